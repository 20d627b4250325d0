import type { Localized } from '../../../i18n.ts';

/** Where a value was read: a place in the grid of a table, from 1, or a paragraph, which has no numbers. */
export interface Place {
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  /** The text as it is there. */
  readonly text: string;
  /** The heading of the column. */
  readonly heading: string | null;
}

/** A plan file being made: its data, where each value was read, and what to say beside it. */
export type Draft = DraftText | DraftList | DraftMap;

interface DraftBase {
  readonly from: readonly Place[];
  readonly comment: Localized | null;
}

export interface DraftText extends DraftBase {
  readonly kind: 'text';
  readonly text: string;
}

export interface DraftList extends DraftBase {
  readonly kind: 'list';
  readonly items: readonly Draft[];
}

export interface DraftMap extends DraftBase {
  readonly kind: 'map';
  readonly entries: readonly (readonly [string, Draft])[];
}

/** A value and the places it was read from. */
export function textDraft(
  text: string,
  from: readonly Place[] = [],
  comment: Localized | null = null,
): DraftText {
  return { kind: 'text', text, from, comment };
}

export function listDraft(items: readonly Draft[], comment: Localized | null = null): DraftList {
  return { kind: 'list', items, from: [], comment };
}

/** A mapping of the keys that have a value. */
export function mapDraft(
  entries: readonly (readonly [string, Draft | null])[],
  comment: Localized | null = null,
  from: readonly Place[] = [],
): DraftMap {
  const present = entries.filter((entry): entry is readonly [string, Draft] => entry[1] !== null);
  return { kind: 'map', entries: present, from, comment };
}

/** The value of a key of a mapping. */
export function entryOf({ entries }: DraftMap, key: string): Draft | undefined {
  return entries.find(([name]) => name === key)?.[1];
}

/** The plain data of a draft, as reading its YAML gives it. */
export function dataOf(draft: Draft): unknown {
  switch (draft.kind) {
    case 'text':
      return draft.text;
    case 'list':
      return draft.items.map(dataOf);
    case 'map':
      return Object.fromEntries(draft.entries.map(([key, value]) => [key, dataOf(value)]));
  }
}

/** Every value that has a place, with its path in the data. */
export function placesOf(
  draft: Draft,
): { readonly path: readonly (string | number)[]; readonly place: Place }[] {
  const found: { path: readonly (string | number)[]; place: Place }[] = [];
  const walk = (value: Draft, path: readonly (string | number)[]): void => {
    for (const place of value.from) found.push({ path, place });
    if (value.kind === 'list')
      for (const [index, item] of value.items.entries()) walk(item, [...path, index]);
    if (value.kind === 'map') for (const [key, child] of value.entries) walk(child, [...path, key]);
  };
  walk(draft, []);
  return found;
}
