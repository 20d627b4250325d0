import { CENTRAL, directoryOf, END, type Entry, LOCAL, MAX_32 } from '../read/archive.ts';
import { Bounds } from '../read/bounds.ts';
import { checksum, deflate } from '../read/deflate.ts';
import { UnreadableFile } from '../read/unreadable-file.ts';

/** Version 2.0, which has Deflate and folders. */
const VERSION = 20;
const UTF_8_NAME = 0x0800;
const DEFLATED = 8;

/** A file of the new archive: its bytes there, and its record in the directory without its place. */
interface Packed {
  readonly bytes: Uint8Array;
  readonly record: Uint8Array;
}

/**
 * The archive with other contents for some of its parts, and with further parts at its end. All other parts are copied as
 * they are packed. `date` is that of the new and changed parts. Throws an UnreadableFile for an archive of over 4 GB.
 */
export function repack(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array>, date: Date): Uint8Array {
  const { entries, start } = directoryOf(bytes, new Bounds());
  if (entries.some(({ at, packed, size, record }) => isWide(record) || at + packed > MAX_32 || size > MAX_32))
    throw new UnreadableFile('too-large');
  const starts = [...entries.map(({ at }) => at), start].sort((a, b) => a - b);
  const left = new Map(changes);
  const files = entries.map((entry): Packed => {
    const content = left.get(entry.name);
    left.delete(entry.name);
    if (content) return packed(entry.name, content, date);
    const end = starts.find((other) => other > entry.at) ?? start;
    return { bytes: bytes.subarray(entry.at, end), record: entry.record };
  });
  for (const [name, content] of left) files.push(packed(name, content, date));
  return joined(files);
}

/** An archive of these files, in their order. `date` is that of all of them. */
export function pack(files: ReadonlyMap<string, Uint8Array>, date: Date): Uint8Array {
  return joined([...files].map(([name, content]) => packed(name, content, date)));
}

/** Whether the sizes or the place of a record are in an extra field (ZIP64). */
function isWide(record: Entry['record']): boolean {
  const view = viewOf(record);
  return [20, 24, 42].some((at) => view.getUint32(at, true) === MAX_32);
}

function joined(files: readonly Packed[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const { bytes, record } of files) {
    const placed = record.slice();
    viewOf(placed).setUint32(42, at, true);
    parts.push(bytes);
    records.push(placed);
    at += bytes.length;
  }
  const size = records.reduce((sum, { length }) => sum + length, 0);
  const end = viewOf(new Uint8Array(22));
  end.setUint32(0, END, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return concat([...parts, ...records, new Uint8Array(end.buffer)]);
}

/** A part with new content. The fields are those of APPNOTE 6.3, 4.3.7 and 4.3.12. */
function packed(name: string, content: Uint8Array, date: Date): Packed {
  const encoded = new TextEncoder().encode(name);
  const data = deflate(content);
  const common = viewOf(new Uint8Array(26));
  common.setUint16(0, VERSION, true);
  common.setUint16(2, UTF_8_NAME, true);
  common.setUint16(4, DEFLATED, true);
  common.setUint32(6, dosDate(date), true);
  common.setUint32(10, checksum(content), true);
  common.setUint32(14, data.length, true);
  common.setUint32(18, content.length, true);
  common.setUint16(22, encoded.length, true);
  const fields = new Uint8Array(common.buffer);
  const local = concat([number32(LOCAL), fields, encoded, data]);
  const rest = new Uint8Array(14);
  const record = concat([number32(CENTRAL), new Uint8Array([VERSION, 0]), fields, rest, encoded]);
  return { bytes: local, record };
}

/** The date and time of MS-DOS, which has no years before 1980 and counts two seconds at a time; in UTC. */
function dosDate(date: Date): number {
  const year = Math.max(date.getUTCFullYear() - 1980, 0);
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

function number32(value: number): Uint8Array {
  const view = viewOf(new Uint8Array(4));
  view.setUint32(0, value, true);
  return new Uint8Array(view.buffer);
}

function viewOf(bytes: Uint8Array): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
