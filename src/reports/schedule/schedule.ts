import { standingsOf } from '../../actual/execution.ts';
import { timingOf } from '../../actual/reports.ts';
import type { Standing } from '../../actual/standing.ts';
import { earliestStarts } from '../../actual/task-order.ts';
import { sumOf } from '../../plan/facts/lines.ts';
import { allTasks, isSection, itemsWithin, type TaskEntry, topOf } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Day, Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Cycle, Every, Schedule, TimingKind } from '../../values/timing/timing.ts';
import { type PlanRef, planKeys, planRef } from '../plan-ref.ts';
import { cycleRecord, scheduleText } from '../schedule-text.ts';

/** When a task is due; all days are whole and inclusive, null where the plan does not say. */
export interface ScheduledTask {
  readonly id: string | null;
  /** As printed, with those of the tasks above: `I.2`. */
  readonly number: string;
  /** The number of the task above; null at the top. */
  readonly parent: string | null;
  readonly title: string;
  /** Whether it only holds other tasks. */
  readonly isSection: boolean;
  /** The section at the top that it is in; null where it is at the top itself. */
  readonly section: { readonly number: string; readonly title: string } | null;
  /** As typed. */
  readonly schedule: Schedule | null;
  /** Null where the task has no schedule. */
  readonly kind: TimingKind | 'unreadable' | null;
  readonly windows: readonly Window[];
  readonly start: Day | null;
  readonly deadline: Day | null;
  readonly every: Every | null;
  readonly cycles: readonly Cycle[];
  /** All last days that are stated as such. */
  readonly deadlines: readonly Day[];
  /** The first day on which it can begin, as its start and what it comes after say. */
  readonly earliest: Day | null;
  readonly event: string | null;
  /** Ids of the tasks it comes after. */
  readonly after: readonly string[];
  /** Its state; only in a schedule as of a day. */
  readonly standing: Standing | null;
  /** In đồng: null where an amount cannot be read. */
  readonly money: Dong | null;
}

/** The tasks of a plan, in its order. */
export interface PlanSchedule {
  readonly plan: PlanRef;
  readonly period: Window;
  readonly tasks: readonly ScheduledTask[];
}

/** When the tasks of a plan are due, and their states on `asOf` unless that is null. */
export function scheduleOf(plan: Plan, file: string, asOf: Day | null): PlanSchedule {
  const entries = allTasks(plan);
  const { period } = plan.plan;
  const starts = earliestStarts(
    entries.map((entry) => ({ id: entry.task.id, timing: timingOf(entry), after: entry.task.after ?? [] })),
  );
  const standings = asOf === null ? [] : standingsOf(plan, null, asOf);
  const tasks = entries.map((entry, i) => scheduled(entry, starts[i] ?? null, standings[i] ?? null));
  return { plan: planRef(plan, file), period, tasks };
}

function scheduled(entry: TaskEntry, earliest: Day | null, standing: Standing | null): ScheduledTask {
  const { task, number, parent, schedule } = entry;
  const timing = timingOf(entry);
  const {
    kind = task.timing ? 'unreadable' : null,
    windows = [],
    start = null,
    deadline = null,
    every = null,
    cycles = [],
    deadlines = [],
    event = null,
  } = timing ?? {};
  const top = topOf(entry);
  return {
    id: task.id ?? null,
    number,
    parent: parent?.number ?? null,
    title: task.title,
    isSection: isSection(task),
    section: top === entry ? null : { number: top.number, title: top.task.title },
    schedule,
    kind,
    windows,
    start,
    deadline,
    every,
    cycles,
    deadlines,
    earliest,
    event,
    after: task.after ?? [],
    standing,
    money: sumOf(itemsWithin(task).map(({ amount }) => amount)),
  };
}

/** Schedules as JSON has them; each task names its plan where there are several. */
export function scheduleRecords(schedules: readonly PlanSchedule[]) {
  const several = schedules.length > 1;
  const keyOf = planKeys(schedules.map(({ plan }) => plan));
  return {
    schemaVersion: 1,
    tasks: schedules.flatMap(({ plan, tasks }) =>
      tasks.map(({ schedule, standing, ...task }) => ({
        ...(several && { plan: keyOf(plan) }),
        id: task.id,
        number: task.number,
        parent: task.parent,
        title: task.title,
        text: schedule && scheduleText(schedule),
        kind: task.kind,
        windows: task.windows,
        start: task.start,
        deadline: task.deadline,
        every: task.every,
        cycles: task.cycles.map(cycleRecord),
        deadlines: task.deadlines,
        event: task.event,
        after: task.after,
        ...(standing && {
          state: standing.state,
          next: standing.next,
          duties: standing.duties.map(({ from, until, state }) => ({ from, until, state })),
        }),
      })),
    ),
  };
}
