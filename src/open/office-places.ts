import type { Diagnostic, DocumentPlace, RelatedPlace } from '../check/engine/diagnostic.ts';
import type { Lang } from '../i18n.ts';
import { type DraftMap, type Place, placesOf } from '../office/recognise/plan/draft.ts';
import type { SourceDocument } from '../yaml/document.ts';
import type { Position, Range } from '../yaml/position.ts';
import { officeWording } from './office-wording.ts';

/** The place of what is nowhere in the document, such as a key that is missing. */
const NOWHERE: DocumentPlace = { table: null, row: null, column: null, heading: null, text: '', excerpt: '' };

/** Where in an office file the parts of a plan were read, by their ranges in the text that was made of it. */
export class OfficePlaces {
  readonly #lines: readonly string[];
  /** The smallest range around a position comes first. */
  readonly #places: readonly { readonly place: Place; readonly range: Range }[];

  /** The table that the first task was read from; null for a plan in prose. */
  readonly table: number | null;

  /** `source` is the text that was made of `draft`. */
  constructor(draft: DraftMap, source: SourceDocument) {
    this.#lines = source.text.split('\n');
    const places = placesOf(draft);
    const ofTask = places.find(({ path, place }) => path[0] === 'tasks' && place.table !== null);
    this.table = ofTask?.place.table ?? null;
    this.#places = places
      .map(({ path, place }) => ({ place, range: source.rangeOf(path) }))
      .sort((a, b) => compare(b.range.start, a.range.start) || compare(a.range.end, b.range.end));
  }

  /** The cell or paragraph that what is at `range` was read from: that of the smallest value around it. */
  at(range: Range): DocumentPlace {
    const found = this.#places.find(({ range: around }) => holds(around, range.start));
    return found ? { ...found.place, excerpt: this.#textIn(range) } : NOWHERE;
  }

  /** The finding at its place and in the words of the document. Edits of the text in memory help nobody, so it has no fix. */
  locate(diagnostic: Diagnostic, lang: Lang): Diagnostic {
    const place = this.at(diagnostic.range);
    const related = diagnostic.related.map((each) => this.locateRelated(each));
    return { ...diagnostic, ...officeWording(diagnostic, place, lang), place, related, fix: null };
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

function holds({ start, end }: Range, position: Position): boolean {
  return compare(start, position) <= 0 && compare(position, end) < 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
