import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { SourceDocument } from '../../../src/yaml/document.ts';
import { findingsIn, slipsIn } from './findings.ts';

describe('a line of a text that is not indented enough', () => {
  test.each([
    ['folded, like the key', 'p:\n  a: >-\n    x\n  của y\n  b: 1\n', '4:3', { a: 'x của y' }],
    ['folded, not at all', 'p:\n  a: >-\n    x\ncủa y\n  b: 1\n', '4:1', { a: 'x của y' }],
    ['folded, less than the first', 'p:\n  a: >-\n      x\n    của y\n  b: 1\n', '4:5', { a: 'x của y' }],
    ['folded, the first line', 'p:\n  a: >-\n  của x\n  b: 1\n', '3:3', { a: 'của x' }],
    ['literal', 'p:\n  a: |-\n    x\n  của y\n  b: 1\n', '4:3', { a: 'x\ncủa y' }],
    ['plain', 'p:\n  a: x\n  trong năm\n  b: 1\n', '3:3', { a: 'x trong năm' }],
    ['plain, at the end', 'p:\n  b: 1\n  a: x\nvà y\n', '4:1', { a: 'x và y' }],
    ['plain, in a list', 'p:\n  - b: 1\n    a: x\n  và y\n', '4:3', [{ a: 'x và y' }]],
    ['in quotes', 'p:\n  a: "x\n  và y"\n  b: 1\n', '3:3', { a: 'x và y' }],
  ])('%s', (_, text, at, meant) => {
    expect(slipsIn(text)).toEqual([expect.stringMatching(`^${at} outdented-text`)]);
    const fixed = Buffer.from(applyEdits(text, findingsIn(text)[0]?.fix?.edits ?? []));
    expect(new SourceDocument('plan.yaml', fixed).toData()).toMatchObject({ p: meant });
  });

  test.each(['// y', '* y', '* y z', '• y', '@y', '%y', '= y'])('one that begins with a mark: %s', (line) => {
    const text = `p:\n  a: |-\n    x\n  ${line}\n  b: 1\n`;
    expect(slipsIn(text)).toEqual([expect.stringMatching('^4:3 outdented-text')]);
    expect(findingsIn(text)[0]?.fix?.safe).toBe(false);
  });

  test('the lines above it may look like keys and elements', () => {
    const text = 'p:\n  a: |-\n    x: 1\n    - y\n  // z\n  b: 1\n';
    expect(slipsIn(text)).toEqual([expect.stringMatching('^5:3 outdented-text')]);
    expect(findingsIn(text)[0]?.fix?.safe).toBe(false);
  });

  test('it is fixed unasked only where nothing else can be meant', () => {
    const isSafe = (text: string) => findingsIn(text)[0]?.fix?.safe;
    expect(isSafe('p:\n  a: >-\n    x\n  của y\n')).toBe(true);
    expect(isSafe('p:\n  a: x\n  của y\n')).toBe(false);
  });

  test.each([
    ['a key without its colon', 'p:\n  a: x\n  issuer UBND\n', '3:3 missing-colon [issuer UBND]'],
    ['a key without its space', 'p:\n  a: x\n  b:1\n  c: 1\n', '3:3 missing-colon [b:1]'],
  ])('%s is not such a line', (_, text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
    const [finding] = findingsIn(text);
    expect(slipsIn(applyEdits(text, finding?.fix?.edits ?? []))).toEqual([]);
  });

  test.each(['a: >-\n  x\n    y\n', 'a: x\n  y\n', 'a: "x\n  y"\n', 'a: |\n  x\n\n  y\nb: 1\n'])(
    'all are in %j',
    (text) => {
      expect(slipsIn(text)).toEqual([]);
    },
  );
});

describe('indentation: the key that is off', () => {
  test.each([
    ['too far', 'budget:\n  total: 1\n    inWords: a\n  source: b\n', '3:5 bad-indent [inWords]'],
    ['too far, behind a comment', 'budget:\n  total: 1 # đ\n    inWords: a\n', '3:5 bad-indent [inWords]'],
    ['too far, behind quotes', 'budget:\n  total: "1"\n    inWords: a\n', '3:5 bad-indent [inWords]'],
    ['too little', 'budget:\n  total: 1\n inWords: a\n  source: b\n', '3:2 bad-indent [inWords]'],
    ['not at all', 'budget:\n  total: 1\ninWords: a\n  source: b\n', '3:1 bad-indent [inWords]'],
    [
      'not at all, in quotes',
      'budget:\n  total: 1\n\ninWords: "a"\n  source: b\n',
      '4:1 bad-indent [inWords]',
    ],
    ['too little in a list', 'x:\n  - id: a\n   title: b\n    note: c\n', '3:4 bad-indent [title]'],
    ['like the dash', 'x:\n  - id: a\n    title: b\n  note: c\n    result: d\n', '4:3 bad-indent [note]'],
    ['too far in a list', 'x:\n  - id: a\n     title: b\n', '3:6 bad-indent [title]'],
  ])('%s', (_, text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
  });
});
