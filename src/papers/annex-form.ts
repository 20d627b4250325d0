import { oneLine } from '../output/sheet/cells.ts';
import { linesOf } from '../plan/facts/lines.ts';
import type { Item, Plan } from '../plan/format/schema.ts';
import { annexFields, annexRows, type ItemLayout } from './annex-fields.ts';
import { captionOf, closingOf } from './form-texts.ts';
import { line, type Paper } from './paper.ts';
import { placedTasks } from './plan-rows.ts';
import { tableOf, totalOfPlan } from './plan-table.ts';

/** The annex of a plan as an office files it. */
export function annexForm(plan: Plan, layout: Exclude<ItemLayout, 'columns'>): Paper {
  const rows = annexRows(placedTasks(plan), layout);
  const title = oneLine(plan.plan.title);
  const hasTotal = (plan.budget.total?.dong ?? 0n) !== 0n;
  const fields = annexFields({ plans: [plan], rows, layout, hasTotal, lang: 'vi' });
  return {
    name: 'Phụ lục',
    title: `Phụ lục: ${title}`,
    isLying: true,
    blocks: [
      line('heading', 'PHỤ LỤC'),
      line('title', title),
      line('caption', captionOf(plan)),
      { type: 'table', table: tableOf(rows, fields, totalOfPlan(plan)) },
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
