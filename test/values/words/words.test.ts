import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DONG } from '../../../src/values/money/money.ts';
import { readWords, writeWords } from '../../../src/values/words/words.ts';
import { growth } from '../../support/growth.ts';

const rows = readFileSync(new URL('../../fixtures/words.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t') && !line.startsWith('#'))
  .map(
    (line) => line.split('\t') as [text: string, value: string, kind?: string, part?: string, word?: string],
  );
const read = rows.filter(([, value]) => value !== '-');
const refused = rows.filter(([, value]) => value === '-');

const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/linh/g, 'lẻ'],
  [/nghìn/g, 'ngàn'],
  [/tỷ/g, 'tỉ'],
  [/mốt/g, 'một'],
  [/tư/g, 'bốn'],
  [/lăm/g, 'nhăm'],
  [/lăm/g, 'năm'],
  [/bảy/g, 'bẩy'],
  [/(nghìn|triệu|tỷ) (?!đồng|tỷ|tỉ)/g, '$1, '],
  [/ đồng$/, ''],
  [/$/, ' chẵn'],
  [/$/, './.'],
  [/^/, 'Bằng chữ: '],
];
/** Small amounts as often as large ones. */
const anyDong = fc
  .tuple(fc.bigInt({ min: 0n, max: MAX_DONG }), fc.integer({ min: 0, max: 15 }))
  .map(([dong, digits]) => dong / 10n ** BigInt(digits));
/** Amounts with many zeros inside, read with "không trăm" and "linh". */
const sparseDong = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 14 })), { maxLength: 4 })
  .map((digits) => digits.reduce((sum, [digit, power]) => sum + BigInt(digit) * 10n ** BigInt(power), 0n));
const dongs = fc.oneof(anyDong, sparseDong);

describe('what is read', () => {
  test.each(read)('%s is %s đồng', (text, value) => {
    const expected = { ok: true, dong: BigInt(value) };
    expect(readWords(text)).toEqual(expected);
    expect(readWords(text.normalize('NFD'))).toEqual(expected);
    expect(readWords(text.toUpperCase())).toEqual(expected);
    expect(readWords(`  ${text.replaceAll(' ', '\u00a0 ')}\n`)).toEqual(expected);
  });
});

describe('what is refused', () => {
  test.each(refused)('%s', (text, _, kind, part = '', suggestion = undefined) => {
    expect(readWords(text)).toMatchObject({ ok: false, problem: { kind, part } });
    const reading = readWords(text);
    if (!reading.ok) expect(reading.problem.suggestion).toBe(suggestion);
  });

  test('the part is given as it is in the text, decomposed letters and all', () => {
    const text = 'Một nghìn HAI  triệu đồng'.normalize('NFD');
    expect(readWords(text)).toEqual({
      ok: false,
      problem: {
        kind: 'order',
        part: 'HAI  triệu'.normalize('NFD'),
        at: 'Một nghìn '.normalize('NFD').length,
      },
    });
  });

  test('no text makes the reader throw, and the part is always in the text', () => {
    const vocabulary = [...new Set(rows.flatMap(([text]) => text.split(/(?<=[ ,.:(])/)))];
    const phrases = fc
      .array(fc.constantFrom(...vocabulary), { maxLength: 8 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), phrases), (text) => {
        const reading = readWords(text);
        if (reading.ok) return;
        const { part, at, suggestion } = reading.problem;
        expect(text.slice(at, at + part.length)).toBe(part);
        if (suggestion === undefined) return;
        expect(readWords(text.slice(0, at) + suggestion + text.slice(at + part.length)).ok).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a huge text takes time in proportion to its length', () => {
    const words = (length: number) => 'một triệu '.repeat(length);
    expect(readWords(words(10_000)).ok).toBe(false);
    expect(growth(readWords, words, 1_000)).toBeLessThan(6);
  });
});

test('a word without its accents is fixed to the amount it was', () => {
  fc.assert(
    fc.property(dongs, fc.nat(), (dong, at) => {
      const words = writeWords(dong).split(' ');
      const place = at % words.length;
      const bare = (words[place] ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
      const slip = words.with(place, bare).join(' ');
      const reading = readWords(slip);
      if (reading.ok) {
        expect(reading.dong).toBe(dong);
        return;
      }
      const { part, at: start, suggestion = '' } = reading.problem;
      const fixed = slip.slice(0, start) + suggestion + slip.slice(start + part.length);
      expect(readWords(fixed)).toEqual({ ok: true, dong });
    }),
    { numRuns: 2000 },
  );
});

describe('how amounts are printed in words', () => {
  test.each([
    [0n, 'Không đồng'],
    [24n, 'Hai mươi tư đồng'],
    [1_005_000n, 'Một triệu không trăm linh năm nghìn đồng'],
    [470_000_000n, 'Bốn trăm bảy mươi triệu đồng'],
    [1_000_000_000_000n, 'Một nghìn tỷ đồng'],
    [-10_000_000n, 'Âm mười triệu đồng'],
  ])('%s is %s', (dong, words) => {
    expect(writeWords(dong)).toBe(words);
  });

  test('what is printed is read back, for every amount below ten thousand', () => {
    for (let dong = 0n; dong < 10_000n; dong += 1n)
      expect(readWords(writeWords(dong))).toEqual({ ok: true, dong });
  });

  test('what is printed is read back up to the largest amount', () => {
    expect(readWords(writeWords(MAX_DONG))).toEqual({ ok: true, dong: MAX_DONG });
    fc.assert(
      fc.property(dongs, (dong) => {
        expect(readWords(writeWords(dong))).toEqual({ ok: true, dong });
      }),
      { numRuns: 2000 },
    );
  });

  test('the variants an office writes change no amount', () => {
    fc.assert(
      fc.property(
        dongs,
        fc.subarray([...VARIANTS]),
        fc.constantFrom('NFC', 'NFD'),
        (dong, variants, form) => {
          const words = variants.reduce((text, [from, to]) => text.replace(from, to), writeWords(dong));
          // Without "đồng", hundreds right after triệu or tỷ have two readings.
          const passesOver = dong > 1_000_000n && dong % 1000n >= 100n && (dong / 1000n) % 1000n === 0n;
          const isDoubtful = passesOver && !/đồng/iu.test(words);
          const expected = isDoubtful ? { ok: false, problem: { kind: 'ambiguous' } } : { ok: true, dong };
          expect(readWords(words.normalize(form))).toMatchObject(expected);
          expect(readWords(words.toUpperCase().normalize(form))).toMatchObject(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('hundreds after a unit that passes over places', () => {
  test.each(['Một tỷ hai trăm', 'Một triệu hai trăm', 'Một tỷ hai trăm năm mươi'])(
    '%s has two readings',
    (text) => {
      expect(readWords(text)).toMatchObject({ ok: false, problem: { kind: 'ambiguous' } });
    },
  );

  test.each([
    ['Một tỷ hai trăm đồng', 1_000_000_200n],
    ['Một tỷ hai trăm triệu', 1_200_000_000n],
    ['Một nghìn hai trăm', 1200n],
    ['Một triệu không trăm linh hai', 1_000_002n],
  ])('%s has one', (text, dong) => {
    expect(readWords(text)).toEqual({ ok: true, dong });
  });
});
