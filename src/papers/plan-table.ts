import { emptyCell, textCell, totalCell, unitDecimals } from '../output/sheet/cells.ts';
import type { Unit } from '../output/sheet/sheet.ts';
import { toJson } from '../output/text/json.ts';
import { amountsOf, sumOfItems } from '../plan/facts/lines.ts';
import type { Plan } from '../plan/format/schema.ts';
import type { Dong } from '../values/money/money.ts';
import type { PaperCell, PaperColumn, PaperRow, PaperTable } from './paper.ts';
import { isBelow, type PlanRow, placedTasks } from './plan-rows.ts';
import { planWords } from './plan-words.ts';

/** A column of a paper, and what is in it. */
export interface Field {
  readonly column: PaperColumn;
  readonly cell: (row: PlanRow) => PaperCell;
  /** One cell for neighbours in which the same is: of all rows, or those of one task. */
  readonly isShared?: 'by-all' | 'in-task';
  /** Left out where nothing is in it. */
  readonly isOptional?: boolean;
  /** What is beside the total of the plan, after its amount. */
  readonly total?: PaperCell;
}

/** The table of plans with these columns, and below, if there is money, the total in đồng. */
export function tableOf(rows: readonly PlanRow[], fields: readonly Field[], total: Total): PaperTable {
  const used = fields.filter(
    ({ cell, isOptional }) => !isOptional || rows.some((row) => cell(row).type !== 'empty'),
  );
  const money = used.findIndex(({ column }) => column.kind === 'amount');
  const body = rows.map((row, i): PaperRow => {
    const { isSection, level, task } = row.placed;
    const cells = used.map((field) => cellOf(field, row, rows[i - 1]));
    return {
      kind: row.isGroup ? 'group' : 'entry',
      level: level + (isBelow(row) ? 1 : 0),
      cells: isSection && task.items.length === 0 ? withWideTitle(cells, used) : cells,
    };
  });
  const columns = used.map(({ column }) => column);
  return {
    unit: columns.some(({ kind }) => kind === 'amount' || kind === 'price') ? total.unit : null,
    columns,
    rows: money < 0 ? body : [...body, totalRow(total, used, money)],
  };
}

/** The last row of a table. */
interface Total {
  /** `Tổng cộng` */
  readonly name: string;
  /** Null where an amount cannot be read. */
  readonly dong: Dong | null;
  /** What all amounts are counted in. */
  readonly unit: Unit;
}

/** The total of a plan as its papers have it: as it is stated, else what its items come to. */
export function totalOfPlan(plan: Plan): Total {
  return {
    name: planWords.vi.total,
    dong: plan.budget.total?.dong ?? sumOfItems(plan),
    unit: unitOf(plan),
  };
}

/** The unit of the plan, or a smaller one in which all amounts are clear; đồng where a paper does not count in it. */
function unitOf(plan: Plan): Unit {
  const own = UNITS.findIndex((unit) => unitDecimals[unit] === plan.budget.unit?.power);
  return (own < 0 ? [] : UNITS.slice(own)).find((unit) => isClearIn(unit, plan)) ?? 'đồng';
}

/** Whether no amount or sum has three decimals in the unit: they could be thousands. */
function isClearIn(unit: Unit, plan: Plan): boolean {
  const thousandth = 10n ** BigInt(unitDecimals[unit] - 3);
  const shown = [
    ...amountsOf(plan).map(({ amount }) => amount.dong),
    ...placedTasks(plan).map(({ sum }) => sum),
    sumOfItems(plan),
  ];
  return shown.every((dong) => dong === null || dong % thousandth !== 0n || dong % (thousandth * 10n) === 0n);
}

/** From the largest. */
const UNITS = ['triệu đồng', 'nghìn đồng'] as const;

function cellOf({ cell, isShared }: Field, row: PlanRow, above: PlanRow | undefined): PaperCell {
  const here = cell(row);
  if (!isShared || !above || here.type === 'empty') return here;
  if (isShared === 'in-task' ? !isBelow(row) : beginsAnew(row, above)) return here;
  return toJson(here) === toJson(cell(above)) ? { ...here, merged: 'up' } : here;
}

/** Whether a row has nothing in common with the one above: a section, and what follows a section. */
function beginsAnew(row: PlanRow, above: PlanRow): boolean {
  const { placed } = row;
  return !isBelow(row) && placed.level === 0 && (placed.isSection || above.placed.level > 0);
}

/** The title of a section goes on over the empty cells beside it. */
function withWideTitle(cells: readonly PaperCell[], fields: readonly Field[]): PaperCell[] {
  const title = fields.findIndex(({ column }) => column.isTitle);
  const end = cells.findIndex(
    (cell, i) => i > title && (cell.type !== 'empty' || fields[i]?.column.kind === 'amount'),
  );
  return cells.map((cell, i) =>
    i > title && (i < end || end < 0) ? { type: 'empty', merged: 'left' } : cell,
  );
}

function totalRow({ name, dong }: Total, fields: readonly Field[], money: number): PaperRow {
  const cells = fields.map((field, column): PaperCell => {
    if (column === money) return dong === null ? emptyCell : totalCell(dong);
    if (column > money) return field.total ?? emptyCell;
    return textCell(name, column > 0 ? { merged: 'left' } : {});
  });
  return { kind: 'total', level: 0, cells };
}
