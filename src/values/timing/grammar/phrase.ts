import { type Role, WORDS } from '../lexicon/roles.ts';
import { ALL_QUARTERS, EITHER, KEY, SEPARATOR } from '../lexicon/vocabulary.ts';
import { type Joined, type Listed, type Read, type Term, Unreadable } from '../terms.ts';
import { CLOSING, Cursor, closingBracket, OPENING, takeBullet } from './cursor.ts';
import { startsEndpoint } from './endpoints.ts';
import {
  freeText,
  namesTime,
  rejectOtherCalendars,
  startsDashEnd,
  takeLength,
  takeUnknown,
  wholePeriodLength,
} from './free-text.ts';
import { readWeekOfEach, takeFrequency, takeRateAgain } from './frequency.ts';
import { readDashEnd, readDue, readUntil } from './limits.ts';
import { takeClock, takeWeekdays } from './moments.ts';
import { takeLabel } from './numbers.ts';
import { partOfWork, rejectBareReport, takePaper, takeReportedTime } from './papers.ts';
import { startsPoint, takeNamedDay, takeUnitAlone } from './points.ts';
import { readAllQuarters, readSpans, takeSeparator, takeSlash } from './spans.ts';
import {
  readEvent,
  readLength,
  readOccasion,
  readSince,
  readVague,
  startsHoursAfterEvent,
} from './starts.ts';

/** Reads a phrase into its statements. Every word of it is accounted for, or it throws `Unreadable`. */
class PhraseReader {
  #terms: Term[] = [];
  #joined: Joined = 'nothing';
  #aside = false;
  /** What a word for being done, or for a part of the work, says of what comes next. */
  #lead: Pick<Term, 'done' | 'part'> = { done: false };

  constructor(readonly cursor: Cursor) {}

  read(): readonly Term[] {
    rejectOtherCalendars(this.cursor);
    this.#sequence();
    if (!this.cursor.atEnd) takeUnknown(this.cursor);
    return this.#terms;
  }

  #sequence(): void {
    takeBullet(this.cursor);
    while (!this.cursor.atEnd && !CLOSING.test(this.cursor.key())) this.#step();
  }

  #step(): void {
    const { cursor } = this;
    const begin = cursor.position;
    const separator = takeSeparator(cursor) ?? takeSlash(cursor, this.#terms.at(-1)?.is);
    if (separator) {
      // `và` joins two things.
      const joins = cursor.token(-1)?.kind === 'word';
      if (joins && (begin === 0 || cursor.atEnd)) cursor.fail('unknown-words', begin);
      this.#joined = separator;
      this.#lead = { done: this.#lead.done };
      takeBullet(cursor);
    } else if (OPENING.test(cursor.key())) this.#brackets();
    else if (startsHoursAfterEvent(cursor)) this.#statement();
    else if (!takeLabel(cursor) && !takeClock(cursor) && !this.#weekOfEach() && !this.#weekdays())
      this.#statement();
  }

  #add(begin: number, read: Read): void {
    if (read === null) return;
    const place = this.cursor.spanFrom(begin);
    const listed: readonly Listed[] = isList(read) ? read : [{ ...read, place, joined: this.#joined }];
    this.#terms.push(...listed.map((one) => ({ ...one, aside: this.#aside, ...this.#lead })));
    this.#joined = 'nothing';
    this.#lead = { done: false };
  }

  /** `thứ Sáu tuần cuối hằng tháng`, `hằng tháng, vào tuần cuối` */
  #weekOfEach(): boolean {
    const begin = this.cursor.position;
    const read = readWeekOfEach(this.cursor, this.#joined, this.#terms.at(-1)?.is === 'every');
    this.#add(begin, read);
    return read !== null;
  }

  /** A weekday is beside what it joins, and joins nothing itself. */
  #weekdays(): boolean {
    const weekdays = startsPoint(this.cursor) ? null : takeWeekdays(this.cursor);
    if (!weekdays) return false;
    const { place } = weekdays;
    this.#terms.push({ is: 'weekdays', weekdays, place, aside: this.#aside, done: false, joined: 'nothing' });
    return true;
  }

  /**
   * What is in brackets is read as statements beside the others. A remark that cannot be read is passed over, unless it
   * names a time or leaves a choice. After an event a point is the day of it: `từ khi ký (15/3/2026)`.
   */
  #brackets(): void {
    const { cursor } = this;
    const begin = cursor.position;
    const outer = { terms: [...this.#terms], joined: this.#joined, aside: this.#aside };
    cursor.position += 1;
    const isDayOfEvent = outer.terms.at(-1)?.is === 'event' && startsEndpoint(cursor, 'first');
    try {
      this.#aside = true;
      this.#sequence();
      if (cursor.atEnd) cursor.fail('unknown-words', begin);
    } catch (error) {
      const end = closingBracket(cursor, begin);
      if (!(error instanceof Unreadable) || end === null || error.kind === 'two-readings') throw error;
      if (namesTime(cursor, begin, end)) throw error;
      this.#terms = outer.terms;
      cursor.position = end;
    }
    cursor.position += 1;
    this.#joined = outer.joined;
    this.#aside = outer.aside;
    if (isDayOfEvent && this.#terms.length === outer.terms.length + 1) this.#spanToStart();
  }

  /** Makes the point just read the start of what is open-ended; returns whether there was one. */
  #spanToStart(): boolean {
    const last = this.#terms.at(-1);
    if (last?.is !== 'stretch' || last.from !== last.to) return last?.is === 'since';
    const { from: point, place, aside, joined, done } = last;
    this.#terms.splice(-1, 1, { is: 'since', point, after: false, place, aside, joined, done });
    return true;
  }

  /**
   * One statement. What can begin in several ways is tried where it says most: first how often, for `hằng quý` is no
   * quarter; then points and lengths of time; then words by their roles, which take whatever is left.
   */
  #statement(): void {
    const { cursor } = this;
    const begin = cursor.position;
    const period = wholePeriodLength(cursor);
    // `hằng tháng, quý và năm`: the rates after the first one have no word of their own.
    const isRateAgain = this.#joined !== 'nothing' && this.#terms.some(({ is }) => is === 'every');
    const frequency = takeFrequency(cursor) ?? (isRateAgain ? takeRateAgain(cursor) : null);
    if (frequency) this.#add(begin, frequency);
    else if (cursor.look(WORDS)?.meaning === 'ongoing')
      this.#add(begin, this.#byRole(cursor.take(WORDS), begin));
    else if (cursor.take(ALL_QUARTERS)) this.#add(begin, readAllQuarters(cursor, begin, this.#joined));
    else if (startsPoint(cursor)) this.#add(begin, readSpans(cursor, this.#joined));
    else if (cursor.peek(() => takeLength(cursor))) this.#add(begin, readLength(cursor));
    else if (this.#aside && cursor.peek(() => takeNamedDay(cursor)))
      this.#add(begin, readOccasion(cursor, this.#joined));
    else if (takeNamedDay(cursor)) return;
    else if (cursor.look(EITHER)) this.#either();
    else if (period > 0) {
      cursor.position += period;
      this.#add(begin, { is: 'period' });
    } else if (this.#terms.at(-1)?.is === 'event' && startsDashEnd(cursor))
      this.#add(begin, readDashEnd(cursor, this.#joined));
    else this.#add(begin, this.#byRole(cursor.take(WORDS), begin));
  }

  #byRole(role: Role | null, begin: number): Read {
    const { cursor } = this;
    switch (role) {
      case 'until':
      case 'before':
        cursor.position = begin;
        if (cursor.key() === KEY.ends) this.#lead = { done: true };
        return readUntil(cursor, this.#joined);
      case 'due':
        return readDue(cursor, this.#joined);
      case 'since':
      case 'after':
        return readSince(cursor, begin, role === 'after', this.#joined);
      case 'event':
        return readEvent(cursor, begin, null);
      case 'open-end':
        freeText(cursor, 'event');
        return { is: 'open-end' };
      case 'ongoing':
      case 'on-demand':
        return { is: role };
      case 'yearly':
        return { is: 'every', rates: [{ every: 'year', interval: null, times: null }] };
      case 'condition':
        return freeText(cursor, 'condition') === null ? takeUnknown(cursor, begin) : { is: 'on-demand' };
      case 'action':
      case 'activity':
      case 'completion':
        freeText(cursor, 'action');
        this.#lead = { done: role === 'completion', ...partOfWork(cursor, begin) };
        if (!takeReportedTime(cursor, begin, this.#aside)) rejectBareReport(cursor, begin, this.#aside);
        return null;
      case 'paper':
        return takePaper(cursor, this.#aside);
      case 'about':
        return freeText(cursor, 'about') === null ? takeUnknown(cursor, begin) : null;
      case 'filler':
        return null;
      case 'preposition': {
        if (this.#terms.at(-1)?.is === 'ongoing' && cursor.attempt(() => takeUnitAlone(cursor))) return null;
        const leads = !cursor.atEnd && !cursor.look(SEPARATOR) && !CLOSING.test(cursor.key());
        return leads ? null : takeUnknown(cursor, begin);
      }
      case 'onwards':
      case 'later-years':
        return this.#onwards(begin, role);
      case 'vague':
        return readVague(cursor, begin, this.#joined, this.#aside && this.#terms.at(-1)?.is === 'stretch');
      default:
        return takeUnknown(cursor, begin);
    }
  }

  /** `từ tháng 3 trở đi`, `tháng 3 trở đi`, `năm 2026 và các năm tiếp theo` */
  #onwards(begin: number, role: 'onwards' | 'later-years'): null {
    const last = this.#terms.at(-1);
    const points = last?.is === 'stretch' ? last.from : last?.is === 'since' ? last.point : null;
    const fits = role === 'onwards' || points?.unit === 'year' || last?.is === 'since';
    if (!fits || !this.#spanToStart()) takeUnknown(this.cursor, begin);
    this.#joined = 'nothing';
    return null;
  }

  /** `hoặc` between times leaves a choice; before "on demand" it only adds to what is said. */
  #either(): void {
    const { cursor } = this;
    const begin = cursor.position;
    cursor.take(EITHER);
    const role = cursor.look(WORDS)?.meaning;
    const dated = this.#terms.some(({ is }) => is === 'stretch' || is === 'until' || is === 'since');
    if (dated || (role !== 'on-demand' && role !== 'condition')) {
      if (startsPoint(cursor)) readSpans(cursor, 'and');
      cursor.fail('two-readings', begin);
    }
    this.#joined = 'and';
  }
}

function isList(read: Read): read is readonly Listed[] {
  return Array.isArray(read);
}

/** Reads a timing phrase into its statements, as written; throws `Unreadable`. */
export function readPhrase(text: string): readonly Term[] {
  return new PhraseReader(new Cursor(text)).read();
}
