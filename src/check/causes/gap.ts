import type { Localized } from '../../i18n.ts';
import { type Line, linesOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import type { Equation } from './equations.ts';
import { type Hypothesis, type Ranked, rankOf } from './explain-gap.ts';
import type { Cause } from './placing.ts';
import type { Move } from './slips/moved-rows.ts';
import { linesBelow, printedParts } from './subtotals.ts';

/** A sum that is not what the plan says it is; amounts in đồng. */
export interface Gap {
  readonly sum: Dong;
  readonly declared: Dong;
  /** `sum` less `declared`. */
  readonly difference: Dong;
  /** What the plan allows for rounding, where it does. */
  readonly rounding?: Dong;
  /** The likeliest first. */
  readonly hypotheses: readonly Hypothesis[];
  /** How many hypotheses there are besides. */
  readonly moreHypotheses?: number;
}

/** No more hypotheses, or moves, than these are told. */
export const MOST_HYPOTHESES = 3;

/** The paths that a hypothesis names. */
export function pathsOf({ path, others = [] }: Hypothesis): readonly string[] {
  return path === undefined ? others : [path, ...others];
}

/** The gap of a sum, with the slips that close it; what proven amounts would have to be comes only where nothing else does. */
export function gapOf({ equation, changes }: Cause, plan: Plan): Gap {
  const declared = declaredBy(equation, plan);
  const slips = slipsOf(changes.flatMap((change) => change.slips));
  // That the declared figure may be wrong itself is said besides, where nothing else speaks for it.
  const isAside = ({ kind, evident }: Ranked) => kind === 'declared-total' && !evident;
  const told = [
    ...slips.filter((slip) => !isAside(slip)).slice(0, MOST_HYPOTHESES),
    ...slips.filter(isAside),
  ];
  const hypotheses = told.map(({ kind, path: own, others, amount, of }): Hypothesis => {
    const path = of && of.of !== equation.of ? pathOfDeclared(of, plan) : own;
    return {
      kind,
      ...(path !== undefined && { path }),
      ...(others && { others }),
      ...(amount !== undefined && { amount }),
    };
  });
  const more = slips.length - told.length;
  const rounding = plan.budget.rounding?.dong;
  return {
    sum: declared + equation.gap,
    declared,
    difference: equation.gap,
    hypotheses,
    ...(more > 0 && { moreHypotheses: more }),
    ...(rounding && { rounding }),
  };
}

function slipsOf(found: readonly Ranked[]): Ranked[] {
  const distinct = new Map(found.map((slip) => [`${slip.kind} ${slip.path} ${slip.amount}`, slip]));
  const slips = [...distinct.values()].sort((a, b) => rankOf(a) - rankOf(b));
  const unproven = slips.filter(({ isProven }) => !isProven);
  return unproven.length > 0 ? unproven : slips;
}

/** The path of what declares the figure of a sum: a task, a source or the budget. */
function pathOfDeclared({ of }: Equation, plan: Plan): string {
  const entry = allTasks(plan).find(({ task }) => task === of);
  const source = Object.entries(plan.budget.sources ?? {}).find(([, each]) => each === of);
  return entry?.path ?? (source ? `budget.sources.${source[0]}` : 'budget.total');
}

/** The declared figure of a sum in đồng. */
export function declaredBy({ kind, of }: Equation, plan: Plan): Dong {
  const { budget } = plan;
  switch (kind) {
    case 'subtotal':
      return (of as Task).subtotal?.dong ?? 0n;
    case 'source':
      return (of as NonNullable<typeof budget.sources>[string]).amount.dong ?? 0n;
    default:
      return budget.total?.dong ?? 0n;
  }
}

/** The moves of rows that close a gap, the likeliest first. */
export function movesOf({ changes }: Cause): readonly Move[] {
  return changes.flatMap(({ moves = [] }) => moves);
}

/** One amount that a sum adds up. */
export interface Addend {
  readonly dong: Dong;
  /** The line it is; null for the subtotal of a nested task. */
  readonly line: Line | null;
}

/** What a subtotal or the total adds up: its items, or, where nested subtotals are wrong themselves, the parts as printed. */
export function addendsOf({ kind, of }: Equation, sum: Dong, plan: Plan): readonly Addend[] {
  const task = kind === 'subtotal' ? (of as Task) : null;
  const lines = task ? (linesBelow(plan).get(task) ?? []) : linesOf(plan);
  const addends = lines.map((line): Addend => ({ dong: line.item.amount.dong ?? 0n, line }));
  const inAll = addends.reduce((all, { dong }) => all + dong, 0n);
  if (inAll === sum) return addends;
  const { items, amounts } = printedParts(task ?? { items: [], tasks: plan.tasks });
  const byItem = linesByItem(plan);
  return [
    ...items.map((item): Addend => ({ dong: item.amount.dong ?? 0n, line: byItem.get(item) ?? null })),
    ...amounts.map((dong): Addend => ({ dong, line: null })),
  ];
}

const linesByItem = once(
  (plan: Plan): ReadonlyMap<object, Line> => new Map(linesOf(plan).map((line) => [line.item, line])),
);

/** How far a sum is off: `10.000.000đ less`. */
export function offBy(difference: Dong): Localized {
  const amount = formatMoney(difference < 0n ? -difference : difference);
  return difference < 0n
    ? { vi: `ít hơn ${amount}`, en: `${amount} less` }
    : { vi: `nhiều hơn ${amount}`, en: `${amount} more` };
}

/** Whether a difference is 0đ, or less than the rounding that the plan allows. */
export function isWithin(difference: Dong, rounding: Dong = 0n): boolean {
  return difference === 0n || (difference < rounding && -difference < rounding);
}
