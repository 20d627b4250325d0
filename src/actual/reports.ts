import { once } from '../plan/facts/once.ts';
import { allTasks, isSection, type TaskEntry } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import { contains, type Day, overlaps, type Window } from '../values/calendar/calendar.ts';
import { addTo } from '../values/text/group-by.ts';
import { type Duty, dutiesOf } from '../values/timing/duties.ts';
import { readTiming, type Timing } from '../values/timing/timing.ts';
import { tasksIn } from './references.ts';
import type { Actuals, Progress } from './schema.ts';

/** One entry of progress, and what it is about. */
export interface TaskReport {
  readonly progress: Progress;
  /** Its date; without one the last day of its period, or the day up to which the file is complete if that is earlier. */
  readonly day: Day;
  /** The windows and rounds its period names, empty where it is about a part of one; null where it has no period. */
  readonly duties: readonly Duty[] | null;
}

/** What a period of a report can be. */
export type NamedPeriod =
  | { readonly kind: 'duties'; readonly duties: readonly Duty[]; readonly end: Day }
  /** A part of a window or round, or some time of a task that lasts. */
  | { readonly kind: 'part'; readonly end: Day }
  /** No time of the task. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable' };

/** The timing in effect for a task; null where there is no schedule, or it cannot be read. */
export function timingOf({ task }: TaskEntry): Timing | null {
  return task.timing?.ok ? task.timing.timing : null;
}

/** What the period of a report names among the windows and rounds of a task. */
function namedPeriod(text: string, entry: TaskEntry, plan: Plan): NamedPeriod {
  const { period } = plan.plan;
  const reading = readTiming(text, period);
  if (!reading.ok) return { kind: 'unreadable' };
  const { windows, deadlines, deadline } = reading.timing;
  const ends = windows.length > 0 ? windows.map(({ end }) => end) : deadline === null ? [] : [deadline];
  const end = ends.sort().at(-1);
  if (end === undefined) return { kind: 'unreadable' };
  const timing = timingOf(entry);
  const duties = timing ? dutiesOf(timing, period) : [];
  const named =
    windows.length > 0
      ? dutiesWithin(windows, duties)
      : duties.filter(({ until }) => deadlines.includes(until));
  if (named.length > 0) return { kind: 'duties', duties: named, end };
  const time = duties.length > 0 ? duties.map(({ days }) => days) : [period];
  const isPart = windows.length > 0 && windows.every((window) => time.some((days) => overlaps(days, window)));
  return isPart ? { kind: 'part', end } : { kind: 'other' };
}

/** What a period names among the windows and rounds of a task, or of any task in a section. */
export function periodKind(text: string, entry: TaskEntry, plan: Plan): NamedPeriod['kind'] {
  const kinds = (carriedOut(plan).get(entry) ?? []).map((task) => namedPeriod(text, task, plan).kind);
  return kinds.find((kind) => kind === 'duties' || kind === 'part') ?? kinds[0] ?? 'other';
}

/** The duties whose days lie in one of the windows; without any, those that are due in one. */
function dutiesWithin(windows: readonly Window[], duties: readonly Duty[]): readonly Duty[] {
  const inside = duties.filter(({ days }) => windows.some((window) => contains(window, days)));
  if (inside.length > 0) return inside;
  return duties.filter(({ until }) => windows.some(({ start, end }) => start <= until && until <= end));
}

/** The reports on each task, in the order of their days; of two on one day the one further down comes later. */
export function reportsOf(actuals: Actuals, plan: Plan): ReadonlyMap<TaskEntry, readonly TaskReport[]> {
  const tasks = tasksIn(plan);
  const found = new Map<TaskEntry, TaskReport[]>();
  for (const progress of actuals.progress) {
    const named = tasks.find(progress.task);
    for (const entry of (named && carriedOut(plan).get(named)) ?? []) {
      const report = reportOn(entry, progress, actuals.asOf, plan);
      if (!report) continue;
      addTo(found, entry, report);
    }
  }
  for (const reports of found.values()) reports.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return found;
}

/** The tasks that are carried out under the name of each: itself, or those that a section groups. */
export const carriedOut = once((plan: Plan): ReadonlyMap<TaskEntry, readonly TaskEntry[]> => {
  const below = new Map<TaskEntry, TaskEntry[]>();
  for (const entry of allTasks(plan)) {
    below.set(entry, []);
    if (isSection(entry.task)) continue;
    for (let at: TaskEntry | null = entry; at; at = at.parent) below.get(at)?.push(entry);
  }
  return below;
});

/** Null where the task does not have the period: that is a finding, and the report counts for nothing. */
function reportOn(entry: TaskEntry, progress: Progress, asOf: Day, plan: Plan): TaskReport | null {
  const named = progress.period === undefined ? null : namedPeriod(progress.period, entry, plan);
  if (named?.kind === 'other' || named?.kind === 'unreadable') return null;
  const end = named && named.end < asOf ? named.end : asOf;
  const duties = named && (named.kind === 'duties' ? named.duties : []);
  return { progress, day: progress.date ?? end, duties };
}

/** How much the plan wants of a task, in its unit: the quantity of its one item that has one; else null. */
export function plannedQuantity({
  task,
}: TaskEntry): { readonly count: number; readonly unit: string | null } | null {
  const counted = task.items.filter(
    ({ quantity, percent }) => quantity !== undefined && percent === undefined,
  );
  const [item, ...others] = counted;
  if (!item?.quantity || others.length > 0) return null;
  const { digits, decimals } = item.quantity;
  return { count: Number(digits) / 10 ** decimals, unit: item.unit ?? null };
}
