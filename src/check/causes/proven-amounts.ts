import { linesByPath, linesOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import type { Item, Plan, Task } from '../../plan/format/schema.ts';
import type { Amount } from '../../plan/format/values.ts';
import { type Dong, MAX_DONG } from '../../values/money/money.ts';
import type { Equation, EquationKind } from './equations.ts';
import { type FigureClass, figureClasses, type Term } from './figures.ts';

/** What an amount that cannot be read has to be, in đồng, for one equation of the plan to hold. */
export interface Proof {
  readonly dong: Dong;
  readonly kind: EquationKind;
  /** The item, task, source or budget that declares the figure of the equation. */
  readonly of: object;
}

/**
 * What the other figures say of each amount that cannot be read. An equation says something where it is the only one: what is
 * lacking when it is taken as 0đ.
 */
export const provenAmounts = once((plan: Plan): ReadonlyMap<Amount, readonly Proof[]> => {
  const { copy, originals } = withUnreadAsZero(plan);
  const unread = figureClasses(copy).flatMap((figures) =>
    amountsIn(figures, copy).flatMap((amount) => {
      const original = originals.get(amount) as Amount | undefined;
      return original ? [{ amount: original, terms: figures.terms }] : [];
    }),
  );
  const counts = new Map<Equation, number>();
  for (const [equation] of unread.flatMap(({ terms }) => terms))
    counts.set(equation, (counts.get(equation) ?? 0) + 1);
  const proofOf = ([equation, [n, d]]: Term): Proof[] => {
    const { gap, kind, of, isLimit } = equation;
    const dong = (-gap * d) / n;
    const isSure = counts.get(equation) === 1 && !isLimit && dong * n === -gap * d;
    return isSure && dong > 0n && dong <= MAX_DONG ? [{ dong, kind, of: originals.get(of) ?? of }] : [];
  };
  return new Map([
    ...unread.map(({ amount, terms }) => [amount, terms.flatMap(proofOf)] as const),
    ...linesOf(plan).flatMap(({ item }) => priceOf(item)),
  ]);
});

/** A unit price that cannot be read is the amount by the quantity. */
function priceOf(item: Item): [Amount, Proof[]][] {
  const { quantity, unitPrice, amount } = item;
  if (!unitPrice?.problem || !quantity || quantity.digits === 0n || amount.dong === null) return [];
  const scaled = amount.dong * 10n ** BigInt(quantity.decimals);
  const isWhole = amount.dong > 0n && scaled % quantity.digits === 0n;
  return isWhole ? [[unitPrice, [{ dong: scaled / quantity.digits, kind: 'line', of: item }]]] : [];
}

/** The amounts of a class of figures. */
function amountsIn({ parts, declared }: FigureClass, plan: Plan): Amount[] {
  const { total, sources = {} } = plan.budget;
  return [
    ...parts.flatMap(
      ({ path, subject }) => linesByPath(plan).get(path)?.item.amount ?? sources[subject]?.amount ?? [],
    ),
    ...declared.flatMap(({ equation: { kind, of } }) => {
      if (kind === 'subtotal') return (of as Task).subtotal ?? [];
      if (kind === 'source') return (of as Source).amount;
      return kind === 'words' ? [] : (total ?? []);
    }),
  ];
}

type Source = NonNullable<Plan['budget']['sources']>[string];

/** A plan in which amounts that cannot be read are 0đ, and what each of its objects is a copy of. */
function withUnreadAsZero(plan: Plan): { copy: Plan; originals: ReadonlyMap<object, object> } {
  const originals = new Map<object, object>();
  const copied = <T extends object>(original: T, copy: T): T => {
    originals.set(copy, original);
    return copy;
  };
  const amountOf = (amount: Amount) => (amount.problem ? copied(amount, { ...amount, dong: 0n }) : amount);
  const itemOf = (item: Item) => copied(item, { ...item, amount: amountOf(item.amount) });
  const taskOf = (task: Task): Task =>
    copied(task, {
      ...task,
      ...(task.subtotal && { subtotal: amountOf(task.subtotal) }),
      items: task.items.map(itemOf),
      tasks: task.tasks.map(taskOf),
    });
  const { total, sources } = plan.budget;
  const budget = copied(plan.budget, {
    ...plan.budget,
    ...(total && { total: amountOf(total) }),
    ...(sources && {
      sources: Object.fromEntries(
        Object.entries(sources).map(([id, source]) => [
          id,
          copied(source, { ...source, amount: amountOf(source.amount) }),
        ]),
      ),
    }),
  });
  return { copy: { ...plan, budget, tasks: plan.tasks.map(taskOf) }, originals };
}
