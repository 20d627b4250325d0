import { cellText, type Table } from '../../read/office-document.ts';
import type { Column } from './header.ts';
import { isSpent } from './roles.ts';

/**
 * The columns of a heading without those of another table beside it: after a column in which nothing is written there are words
 * and money once more, though the columns before it have both.
 */
export function withoutSideTable(
  columns: readonly Column[],
  table: Table,
  bodyStart: number,
): readonly Column[] {
  const rows = table.rows.slice(bodyStart);
  const texts = ({ from }: Column) =>
    rows.flatMap((row) => (row[from] && row[from].column === from + 1 ? [cellText(row[from])] : []));
  const isEmpty = (column: Column) => column.heading === '' && texts(column).every((text) => text === '');
  const isOfWords = (column: Column) => {
    const filled = texts(column).filter((text) => text !== '');
    return filled.length > 0 && filled.filter((text) => /\p{L}{2}/u.test(text)).length * 2 > filled.length;
  };
  const isTable = (some: readonly Column[]) => some.some(({ role }) => isSpent(role)) && some.some(isOfWords);
  const gap = columns.findIndex(
    (column, at) =>
      isEmpty(column) &&
      columns.slice(0, at).some(({ role }) => role === 'title') &&
      isTable(columns.slice(0, at)) &&
      isTable(columns.slice(at + 1)),
  );
  return gap < 0 ? columns : columns.slice(0, gap);
}
