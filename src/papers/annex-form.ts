import { emptyCell, oneLine, totalCell } from '../output/sheet/cells.ts';
import { linesOf, nameOf } from '../plan/facts/lines.ts';
import { tasksOf } from '../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../plan/format/schema.ts';
import { formatMoney } from '../values/money/money.ts';
import { captionOf, closingOf, itemNotes } from './form-texts.ts';
import { line, listCell, type Paper } from './paper.ts';
import { placedTasks } from './placed-tasks.ts';
import {
  type Field,
  isBelow,
  moneyField,
  NUMBER,
  type PlanRow,
  priceFields,
  rowsWithItems,
  sourceFields,
  tableOf,
  titleField,
} from './plan-table.ts';
import { timeCell } from './time-cell.ts';

/** How the items of a task are shown: as lines of one cell, `- Báo A: 100.000.000đ`, or each in a row below it. */
export type ItemLayout = 'lines' | 'rows';

/** The annex of a plan: each task with all that the plan says of it. */
export function annexForm(plan: Plan, layout: ItemLayout): Paper {
  const tasks = placedTasks(plan);
  const rows =
    layout === 'rows'
      ? rowsWithItems(tasks)
      : tasks.map((placed): PlanRow => ({ placed, item: null, isGroup: placed.isSection }));
  const title = oneLine(plan.plan.title);
  return {
    name: 'Phụ lục',
    title: `Phụ lục: ${title}`,
    isLying: true,
    blocks: [
      line('heading', 'PHỤ LỤC'),
      line('title', title),
      line('caption', captionOf(plan)),
      { type: 'table', table: tableOf(plan, rows, fieldsOf(plan, layout)) },
      ...closingOf(plan),
    ],
  };
}

/** Whether a line of a cell can say all there is to say of every item. */
export function fitsOnLines(plan: Plan): boolean {
  return linesOf(plan).every(({ item }) => isPlain(item));
}

function isPlain({ quantity, unitPrice, unit, percent, source, period, note }: Item): boolean {
  return [quantity, unitPrice, unit, percent, source, period, note].every((detail) => detail === undefined);
}

function fieldsOf(plan: Plan, layout: ItemLayout): Field[] {
  const money = layout === 'lines' ? moneyLines(plan) : moneyField('Dự kiến kinh phí');
  return [
    NUMBER,
    titleField('Tên nhiệm vụ', plan),
    ofTask('Cơ quan quyết định', ({ decidedBy }) => decidedBy),
    ofTask('Cơ quan thực hiện', ({ implementedBy }) => implementedBy),
    ofTask('Cơ quan phối hợp', ({ coordinatedBy }) => coordinatedBy),
    ofTask('Kết quả', ({ result }) => result),
    ...(layout === 'lines' ? [outletsOf(plan)] : priceFields(plan)),
    // A total that the plan states is printed, whatever it is of.
    { ...money, isOptional: (plan.budget.total?.dong ?? 0n) === 0n },
    ...(layout === 'rows' ? sourceFields(plan) : []),
    TIME,
    ...otherColumns(plan).map((heading) => ofTask(heading, ({ other }) => other?.[heading])),
    {
      column: { heading: 'Ghi chú', kind: 'text', isText: true },
      cell: (row) =>
        listCell([
          ...(isBelow(row) ? [] : texts(row.placed.task.note)),
          ...(row.item ? itemNotes(row.item, plan) : []),
        ]),
      isOptional: true,
    },
  ];
}

function ofTask(heading: string, textOf: (task: Task) => string | readonly string[] | undefined): Field {
  return {
    column: { heading, kind: 'text', isText: true },
    cell: (row) => ({
      ...listCell(texts(textOf(row.placed.task))),
      ...(isBelow(row) && { merged: 'up' as const }),
    }),
    isOptional: true,
  };
}

/** The further columns that tasks of the plan have. */
function otherColumns(plan: Plan): string[] {
  return [...new Set(tasksOf(plan).flatMap(({ other = {} }) => Object.keys(other)))];
}

function texts(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function outletsOf(plan: Plan): Field {
  return {
    column: { heading: 'Cơ quan truyền thông', kind: 'text', isText: true },
    cell: ({ placed: { task } }) => {
      const paid = task.items
        .filter(({ outlet }) => outlet !== undefined)
        .map((item) => oneLine(nameOf(item, plan)));
      return listCell([...new Set(paid)]);
    },
    isOptional: true,
  };
}

/** The items of a task in one cell, as annexes have them, with their sum where the plan states it. */
function moneyLines(plan: Plan): Field {
  const amountOf = ({ amount }: Pick<Item, 'amount'>) =>
    amount.dong === null ? oneLine(amount.text) : formatMoney(amount.dong);
  const lineOf = (item: Item) => {
    const name = oneLine(nameOf(item, plan));
    const remark = item.outlet !== undefined && item.label !== undefined ? ` (${oneLine(item.label)})` : '';
    return `- ${name}: ${amountOf(item)}${remark}`;
  };
  const sum = ({ subtotal }: Task) => (subtotal ? [`Cộng: ${amountOf({ amount: subtotal })}`] : []);
  return {
    column: { heading: 'Dự kiến kinh phí', kind: 'amount', isText: true },
    cell: ({ placed: { task, sum: all }, isGroup }) => {
      if (isGroup) return all === 0n ? emptyCell : totalCell(task.subtotal?.dong ?? all);
      const lines = [...task.items.map(lineOf), ...sum(task)];
      return lines.length === 0 ? emptyCell : { type: 'lines', lines };
    },
  };
}

const TIME: Field = {
  column: { heading: 'Thời gian', kind: 'text', isText: true },
  cell: ({ placed, item }) => timeCell(item?.period ?? placed.schedule),
  isShared: true,
};
