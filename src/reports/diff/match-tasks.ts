import { allTasks, type TaskEntry, tasksOf } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import { foldName } from '../../values/text/fold.ts';
import { type Matched, match, type Pass, withPairs } from './match.ts';
import { factorsText, scheduleText, tidy } from './text.ts';

/**
 * The tasks of two versions: by id, by everything but the id, and by title. Of those without ids that are left, the title has
 * changed: by their number and content, by their money, and at last by the nearest title within one section.
 */
export function matchTasks(before: Plan, after: Plan, outletKey: (id: string) => string): Matched<Task> {
  const [tasksBefore, tasksAfter] = [tasksOf(before), tasksOf(after)];
  const old = new Set(tasksBefore);
  const entries = new Map(
    [before, after].flatMap((plan) => allTasks(plan).map((entry) => [entry.task, entry])),
  );
  const key = (task: Task) => (old.has(task) ? outletKey : (id: string) => id);
  const whole = (task: Task) => [tidy(task.title), ...contentOf(task, key(task))];
  const untitled = (task: Task) => JSON.stringify([contentOf(task, key(task)), task.tasks.map(whole)]);
  const isEmpty = (task: Task) => task.items.length === 0 && task.tasks.length === 0;
  const found = match(tasksBefore, tasksAfter, [
    { key: (task) => JSON.stringify([task.id && tidy(task.id), whole(task)]) },
    { key: ({ id }) => (id === undefined ? null : tidy(id)) },
    { key: (task) => JSON.stringify(whole(task)), unique: true },
    ...oneWithoutId(old, (task) => foldName(task.title)),
    ...oneWithoutId(old, (task) =>
      isEmpty(task) && task.schedule === undefined ? null : `${entries.get(task)?.number} ${untitled(task)}`,
    ),
    ...oneWithoutId(old, (task) => (isEmpty(task) ? null : untitled(task))),
  ]);
  return withPairs(found, nearestTitles(found, entries), tasksAfter);
}

/** Matches where one of the two, which an annex without ids or an older file may have lost, has no id. */
function oneWithoutId(old: ReadonlySet<Task>, key: Pass<Task>['key']): Pass<Task>[] {
  return [
    { key: (task) => (old.has(task) || task.id === undefined ? key(task) : null), unique: true },
    { key: (task) => (old.has(task) && task.id !== undefined ? null : key(task)), unique: true },
  ];
}

/** The content of a task, without its title and the tasks below it. */
function contentOf(task: Task, outletKey: (id: string) => string): unknown[] {
  const { decidedBy, implementedBy, result, note, schedule, subtotal, items } = task;
  const texts = [decidedBy?.join(', '), implementedBy?.join(', '), result, note].map(
    (text) => text && tidy(text),
  );
  const lines = items.map((item) =>
    JSON.stringify([
      item.outlet && outletKey(tidy(item.outlet)),
      ...[item.label, item.unit, item.source, item.note].map((text) => text && tidy(text)),
      item.period && scheduleText(item.period),
      String(item.amount.dong),
      factorsText(item.quantity),
      String(item.unitPrice?.dong),
    ]),
  );
  return [texts, schedule && scheduleText(schedule), String(subtotal?.dong), lines.sort()];
}

/** Pairs of tasks of one section, without ids, whose titles share at least half of their words; the nearest first. */
function nearestTitles(
  { pairs, removed, added }: Matched<Task>,
  entries: ReadonlyMap<Task, TaskEntry>,
): (readonly [Task, Task])[] {
  const formerOf = new Map(pairs.map(([old, current]) => [current, old]));
  const sectionOf = (task: Task) => entries.get(task)?.parent?.task ?? null;
  const nameless = (tasks: readonly Task[]) =>
    tasks.filter(({ id }) => id === undefined).map((task) => ({ task, words: wordsOf(task.title) }));
  const [olds, news] = [nameless(removed), nameless(added)];
  if (olds.length * news.length > MOST_PAIRS) return [];
  const candidates = news.flatMap((current) => {
    const section = sectionOf(current.task);
    const former = section && (formerOf.get(section) ?? section);
    return olds
      .filter(({ task }) => sectionOf(task) === former)
      .map((old) => ({ old: old.task, current: current.task, share: shared(old.words, current.words) }));
  });
  const taken = new Set<Task>();
  return candidates
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
    .flatMap(({ old, current }) => {
      if (taken.has(old) || taken.has(current)) return [];
      taken.add(old).add(current);
      return [[old, current] as const];
    });
}

/** More pairs are not compared word by word. */
const MOST_PAIRS = 40_000;

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(foldName(title).split(' ').filter(Boolean));
}

/** How much of the longer of two titles is in both, from 0 to 1. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return both / Math.max(one.size, other.size, 1);
}
