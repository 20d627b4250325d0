import type { Cell, Column, Row, Table } from '../output/sheet/sheet.ts';
import type { Annex, AnnexItem, AnnexTask } from './annex.ts';

/** A row of an annex: a task, one of its items below it, or both where a task has one item. */
export interface AnnexRow {
  /** What the plan is called. */
  readonly plan: string;
  readonly task: AnnexTask;
  readonly item: AnnexItem | null;
  /** Of what is in the row of the task, whether this is a row below it. */
  readonly isBelow: boolean;
  /** Whether rows below it make up its sum. */
  readonly isGroup: boolean;
}

/** A column of an annex, and what is in it. */
export interface AnnexField {
  readonly column: Column;
  readonly cell: (row: AnnexRow) => Cell;
  /** Left out where nothing is in it. */
  readonly mayBeEmpty?: boolean;
  /** What is in it beside the total; nothing, unless this is given. */
  readonly total?: Cell;
}

/** Each task before its items; a task with one item has one row, unless `keepsApart` says otherwise. */
export function annexRows({ tasks }: Annex, plan: string, keepsApart: boolean): AnnexRow[] {
  return tasks.flatMap((task) => {
    const [only] = task.items;
    const row = { plan, task, item: null, isBelow: false, isGroup: task.isSection || task.items.length > 0 };
    if (only && task.items.length === 1 && !task.isSection && !keepsApart) {
      return [{ ...row, item: only, isGroup: false }];
    }
    return [row, ...task.items.map((item) => ({ ...row, item, isBelow: true, isGroup: false }))];
  });
}

/** The table of these rows, without the columns in which nothing is. */
export function annexTable(
  rows: readonly AnnexRow[],
  fields: readonly AnnexField[],
  hasTotal: boolean,
): Pick<Table, 'columns' | 'rows'> {
  const used = fields.filter(
    ({ cell, mayBeEmpty }) => !mayBeEmpty || rows.some((row) => cell(row).type !== 'empty'),
  );
  const body = rows.map(
    (row): Row => ({
      kind: row.isGroup ? 'group' : 'entry',
      level: row.task.depth + (row.isBelow ? 1 : 0),
      cells: used.map(({ cell }) => cell(row)),
    }),
  );
  const total: Row = { kind: 'total', cells: used.map((field) => field.total ?? { type: 'empty' }) };
  return { columns: used.map(({ column }) => column), rows: hasTotal ? [...body, total] : body };
}
