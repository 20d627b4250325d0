import { fold } from '../../../values/text/fold.ts';
import type { Cell } from '../../read/office-document.ts';
import { type Entry, rowEntries } from './entry.ts';
import type { AnnexTable } from './find-annex.ts';
import { withGroups } from './grouped-rows.ts';
import type { Column } from './header.ts';
import { withDittos, withSumAsMoney } from './meant-entries.ts';
import { unitInLine } from './money-unit.ts';
import { isSpent } from './roles.ts';
import { isInWords, rowLabel } from './row-label.ts';
import { type RowNumber, rowNumber, SECTION } from './row-number.ts';

export type BodyRow =
  | {
      readonly kind: 'row';
      readonly number: RowNumber;
      /** The row is one text over several columns. */
      readonly isSection: boolean;
      /** The number and title are those of the row above, or are missing. */
      readonly isMore: boolean;
      /** What the row is called, without its number. */
      readonly label: string;
      readonly entries: readonly Entry[];
    }
  /** A header repeated on another page or the numbers of the columns; words of a sum; a unit; what is below the annex. */
  | { readonly kind: 'heading' | 'words' | 'unit' | 'outside'; readonly entries: readonly Entry[] };

const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=\s*[\d()xX×*+\-/\s]+)?$/;
/** Those who sign, how, and the day they do. */
export const SIGNED =
  /^(?:người lập|kế toán|thủ trưởng|nơi nhận|thủ quỹ|tm\.|t\/m|kt\.|(?:phó )?(?:chủ tịch|giám đốc|trưởng phòng|hiệu trưởng)$|\(ký|(?:[\p{L}.…][\p{L} .…]{1,30}, )?ngày\s+(?:\d{1,2}|[.…]+)?\s*tháng\s+(?:\d{1,2}|[.…]+)?\s*năm)/iu;

/** The rows below the header of a table of the annex, in their order; empty rows are left out. */
export function bodyRows(annex: AnnexTable): BodyRow[] {
  const rows: BodyRow[] = [];
  let number: RowNumber | null = null;
  const written = annex.table.rows
    .slice(annex.bodyStart)
    .map((_, at) => rowEntries(annex, annex.bodyStart + at));
  const grouped = withGroups(withDittos(written), annex.header.columns);
  const all = grouped.map(({ entries }) => withSumAsMoney(entries, labelOf(entries)));
  const end = endOf(all);
  all.forEach((entries, at) => {
    const kind = grouped[at]?.kind ?? 'row';
    if (kind !== 'row') {
      rows.push(kind === 'group' ? groupRow(entries) : { kind: 'heading', entries });
      return;
    }
    if (entries.every(({ text }) => text === '')) return;
    // Dots are room for more rows.
    if (entries.every(({ text }) => /^[.…\s]*$/u.test(text))) {
      rows.push({ kind: 'heading', entries });
      return;
    }
    const found: BodyRow =
      at > end && !continues(entries)
        ? { kind: 'outside', entries }
        : kindOf(annex, entries, all[at + 1] ?? [], rows.length > 0, number);
    if (found.kind === 'row' && !found.isSection && counts(found.number)) number = found.number;
    rows.push(found);
  });
  return rows;
}

/** A row of nothing but the name of a group, and perhaps its number. */
function groupRow(entries: readonly Entry[]): BodyRow {
  const no = entries.find(({ column }) => column.role === 'no');
  const number = no ? rowNumber(no.text, null) : SECTION;
  return { kind: 'row', number, isSection: !no, isMore: false, label: labelOf(entries), entries };
}

/** The last row that is a sum of all; the rows below it are signatures, if nothing in them counts. */
function endOf(rows: readonly (readonly Entry[])[]): number {
  const last = rows.findLastIndex((entries) => {
    const { sum, isOfAll } = rowLabel(labelOf(entries));
    return sum === 'sure' && isOfAll && entries.some(({ text }) => /\d/.test(text));
  });
  const signed = rows.findIndex((entries) => {
    const filled = entries.filter(({ text }) => text !== '');
    return filled.length > 0 && filled.every(({ text }) => SIGNED.test(text)) && filled.length < 5;
  });
  const hasBelow = rows
    .slice(last + 1)
    .some((entries) => entries.some((entry) => entry.column.role === 'no' && isNumber(entry)));
  if (last < 0 || hasBelow) return signed < 0 ? rows.length : signed - 1;
  return last;
}

/** Lines after a dash and rows without a number are between two that count. */
function counts({ form }: RowNumber): boolean {
  return form !== 'bullet' && form !== 'none';
}

function isNumber({ text }: Entry): boolean {
  return text !== '' && rowNumber(text, null).form !== 'text';
}

/** What has a number or money still belongs to the annex, and so does the heading of the parts of its total. */
function continues(entries: readonly Entry[]): boolean {
  return entries.some(({ column, text }) => {
    if (text === '') return false;
    const { sum, says } = rowLabel(text);
    if (isInWords(text) || sum !== null || says === 'of-which') return true;
    return column.role === 'no'
      ? rowNumber(text, null).form !== 'text'
      : isSpent(column.role) && /^[-–−(]?\d[\d.,]*/.test(text);
  });
}

function kindOf(
  { header }: AnnexTable,
  entries: readonly Entry[],
  next: readonly Entry[],
  isBelowTasks: boolean,
  number: RowNumber | null,
): BodyRow {
  const filled = entries.filter(({ text }) => text !== '');
  const [first] = filled;
  const text = first?.text ?? '';
  if (isInWords(text) && filled.every((entry) => entry === first || !isSpent(entry.column.role)))
    return { kind: 'words', entries };
  if (filled.length === 1 && unitInLine(text) !== null && /^\(?\s*(?:đvt|đơn vị|đv|unit)/iu.test(text))
    return { kind: 'unit', entries };
  if (isHeading(filled, header.columns)) return { kind: 'heading', entries };

  const no = entries.find(({ column }) => column.role === 'no');
  const title = entries.find(({ column }) => column.role === 'title');
  const row = { kind: 'row', isSection: false, isMore: false, label: labelOf(entries), entries } as const;
  const code = codeNumber(entries, header.columns);
  const hasNumber = (no !== undefined && no.text !== '' && !no.isContinued) || code !== null;
  if (
    isBelowTasks &&
    !hasNumber &&
    rowLabel(row.label).sum !== 'sure' &&
    (!title || title.text === '' || title.isContinued) &&
    !isLone(filled, header.columns)
  )
    return { ...row, number: NONE, isMore: true };
  if (isLone(filled, header.columns) || (filled.length === 1 && isSectionBefore(next))) {
    const written = splitNumber(text, number);
    const column = header.columns.find(({ role }) => role === 'title');
    const named = entries.map((entry) => (entry === first && column ? { ...entry, column } : entry));
    return {
      ...row,
      number: written?.number ?? SECTION,
      isSection: true,
      label: written?.title ?? text,
      entries: named,
    };
  }
  if (no && no.text !== '' && rowNumber(no.text, number).form !== 'text')
    return { ...row, number: rowNumber(no.text, number) };
  if (code !== null) return { ...row, number: code };
  if (no && no.text !== '') return { ...row, number: rowNumber(no.text, number) };
  const written = title && isList(title) ? null : splitNumber(title?.text ?? '', number);
  const isOwnNumber = written !== null && (no === undefined || written.number.form === 'bullet');
  return isOwnNumber ? { ...row, number: written.number, label: written.title } : { ...row, number: NONE };
}

/** Lines that each begin with a dash are a list in one cell: the first dash is no number of the row. */
function isList({ cell }: Entry): boolean {
  return cell.lines.filter((line) => /^[-–+*•]/.test(line)).length > 1;
}

const NONE = rowNumber('', null);

/** What a row is called: its title; where it has none, words of a sum, in the column of numbers or over several columns. */
function labelOf(entries: readonly Entry[]): string {
  const title = entries.find(({ column, text }) => column.role === 'title' && text !== '');
  const worded =
    entries.find(({ text }) => rowLabel(text).sum === 'sure') ??
    entries.find(({ text }) => /\p{L}{2}/u.test(text));
  const entry =
    title ??
    (worded &&
    (worded.column.role === 'no' ||
      worded.cell.columnSpan > 1 ||
      rowLabel(worded.text).sum === 'sure' ||
      entries.filter(({ text }) => text !== '').length < 3)
      ? worded
      : undefined);
  return entry?.cell.lines.join(' ') ?? '';
}

/** The number that the codes of a row are: the deeper the last of them, the deeper its level. */
function codeNumber(entries: readonly Entry[], columns: readonly Column[]): RowNumber | null {
  const codes = columns.filter(({ role }) => role === 'code');
  const filled = entries.filter(
    ({ column, text, isContinued }) => column.role === 'code' && text !== '' && !isContinued,
  );
  const deepest = filled.at(-1);
  if (!deepest) return null;
  const depth = codes.indexOf(deepest.column);
  return { text: deepest.text, form: `code ${depth}`, rank: 1 + depth / 10 };
}

/** Whether the only text of a row is merged over several columns, or is a sentence in the column of numbers. */
function isLone(filled: readonly Entry[], columns: readonly Column[]): boolean {
  const [only] = filled;
  if (!only || filled.length > 1 || only.column.role === 'amount') return false;
  return (
    columnsOver(only.cell, columns).length > 2 ||
    (only.column.role === 'no' && rowNumber(only.text, null).form === 'text') ||
    (only.column.role === 'schedule' && only.column.from === 0 && OF_A_DAY.test(only.text))
  );
}

/** A day above its hours, in the column of these. */
const OF_A_DAY = /^(?:ngày|thứ|chủ nhật|buổi|sáng|chiều)\s/iu;

/** The columns that a cell covers, in part or whole. */
function columnsOver({ column, columnSpan }: Cell, columns: readonly Column[]): Column[] {
  return columns.filter(({ from, to }) => from <= column + columnSpan - 2 && to >= column - 1);
}

/** A text without number above a row that begins a new count is the heading of what follows. */
function isSectionBefore(next: readonly Entry[]): boolean {
  const no = next.find(({ column }) => column.role === 'no')?.text ?? '';
  return /^0?1[.)]?$/.test(no);
}

/** A number or bullet written before a title, and the title; null for a title without one. */
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
