import type { KnownDocuments } from '../facts/documents.ts';
import { documentOf } from '../plan/facts/citations.ts';
import { type Line, linesOf } from '../plan/facts/lines.ts';
import { datesOf } from '../plan/facts/schedules.ts';
import type { Item, Plan } from '../plan/format/schema.ts';
import { addDays, type Day, type Window } from '../values/calendar/calendar.ts';
import type { Dong } from '../values/money/money.ts';
import { fitsUnit } from '../values/money/unit-price.ts';
import { foldName } from '../values/text/fold.ts';
import type { Norm, Norms, Threshold } from './schema.ts';

/** Those of an office that has none. */
export const NO_NORMS: Norms = { norms: [], thresholds: [] };

/** The norm that a line is held to. */
export interface Governing {
  readonly norm: Norm;
  /** The day on which it ended, where that is before the time of the line; null while it is in force. */
  readonly ended: Day | null;
}

/**
 * The norm of a line: of those whose words are in its label, else in the title of its task, and whose unit is that of the
 * line, the one with the longest words; of several the highest. One that has ended by the time of the line counts only
 * where no other is in force; or null.
 */
export function governing(
  line: Line,
  plan: Plan,
  { norms }: Norms,
  documents: KnownDocuments,
): Governing | null {
  const time = timeOf(line, plan);
  const matching = norms.flatMap((norm) => {
    const closeness = closenessOf(norm, line);
    const hasBegun = norm.from === undefined || norm.from <= time.end;
    if (closeness === 0 || !hasBegun || !hasUnit(line.item, norm.unit)) return [];
    const last = lastDayOf(norm, documents);
    return [{ norm, closeness, ended: last !== null && last < time.start ? last : null }];
  });
  const inForce = matching.filter(({ ended }) => ended === null);
  const [best] =
    inForce.length > 0
      ? inForce.sort((a, b) => b.closeness - a.closeness || compare(limitIn(b.norm), limitIn(a.norm)))
      : matching.sort((a, b) => compare(b.ended ?? '', a.ended ?? ''));
  return best ?? null;
}

function limitIn(norm: Norm): bigint {
  return limitOf(norm).amount?.dong ?? 0n;
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the norms in force allow for one unit of each item that they hold for, in đồng. */
export function limitsOf(plan: Plan, norms: Norms, documents: KnownDocuments): ReadonlyMap<Item, Dong> {
  const limits = new Map<Item, Dong>();
  for (const line of norms.norms.length > 0 ? linesOf(plan) : []) {
    const found = governing(line, plan, norms, documents);
    const limit = found?.ended === null ? limitOf(found.norm).amount?.dong : null;
    if (limit != null) limits.set(line.item, limit);
  }
  return limits;
}

/** The days in which the money of a line is spent: those of the item, else of its task, else of the plan. */
export function timeOf({ item, task }: Line, plan: Plan): Window {
  for (const timing of [item.timing, task.timing]) {
    const days = timing?.ok ? datesOf(timing.timing) : [];
    const [start] = days.map((window) => window.start).sort();
    const end = days
      .map((window) => window.end)
      .sort()
      .at(-1);
    if (start !== undefined && end !== undefined) return { start, end };
  }
  return plan.plan.period;
}

/**
 * The last day of a norm or threshold: its `until`, else the day before its source ended, as far as the documents say;
 * null while no end is known.
 */
export function lastDayOf({ until, source }: Norm | Threshold, documents: KnownDocuments): Day | null {
  if (until !== undefined) return until;
  const ended = source ? documents.find(documentOf(source), source.date)?.ended : null;
  return ended ? addDays(ended, -1) : null;
}

/** Whether a norm or threshold is in force on some day of a time. */
export function isInForce(
  entry: Norm | Threshold,
  { start, end }: Window,
  documents: KnownDocuments,
): boolean {
  const last = lastDayOf(entry, documents);
  return (entry.from === undefined || entry.from <= end) && (last === null || last >= start);
}

/** Words of a label count more than those of a title, however long these are. */
const IN_LABEL = 10_000;

/** How closely a norm names a line: by the length of its words; 0 where they are not there. */
function closenessOf({ match }: Norm, { item, task }: Line): number {
  const [label, title] = [foldName(item.label ?? ''), foldName(task.title)];
  const lengths = match.map(foldName).map((words) => {
    if (words === '') return 0;
    if (` ${label} `.includes(` ${words} `)) return IN_LABEL + words.length;
    return ` ${title} `.includes(` ${words} `) ? words.length : 0;
  });
  return Math.max(0, ...lengths);
}

/** Whether an item is counted in a unit: by what its price is for, or by its own unit; one of the two may say more. */
function hasUnit({ unit, unitPrice }: Item, wanted: string): boolean {
  return [unitPrice?.per, unit].some((written) => written != null && fitsUnit(written, wanted));
}

/** What a norm allows for one unit, and whether it is neither more nor less than that. */
export function limitOf({ max, exact }: Norm) {
  return { amount: max ?? exact, isExact: exact !== undefined };
}
