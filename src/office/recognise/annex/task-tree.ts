import { type BodyRow, bodyRows } from './body.ts';
import type { Entry } from './entry.ts';
import type { AnnexTable } from './find-annex.ts';
import { sameColumns } from './header.ts';
import { type Reading, readByFigures } from './reading.ts';
import type { OwnFigure, RowFacts } from './reading-state.ts';
import { rowFacts } from './row-facts.ts';
import { rowLabel } from './row-label.ts';
import { type RowNumber, SECTION } from './row-number.ts';
import { arrange, type PlacedSum, type UnprovenSum } from './sums.ts';

/** A task of the annex with the rows below it. */
export interface TaskNode {
  readonly number: RowNumber;
  readonly isSection: boolean;
  /** The row of the task, and further rows that are about it. */
  readonly rows: (readonly Entry[])[];
  readonly children: TaskNode[];
  /** The row that sums up its money, where that is another one. */
  readonly sums: (readonly Entry[])[];
  /** What names it where it has no row: the caption of a table, or the words of a sum. */
  readonly caption: { readonly text: string; readonly entry: Entry | null } | null;
  /** What its own figure is, where rows below it have money too. */
  own: OwnFigure | null;
  /** Its money is printed without a sign, and taken away. */
  readonly isTakenAway: boolean;
  readonly isShare: boolean;
}

/** What the rows of the annex are. */
export interface AnnexRows {
  readonly tasks: readonly TaskNode[];
  /** The row of the total, and that of the total in rounder figures. */
  readonly total: readonly Entry[] | null;
  readonly rounded: readonly Entry[] | null;
  /** Rows that only say again what others come to, and do so rightly. */
  readonly proven: readonly (readonly Entry[])[];
  /** Sums that are those of no rows. */
  readonly unproven: readonly UnprovenSum[];
  /** The parts of the total below it. */
  readonly split: readonly (readonly Entry[])[];
  readonly words: readonly (readonly Entry[])[];
  readonly units: readonly (readonly Entry[])[];
  /** Rows below the annex, such as signatures. */
  readonly outside: readonly (readonly Entry[])[];
  readonly headings: readonly (readonly Entry[])[];
  /** Where the rows can be read in another way that comes to another sum. */
  readonly rival: { readonly row: readonly Entry[]; readonly sum: bigint; readonly other: bigint } | null;
}

type Row = Extract<BodyRow, { readonly kind: 'row' }>;

/** A row of the body, or the caption of a table that is a part of the annex. */
interface Step {
  readonly row: Row;
  readonly caption: string | null;
}

/** The tasks of an annex as they are nested, as their numbers and figures have it; several tables are a task each. */
export function readRows(tables: readonly AnnexTable[], unit: string | null): AnnexRows {
  const groups = groupByCaption(tables);
  const steps: Step[] = [];
  const others: Record<'words' | 'unit' | 'outside' | 'heading', (readonly Entry[])[]> = {
    words: [],
    unit: [],
    outside: [],
    heading: [],
  };
  for (const group of groups) {
    if (groups.length > 1) steps.push(captionStep(group[0]?.caption ?? ''));
    for (const row of group.flatMap(bodyRows))
      if (row.kind === 'row') steps.push({ row, caption: null });
      else others[row.kind].push(row.entries);
  }
  const rows = steps.map(({ row }) => row);
  const facts = rowFacts(rows, unit);
  const reading = readByFigures(facts);
  return {
    ...build(steps, facts, reading),
    words: others.words,
    units: others.unit,
    outside: others.outside,
    headings: others.heading,
    rival: reading.rival && {
      row: rows[reading.rival.at]?.entries ?? [],
      sum: reading.sum,
      other: reading.rival.sum,
    },
  };
}

/** A table cut in two is one part, whether its heading is repeated or not. */
function groupByCaption(tables: readonly AnnexTable[]): AnnexTable[][] {
  const groups: AnnexTable[][] = [];
  for (const table of tables) {
    const last = groups.at(-1);
    const isAlike = last?.[0] !== undefined && sameColumns(last[0].header, table.header);
    const isContinuation = table.bodyStart === 0 || CONTINUED.test(table.caption);
    if (isContinuation && last && isAlike) last.push(table);
    else groups.push([table]);
  }
  return groups;
}

const CONTINUED = /^$|^\(?(?:tiếp theo|tiếp|\(?tiếp)/iu;

const PART: RowNumber = { text: '', form: 'part', rank: -1 };

function captionStep(caption: string): Step {
  const row: Row = { kind: 'row', number: PART, isSection: true, isMore: false, label: caption, entries: [] };
  return { row, caption };
}

/** Puts the rows where the reading has them. */
function build(
  steps: readonly Step[],
  facts: readonly RowFacts[],
  { decisions, own }: Reading,
): Pick<AnnexRows, 'tasks' | 'total' | 'rounded' | 'proven' | 'unproven' | 'split'> {
  const tasks: TaskNode[] = [];
  const open: TaskNode[] = [];
  const sums = new Map<TaskNode | null, PlacedSum[]>();
  const proven: (readonly Entry[])[] = [];
  const unproven: UnprovenSum[] = [];
  const split: (readonly Entry[])[] = [];
  let rounded: readonly Entry[] | null = null;
  steps.forEach(({ row, caption }, at) => {
    const decision = decisions[at] ?? { kind: 'more' };
    const { entries } = row;
    switch (decision.kind) {
      case 'task': {
        open.length = decision.depth;
        const task: TaskNode = {
          number: caption === null ? row.number : SECTION,
          isSection: row.isSection,
          rows: caption === null ? [entries] : [],
          children: [],
          sums: [],
          caption: caption === null ? null : { text: caption, entry: null },
          own: own.get(at) ?? null,
          isTakenAway: decision.isTakenAway,
          isShare: facts[at]?.percent != null,
        };
        (open.at(-1)?.children ?? tasks).push(task);
        open.push(task);
        break;
      }
      case 'more':
        open.at(-1)?.rows.push(entries);
        break;
      case 'sum': {
        open.length = decision.depth;
        const around = open.at(-1) ?? null;
        const list = sums.get(around) ?? [];
        const count = (around?.children ?? tasks).length;
        const { subject, isOfAll } = rowLabel(row.label);
        const { holds, of } = decision;
        list.push({ entries, holds, of, count, subject, isOfAll });
        sums.set(around, list);
        break;
      }
      case 'rounded':
        rounded = entries;
        break;
      case 'carried':
        if (decision.holds) proven.push(entries);
        else unproven.push({ entries, of: decision.of });
        break;
      case 'split':
        split.push(entries);
        break;
    }
  });
  let total: readonly Entry[] | null = null;
  for (const [around, list] of sums) {
    const placed = arrange(around?.children ?? tasks, list);
    proven.push(...placed.proven);
    unproven.push(...placed.unproven);
    if (around === null && placed.isRounded) rounded = placed.whole;
    else if (around === null) total = placed.whole;
    else if (placed.whole) around.sums.push(placed.whole);
  }
  return { tasks, total, rounded, proven, unproven, split };
}
