import type { Diagnostic, DocumentChange, DocumentPlace, RelatedPlace } from '../check/engine/diagnostic.ts';
import type { Fix } from '../check/engine/fix.ts';
import type { Lang } from '../i18n.ts';
import { type DraftMap, placesOf } from '../office/recognise/plan/draft.ts';
import type { SourceDocument } from '../yaml/document.ts';
import type { Range } from '../yaml/position.ts';
import { officeWording } from './office-wording.ts';
import { type PlacedRange, PlacedRanges } from './placed-ranges.ts';

/** The place of what is nowhere in the document, such as a key that is missing. */
const NOWHERE: DocumentPlace = { table: null, row: null, column: null, heading: null, text: '', excerpt: '' };

/** Where in an office file the parts of a plan were read, by their ranges in the text that was made of it. */
export class OfficePlaces {
  readonly #lines: readonly string[];
  readonly #ranges: PlacedRanges;

  /** The table that the first task was read from; null for a plan in prose. */
  readonly table: number | null;

  /** The headings of the columns, by the keys of what was read from them first. */
  readonly #headings: ReadonlyMap<string, string>;

  /** `source` is the text that was made of `draft`. */
  constructor(draft: DraftMap, source: SourceDocument) {
    this.#lines = source.text.split('\n');
    const places = placesOf(draft);
    const headed = places.flatMap(({ path, place: { heading } }) => {
      const key = path.findLast((step) => typeof step === 'string');
      return path[0] === 'tasks' && key && heading ? [[key, heading] as const] : [];
    });
    this.#headings = new Map(headed.reverse());
    const ofTask = places.find(({ path, place }) => path[0] === 'tasks' && place.table !== null);
    this.table = ofTask?.place.table ?? null;
    this.#ranges = new PlacedRanges(
      places.map(({ path, place }) => ({ place, range: source.rangeOf(path) })),
    );
  }

  /** The cell or paragraph that what is at `range` was read from: that of the smallest value around it. */
  at(range: Range): DocumentPlace {
    const found = this.#ranges.around(range.start);
    if (!found) return NOWHERE;
    const { text } = found.place;
    const written = this.#textIn(range);
    // The currency is often in the heading of the column.
    const excerpt = text.includes(written) ? written : withoutCurrency(unquoted(written));
    const context = this.#contextOf(range, found.range, text) ?? this.#orderOf(found, excerpt);
    return { ...found.place, excerpt, ...(context && { context }) };
  }

  /** The fewest words of a value around `range` that are in `text` once; null where `range` is there once itself, or never. */
  #contextOf(range: Range, value: Range, text: string): { text: string; at: number } | null {
    const line = this.#lines[range.start.line - 1] ?? '';
    let [from, to] = [range.start.column - 1, range.end.column - 1];
    const times = () => text.split(line.slice(from, to)).length - 1;
    if (from >= to || range.end.line !== range.start.line || times() < 2) return null;
    const first = value.start.line === range.start.line ? value.start.column - 1 : 0;
    const last = value.end.line === range.start.line ? value.end.column - 1 : line.length;
    while (times() > 1 && (from > first || to < last)) {
      const before = line.slice(first, from).search(/\S+\s*$/);
      from = before < 0 ? first : first + before;
      to += /^\s*\S+/.exec(line.slice(to, last))?.[0].length ?? last - to;
    }
    return times() === 1 ? { text: line.slice(from, to), at: range.start.column - 1 - from } : null;
  }

  /** All up to a value that is in its cell as often as it is read from there: `5.000.000` of two papers; null for the first. */
  #orderOf(found: PlacedRange, excerpt: string): { text: string; at: number } | null {
    const { table, text } = found.place;
    const starts = startsOf(excerpt, text);
    if (table === null || starts.length === 0) return null;
    const written = this.#textIn(found.range);
    const alike = this.#ranges.ofCell(found).filter(({ range }) => this.#textIn(range) === written);
    // The places are in the order of the text, backwards.
    const order = alike.length === starts.length ? alike.length - 1 - alike.indexOf(found) : 0;
    const at = starts[order] ?? 0;
    return at === text.indexOf(excerpt) ? null : { text: text.slice(0, at + excerpt.length), at };
  }

  /** The finding at its place and in the words of the document. Edits of the text in memory help nobody, so it has no fix. */
  locate(diagnostic: Diagnostic, lang: Lang): Diagnostic {
    const place = this.at(diagnostic.range);
    // What is in another file has its place there.
    const related = diagnostic.related.map((each) =>
      each.file === undefined ? this.locateRelated(each) : each,
    );
    const changes = diagnostic.fix && this.#changesOf(diagnostic.fix);
    return {
      ...diagnostic,
      ...officeWording(diagnostic, place, this.#headings, lang),
      place,
      related,
      fix: null,
      ...(changes && { changes }),
    };
  }

  /** What to write in the document instead; null where the words to change are not there as they are. */
  #changesOf({ edits }: Fix): DocumentChange[] | null {
    const changes = edits.flatMap(({ range, text }): DocumentChange[] => {
      const place = this.at(range);
      const [before, after] = [unquoted(this.#textIn(range)), unquoted(text)];
      const isOneLine = range.start.line === range.end.line && before !== '';
      if (isOneLine && place.text.includes(before))
        return [{ place: { ...place, excerpt: before }, text: after }];
      const [bare, bareAfter] = [withoutCurrency(before), withoutCurrency(after)];
      const isBare = isOneLine && bare !== before && bareAfter !== after && place.text.includes(bare);
      return isBare ? [{ place: { ...place, excerpt: bare }, text: bareAfter }] : [];
    });
    return changes.length === edits.length && changes.length > 0 ? changes : null;
  }

  locateRelated(related: RelatedPlace): RelatedPlace {
    return { ...related, place: this.at(related.range) };
  }

  /** What a range covers of its first line. */
  #textIn({ start, end }: Range): string {
    const line = this.#lines[start.line - 1] ?? '';
    return line.slice(start.column - 1, start.line === end.line ? end.column - 1 : line.length);
  }
}

/** A value without the quotes of YAML around it. */
function unquoted(text: string): string {
  return /^"[^"\\]*"$|^'[^']*'$/.test(text) ? text.slice(1, -1) : text;
}

/** Where an excerpt is in a text on its own, not within a longer number or word. */
function startsOf(excerpt: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(excerpt); excerpt !== '' && at >= 0; at = text.indexOf(excerpt, at + 1)) {
    const before = /[\p{L}\d][.,]?$/u.test(text.slice(0, at));
    const after = /^[.,]?[\p{L}\d]/u.test(text.slice(at + excerpt.length));
    if (!before && !after) starts.push(at);
  }
  return starts;
}

function withoutCurrency(text: string): string {
  return text.replace(/\s*(?:đ|đồng)$/u, '');
}
