import type { PlacedSchedule } from '../../plan/facts/schedules.ts';
import type { Window } from '../../values/calendar/calendar.ts';
import { type Part, readTiming, type TimingProblem } from '../../values/timing/timing.ts';
import type { PlaceIn, PlanFix } from '../engine/rule.ts';

/** Where a part of a schedule is, and what fixes it. */
export type PlaceOfPart = PlaceIn<Record<string, unknown>> & { readonly fix?: PlanFix };

/** The entries of a schedule that is a list, each with the place it has in it. */
function entriesOf({ schedule }: PlacedSchedule): readonly (readonly [entry: string, at: number])[] {
  const entries: readonly string[] = Array.isArray(schedule) ? schedule : [];
  return entries.map((entry, at) => [entry, at]);
}

/** What cannot be read: of a list every entry that fails by itself. */
export function problemsOf(placed: PlacedSchedule, period: Window): readonly TimingProblem[] {
  if (placed.timing.ok) return [];
  const single = entriesOf(placed).flatMap(([entry, at]) => {
    const reading = readTiming(entry, period);
    return reading.ok ? [] : [{ ...reading.problem, at }];
  });
  return single.length > 0 ? single : [placed.timing.problem];
}

/** What names less than a whole unit, and the days it counts as: of a list every such entry. */
export function vaguePartsOf(
  placed: PlacedSchedule,
  period: Window,
): readonly (Part & { days: Window | null })[] {
  if (!placed.timing.ok || !placed.timing.timing.vague) return [];
  const list = entriesOf(placed).map(([entry, at]) => [readTiming(entry, period), at] as const);
  const readings = list.length > 0 ? list : [[placed.timing, undefined] as const];
  return readings.flatMap(([reading, at]) => {
    if (!reading.ok || !reading.timing.vague) return [];
    const { vague, windows } = reading.timing;
    const days = windows.length === 1 ? (windows[0] ?? null) : null;
    return [{ ...vague, days, ...(at !== undefined && { at }) }];
  });
}

/** The text that a part is in: the phrase itself, or the one of a list or mapping. */
function textOf({ schedule }: PlacedSchedule, { at }: Part): string {
  if (typeof schedule === 'string') return schedule;
  const texts = Object(schedule);
  return at === undefined ? '' : String(texts[at] ?? '');
}

/** Where a part of a schedule is, and the fix that writes something else in its place. */
export function placeOf(placed: PlacedSchedule, part: Part, instead?: string): PlaceOfPart {
  const { in: holder, at: key, schedule } = placed;
  const { at, part: excerpt, offset } = part;
  const text = textOf(placed, part);
  const write = instead && text.slice(0, offset) + instead + text.slice(offset + excerpt.length);
  const fix = write ? { fix: { write, safe: false } } : {};
  if (typeof at === 'string' && typeof schedule === 'object')
    return { in: schedule as Record<string, unknown>, at, excerpt, ...fix };
  return { in: holder, at: key, excerpt, ...(typeof at === 'number' && { index: at }), ...fix };
}
