import { cellText } from '../../output/sheet/cells.ts';
import type { Unit } from '../../output/sheet/sheet.ts';
import type { OfficeCell } from '../../papers/office-form.ts';

/** What a person reads in a cell, line by line; amounts counted in `unit`, without saying so. */
export function cellLines(cell: OfficeCell, unit: Unit): readonly string[] {
  return cell.type === 'lines' ? cell.lines : [cellText(cell, 'vi', unit)];
}
