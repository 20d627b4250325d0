import { type Day, type Window, yearOf, yearWindow } from '../calendar.ts';
import { readPhrase } from './grammar/phrase.ts';
import { type Term, Unreadable } from './grammar/terms.ts';
import { fold } from './lexicon/tokens.ts';
import { toTiming } from './meaning/resolve.ts';
import { oneYear } from './meaning/years.ts';
import type { Every, Schedule, ScheduleMapping, Timing, TimingProblem, TimingReading } from './types.ts';

export type * from './types.ts';

const LONGEST = 500;
const SHOWN = 60;

const EVERY: readonly Every[] = ['week', 'month', 'quarter', 'year'];
const EVERY_BY_WORD = new Map<string, Every>(
  (
    [
      ['tuần', 'week'],
      ['tháng', 'month'],
      ['quý', 'quarter'],
      ['năm', 'year'],
      ['weekly', 'week'],
      ['monthly', 'month'],
      ['quarterly', 'quarter'],
      ['yearly', 'year'],
      ['annually', 'year'],
    ] as const
  ).map(([word, every]) => [fold(word), every] as const),
);

/** Thrown inside this module alone, and returned as the problem of a reading. */
class Refused extends Error {
  constructor(readonly problem: TimingProblem) {
    super(problem.kind);
  }
}

type At = NonNullable<TimingProblem['at']>;

function refuse(text: string, at: At | undefined, { kind, place, suggestion }: Unreadable): never {
  throw new Refused({
    kind,
    part: text.slice(place.start, place.end),
    offset: place.start,
    ...(at !== undefined && { at }),
    ...(suggestion !== undefined && { suggestion }),
  });
}

function whole(text: string): { start: number; end: number } {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

function readText(text: string, period: Window | null, at?: At, also: readonly Term[] = []): Timing {
  try {
    if (text.length > LONGEST) throw new Unreadable('too-long', { start: 0, end: SHOWN });
    if (!/[\p{L}\p{N}]/u.test(text)) throw new Unreadable('empty', whole(text));
    const terms = readPhrase(text);
    if (terms.length === 0) throw new Unreadable('no-timing', whole(text));
    return toTiming([...terms, ...also], period);
  } catch (error) {
    if (error instanceof Unreadable) return refuse(text, at, error);
    throw error;
  }
}

function isClosed({ windows, reversed }: Timing): boolean {
  return windows.length + reversed.length > 0;
}

function isOpen({ start, deadline }: Timing): boolean {
  return start !== null || deadline !== null;
}

function readList(texts: readonly string[], period: Window | null): Timing {
  const timings = texts.map((text, index) => readText(text, period, index));
  const [first] = timings;
  if (!first) throw new Refused({ kind: 'empty', part: '', offset: 0 });
  timings.forEach((timing, index) => {
    if (index === 0) return;
    const alike = timing.kind === first.kind && timing.every === first.every && timing.event === first.event;
    const together = isClosed(first)
      ? isClosed(timing)
      : !isClosed(timing) && !isOpen(timing) && !isOpen(first);
    const text = texts[index] ?? '';
    if (!alike || !together) refuse(text, index, new Unreadable('two-readings', whole(text)));
  });
  const windows = timings.flatMap((timing) => timing.windows);
  const days = (pick: (timing: Timing) => Day | null) =>
    timings
      .map(pick)
      .filter((day) => day !== null)
      .sort();
  return {
    ...first,
    windows,
    start: days(({ start }) => start)[0] ?? null,
    deadline: days(({ deadline }) => deadline).at(-1) ?? null,
    reversed: timings.flatMap(({ reversed }) => reversed),
  };
}

/** A mapping's `from` or `until`: one point in time, of which the first or the last day counts. */
function readBoundary(text: string, period: Window | null, at: 'from' | 'until'): Day {
  const { kind, windows, start, deadline, event } = readText(text, period, at);
  const boundary = at === 'from' ? start : deadline;
  if (kind === 'fixed' && event === null && windows.length <= 1 && boundary !== null) return boundary;
  return refuse(text, at, new Unreadable('two-readings', whole(text)));
}

const YEARLY: Term = {
  is: 'every',
  every: 'year',
  place: { start: 0, end: 0 },
  aside: false,
  joined: 'comma',
};

/** The first or last day of a yearly duty in a period of several years, where its text names no year. */
function readYearlyBoundary(text: string, period: Window, at: 'from' | 'until'): Day {
  readBoundary(text, yearWindow(yearOf(period.end)), at);
  const { start, deadline } = readText(text, period, at, [YEARLY]);
  const boundary = at === 'from' ? start : deadline;
  return boundary ?? refuse(text, at, new Unreadable('two-readings', whole(text)));
}

function readEvery(text: string): Every {
  const every = EVERY.find((unit) => unit === text.trim().toLowerCase());
  if (every) return every;
  const lastWord = text.trim().split(/\s+/u).at(-1) ?? '';
  return refuse(text, 'every', new Unreadable('bad-every', whole(text), EVERY_BY_WORD.get(fold(lastWord))));
}

function readMapping(mapping: ScheduleMapping, period: Window | null): Timing {
  const keys = (['from', 'until', 'every', 'event', 'condition'] as const).filter(
    (key) => Object.hasOwn(mapping, key) && mapping[key] !== undefined,
  );
  if (keys.length === 0) throw new Refused({ kind: 'empty', part: '', offset: 0 });
  const text = (key: (typeof keys)[number]): string | null => {
    if (!keys.includes(key)) return null;
    const value = mapping[key] ?? '';
    if (value.trim() === '') refuse(value, key, new Unreadable('empty', whole(value)));
    return value;
  };
  const [from, until, every, event] = [text('from'), text('until'), text('every'), text('event')];
  const condition = text('condition');
  const rate = every === null ? null : readEvery(every);
  // Both together would be a window of each year, or one of them all.
  const yearly = rate === 'year' && oneYear(period) === null && (from === null || until === null);
  const boundary = (typed: string, at: 'from' | 'until') =>
    yearly && period ? readYearlyBoundary(typed, period, at) : readBoundary(typed, period, at);
  const first = from === null ? null : boundary(from, 'from');
  const last = until === null ? null : boundary(until, 'until');
  const isReversed = first !== null && last !== null && first > last;
  const isWindow = first !== null && last !== null && first <= last;
  const dated = first !== null || last !== null || event !== null;
  return {
    kind: every !== null ? 'recurring' : condition !== null && !dated ? 'on-demand' : 'fixed',
    windows: isWindow ? [{ start: first, end: last }] : [],
    start: isReversed ? null : first,
    deadline: isReversed ? null : last,
    every: rate,
    event: event === null ? null : event.trim().normalize('NFC').replace(/\s+/gu, ' '),
    reversed: isReversed ? [{ from: first, until: last }] : [],
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

// A reading depends on its text and period alone, and offices write the same few phrases in thousands of plans: it is
// kept for the whole process, within a bound, so that no caller has to carry it about.
const readBefore = new Map<string, TimingReading>();
const MOST_REMEMBERED = 1000;

function readPhraseOnce(text: string, period: Window | null): TimingReading {
  const key = `${period?.start} ${period?.end} ${text}`;
  let known = readBefore.get(key);
  if (!known) {
    known = reading(() => readText(text, period));
    if (readBefore.size >= MOST_REMEMBERED) readBefore.clear();
    readBefore.set(key, known);
  }
  return known;
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
  const { kind, windows, deadline, event, reversed } = reading.timing;
  const [window, second] = windows;
  const plain = kind === 'fixed' && event === null && reversed.length === 0 && second === undefined;
  return plain && window && window.end === deadline ? window : null;
}
