import { amountsOf, sumOfItems } from '../../plan/facts/lines.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import type { AmountInWords } from '../../plan/format/values.ts';
import { foldName } from '../../values/text/fold.ts';
import { type Change, figuresOf, type PlanDiff, type Value } from './change.ts';
import { citationChanges } from './citations.ts';
import { itemChanges } from './items.ts';
import { match } from './match.ts';
import { matchTasks } from './match-tasks.ts';
import { matchSources, sourceChanges, sourceFigures } from './sources.ts';
import { taskChanges } from './tasks.ts';
import { amountChange, setChange, textChange, textValue, tidy } from './text.ts';

/** Whether every amount of the plan can be read, so that nothing about its money has to be guessed. */
export function isComparable(plan: Plan): boolean {
  return amountsOf(plan).every(({ amount }) => amount.dong !== null);
}

/**
 * What differs between two versions of a plan, both `isComparable`; null for a version that does not exist.
 * The order of tasks is one change and alters no figure; other order, comments and ways of writing the same do not count.
 */
export function diffPlans(before: Plan | null, after: Plan | null): PlanDiff {
  const total = figuresOf(before && sumOfItems(before), after && sumOfItems(after));
  return {
    changes: before && after ? changesOf(before, after) : wholePlan(before, after, total.delta),
    total,
    declared: figuresOf(before?.budget.total?.dong ?? null, after?.budget.total?.dong ?? null),
    inWords: figuresOf(before?.budget.inWords?.dong ?? null, after?.budget.inWords?.dong ?? null),
    sources: before && after ? sourceFigures(before, after, sourceKeyOf(before, after)) : [],
  };
}

/** The id in the new version of a source of the old one. */
function sourceKeyOf(before: Plan, after: Plan): (id: string) => string {
  const renamed = new Map(matchSources(before, after).pairs.map(([old, current]) => [old.id, current.id]));
  return (id) => renamed.get(id) ?? id;
}

function wholePlan(before: Plan | null, after: Plan | null, delta: bigint): Change[] {
  const [old, current] = [textValue(before?.plan.number), textValue(after?.plan.number)];
  return [{ kind: after ? 'plan-added' : 'plan-removed', before: old, after: current, delta }];
}

function changesOf(before: Plan, after: Plan): Change[] {
  const outlets = matchOutlets(before, after);
  const renamed = new Map(outlets.pairs.map(([old, current]) => [old.id, current.id]));
  const outletKey = (id: string) => renamed.get(id) ?? id;
  const tasks = matchTasks(before, after, outletKey);
  const keys = new Map(
    tasks.pairs.flatMap(([old, current], i) => [[old, `${i}`] as const, [current, `${i}`] as const]),
  );
  const same = (id: string) => id;
  const source = (plan: Plan, side: string, outletKey = same, sourceKey = same) => ({
    plan,
    taskKey: (index: number) => keys.get(allTasks(plan)[index]?.task as Task) ?? `${side}${index}`,
    outletKey,
    sourceKey,
  });
  return [
    ...headChanges(before, after),
    ...itemChanges(source(before, '-', outletKey, sourceKeyOf(before, after)), source(after, '+')),
    ...taskChanges(before, after, tasks),
    ...outletChanges(outlets),
    ...sourceChanges(matchSources(before, after)),
    ...citationChanges(before.citations, after.citations),
  ];
}

function headChanges({ plan: old, budget: had }: Plan, { plan: current, budget: has }: Plan): Change[] {
  const period = [old.period, current.period].map((window): Value => ({ type: 'window', window }));
  const isSamePeriod = JSON.stringify(old.period) === JSON.stringify(current.period);
  const issued = [old.issued, current.issued].map((day): Value | null => (day ? { type: 'day', day } : null));
  return [
    ...textChange('plan-number', old.number, current.number),
    ...textChange('plan-title', old.title, current.title),
    ...textChange('issuer', old.issuer, current.issuer),
    ...(old.issued === current.issued ? [] : [change('issued', issued)]),
    ...(isSamePeriod ? [] : [change('period', period)]),
    ...amountChange('declared-total', had.total, has.total),
    ...(textChange('in-words', had.inWords?.text, has.inWords?.text).length > 0
      ? [change('in-words', [had.inWords, has.inWords].map(wordsValue))]
      : []),
    ...textChange('budget-source', had.source, has.source),
    ...textChange('budget-unit', had.unit?.text, has.unit?.text),
    ...amountChange('rounding', had.rounding, has.rounding),
    ...amountChange('outlet-limit', had.outletLimit, has.outletLimit),
  ];
}

function change(kind: Change['kind'], [before = null, after = null]: readonly (Value | null)[]): Change {
  return { kind, before, after };
}

function wordsValue(inWords: AmountInWords | undefined): Value | null {
  return inWords ? { type: 'words', text: tidy(inWords.text), dong: inWords.dong } : null;
}

/** The outlets by id, then by name where only the id is another. */
function matchOutlets(before: Plan, after: Plan) {
  const [old, current] = [before, after].map(({ outlets }) =>
    Object.entries(outlets).map(([id, { name, aliases = [], unpaid = false }]) => ({
      id,
      name,
      aliases,
      unpaid,
    })),
  );
  return match(old ?? [], current ?? [], [
    { key: ({ id }) => id },
    { key: ({ name }) => foldName(name), unique: true },
  ]);
}

function outletChanges({ pairs, removed, added }: ReturnType<typeof matchOutlets>): Change[] {
  const about = ({ id, name }: { id: string; name: string }) => ({ outlet: { id, name: tidy(name) } });
  return [
    ...added.flatMap((outlet) => textChange('outlet-added', undefined, outlet.name, about(outlet))),
    ...removed.flatMap((outlet) => textChange('outlet-removed', outlet.name, undefined, about(outlet))),
    ...pairs.flatMap(([old, current]) => [
      ...textChange('outlet-id', old.id, current.id, about(current)),
      ...textChange('outlet-renamed', old.name, current.name, about(current)),
      ...setChange('outlet-aliases', old.aliases, current.aliases, about(current)),
      ...textChange('outlet-unpaid', String(old.unpaid), String(current.unpaid), about(current)),
    ]),
  ];
}
