import type { Remark } from './office-document.ts';

/** Rows as they were before commas in their amounts cut these into several cells, and what to say about it. */
interface WholeRows {
  readonly rows: readonly (readonly string[])[];
  readonly remarks: readonly Pick<Remark, 'kind' | 'row' | 'column' | 'text'>[];
}

/** Rows with more cells than this are no row of an annex. */
const MOST_CELLS = 100;

/**
 * Puts amounts together that a file with commas between its cells has without quotation marks, as `12,500,000` or `12,5`: where a
 * row has more cells than the heading, and its groups of three digits, else its decimals, can be joined in one way alone to as many.
 */
export function withWholeAmounts(written: readonly (readonly string[])[]): WholeRows {
  const heading = written.findIndex(
    (row) => row.filter((cell) => /\p{L}/u.test(cell)).length >= 3 && !row.some((cell) => NUMBER.test(cell)),
  );
  const width = withoutEnd(written[heading] ?? []).length;
  const remarks: WholeRows['remarks'][number][] = [];
  const said = new Set<Remark['kind']>();
  const rows = written.map((row, at) => {
    const cells = withoutEnd(row);
    if (heading < 0 || at <= heading || cells.length <= width || cells.length > MOST_CELLS) return row;
    const joined = joinedTo(width, cells, GROUPS) ?? joinedTo(width, cells, DECIMALS);
    const column = joined?.findIndex((cell) => cell.includes(',')) ?? width;
    const text = joined?.[column] ?? cells[width] ?? '';
    if (!joined && !NUMBER.test(text)) return row;
    const kind = joined ? 'joined-amount' : 'cut-row';
    // One habit of a file is said once.
    if (!said.has(kind)) remarks.push({ kind, row: at + 1, column: column + 1, text });
    said.add(kind);
    return joined ?? row;
  });
  return { rows, remarks };
}

const NUMBER = /^\s*-?\d+\s*$/;
/** The first cell of a number that is cut, those after it, and how many there may be. */
interface Cut {
  readonly first: RegExp;
  readonly more: RegExp;
  readonly most: number;
}

const GROUPS: Cut = { first: /^\s*-?[1-9]\d{0,2}$/, more: /^\d{3}\s*$/, most: MOST_CELLS };
const DECIMALS: Cut = { first: /^\s*-?\d+$/, more: /^\d{1,2}\s*$/, most: 2 };

function withoutEnd(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** The cells as so many, cut numbers joined; null if there is no way to do that, or more than one. */
function joinedTo(width: number, cells: readonly string[], cut: Cut): string[] | null {
  const known = new Map<string, { ways: number; first: string[] | null }>();
  /** In how many ways the cells from one on make so many, and the first of them. */
  const split = (at: number, left: number): { ways: number; first: string[] | null } => {
    if (at === cells.length || left === 0) {
      const isDone = at === cells.length && left === 0;
      return { ways: isDone ? 1 : 0, first: isDone ? [] : null };
    }
    const key = `${at} ${left}`;
    const before = known.get(key);
    if (before) return before;
    let ways = 0;
    let first: string[] | null = null;
    for (let end = at + 1; end <= Math.min(at + cut.most, cells.length); end += 1) {
      if (end > at + 1 && !(cut.first.test(cells[at] ?? '') && cut.more.test(cells[end - 1] ?? ''))) break;
      const rest = split(end, left - 1);
      ways += rest.ways;
      if (rest.first) first ??= [cells.slice(at, end).join(','), ...rest.first];
    }
    const found = { ways, first };
    known.set(key, found);
    return found;
  };
  const { ways, first } = split(0, width);
  return ways === 1 ? first : null;
}
