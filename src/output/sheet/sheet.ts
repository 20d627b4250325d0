import type { Lang } from '../../i18n.ts';
import type { Day } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';

/**
 * A report before it has a form: what is written, and of what kind each value is. Its words are in one language; how
 * an amount or a day looks is left to whoever writes it as text, Markdown, CSV, HTML, Excel or Word.
 */
export interface Sheet {
  readonly lang: Lang;
  readonly title: Text;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | List | Section | Table;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: Text;
  readonly tone?: Tone;
}

export interface List {
  readonly type: 'list';
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly text: Text;
  readonly mark?: Mark;
  readonly items?: readonly ListItem[];
}

/** What is before an item: a bullet, or a sign of what the item is about. */
export type Mark = 'bullet' | 'error' | 'warning' | 'added' | 'removed';

/** Blocks under a heading; where a reader can unfold them, `isFolded` ones begin closed. */
interface Section {
  readonly type: 'section';
  readonly title: Text;
  readonly isFolded?: boolean;
  readonly blocks: readonly Block[];
}

/**
 * Each row has one cell for each column. The amounts of the `entry` rows make up the sums: a `total` row adds up its
 * column, a `group` row the entries below it, down to the next row that is no deeper.
 */
export interface Table {
  readonly type: 'table';
  readonly title: string | null;
  /** What amounts are counted in, printed above the table; null if each amount names its own (`đ`). */
  readonly unit: Unit | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** What the amounts of a table are counted in. */
export type Unit = 'đồng' | 'nghìn đồng' | 'triệu đồng';

export interface Column {
  readonly heading: string;
  /** The heading where there is room for all of it, as in CSV. */
  readonly name?: string;
  readonly align: 'left' | 'right';
  /** Names the row: repeated in every part of a table that is too wide for one. */
  readonly isHead: boolean;
  /** Whether its cells may be broken into lines. */
  readonly wraps: boolean;
  /** Its cells are further in the deeper their row is in a tree. */
  readonly isTree?: boolean;
  /** Another head column names the row too, so that the beginning of this one will do where it is named again. */
  readonly isTitle?: boolean;
  /** Distinguishes the rows below a group; in a part of a table without this column, `alone` does. */
  readonly namesEntries?: boolean;
  /** A drawing of characters, each as wide as the next; nothing that a program reads. */
  readonly isBar?: boolean;
  /** Left out where the table would be too wide with it. */
  readonly isOptional?: boolean;
}

/** `group` names the rows below it and repeats their sum, `total` closes a table, `remark` is below the total. */
export type RowKind = 'entry' | 'group' | 'total' | 'remark';

export interface Row {
  readonly kind: RowKind;
  /** How deep it is in a tree; 0, at the top, by default. */
  readonly level?: number;
  readonly cells: readonly Cell[];
}

export type Cell = Value & Look;

type Value =
  | { readonly type: 'empty' }
  /** On one line, with whatever hides in it made visible. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'amount'; readonly dong: Dong }
  | { readonly type: 'date'; readonly day: Day }
  /** Hundredths of a percent: 2766n is 27,66%. */
  | { readonly type: 'percent'; readonly hundredths: bigint }
  /** `digits` with so many of them after the decimal comma: 25n and 1 are 2,5. */
  | { readonly type: 'number'; readonly digits: bigint; readonly decimals: number };

interface Look {
  readonly tone?: Tone;
  /** One cell with the cell above it, or to the left of it; has the same value, for forms that cannot merge cells. */
  readonly merged?: 'up' | 'left';
  /** What a person reads instead of the value: `–` for nothing, `còn 3 ngày` for 3. */
  readonly shown?: string;
  /** The text of a merged head cell in a part of a table without the column that distinguishes its rows. */
  readonly alone?: string;
}

export type Tone = 'strong' | 'muted' | 'warning' | 'error';

/** Text of a plan, or a sentence that may hold some: a string is escaped as a whole, runs each by itself. */
export type Text = string | readonly Run[];

/** A stretch of text. `words` are ours, the rest is text of a plan: a name in a sentence, a quotation, code. */
export interface Run {
  readonly as: 'words' | 'name' | 'quote' | 'code';
  readonly text: string;
}

/** A table of cells that may be merged. */
interface Merged {
  readonly rows: readonly { readonly cells: readonly Pick<Look, 'merged'>[] }[];
}

/** How many rows and columns the cell at a place takes, itself included: 1 and 1 unless others are merged with it. */
export function spanOf({ rows }: Merged, row: number, column: number): { rows: number; columns: number } {
  const span = { rows: 1, columns: 1 };
  while (rows[row + span.rows]?.cells[column]?.merged === 'up') span.rows += 1;
  while (rows[row]?.cells[column + span.columns]?.merged === 'left') span.columns += 1;
  return span;
}
