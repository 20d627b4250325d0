import { allTasks, taskLabel } from '../../plan/facts/tasks.ts';
import type { Item, Plan } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Change, ItemName, Place, TaskName } from './change.ts';
import { match, type Pass } from './match.ts';
import { type Step, shiftChanges } from './shifts.ts';
import {
  amountChange,
  amountValue,
  factorsText,
  quantityText,
  scheduleText,
  textChange,
  tidy,
} from './text.ts';

/** An item of one version, with what it is matched by. */
interface Entry extends ItemName {
  readonly item: Item;
  readonly dong: Dong;
  /** Its task; `taskKey` is the same in both versions. */
  readonly task: TaskName;
  readonly taskKey: string;
  /** The id of its outlet in the new version. */
  readonly outletKey: string | null;
  /** The id of its source in the new version. */
  readonly source: string | undefined;
  /** What its period means; its text where that cannot be read. */
  readonly time: string | undefined;
}

/** The tasks of one version, and what they and the outlets are called in both. */
export interface ItemSource {
  readonly plan: Plan;
  readonly taskKey: (index: number) => string;
  readonly outletKey: (id: string) => string;
  readonly sourceKey: (id: string) => string;
}

/**
 * What differs between the items of two versions whose amounts can all be read: added, removed, changed, moved.
 * The deltas add up to the difference of the sums.
 */
export function itemChanges(before: ItemSource, after: ItemSource): Change[] {
  const { pairs, removed, added } = match(entriesOf(before), entriesOf(after), PASSES);
  const gone = removed.map(
    (entry): Change => ({
      kind: 'item-removed',
      task: entry.task,
      item: nameOf(entry),
      before: amountValue(entry.dong),
      after: null,
      delta: -entry.dong,
    }),
  );
  const fresh = added.map(
    (entry): Change => ({
      kind: 'item-added',
      task: entry.task,
      item: nameOf(entry),
      before: null,
      after: amountValue(entry.dong),
      delta: entry.dong,
    }),
  );
  const kept = pairs.flatMap(([old, current]) => pairChanges(old, current));
  const steps: Step[] = [
    ...removed.map((entry) => stepOf(entry, -entry.dong)),
    ...added.map((entry) => stepOf(entry, entry.dong)),
    ...pairs.map(([old, current]) => stepOf(current, current.dong - old.dong)),
  ];
  return [...fresh, ...gone, ...kept, ...shiftChanges(steps)];
}

function entriesOf({ plan, taskKey, outletKey, sourceKey }: ItemSource): Entry[] {
  return allTasks(plan).flatMap(({ task, number }, index) =>
    task.items.map((item): Entry => {
      const { outlet, label, period } = item;
      const id = outlet === undefined ? null : tidy(outlet);
      const known = id !== null && Object.hasOwn(plan.outlets, id) ? plan.outlets[id] : undefined;
      return {
        item,
        dong: item.amount.dong ?? 0n,
        task: { id: tidy(taskLabel(task)), number, name: tidy(task.title) },
        taskKey: taskKey(index),
        outlet: id === null ? null : { id, name: tidy(known?.name ?? id) },
        outletKey: id === null ? null : outletKey(id),
        source: item.source === undefined ? undefined : sourceKey(tidy(item.source)),
        label: label === undefined ? null : tidy(label),
        period: period === undefined ? null : scheduleText(period),
        // `2026-Q2` and `Quý II/2026` are one time.
        time: item.timing?.ok ? JSON.stringify(item.timing.timing) : period && scheduleText(period),
      };
    }),
  );
}

type Key = (entry: Entry) => unknown;
const task: Key = ({ taskKey }) => taskKey;
const outlet: Key = ({ outletKey }) => outletKey;
const label: Key = (entry) => entry.label;
const period: Key = (entry) => entry.time;
const amount: Key = ({ dong }) => String(dong);
const rest: Key = ({ item, source }) => [
  factorsText(item.quantity),
  String(item.unitPrice?.dong),
  percentOf(item),
  item.of,
  source,
  ...[unitOf(item), item.note].map((text) => text && tidy(text)),
];

function by(...parts: Key[]): Pass<Entry> {
  return { key: (entry) => JSON.stringify(parts.map((part) => part(entry))) };
}

/** Matches by amount, but not 0đ: equal zeros do not show that two items are one. */
function byMoney(...parts: Key[]): Pass<Entry> {
  const { key } = by(...parts, amount);
  return { key: (entry) => (entry.dong === 0n ? null : key(entry)) };
}

const namedOutlet: Pass<Entry> = {
  unique: true,
  key: (entry) => (entry.outletKey === null ? null : by(task, outlet).key(entry)),
};

/** The surest first: what an item is called, then where its money may have gone, then an outlet's only item. */
const PASSES: readonly Pass<Entry>[] = [
  by(task, outlet, label, period, amount, rest),
  by(task, outlet, label, period, amount),
  by(task, outlet, label, period),
  byMoney(task, outlet, label),
  byMoney(task, outlet, period),
  byMoney(task, outlet),
  byMoney(task, label, period),
  byMoney(outlet, label, period),
  byMoney(outlet),
  byMoney(task),
  byMoney(),
  { ...by(task, outlet, label), unique: true },
  namedOutlet,
];

function pairChanges(old: Entry, current: Entry): Change[] {
  const about = { task: current.task, item: nameOf(current) };
  const isSameTask = old.taskKey === current.taskKey;
  const isSamePlace = isSameTask && old.outletKey === current.outletKey;
  const moved: Change = {
    kind: 'money-moved',
    ...(isSameTask && { task: current.task }),
    before: { type: 'place', place: placeOf(old) },
    after: { type: 'place', place: placeOf(current) },
    delta: 0n,
  };
  const { item: before } = old;
  const { item: after } = current;
  return [
    ...(isSamePlace ? [] : [moved]),
    ...amountChange('item-amount', before.amount, after.amount, about),
    // For money that moved, its place shows these.
    ...(isSamePlace ? textChange('item-label', before.label, after.label, about) : []),
    ...(isSamePlace ? periodChange(old, current, about) : []),
    ...textChange('item-quantity', factorsText(before.quantity), factorsText(after.quantity), about),
    ...amountChange('item-unit-price', before.unitPrice, after.unitPrice, about),
    ...textChange('item-unit', unitOf(before), unitOf(after), about),
    ...textChange('item-percent', percentOf(before), percentOf(after), about),
    ...textChange('item-of', before.of, after.of, about),
    ...textChange('item-source', old.source, current.source, about),
    ...textChange('item-note', before.note, after.note, about),
  ];
}

function periodChange(old: Entry, current: Entry, about: Partial<Change>): Change[] {
  if (old.time === current.time) return [];
  return textChange('item-period', old.period ?? undefined, current.period ?? undefined, about);
}

/** The unit of an item, which its unit price may name instead; both where they contradict each other. */
function unitOf({ unit, unitPrice }: Item): string | undefined {
  const units = new Set([unit, unitPrice?.per].flatMap((text) => (text ? [tidy(text)] : [])));
  return units.size === 0 ? undefined : [...units].join(' / ');
}

function percentOf({ percent }: Item): string | undefined {
  return percent && `${quantityText(percent)}%`;
}

function stepOf(entry: Entry, delta: Dong): Step {
  const { taskKey, outletKey } = entry;
  return { place: placeOf(entry), taskKey, outletKey, delta };
}

function nameOf({ outlet, label, period }: Entry): ItemName {
  return { outlet, label, period };
}

function placeOf(entry: Entry): Place {
  return { ...nameOf(entry), task: entry.task, dong: entry.dong };
}
