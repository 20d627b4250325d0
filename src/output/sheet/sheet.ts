import { type Dong, formatMoney } from '../../values/money/money.ts';
import { visible } from '../text/visible.ts';

/** A report as a person reads it, before it has a layout: texts are in one language and safe to print. */
export interface Sheet {
  readonly title: string;
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
  /** The last line: what the figures prove, or that they disagree. */
  readonly closing: { readonly text: string; readonly agrees: boolean } | null;
}

export interface Table {
  readonly title: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Names the row: stands in every part of a table that is too wide for one. */
  readonly isHead: boolean;
  /** Whether its cells may be broken into lines. */
  readonly wraps: boolean;
  /** Whether a number beside it names the row too, so that its beginning will do where the row is named again. */
  readonly isTitle?: boolean;
  /** Whether each character must be as wide as the next. */
  readonly isBar?: boolean;
  /** The heading in CSV, where the one above is short for it. */
  readonly name?: string;
}

/** `group` stands over the rows that make it up, and adds nothing to them. */
export type RowKind = 'entry' | 'group' | 'total' | 'remark';

export interface Row {
  readonly kind: RowKind;
  readonly cells: readonly Cell[];
}

export type Tone = 'bold' | 'dim' | 'red' | 'yellow';

export interface Cell {
  readonly text: string;
  /** The value as a program reads it, where the text is not that. */
  readonly value?: string;
  readonly tone?: Tone;
  /** Says again what stands in the row above; left out where a person reads. */
  readonly isRepeated?: boolean;
  /** What a repeated cell says in a part of a table that has not the column that tells the rows apart. */
  readonly alone?: string;
}

/** What stands where there is nothing. */
const NOTHING = '–';

export const emptyCell: Cell = { text: '' };

/** Text of a plan, on one line. */
export function textCell(text: string | null, more: Pick<Cell, 'tone' | 'isRepeated'> = {}): Cell {
  return text === null ? { text: NOTHING, value: '', ...more } : { text: oneLine(text), ...more };
}

/** An amount in đồng; null where none applies. */
export function amountCell(dong: Dong | null): Cell {
  if (dong === null) return emptyCell;
  return dong === 0n ? { text: NOTHING, value: '0' } : totalCell(dong);
}

/** What all adds up to, in đồng: a figure even where it is nothing. */
export function totalCell(dong: Dong): Cell {
  return { text: formatMoney(dong), value: dong.toString() };
}

/** Text of a plan on one line, composed, with whatever hides in it made visible. */
export function oneLine(text: string): string {
  return visible(text.normalize('NFC').replace(/\s+/g, ' ').trim(), 'shown');
}
