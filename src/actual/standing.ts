import { addDays, type Day, daysBetween, type Window } from '../values/calendar/calendar.ts';
import { type Duty, dutiesOf } from '../values/timing/duties.ts';
import type { Timing } from '../values/timing/timing.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import type { TaskReport } from './reports.ts';
import { inOrder, type TaskTimes } from './task-order.ts';

/**
 * The state of a task or of one of its duties on a day. `waiting` is before its event, or before what it comes after is
 * done. A deadline that has gone by is `overdue` only as far as reports are complete, else `past-deadline`.
 */
export type State =
  | 'not-started'
  | 'waiting'
  | 'in-period'
  | 'due-soon'
  | 'overdue'
  | 'past-deadline'
  | 'done'
  | 'done-late'
  | 'stopped';

/** A deadline is near from this many days before it. */
export const SOON = 14;

/** One window, deadline or round of a task, and where it is on a day. */
export interface DutyStanding {
  readonly from: Day | null;
  readonly until: Day;
  readonly state: State;
  /** When it was done; null where it is not. */
  readonly date: Day | null;
  /** Whole days; null where it is not late, or that is not known. */
  readonly daysLate: number | null;
  /** The sum of the quantities reported; null where nothing was counted. */
  readonly quantity: number | null;
  readonly evidence: string | null;
}

/** Where a task is on a day. */
export interface Standing {
  /** Null for a task without a time, or whose time is over without a deadline. */
  readonly state: State | null;
  /** Days by which its longest overdue duty is late, else the duty done latest; null where no duty is late. */
  readonly daysLate: number | null;
  /** Whether anything was reported of it. */
  readonly started: boolean;
  /** In the order of their last days; empty for a task without one. */
  readonly duties: readonly DutyStanding[];
  /** The last day of the next open duty, or of the last open one where all days have passed; null where all are done. */
  readonly next: Day | null;
  /** Whole days to that day, 0 on it, negative after it. */
  readonly daysLeft: number | null;
  /** How many of several windows or deadlines have passed. */
  readonly passed: number;
}

/** A task with what was reported of it. */
export interface ReportedTask extends TaskTimes {
  readonly reports: readonly TaskReport[];
  /** How much of what the plan counts each of its duties is to bring; null where it does not say. */
  readonly perDuty: number | null;
}

interface Circumstances {
  readonly day: Day;
  readonly period: Window;
  /** The day up to which reports are complete; null without reports. */
  readonly dataEnd: Day | null;
}

/**
 * Where each of the tasks is on a day: the one answer for schedules, statuses, pages and rules. What is reported later
 * than the day counts for nothing, and nothing that falls due after `dataEnd` is called late.
 */
export function standingsOn(tasks: readonly ReportedTask[], circumstances: Circumstances): Standing[] {
  interface Knowledge {
    readonly standing: Standing;
    /** Whether what comes after it has to wait for it. */
    readonly holdsUp: boolean;
  }
  const { day, dataEnd } = circumstances;
  const known = inOrder<ReportedTask, Knowledge>(tasks, (task, before) => {
    const isWaiting = before.some(({ holdsUp }) => holdsUp) || waitsForEvent(task.timing, day);
    const standing = standingOf(task, isWaiting, circumstances);
    const isDone = standing.state === 'done' || standing.state === 'done-late';
    const isBefore = task.timing?.start != null && day < task.timing.start;
    return { standing, holdsUp: dataEnd === null ? isWaiting || isBefore : !isDone };
  });
  return tasks.map((task) => known.get(task)?.standing ?? standingOf(task, false, circumstances));
}

function waitsForEvent(timing: Timing | null, day: Day): boolean {
  return timing !== null && timing.event !== null && (timing.start === null || day < timing.start);
}

function standingOf(task: ReportedTask, isWaiting: boolean, circumstances: Circumstances): Standing {
  const { day, period, dataEnd } = circumstances;
  const { timing } = task;
  const reports = task.reports.filter((report) => report.day <= day);
  const duties = timing ? dutiesOf(timing, period) : [];
  const { outcomes, word } = outcomesOf(duties, reports, task.perDuty);
  const started = reports.length > 0;
  const hasRounds = reports.some((report) => report.duties !== null || report.progress.state === 'done');
  const complete = dataEnd !== null && dataEnd < day ? dataEnd : day;
  const standings = duties.map((duty): DutyStanding => {
    const outcome = outcomes.get(duty) ?? null;
    const isKnown = dataEnd !== null && (!duty.isLoose || hasRounds);
    return {
      from: duty.from,
      until: duty.until,
      date: outcome?.state === 'done' ? outcome.date : null,
      ...stateOfDuty(duty, outcome, isKnown ? complete : null, { isWaiting, started, day }),
      quantity: outcome?.quantity ?? null,
      evidence: outcome?.evidence ?? null,
    };
  });
  const next = word?.state === 'stopped' ? null : nextOf(standings, day);
  return {
    ...stateOfTask(task, standings, word, { ...circumstances, isWaiting, started }),
    started,
    duties: standings,
    next: next?.until ?? null,
    daysLeft: next && daysBetween(day, next.until),
    passed:
      duties.length > 1 && timing?.kind !== 'recurring'
        ? duties.filter(({ until }) => until < day).length
        : 0,
  };
}

/** The next duty that is not done, or the last one where all have passed. */
function nextOf(duties: readonly DutyStanding[], day: Day): DutyStanding | null {
  const open = duties.filter(({ state }) => !isOver(state));
  return open.find(({ until }) => until >= day) ?? open.at(-1) ?? null;
}

function isOver(state: State): boolean {
  return state === 'done' || state === 'done-late' || state === 'stopped';
}

interface Openness {
  readonly day: Day;
  readonly isWaiting: boolean;
  readonly started: boolean;
}

/** `complete` is the day up to which a report would be known; null where nothing is reported. */
function stateOfDuty(
  duty: Duty,
  outcome: Outcome | null,
  complete: Day | null,
  { day, isWaiting, started }: Openness,
): Pick<DutyStanding, 'state' | 'daysLate'> {
  const { from, until, isLoose } = duty;
  if (outcome?.state === 'stopped') return { state: 'stopped', daysLate: null };
  if (outcome?.state === 'done') {
    const late = outcome.isImplied ? 0 : daysBetween(until, outcome.date);
    return late > 0 ? { state: 'done-late', daysLate: late } : { state: 'done', daysLate: null };
  }
  if (complete !== null && until < complete)
    return { state: 'overdue', daysLate: daysBetween(until, complete) };
  if (until < day) return { state: 'past-deadline', daysLate: null };
  const hasBegun = started && (from === null || from <= day);
  // A week is always near its end, so that means nothing.
  if (!isLoose && until <= addDays(day, SOON)) return { state: 'due-soon', daysLate: null };
  if (isWaiting && !hasBegun) return { state: 'waiting', daysLate: null };
  return { state: from !== null && day < from ? 'not-started' : 'in-period', daysLate: null };
}

/** The state of a task is that of its worst or next duty; without duties, what its time and its last report say. */
function stateOfTask(
  { timing }: ReportedTask,
  duties: readonly DutyStanding[],
  word: Outcome | null,
  { day, period, dataEnd, isWaiting, started }: Circumstances & Openness,
): Pick<Standing, 'state' | 'daysLate'> {
  if (duties.length > 0)
    return stateOfDuties(duties, { word, day, isRecurring: timing?.kind === 'recurring' });
  if (word?.state === 'stopped' || word?.state === 'done') return { state: word.state, daysLate: null };
  const unknown = { state: null, daysLate: null };
  if (!timing || period.end < day) return unknown;
  const { kind, start, event } = timing;
  if (isWaiting && !started) return { state: 'waiting', daysLate: null };
  // Without reports a task without a date has nothing to be compared with the day.
  if (dataEnd === null && start === null && event === null) return unknown;
  const waits = kind === 'on-demand' || (event !== null && start === null);
  if (waits && !started) return { state: 'waiting', daysLate: null };
  const first = start ?? (kind === 'fixed' ? null : period.start);
  if (first === null && !started) return unknown;
  return { state: first !== null && day < first ? 'not-started' : 'in-period', daysLate: null };
}

function stateOfDuties(
  duties: readonly DutyStanding[],
  { word, day, isRecurring }: { word: Outcome | null; day: Day; isRecurring: boolean },
): Pick<Standing, 'state' | 'daysLate'> {
  const overdue = duties.find(({ state }) => state === 'overdue');
  if (overdue) return { state: 'overdue', daysLate: overdue.daysLate };
  if (word?.state === 'stopped' || duties.every(({ state }) => state === 'stopped'))
    return { state: 'stopped', daysLate: null };
  const next = nextOf(duties, day);
  // What recurs goes on from one round to the next.
  const isBetween = isRecurring && next?.state === 'not-started' && next !== duties[0];
  if (next) return { state: isBetween ? 'in-period' : next.state, daysLate: null };
  const late = duties.map(({ daysLate }) => daysLate ?? 0).reduce((most, days) => Math.max(most, days), 0);
  return late > 0 ? { state: 'done-late', daysLate: late } : { state: 'done', daysLate: null };
}
