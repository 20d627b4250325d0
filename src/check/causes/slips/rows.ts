import type { Dong } from '../../../values/money/money.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { type Evidence, lostOf, type Part, type Ranked } from '../explain-gap.ts';

/**
 * Rows whose amount is just what is too much. A row that equals an earlier one in everything leaves no doubt which of
 * this amount is one too many; next best is one for the same outlet and label.
 */
export function copiedRows(parts: readonly Part[], delta: Dong, slack: Dong): Ranked[] {
  const candidates = parts.filter(({ dong }) => dong !== 0n && isNear(dong + delta, slack));
  const copies = (marksOf: (part: Part) => string) =>
    [...groupBy(candidates, (part) => `${part.group} ${marksOf(part)}`).values()].flatMap((alike) =>
      alike.slice(1),
    );
  const exact = copies(({ marks }) => marks);
  const several = copiedTogether(parts, delta, slack);
  if (exact.length === 0 && several) return [several];
  const alike = exact.length > 0 ? exact : copies(({ subject }) => subject);
  return alike.length > 0
    ? alike.map(({ path, dong }) => ({ kind: 'duplicated', path, amount: dong, evident: true }))
    : candidates.map(({ path, dong }) => ({ kind: 'surplus', path, amount: dong, evident: false }));
}

/** Several rows that each equal an earlier one in everything, where they come to just what is too much. */
function copiedTogether(parts: readonly Part[], delta: Dong, slack: Dong): Ranked | null {
  if (delta >= 0n) return null;
  const [first, ...others] = [
    ...groupBy(parts, ({ group, marks, dong }) => `${group} ${marks} ${dong}`).values(),
  ].flatMap((alike) => alike.slice(1));
  const amount = others.reduce((sum, { dong }) => sum + dong, first?.dong ?? 0n);
  if (!first || others.length === 0 || !isNear(amount + delta, slack)) return null;
  return {
    kind: 'duplicated',
    path: first.path,
    others: others.map(({ path }) => path),
    amount,
    evident: true,
  };
}

/** Tasks with the title or all the rows of an earlier one, and all the money that is too much. */
export function copiedTasks(parts: readonly Part[], delta: Dong, slack: Dong): Ranked[] {
  const known = new Set<string>();
  return [...groupBy(parts, ({ group }) => group)].flatMap(([path, inTask]): Ranked[] => {
    const [first] = inTask;
    if (!first || inTask.length < 2) return [];
    const rows = inTask.map(({ marks, dong }) => `${marks} ${dong}`).join();
    const signs = [`title ${first.title}`, `rows ${rows}`];
    const isCopy = signs.some((sign) => known.has(sign));
    for (const sign of signs) known.add(sign);
    const dong = inTask.reduce((sum, part) => sum + part.dong, 0n);
    return isCopy && isNear(dong + delta, slack)
      ? [{ kind: 'duplicated', path, amount: dong, evident: true }]
      : [];
  });
}

/** Tasks with several periods whose amounts were intended for each of them, not for all. */
export function perPeriod(parts: readonly Part[], delta: Dong, slack: Dong): Ranked[] {
  const groups = new Map<string, { once: Dong; inAll: Dong; isProven: boolean }>();
  for (const { group, dong, periods, isProven } of parts) {
    if (periods === 1) continue;
    const sum = groups.get(group) ?? { once: 0n, inAll: 0n, isProven: true };
    groups.set(group, {
      once: sum.once + dong,
      inAll: sum.inAll + dong * BigInt(periods),
      isProven: sum.isProven && isProven,
    });
  }
  return [...groups].flatMap(([path, { once, inAll, isProven }]): Ranked[] =>
    isNear(inAll - once - delta, slack)
      ? [{ kind: 'per-period', path, amount: inAll, evident: true, isProven }]
      : [],
  );
}

/** A row left out, as far as the plan still names it: what lost its money, or a row of 0đ. */
export function leftOut(parts: readonly Part[], delta: Dong, evidence: Evidence): Ranked[] {
  if (delta <= 0n) return [];
  const path = lostOf(evidence, delta) ?? parts.find(({ dong }) => dong === 0n)?.path;
  return path === undefined ? [] : [{ kind: 'omitted', path, amount: delta, evident: true }];
}

function isNear(difference: Dong, slack: Dong): boolean {
  return difference <= slack && -difference <= slack;
}
