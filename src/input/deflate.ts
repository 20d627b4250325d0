import * as zlib from 'node:zlib';

// What src/office/read/deflate.ts does, by Node: the build puts this module in place of that one.

/** Unpacks Deflate (RFC 1951) to exactly `size` bytes, else throws; unpacks no more than that. */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  const content = zlib.inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  if (content.length !== size) throw new RangeError('not its size');
  return bytesOf(content);
}

/** Packs bytes by Deflate. */
export function deflate(content: Uint8Array): Uint8Array {
  return bytesOf(zlib.deflateRawSync(content));
}

/** The CRC-32 of bytes. */
export function checksum(content: Uint8Array): number {
  return 'crc32' in zlib ? zlib.crc32(content) : checksumOfGzip(content);
}

/** Node 20 before 20.15 tells no checksum but that in the last eight bytes of gzip. */
export function checksumOfGzip(content: Uint8Array): number {
  const packed = zlib.gzipSync(content, { level: 0 });
  return packed.readUInt32LE(packed.length - 8);
}

/** As bytes of no other kind: a Buffer copies and prints otherwise. */
function bytesOf({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
