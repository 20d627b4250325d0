import { type BodyRow, bodyRows, type Entry } from './body.ts';
import type { Annex, AnnexTable } from './find-annex.ts';
import { type RowNumber, SECTION } from './row-number.ts';

/** A task of the annex with the rows below it. */
export interface TaskNode {
  readonly number: RowNumber;
  readonly isSection: boolean;
  /** The row of the task, and further rows that are about it. */
  readonly rows: (readonly Entry[])[];
  readonly children: TaskNode[];
  /** The row that sums up its money, where that is another one. */
  readonly sums: (readonly Entry[])[];
  /** What names a table that is a task of its own. */
  readonly caption: string | null;
}

/** What the rows of the annex are. */
export interface AnnexRows {
  readonly tasks: readonly TaskNode[];
  /** The rows that give the total, its words and the unit of money. */
  readonly totals: readonly (readonly Entry[])[];
  readonly words: readonly (readonly Entry[])[];
  readonly units: readonly (readonly Entry[])[];
  /** Rows below the annex, such as signatures. */
  readonly outside: readonly (readonly Entry[])[];
  readonly headings: readonly (readonly Entry[])[];
}

type Rows = { -readonly [K in keyof AnnexRows]: AnnexRows[K][number][] };

/** The tasks of an annex as they are nested, by the forms of their numbers; several tables are a task each. */
export function readRows(annex: Annex): AnnexRows {
  const all: Rows = { tasks: [], totals: [], words: [], units: [], outside: [], headings: [] };
  const groups = groupByCaption(annex.tables);
  for (const tables of groups) {
    const rows = tables.flatMap(bodyRows);
    const isPart = groups.length > 1;
    const part: TaskNode | null = isPart ? newTask(SECTION, true, [], tables[0]?.caption ?? '') : null;
    const tasks = part ? part.children : all.tasks;
    const totals = nest(rows, tasks, all);
    if (part) all.tasks.push(part);
    // The first total of a part is its own, unless it adds up all; a further one is that of the whole.
    const [first] = totals;
    const partTotal = part && first && !addsUp(first, all.tasks, part) ? first : null;
    if (partTotal) part?.sums.push(partTotal);
    all.totals.push(...totals.filter((total) => total !== partTotal));
  }
  return all;
}

/** Whether a total is the sum of all parts and not of `part` alone. */
function addsUp(total: readonly Entry[], parts: readonly TaskNode[], part: TaskNode): boolean {
  const figure = figuresIn([total]);
  return figure !== figuresIn(leavesOf([part])) && figure === figuresIn(leavesOf(parts));
}

/** The rows of the tasks that have none below. */
function leavesOf(tasks: readonly TaskNode[]): (readonly Entry[])[] {
  return tasks.flatMap(({ rows, children }) => (children.length > 0 ? leavesOf(children) : rows));
}

/** The sum of the figures in the column of money, whatever they count. */
function figuresIn(rows: readonly (readonly Entry[])[]): bigint {
  return rows
    .flat()
    .filter(({ column, isContinued }) => column.role === 'amount' && !isContinued)
    .flatMap(({ text }) => text.match(/\d[\d.,]*/g) ?? [])
    .reduce((sum, figure) => sum + BigInt(figure.replace(/\D/g, '')), 0n);
}

/** A table cut in two is one part. */
function groupByCaption(tables: readonly AnnexTable[]): AnnexTable[][] {
  const groups: AnnexTable[][] = [];
  for (const table of tables) {
    const isContinuation = table.bodyStart === 0;
    const last = groups.at(-1);
    if (isContinuation && last) last.push(table);
    else groups.push([table]);
  }
  return groups;
}

function newTask(
  number: RowNumber,
  isSection: boolean,
  rows: (readonly Entry[])[],
  caption: string | null = null,
): TaskNode {
  return { number, isSection, rows, children: [], sums: [], caption };
}

/** Puts the rows where they belong; returns those with a total of all. */
function nest(rows: readonly BodyRow[], tasks: TaskNode[], all: Rows): (readonly Entry[])[] {
  const open: TaskNode[] = [];
  const totals: (readonly Entry[])[] = [];
  for (const row of rows) {
    switch (row.kind) {
      case 'task': {
        const task = newTask(row.number, row.isSection, [row.entries]);
        closeFor(open, row.number);
        (open.at(-1)?.children ?? tasks).push(task);
        open.push(task);
        break;
      }
      case 'more':
        open.at(-1)?.rows.push(row.entries);
        break;
      case 'total': {
        const [section] = open;
        const isOfSection =
          section !== undefined && section.children.length > 0 && isSectionSum(row.entries, section);
        if (isOfSection) section.sums.push(row.entries);
        else totals.push(row.entries);
        open.length = isOfSection ? 1 : 0;
        break;
      }
      case 'words':
        all.words.push(row.entries);
        break;
      case 'unit':
        all.units.push(row.entries);
        break;
      case 'outside':
        all.outside.push(row.entries);
        break;
      case 'heading':
        all.headings.push(row.entries);
        break;
    }
  }
  return totals;
}

/** Closes the tasks that a row of this number cannot be below. */
function closeFor(open: TaskNode[], { form, rank }: RowNumber): void {
  const sibling = open.findIndex(({ number }) => number.form === form);
  if (sibling >= 0) open.length = sibling;
  else while ((open.at(-1)?.number.rank ?? -1) > rank) open.pop();
}

/** `Cộng`, `Cộng mục I`; but not `Tổng cộng`, which is that of all, unless it names the section. */
function isSectionSum(entries: readonly Entry[], section: TaskNode): boolean {
  const label = entries.find(({ text }) => /\p{L}/u.test(text))?.text.toLowerCase() ?? '';
  const number = section.number.text.toLowerCase();
  const named = /(?:mục|phần|nhóm|cộng|tổng)\s*\(?([ivx]+|[a-d]|\d)\b/u.exec(label)?.[1];
  if (named !== undefined) return named === number;
  return /^cộng\b/u.test(label);
}
