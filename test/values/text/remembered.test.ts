import { expect, test, vi } from 'vitest';
import { Remembered } from '../../../src/values/text/remembered.ts';

test('a text is read once, whatever it reads as', () => {
  const read = vi.fn((text: string) => (text === '' ? null : text.length));
  const lengths = new Remembered<number | null>();
  expect(['a', '', 'ab', 'a', ''].map((text) => lengths.get(text, read))).toEqual([1, null, 2, 1, null]);
  expect(read).toHaveBeenCalledTimes(3);
});

test('many texts and long ones do not fill the memory: they are read again', () => {
  const read = vi.fn((text: string) => text);
  const texts = new Remembered<string>();
  const long = 'a'.repeat(501);
  expect([texts.get(long, read), texts.get(long, read)]).toEqual([long, long]);
  expect(read).toHaveBeenCalledTimes(2);
  for (let i = 0; i < 1001; i += 1) texts.get(String(i), read);
  read.mockClear();
  texts.get('0', read);
  expect(read).toHaveBeenCalledTimes(1);
});
