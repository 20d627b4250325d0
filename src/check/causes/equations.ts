import { linesOf, productOf, sumOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { allTasks, type TaskEntry } from '../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { paidFrom, sharesIn, signed } from './percentages.ts';

/** The equations that bind the figures of a plan, the innermost first. */
export type EquationKind = 'line' | 'percent' | 'subtotal' | 'total' | 'source' | 'sources' | 'words';

const ORDER: Readonly<Record<EquationKind, number>> = {
  line: 0,
  percent: 1,
  subtotal: 2,
  total: 3,
  source: 4,
  sources: 5,
  words: 6,
};

/** One equation of a plan: what its parts come to is what it declares. Amounts in đồng. */
export interface Equation {
  readonly kind: EquationKind;
  /** What its parts come to less what is declared. */
  readonly gap: Dong;
  /** How far both may be apart: what the plan allows for rounding, or what a percentage loses by it. */
  readonly slack: Dong;
  /** Whether the parts may be less: items of a source, where not all items name one. */
  readonly isLimit: boolean;
  /** Smaller for an equation within another. */
  readonly order: number;
  /** The item, task, source or budget that declares the figure. */
  readonly of: object;
}

/** Whether an equation holds when its gap is `gap`. */
export function holds({ slack, isLimit }: Pick<Equation, 'slack' | 'isLimit'>, gap: Dong): boolean {
  return gap <= slack && (isLimit || -gap <= slack);
}

/** The equations of a plan by what they are about; those of a figure that cannot be read are left out. */
export interface Equations {
  readonly all: readonly Equation[];
  /** quantity × unitPrice = amount, by item. */
  readonly lines: ReadonlyMap<Item, Equation>;
  readonly percents: ReadonlyMap<Item, Equation>;
  readonly subtotals: ReadonlyMap<Task, Equation>;
  readonly total: Equation | null;
  /** Items of a source = the source, by the id of the source. */
  readonly sources: ReadonlyMap<string, Equation>;
  readonly sumOfSources: Equation | null;
  readonly words: Equation | null;
  /** Which kinds are left out because something in them cannot be read. */
  readonly unreadable: ReadonlySet<EquationKind>;
  /** The equation that counts the items of a task: of its own subtotal, else of the nearest around it. */
  around(entry: TaskEntry | null): Equation | null;
}

/** Whether every item that is no percentage of others names a declared source. */
export const isFullySourced = once((plan: Plan): boolean => {
  const { sources } = plan.budget;
  return (
    sources !== undefined &&
    linesOf(plan).every(({ item: { source, percent } }) =>
      source === undefined ? percent !== undefined : Object.hasOwn(sources, source),
    )
  );
});

/** The equations of a plan. The time it takes grows with the number of its items. */
export const equationsOf = once((plan: Plan): Equations => {
  const unreadable = new Set<EquationKind>();
  const all: Equation[] = [];
  const rounding = plan.budget.rounding?.dong ?? 0n;
  const slack = rounding > 0n ? rounding - 1n : 0n;
  const state = (kind: EquationKind, of: object, gap: Dong | null, own: Partial<Equation> = {}) => {
    if (gap === null) {
      unreadable.add(kind);
      return null;
    }
    const equation = { kind, of, gap, slack, isLimit: false, order: ORDER[kind], ...own };
    all.push(equation);
    return equation;
  };

  const lines = new Map<Item, Equation>();
  for (const { item } of linesOf(plan)) {
    const gap = lineGap(item);
    const equation = gap === undefined ? null : state('line', item, gap, { slack: 0n });
    if (equation) lines.set(item, equation);
  }

  const percents = new Map<Item, Equation>();
  for (const { line, share } of sharesIn(plan)) {
    const { dong } = line.item.amount;
    const gap = share === null || dong === null ? null : dong - signed(share.dong, dong);
    const own = share?.isWhole ? slack : slack > 1n ? slack : 1n;
    const equation = state('percent', line.item, gap, { slack: own });
    if (equation) percents.set(line.item, equation);
  }

  const subtotals = new Map<Task, Equation>();
  const printed = new Map<Task, Dong | null>();
  const amountOf = ({ items, tasks }: Pick<Task, 'items' | 'tasks'>): Dong | null =>
    tasks.reduce<Dong | null>(
      (sum, task) => {
        const own = printed.get(task) ?? null;
        return sum === null || own === null ? null : sum + own;
      },
      sumOf(items.map(({ amount }) => amount)),
    );
  for (const { task, depth } of allTasks(plan).toReversed()) {
    const parts = amountOf(task);
    printed.set(task, task.subtotal ? task.subtotal.dong : parts);
    if (!task.subtotal) continue;
    const { dong } = task.subtotal;
    const gap = parts === null || dong === null ? null : parts - dong;
    const equation = state('subtotal', task, gap, { order: ORDER.subtotal + 1 / (depth + 2) });
    if (equation) subtotals.set(task, equation);
  }

  const { budget } = plan;
  const parts = amountOf({ items: [], tasks: plan.tasks });
  const declared = budget.total?.dong ?? null;
  const less = (a: Dong | null, b: Dong | null) => (a === null || b === null ? null : a - b);
  const total = budget.total ? state('total', budget, less(parts, declared)) : null;
  const inWords = budget.inWords?.dong ?? null;
  const words =
    budget.total && budget.inWords ? state('words', budget, less(declared, inWords), { slack: 0n }) : null;

  const sources = new Map<string, Equation>();
  const declaredSources = Object.entries(budget.sources ?? {});
  const paid = declaredSources.length > 0 ? paidFrom(plan) : null;
  const isLimit = !isFullySourced(plan);
  for (const [id, source] of declaredSources) {
    const gap = less(paid?.sums.has(id) ? (paid.sums.get(id) ?? null) : 0n, source.amount.dong);
    // Where no item names a source, none says what is paid from it.
    if (isLimit && !paid?.sums.has(id)) continue;
    const equation = state('source', source, gap, { slack: slack + BigInt(paid?.rounded ?? 0), isLimit });
    if (equation) sources.set(id, equation);
  }
  const inAll = sumOf(declaredSources.map(([, { amount }]) => amount));
  const sumOfSources =
    budget.total && declaredSources.length > 0 ? state('sources', budget, less(inAll, declared)) : null;

  const around = (entry: TaskEntry | null): Equation | null => {
    if (entry === null) return total;
    return entry.task.subtotal ? (subtotals.get(entry.task) ?? null) : around(entry.parent);
  };
  return { all, lines, percents, subtotals, total, sources, sumOfSources, words, unreadable, around };
});

/** The amount less quantity × unit price, rounded away from zero; undefined where the item has not both, null if they cannot be read. */
function lineGap(item: Item): Dong | null | undefined {
  const { quantity, unitPrice, amount } = item;
  if (!quantity || !unitPrice) return undefined;
  if (unitPrice.dong === null || amount.dong === null) return null;
  const product = productOf(item);
  if (product) return product.isAmount ? 0n : amount.dong - product.dong;
  const scale = 10n ** BigInt(quantity.decimals);
  const rounded = signed((quantity.digits * unitPrice.dong) / scale, amount.dong);
  return amount.dong === rounded ? 1n : amount.dong - rounded;
}
