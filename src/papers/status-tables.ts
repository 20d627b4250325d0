import { oneLine } from '../output/sheet/cells.ts';
import type { Column, Row, Table } from '../output/sheet/sheet.ts';
import { dutiesTable } from '../reports/status/duties-table.ts';
import { moneyByOutlet, moneyBySource, moneyByTask } from '../reports/status/money-tables.ts';
import { tasksTable } from '../reports/status/sheet.ts';
import type { Status } from '../reports/status/status.ts';
import { statusWords } from '../reports/status/words.ts';
import { line, type Paper, type PaperColumn, type PaperTable } from './paper.ts';

/** The tables of a report on a plan, each a sheet of a workbook: those of `status`, figure by figure. */
export function statusPapers(status: Status): Paper[] {
  const words = statusWords.vi;
  const duties = dutiesTable(status, 'vi');
  const notes = [
    ...(status.shared.length > 0 ? [words.sharedNote] : []),
    ...(status.sources.some(({ source }) => source === null) ? [words.sharedSourceNote] : []),
  ];
  return [
    paperOf('Nhiệm vụ', tasksTable(status, 'vi')),
    ...(duties ? [paperOf('Từng kỳ', duties)] : []),
    ...(hasMoney(status)
      ? [
          paperOf('Kinh phí theo nhiệm vụ', moneyByTask(status, 'vi')),
          ...(status.sources.length > 0 ? [paperOf('Kinh phí theo nguồn', moneyBySource(status, 'vi'))] : []),
          paperOf('Kinh phí theo đơn vị', moneyByOutlet(status, 'vi'), notes),
        ]
      : []),
  ];
}

/** Whether there is money to report on. */
function hasMoney({ isReported, totals: { planned, contracted, paid } }: Status): boolean {
  return isReported && (planned > 0n || contracted > 0n || paid !== 0n);
}

function paperOf(name: string, table: Table, notes: readonly string[] = []): Paper {
  const title = table.title ?? name;
  return {
    name,
    title,
    isLying: true,
    blocks: [
      line('table-title', title),
      { type: 'table', table: paperTable(table) },
      ...notes.map((note) => line('closing', note)),
    ],
  };
}

/** A table of a report as one of a paper. */
function paperTable({ columns, rows }: Table): PaperTable {
  const own = columns.map((column, i) => paperColumn(column, rows, i));
  return {
    unit: own.some(({ kind }) => kind === 'amount') ? 'đồng' : null,
    columns: own,
    rows: rows.map(({ kind, level = 0, cells }) => ({
      kind,
      level,
      cells: cells.map((cell, at) =>
        level > 0 && columns[at]?.isTree && cell.type === 'text' ? { ...cell, text: `- ${cell.text}` } : cell,
      ),
    })),
  };
}

function paperColumn({ heading, align, isTitle }: Column, rows: readonly Row[], at: number): PaperColumn {
  const isAmount = rows.some(({ cells }) => cells[at]?.type === 'amount');
  const kind = isAmount ? 'amount' : align === 'left' && isWords(rows, at) ? 'text' : 'quantity';
  return { heading: oneLine(heading), kind, isText: kind === 'text', ...(isTitle && { isTitle }) };
}

/** Whether a column has text, rather than days and figures alone. */
function isWords(rows: readonly Row[], at: number): boolean {
  return rows.some(({ cells }) => cells[at]?.type === 'text');
}
