import { fold } from '../../../values/text/fold.ts';
import { type Cell, cellText, type Table } from '../../read/office-document.ts';
import { type MoneyUnit, unitAlone, unitInHeading } from './money-unit.ts';
import { isOfMoney, type Role, roleOf } from './roles.ts';
import { withoutSideTable } from './side-table.ts';

/** A column of the annex. */
export interface Column {
  readonly role: Role;
  /** Its heading on one line, those of two rows joined. */
  readonly heading: string;
  /** The unit its heading gives for money, or null. */
  readonly moneyUnit: MoneyUnit | null;
  /** Its first and last place in a row of the grid, from 0. */
  readonly from: number;
  readonly to: number;
}

/** The rows in which a table says what its columns are, from 0, and the columns. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Column[];
}

/** The last row in which a header may begin, since a letterhead and a title may be above it. */
const LAST_START = 40;
/** Longer texts are no headings. */
const LONGEST = 100;

/** The header of a table; null for a table without one, such as a letterhead or signatures. */
export function headerOf(table: Table): Header | null {
  const { rows } = table;
  for (let first = 0; first < Math.min(rows.length, LAST_START); first += 1) {
    if (!looksLikeHeader(rows[first] ?? [])) continue;
    const last = lastHeaderRow(table, first);
    return { first, last, columns: withoutSideTable(columnsOf(table, first, last), table, last + 1) };
  }
  return null;
}

/** The innermost heading of a column. */
export function lastHeading({ heading }: Pick<Column, 'heading'>): string {
  return heading.split(' / ').at(-1) ?? '';
}

/** The headings over the innermost one of a column; empty where there is only one. */
export function headingsAbove({ heading }: Pick<Column, 'heading'>): string {
  return heading.split(' / ').slice(0, -1).join(' / ');
}

/** Whether two tables have the same columns, so that one continues the other. */
export function sameColumns(one: Header, other: Header): boolean {
  const key = ({ columns }: Header) => JSON.stringify(columns.map(({ heading }) => fold(heading)));
  return key(one) === key(other);
}

/** Beside the task, at least one thing a plan says of tasks must be there. */
function looksLikeHeader(row: readonly (Cell | null)[]): boolean {
  const texts = [...new Set(row)]
    .map((cell) => cellText(cell).replaceAll('\n', ' '))
    .filter((text) => text !== '');
  if (texts.length < 2 || texts.some((text) => text.length > LONGEST)) return false;
  const roles = new Set(texts.map((text) => roleOf(text)));
  roles.delete('other');
  const says = [...roles].filter((role) => role !== 'no' && role !== 'title');
  return says.length > 0 && (roles.has('title') || roles.has('no')) && roles.size >= 2;
}

/** A heading is divided no deeper. */
const MOST_ROWS = 5;

/** The last row of a header: it has more rows where cells span rows, or where a heading is divided in the next row. */
function lastHeaderRow(table: Table, first: number): number {
  const header = table.rows[first] ?? [];
  const spanned = Math.max(...header.map((cell) => (cell ? cell.row + cell.rowSpan - 2 : first)), first);
  let last = Math.min(spanned, table.rows.length - 1);
  while (last - first + 1 < MOST_ROWS && isDivided(table, last, last > first)) last += 1;
  return last;
}

/** Whether a heading of a row is divided in the next one; below the first row, one that is merged over several columns. */
function isDivided({ rows }: Table, row: number, isBelow: boolean): boolean {
  const header = rows[row] ?? [];
  const next = rows[row + 1] ?? [];
  const divides = header.some((cell, column) => {
    if (!cell || cellText(next[column]) === '' || next[column] === cell) return false;
    const isSpread =
      cell.columnSpan > 1 || (!isBelow && cellText(cell) === '' && cellText(header[column - 1]) !== '');
    return isSpread && next[column] !== next[column - 1];
  });
  const others = next.filter((cell, column) => {
    const above = header[column];
    const isGroup =
      !above || above.columnSpan > 1 || cellText(above) === '' || cellText(header[column + 1]) === '';
    return !isGroup && cellText(cell) !== '' && cell !== above;
  });
  const isText = next.every(
    (cell) => !/\d{4,}|\d\.\d{3}/.test(cellText(cell)) || /^(?:năm )?20\d\d$/i.test(cellText(cell)),
  );
  return divides && others.length === 0 && isText;
}

function columnsOf({ rows }: Table, first: number, last: number): Column[] {
  const width = rows[first]?.length ?? 0;
  const columns: Column[] = [];
  const bottomOf = (column: number) => rows[last]?.[column] ?? null;
  for (let from = 0; from < width; ) {
    let to = from;
    const bottom = bottomOf(from);
    while (bottom && to + 1 < width && bottomOf(to + 1) === bottom) to += 1;
    const texts: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const text = headingAt(rows[row] ?? [], from, row === first && last > first && cellText(bottom) !== '');
      if (text !== '' && text !== texts.at(-1)) texts.push(text);
    }
    const heading = texts.join(' / ');
    columns.push({
      role: roleOf(texts.at(-1) ?? '', groupOf(texts.slice(0, -1))),
      heading,
      moneyUnit: unitOf(texts),
      from,
      to,
    });
    from = to + 1;
  }
  const saysWords = ({ from }: Column) =>
    rows.slice(last + 1).some((row) => /\p{L}{2}/u.test(cellText(row[from])));
  return settled(columns, saysWords);
}

/** The heading over a column; without merged cells a divided heading is over its first column alone. */
function headingAt(row: readonly (Cell | null)[], column: number, isDivided: boolean): string {
  let at = column;
  while (isDivided && at > 0 && cellText(row[at]) === '') at -= 1;
  return cellText(row[at]).replaceAll('\n', ' ');
}

/** The innermost heading above that says what its columns are; `Trong đó` does not. */
function groupOf(above: readonly string[]): string | undefined {
  return above.findLast((text) => roleOf(text) !== 'other') ?? above.at(-1);
}

/** The unit of the innermost heading that names one. */
function unitOf(texts: readonly string[]): MoneyUnit | null {
  return texts.map(unitInHeading).findLast((unit) => unit !== null) ?? null;
}

/** What a heading means only beside the others; `saysWords` is whether a column has more than figures. */
function settled(columns: readonly Column[], saysWords: (column: Column) => boolean): Column[] {
  const has = (role: Role) => columns.some((column) => column.role === role);
  const hasTitle = columns.some(
    (column) => column.role === 'title' || (column.role === 'other' && saysWords(column)),
  );
  const change = (column: Column): Column => {
    const bare = fold(column.heading);
    // A unit of money written in the corner is no heading of its column: numbers are in the first one.
    if (unitAlone(column.heading) !== null && !isOfMoney(column.role))
      return { ...column, role: column.from === 0 && !has('no') ? 'no' : 'other' };
    // "Đơn vị" beside a quantity is the unit, else who does it.
    if (bare === 'don vi' && (has('quantity') || has('unitPrice')) && !has('unit') && hasTitle)
      return { ...column, role: 'unit' };
    return column;
  };
  const changed = columns.map(change);
  const titles = changed.filter(({ role }) => role === 'title');
  if (titles.length === 0) {
    // Without a column of that name, the tasks are in the first column of words without another role, else who gets the money.
    const free =
      changed.find(isAlsoTitle) ??
      changed.find((column) => column.role === 'other' && saysWords(column)) ??
      changed.find(({ role }) => role === 'outlet') ??
      changed.find(({ role }) => role === 'implementedBy') ??
      changed.find(({ role }) => role === 'other');
    return changed.map((column) => (column === free ? { ...column, role: 'title' } : column));
  }
  return changed.map((column) =>
    column.role === 'title' && column !== titles[0] ? { ...column, role: 'other' } : column,
  );
}

/** `Cơ quan báo chí / Nội dung`: papers in some rows, and in others what is done. */
function isAlsoTitle({ role, heading }: Column): boolean {
  return (
    role === 'outlet' && heading.split(/[/,;]|\shoặc\s/u).some((part) => roleOf(part.trim()) === 'title')
  );
}
