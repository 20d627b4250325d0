import type { Cell } from '../../read/office-document.ts';
import type { AnnexTable } from './find-annex.ts';
import { isOfMoney } from './roles.ts';

/** Less money than this may be of a larger unit that nobody named. */
const LEAST = 1000;

/**
 * The table with its amounts as its cells show them: in whole đồng, where a price or a share leaves a fraction of one that the
 * format of the cell hides. Only for a table that counts in đồng.
 */
export function inWholeDong(annex: AnnexTable): AnnexTable {
  const { table, header, bodyStart } = annex;
  const money = new Set(header.columns.filter(({ role }) => isOfMoney(role)).map(({ from }) => from + 1));
  const known = new Map<Cell, Cell>();
  const rows = table.rows.map((row, at) =>
    at < bodyStart
      ? row
      : row.map((cell) => cell && (money.has(cell.column) ? wholeOnce(cell, known) : cell)),
  );
  return known.size === 0 ? annex : { ...annex, table: { ...table, rows } };
}

function wholeOnce(cell: Cell, known: Map<Cell, Cell>): Cell {
  const before = known.get(cell);
  if (before) return before;
  const shown = shownWhole(cell);
  if (shown !== cell) known.set(cell, shown);
  return shown;
}

/** A cell as it shows its number: in whole đồng, where its format hides a fraction. */
export function shownWhole(cell: Cell): Cell {
  const { number } = cell;
  if (number?.decimals !== 0 || number.scale !== 1 || number.unit !== '') return cell;
  const [, sign = '', whole = '', first = ''] = /^(-?)(\d+)\.(\d)/.exec(number.value) ?? [];
  if (whole === '' || Number(whole) < LEAST) return cell;
  const rounded = String(BigInt(whole) + (first >= '5' ? 1n : 0n));
  return { ...cell, lines: [sign + rounded.replace(/\B(?=(?:\d{3})+$)/g, '.')] };
}
