import { describe, expect, test } from 'vitest';
import { figuresOf, type PlanDiff } from '../../../src/reports/diff/change.ts';
import { gate, gateOfAll, readMaxIncrease } from '../../../src/reports/diff/gate.ts';

const million = (n: number | null) => (n === null ? null : BigInt(n) * 1_000_000n);

/** A diff of these sums of items and declared totals, in millions. */
function diffOf(
  items: readonly [number | null, number | null],
  declared: readonly [number | null, number | null],
): PlanDiff {
  const [total, own] = [items, declared].map(([before, after]) => figuresOf(million(before), million(after)));
  const none = figuresOf(null, null);
  return { changes: [], total: total ?? none, declared: own ?? none, inWords: none, sources: [] };
}

function result(limit: string, ...[items, declared]: Parameters<typeof diffOf>) {
  const max = readMaxIncrease(limit);
  if (!max) throw new Error(limit);
  const found = gate(diffOf(items, declared), { increase: max, ignores: false });
  if (typeof found === 'string') return found;
  return found.map((stop) => (stop.figure === 'ignores' ? stop.figure : `${stop.figure} +${stop.increase}`));
}

describe('a gate on the increase of a total', () => {
  test.each<[why: string, string, [number, number], [number, number], string | string[]]>([
    ['nothing rises', '0đ', [470, 470], [470, 470], 'passed'],
    ['the total falls', '0đ', [470, 460], [470, 460], 'passed'],
    ['items rise, the total is left behind', '0đ', [470, 490], [470, 470], ['items +20000000']],
    ['only the declared total rises', '0đ', [470, 470], [470, 490], ['declared +20000000']],
    ['both rise', '0đ', [470, 490], [470, 490], ['declared +20000000', 'items +20000000']],
    ['exactly as much as is allowed', '20 triệu', [470, 490], [470, 490], 'passed'],
    ['one đồng more', '19.999.999đ', [470, 490], [470, 470], ['items +20000000']],
    ['a missing item of the approved total is put in', '0đ', [460, 470], [470, 470], 'passed'],
    ['items are listed for the first time', '0đ', [0, 470], [470, 470], 'passed'],
    ['the total is raised to items that were too many', '0đ', [490, 490], [470, 490], ['declared +20000000']],
    ['items were too many, and still are', '0đ', [490, 490], [470, 470], 'passed'],
    ['exactly the share that is allowed', '5%', [400, 420], [400, 420], 'passed'],
    ['more than the share', '4,99%', [400, 420], [400, 400], ['items +20000000']],
    ['a share with a point', '4.99%', [400, 420], [400, 400], ['items +20000000']],
    ['a share of nothing', '5%', [0, 1], [0, 0], ['items +1000000']],
  ])('%s', (_, limit, items, declared, expected) => {
    expect(result(limit, items, declared)).toEqual(expected);
  });

  test('all of a new plan is an increase, and no share of it can be taken', () => {
    expect(result('0đ', [null, 200], [null, 200])).toEqual(['declared +200000000']);
    expect(result('0đ', [null, 210], [null, 200])).toEqual(['items +210000000']);
    expect(result('200 triệu', [null, 200], [null, 200])).toBe('passed');
    expect(result('5%', [null, 200], [null, 200])).toBe('unknown');
  });

  test('a new plan without money is no increase', () => {
    expect(result('5%', [null, 0], [null, 0])).toBe('passed');
    expect(result('0đ', [null, 0], [null, null])).toBe('passed');
  });

  test('money without a declared total is held too', () => {
    expect(result('0đ', [null, 200], [null, null])).toEqual(['items +200000000']);
    expect(result('0đ', [200, 210], [200, null])).toEqual(['items +10000000']);
    expect(result('0đ', [200, 210], [null, null])).toEqual(['items +10000000']);
    expect(result('0đ', [200, 200], [null, 210])).toEqual(['declared +10000000']);
    expect(result('0đ', [200, 200], [null, 200])).toBe('passed');
  });

  test('a plan that is gone passes', () => {
    expect(result('0đ', [200, null], [200, null])).toBe('passed');
  });
});

describe('a gate on all plans together', () => {
  const together = (limit: string, ...plans: Parameters<typeof diffOf>[]) => {
    const max = readMaxIncrease(limit);
    if (!max) throw new Error(limit);
    return gateOfAll(
      plans.map((figures) => diffOf(...figures)),
      max,
    );
  };
  const same = (before: number | null, after: number | null): Parameters<typeof diffOf> => [
    [before, after],
    [before, after],
  ];

  test('many small increases add up', () => {
    expect(together('20 triệu', same(100, 120), same(100, 101))).not.toBe('passed');
    expect(together('21 triệu', same(100, 120), same(100, 101))).toBe('passed');
    expect(together('10%', same(100, 110), same(100, 110))).toBe('passed');
  });

  test('what one plan loses another may gain', () => {
    expect(together('0đ', same(100, null), same(null, 100))).toBe('passed');
    expect(together('0đ', same(100, null), same(null, 101))).not.toBe('passed');
  });
});

test.each(['', '%', '-5%', 'x%', '5 phần trăm', '100.0000đ', '1e3%'])('%j is no limit', (text) => {
  expect(readMaxIncrease(text)).toBeNull();
});
