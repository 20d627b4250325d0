import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { findingsIn, helpIn, slipsIn } from './findings.ts';

describe('a text that begins with another mark than the dash', () => {
  test.each(['*', '+', '•', '–', 'o'])('%s among elements of a list', (mark) => {
    for (const [text, line] of [
      [`x:\n  - a\n  ${mark} b\n`, 3],
      [`x:\n  - a\n  ${mark} b # c\n  - d\n`, 3],
    ] as const) {
      expect(slipsIn(text)).toEqual([`${line}:3 bad-dash [${mark}]`]);
      expect(helpIn(text)).toEqual(['viết: - b']);
    }
  });

  test('* alone is no alias', () => {
    expect(slipsIn('x:\n  * a\n  * b\n')).toEqual(['2:3 bad-dash [*]']);
  });

  test.each(['note:\n  + a\n  + b\n', 'note: |\n  * a\n  • b\n', 'note: >\n  a\n  – b\n'])(
    'it is a text like another in %j',
    (text) => {
      expect(slipsIn(text)).toEqual([]);
    },
  );
});

describe('an element without its dash', () => {
  test.each([
    ['in braces, like the dash', 'x:\n  - { a: 1 }\n  { b: 2 }\n', '3:3 no-dash [{ b: 2 }]'],
    ['in braces, like the element', 'x:\n  - { a: 1 }\n    { b: 2 }\n', '3:5 no-dash [{ b: 2 }]'],
    ['the first in braces', 'x:\n  { a: 1 }\n  - { b: 2 }\n', '2:3 no-dash [{ a: 1 }]'],
    ['the first of several', 'x:\n    { a: 1 }\n  - { b: 2 }\n  - { c: 3 }\n', '2:5 no-dash [{ a: 1 }]'],
    ['a text', 'x:\n  - a\n  b\n  - c\n', '3:3 no-dash [b]'],
    ['keys that repeat', 'x:\n  - a: 1\n    b: 2\n  a: 3\n    b: 4\n', '4:3 no-dash [a: 3]'],
    ['another first key', 'x:\n  - a: 1\n    b: 2\n  c: 3\n    b: 4\n', '4:3 no-dash [c: 3]'],
    ['the first with keys', 'x:\n    a: 1\n    b: 2\n  - a: 3\n    b: 4\n', '2:5 no-dash [a: 1]'],
    ['the first like the dash', 'x:\n  a: 1\n    b: 2\n  - a: 3\n    b: 4\n', '2:3 no-dash [a: 1]'],
  ])('%s', (_, text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
    const [finding] = findingsIn(text);
    const fixed = applyEdits(text, finding?.fix?.edits ?? []);
    expect(slipsIn(fixed)).toEqual([]);
    expect(finding?.help).toContain(`viết: - ${/\[(.*)\]/.exec(expected)?.[1]}`);
  });

  test.each(['x:\n  - a\n    b\n  - c\n', 'x:\n  a\n  - b\n', 'x:\n- a: 1\ny: 2\n'])(
    'nothing is missing in %j',
    (text) => {
      expect(slipsIn(text)).toEqual([]);
    },
  );
});

test('an element in the column of its list is told where it is', () => {
  const text = 'x:\n  y:\n    - a\n  - b\nz: 1\n';
  expect(slipsIn(text)).toEqual(['4:3 bad-indent [-]']);
  expect(slipsIn(applyEdits(text, findingsIn(text)[0]?.fix?.edits ?? []))).toEqual([]);
});

describe('keys that begin a further one', () => {
  const TWO = 'tasks:\n  - id: a\n    title: b\n    items: []\n    id: c\n    title: d\n    items: []\n';

  test('a dash is missing before them', () => {
    expect(slipsIn(TWO)).toEqual(['5:5 missing-dash [id]']);
    expect(helpIn(TWO)).toEqual(['viết: - id: …']);
    expect(findingsIn(TWO)[0]?.related.map(({ range }) => range.start.line)).toEqual([2]);
  });

  test('every dash that is missing is told', () => {
    const text = `${TWO}    id: e\n    title: f\n`;
    expect(slipsIn(text)).toEqual(['5:5 missing-dash [id]', '8:5 missing-dash [id]']);
  });

  test('one key that repeats is written twice, whatever else there is', () => {
    const text = 'tasks:\n  - id: a\n    title: b\n    id: c\n    items: []\n';
    expect(slipsIn(text)).toEqual(['4:5 duplicate-key [id]']);
  });

  test('one key that repeats behind a key that other elements begin with lacks a dash there', () => {
    const text = 'x:\n  - a: 1\n    n: 2\n    b: 3\n    n: 4\n  - b: 5\n    n: 6\n';
    expect(slipsIn(text)).toEqual(['4:5 missing-dash [b]']);
    expect(slipsIn(applyEdits(text, findingsIn(text)[0]?.fix?.edits ?? []))).toEqual([]);
  });

  test('between braces and at the top nothing can be missing a dash', () => {
    expect(slipsIn('x: { a: 1, b: 2, a: 3, b: 4 }\n')).toHaveLength(2);
    expect(slipsIn('a: 1\nb: 2\na: 3\nb: 4\n')).toHaveLength(2);
  });
});
