import type { Day, Window } from '../calendar/calendar.ts';
import { Remembered } from '../text/remembered.ts';
import { readMapping } from './mapping.ts';
import { Refused, readText, refuse, whole } from './read-text.ts';
import { Unreadable } from './terms.ts';
import type { Schedule, Timing, TimingReading } from './types.ts';

export type * from './types.ts';

/** Whether entries of a list can be one timing: windows with windows, last days with last days. */
function goTogether(a: Timing, b: Timing): boolean {
  if (a.kind !== b.kind || a.event !== b.event) return false;
  const isClosed = ({ windows, reversed }: Timing) => windows.length + reversed.length > 0;
  const isOpen = ({ start, deadline }: Timing) => start !== null || deadline !== null;
  const isDue = ({ start, deadline }: Timing) => start === null && deadline !== null;
  if (isClosed(a)) return isClosed(b);
  return !isClosed(b) && ((isDue(a) && isDue(b)) || (!isOpen(a) && !isOpen(b)));
}

function sorted(days: readonly (Day | null)[]): readonly Day[] {
  return days.filter((day) => day !== null).sort();
}

function readList(texts: readonly string[], period: Window | null): Timing {
  const timings = texts.map((text, index) => readText(text, period, index));
  const [first] = timings;
  if (!first) throw new Refused({ kind: 'empty', part: '', offset: 0 });
  timings.forEach((timing, index) => {
    const text = texts[index] ?? '';
    if (index > 0 && !goTogether(first, timing))
      refuse(text, index, new Unreadable('two-readings', whole(text)));
  });
  const alike = timings.every(({ every }) => every === first.every);
  return {
    ...first,
    windows: timings.flatMap(({ windows }) => windows),
    start: sorted(timings.map(({ start }) => start))[0] ?? null,
    deadline: sorted(timings.map(({ deadline }) => deadline)).at(-1) ?? null,
    deadlines: sorted(timings.flatMap(({ deadlines }) => deadlines)),
    cycles: timings.flatMap(({ cycles }) => cycles),
    every: alike ? first.every : null,
    vague: timings.find(({ vague }) => vague)?.vague ?? null,
    reversed: timings.flatMap(({ reversed }) => reversed),
  };
}

function isList(schedule: Schedule): schedule is readonly string[] {
  return Array.isArray(schedule);
}

/**
 * Reads a task's schedule: a phrase as annexes have it, an ISO form, a list of these, or a mapping.
 * @param period the plan's period; a year that is not written is taken from it where it lies in one calendar year
 * @returns the timing, or why and at which part it cannot be read; never a partial guess. It does not throw.
 */
export function readTiming(schedule: Schedule, period: Window | null): TimingReading {
  if (typeof schedule === 'string') return readPhraseOnce(schedule, period);
  return reading(() => (isList(schedule) ? readList(schedule, period) : readMapping(schedule, period)));
}

// A reading depends on its text and period alone.
const phrases = new Remembered<TimingReading>();

function readPhraseOnce(text: string, period: Window | null): TimingReading {
  return phrases.get(`${period?.start} ${period?.end} ${text}`, () => reading(() => readText(text, period)));
}

function reading(read: () => Timing): TimingReading {
  try {
    return { ok: true, timing: read() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

/**
 * Reads a plan's period, one window with its years written out: `2020`, `2026/2030`, `2026-2030`,
 * `2026-07-10/2026-11-30`, `2020-Q2`, `năm 2020`, `giai đoạn 2026-2030`; null for anything else.
 */
export function readPeriod(text: string): Window | null {
  const reading = readTiming(text, null);
  if (!reading.ok) return null;
  const { kind, windows, deadline, event, vague, reversed } = reading.timing;
  const [window, second] = windows;
  const plain = kind === 'fixed' && event === null && vague === null && reversed.length === 0 && !second;
  return plain && window && window.end === deadline ? window : null;
}
