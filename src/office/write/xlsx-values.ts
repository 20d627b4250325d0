import type { Cell, CellStyle } from 'hucre/xlsx';
import { cellText, unitDecimals } from '../../output/sheet/cells.ts';
import type { Unit } from '../../output/sheet/sheet.ts';
import { cellLines, type PaperCell } from '../../papers/paper.ts';

/** What is in a cell of a sheet: a value, and how it is calculated. */
export type Content = Pick<Cell, 'value'> | Pick<Required<Cell>, 'value' | 'formula' | 'formulaResult'>;

/** The value of a cell as Excel keeps it, amounts counted in `unit`. Text stays text, whatever it begins with. */
export function contentOf(cell: PaperCell, unit: Unit | null, formula: string | null): Content {
  switch (cell.type) {
    case 'empty':
      return { value: null };
    case 'amount': {
      const value = Number(cell.dong) / 10 ** decimalsOf(unit);
      return formula === null ? { value } : { value, formula, formulaResult: value };
    }
    case 'number':
      return { value: Number(cell.digits) / 10 ** cell.decimals };
    case 'percent':
      return { value: Number(cell.hundredths) / 10_000 };
    case 'date':
      return { value: new Date(`${cell.day}T00:00:00Z`) };
    default:
      return { value: cellLines(cell, unit).join('\n') };
  }
}

/** The number format of a cell, of a decimal comma only where something is after it. */
export function formatOf(cell: PaperCell, unit: Unit | null): Pick<CellStyle, 'numFmt'> {
  switch (cell.type) {
    case 'amount':
      return { numFmt: decimalFormat(cell.dong, decimalsOf(unit)) };
    case 'number':
      return { numFmt: numeralFormat(cell.shown) ?? decimalFormat(cell.digits, cell.decimals) };
    case 'percent':
      return { numFmt: cell.hundredths % 100n === 0n ? '0%' : '0.##%' };
    case 'date':
      return { numFmt: dateFormat(cellText(cell, 'vi', null)) };
    default:
      return {};
  }
}

/** The format of the number of a row, which has no thousands and keeps its zeros: `01`; null where other text is shown. */
function numeralFormat(shown: string | undefined): string | null {
  return shown !== undefined && /^\d+$/.test(shown) ? '0'.repeat(shown.length) : null;
}

function decimalFormat(digits: bigint, decimals: number): string {
  return digits % 10n ** BigInt(decimals) === 0n ? '#,##0' : `#,##0.${'#'.repeat(decimals)}`;
}

/** The format that shows a date as it is shown, with the zeros that it has: `15/3/2026` by `dd/m/yyyy`. */
function dateFormat(shown: string): string {
  const [date = '', month = ''] = shown.split('/');
  return `${'d'.repeat(date.length)}/${'m'.repeat(month.length)}/yyyy`;
}

/** How many digits after the decimal comma an amount in đồng has in the unit of a table. */
export function decimalsOf(unit: Unit | null): number {
  return unit === null ? 0 : unitDecimals[unit];
}
