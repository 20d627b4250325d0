import type { AnnexTable } from '../annex/find-annex.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { type Draft, type DraftMap, mapDraft, textDraft } from './draft.ts';
import { OF_THE_PLAN } from './prose.ts';

/**
 * The tasks of an annex of several tables. An estimate beside a table of tasks with their times has no column of time: its money
 * is due within the plan, and nobody forgot a cell.
 */
export function withTimeOfEstimates(
  drafts: readonly DraftMap[],
  nodes: readonly TaskNode[],
  tables: readonly AnnexTable[],
  period: Draft | null,
): readonly DraftMap[] {
  const hasColumn = (role: string, number?: number) =>
    tables.some(
      ({ table, header }) =>
        (number === undefined || table.number === number) &&
        header.columns.some((column) => column.role === role),
    );
  if (period?.kind !== 'text' || !hasColumn('schedule')) return drafts;
  const time = textDraft(period.text, [], OF_THE_PLAN);
  return drafts.map((draft, index) => {
    const number = tableOf(nodes[index]);
    const isEstimate = number !== null && hasColumn('amount', number) && !hasColumn('schedule', number);
    return isEstimate ? withSchedule(draft, time) : draft;
  });
}

/** The table whose caption names a section; null for a task with a row of its own. */
function tableOf(node: TaskNode | undefined): number | null {
  return node?.caption ? (node.children[0]?.rows[0]?.[0]?.table ?? null) : null;
}

/** A task with a time before the tasks below it. */
function withSchedule({ entries, comment, from }: DraftMap, time: Draft): DraftMap {
  if (entries.some(([key]) => key === 'schedule')) return mapDraft(entries, comment, from);
  const at = entries.findIndex(([key]) => key === 'tasks');
  const end = at < 0 ? entries.length : at;
  return mapDraft([...entries.slice(0, end), ['schedule', time], ...entries.slice(end)], comment, from);
}
