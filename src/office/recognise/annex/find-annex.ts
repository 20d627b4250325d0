import { LocalizedError } from '../../../i18n.ts';
import { fold } from '../../../values/text/fold.ts';
import { type Block, cellText, type OfficeDocument, type Table } from '../../read/office-document.ts';
import { type Header, headerOf, sameColumns } from './header.ts';
import { type MoneyUnit, unitInLine } from './money-unit.ts';
import { isOfMoney, isSpent } from './roles.ts';

/** A table of the annex, and the paragraph that names it. */
export interface AnnexTable {
  readonly table: Table;
  readonly header: Header;
  /** The first row of tasks, from 0. */
  readonly bodyStart: number;
  readonly caption: string;
}

export interface Annex {
  /** The tables that make the plan, in their order; with the same columns, so that they are one. */
  readonly tables: readonly AnnexTable[];
  /** Tables that could be an annex too. */
  readonly leftOut: readonly AnnexTable[];
}

/**
 * The annex of a document: the tables asked for, counted from 1, else the one that says most; without tables where there is
 * no annex. Throws a LocalizedError for a table that cannot be read as asked.
 */
export function findAnnex({ blocks }: OfficeDocument, asked: readonly number[] | null): Annex {
  const tables = blocks.filter((block) => block.kind === 'table');
  const candidates = tables.flatMap((table): AnnexTable[] => {
    const header = headerOf(table);
    return header
      ? [{ table, header, bodyStart: header.last + 1, caption: captionBefore(table, blocks) }]
      : [];
  });
  if (asked !== null) return { tables: askedFor(asked, tables, candidates, blocks), leftOut: [] };

  const best = candidates.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0];
  if (!best) return { tables: [], leftOut: [] };
  const unit = unitAbove(best.table, blocks);
  const alike = candidates.filter(({ header, table }) => {
    const own = unitAbove(table, blocks);
    return sameColumns(header, best.header) && (own === null || unit === null || own === unit);
  });
  const leftOut = candidates.filter((candidate) => !alike.includes(candidate));
  return { tables: withContinuations(alike, tables, blocks), leftOut };
}

function askedFor(
  asked: readonly number[],
  tables: readonly Table[],
  candidates: readonly AnnexTable[],
  blocks: readonly Block[],
): AnnexTable[] {
  const chosen = candidates.filter(({ table }) => asked.includes(table.number));
  const parts = withContinuations(chosen, tables, blocks);
  for (const number of asked)
    if (!parts.some(({ table }) => table.number === number)) throw noHeader(number, tables);
  const units = new Set(chosen.flatMap(({ table }) => unitAbove(table, blocks) ?? []));
  if (units.size > 1)
    throw new LocalizedError(
      `các bảng ${asked.join(', ')} không cùng đơn vị tính (${[...units].join('; ')}); nhập từng bảng`,
      `tables ${asked.join(', ')} count in different units (${[...units].join('; ')}); import them one by one`,
    );
  return parts;
}

function noHeader(asked: number, tables: readonly Table[]): LocalizedError {
  const counted = tables.filter(({ number }) => number > 0).length;
  return tables.some(({ number }) => number === asked)
    ? new LocalizedError(
        `bảng ${asked} không có hàng tiêu đề cột đọc được (cần ít nhất nội dung và thời gian, cơ quan, kết quả hoặc kinh phí)`,
        `table ${asked} has no header that can be read (a task and its time, agency, result or money are needed)`,
      )
    : new LocalizedError(
        `không có bảng ${asked}; tệp có ${counted} bảng`,
        `there is no table ${asked}; the file has ${counted}`,
      );
}

/** The error for a document that has neither an annex nor a plan in prose. */
export function noAnnex(tables: number): LocalizedError {
  return new LocalizedError(
    `không tìm thấy bảng phụ lục trong ${tables} bảng của tệp; bảng cần hàng tiêu đề như: Stt, Nội dung, Cơ quan thực hiện, Kinh phí, Thời gian`,
    `no annex among the ${tables} tables of the file; it needs a header such as: Stt, Nội dung, Cơ quan thực hiện, Kinh phí, Thời gian`,
  );
}

/** What says most of most tasks, and first what is to be spent on them. */
function scoreOf(annex: AnnexTable): number {
  const { table, header, bodyStart } = annex;
  const roles = new Set(header.columns.map(({ role }) => role));
  roles.delete('other');
  const money = hasMoney(annex) ? (isOfPast(annex) ? -2000 : 2000) : 0;
  return (
    money + roles.size * 100 + Math.min(table.rows.length - bodyStart, 99) + (roles.has('title') ? 200 : 0)
  );
}

/** Whether a column of what is spent has figures. */
function hasMoney({ table, header, bodyStart }: AnnexTable): boolean {
  const columns = header.columns.filter(({ role }) => isSpent(role));
  const rows = table.rows.slice(bodyStart);
  return rows.some((row) => columns.some(({ from }) => /\d/.test(cellText(row[from]))));
}

/** Whether a table says what was spent, not what is planned: beside money of the plan, that of the past may be printed too. */
export function isOfPast({ table, header, caption }: AnnexTable): boolean {
  const saysSo = (text: string) => OF_PAST.test(fold(text));
  const money = header.columns.filter(({ role }) => isOfMoney(role));
  return (
    saysSo(`${table.name ?? ''} | ${caption}`) ||
    header.columns.some(({ heading }) => /thanh toan|hop dong/.test(fold(heading))) ||
    (money.length > 0 && money.every(({ heading }) => saysSo(heading)))
  );
}

const OF_PAST = /ket qua thuc hien|quyet toan|giai ngan|thanh toan|hop dong|da chi|nam truoc/;

/** The tables with their further parts: a table cut in two continues without a header, with only empty paragraphs between. */
function withContinuations(
  chosen: readonly AnnexTable[],
  tables: readonly Table[],
  blocks: readonly Block[],
): AnnexTable[] {
  return chosen.flatMap((first) => {
    const parts = [first];
    let last = first.table;
    for (const table of tables.slice(tables.indexOf(first.table) + 1)) {
      const between = blocks.slice(blocks.indexOf(last) + 1, blocks.indexOf(table));
      const isNext = between.every((block) => block.kind === 'paragraph' && block.lines.length === 0);
      const width = first.table.rows[0]?.length;
      if (!isNext || table.name !== null || table.rows[0]?.length !== width || headerOf(table)) break;
      parts.push({ ...first, table, bodyStart: 0 });
      last = table;
    }
    return parts;
  });
}

/** The unit of money that the lines between a table and the one before it name; tables that count in two are not one. */
function unitAbove(table: Table, blocks: readonly Block[]): MoneyUnit | null {
  const before = blocks.slice(0, blocks.indexOf(table));
  const lines = before
    .slice(before.findLastIndex(({ kind }) => kind === 'table') + 1)
    .flatMap((block) => (block.kind === 'table' ? [] : block.lines));
  return lines.map(unitInLine).findLast((unit) => unit !== null) ?? null;
}

/** What the caption of an annex says besides its name. */
const NO_NAME = /^\(|^(?:đơn vị tính|đvt)\b/iu;

function captionBefore(table: Table, blocks: readonly Block[]): string {
  if (table.name !== null) return table.name;
  const before = blocks.slice(0, blocks.indexOf(table)).toReversed();
  for (const block of before) {
    if (block.kind === 'table') return '';
    const text = block.lines.join(' ');
    if (text !== '' && !NO_NAME.test(text)) return text.replace(/\s*:$/, '');
  }
  return '';
}
