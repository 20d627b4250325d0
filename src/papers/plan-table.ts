import { emptyCell, oneLine, totalCell, unitDecimals } from '../output/sheet/cells.ts';
import type { Unit } from '../output/sheet/sheet.ts';
import { toJson } from '../output/text/json.ts';
import { linesOf, sumOfItems } from '../plan/facts/lines.ts';
import { itemsWithin } from '../plan/facts/tasks.ts';
import type { Item, Plan } from '../plan/format/schema.ts';
import type { Amount } from '../plan/format/values.ts';
import { itemText, sourcesShown } from './form-texts.ts';
import { listCell, type PaperCell, type PaperColumn, type PaperRow, type PaperTable } from './paper.ts';
import type { PlacedTask } from './placed-tasks.ts';

/** A row of a paper: a task, or one of its items. */
export interface PlanRow {
  readonly placed: PlacedTask;
  readonly item: Item | null;
  /** Whether rows below it make up its sum. */
  readonly isGroup: boolean;
  /** Whether a task and its only item, which bears its title, are this one row. */
  readonly isWhole?: boolean;
}

/** Whether a row is an item below the row of its task. */
export function isBelow({ item, isWhole }: PlanRow): boolean {
  return item !== null && isWhole !== true;
}

/** A column of a paper, and what is in it. */
export interface Field {
  readonly column: PaperColumn;
  readonly cell: (row: PlanRow) => PaperCell;
  /** One cell for neighbours in which the same is. */
  readonly isShared?: boolean;
  /** Left out where nothing is in it. */
  readonly isOptional?: boolean;
  /** What is beside the total of the plan, after its amount. */
  readonly total?: PaperCell;
}

/** Tasks with a row below them for each of their items; an only item that bears the title of its task is in its row. */
export function rowsWithItems(tasks: readonly PlacedTask[]): PlanRow[] {
  return tasks.flatMap((placed): PlanRow[] => {
    const { task, isSection, sum } = placed;
    const [only, ...others] = task.items;
    if (
      only &&
      others.length === 0 &&
      !isSection &&
      only.outlet === undefined &&
      isTitle(only.label, task.title)
    )
      return [{ placed, item: only, isGroup: false, isWhole: true }];
    return [
      { placed, item: null, isGroup: sum > 0n },
      ...task.items.map((item) => ({ placed, item, isGroup: false })),
    ];
  });
}

function isTitle(label: string | undefined, title: string): boolean {
  return label !== undefined && oneLine(label) === oneLine(title);
}

/** The table of a plan with these columns, and the total below. */
export function tableOf(plan: Plan, rows: readonly PlanRow[], fields: readonly Field[]): PaperTable {
  const used = fields.filter(
    ({ cell, isOptional }) => !isOptional || rows.some((row) => cell(row).type !== 'empty'),
  );
  const money = used.findIndex(({ column }) => column.kind === 'amount');
  const body = rows.map((row, i): PaperRow => {
    const cells = used.map((field) => cellOf(field, row, rows[i - 1]));
    return {
      kind: row.isGroup ? 'group' : 'entry',
      level: row.placed.level + (isBelow(row) ? 1 : 0),
      cells: row.placed.isSection && row.placed.task.items.length === 0 ? withWideTitle(cells, used) : cells,
    };
  });
  const columns = used.map(({ column }) => column);
  return {
    unit: columns.some(({ kind }) => kind === 'amount' || kind === 'price') ? unitOf(plan) : null,
    columns,
    rows: money < 0 ? body : [...body, totalRow(plan, used, money)],
  };
}

/** The unit of the plan, đồng where a paper does not count in it. */
function unitOf({ budget }: Plan): Unit {
  return UNITS.find((unit) => unitDecimals[unit] === budget.unit?.power) ?? 'đồng';
}

const UNITS = ['nghìn đồng', 'triệu đồng'] as const;

function cellOf({ cell, isShared }: Field, row: PlanRow, above: PlanRow | undefined): PaperCell {
  const here = cell(row);
  if (!isShared || !above || here.type === 'empty' || beginsAnew(row, above)) return here;
  return toJson(here) === toJson(cell(above)) ? { ...here, merged: 'up' } : here;
}

/** Whether a row has nothing in common with the one above: a section, and what follows a section. */
function beginsAnew(row: PlanRow, above: PlanRow): boolean {
  const { placed } = row;
  return !isBelow(row) && placed.level === 0 && (placed.isSection || above.placed.level > 0);
}

/** The title of a section goes on over the empty cells beside it. */
function withWideTitle(cells: readonly PaperCell[], fields: readonly Field[]): PaperCell[] {
  const title = fields.findIndex(({ column }) => column.kind === 'text');
  const end = cells.findIndex(
    (cell, i) => i > title && (cell.type !== 'empty' || fields[i]?.column.kind === 'amount'),
  );
  return cells.map((cell, i) =>
    i > title && (i < end || end < 0) ? { type: 'empty', merged: 'left' } : cell,
  );
}

function totalRow(plan: Plan, fields: readonly Field[], money: number): PaperRow {
  const total = plan.budget.total?.dong ?? sumOfItems(plan);
  const cells = fields.map((field, column): PaperCell => {
    if (column === money) return total === null ? emptyCell : totalCell(total);
    if (column > money) return field.total ?? emptyCell;
    return { type: 'text', text: 'Tổng cộng', ...(column > 0 && { merged: 'left' as const }) };
  });
  return { kind: 'total', level: 0, cells };
}

/** The number of a task as printed, a dash before an item. */
export const NUMBER: Field = {
  column: { heading: 'TT', kind: 'number', isText: false },
  cell: (row) => ({ type: 'text', text: isBelow(row) ? '-' : oneLine(row.placed.number) }),
};

/** What a row is about: the title of a task, or what an item is for. */
export function titleField(heading: string, plan: Plan): Field {
  return {
    column: { heading, kind: 'text', isText: true, isTitle: true },
    cell: ({ placed, item, isWhole }) => ({
      type: 'text',
      text: item && !isWhole ? itemText(item, plan) : oneLine(placed.task.title),
    }),
  };
}

/** Unit, quantity and price of an item; a column for each factor of the quantities. */
export function priceFields(plan: Plan): Field[] {
  const factors = Math.max(1, ...linesOf(plan).map(({ item }) => item.quantity?.factors.length ?? 0));
  return [
    {
      column: { heading: 'ĐVT', kind: 'unit', isText: false },
      cell: ({ item }) => listCell([item?.unit ?? item?.unitPrice?.per ?? []].flat()),
      isOptional: true,
    },
    ...Array.from({ length: factors }, (_, i) => factorField(i)),
    {
      column: { heading: 'Đơn giá', kind: 'price', isText: false },
      cell: ({ item }) => (item ? priceCell(item) : emptyCell),
      isOptional: true,
    },
  ];
}

/** The plan says what the quantity counts, and of its factors only how many there are. */
function factorField(index: number): Field {
  return {
    column: { heading: index === 0 ? 'Số lượng' : `Số lượng ${index + 1}`, kind: 'quantity', isText: false },
    cell: ({ item }) => {
      const factor = item?.quantity?.factors[index];
      return factor ? { type: 'number', digits: factor.digits, decimals: factor.decimals } : emptyCell;
    },
    isOptional: true,
  };
}

/** A share of other items is where prices do. */
function priceCell({ unitPrice, percent }: Item): PaperCell {
  if (unitPrice) return moneyCell(unitPrice);
  if (!percent || percent.decimals > 2) return emptyCell;
  return {
    type: 'percent',
    hundredths: percent.digits * 10n ** BigInt(2 - percent.decimals),
    shown: oneLine(percent.text),
  };
}

/** What an item costs, and what the items below a task come to. */
export function moneyField(heading: string): Field {
  return {
    column: { heading, kind: 'amount', isText: false },
    cell: ({ placed: { task, sum }, item, isGroup }) => {
      if (item) return moneyCell(item.amount);
      return isGroup ? totalCell(task.subtotal?.dong ?? sum) : emptyCell;
    },
  };
}

/** What cannot be read is as it is written. */
function moneyCell({ dong, text }: Amount): PaperCell {
  return dong === null ? { type: 'text', text: oneLine(text) } : totalCell(dong);
}

/** A column for each of several sources with what it gives to each item; none if no item names one. */
export function sourceFields(plan: Plan): Field[] {
  return sourcesShown(plan).map(([id, { name, amount }]) => ({
    column: { heading: oneLine(name ?? id), group: 'Nguồn kinh phí', kind: 'amount', isText: false },
    cell: ({ placed: { task }, item, isGroup }) => {
      if (item) return item.source === id ? moneyCell(item.amount) : emptyCell;
      const sum = itemsWithin(task).reduce(
        (all, own) => (own.source === id ? all + (own.amount.dong ?? 0n) : all),
        0n,
      );
      return isGroup && sum !== 0n ? totalCell(sum) : emptyCell;
    },
    total: moneyCell(amount),
  }));
}
