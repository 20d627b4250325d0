import { cellText, oneLine } from '../output/sheet/cells.ts';
import type { Cell, RowKind, Unit } from '../output/sheet/sheet.ts';

/** A paper as an office files it, in Vietnamese. In Word and in Excel it says the same. */
export interface Paper {
  /** What kind of paper it is; the name of the sheet in Excel. */
  readonly name: string;
  /** What it is about; a property of the file. */
  readonly title: string;
  readonly isLying: boolean;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | Letterhead
  | Line
  | { readonly type: 'table'; readonly table: PaperTable }
  | Signatures
  | Ending;

/** The head of a document with a number of its own (Nghị định 30/2020/NĐ-CP, annex I, part II). */
export interface Letterhead {
  readonly type: 'letterhead';
  /** The name of the office, line by line. */
  readonly issuer: readonly string[];
  /** `Số: ...../BC-UBND` */
  readonly symbol: string;
  /** `Hà Nội, ngày ..... tháng ..... năm .....` */
  readonly dateline: string;
}

export interface Line {
  readonly type: 'line';
  readonly look: LineLook;
  readonly text: string;
}

/** What a line of text is in a paper, on which its form depends. */
export type LineLook =
  | 'issuer'
  | 'heading'
  | 'title'
  | 'subject'
  | 'caption'
  | 'table-title'
  | 'closing'
  | 'section'
  | 'part'
  | 'body'
  | 'point';

/** Who signs, side by side below the place and the date. */
export interface Signatures {
  readonly type: 'signatures';
  readonly dateline: string;
  readonly signatures: readonly Signature[];
}

export interface Signature {
  readonly post: string;
  /** `(Ký, ghi rõ họ tên)` */
  readonly manner: string;
}

/** Who gets a document, and who signs it. */
interface Ending {
  readonly type: 'ending';
  readonly recipients: readonly string[];
  readonly posts: readonly string[];
}

export function line(look: LineLook, text: string): Line {
  return { type: 'line', look, text };
}

/**
 * Each row has a cell for each column. The amounts of the `entry` rows make up the sums: that of a `group` row those
 * below it, down to the next row that is no deeper, that of the `total` row all of them.
 */
export interface PaperTable {
  /** What its amounts are counted in, printed above it; null for a table without amounts. */
  readonly unit: Unit | null;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
}

export interface PaperColumn {
  readonly heading: string;
  /** The heading above it and its neighbours with the same, as `Nguồn kinh phí` above sources. */
  readonly group?: string;
  /** `limit` is what a norm allows for one unit. */
  readonly kind: 'number' | 'text' | 'unit' | 'quantity' | 'price' | 'limit' | 'amount';
  /** Whether its cells may be broken into lines. */
  readonly isText: boolean;
  /** Names the rows: the widest column of text. */
  readonly isTitle?: boolean;
  /** Names the items below a task, whose own name is in another column. */
  readonly namesEntries?: boolean;
}

export interface PaperRow {
  readonly kind: RowKind;
  /** How deep it is in the tree of tasks and items, 0 at the top. */
  readonly level: number;
  readonly cells: readonly PaperCell[];
}

/** A cell of a report, or one of several lines. */
export type PaperCell = Cell | Lines;

interface Lines {
  readonly type: 'lines';
  readonly texts: readonly string[];
  /** Whether each is a text of its own, with a dash before it on paper. */
  readonly isList: boolean;
  readonly merged?: 'up' | 'left';
}

/** Texts of a plan, each on lines of its own. */
export function listCell(all: readonly string[]): PaperCell {
  const texts = all.flatMap((text) => text.split('\n')).map(oneLine);
  const [only] = texts;
  if (only === undefined) return { type: 'empty' };
  if (texts.length === 1) return { type: 'text', text: only };
  return { type: 'lines', texts, isList: all.length > 1 };
}

/** A heading of a table: where it is in the one or two rows of its header, and how many rows and columns it takes. */
export interface HeadingPlace {
  readonly text: string;
  readonly row: 0 | 1;
  readonly column: number;
  readonly rows: 1 | 2;
  readonly columns: number;
}

/** The headings of a table, the upper before the lower, each from left to right. */
export function headingsOf({ columns }: PaperTable): HeadingPlace[] {
  const isDeep = columns.some(({ group }) => group !== undefined);
  const upper = columns.flatMap(({ heading, group }, column): HeadingPlace[] => {
    if (group === undefined) return [{ text: heading, row: 0, column, rows: isDeep ? 2 : 1, columns: 1 }];
    if (columns[column - 1]?.group === group) return [];
    const end = columns.findIndex((other, at) => at > column && other.group !== group);
    return [{ text: group, row: 0, column, rows: 1, columns: (end < 0 ? columns.length : end) - column }];
  });
  const lower = columns.flatMap(({ heading, group }, column): HeadingPlace[] =>
    group === undefined ? [] : [{ text: heading, row: 1, column, rows: 1, columns: 1 }],
  );
  return [...upper, ...lower];
}

/** What a person reads in a cell, line by line; amounts counted in `unit`, without saying so. */
export function cellLines(cell: PaperCell, unit: Unit | null): readonly string[] {
  if (cell.type !== 'lines') return [cellText(cell, 'vi', unit)];
  return cell.isList ? cell.texts.map((text) => `- ${text}`) : cell.texts;
}

/** Whether a cell is printed bold: the sums, and the names of what they sum up or group. */
export function isStrong({ columns, rows }: PaperTable, row: number, column: number): boolean {
  const { kind, cells = [] } = rows[row] ?? {};
  const cell = cells[column];
  if (kind !== 'group') return kind === 'total' || (cell?.type === 'text' && cell.tone === 'strong');
  const title = columns.findIndex((other) => other.kind === 'text');
  return column <= title || columns[column]?.kind === 'amount';
}

/**
 * The rows that add up to a sum, in runs of neighbours, first and last included: those one step below a group, or
 * those at the top for the total. None for a row that is no sum.
 */
export function summandsOf({ rows }: PaperTable, row: number): (readonly [first: number, last: number])[] {
  const sum = rows[row];
  if (sum?.kind !== 'group' && sum?.kind !== 'total') return [];
  const first = sum.kind === 'total' ? 0 : row + 1;
  const isBeyond = ({ kind, level }: PaperRow) =>
    kind === 'total' || (sum.kind === 'group' && level <= sum.level);
  const end = rows.findIndex((other, at) => at >= first && isBeyond(other));
  const below = rows.slice(first, end);
  const level = below.reduce((least, other) => Math.min(least, other.level), Number.POSITIVE_INFINITY);
  const runs: [number, number][] = [];
  for (const at of below.flatMap((other, i) => (other.level === level ? [first + i] : []))) {
    const run = runs.at(-1);
    if (run?.[1] === at - 1) run[1] = at;
    else runs.push([at, at]);
  }
  return runs;
}
