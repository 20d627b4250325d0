import { type Day, type Window, yearOf, yearWindow } from '../calendar/calendar.ts';
import { foldWord } from '../text/fold-word.ts';
import { oneYear } from './meaning/years.ts';
import { Refused, readText, refuse, whole } from './read-text.ts';
import { type Term, Unreadable } from './terms.ts';
import type { Cycle, Every, ScheduleMapping, Timing } from './types.ts';

const EVERY: readonly Every[] = ['week', 'month', 'quarter', 'half-year', 'year'];
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
  ).map(([word, every]) => [foldWord(word), every] as const),
);

const YEARLY: Term = {
  is: 'every',
  rates: [{ every: 'year', interval: null, times: null }],
  place: { start: 0, end: 0 },
  aside: false,
  done: false,
  joined: 'comma',
};

/** A mapping's `from` or `until`: one point in time, whose first or last day counts. */
function readBoundary(text: string, period: Window | null, at: 'from' | 'until'): Timing {
  const timing = readText(text, period, at);
  const { kind, windows, start, deadline, deadlines, event } = timing;
  const boundary = at === 'from' ? start : deadline;
  const single = windows.length <= 1 && deadlines.length <= 1;
  if (kind === 'fixed' && event === null && single && boundary !== null) return timing;
  return refuse(text, at, new Unreadable('two-readings', whole(text)));
}

/** The day of a yearly duty in a period of several years, where its text names no year. */
function readYearlyBoundary(text: string, period: Window, at: 'from' | 'until'): Timing {
  readBoundary(text, yearWindow(yearOf(period.end)), at);
  const timing = readText(text, period, at, [YEARLY]);
  const boundary = at === 'from' ? timing.start : timing.deadline;
  return boundary === null ? refuse(text, at, new Unreadable('two-readings', whole(text))) : timing;
}

function readEvery(text: string): Every {
  const every = EVERY.find((unit) => unit === text.trim().toLowerCase());
  if (every) return every;
  const lastWord = text.trim().split(/\s+/u).at(-1) ?? '';
  return refuse(
    text,
    'every',
    new Unreadable('bad-every', whole(text), EVERY_BY_WORD.get(foldWord(lastWord))),
  );
}

/** How a mapping recurs: a yearly duty falls due on the last day it names. */
function cyclesOf(every: Every, until: string | null, period: Window | null): readonly Cycle[] {
  const dated = every === 'year' && until !== null ? readText(until, period, 'until', [YEARLY]).cycles : [];
  if (dated.length > 0) return dated;
  return [{ every, interval: null, times: null, day: null, month: null, weekdays: [] }];
}

/** Reads a schedule written as a mapping; throws `Refused`. */
export function readMapping(mapping: ScheduleMapping, period: Window | null): Timing {
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
  const begin = from === null ? null : boundary(from, 'from');
  const end = until === null ? null : boundary(until, 'until');
  const first: Day | null = begin?.start ?? null;
  const last: Day | null = end?.deadline ?? null;
  const isReversed = first !== null && last !== null && first > last;
  const isWindow = first !== null && last !== null && first <= last;
  const dated = first !== null || last !== null || event !== null;
  return {
    kind: every !== null ? 'recurring' : condition !== null && !dated ? 'on-demand' : 'fixed',
    windows: isWindow ? [{ start: first, end: last }] : [],
    start: isReversed ? null : first,
    deadline: isReversed ? null : last,
    deadlines: isReversed || last === null ? [] : [last],
    cycles: rate === null ? [] : cyclesOf(rate, from === null ? until : null, period),
    every: rate,
    event: event === null ? null : event.trim().normalize('NFC').replace(/\s+/gu, ' '),
    within: null,
    vague: begin?.vague ?? end?.vague ?? null,
    reversed: isReversed ? [{ from: first, until: last }] : [],
  };
}
