import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../../src/check/rules/money/malformed-wording.ts';
import { formatMoney, MAX_DONG, readMoney } from '../../../src/values/money/money.ts';
import { growth } from '../../support/growth.ts';

const rows = readFileSync(new URL('../../fixtures/amounts.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [text: string, value: string, kind?: string, suggestion?: string]);
const read = rows.filter(([, value]) => value !== '-');
const refused = rows.filter(([, value]) => value === '-');

const anyDong = fc.bigInt({ min: 0n, max: MAX_DONG });
const amountLike = fc
  .array(
    fc.constantFrom(
      ...'0123456789.,  -–_/()+xeO~:%\u00a0\u200b',
      ...[
        '000',
        '500',
        'đ',
        ' đồng',
        'VND',
        'USD',
        ' triệu',
        ' tỷ',
        ' nghìn',
        'tr',
        'k',
        'hơn ',
        'một',
        ' trăm',
      ],
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

function problemOf(text: string) {
  const reading = readMoney(text);
  return reading.ok ? null : reading.problem;
}

describe('what is read', () => {
  test.each(read)('%s is %s đồng', (text, value) => {
    expect(readMoney(text)).toEqual({ ok: true, dong: BigInt(value) });
  });

  test.each(read)(
    '%s is the same with decomposed letters, in upper case and with space around it',
    (text, value) => {
      const expected = { ok: true, dong: BigInt(value) };
      expect(readMoney(text.normalize('NFD'))).toEqual(expected);
      expect(readMoney(text.toUpperCase())).toEqual(expected);
      expect(readMoney(` ${text}\n`)).toEqual(expected);
    },
  );

  test.each(['\u00a0', '\u202f', '\u2009'])('groups may be split by the space %j', (space) => {
    expect(readMoney(`26${space}805${space}007${space}đồng`)).toEqual({ ok: true, dong: 26_805_007n });
  });
});

describe('what is refused', () => {
  test.each(refused)('%s', (text, _, kind, suggestion) => {
    const problem = problemOf(text);
    expect(problem?.kind).toBe(kind);
    expect(problem?.suggestion).toBe(suggestion);
  });

  test.each(['', ' ', '\n\u00a0'])('no text: %j', (text) => {
    expect(problemOf(text)).toEqual({ kind: 'empty' });
  });

  test.each([
    ['5.378.7000.000 đồng', '7000'],
    ['0.2 tỷ USD', 'USD'],
    ['Hơn 500 tỷ đồng', 'Hơn'],
    ['5.000đ/người', '/người'],
    ['100.000 (nghìn đồng)', '(nghìn đồng)'],
    ['2 tỷ rưỡi', 'rưỡi'],
    ['5.000.000đ (Bốn triêu đồng)', 'triêu'],
    ['470_000', '_'],
    ['100.OOOđ', 'OOO'],
  ])('%s names the part %s', (text, part) => {
    expect(problemOf(text)?.part).toBe(part);
  });

  test('a character that cannot be seen is named', () => {
    expect(problemOf('100\u200b.000đ')).toEqual({
      kind: 'invisible',
      part: 'U+200B',
      suggestion: '100.000đ',
    });
  });

  test('one đồng above the limit', () => {
    expect(readMoney(formatMoney(MAX_DONG)).ok).toBe(true);
    expect(problemOf(formatMoney(MAX_DONG + 1n))).toEqual({ kind: 'too-large' });
  });

  test.each([
    ['9', 'too-large'],
    ['1.000', 'too-large'],
    ['1-', 'not-a-number'],
    ['một ', 'not-a-number'],
  ])('a huge text of %j is refused in time that grows no faster than it', (piece, kind) => {
    const text = (length: number) => piece.repeat(length);
    expect(problemOf(text(250_000))?.kind).toBe(kind);
    expect(growth(readMoney, text, 25_000)).toBeLessThan(6);
  });

  test.each([
    ['12.000..000đ (đã gồm thuế)', '12.000.000đ (đã gồm thuế)'],
    ['12.000..000đ; bằng chữ: mười hai triệu đồng', '12.000.000đ; bằng chữ: mười hai triệu đồng'],
    ['12.000..000đ (tối đa)', undefined],
    ['12.000..000đ (mười triệu đồng)', undefined],
  ])('what to write for %s keeps the remark: %s', (text, suggestion) => {
    const reading = readMoney(text);
    expect(reading.ok ? null : reading.problem.suggestion).toBe(suggestion);
  });

  test('no text makes the reader throw, and every suggestion is a readable amount', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), amountLike), (text) => {
        const problem = problemOf(text);
        const { suggestion } = problem ?? {};
        if (suggestion !== undefined) expect(readMoney(suggestion)).toMatchObject({ ok: true });
        if (problem?.kind === 'leading-zero') expect(problem.part).toMatch(/^0/);
      }),
      { numRuns: 5000 },
    );
  });

  test('every problem has a message in both languages that says what to write', () => {
    fc.assert(
      fc.property(fc.oneof(amountLike, fc.constantFrom(...refused.map(([text]) => text))), (text) => {
        const problem = problemOf(text);
        if (problem === null) return;
        for (const lang of ['vi', 'en'] as const) {
          const wording = wordingOf(text, problem);
          expect(wording[lang]).not.toMatch(/undefined|""/);
          expect(wording.help?.[lang]).toContain(problem.suggestion ?? '');
          expect(wording.help?.[lang]).toMatch(/\S$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('how amounts are printed', () => {
  test.each([
    [0n, '0đ'],
    [999n, '999đ'],
    [1_000n, '1.000đ'],
    [470_000_000n, '470.000.000đ'],
    [-999n, '-999đ'],
    [-10_000_000n, '-10.000.000đ'],
    [MAX_DONG, '9.007.199.254.740.991đ'],
  ])('%s is %s', (dong, printed) => {
    expect(formatMoney(dong)).toBe(printed);
  });

  test('what is printed is read back', () => {
    fc.assert(
      fc.property(anyDong, (dong) => {
        expect(readMoney(formatMoney(dong))).toEqual({ ok: true, dong });
      }),
    );
  });
});
