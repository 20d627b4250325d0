import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainGap, type Hypothesis, type Part } from '../../../src/check/causes/explain-gap.ts';
import { growth } from '../../support/growth.ts';

const amount = fc.oneof(
  fc.bigInt({ min: 1n, max: 99n }).map((n) => n * 5_000_000n),
  fc.bigInt({ min: 1n, max: 999_999_999n }),
);

/** Items of a few tasks; the items of one task share their number of periods. */
const parts: fc.Arbitrary<Part[]> = fc
  .array(
    fc.record({
      periods: fc.integer({ min: 1, max: 4 }),
      amounts: fc.array(amount, { minLength: 1, maxLength: 4 }),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((tasks) =>
    tasks.flatMap(({ periods, amounts }, t) =>
      amounts.map((dong, i) => ({
        path: `tasks[${t}].items[${i}]`,
        dong,
        periods,
        group: `tasks[${t}]`,
        subject: `outlet-${i}`,
        marks: `outlet-${i}`,
        title: `task ${t}`,
        isProven: false,
      })),
    ),
  );

const partsAndOne = parts.chain((all) =>
  fc.record({ all: fc.constant(all), at: fc.nat({ max: all.length - 1 }) }),
);

function sumOf(all: readonly Part[]): bigint {
  return all.reduce((sum, { dong }) => sum + dong, 0n);
}

function hypothesesFor(all: readonly Part[], declared: bigint) {
  return explainGap(all, declared - sumOf(all));
}

/** How far items and total are apart once a hypothesis is taken to be true. */
function gapUnder(
  { kind, path, amount: meant = 0n }: Hypothesis,
  all: readonly Part[],
  declared: bigint,
): bigint {
  const sum = sumOf(all);
  const own = all.find((part) => part.path === path)?.dong ?? 0n;
  switch (kind) {
    case 'duplicated':
      return declared - (sum - meant);
    case 'surplus':
      return declared - (sum - own);
    case 'per-period': {
      const task = all.filter((part) => part.group === path && part.periods > 1);
      return declared - (sum - sumOf(task) + meant);
    }
    default:
      return declared - (sum - own + meant);
  }
}

/** Every hypothesis closes the gap, and the slip that was made is among them. */
function expectExplained(all: readonly Part[], declared: bigint, slip: Partial<Hypothesis>) {
  fc.pre(sumOf(all) !== declared);
  const hypotheses = hypothesesFor(all, declared);
  expect(hypotheses.map((hypothesis) => gapUnder(hypothesis, all, declared))).toEqual(
    hypotheses.map(() => 0n),
  );
  expect(hypotheses).toContainEqual(expect.objectContaining(slip));
}

function withAmount(all: readonly Part[], at: number, dong: bigint): Part[] {
  return all.map((part, i) => (i === at ? { ...part, dong } : part));
}

describe('a single slip is explained', () => {
  test('an item listed twice', () => {
    fc.assert(
      fc.property(partsAndOne, ({ all, at }) => {
        const twin = all.slice(at, at + 1).map((part) => ({ ...part, path: `${part.group}.items[99]` }));
        const slip = { kind: 'duplicated' as const, amount: all[at]?.dong ?? 0n };
        expectExplained([...all, ...twin], sumOf(all), slip);
      }),
    );
  });

  test('a zero too many', () => {
    fc.assert(
      fc.property(partsAndOne, ({ all, at }) => {
        const { dong = 0n, path = '' } = all[at] ?? {};
        expectExplained(withAmount(all, at, dong * 10n), sumOf(all), {
          kind: 'extra-zero',
          path,
          amount: dong,
        });
      }),
    );
  });

  test('a zero too few', () => {
    fc.assert(
      fc.property(partsAndOne, ({ all, at }) => {
        const { dong = 0n, path = '' } = all[at] ?? {};
        const meant = withAmount(all, at, dong * 10n);
        expectExplained(all, sumOf(meant), { kind: 'missing-zero', path, amount: dong * 10n });
      }),
    );
  });

  test('a wrong digit', () => {
    fc.assert(
      fc.property(partsAndOne, fc.nat(8), fc.integer({ min: 1, max: 9 }), ({ all, at }, place, digit) => {
        const { dong = 0n, path = '' } = all[at] ?? {};
        const digits = [...dong.toString()];
        fc.pre(place < digits.length);
        const wrong = BigInt(digits.with(place, String(digit)).join(''));
        expectExplained(withAmount(all, at, wrong), sumOf(all), { kind: 'wrong-digit', path, amount: dong });
      }),
    );
  });

  test('two digits swapped', () => {
    fc.assert(
      fc.property(partsAndOne, fc.nat(8), fc.nat(8), ({ all, at }, one, other) => {
        const { dong = 0n, path = '' } = all[at] ?? {};
        const digits = [...dong.toString()];
        const [a, b] = [digits[one], digits[other]];
        fc.pre(a !== undefined && b !== undefined);
        const swapped = digits.with(one, b ?? '').with(other, a ?? '');
        fc.pre(swapped[0] !== '0');
        const wrong = withAmount(all, at, BigInt(swapped.join('')));
        expectExplained(wrong, sumOf(all), { kind: 'swapped-digits', path, amount: dong });
      }),
    );
  });

  test('amounts of a task meant for each period', () => {
    fc.assert(
      fc.property(partsAndOne, ({ all, at }) => {
        const { group = '', periods = 1 } = all[at] ?? {};
        fc.pre(periods > 1);
        const meant = all.map((part) =>
          part.group === group ? { ...part, dong: part.dong * BigInt(periods) } : part,
        );
        const inAll = sumOf(meant.filter((part) => part.group === group));
        expectExplained(all, sumOf(meant), { kind: 'per-period', path: group, amount: inAll });
      }),
    );
  });
});

test('whatever the total, every hypothesis closes the gap, and none is told twice', () => {
  fc.assert(
    fc.property(parts, amount, (all, declared) => {
      const hypotheses = hypothesesFor(all, declared);
      expect(hypotheses.map((hypothesis) => gapUnder(hypothesis, all, declared))).toEqual(
        hypotheses.map(() => 0n),
      );
      expect(new Set(hypotheses.map(({ kind, path }) => `${kind} ${path}`)).size).toBe(hypotheses.length);
    }),
  );
});

test('nothing is explained where nothing is wrong', () => {
  fc.assert(
    fc.property(parts, (all) => {
      expect(hypothesesFor(all, sumOf(all))).toEqual([]);
    }),
  );
});

test('the copy of a row is named, not a row of the same amount for something else', () => {
  const part = { periods: 1, group: 'tasks[0]', title: 'task 0', dong: 60_000_000n, isProven: false };
  const all = [
    { ...part, path: 'tasks[0].items[0]', subject: 'kinhtedothi', marks: 'kinhtedothi' },
    { ...part, path: 'tasks[0].items[1]', subject: 'hanoimoi', marks: 'hanoimoi' },
    { ...part, path: 'tasks[0].items[2]', subject: 'hanoimoi', marks: 'hanoimoi' },
  ];
  expect(hypothesesFor(all, 120_000_000n).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'duplicated tasks[0].items[2]',
  ]);
});

test('an amount that its neighbours have is likelier than one that nothing speaks for', () => {
  const part = { periods: 1, group: 'tasks[0]', title: 'task 0', subject: '', marks: '', isProven: false };
  const all = [
    { ...part, path: 'tasks[0].items[0]', dong: 60_000_000n },
    { ...part, path: 'tasks[0].items[1]', dong: 30_000_000n },
    { ...part, path: 'tasks[0].items[2]', dong: 80_000_000n },
  ];
  // 30 for 80, as the line above it, or 10 for 60: both make it 120.
  expect(hypothesesFor(all, 120_000_000n)[0]).toMatchObject({
    kind: 'wrong-digit',
    path: 'tasks[0].items[2]',
    amount: 30_000_000n,
  });
});

test('the search takes time in proportion to the number of items', () => {
  const partsOf = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      path: `tasks[${i % 50}].items[${i}]`,
      dong: BigInt(1_000_000 + i * 10),
      periods: 1 + (i % 3),
      group: `tasks[${i % 50}]`,
      title: `task ${i % 50}`,
      subject: `outlet-${i}`,
      marks: `outlet-${i}`,
      isProven: false,
    }));
  const work = (text: string) => explainGap(partsOf(text.length), 123_456_789_000n);
  expect(growth(work, (length) => 'x'.repeat(length), 500)).toBeLessThan(6);
});
