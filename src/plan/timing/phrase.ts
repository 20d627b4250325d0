import { CLOSING, closingBracket, OPENING } from './brackets.ts';
import { Cursor } from './cursor.ts';
import { freeText, namesTime, rejectOtherCalendars, takeLength, takeUnknown } from './description.ts';
import { takeFrequency } from './frequency.ts';
import { takeClock, takeWeekdays } from './moments.ts';
import { ordinal } from './parts.ts';
import { startsPoint } from './points.ts';
import { type Role, WORDS } from './roles.ts';
import {
  readAllQuarters,
  readSpans,
  type Stretch,
  startsEndpoint,
  takeEndpoint,
  takeRangeEnd,
  takeSeparator,
} from './spans.ts';
import { type Statement, type Term, Unreadable } from './terms.ts';
import { ALL_QUARTERS, EITHER, KEY, LABEL, SEPARATOR, UNIT } from './vocabulary.ts';

/** Reads a phrase into its statements. Every word of it is accounted for, or it throws `Unreadable`. */
class PhraseReader {
  #terms: Term[] = [];
  #joined: Term['joined'] = 'nothing';
  #aside = false;

  constructor(readonly cursor: Cursor) {}

  read(): readonly Term[] {
    rejectOtherCalendars(this.cursor);
    this.#sequence();
    if (!this.cursor.atEnd) takeUnknown(this.cursor);
    return this.#terms;
  }

  #sequence(): void {
    this.#takeBullet();
    while (!this.cursor.atEnd && !CLOSING.test(this.cursor.key())) this.#step();
  }

  /** A dash that opens a line of a list. */
  #takeBullet(): void {
    if (!this.cursor.isNumber(1) || !this.cursor.isGlued(1)) this.cursor.takeKey('-');
  }

  #step(): void {
    const { cursor } = this;
    const separator = takeSeparator(cursor);
    if (separator) {
      this.#joined = separator;
      this.#takeBullet();
    } else if (OPENING.test(cursor.key())) this.#brackets();
    else if (!this.#label() && !takeClock(cursor) && !takeWeekdays(cursor)) this.#statement();
  }

  #add(begin: number, statement: Statement): void {
    const extent = this.cursor.extentFrom(begin);
    this.#terms.push({ ...statement, extent, aside: this.#aside, joined: this.#joined });
    this.#joined = 'nothing';
  }

  #addSpans(stretches: readonly Stretch[]): void {
    for (const { from, to, toBefore, joined } of stretches) {
      const extent = { start: from.extent.start, end: to.extent.end };
      this.#terms.push({ is: 'span', from, to, toBefore, extent, aside: this.#aside, joined });
    }
    this.#joined = 'nothing';
  }

  /** A remark is passed over unless it names a time. */
  #brackets(): void {
    const { cursor } = this;
    const begin = cursor.position;
    const outer = { terms: [...this.#terms], joined: this.#joined, aside: this.#aside };
    cursor.position += 1;
    try {
      this.#aside = true;
      this.#sequence();
      if (cursor.atEnd) cursor.fail('unknown-words', begin);
    } catch (error) {
      const end = closingBracket(cursor, begin);
      if (!(error instanceof Unreadable) || end === null || namesTime(cursor, begin, end)) throw error;
      this.#terms = outer.terms;
      cursor.position = end;
    }
    cursor.position += 1;
    this.#joined = outer.joined;
    this.#aside = outer.aside;
  }

  /** `Đợt 1:` */
  #label(): boolean {
    const label = this.cursor.look(LABEL);
    const n = label && ordinal(this.cursor, label.length);
    if (!label || !n) return false;
    this.cursor.position += label.length + n.length;
    return true;
  }

  #statement(): void {
    const { cursor } = this;
    const begin = cursor.position;
    const frequency = takeFrequency(cursor);
    if (frequency) this.#add(begin, frequency);
    else if (cursor.take(ALL_QUARTERS)) this.#addSpans(readAllQuarters(cursor, begin, this.#joined));
    else if (startsPoint(cursor)) this.#addSpans(readSpans(cursor, this.#joined));
    else if (takeLength(cursor)) this.#add(begin, { is: 'length' });
    else if (cursor.look(EITHER)) this.#either();
    else this.#byRole(cursor.take(WORDS), begin);
  }

  #byRole(role: Role | null, begin: number): void {
    const { cursor } = this;
    switch (role) {
      case 'until':
      case 'before':
        this.#until(begin, role === 'before');
        break;
      case 'since':
      case 'after':
        this.#since(begin, role === 'after');
        break;
      case 'event':
        this.#event(begin);
        break;
      case 'open-end':
        freeText(cursor, 'event');
        this.#add(begin, { is: 'open-end' });
        break;
      case 'ongoing':
      case 'on-demand':
        this.#add(begin, { is: role });
        break;
      case 'yearly':
        this.#add(begin, { is: 'every', every: 'year' });
        break;
      case 'condition':
        if (freeText(cursor, 'condition') === null) takeUnknown(cursor, begin);
        this.#add(begin, { is: 'on-demand' });
        break;
      case 'action':
        freeText(cursor, 'action');
        break;
      case 'filler':
        break;
      case 'preposition':
        if (cursor.atEnd || cursor.look(SEPARATOR) || CLOSING.test(cursor.key())) takeUnknown(cursor, begin);
        break;
      case 'onwards':
        this.#onwards(begin);
        break;
      case 'vague':
        this.#vague(begin);
        break;
      default:
        takeUnknown(cursor, begin);
    }
  }

  #vague(begin: number): never {
    const { cursor } = this;
    if (startsEndpoint(cursor, 'last')) takeEndpoint(cursor, 'last');
    else if (cursor.look(UNIT)) cursor.position += 1;
    return cursor.fail('vague', begin);
  }

  /** `từ tháng 3 trở đi`, `tháng 3 trở đi` */
  #onwards(begin: number): void {
    const last = this.#terms.at(-1);
    if (last?.is === 'span' && last.from === last.to) {
      this.#terms.splice(-1, 1, { ...last, is: 'since', point: last.from, after: false });
    } else if (last?.is !== 'since') takeUnknown(this.cursor, begin);
  }

  /** `hoặc` between times leaves a choice; before "on demand" it only adds to what is said. */
  #either(): void {
    const { cursor } = this;
    const begin = cursor.position;
    cursor.take(EITHER);
    const role = cursor.look(WORDS)?.meaning;
    const dated = this.#terms.some(({ is }) => is === 'span' || is === 'until' || is === 'since');
    if (dated || (role !== 'on-demand' && role !== 'condition')) {
      if (startsPoint(cursor)) readSpans(cursor, 'and');
      cursor.fail('two-readings', begin);
    }
    this.#joined = 'and';
  }

  /** Several words of this kind may follow each other: `chậm nhất là trước ngày …`. */
  #until(begin: number, isBefore: boolean): void {
    const { cursor } = this;
    let before = isBefore;
    for (;;) {
      const role = cursor.look(WORDS)?.meaning;
      if (cursor.key() === KEY.through || (role !== 'until' && role !== 'before')) break;
      before ||= role === 'before';
      cursor.take(WORDS);
    }
    cursor.takeKey(':');
    const side = before ? 'first' : 'last';
    if (!startsEndpoint(cursor, side)) this.#noPoint(begin);
    const { point, hour } = takeEndpoint(cursor, side);
    // Before 17:00 on a day is still on that day.
    this.#add(begin, { is: 'until', point, before: before && !hour });
  }

  #since(begin: number, after: boolean): void {
    const { cursor } = this;
    cursor.takeKey(':');
    const begun = cursor.position;
    if (takeClock(cursor) === 'hours') return;
    if (takeWeekdays(cursor) && !startsEndpoint(cursor, 'first')) return;
    cursor.position = begun;
    if (!startsEndpoint(cursor, 'first') && this.#sinceNoPoint(begin)) return;
    const { point } = takeEndpoint(cursor, 'first');
    const here = cursor.position;
    const spans = !after && takeRangeEnd(cursor, point) !== null;
    if (spans) {
      cursor.position = here;
      this.#addSpans(readSpans(cursor, this.#joined, point));
    } else this.#add(begin, { is: 'since', point, after });
  }

  /** `Từ ngày ký hợp đồng`, `Bắt đầu triển khai từ …`: returns whether that settles the start. */
  #sinceNoPoint(begin: number): boolean {
    const { cursor } = this;
    if (cursor.key() === KEY.day && cursor.token(1)?.kind === 'word') {
      cursor.position += 1;
      this.#event(begin);
      return true;
    }
    if (cursor.key(-2) !== KEY.begin || freeText(cursor, 'action') === null) this.#noPoint(begin);
    const role = cursor.look(WORDS)?.meaning;
    if (role === 'since' || role === 'after' || role === 'event') return true;
    return startsEndpoint(cursor, 'first') ? false : this.#noPoint(begin);
  }

  #event(begin: number): void {
    const text = freeText(this.cursor, 'event') ?? this.#noPoint(begin);
    this.#add(begin, { is: 'event', text });
  }

  /** A word that must lead to a point in time does not. */
  #noPoint(begin: number): never {
    if (takeLength(this.cursor)) this.cursor.fail('duration', begin);
    if (this.cursor.look(WORDS)?.meaning === 'vague' && this.cursor.take(WORDS)) this.#vague(begin);
    return takeUnknown(this.cursor, begin);
  }
}

/** Reads a timing phrase into its statements, as written; throws `Unreadable`. */
export function readPhrase(text: string): readonly Term[] {
  return new PhraseReader(new Cursor(text)).read();
}
