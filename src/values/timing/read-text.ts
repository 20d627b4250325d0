import type { Window } from '../calendar/calendar.ts';
import { LETTERS } from '../text/letters.ts';
import { readPhrase } from './grammar/phrase.ts';
import type { Span } from './lexicon/tokens.ts';
import { toTiming } from './meaning/resolve.ts';
import { type Term, Unreadable } from './terms.ts';
import type { Part, Timing, TimingProblem } from './types.ts';

const LONGEST = 500;
const SHOWN = 60;
const LETTER_OR_FIGURE = new RegExp(`[${LETTERS}\\d]`, 'u');

/** Thrown by the readers of schedules alone, and returned as the problem of a reading. */
export class Refused extends Error {
  constructor(readonly problem: TimingProblem) {
    super(problem.kind);
  }
}

export type At = NonNullable<TimingProblem['at']>;

function partOf(text: string, { start, end }: Span, at: At | undefined): Part {
  return { part: text.slice(start, end), offset: start, ...(at !== undefined && { at }) };
}

/** Throws the problem at a part of a text. */
export function refuse(text: string, at: At | undefined, problem: Unreadable): never {
  const { kind, place, suggestion, day } = problem;
  throw new Refused({
    kind,
    ...partOf(text, place, at),
    ...(suggestion !== undefined && { suggestion }),
    ...(day !== undefined && { day }),
  });
}

/** All of a text but the spaces around it. */
export function whole(text: string): Span {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

/** Reads one phrase, with statements that are made elsewhere; throws `Refused`. */
export function readText(text: string, period: Window | null, at?: At, also: readonly Term[] = []): Timing {
  try {
    if (text.length > LONGEST) throw new Unreadable('too-long', { start: 0, end: SHOWN });
    if (!LETTER_OR_FIGURE.test(text)) throw new Unreadable('empty', whole(text));
    const terms = readPhrase(text);
    if (terms.length === 0) throw new Unreadable('no-timing', whole(text));
    const { vague, ...timing } = toTiming([...terms, ...also], period);
    return { ...timing, vague: vague && partOf(text, vague, at) };
  } catch (error) {
    if (error instanceof Unreadable) return refuse(text, at, error);
    throw error;
  }
}
