import { linesByPath, linesOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import type { Item, Plan, Task } from '../../plan/format/schema.ts';
import type { Amount } from '../../plan/format/values.ts';
import { type Dong, MAX_DONG, readMoney } from '../../values/money/money.ts';
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
 * What the other figures say of each amount that cannot be read. An equation says something of the only one in it; of several
 * where the texts of all others suggest what they are.
 */
export const provenAmounts = once((plan: Plan): ReadonlyMap<Amount, readonly Proof[]> => {
  const { copy, originals } = withoutUnread(plan);
  const unread = figureClasses(copy).flatMap((figures) =>
    amountsIn(figures, copy).flatMap((amount) => {
      const original = originals.get(amount) as Amount | undefined;
      return original ? [{ amount: original, assumed: amount.dong ?? 0n, terms: figures.terms }] : [];
    }),
  );
  const inAll = new Map<Equation, number>();
  const unknown = new Map<Equation, number>();
  for (const { assumed, terms } of unread)
    for (const [equation] of terms) {
      inAll.set(equation, (inAll.get(equation) ?? 0) + 1);
      if (assumed === 0n) unknown.set(equation, (unknown.get(equation) ?? 0) + 1);
    }
  const proofOf = ([equation, [n, d]]: Term, assumed: Dong): Proof[] => {
    const { gap, kind, of, isLimit } = equation;
    const others = (unknown.get(equation) ?? 0) - (assumed === 0n ? 1 : 0);
    const dong = assumed - (gap * d) / n;
    const isTold = others === 0 && (assumed === 0n || gap === 0n || inAll.get(equation) === 1);
    const isWhole = (gap * d) % n === 0n;
    const isSure = isTold && isWhole && !isLimit && dong > 0n && dong <= MAX_DONG;
    return isSure ? [{ dong, kind, of: originals.get(of) ?? of }] : [];
  };
  return new Map([
    ...unread.map(
      ({ amount, assumed, terms }) => [amount, terms.flatMap((term) => proofOf(term, assumed))] as const,
    ),
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

/** A plan in which amounts that cannot be read are what their texts suggest, else 0đ, and what each of its objects is a copy of. */
function withoutUnread(plan: Plan): { copy: Plan; originals: ReadonlyMap<object, object> } {
  const originals = new Map<object, object>();
  const copied = <T extends object>(original: T, copy: T): T => {
    originals.set(copy, original);
    return copy;
  };
  const amountOf = (amount: Amount) =>
    amount.problem ? copied(amount, { ...amount, dong: suggestedBy(amount) }) : amount;
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

function suggestedBy({ problem }: Amount): Dong {
  const reading = problem?.suggestion === undefined ? null : readMoney(problem.suggestion);
  return reading?.ok ? reading.dong : 0n;
}
