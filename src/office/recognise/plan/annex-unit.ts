import { type Cell, cellText, type Table } from '../../read/office-document.ts';
import type { AnnexTable } from '../annex/find-annex.ts';
import { type MoneyUnit, unitAlone, unitInHeading, unitInLine } from '../annex/money-unit.ts';
import { isSpent } from '../annex/roles.ts';
import type { Place } from './draft.ts';
import type { Line } from './lines.ts';

/** The unit in which the money of an annex counts, and the places that name it. */
export interface AnnexUnit {
  readonly unit: MoneyUnit | null;
  readonly from: readonly Place[];
  /** It is in no words: the number formats of the cells divide by it. */
  readonly isOfFormats: boolean;
}

/**
 * The unit of money of an annex: that of the heading of a money column, else of another heading or the column of units, else of
 * a row of the table, else of the lines above, the nearest first; else what the number formats divide by.
 */
export function unitOf([annex]: readonly AnnexTable[], lines: readonly Line[]): AnnexUnit {
  const none: AnnexUnit = { unit: null, from: [], isOfFormats: false };
  if (!annex) return none;
  const money = annex.header.columns.filter(({ role }) => isSpent(role));
  const column =
    money.find(({ moneyUnit }) => moneyUnit !== null) ??
    annex.header.columns.find(({ heading }) => unitAlone(heading) !== null);
  if (column) {
    const place: Place = {
      table: annex.table.number,
      row: annex.header.last + 1,
      column: column.from + 1,
      text: column.heading,
      heading: column.heading,
    };
    return { ...none, unit: column.moneyUnit ?? unitAlone(column.heading), from: [place] };
  }
  const inRows = unitOfRows(annex);
  if (inRows) return { ...none, unit: inRows };
  const inBody = unitRow(annex);
  if (inBody) return { ...none, ...inBody };
  const line = lines.findLast(({ text }) => unitInLine(text) !== null);
  if (line) return { ...none, unit: unitInLine(line.text), from: [line.place] };
  const unit =
    money.length > 0
      ? unitOfFormats(
          annex,
          money.map(({ from }) => from),
        )
      : null;
  return unit === null ? none : { unit, from: [], isOfFormats: true };
}

/** The unit of money that all cells of the column of units name: the rows are counted in money, not in things. */
function unitOfRows({ table, header, bodyStart }: AnnexTable): MoneyUnit | null {
  const column = header.columns.find(({ role }) => role === 'unit');
  const texts = column ? table.rows.slice(bodyStart).map((row) => cellText(row[column.from])) : [];
  const units = texts.filter((text) => text !== '').map((text) => unitInHeading(`(${text})`));
  const [unit = null] = units;
  return units.every((each) => each === unit) ? unit : null;
}

/** A row below the heading, or beside it, with nothing in it but a unit. */
function unitRow({ table, header, bodyStart }: AnnexTable): Pick<AnnexUnit, 'unit' | 'from'> | null {
  for (let row = header.first; row < table.rows.length; row += 1) {
    const cells = filledIn(table, row);
    const [cell] = cells;
    const text = cell ? cellText(cell) : '';
    if (!cell || text.length > 60 || (row >= bodyStart && cells.length > 1)) continue;
    const unit = row < bodyStart && cells.length > 1 ? null : unitInLine(text);
    if (unit !== null)
      return {
        unit,
        from: [{ table: table.number, row: row + 1, column: cell.column, text, heading: null }],
      };
  }
  return null;
}

function filledIn({ rows }: Table, row: number): Cell[] {
  return [...new Set(rows[row])].filter((cell): cell is Cell => cell !== null && cell.lines.length > 0);
}

/** What the formats of most cells of money divide by before they are shown. */
function unitOfFormats({ table, bodyStart }: AnnexTable, columns: readonly number[]): MoneyUnit | null {
  const numbers = table.rows
    .slice(bodyStart)
    .flatMap((row) => columns.flatMap((at) => row[at]?.number ?? []));
  const units = (
    [
      [1000, 'nghìn đồng'],
      [1_000_000, 'triệu đồng'],
      [1_000_000_000, 'tỷ đồng'],
    ] as const
  ).filter(
    ([scale]) =>
      numbers.filter((number) => number.scale === scale && number.unit === '').length * 2 > numbers.length,
  );
  return units[0]?.[1] ?? null;
}
