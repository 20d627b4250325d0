import { type Line, linesOf, positionsOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { percentLines } from '../../plan/facts/percentages.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { foldName } from '../../values/text/fold.ts';
import { type Equation, type Equations, equationsOf, isFullySourced } from './equations.ts';
import type { Part } from './explain-gap.ts';
import { type Factor, inheritedBy, percentagesOn, ratioOf, roundedDivision } from './percentages.ts';

/** What a figure counts in an equation: a change of the figure changes the gap so many times. */
export type Term = readonly [equation: Equation, factor: Factor];

/** Figures that the same equations bind in the same way: sums alone cannot tell which of them is wrong. */
export interface FigureClass {
  readonly terms: readonly Term[];
  /** Whether it is only where a row may have been left out: no figure of the plan is in it. */
  readonly isEmpty?: boolean;
  /** Amounts of items. */
  readonly parts: readonly Part[];
  /** What else is in the class: the declared figure of an equation. */
  readonly declared: readonly Declared[];
}

/** A declared figure, which is the other side of its equation. */
export interface Declared {
  readonly equation: Equation;
  readonly dong: Dong;
}

const ONE: Factor = [1n, 1n];
const LESS: Factor = [-1n, 1n];

/** How far a gap moves when a figure changes by `delta`. */
export function effect([n, d]: Factor, delta: Dong): Dong {
  return roundedDivision(delta * n, d);
}

/** The classes of all figures but quantities, prices and percentages, which are each bound by one equation. */
export const figureClasses = once((plan: Plan): readonly FigureClass[] => {
  const equations = equationsOf(plan);
  const classes = new Map<string, { terms: readonly Term[]; parts: Part[]; declared: Declared[] }>();
  const ids = new Map(equations.all.map((equation, i) => [equation, i]));
  const classOf = (terms: readonly Term[]) => {
    const key = terms.map(([equation, [n, d]]) => `${ids.get(equation)} ${n}/${d}`).join();
    const known = classes.get(key) ?? { terms, parts: [], declared: [] };
    classes.set(key, known);
    return known;
  };
  const declare = (equation: Equation | null, dong: Dong | null | undefined, terms: readonly Term[]) => {
    if (equation && typeof dong === 'bigint') classOf(terms).declared.push({ equation, dong });
  };
  const partOf = partsIn(plan);
  linesOf(plan).forEach((line, at) => {
    const part = partOf(line);
    if (part) classOf(termsOfLine(line, at, plan, equations)).parts.push(part);
  });
  for (const { task, parent } of allTasks(plan)) {
    const own = task.subtotal && equations.subtotals.get(task);
    if (own) declare(own, task.subtotal?.dong, [[own, LESS], ...term(equations.around(parent), ONE)]);
  }
  const { total, sources, sumOfSources, words } = equations;
  const { budget } = plan;
  const ofTotal = [...term(total, LESS), ...term(sumOfSources, LESS)];
  declare(total ?? sumOfSources ?? words, budget.total?.dong, [...ofTotal, ...term(words, ONE)]);
  // Words are written from the total: where both agree, both may be what it was before.
  if (words?.gap === 0n && ofTotal.length > 1) declare(total, budget.total?.dong, ofTotal);
  for (const [id, { amount }] of Object.entries(budget.sources ?? {})) {
    const own = sources.get(id) ?? null;
    const terms = [...term(own, LESS), ...term(sumOfSources, ONE)];
    if (own && !own.isLimit) declare(own, amount.dong, terms);
    else if (amount.dong !== null && terms.length > 0)
      classOf(terms).parts.push(partOfSource(id, amount.dong));
  }
  declare(words, budget.inWords?.dong, term(words, LESS));
  return [...classes.values()].filter(({ terms }) => terms.length > 0);
});

/**
 * Where a row of a broken sum may have been left out: the classes of rows that nothing else in the plan is in. Rows are
 * paid from the sources that are broken too, and counted in the percentages that count the other rows of the sum.
 */
export function emptyClasses(plan: Plan, broken: ReadonlySet<Equation>): readonly FigureClass[] {
  const equations = equationsOf(plan);
  const shares = new Map<Equation, Map<string, Shares>>();
  const add = (sum: Equation, own: Shares) => {
    const known = shares.get(sum) ?? new Map<string, Shares>([['', { terms: [], paid: ONE }]]);
    known.set(own.terms.map(([{ of }, factor]) => `${items.get(of)} ${factor}`).join(), own);
    shares.set(sum, known);
  };
  const items = positionsOf(plan);
  const withoutBase = baselessIn(plan, equations);
  linesOf(plan).forEach(({ entry }, at) => {
    const sum = equations.around(entry);
    if (!sum || !broken.has(sum)) return;
    add(sum, { terms: shareTerms(at, plan, equations), paid: inheritedBy(plan).get(at) ?? ONE });
    const alone = withoutBase.get(at);
    if (alone) add(sum, alone);
  });
  for (const sum of broken)
    if (sum.kind === 'subtotal' || sum.kind === 'total') add(sum, { terms: [], paid: ONE });
  const sources = [...equations.sources.values()].filter((source) => broken.has(source));
  return [...shares].flatMap(([sum, own]) =>
    [...own.values()].flatMap(({ terms, paid }) =>
      [...sources.map((source): Term[] => [[source, paid]]), ...(isFullySourced(plan) ? [] : [[]])].map(
        (from): FigureClass => ({
          terms: [[sum, ONE], ...terms, ...from],
          parts: [],
          declared: [],
          isEmpty: true,
        }),
      ),
    ),
  );
}

/** What a row would count in a percentage that has none left to count, by the position of that. */
function baselessIn(plan: Plan, { percents }: Equations): ReadonlyMap<number, Shares> {
  return new Map(
    percentLines(plan).flatMap(({ line: { item }, at, percent, base }) => {
      const [n, d] = ratioOf(percent, item);
      const shares = { terms: term(percents.get(item), [-n, d]), paid: [d + n, d] } as const;
      return base.length === 0 ? [[at, shares] as const] : [];
    }),
  );
}

interface Shares {
  readonly terms: readonly Term[];
  readonly paid: Factor;
}

function term(equation: Equation | null | undefined, factor: Factor): Term[] {
  return equation ? [[equation, factor]] : [];
}

/** The equations that bind the amount of a line. One of quantity and price that holds is kept by changing these as well. */
function termsOfLine(line: Line, at: number, plan: Plan, equations: Equations): Term[] {
  const { item, entry } = line;
  const own = equations.lines.get(item);
  return [
    ...(own && own.gap !== 0n ? term(own, ONE) : []),
    ...term(equations.percents.get(item), ONE),
    ...term(equations.around(entry), ONE),
    ...shareTerms(at, plan, equations),
    ...(item.source === undefined
      ? []
      : term(equations.sources.get(item.source), inheritedBy(plan).get(at) ?? ONE)),
  ];
}

/** What a line counts in the percentages that are taken of it. */
export function shareTerms(at: number, plan: Plan, equations: Equations): Term[] {
  return (percentagesOn(plan).get(at) ?? []).flatMap(({ line: { item }, percent }) => {
    const [n, d] = ratioOf(percent, item);
    return term(equations.percents.get(item), [-n, d]);
  });
}

/** A source as a part of the total, where its items do not tell what it should be. */
function partOfSource(id: string, dong: Dong): Part {
  const path = `budget.sources.${id}`;
  return {
    path,
    dong,
    periods: 1,
    group: 'budget.sources',
    subject: id,
    marks: id,
    title: '',
    isProven: false,
  };
}

/** The amounts of items as parts of a sum. */
function partsIn(plan: Plan): (line: Line) => Part | null {
  const { lines } = equationsOf(plan);
  return ({ item, task, path, taskPath }) => {
    const { dong } = item.amount;
    if (dong === null) return null;
    const timing = item.timing ?? task.timing;
    const { outlet = '', label = '', source, unit, period, note } = item;
    const subject = `${outlet}|${label}`;
    return {
      path,
      dong,
      periods: timing?.ok ? Math.max(1, timing.timing.windows.length) : 1,
      group: taskPath,
      subject,
      marks: JSON.stringify([subject, source, unit, period, note]),
      title: foldName(task.title),
      isProven: lines.get(item)?.gap === 0n,
    };
  };
}
