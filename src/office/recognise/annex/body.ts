import { fold } from '../../../values/text/fold.ts';
import { type Cell, cellText } from '../../read/office-document.ts';
import type { AnnexTable } from './find-annex.ts';
import type { Column } from './header.ts';
import { type RowNumber, rowNumber, SECTION } from './row-number.ts';

/** A cell in a row of the body, under its column. */
export interface Entry {
  readonly cell: Cell;
  readonly column: Column;
  /** Row and column of the grid in which it stands here, from 1: a merged cell stands in each row it covers. */
  readonly row: number;
  readonly at: number;
  readonly table: number;
  /** The cell began in a row above. */
  readonly isContinued: boolean;
  readonly text: string;
}

export type BodyRow =
  | {
      readonly kind: 'task';
      readonly number: RowNumber;
      readonly isSection: boolean;
      readonly entries: readonly Entry[];
    }
  /** More of the task above: its number and title are merged over this row, or empty. */
  | { readonly kind: 'more'; readonly entries: readonly Entry[] }
  | { readonly kind: 'total' | 'words' | 'unit' | 'outside'; readonly entries: readonly Entry[] }
  /** A header repeated on another page, or the numbers of the columns. */
  | { readonly kind: 'heading'; readonly entries: readonly Entry[] };

const TOTAL =
  /^(?:tổng (?:cộng|số|tiền|giá trị|trước thuế|sau thuế|mục|phần|[ivx]+\b)|tổng (?:dự kiến |dự toán |mức |nhu cầu |số )?(?:kinh phí|dự toán|chi phí|tiền)|tổng$|tổng:|cộng$|cộng:|cộng (?:mục|phần|nhóm|trước thuế|sau thuế|tiền|[ivx]+\b|[a-d]\b)|cộng \()/u;
/** All that a numbered row may say to be a total: `Tổng số tin, bài` is a task. */
const CERTAIN_TOTAL = /^(?:tổng cộng|cộng)(?:\s*\([^)]*\))?:?$/u;
const WORDS = /^\(?(?:số tiền |tổng số tiền |viết )?bằng chữ(?!\p{L})/u;
const UNIT = /^\(?(?:đơn vị tính|đvt)\s*:/u;
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=\s*[\d()xX×*+\-/\s]+)?$/;

/** The rows below the header of a table of the annex, in their order; empty rows are left out. */
export function bodyRows(annex: AnnexTable): BodyRow[] {
  const rows: BodyRow[] = [];
  let number: RowNumber | null = null;
  let hasEnded = false;
  for (let row = annex.bodyStart; row < annex.table.rows.length; row += 1) {
    const entries = entriesOf(annex, row);
    if (entries.every(({ text }) => text === '')) continue;
    const found: BodyRow =
      hasEnded && !continues(entries)
        ? { kind: 'outside', entries }
        : kindOf(annex, entries, entriesOf(annex, row + 1), rows, number);
    if (found.kind === 'task' && !found.isSection) number = found.number;
    if (found.kind === 'total' && entries.some(({ text }) => /^tổng/i.test(text))) hasEnded = true;
    rows.push(found);
  }
  return rows;
}

/** Below the total stand signatures; what has a number or money still belongs to the annex. */
function continues(entries: readonly Entry[]): boolean {
  return entries.some(({ column, text }) => {
    const lower = text.toLowerCase();
    if (text === '') return false;
    if (WORDS.test(lower) || TOTAL.test(lower)) return true;
    return column.role === 'no'
      ? rowNumber(text, null).form !== 'text'
      : column.role === 'amount' && /^[\d.,]+/.test(text);
  });
}

function kindOf(
  { header }: AnnexTable,
  entries: readonly Entry[],
  next: readonly Entry[],
  above: readonly BodyRow[],
  number: RowNumber | null,
): BodyRow {
  const filled = entries.filter(({ text }) => text !== '');
  const [first] = filled;
  const label = (first?.text ?? '').toLowerCase().replace(/^[-+•\s]+/, '');
  if (WORDS.test(label)) return { kind: 'words', entries };
  if (UNIT.test(label) && filled.length === 1) return { kind: 'unit', entries };
  if (isHeading(filled, header.columns)) return { kind: 'heading', entries };
  const labels = filled.filter(
    ({ cell, column }) =>
      filled.length === 1 || isLabel(column) || columnsOver(cell, header.columns).some(isLabel),
  );
  const isNumbered = filled.some(({ column, text }) => column.role === 'no' && /^[\dIVX.]+\.?$/.test(text));
  const total = isNumbered ? CERTAIN_TOTAL : TOTAL;
  if (labels.some(({ text }) => total.test(text.toLowerCase()))) return { kind: 'total', entries };

  const no = entries.find(({ column }) => column.role === 'no');
  const title = entries.find(({ column }) => column.role === 'title');
  const hasNumber = no !== undefined && no.text !== '' && !no.isContinued;
  if (
    above.length > 0 &&
    !hasNumber &&
    (!title || title.text === '' || title.isContinued) &&
    !isLone(filled, header.columns)
  )
    return { kind: 'more', entries };
  if (isLone(filled, header.columns) || (filled.length === 1 && isSectionBefore(next))) {
    const written = splitNumber(first?.text ?? '', number);
    const title = header.columns.find(({ role }) => role === 'title');
    const named = entries.map((entry) => (entry === first && title ? { ...entry, column: title } : entry));
    return { kind: 'task', number: written?.number ?? SECTION, isSection: true, entries: named };
  }
  if (no && no.text !== '')
    return { kind: 'task', number: rowNumber(no.text, number), isSection: false, entries };
  const written = splitNumber(title?.text ?? '', number);
  const isOwnNumber = written !== null && (no === undefined || written.number.form === 'bullet');
  return {
    kind: 'task',
    number: isOwnNumber ? written.number : rowNumber('', null),
    isSection: false,
    entries,
  };
}

/** Whether the only text of a row stands over several columns, or is a sentence in the column of numbers. */
function isLone(filled: readonly Entry[], columns: readonly Column[]): boolean {
  const [only] = filled;
  if (!only || filled.length > 1) return false;
  return (
    columnsOver(only.cell, columns).length > 2 ||
    (only.column.role === 'no' && rowNumber(only.text, null).form === 'text')
  );
}

function isLabel({ role }: Column): boolean {
  return role === 'no' || role === 'title';
}

/** The columns that a cell stands in, in part or whole. */
function columnsOver({ column, columnSpan }: Cell, columns: readonly Column[]): Column[] {
  return columns.filter(({ from, to }) => from <= column + columnSpan - 2 && to >= column - 1);
}

/** A text without number above a row that begins a new count is the heading of what follows. */
function isSectionBefore(next: readonly Entry[]): boolean {
  const no = next.find(({ column }) => column.role === 'no')?.text ?? '';
  return /^0?1[.)]?$/.test(no);
}

/** A number or bullet written before a title, and the title; null where there is none. */
export function splitNumber(
  text: string,
  after: RowNumber | null,
): { readonly number: RowNumber; readonly title: string } | null {
  const match =
    /^((?:[IVXL]{1,5}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)/]|[-–+•*]|(?:phần|mục) (?:[IVXL]+|\d+|thứ \p{L}+)[.:]?)\s+(?=\S)/iu.exec(
      text,
    );
  if (!match?.[1]) return null;
  return { number: rowNumber(match[1], after), title: text.slice(match[0].length) };
}

/** A header repeated on another page, or a row that numbers the columns: (1), (2), (3)=(1)x(2). */
function isHeading(filled: readonly Entry[], columns: readonly Column[]): boolean {
  if (filled.length < 2 || filled.length < columns.length / 2) return false;
  if (filled.every(({ text }) => COLUMN_NUMBER.test(text))) {
    const numbers = filled.flatMap(({ text }) => text.match(/^\(?(\d{1,2})/)?.[1] ?? []).map(Number);
    return (
      numbers.length >= filled.length / 2 &&
      numbers.every((each, index) => index === 0 || each > (numbers[index - 1] ?? 0))
    );
  }
  return filled.every(({ text, column }) =>
    column.heading.split(' / ').some((heading) => fold(heading) === fold(text)),
  );
}

/** The cells of a row, each under the column it covers most. */
function entriesOf({ header, table }: AnnexTable, row: number): Entry[] {
  const cells = table.rows[row] ?? [];
  return [...new Set(cells)]
    .filter((cell): cell is Cell => cell !== null)
    .map((cell): Entry => {
      const at = cells.indexOf(cell);
      const last = cells.lastIndexOf(cell);
      const column = columnUnder(header.columns, table.widths, at, last);
      const text = cellText(cell);
      return {
        cell,
        column,
        row: row + 1,
        at: at + 1,
        table: table.number,
        isContinued: cell.row < row + 1,
        text,
      };
    });
}

/**
 * The column that shares most of the places from `at` to `last`, the first of several; that of the tasks where a cell
 * is merged over all of it, for then it is the name of one.
 */
function columnUnder(
  columns: readonly Column[],
  widths: readonly number[],
  at: number,
  last: number,
): Column {
  const title = columns.find(({ role, from, to }) => role === 'title' && at <= from && to <= last);
  if (title) return title;
  const shared = ({ from, to }: Column) =>
    widths.slice(Math.max(from, at), Math.min(to, last) + 1).reduce((sum, width) => sum + width, 0);
  const most = Math.max(
    ...columns.map((column) => (column.from <= last && column.to >= at ? shared(column) : 0)),
  );
  return (
    columns.find((column) => column.from <= last && column.to >= at && shared(column) === most) ?? NO_COLUMN
  );
}

/** Beyond the last heading. */
const NO_COLUMN: Column = { role: 'other', heading: '', moneyUnit: null, from: -1, to: -1 };
