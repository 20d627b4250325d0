import type { Entry } from '../annex/entry.ts';
import { type Draft, mapDraft, type Place, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';

/** Columns that a plan has no key for, under their headings. */
export class OtherColumns {
  readonly #texts = new Map<string, { texts: string[]; from: Place[] }>();

  add(entry: Entry): void {
    const key = entry.column.heading || `(${entry.at})`;
    const column = this.#texts.get(key) ?? { texts: [], from: [] };
    column.texts.push(entry.text);
    column.from.push(placeOf(entry));
    this.#texts.set(key, column);
  }

  toDraft(): Draft | null {
    if (this.#texts.size === 0) return null;
    return mapDraft(
      [...this.#texts].map(([key, { texts, from }]) => [key, textDraft(texts.join('\n'), from)]),
    );
  }
}
