import { groupBy } from '../../values/text/group-by.ts';
import type { Changes } from './changes.ts';
import type { Equation } from './equations.ts';

/** Among more percentages that are off a row that moved is not looked for. */
const FEW_PERCENTAGES = 6;

/** Equations in groups, such that no change closes equations of two groups; in each the innermost come first. */
export function groupsOf(broken: readonly Equation[], changes: Changes): Equation[][] {
  const groupOf = new Map(broken.map((equation) => [equation, [equation]]));
  const join = (one: Equation, other: Equation) => {
    const [a, b] = [groupOf.get(one), groupOf.get(other)];
    if (!a || !b || a === b) return;
    const [small, large] = a.length < b.length ? [a, b] : [b, a];
    for (const equation of small) {
      large.push(equation);
      groupOf.set(equation, large);
    }
  };
  for (const equation of broken) {
    for (const { terms } of changes.classesAt(equation)) for (const [other] of terms) join(equation, other);
  }
  // Rows can be moved between two sums where one has too much by what the other lacks.
  for (const alike of groupBy(broken, ({ gap }) => (gap < 0n ? -gap : gap)).values()) {
    const [first] = alike;
    if (first && alike.some(({ gap }) => gap !== first.gap)) for (const other of alike) join(first, other);
  }
  // Rows can be moved between the bases of two percentages, and their sources pay more or less with them.
  const percentages = broken.filter(({ kind }) => kind === 'percent');
  const [percentage] = percentages;
  if (percentage && percentages.length <= FEW_PERCENTAGES)
    for (const other of broken)
      if (other.kind === 'percent' || other.kind === 'source') join(percentage, other);
  // Rows can name the wrong source.
  const sources = broken.filter(({ kind }) => kind === 'source');
  const [source] = sources;
  if (source && sources.some(({ gap }) => gap < 0n !== source.gap < 0n))
    for (const other of sources) join(source, other);
  // A section left out or copied changes every source that pays for it.
  const sums = broken.filter(({ kind }) => kind === 'subtotal' || kind === 'total');
  const [sum] = sums;
  if (sum && sources.length > 1) for (const source of sources) join(sum, source);
  return [...new Set(groupOf.values())].map((group) => group.sort((a, b) => a.order - b.order));
}
