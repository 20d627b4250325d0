import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/plan/format/schema.ts';
import { openPlan } from '../../../src/plan/open.ts';
import { DIMENSIONS, type Dimension, isUnit } from '../../../src/reports/budget/axis.ts';
import { type Budget, budgetRecords, totalsOf } from '../../../src/reports/budget/budget.ts';
import { dueBy } from '../../../src/reports/budget/due.ts';
import { HANOI } from '../../support/checking.ts';
import { anyTasks, budgetOf, due, planOf } from '../../support/plans.ts';

function openedPlan(text: string): Plan {
  const { plan } = openPlan('plan.yaml', Buffer.from(text));
  if (!plan) throw new Error('the plan does not load');
  return plan;
}

function hanoi(): Plan {
  return openedPlan(HANOI);
}

/** Keys and amounts of a report by one dimension. */
function amounts(budget: Budget): [string | null, number][] {
  const totals = totalsOf(budget, 0);
  return (budget.axes[0] ?? []).map(({ key }, i) => [key, Number(totals[i])]);
}

describe("Hanoi's plan, checked by hand against the annex", () => {
  test.each<[Dimension, [string | null, number][]]>([
    [
      'outlet',
      [
        ['hanoimoi', 130_000_000],
        ['kinhtedothi', 130_000_000],
        ['phapluatxahoi', 110_000_000],
        [null, 100_000_000],
      ],
    ],
    [
      'task',
      [
        ['select-outlets', 280_000_000],
        ['online-exchanges', 90_000_000],
        ['printing', 100_000_000],
      ],
    ],
    [
      'quarter',
      [
        ['2020-Q1', 280_000_000],
        ['2020-Q2', 0],
        ['2020-Q3', 0],
        ['2020-Q4', 0],
        ['2020-Q2/2020-Q4', 90_000_000],
        [null, 100_000_000],
      ],
    ],
    [
      'month',
      [
        ['2020-03', 280_000_000],
        ['2020-04', 0],
        ['2020-12', 0],
        ['2020-04/2020-12', 90_000_000],
        [null, 100_000_000],
      ],
    ],
    ['source', [[null, 470_000_000]]],
    ['plan', [['44/KH-UBND', 470_000_000]]],
  ])('by %s', (dimension, expected) => {
    expect(amounts(budgetOf([hanoi()], [dimension]))).toEqual(expected);
  });

  test('sum, total and words', () => {
    expect(budgetOf([hanoi()], ['outlet'])).toMatchObject({
      sum: 470_000_000n,
      declared: 470_000_000n,
      inWords: 470_000_000n,
      disagreeing: 0,
      labels: ['tờ rơi, Tờ gấp'],
      tasks: [['1', '4'], ['1', '4'], ['1', '4'], ['5']],
    });
  });

  test('the least and the most by the end of each quarter', () => {
    const budget = budgetOf([hanoi()], ['quarter']);
    const due = dueBy(budget.axes[0] ?? [], totalsOf(budget, 0));
    expect(due).toEqual([
      { least: 280_000_000n, most: 380_000_000n },
      { least: 280_000_000n, most: 470_000_000n },
      { least: 280_000_000n, most: 470_000_000n },
      { least: 370_000_000n, most: 470_000_000n },
      null,
      null,
    ]);
  });

  test.each([
    ['even', [280, 30, 30, 30, 100]],
    ['end', [280, 0, 0, 90, 100]],
  ] as const)('quarters, spread %s', (spread, millions) => {
    const figures = amounts(budgetOf([hanoi()], ['quarter'], spread)).map(([, amount]) => amount / 1_000_000);
    expect(figures).toEqual(millions);
  });
});

describe('when money is due', () => {
  test.each<[string | undefined, string | undefined, string | null]>([
    ['Quý II/2020', undefined, '2020-Q2'],
    ['Quý II; quý IV/2020', undefined, '2020-Q2/2020-Q4'],
    ['chậm nhất ngày 15/8/2020', undefined, '2020-Q1/2020-Q3'],
    ['Từ khi ký hợp đồng đến hết tháng 12/2020', undefined, '2020-Q1/2020-Q4'],
    ['Thường xuyên', undefined, '2020-Q1/2020-Q4'],
    ['hằng tuần', undefined, '2020-Q1/2020-Q4'],
    ['Khi có yêu cầu', undefined, null],
    ['Quý V/2020', undefined, null],
    ['Từ tháng 9 đến tháng 3/2020', undefined, null],
    [undefined, undefined, null],
    ['Quý II; quý III và quý IV/2020', 'Quý III/2020', '2020-Q3'],
    ['Quý II/2020', 'Khi có yêu cầu', null],
    ['trước ngày 01/10/2019', undefined, '2019-Q3'],
  ])('%s, item %s', (schedule, period, key) => {
    const { records } = budgetRecords(budgetOf([planOf([due(schedule, '90', period)])], ['quarter']));
    expect(records).toEqual([{ quarter: key, amount: 90n }]);
  });

  test('a period over several years has the quarters that matter', () => {
    const plan = planOf([due('Tháng 03/2027'), due('Quý II/2028; quý I/2029')], { period: '2026/2030' });
    expect(budgetOf([plan], ['quarter']).axes[0]?.map(({ key }) => key)).toEqual([
      '2027-Q1',
      '2028-Q2',
      '2029-Q1',
      '2028-Q2/2029-Q1',
    ]);
  });

  test('an even split goes to the quarters written, the odd đồng to the first of them', () => {
    const plan = planOf([due('Quý I; quý II; quý IV/2020', '100')]);
    const { records } = budgetRecords(budgetOf([plan], ['quarter'], 'even'));
    expect(records).toEqual([
      { quarter: '2020-Q1', amount: 34n },
      { quarter: '2020-Q2', amount: 33n },
      { quarter: '2020-Q4', amount: 33n },
    ]);
  });
});

describe('several plans', () => {
  const items = (outlet: string) => [{ id: 'a', title: 'Việc', items: [{ outlet, amount: '10' }] }];
  const spelt = (id: string, name: string, aliases: string[] = []) =>
    planOf(items(id), { outlets: { [id]: { name, aliases } } });

  test('outlets are one by name or alias, whatever their ids', () => {
    const plans = [
      spelt('hanoimoi', 'Báo Hà Nội mới', ['Báo HN mới']),
      spelt('hnm', 'BÁO HÀ NỘI MỚI'),
      spelt('x', 'Báo HN mới'),
      spelt('hanoimoi', 'Báo Đại biểu Nhân dân'),
    ];
    const { records } = budgetRecords(budgetOf(plans, ['outlet']));
    expect(records).toEqual([
      { outlet: 'Báo Hà Nội mới', amount: 30n },
      { outlet: 'Báo Đại biểu Nhân dân', amount: 10n },
    ]);
  });

  test('tasks are told apart by plan, and plans of one number by file', () => {
    const plans = [
      planOf(items('hanoimoi')),
      planOf(items('hanoimoi')),
      planOf(items('hanoimoi'), { number: '2' }),
    ];
    const { records } = budgetRecords(budgetOf(plans, ['plan', 'task']));
    expect(records).toEqual([
      { plan: '1/KH-UBND (plan-1.yaml)', task: '1/KH-UBND (plan-1.yaml) a', amount: 10n },
      { plan: '1/KH-UBND (plan-2.yaml)', task: '1/KH-UBND (plan-2.yaml) a', amount: 10n },
      { plan: '2', task: '2 a', amount: 10n },
    ]);
  });

  test('differences that cancel out are still counted', () => {
    const plans = [planOf(items('hanoimoi'), { total: '5' }), planOf(items('hanoimoi'), { total: '15' })];
    expect(budgetOf(plans, ['outlet'])).toMatchObject({ sum: 20n, declared: 20n, disagreeing: 2 });
  });
});

test('an outlet that is not listed is shown by its id, after those that are and before money without one', () => {
  const item = (outlet: string | null) => ({ amount: '1', ...(outlet ? { outlet } : { label: 'In' }) });
  const plan = planOf([
    { id: 'a', title: 'Việc', items: [null, 'stranger', 'kinhte', 'hanoimoi'].map(item) },
  ]);
  expect(budgetOf([plan], ['outlet']).axes[0]?.map(({ key }) => key)).toEqual([
    'hanoimoi',
    'kinhte',
    'stranger',
    null,
  ]);
});

const PAIRS = DIMENSIONS.flatMap((first) =>
  DIMENSIONS.filter((own) => own !== first).map((second) => [first, second] as const),
);

describe('properties', () => {
  test.each(PAIRS)('by %s and %s: rows and columns sum to the total', (...by) => {
    fc.assert(
      fc.property(anyTasks, anyTasks, fc.boolean(), (tasks, others, several) => {
        const plans = [planOf(tasks), ...(several ? [planOf(others)] : [])];
        const budget = budgetOf(plans, by);
        const sum = plans
          .flatMap((plan) => plan.tasks.flatMap(({ items }) => items))
          .reduce((total, { amount }) => total + (amount.dong ?? 0n), 0n);
        expect(budget.sum).toBe(sum);
        for (const axis of [0, 1]) {
          expect(totalsOf(budget, axis).reduce((total, own) => total + own, 0n)).toBe(sum);
          // A grid and the report by one of its dimensions say the same.
          expect(figuresOf(budget, axis)).toEqual(figuresOf(budgetOf(plans, by.slice(axis, axis + 1)), 0));
        }
      }),
      { numRuns: 40 },
    );
  });

  function figuresOf(budget: Budget, axis: number): Map<string | null, bigint> {
    const totals = totalsOf(budget, axis);
    const keys = (budget.axes[axis] ?? []).map(({ key }, i) => [key, totals[i] ?? 0n] as const);
    return new Map(keys.filter(([, amount]) => amount > 0n).sort());
  }

  test('the order of tasks and items changes no figure', () => {
    const shuffled = anyTasks.chain((tasks) =>
      fc.tuple(
        fc.constant(tasks),
        fc
          .shuffledSubarray(tasks, { minLength: tasks.length })
          .map((other) => other.map((task) => ({ ...task, items: [...(task.items ?? [])].reverse() }))),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...PAIRS), ([tasks, other], by) => {
        const recordsOf = (own: typeof tasks) =>
          budgetRecords(budgetOf([planOf(own)], by))
            .records.map((record) => Object.values(record).join(' '))
            .sort();
        expect(recordsOf(other)).toEqual(recordsOf(tasks));
      }),
    );
  });

  test.each(['even', 'end'] as const)('spread %s keeps every sum, and leaves no spans', (spread) => {
    const by = fc.constantFrom(...PAIRS.filter((pair) => pair.some(isUnit)));
    fc.assert(
      fc.property(anyTasks, by, (tasks, pair) => {
        const plan = planOf(tasks);
        const [before, after] = [budgetOf([plan], pair), budgetOf([plan], pair, spread)];
        expect(after.sum).toBe(before.sum);
        pair.forEach((dimension, axis) => {
          if (!isUnit(dimension)) expect(figuresOf(after, axis)).toEqual(figuresOf(before, axis));
          else {
            const keys = after.axes[axis]?.map(({ key }) => key) ?? [];
            expect(keys.filter((key) => key?.includes('/'))).toEqual([]);
            expect(figuresOf(after, axis).get(null)).toBe(figuresOf(before, axis).get(null));
          }
        });
      }),
    );
  });

  test.each(['quarter', 'month'] as const)(
    'by %s: the least never exceeds the most, both grow and end at the total',
    (unit) => {
      fc.assert(
        fc.property(anyTasks, (tasks) => {
          const budget = budgetOf([planOf(tasks)], [unit]);
          const [axis = []] = budget.axes;
          const totals = totalsOf(budget, 0);
          const undated = totals[axis.findIndex(({ key }) => key === null)] ?? 0n;
          const due = dueBy(axis, totals).filter((own) => own !== null);
          due.forEach(({ least, most }, i) => {
            expect(least <= most).toBe(true);
            expect(least >= (due[i - 1]?.least ?? 0n) && most >= (due[i - 1]?.most ?? 0n)).toBe(true);
          });
          const last = due.at(-1);
          if (last) expect(last).toEqual({ least: budget.sum - undated, most: budget.sum });
        }),
      );
    },
  );
});

describe('a percentage goes to the outlets and sources of what it is taken of', () => {
  const plan = (items: readonly string[]) =>
    openedPlan(`plan: { title: Tuyên truyền, period: 2026 }
budget:
  sources: { city: { name: Thành phố, amount: 30.000.000đ }, other: { name: Khác, amount: 10.000.000đ } }
outlets: { a: { name: Báo A }, b: { name: Báo B } }
tasks:
  - title: Đăng bài
    schedule: Quý II/2026
    items:
${items.map((item) => `      - ${item}\n`).join('')}`);

  test('in proportion, with what cannot be divided too, so that sums hold', () => {
    const three = plan([
      '{ outlet: a, amount: 36.000.000đ }',
      '{ outlet: b, amount: 24.000.001đ }',
      '{ label: Thuế GTGT, percent: 8%, amount: 4.800.000đ }',
    ]);
    const budget = budgetOf([three], ['outlet']);
    expect(amounts(budget)).toEqual([
      ['a', 38_880_000],
      ['b', 25_920_001],
    ]);
    expect(budget.labels).toEqual([]);
  });

  test('of no outlet where the base has none, and by source whatever the outlet', () => {
    const two = plan([
      '{ outlet: a, amount: 30.000.000đ, source: city }',
      '{ label: In tờ rơi, amount: 10.000.000đ, source: other }',
      '{ label: Thuế GTGT, percent: 10%, amount: 4.000.000đ }',
    ]);
    expect(amounts(budgetOf([two], ['outlet']))).toEqual([
      ['a', 33_000_000],
      [null, 11_000_000],
    ]);
    expect(amounts(budgetOf([two], ['source']))).toEqual([
      ['city', 33_000_000],
      ['other', 11_000_000],
    ]);
  });

  test('but from its own source where it names one, and by task where it is written', () => {
    const own = plan([
      '{ outlet: a, amount: 30.000.000đ, source: city }',
      '{ label: Thuế GTGT, percent: 10%, amount: 3.000.000đ, source: other }',
    ]);
    expect(amounts(budgetOf([own], ['source']))).toEqual([
      ['city', 30_000_000],
      ['other', 3_000_000],
    ]);
    expect(amounts(budgetOf([own], ['task']))).toEqual([['Đăng bài', 33_000_000]]);
  });
});
