import fc from 'fast-check';
import { type Plan, planSchema } from '../../src/plan/format/schema.ts';
import type { Dimension } from '../../src/reports/budget/axis.ts';
import { type Budget, BudgetSums } from '../../src/reports/budget/budget.ts';
import type { Spread } from '../../src/reports/budget/due.ts';

interface ItemText {
  readonly amount: string;
  readonly outlet?: string;
  readonly label?: string;
  readonly source?: string;
  readonly period?: string;
}

export interface TaskText {
  readonly id: string;
  readonly title: string;
  readonly schedule?: string;
  readonly items?: readonly ItemText[];
}

interface More {
  readonly number?: string;
  readonly period?: string;
  readonly total?: string;
  readonly inWords?: string;
  readonly outlets?: Readonly<Record<string, { name: string; aliases?: string[] }>>;
}

/** A plan of these tasks. */
export function planOf(tasks: readonly TaskText[], more: More = {}): Plan {
  const { number = '1/KH-UBND', period = '2020', total = '0', inWords, outlets = OUTLETS } = more;
  return planSchema.parse({
    plan: { number, title: 'Thông tin, tuyên truyền', period },
    budget: { total, ...(inWords && { inWords }), sources: SOURCES },
    outlets,
    tasks,
  });
}

const OUTLETS = {
  hanoimoi: { name: 'Báo Hà Nội mới', aliases: ['Báo HN mới'] },
  kinhte: { name: 'Báo Kinh tế và Đô thị' },
};
const SOURCES = { city: { name: 'Thành phố', amount: '0' }, central: { name: 'Trung ương', amount: '0' } };

/** One task with one item that is due as `schedule` says. */
export function due(schedule: string | undefined, amount = '90', period?: string): TaskText {
  const item = { label: 'khoản', amount, ...(period && { period }) };
  return { id: schedule ?? 'none', title: 'Việc', ...(schedule && { schedule }), items: [item] };
}

export function budgetOf(
  plans: readonly Plan[],
  by: readonly Dimension[],
  spread: Spread | null = null,
): Budget {
  const sums = new BudgetSums(by, spread, plans.length > 1);
  plans.forEach((plan, i) => {
    sums.add(plan, `plan-${i + 1}.yaml`);
  });
  const budget = sums.finish();
  if (!budget) throw new Error('no plan was added');
  return budget;
}

const SCHEDULES = [
  'Tháng 03/2020',
  'Quý II; quý IV/2020',
  'Quý II; quý III và quý IV/2020',
  'Từ tháng 2 đến tháng 11/2020',
  'chậm nhất ngày 15/8/2020',
  'Từ khi ký hợp đồng đến hết tháng 12/2020',
  'Thường xuyên',
  'hằng tuần',
  'Theo thời điểm phát sinh và yêu cầu công tác',
  'Quý V/2020',
];

function oneOf<T>(...values: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...values);
}

const item = fc
  .record({
    amount: fc.oneof(
      oneOf('0', '100000000', '30000000'),
      fc.maxSafeNat().map((dong) => String(dong)),
    ),
    outlet: oneOf(undefined, 'hanoimoi', 'kinhte', 'unknown'),
    source: oneOf(undefined, 'city', 'central', 'unknown'),
    period: oneOf(undefined, 'Quý III/2020', 'Tháng 5/2020'),
  })
  .map(({ outlet, source, period, amount }): ItemText => {
    return {
      amount,
      label: 'khoản',
      ...(outlet && { outlet }),
      ...(source && { source }),
      ...(period && { period }),
    };
  });

/** Tasks with items of every kind: with and without outlet, source and time. */
export const anyTasks: fc.Arbitrary<TaskText[]> = fc
  .array(fc.record({ schedule: oneOf(undefined, ...SCHEDULES), items: fc.array(item, { maxLength: 5 }) }), {
    maxLength: 6,
  })
  .map((tasks) =>
    tasks.map(({ schedule, items }, i) => ({
      id: `task-${i + 1}`,
      title: `Việc ${i + 1}`,
      items,
      ...(schedule && { schedule }),
    })),
  );
