import { expect, test } from 'vitest';
import { frame } from '../../../src/output/findings/frame.ts';
import { plain } from '../../../src/output/text/paint.ts';
import { growth } from '../../support/growth.ts';

const layout = { gutter: 1, columns: 80, label: '' };

test.each([
  ['letters', 'a'],
  ['signs of commands', '##a['],
  ['combining marks', '\u0301'],
  ['carriage returns', '\r'],
])('a finding for each part of a long line takes no longer for the length of the line: %s', (_, piece) => {
  const frames = (line: string) => {
    for (let column = 1; column <= 10; column++) {
      const range = { start: { line: 1, column }, end: { line: 1, column: line.length } };
      frame([line], range, layout, plain, (text) => text);
    }
  };
  expect(growth(frames, (length) => piece.repeat(length), 2_000)).toBeLessThan(1);
});

test('a long marked part is cut', () => {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1_000 } };
  const [line = '', carets = ''] = frame(
    ['ế'.normalize('NFD').repeat(1_000)],
    range,
    layout,
    plain,
    (text) => text,
  ).split('\n');
  expect(line).toBe(`1 | ${'ế'.normalize('NFD').repeat(74)}…`);
  expect(carets).toBe(`  | ${'^'.repeat(75)}`);
});

test('a label is beside the marks where it fits to the last column, else below them', () => {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } };
  const shown = (label: string) =>
    frame(['abc'], range, { gutter: 1, columns: 30, label }, plain, (text) => text).split('\n');
  // The line number, the bar and two spaces take five of thirty columns, the marks and a space four.
  expect(shown('x'.repeat(21))).toEqual(['1 | abc', `  | ^^^ ${'x'.repeat(21)}`]);
  expect(shown('x'.repeat(22))).toEqual(['1 | abc', '  | ^^^', `  | ${'x'.repeat(22)}`]);
});
