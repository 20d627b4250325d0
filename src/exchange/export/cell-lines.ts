import { cellText } from '../../output/sheet/cells.ts';
import type { OfficeCell } from './office-form.ts';

/** What a person reads in a cell, line by line; amounts in đồng, without saying so. */
export function cellLines(cell: OfficeCell): readonly string[] {
  return cell.type === 'lines' ? cell.lines : [cellText(cell, 'vi', 'đồng')];
}
