import { describe, expect, test } from 'vitest';
import { checkText } from '../../support/checking.ts';
import { slipsIn } from './findings.ts';

test('a name that is gone is told once', () => {
  expect(slipsIn('a: *x\nb: *x\nc: *y\n')).toEqual(['1:4 unknown-alias [*x]', '3:4 unknown-alias [*y]']);
  expect(slipsIn('a: { b: & x }\n')).toEqual(['1:9 bad-start [&]']);
});

describe('what Git leaves of a merge', () => {
  test.each([
    [
      'all of it',
      'x: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n',
      '2:1 merge-conflict [<<<<<<< HEAD]',
    ],
    ['the middle', 'a:\n  b: |\n    x\n=======\nc: 1\n', '4:1 merge-conflict [=======]'],
    ['the end', 'a: 1\n>>>>>>> theirs\n', '2:1 merge-conflict [>>>>>>> theirs]'],
  ])('%s', (_, text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
    expect(slipsIn(text.replaceAll('\n', '\r\n'))).toEqual([expected]);
  });

  test('a row of signs in a text begins no file', () => {
    expect(slipsIn('a: |\n  =======\nb: "<<<<<<< HEAD"\n')).toEqual([]);
  });
});

test('line ends of old Mac systems change no line, no column and no finding', () => {
  const text = 'plan:\n  number: 1\nbudget:\n  total: 5\n  total: 6\n';
  const facts = (own: string) => checkText(own).diagnostics.map(({ rule, range }) => ({ rule, range }));
  expect(facts(text.replaceAll('\n', '\r'))).toEqual(facts(text));
  expect(facts(text)).toHaveLength(1);
});
