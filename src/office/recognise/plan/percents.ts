import type { Localized } from '../../../i18n.ts';
import { isNamedOfOthers } from '../../../plan/facts/percentages.ts';
import type { Dong } from '../../../values/money/money.ts';
import { percentOf, readPercent } from '../../../values/money/quantity.ts';
import { worthOf } from '../annex/money-cell.ts';
import { rowLabel } from '../annex/row-label.ts';
import { type Draft, type DraftMap, entryOf, type Place, textDraft } from './draft.ts';

interface Settled {
  readonly tasks: readonly DraftMap[];
  /** Percentages that are those of no lines. */
  readonly unproven: readonly Place[];
}

/** The sums around a line, in đồng. */
interface Sums {
  /** What the lines above it in its task come to; null if one cannot be read. */
  readonly above: Dong | null;
  readonly hasAbove: boolean;
  /** What the tasks below its task come to. */
  readonly below: Dong | null;
  /** What all lines above it come to, and all lines of the plan. */
  readonly before: Dong | null;
  /** What those of them come to that are no percentages themselves. */
  readonly plain: Dong | null;
  readonly all: Dong | null;
}

/**
 * Gives each line that is a percentage what it is one of: the lines above it in its task, or all other lines of the plan. One
 * of all lines above it, as of what tax was added to, keeps its words alone.
 */
export function settlePercents(tasks: readonly DraftMap[], unit: string | null): Settled {
  const unproven: Place[] = [];
  const all = sumOf(tasks, unit);
  const shares = countShares(tasks);
  let before: Dong | null = 0n;
  let plain: Dong | null = 0n;
  const settleTask = (task: DraftMap): DraftMap => {
    let above: Dong | null = 0n;
    let hasAbove = false;
    const below = sumOf(listIn(task, 'tasks'), unit);
    const settleItem = (item: Draft): Draft => {
      if (item.kind !== 'map') return item;
      const sums = { above, hasAbove, below, before, plain, all };
      const settled = withPercent(item, sums, unit, shares, unproven);
      const worth = amountOf(item, unit);
      above = plus(above, worth);
      before = plus(before, worth);
      if (percentIn(item) === null) plain = plus(plain, worth);
      hasAbove = true;
      return settled;
    };
    // Items come before the tasks below, as a plan counts them.
    const entries = task.entries.map(([key, value]) =>
      value.kind === 'list' && key === 'items'
        ? ([key, { ...value, items: value.items.map(settleItem) }] as const)
        : value.kind === 'list' && key === 'tasks'
          ? ([
              key,
              { ...value, items: value.items.map((each) => (each.kind === 'map' ? settleTask(each) : each)) },
            ] as const)
          : ([key, value] as const),
    );
    return { ...task, entries };
  };
  return { tasks: tasks.map(settleTask), unproven };
}

function withPercent(
  item: DraftMap,
  { above, hasAbove, below, before, plain, all }: Sums,
  unit: string | null,
  shares: number,
  unproven: Place[],
): DraftMap {
  const given = textOf(item, 'percent');
  const written = percentIn(item);
  const percent = written === null ? null : readPercent(written);
  const worth = amountOf(item, unit);
  if (percent === null || written === null) return item;
  if (worth === null || worth < 0n) return given === null ? item : without(item);
  const is = (base: Dong | null) => base !== null && base > 0n && percentOf(base, percent).dong === worth;
  if (hasAbove ? is(above) : is(below)) return as(item, written, false);
  if (is(all === null ? null : all - worth)) return as(item, written, true);
  if (is(before) || is(plain)) return without(item);
  // Taxes are often rounded to thousands.
  const isNearly = (base: Dong | null) => {
    const off = base === null ? null : worth - percentOf(base, percent).dong;
    return off !== null && worth % 1000n === 0n && off < 1000n && off > -1000n;
  };
  if (isNearly(hasAbove ? above : below) || isNearly(all === null ? null : all - worth)) return without(item);
  // Where nothing proves it, the rules say what it should be of the lines above, or of all others.
  if (hasAbove) return as(item, written, false);
  if (shares === 1) return as(item, written, true);
  const place = entryOf(item, 'amount')?.from[0];
  if (place) unproven.push(place);
  return without(item);
}

/** The percentage of other lines that a line says it is, in its own key or its words. */
function percentIn(item: DraftMap): string | null {
  const label = textOf(item, 'label') ?? '';
  const named = isNamedOfOthers(label) ? rowLabel(label).percent : null;
  return textOf(item, 'percent') ?? named?.replace('.', ',') ?? null;
}

function as(item: DraftMap, percent: string, isOfPlan: boolean): DraftMap {
  const own = entryOf(item, 'percent') ?? textDraft(percent, entryOf(item, 'label')?.from);
  const entries = item.entries.flatMap((entry) =>
    entry[0] === 'percent' || entry[0] === 'of'
      ? []
      : entry[0] === 'amount'
        ? [['percent', own] as const, entry]
        : [entry],
  );
  return isOfPlan
    ? { ...item, entries: [...entries, ['of', textDraft('plan')]], comment: OF_PLAN }
    : { ...item, entries };
}

function without(item: DraftMap): DraftMap {
  const percent = entryOf(item, 'percent');
  const label = textOf(item, 'label');
  const entries = item.entries.filter(([key]) => key !== 'percent');
  if (percent?.kind !== 'text' || label === null || label.includes('%')) return { ...item, entries };
  // The words keep the percentage.
  return {
    ...item,
    entries: entries.map((entry) =>
      entry[0] === 'label'
        ? ['label', textDraft(`${label} ${percent.text}`, [...entry[1].from, ...percent.from])]
        : entry,
    ),
  };
}

const OF_PLAN: Localized = {
  vi: 'Tính trên mọi khoản chi khác.',
  en: 'Of all other items.',
};

function textOf(item: DraftMap, key: string): string | null {
  const value = entryOf(item, key);
  return value?.kind === 'text' ? value.text : null;
}

function amountOf(item: DraftMap, unit: string | null): Dong | null {
  const amount = textOf(item, 'amount');
  return amount === null ? null : worthOf(amount, unit);
}

function plus(sum: Dong | null, worth: Dong | null): Dong | null {
  return sum === null || worth === null ? null : sum + worth;
}

/** The items of tasks and of those below them. */
export function itemsIn(tasks: readonly Draft[]): DraftMap[] {
  return tasks.flatMap((task) => {
    if (task.kind !== 'map') return [];
    const own = listIn(task, 'items').flatMap((item) => (item.kind === 'map' ? [item] : []));
    return [...own, ...itemsIn(listIn(task, 'tasks'))];
  });
}

function listIn(task: DraftMap, key: 'items' | 'tasks'): readonly Draft[] {
  const list = entryOf(task, key);
  return list?.kind === 'list' ? list.items : [];
}

/** What all items come to, in đồng; null if one cannot be read. */
export function sumOf(tasks: readonly Draft[], unit: string | null): Dong | null {
  return itemsIn(tasks).reduce<Dong | null>((sum, item) => plus(sum, amountOf(item, unit)), 0n);
}

function countShares(tasks: readonly Draft[]): number {
  return itemsIn(tasks).filter((item) => percentIn(item) !== null).length;
}
