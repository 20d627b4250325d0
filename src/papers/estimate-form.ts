import { oneLine } from '../output/sheet/cells.ts';
import type { Plan } from '../plan/format/schema.ts';
import { captionOf, closingOf, datelineOf, itemNotes, officeName } from './form-texts.ts';
import { line, listCell, type Paper, type Signature } from './paper.ts';
import { type PlacedTask, placedTasks } from './placed-tasks.ts';
import {
  moneyField,
  NUMBER,
  priceFields,
  rowsWithItems,
  sourceFields,
  tableOf,
  titleField,
} from './plan-table.ts';

/** The estimate of a plan (dự toán): each task that costs something, with a row for each of its items. */
export function estimateForm(plan: Plan): Paper {
  const rows = rowsWithItems(
    renumbered(placedTasks(plan).filter(({ sum, task }) => sum > 0n || task.items.length > 0)),
  );
  const title = oneLine(plan.plan.title);
  const table = tableOf(plan, rows, [
    NUMBER,
    titleField('Nội dung', plan),
    ...priceFields(plan).map((field) => ({ ...field, isOptional: false })),
    moneyField('Thành tiền'),
    ...sourceFields(plan),
    {
      column: { heading: 'Ghi chú', kind: 'text', isText: true },
      cell: ({ item }) => listCell(item ? itemNotes(item, plan) : []),
    },
  ]);
  return {
    name: 'Dự toán',
    title: `Dự toán: ${title}`,
    isLying: true,
    blocks: [
      line('issuer', officeName(plan).toLocaleUpperCase('vi')),
      line('heading', 'DỰ TOÁN KINH PHÍ'),
      line('title', title),
      line('caption', captionOf(plan)),
      { type: 'table', table },
      ...closingOf(plan),
      { type: 'signatures', dateline: datelineOf(plan), signatures: SIGNATURES },
    ],
  };
}

const SIGNATURES: readonly Signature[] = [
  { post: 'Người lập', manner: '(Ký, ghi rõ họ tên)' },
  { post: 'Kế toán trưởng', manner: '(Ký, ghi rõ họ tên)' },
  { post: 'Thủ trưởng đơn vị', manner: '(Ký tên, đóng dấu)' },
];

/** Tasks counted from 1 again where others were left out; numbers that the plan states stay. */
function renumbered(tasks: readonly PlacedTask[]): PlacedTask[] {
  const counts: number[] = [];
  const numbers: string[] = [];
  return tasks.map((placed) => {
    const { level, number, task } = placed;
    counts.length = level + 1;
    counts[level] = (counts[level] ?? 0) + 1;
    const counted = number.includes('.') ? `${numbers[level - 1]}.${counts[level]}` : String(counts[level]);
    numbers[level] = task.no === undefined && /\d$/.test(number) ? counted : number;
    return { ...placed, number: numbers[level] };
  });
}
