import type { Dong } from '../../../values/money/money.ts';
import { type Cell, cellText, type Table } from '../../read/office-document.ts';
import type { Column } from './header.ts';
import { cellWorth } from './money-cell.ts';

/** What the cells of a column hold, from its heading down. */
export interface ColumnCells {
  readonly column: Column;
  /** The cell that begins in each row of the body, or null. */
  readonly cells: readonly (Cell | null)[];
  /** What each comes to in đồng, counted in the unit; null if it has no figure that can be read. */
  readonly worths: readonly (Dong | null)[];
  /** How many have a figure, a tick, other text; a dash does not count. */
  readonly figures: number;
  readonly ticks: number;
  readonly texts: number;
}

const TICK = /^(?:x|X|v|V|\+|\*|[✓✔☑☒✗✘√●•■◼⬤◆★])$/u;

/** Whether a cell only says that something is so. */
export function isTick(text: string): boolean {
  return TICK.test(text.trim());
}

/** Whether a cell says with a dash, or a box without a tick, that there is nothing for it. */
export function isDash(text: string): boolean {
  return /^(?:[-–−]+|[☐□])$/u.test(text.trim());
}

/** What the cells of each column hold in the rows from `start`, which count in `unit`. */
export function columnCells(
  table: Table,
  columns: readonly Column[],
  start: number,
  unit: string | null,
): ColumnCells[] {
  return columns.map((column) => {
    const cells = table.rows.slice(start).map((row, index) => {
      const cell = row[column.from] ?? null;
      return cell && cell.row === start + index + 1 && cell.lines.length > 0 ? cell : null;
    });
    const filled = cells.filter((cell) => cell !== null && !isDash(cellText(cell)));
    const worths = cells.map((cell) =>
      cell ? (cellWorth(cell.lines, column.moneyUnit ?? unit)?.dong ?? null) : null,
    );
    const figures = cells.filter((cell) => cell !== null && cellWorth(cell.lines, null) !== null).length;
    const ticks = filled.filter((cell) => isTick(cellText(cell))).length;
    return { column, cells, worths, figures, ticks, texts: filled.length - figures - ticks };
  });
}
