import type { Day } from '../values/calendar/calendar.ts';
import type { Duty } from '../values/timing/duties.ts';
import type { TaskReport } from './reports.ts';

/** What was reported of one duty, or of a whole task. */
export interface Outcome {
  readonly state: 'started' | 'done' | 'stopped';
  readonly date: Day;
  /** How much of what the plan counts; null where nothing was counted. */
  readonly quantity: number | null;
  readonly evidence: string | null;
  /** Whether its date is not the date of this duty: the report has no date, or is about the whole task. */
  readonly isImplied: boolean;
}

/**
 * What reports, in the order of their days, say of each duty, and the last word on the whole task.
 *
 * A report without a period on a task of several duties is about the one in whose days it is dated. A single `done`
 * from the days of the last duty on is about all of them. `stopped` is about those that were still to come.
 */
export function outcomesOf(
  duties: readonly Duty[],
  reports: readonly TaskReport[],
  perDuty: number | null,
): { readonly outcomes: ReadonlyMap<Duty, Outcome>; readonly word: Outcome | null } {
  const outcomes = new Map<Duty, Outcome>();
  let word: Outcome | null = null;
  const isSingle =
    reports.filter((report) => report.duties === null && report.progress.state === 'done').length === 1;
  const put = (duty: Duty, outcome: Outcome) => {
    const earlier = outcomes.get(duty)?.quantity ?? null;
    const quantity = outcome.quantity === null ? earlier : (earlier ?? 0) + outcome.quantity;
    outcomes.set(duty, { ...outcome, quantity });
  };
  for (const report of reports) {
    const outcome = outcomeOf(report);
    if (report.duties !== null) {
      putNamed(report.duties, outcome, report.progress.state === undefined ? perDuty : null, put);
      continue;
    }
    word = outcome;
    const { duties: concerned, isAll } = concernedBy(report, duties, outcomes, isSingle);
    for (const duty of concerned) {
      const isEarlier = isAll && duty.days.end < outcome.date && duty !== duties.at(-1);
      put(duty, { ...outcome, isImplied: outcome.isImplied || isEarlier });
    }
  }
  return { outcomes, word };
}

function outcomeOf({ progress, day }: TaskReport): Outcome {
  const { state = 'started', quantity, evidence = null } = progress;
  const count = quantity ? Number(quantity.digits) / 10 ** quantity.decimals : null;
  return { state, date: day, quantity: count, evidence, isImplied: progress.date === undefined };
}

/** A count alone fills the named duties one after the other: each is done once it has what the plan asks of it. */
function putNamed(
  named: readonly Duty[],
  outcome: Outcome,
  perDuty: number | null,
  put: (duty: Duty, outcome: Outcome) => void,
): void {
  let left = outcome.quantity;
  named.forEach((duty, i) => {
    const wanted = perDuty ?? (duty.times > 1 ? duty.times : null);
    if (left === null || outcome.state !== 'started' || wanted === null) {
      put(duty, i === 0 ? outcome : { ...outcome, quantity: null });
      return;
    }
    const isLast = i === named.length - 1;
    const given = isLast ? left : Math.min(left, wanted);
    left -= given;
    if (given > 0) put(duty, { ...outcome, state: given >= wanted ? 'done' : 'started', quantity: given });
  });
}

interface Concerned {
  readonly duties: readonly Duty[];
  readonly isAll: boolean;
}

/** The duties that a report without a period is about. */
function concernedBy(
  { progress: { state }, day }: TaskReport,
  duties: readonly Duty[],
  outcomes: ReadonlyMap<Duty, Outcome>,
  isSingle: boolean,
): Concerned {
  const [first, ...others] = duties;
  if (!first || others.length === 0) return { duties, isAll: false };
  const open = duties.filter((duty) => outcomes.get(duty)?.state !== 'done');
  if (state === 'stopped') return { duties: open.filter(({ until }) => until >= day), isAll: false };
  if (state !== 'done') return { duties: [], isAll: false };
  const last = duties.at(-1);
  if (isSingle && last && last.days.start <= day) return { duties: open, isAll: true };
  const current = open.find(({ days }) => days.start <= day && day <= days.end);
  const duty = current ?? open.findLast(({ until }) => until < day) ?? open[0];
  return { duties: duty ? [duty] : [], isAll: false };
}
