import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { LARGEST_MB } from '../yaml/decode.ts';
import { attempt, STDIN } from './files.ts';

const LARGEST = LARGEST_MB * 1024 * 1024;
/** Initial buffer for a pipe, which has no size. */
const PIECE = 64 * 1024;

/** Where paths start, and how standard input is opened. */
interface Surroundings {
  readonly cwd: string;
  readonly stdin: () => AsyncIterable<Uint8Array>;
}

/**
 * The content of a file or pipe, or of standard input where the path says so. Throws a UsageError where it cannot be read
 * or is too large; never much more than the limit is read.
 */
export async function readInput(path: string, { cwd, stdin }: Surroundings): Promise<Uint8Array> {
  return path === STDIN ? readStream(stdin()) : readFile(path, cwd);
}

/** The content of a file or pipe; throws a UsageError. */
export function readFile(path: string, cwd: string): Uint8Array {
  const file = attempt(path, () => openSync(resolve(cwd, path), 'r'));
  try {
    const stats = attempt(path, () => fstatSync(file));
    if (stats.isDirectory()) {
      throw new UsageError(`"${path}" là thư mục, không phải tệp`, `"${path}" is a folder, not a file`);
    }
    // One byte more than the size, to see that nothing follows.
    let buffer = Buffer.allocUnsafe(Math.min(stats.size === 0 ? PIECE : stats.size + 1, LARGEST + 1));
    let length = 0;
    for (;;) {
      const read = attempt(path, () => readSync(file, buffer, length, buffer.length - length, null));
      if (read === 0) return buffer.subarray(0, length);
      length += read;
      if (length > LARGEST) throw tooLarge(path);
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(length * 2, LARGEST + 1));
    }
  } finally {
    closeSync(file);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(STDIN);
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string): UsageError {
  return new UsageError(
    `tệp "${path}" quá lớn; chỉ đọc kế hoạch đến ${LARGEST_MB} MB`,
    `"${path}" is too large; plans of up to ${LARGEST_MB} MB are read`,
  );
}
