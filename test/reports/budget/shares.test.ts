import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharesOf } from '../../../src/reports/budget/shares.ts';

describe('shares', () => {
  test.each<[string, bigint[], bigint[], boolean]>([
    ["Hanoi's outlets", [130n, 130n, 110n, 100n], [2766n, 2766n, 2340n, 2128n], true],
    ['everything', [470n], [10_000n], true],
    ['nothing among something', [0n, 5n, 5n], [0n, 5000n, 5000n], true],
    ['three thirds cannot be equal and whole', [1n, 1n, 1n], [3333n, 3333n, 3333n], false],
    // Four hundredths are left: the group of three loses most, but only the two pairs come out even.
    // Eight are left, and 6 + 1 + 1 would put the six above the three that are more.
    [
      'a larger amount never has the smaller share',
      [280_000_000n, 100_000_000n, ...Array(3).fill(10_000_002n), ...Array(6).fill(9_999_999n)],
      [5957n, 2128n, ...Array(9).fill(213n)],
      false,
    ],
    [
      'whole groups, not only the largest remainder',
      [1n, 1n, 1n, 2n, 2n, 8n, 8n],
      [434n, 434n, 434n, 870n, 870n, 3479n, 3479n],
      true,
    ],
  ])('%s', (_, amounts, hundredths, exact) => {
    expect(sharesOf(amounts)).toEqual({ hundredths, exact });
  });

  test('nothing has no shares', () => {
    expect(sharesOf([])).toBeNull();
    expect(sharesOf([0n, 0n])).toBeNull();
  });

  const amount = fc.oneof(fc.bigInt({ min: 0n, max: 5n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));

  test('they sum to 100,00% or say that they do not, equal amounts are equal, larger ones not smaller, none is off by a hundredth', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (amounts) => {
        const shares = sharesOf(amounts);
        if (!shares) return;
        const total = amounts.reduce((sum, own) => sum + own, 0n);
        if (shares.exact) expect(shares.hundredths.reduce((sum, own) => sum + own, 0n)).toBe(10_000n);
        amounts.forEach((own, i) => {
          const share = shares.hundredths[i] ?? -1n;
          expect(share).toBe(shares.hundredths[amounts.indexOf(own)]);
          const error = share * total - own * 10_000n;
          expect(error < total && -error < total).toBe(true);
          amounts.forEach((other, j) => {
            if (other < own) expect(shares.hundredths[j] ?? -1n).toBeLessThanOrEqual(share);
          });
        });
      }),
    );
  });

  test('they are exact wherever whole groups of equal amounts can make 100,00%', () => {
    const few = fc.array(fc.bigInt({ min: 1n, max: 6n }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(few, (amounts) => {
        const total = amounts.reduce((sum, own) => sum + own, 0n);
        const distinct = [...new Set(amounts)].filter((own) => (own * 10_000n) % total !== 0n);
        const floors = amounts.reduce((sum, own) => sum + (own * 10_000n) / total, 0n);
        const sizes = distinct.map((own) => amounts.filter((other) => other === own).length);
        const sums = sizes.reduce((made, size) => made.flatMap((sum) => [sum, sum + size]), [0]);
        expect(sharesOf(amounts)?.exact).toBe(sums.includes(Number(10_000n - floors)));
      }),
    );
  });

  test('ten thousand rows are quick', () => {
    const amounts = Array.from({ length: 10_000 }, (_, i) => BigInt(i + 1));
    expect(sharesOf(amounts)?.exact).toBe(true);
  });
});
