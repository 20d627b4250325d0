import { type Cell, cellsOf, cellText } from '../../read/office-document.ts';
import { SIGNED } from '../annex/body.ts';
import { isDash } from '../annex/column-cells.ts';
import type { Entry } from '../annex/entry.ts';
import type { Annex } from '../annex/find-annex.ts';
import type { Column, Header } from '../annex/header.ts';
import { looksLikeMoney } from '../annex/money-cell.ts';
import { isSpent } from '../annex/roles.ts';
import type { AnnexRows } from '../annex/task-tree.ts';
import { type Draft, placesOf } from './draft.ts';
import type { Line } from './lines.ts';
import { inOrder, type Note, noteAt } from './note.ts';
import { isForm, PAPER } from './title.ts';

/** Where the cells of the annex went: their number is the sum of the others. */
export interface Account {
  readonly notes: readonly Note[];
  /** Cells that are not empty. */
  readonly cells: number;
  /** Those whose text is in the plan. */
  readonly placed: number;
  /** Headings and column numbers, which are keys in the plan, words of the form such as the motto, and dashes. */
  readonly headings: number;
  /** Those that are in a note alone. */
  readonly noted: number;
}

/** Counts the cells of the annex, and notes every one that is not in the plan. */
export function accountFor(
  annex: Annex,
  rows: AnnexRows,
  draft: Draft,
  used: readonly Line[],
  notes: readonly Note[],
): Account {
  const placed = new Set<Cell>();
  const noted = new Set<Cell>();
  const headings = new Set(rows.headings.flat().map(({ cell }) => cell));
  const outside = new Set(rows.outside.flat().map(({ cell }: Entry) => cell));
  const all: Note[] = [...notes];
  const counted = new Set<Cell>();
  let cells = 0;
  const places = [...placesOf(draft), ...used.map(({ place }) => ({ path: [], place }))];
  for (const { cell } of rows.proven.flat()) placed.add(cell);
  for (const { cell } of rows.proven.flat()) counted.add(cell);

  for (const { table, header, bodyStart } of annex.tables) {
    const at = (row: number | null, column: number | null) => table.rows[(row ?? 0) - 1]?.[(column ?? 0) - 1];
    for (const { path, place } of places) {
      const cell = place.table === table.number ? at(place.row, place.column) : null;
      if (!cell) continue;
      placed.add(cell);
      if (MONEY.has(path.at(-1))) counted.add(cell);
    }
    for (const note of notes) {
      const cell = note.table === table.number ? at(note.row, note.column) : null;
      if (cell) noted.add(cell);
    }
    let isSigned = false;
    for (const cell of cellsOf(table)) {
      const text = cellText(cell);
      if (text === '') continue;
      const { row, column } = cell;
      const heading = columnOf(cell, header)?.heading || null;
      const place = { table: table.number, row, column, text, heading };
      cells += 1;
      const isAbove = bodyStart > 0 && cell.row <= header.first;
      if (bodyStart > 0 && cell.row > header.first && cell.row <= bodyStart) headings.add(cell);
      if (isForm(text) && (isAbove || outside.has(cell))) headings.add(cell);
      if (isDash(text)) headings.add(cell);
      // The name of a table in its first row says again what is above it.
      if (isAbove && cell.columnSpan > 1 && PAPER.test(text)) headings.add(cell);
      isSigned ||= SIGNED.test(text) && outside.has(cell);
      if (outside.has(cell) && (SIGNED.test(text) || (isSigned && SIGNER.test(text)))) headings.add(cell);
      const isUnread =
        isMoney(cell, header, bodyStart) && !counted.has(cell) && !noted.has(cell) && !headings.has(cell);
      if (isUnread) {
        all.push(noteAt('unread-money', place));
        noted.add(cell);
      }
      if (placed.has(cell) || headings.has(cell) || noted.has(cell)) continue;
      const isOutside = isAbove || outside.has(cell);
      // What is above or below the tasks is under no heading of theirs.
      all.push(
        isOutside ? noteAt('outside-annex', { ...place, heading: null }) : noteAt('unplaced-cell', place),
      );
      noted.add(cell);
    }
  }
  const isIn = (set: ReadonlySet<Cell>, ...before: ReadonlySet<Cell>[]) =>
    annex.tables
      .flatMap(({ table }) => cellsOf(table))
      .filter((cell) => cellText(cell) !== '' && set.has(cell) && !before.some((other) => other.has(cell)))
      .length;
  return {
    notes: inOrder(all),
    cells,
    placed: isIn(placed),
    headings: isIn(headings, placed),
    noted: isIn(noted, placed, headings),
  };
}

/** A name or a post below the words of a signature: `Nguyễn Thị Hoa`, `ThS. Lê Văn A`, `HIỆU TRƯỞNG`. */
const SIGNER = /^(?:\p{Lu}\p{L}*\.?[\s-]*){2,7}$/u;

/** The keys of a plan whose values are amounts. */
const MONEY: ReadonlySet<unknown> = new Set(['amount', 'subtotal', 'total']);

function columnOf(cell: Cell, { columns }: Header): Column | undefined {
  return columns.find(({ from, to }) => from <= cell.column - 1 && cell.column - 1 <= to);
}

/** Whether a cell of the body is in a column of what is spent and has a figure. */
function isMoney(cell: Cell, header: Header, bodyStart: number): boolean {
  const column = columnOf(cell, header);
  if (!column || !isSpent(column.role) || cell.row <= bodyStart) return false;
  const text = cell.lines.join(' ');
  return looksLikeMoney(text) && text !== '0';
}
