import { describe, expect, test } from 'vitest';
import { openPlan } from '../../src/plan/open.ts';
import { SourceDocument } from '../../src/yaml/document.ts';
import { growth } from '../support/growth.ts';

const read = (text: string) => new SourceDocument('plan.yaml', Buffer.from(text));

const kindsIn = (text: string) => read(text).syntaxProblems.map(({ kind }) => kind);

describe('no nesting is too deep to be told', () => {
  const TOKENS = [...'?-[{"&*!:|>,#'].map((token) => `${token} `);
  const PIECES = [...TOKENS, 'a: ', '[', '{', '\n', '\n ', '- - '];
  const TAILS = ['', '+]', '}', '\n- x', ',: '];

  test.each(PIECES)('%j with every other token, however the text goes on', (first) => {
    for (const second of PIECES) {
      for (const tail of TAILS) {
        const source = read((first + second).repeat(700) + tail);
        if (source.syntaxProblems.length === 0) source.toData();
      }
    }
  });

  test.each([
    ["'? - '", '? - ', 946, '+]'],
    ["'- '", '- ', 2124, '+]'],
    ["'a: '", 'a: ', 100_000, '+]'],
    ['brackets', '[', 100_000, ''],
    ['braces', '{a: ', 100_000, '}'.repeat(100_000)],
  ])('%s', (_, piece, times, tail) => {
    const source = read(piece.repeat(times) + tail);
    expect(source.syntaxProblems).toHaveLength(1);
    expect(source.syntaxProblems[0]?.span.end).toBeLessThanOrEqual(source.text.length);
  });

  test('and it is called what it is', () => {
    expect(kindsIn('- '.repeat(300))).toEqual(['nested-too-deep']);
    expect(kindsIn('[['.repeat(300))).toEqual(['nested-too-deep']);
  });
});

describe('what aliases stand for is bounded', () => {
  test('in nodes', () => {
    const levels = Array.from({ length: 5 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(12)}]\n`);
    expect(kindsIn(`l0: &l0 a\n${levels.join('')}`)).toEqual(['alias-bomb']);
    expect(kindsIn(`l0: &l0 a\n${levels.slice(0, 3).join('')}`)).toEqual([]);
  });

  test('and in text', () => {
    const text = (length: number) => `a: &a ${'x'.repeat(length)}\nb: [${'*a, '.repeat(500)}]\n`;
    expect(kindsIn(text(10_000))).toEqual(['alias-bomb']);
    expect(kindsIn(text(100))).toEqual([]);
  });
});

test('more problems than can be told are not all told, and nothing breaks', () => {
  const { plan, problems, broken } = openPlan(
    'plan.yaml',
    Buffer.from(`plan: { title: a, period: 2026 }\ntasks: [${'a,'.repeat(150_000)}]\n`),
  );
  expect(plan).not.toBeNull();
  expect(problems.length).toBe(10_000);
  expect([...broken]).toEqual(['tasks']);
});

describe('ten times the text takes about ten times the time', () => {
  const many = (line: (i: number) => string) => (length: number) => {
    const parts: string[] = [];
    for (let size = 0; size < length; size += parts.at(-1)?.length ?? 0) parts.push(line(parts.length));
    return parts.join('');
  };
  const HEAD = 'plan: { title: a, period: 2026 }\n';

  test.each<[string, (length: number) => string]>([
    ['spaces before what is no comment', (n) => `a: b: c${' '.repeat(n)}x\n`],
    ['keys glued to their values', (n) => `x: {${many((i) => `a${i}:1,`)(n)}}\n`],
    ['keys glued to values that are split', (n) => `x: {${many((i) => `a${i}:1,000,`)(n)}}\n`],
    ['keys without a value', (n) => `x: { a: b, ${many((i) => `c ${i}, `)(n)} }\n`],
    ['elements of the wrong kind', (n) => `${HEAD}tasks: [${many(() => 'a,')(n)}]\n`],
    ['a wide mapping', (n) => `${HEAD}outlets:\n${many((i) => `  o${i}: { name: A${i} }\n`)(n)}tasks: []\n`],
    ['misspelt keys', (n) => `${HEAD}tasks:\n${many((i) => `  - titel: a${i}\n`)(n)}`],
    ['tags', (n) => `a: [${many(() => '!x a, ')(n)}]\n`],
    ['empty lines above an error', (n) => `a: [\n${'\n'.repeat(n)}x: }\n`],
  ])('%s', (_, text) => {
    expect(growth((input) => openPlan('plan.yaml', Buffer.from(input)), text, 2_500)).toBeLessThan(5);
  });
});
