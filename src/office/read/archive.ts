import type { Bounds } from './bounds.ts';
import { checksum, inflate } from './deflate.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';

/** The files inside a ZIP archive. */
export interface Archive {
  readonly names: readonly string[];
  /** The content of a file, null if no file has this name; throws an UnreadableFile where it is damaged. */
  read(name: string): Uint8Array | null;
}

/** A file in an archive, as its directory lists it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its local header starts. */
  readonly at: number;
  /** Its record in the directory. */
  readonly record: Uint8Array;
}

/** How records of an archive begin: its end, a file in the directory, a file. */
export const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
export const CENTRAL = 0x02014b50;
export const LOCAL = 0x04034b50;
const MAX_16 = 0xffff;
/** The largest number of 32 bits: in a record it says that the number itself is elsewhere (ZIP64). */
export const MAX_32 = 0xffffffff;

/**
 * Opens a ZIP archive (APPNOTE 6.3) by its central directory, as office programs do. Throws an UnreadableFile where
 * it is damaged, encrypted, has two files of one name, or is larger than any office file: the declared sizes are
 * bounded here, no file is unpacked to more than it declares, and its checksum must agree.
 */
export function openArchive(bytes: Uint8Array, bounds: Bounds): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of guarded(() => readDirectory(bytes, view, bounds))) {
    const key = keyOf(entry.name);
    if (entries.has(key)) throw damaged();
    entries.set(key, entry);
    bounds.count('bytes', entry.size);
  }
  return {
    names: [...entries.values()].map(({ name }) => name),
    read: (name) => {
      const entry = entries.get(keyOf(name));
      return entry ? guarded(() => unpack(bytes, view, entry)) : null;
    },
  };
}

/** The files of a sound archive in the order of its directory, and where that begins. */
export function directoryOf(bytes: Uint8Array, bounds: Bounds): { entries: readonly Entry[]; start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => readDirectory(bytes, view, bounds));
  return { entries, start: entries[0] ? entries[0].record.byteOffset - bytes.byteOffset : bytes.length };
}

/** Part names do not distinguish case (ECMA-376 part 2), and some writers begin them with a stroke. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Runs `read`; an offset outside the file, or data that does not unpack, means a damaged file. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged();
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, bounds: Bounds): Entry[] {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const end64 = number64(view, end - 20 + 8);
    if (view.getUint32(end64, true) !== END_64) throw damaged();
    count = number64(view, end64 + 32);
    at = number64(view, end64 + 48);
  }
  bounds.count('parts', count);

  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    if (view.getUint16(at + 8, true) & 1) throw new UnreadableFile('encrypted');
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const extra = new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength);
    const method = view.getUint16(at + 10, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    const record = bytes.subarray(at, next);
    entries.push({ name, method, crc: view.getUint32(at + 16, true), ...placeOf(view, at, extra), record });
    at = next;
  }
  return entries;
}

/** The record at the end of an archive, after which only a comment may follow. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - MAX_16);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

/** Sizes and place of an entry; those that do not fit are in the extra field 1 (ZIP64), in this order. */
function placeOf(view: DataView, at: number, extra: DataView): Pick<Entry, 'packed' | 'size' | 'at'> {
  let field = 0;
  while (field + 4 <= extra.byteLength && extra.getUint16(field, true) !== 1)
    field += 4 + extra.getUint16(field + 2, true);
  field += 4;
  const wide = (offset: number) => {
    const short = view.getUint32(at + offset, true);
    if (short !== MAX_32) return short;
    field += 8;
    return number64(extra, field - 8);
  };
  const size = wide(24);
  return { size, packed: wide(20), at: wide(42) };
}

function number64(view: DataView, at: number): number {
  const number = view.getBigUint64(at, true);
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(number);
}

function unpack(bytes: Uint8Array, view: DataView, { method, packed, size, crc, at }: Entry): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) throw damaged();
  const content = method === 0 ? data : inflate(data, size);
  if (content.length !== size || checksum(content) !== crc) throw damaged();
  return content;
}
