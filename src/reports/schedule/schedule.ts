import { sumOf } from '../../plan/lines.ts';
import type { Plan } from '../../plan/schema.ts';
import { allTasks, type TaskEntry } from '../../plan/tasks.ts';
import { addDays, type Day, daysBetween, type Window } from '../../values/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Every, Schedule, TimingKind } from '../../values/timing/timing.ts';
import { type PlanRef, planKeys, planRef } from '../plan-ref.ts';
import { scheduleText } from '../schedule-text.ts';

/** Where a task stands on a day. */
export type State = 'upcoming' | 'open' | 'due-soon' | 'past-deadline';

/** A deadline is near from so many days before it. */
export const SOON = 14;

/** When a task is due; all days are whole and inclusive, null where the plan does not say. */
export interface ScheduledTask {
  readonly id: string | null;
  readonly title: string;
  /** As typed. */
  readonly schedule: Schedule | null;
  /** Null where the task has no schedule. */
  readonly kind: TimingKind | 'unreadable' | null;
  readonly windows: readonly Window[];
  readonly start: Day | null;
  readonly deadline: Day | null;
  readonly every: Every | null;
  readonly event: string | null;
  /** Ids of the tasks it comes after. */
  readonly after: readonly string[];
  /** Only for a schedule as of a day; null for a task without dates. */
  readonly state?: State | null;
  /** Whole days to the deadline, 0 on it, negative after it; only for a schedule as of a day. */
  readonly daysLeft?: number | null;
  /** In đồng: null where an amount cannot be read. */
  readonly money: Dong | null;
}

/** The tasks of a plan, in its order. */
export interface PlanSchedule {
  readonly plan: PlanRef;
  readonly period: Window;
  readonly tasks: readonly ScheduledTask[];
}

/** When the tasks of a plan are due, and where they stand on `asOf` unless that is null. */
export function scheduleOf(plan: Plan, file: string, asOf: Day | null): PlanSchedule {
  const tasks = allTasks(plan).map((entry) => scheduled(entry, asOf));
  return { plan: planRef(plan, file), period: plan.plan.period, tasks };
}

function scheduled({ task, schedule }: TaskEntry, asOf: Day | null): ScheduledTask {
  const timing = task.timing?.ok ? task.timing.timing : null;
  const {
    kind = task.timing ? 'unreadable' : null,
    windows = [],
    start = null,
    deadline = null,
    every = null,
    event = null,
  } = timing ?? {};
  return {
    id: task.id ?? null,
    title: task.title,
    schedule,
    kind,
    windows,
    start,
    deadline,
    every,
    event,
    after: task.after ?? [],
    ...(asOf !== null && {
      state: stateOn(asOf, start, deadline),
      daysLeft: deadline === null ? null : daysBetween(asOf, deadline),
    }),
    money: sumOf(task.items.map(({ amount }) => amount)),
  };
}

/** A deadline within `SOON` days is near whether or not the task has begun. */
function stateOn(day: Day, start: Day | null, deadline: Day | null): State | null {
  if (start === null && deadline === null) return null;
  if (deadline !== null && deadline < day) return 'past-deadline';
  if (deadline !== null && deadline <= addDays(day, SOON)) return 'due-soon';
  return start !== null && day < start ? 'upcoming' : 'open';
}

/** Schedules as JSON has them; each task names its plan where there are several. */
export function scheduleRecords(schedules: readonly PlanSchedule[]) {
  const several = schedules.length > 1;
  const keyOf = planKeys(schedules.map(({ plan }) => plan));
  return {
    schemaVersion: 1,
    tasks: schedules.flatMap(({ plan, tasks }) =>
      tasks.map(({ id, title, schedule, kind, windows, start, deadline, every, event, after, state }) => ({
        ...(several && { plan: keyOf(plan) }),
        id,
        title,
        text: schedule && scheduleText(schedule),
        kind,
        windows,
        start,
        deadline,
        every,
        event,
        after,
        ...(state !== undefined && { state }),
      })),
    ),
  };
}
