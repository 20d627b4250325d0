import fastStringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { stringWidth } from '../../../src/output/text/string-width.ts';

test('every character takes the columns that Unicode gives it', () => {
  for (let code = 0x20; code < 0x3000; code += 1) {
    const character = String.fromCodePoint(code);
    expect([code, stringWidth(character)]).toEqual([code, fastStringWidth(character)]);
  }
});

test('Vietnamese takes the same in both Unicode forms, and wide letters two columns', () => {
  expect(stringWidth('Báo Hà Nội mới: 130.000.000₫ – “tăng”…')).toBe(38);
  expect(stringWidth('Báo Hà Nội mới'.normalize('NFD'))).toBe(14);
  expect(stringWidth('報 báo')).toBe(6);
});
