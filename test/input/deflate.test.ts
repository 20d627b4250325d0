import { describe, expect, test } from 'vitest';
import * as ofNode from '../../src/input/deflate.ts';
import * as everywhere from '../../src/office/read/deflate.ts';

const TEXT = new TextEncoder().encode('Tổng cộng: 470.000.000đ. '.repeat(400));
const EMPTY = new Uint8Array();

describe.each([
  ['by Node', ofNode, everywhere],
  ['everywhere', everywhere, ofNode],
])('Deflate %s', (_, { inflate, deflate, checksum }, other) => {
  test.each([
    ['a text', TEXT],
    ['one byte', TEXT.slice(0, 1)],
    ['nothing', EMPTY],
  ])('unpacks %s as it was packed, by itself and by the other', (_name, content) => {
    expect(inflate(deflate(content), content.length)).toEqual(content);
    expect(inflate(other.deflate(content), content.length)).toEqual(content);
    expect(deflate(TEXT).length).toBeLessThan(TEXT.length / 50);
  });

  test.each([-1, 1])('throws where the size is another by %i', (difference) => {
    expect(() => inflate(deflate(TEXT), TEXT.length + difference)).toThrow(RangeError);
    expect(() => inflate(deflate(TEXT.slice(0, 1)), 1 + difference)).toThrow(RangeError);
  });

  test('throws where data are cut off or damaged', () => {
    const packed = deflate(TEXT);
    expect(() => inflate(packed.slice(0, -20), TEXT.length)).toThrow();
    expect(() =>
      inflate(
        packed.map((byte) => byte ^ 0x55),
        TEXT.length,
      ),
    ).toThrow();
    expect(() => inflate(EMPTY, 10)).toThrow();
  });

  test('has the checksum of the standard', () => {
    // The check value of CRC-32/ISO-HDLC.
    expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(checksum(EMPTY)).toBe(0);
    expect(checksum(TEXT)).toBe(ofNode.checksumOfGzip(TEXT));
  });
});
