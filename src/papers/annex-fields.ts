import type { Lang } from '../i18n.ts';
import { emptyCell, oneLine, textCell, totalCell } from '../output/sheet/cells.ts';
import { nameOf } from '../plan/facts/lines.ts';
import type { Item, Plan, Task } from '../plan/format/schema.ts';
import { formatMoney } from '../values/money/money.ts';
import { lastBrackets } from '../values/text/last-brackets.ts';
import { isOutletName } from '../values/text/outlet-name.ts';
import { listCell } from './paper.ts';
import {
  itemText,
  type Limits,
  moneyCell,
  moneyField,
  noteField,
  numberField,
  otherFields,
  priceFields,
  sourceFields,
  taskFields,
  timeField,
  titleField,
} from './plan-fields.ts';
import { bearsTitle, type PlacedTask, type PlanRow, rowsWithItems } from './plan-rows.ts';
import type { Field } from './plan-table.ts';
import { planWords } from './plan-words.ts';

/**
 * How the items of a task are shown: as lines of one cell, `- Báo A: 100.000.000đ`, or each in a row below it; `columns`
 * have one for what an item is for, and an only item in the row of its task.
 */
export type ItemLayout = 'lines' | 'rows' | 'columns';

export function annexRows(tasks: readonly PlacedTask[], layout: ItemLayout): PlanRow[] {
  if (layout === 'lines') return tasks.map((placed) => ({ placed, item: null, isGroup: placed.isSection }));
  return layout === 'rows' ? rowsWithItems(tasks) : rowsWithItems(tasks, () => true);
}

/** What the columns of an annex depend on. */
interface Contents {
  readonly plans: readonly Plan[];
  readonly rows: readonly PlanRow[];
  readonly layout: ItemLayout;
  /** What norms allow, for whoever checks the annex: it is no part of the plan. */
  readonly limits?: Limits;
  /** Whether there is a total: it is printed, whatever it is of. */
  readonly hasTotal: boolean;
  /** The shares of tasks in the money, where they are asked for. */
  readonly share?: Field;
  readonly lang: Lang;
}

/** The columns of an annex: each task with all that the plan says of it. */
export function annexFields({
  plans,
  rows,
  layout,
  limits = new Map(),
  hasTotal,
  share,
  lang,
}: Contents): Field[] {
  const words = planWords[lang];
  const isApart = layout === 'columns';
  const money = layout === 'lines' ? moneyLines() : moneyField(words.amount, !isApart);
  return [
    numberField(lang, isApart),
    titleField(words.task, isApart),
    ...taskFields(lang),
    ...(layout === 'lines'
      ? [outletsField()]
      : layout === 'rows' && rows.some(isUnclear)
        ? [outletField()]
        : []),
    ...(isApart ? [itemField(rows, lang)] : []),
    ...(layout === 'lines' ? [] : priceFields(plans, limits, !isApart, lang)),
    { ...money, isOptional: !hasTotal },
    ...(share ? [share] : []),
    ...(layout === 'lines' ? [] : sourceFields(plans, lang)),
    timeField(lang, isApart),
    ...otherFields(rows.map(({ placed }) => placed.task)),
    noteField(lang),
  ];
}

/** Who gets the money, or what it is for; the heading says which of them are below it. */
function itemField(rows: readonly PlanRow[], lang: Lang): Field {
  const words = planWords[lang];
  const items = rows.flatMap(({ item }) => item ?? []);
  const withOutlet = items.filter(({ outlet }) => outlet !== undefined).length;
  const heading =
    withOutlet === items.length ? words.outlet : withOutlet === 0 ? words.item : words.outletOrItem;
  return {
    column: { heading, kind: 'text', isText: true, namesEntries: true },
    cell: ({ placed: { plan, task, isSection }, item }) => {
      if (item) return textCell(itemText(item, plan));
      return task.items.length > 0 && !isSection ? textCell(words.subtotal) : emptyCell;
    },
    isOptional: true,
  };
}

/** Whether the name of an item does not show by itself that it is, or is not, that of an outlet, or where this ends. */
function isUnclear({ placed: { plan }, item }: PlanRow): boolean {
  if (item === null) return false;
  const name = oneLine(nameOf(item, plan));
  const isOutlet = item.outlet !== undefined;
  return isOutletName(name) !== isOutlet || (isOutlet && lastBrackets(name) !== null);
}

/** The outlet of each item in its row. */
function outletField(): Field {
  return {
    column: { heading: planWords.vi.outlet, kind: 'text', isText: true },
    cell: ({ placed: { plan }, item }) =>
      item?.outlet === undefined ? emptyCell : textCell(oneLine(nameOf(item, plan))),
    isOptional: true,
  };
}

function outletsField(): Field {
  return {
    column: { heading: planWords.vi.outlet, kind: 'text', isText: true },
    cell: ({ placed: { plan, task } }) => {
      const paid = task.items
        .filter(({ outlet }) => outlet !== undefined)
        .map((item) => oneLine(nameOf(item, plan)));
      return listCell([...new Set(paid)]);
    },
    isOptional: true,
  };
}

/** The items of a task in one cell, as annexes have them, with their sum where the plan states it. */
function moneyLines(): Field {
  const words = planWords.vi;
  const amountOf = ({ amount }: Pick<Item, 'amount'>) =>
    amount.dong === null ? oneLine(amount.text) : formatMoney(amount.dong);
  const lineOf = (item: Item, plan: Plan) => {
    const name = oneLine(nameOf(item, plan));
    const remark = item.outlet !== undefined && item.label !== undefined ? ` (${oneLine(item.label)})` : '';
    return `- ${name}: ${amountOf(item)}${remark}`;
  };
  const sum = ({ subtotal }: Task) =>
    subtotal ? [`${words.subtotal}: ${amountOf({ amount: subtotal })}`] : [];
  return {
    column: { heading: words.amount, kind: 'amount', isText: true },
    cell: ({ placed: { plan, task, sum: all }, isGroup }) => {
      if (isGroup) return all === null ? emptyCell : totalCell(task.subtotal?.dong ?? all);
      const [only, ...more] = task.items;
      // Its words are in the column beside.
      if (only && more.length === 0 && !task.subtotal && bearsTitle(only, task))
        return moneyCell(only.amount);
      const lines = [...task.items.map((item) => lineOf(item, plan)), ...sum(task)];
      return lines.length === 0 ? emptyCell : { type: 'lines', texts: lines, isList: false };
    },
  };
}
