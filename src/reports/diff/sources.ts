import { linesOf } from '../../plan/facts/lines.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { foldName } from '../../values/text/fold.ts';
import { type Change, figuresOf, type SourceFigures } from './change.ts';
import { type Matched, match } from './match.ts';
import { amountChange, textChange, tidy } from './text.ts';

/** A declared source of one version. */
interface Source {
  readonly id: string;
  readonly name: string;
  readonly amount: NonNullable<Plan['budget']['sources']>[string]['amount'];
}

/** The declared sources by id, then by name where only the id is another. */
export function matchSources(before: Plan, after: Plan): Matched<Source> {
  return match(declaredIn(before), declaredIn(after), [
    { key: ({ id }) => id },
    { key: ({ name }) => foldName(name), unique: true },
  ]);
}

function declaredIn({ budget }: Plan): Source[] {
  return Object.entries(budget.sources ?? {}).map(([id, { name, amount }]) => ({
    id,
    name: tidy(name),
    amount,
  }));
}

export function sourceChanges({ pairs, removed, added }: Matched<Source>): Change[] {
  const about = ({ id, name }: Source) => ({ source: { id, name } });
  return [
    ...added.flatMap((source) => amountChange('source-added', undefined, source.amount, about(source))),
    ...removed.flatMap((source) => amountChange('source-removed', source.amount, undefined, about(source))),
    ...pairs.flatMap(([old, current]) => [
      ...textChange('source-id', old.id, current.id, about(current)),
      ...textChange('source-renamed', old.name, current.name, about(current)),
      ...amountChange('source-amount', old.amount, current.amount, about(current)),
    ]),
  ];
}

/**
 * What each source gives in both versions, and what items without a source cost; empty where neither version has sources.
 * `sourceKey` gives the id in the new version for one of the old.
 */
export function sourceFigures(before: Plan, after: Plan, sourceKey: (id: string) => string): SourceFigures[] {
  const [old, current] = [moneyBySource(before, sourceKey), moneyBySource(after, (id) => id)];
  const ids = [...new Set([...current.keys(), ...old.keys()])];
  if (ids.every((id) => id === null)) return [];
  const names = new Map(
    [...declaredIn(before), ...declaredIn(after)].map(({ id, name }) => [sourceKey(id), name] as const),
  );
  return ids.map((id) => ({
    source: id === null ? null : { id, name: names.get(id) ?? id },
    figures: figuresOf(old.get(id) ?? null, current.get(id) ?? null),
  }));
}

/** For each source what its items cost or what it is declared with, whichever is more; the key null is for items without a source. */
function moneyBySource(plan: Plan, sourceKey: (id: string) => string): Map<string | null, bigint> {
  const money = new Map<string | null, bigint>();
  for (const { item } of linesOf(plan)) {
    const id = item.source === undefined ? null : sourceKey(tidy(item.source));
    money.set(id, (money.get(id) ?? 0n) + (item.amount.dong ?? 0n));
  }
  for (const { id, amount } of declaredIn(plan)) {
    const [key, declared] = [sourceKey(id), amount.dong ?? 0n];
    if ((money.get(key) ?? 0n) <= declared) money.set(key, declared);
  }
  return money;
}
