import type { Lang } from '../i18n.ts';
import { emptyCell, numberCell, oneLine, textCell, totalCell } from '../output/sheet/cells.ts';
import type { Cell } from '../output/sheet/sheet.ts';
import { linesOf, nameOf, sourceNameOf } from '../plan/facts/lines.ts';
import { itemsWithin } from '../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../plan/format/schema.ts';
import type { Amount } from '../plan/format/values.ts';
import type { Dong } from '../values/money/money.ts';
import type { Quantity } from '../values/money/quantity.ts';
import { sumDong } from '../values/money/sum.ts';
import { addTo } from '../values/text/group-by.ts';
import { listCell, type PaperCell } from './paper.ts';
import { isBelow } from './plan-rows.ts';
import type { Field } from './plan-table.ts';
import { planWords } from './plan-words.ts';
import { timeCell } from './time-cell.ts';

/** What norms of the office allow for one unit of an item, in đồng. */
export type Limits = ReadonlyMap<Item, Dong>;

/** The number of a task as printed; a dash before an item, unless its name is in a column of its own. */
export function numberField(lang: Lang, isApart = false): Field {
  return {
    column: { heading: planWords[lang].number, kind: 'number', isText: false },
    cell: (row) => {
      const number = numberCell(row.placed.number);
      if (!isBelow(row)) return number;
      return isApart ? { ...number, merged: 'up' } : textCell('-');
    },
  };
}

/** What a row is about: the title of a task, or what an item is for, unless that is in a column of its own. */
export function titleField(heading: string, isApart = false): Field {
  return {
    column: { heading, kind: 'text', isText: true, isTitle: true },
    cell: (row) => {
      const { plan, task } = row.placed;
      if (!row.item || !isBelow(row)) return textCell(task.title);
      const text = itemText(row.item, plan);
      return isApart ? textCell(task.title, { merged: 'up', alone: text }) : textCell(text);
    },
  };
}

/** What an item is for: the outlet with what it does in brackets, or the label. */
export function itemText(item: Item, plan: Plan): string {
  const name = oneLine(nameOf(item, plan));
  return item.outlet === undefined || item.label === undefined ? name : `${name} (${oneLine(item.label)})`;
}

/** Who decides on a task and carries it out, and what comes of it. */
export function taskFields(lang: Lang): Field[] {
  const words = planWords[lang];
  return [
    ofTask(words.decidedBy, ({ decidedBy }) => decidedBy),
    ofTask(words.implementedBy, ({ implementedBy }) => implementedBy),
    ofTask(words.coordinatedBy, ({ coordinatedBy }) => coordinatedBy),
    ofTask(words.result, ({ result }) => result),
  ];
}

/** The further columns that tasks of plans have. */
export function otherFields(tasks: readonly Task[]): Field[] {
  const headings = new Set(tasks.flatMap(({ other = {} }) => Object.keys(other)));
  return [...headings].map((heading) =>
    ofTask(oneLine(heading), ({ other = {} }) =>
      Object.hasOwn(other, heading) ? other[heading] : undefined,
    ),
  );
}

/** A column in which the rows of a task have one cell. */
function ofTask(heading: string, textOf: (task: Task) => string | readonly string[] | undefined): Field {
  return {
    column: { heading, kind: 'text', isText: true },
    cell: (row) => ({
      ...listCell([textOf(row.placed.task) ?? []].flat()),
      ...(isBelow(row) && { merged: 'up' as const }),
    }),
    isOptional: true,
  };
}

/** Unit, quantity and price of an item, and the norm for it; on paper a column for each factor of the quantities. */
export function priceFields(plans: readonly Plan[], limits: Limits, isPaper: boolean, lang: Lang): Field[] {
  const words = planWords[lang];
  return [
    {
      column: { heading: words.unit, kind: 'unit', isText: false },
      cell: ({ item }) => listCell([item?.unit ?? item?.unitPrice?.per ?? []].flat()),
      isOptional: true,
    },
    ...(isPaper ? factorFields(plans, lang) : [quantityField(words.quantity, productCell)]),
    {
      column: { heading: words.unitPrice, kind: 'price', isText: false },
      cell: ({ item }) => (item ? priceCell(item) : emptyCell),
      isOptional: true,
    },
    {
      column: { heading: words.norm, kind: 'limit', isText: false },
      cell: ({ item }) => {
        const limit = item ? limits.get(item) : undefined;
        return limit === undefined ? emptyCell : totalCell(limit);
      },
      isOptional: true,
    },
  ];
}

/** The plan says what the quantity counts, and of its factors only how many there are. */
function factorFields(plans: readonly Plan[], lang: Lang): Field[] {
  const heading = planWords[lang].quantity;
  const counts = plans.flatMap(linesOf).map(({ item }) => item.quantity?.factors.length ?? 0);
  const most = counts.reduce((all, count) => Math.max(all, count), 1);
  return Array.from({ length: most }, (_, i) =>
    quantityField(i === 0 ? heading : `${heading} ${i + 1}`, (factors) => factorCell(factors[i])),
  );
}

function quantityField(heading: string, cellOf: (factors: readonly Quantity[]) => Cell): Field {
  return {
    column: { heading, kind: 'quantity', isText: false },
    cell: ({ item }) => cellOf(item?.quantity?.factors ?? []),
    isOptional: true,
  };
}

function factorCell(factor: Quantity | undefined): Cell {
  return factor ? { type: 'number', digits: factor.digits, decimals: factor.decimals } : emptyCell;
}

/** A quantity, or several that are multiplied: `12 × 2`. */
function productCell(factors: readonly Quantity[]): Cell {
  if (factors.length < 2) return factorCell(factors[0]);
  return textCell(factors.map(({ text }) => text.trim()).join(' × '));
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

/** What an item costs, and what all below a task comes to: as the plan states it, or as it adds up. */
export function moneyField(heading: string, isStated: boolean): Field {
  return {
    column: { heading, kind: 'amount', isText: false },
    cell: ({ placed: { task, sum }, item, isGroup }) => {
      if (item) return moneyCell(item.amount);
      const dong = isGroup ? ((isStated ? task.subtotal?.dong : null) ?? sum) : null;
      return dong === null ? emptyCell : totalCell(dong);
    },
  };
}

/** What cannot be read is as it is written. */
export function moneyCell({ dong, text }: Amount): PaperCell {
  return dong === null ? textCell(text) : totalCell(dong);
}

/** A column for each of several sources with what it gives to each item; none if no item names one. */
export function sourceFields(plans: readonly Plan[], lang: Lang): Field[] {
  const totals = new Map<string, Amount[]>();
  for (const plan of plans) {
    for (const [id, { amount }] of sourcesShown(plan)) {
      const name = sourceNameOf(id, plan);
      addTo(totals, name, amount);
    }
  }
  return [...totals].map(([name, amounts]): Field => {
    const isFrom = ({ source }: Item, plan: Plan) =>
      source !== undefined && sourceNameOf(source, plan) === name;
    const [only, ...others] = amounts;
    return {
      column: { heading: oneLine(name), group: planWords[lang].sources, kind: 'amount', isText: false },
      cell: ({ placed: { plan, task }, item, isGroup }) => {
        if (item) return isFrom(item, plan) ? moneyCell(item.amount) : emptyCell;
        const sum = itemsWithin(task).reduce(
          (all, own) => (isFrom(own, plan) ? all + (own.amount.dong ?? 0n) : all),
          0n,
        );
        return isGroup && sum !== 0n ? totalCell(sum) : emptyCell;
      },
      total:
        only && others.length === 0 ? moneyCell(only) : totalCell(sumDong(amounts.map(({ dong }) => dong))),
    };
  });
}

/** The sources that have a column each: those of a plan with several, if any item names one. */
export function sourcesShown(
  plan: Plan,
): [id: string, source: NonNullable<Plan['budget']['sources']>[string]][] {
  const sources = Object.entries(plan.budget.sources ?? {});
  if (sources.length < 2) return [];
  return linesOf(plan).some(({ item }) => item.source !== undefined) ? sources : [];
}

/** When it is done; one cell for neighbours, of one task where items are named in a column of their own. */
export function timeField(lang: Lang, isApart: boolean): Field {
  return {
    column: { heading: planWords[lang].when, kind: 'text', isText: true },
    cell: ({ placed, item }) => timeCell(item?.period ?? placed.schedule, lang),
    isShared: isApart ? 'in-task' : 'by-all',
    isOptional: isApart,
  };
}

/** Notes on a task and on an item, and the source of an item that has no column. */
export function noteField(lang: Lang): Field {
  return {
    column: { heading: planWords[lang].note, kind: 'text', isText: true },
    cell: (row) => {
      const { plan, task } = row.placed;
      return listCell([
        ...(isBelow(row) ? [] : [task.note ?? []].flat()),
        ...(row.item ? itemNotes(row.item, plan, lang) : []),
      ]);
    },
    isOptional: true,
  };
}

function itemNotes({ note, source }: Item, plan: Plan, lang: Lang): string[] {
  const isShown = source !== undefined && sourcesShown(plan).some(([id]) => id === source);
  return [
    ...(source === undefined || isShown ? [] : [planWords[lang].source(sourceNameOf(source, plan))]),
    ...(note === undefined ? [] : [note]),
  ];
}
