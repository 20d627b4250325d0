import { expect, test } from 'vitest';
import { closest } from '../../../src/values/text/suggest.ts';

test.each([
  ['opne', 'open'],
  ['poen', 'open'],
  ['nh', 'hn'],
  ['OPEN', 'open'],
  ['opn', 'open'],
  ['noep', null],
  ['oepx', null],
])('%s is a slip for %s', (written, meant) => {
  expect(closest(written, ['open', 'hn'])).toBe(meant);
});
