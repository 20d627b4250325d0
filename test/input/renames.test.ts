import { expect, test } from 'vitest';
import { renames } from '../../src/input/renames.ts';

const lines = (...texts: (string | number)[]) => Buffer.from(texts.join('\n'));
const file = (path: string, ...texts: (string | number)[]) => ({ path, content: lines(...texts) });

test('the same content is the same file, before anything that is only like it', () => {
  const gone = [file('a', 1, 2, 3), file('b', 1, 2, 3, 4)];
  expect([...renames(gone, [file('x', 1, 2, 3, 4), file('y', 1, 2, 3)])]).toEqual([
    ['x', 'b'],
    ['y', 'a'],
  ]);
});

test('half of the lines of the longer one make a rename, less do not', () => {
  expect([...renames([file('a', 1, 2, 3, 4)], [file('x', 1, 2, 5, 6)])]).toEqual([['x', 'a']]);
  expect([...renames([file('a', 1, 2, 3, 4)], [file('x', 1, 2, 5, 6, 7)])]).toEqual([]);
  expect([...renames([file('a', 1, 1, 3, 4)], [file('x', 1, 2, 5, 6)])]).toEqual([]);
});

test('of several the most alike is taken, and each only once', () => {
  const gone = [file('a', 1, 2, 3, 4), file('b', 1, 2, 3, 5)];
  expect([...renames(gone, [file('x', 1, 2, 3, 5, 6), file('y', 1, 2, 7, 8)])]).toEqual([
    ['x', 'b'],
    ['y', 'a'],
  ]);
});

test('line ends and indentation do not count, empty files are never alike', () => {
  expect([...renames([file('a', '  k: 1\r', 'l: 2')], [file('x', 'k: 1', '  l: 2')])]).toEqual([['x', 'a']]);
  expect([...renames([file('a', '')], [file('x', ' ')])]).toEqual([]);
});
