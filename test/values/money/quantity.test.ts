import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  percentOf,
  productOfFactors,
  readCounted,
  readPercent,
  readQuantity,
} from '../../../src/values/money/quantity.ts';

function factors(...texts: string[]) {
  return texts.flatMap((text) => readQuantity(text) ?? []);
}

describe('quantities', () => {
  test.each([
    ['12', 12n, 0],
    ['1.000', 1000n, 0],
    ['2,5', 25n, 1],
    ['02', 2n, 0],
  ])('%s', (text, digits, decimals) => {
    expect(readQuantity(text)).toEqual({ text, digits, decimals });
  });

  test.each(['', '2.5', '1.00', '12 kỳ', '-1', '1/2', '2,', '12 x 2'])('%s is no quantity', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  test('factors multiply exactly', () => {
    expect(productOfFactors(factors('12', '2'))).toEqual({ text: '12 × 2', digits: 24n, decimals: 0 });
    expect(productOfFactors(factors('1,5', '2,5'))).toMatchObject({ digits: 375n, decimals: 2 });
  });
});

describe('quantities with what they count', () => {
  test.each([
    ['6 bài', ['6'], 'bài'],
    ['10.000 tờ', ['10.000'], 'tờ'],
    ['10 tin, bài', ['10'], 'tin, bài'],
    ['2 xã', ['2'], 'xã'],
    ['15', ['15'], null],
    ['12 tháng x 2 bài/tháng', ['12', '2'], null],
    ['12x2', ['12', '2'], null],
  ])('%s', (text, factors, unit) => {
    const read = readCounted(text);
    expect(read?.factors.map((factor) => factor.text)).toEqual(factors);
    expect(read?.unit).toBe(unit);
  });

  test.each(['6 bài/quý', 'mỗi quý 2 bài', '6 bài mỗi quý', '5 nghìn tờ', '6 bài (quý 2)', '8%', 'bài', ''])(
    '%s is no such quantity',
    (text) => {
      expect(readCounted(text)).toBeNull();
    },
  );
});

describe('percentages', () => {
  test.each([
    ['8%', 8n, 0],
    ['7,5%', 75n, 1],
    ['10 %', 10n, 0],
    ['100%', 100n, 0],
    ['8', 8n, 0],
  ])('%s', (text, digits, decimals) => {
    expect(readPercent(text)).toEqual({ text, digits, decimals });
  });

  test.each(['', '7.5%', '%', '-8%', '8 phần trăm', '1.000%'])('%s is no share', (text) => {
    expect(readPercent(text)).toBeNull();
  });

  test.each([
    [120_000_000n, '8%', 9_600_000n, true],
    [1_000n, '7,5%', 75n, true],
    [105n, '10%', 11n, false],
    [104n, '10%', 10n, false],
    [9_007_199_254_740_991n, '100%', 9_007_199_254_740_991n, true],
  ])('of %s, %s is %s', (base, text, dong, isWhole) => {
    const percent = readPercent(text);
    expect(percent && percentOf(base, percent)).toEqual({ dong, isWhole });
  });

  test('what is left and what is taken are the whole, to half a đồng each', () => {
    const amounts = fc.bigInt({ min: 0n, max: 9_007_199_254_740_991n });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 100 }), (dong, share) => {
        const part = (percent: number) => {
          const read = readPercent(`${percent}%`);
          return read ? percentOf(dong, read).dong : -1n;
        };
        const sum = part(share) + part(100 - share);
        expect(sum === dong || sum === dong + 1n).toBe(true);
      }),
    );
  });
});
