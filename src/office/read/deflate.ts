import { deflateSync, Inflate } from 'fflate';

// The build for Node puts src/input/deflate.ts in place of this module: the same functions as Node has them, many times as fast.

/** Bytes that are unpacked at once: Deflate makes at most 1 032 times as many of them. */
const PIECE = 16 * 1024;

/** Unpacks Deflate (RFC 1951) to exactly `size` bytes, else throws; stops at most one piece after that size. */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  let isComplete = false;
  const stream = new Inflate((chunk, isLast) => {
    if (length + chunk.length > size) throw new RangeError('more than its size');
    content.set(chunk, length);
    length += chunk.length;
    isComplete ||= isLast;
  });
  for (let at = 0; at < data.length; at += PIECE)
    stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
  if (!isComplete || length !== size) throw new RangeError('less than its size');
  return content;
}

/** Packs bytes by Deflate. */
export function deflate(content: Uint8Array): Uint8Array {
  return deflateSync(content);
}

/** For each byte, what it does to a CRC-32 (polynomial of ISO 3309, as APPNOTE 4.4.7 asks). */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 of bytes. */
export function checksum(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of content) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
