import type { Lang } from '../i18n.ts';
import { emptyCell, numberCell, oneLine, shareCell, textCell, totalCell } from '../output/sheet/cells.ts';
import { figureColumn, headColumn, textColumn } from '../output/sheet/columns.ts';
import type { Cell, Column } from '../output/sheet/sheet.ts';
import type { Budget } from '../reports/budget/budget.ts';
import { whenCell } from '../reports/schedule-text.ts';
import type { Quantity } from '../values/money/quantity.ts';
import type { AnnexItem, AnnexTask } from './annex.ts';
import type { AnnexField, AnnexRow } from './annex-rows.ts';
import { annexWords } from './annex-words.ts';

/** The columns of an annex; those with further headings are after the others. */
export function annexFields(
  rows: readonly AnnexRow[],
  budget: Budget,
  shares: ReadonlyMap<AnnexTask, bigint> | null,
  lang: Lang,
): AnnexField[] {
  const words = annexWords[lang];
  const others = [...new Set(rows.flatMap(({ task }) => Object.keys(task.other)))];
  const title: AnnexField = {
    column: headColumn(words.task, { isTitle: true, isTree: true }),
    cell: (row) =>
      row.isBelow && row.item
        ? textCell(row.task.title, { merged: 'up', alone: itemText(row.item) })
        : strong(row, textCell(row.task.title)),
  };
  return [
    ...headFields(
      budget,
      ofTask(({ task }) => numberCell(task.number)),
      title,
      lang,
    ),
    listField(words.decidedBy, ({ decidedBy }) => decidedBy),
    listField(words.implementedBy, ({ implementedBy }) => implementedBy),
    listField(words.coordinatedBy, ({ coordinatedBy }) => coordinatedBy),
    listField(words.result, ({ result }) => (result === null ? [] : [result])),
    itemField(rows, lang),
    ...priceFields(lang, true),
    amountField(words.amount, budget),
    ...(shares ? [shareField(shares, lang)] : []),
    {
      column: textColumn(words.when),
      cell: ({ task, item, isBelow }) => {
        const isShared = isBelow && item?.period === null;
        return whenOrEmpty(item?.period ?? task.schedule, lang, isShared ? { merged: 'up' } : {});
      },
      mayBeEmpty: true,
    },
    ...others.map((heading) =>
      listField(oneLine(heading), ({ other }) =>
        Object.hasOwn(other, heading) ? [other[heading] ?? ''] : [],
      ),
    ),
    noteField(lang),
  ];
}

/** The columns of an estimate (dự toán). */
export function estimateFields(budget: Budget, lang: Lang): AnnexField[] {
  const words = annexWords[lang];
  const title: AnnexField = {
    column: headColumn(words.content, { isTree: true }),
    cell: (row) => (row.item ? textCell(itemText(row.item)) : strong(row, textCell(row.task.title))),
  };
  // An item is a line of its own here, and has no number.
  const number = ({ task, item }: AnnexRow) => (item ? textCell('-') : numberCell(task.number));
  return [
    ...headFields(budget, number, title, lang),
    ...priceFields(lang, false),
    amountField(words.cost, budget),
    noteField(lang),
  ];
}

/** Plan, number and title, which name a row. */
function headFields(
  { plans }: Budget,
  number: AnnexField['cell'],
  title: AnnexField,
  lang: Lang,
): AnnexField[] {
  const words = annexWords[lang];
  const plan = { column: headColumn(words.plan), cell: ofTask((row) => textCell(row.plan)) };
  return [
    ...(plans.length > 1 ? [plan] : []),
    { column: figureColumn(words.number, { isHead: true }), cell: number },
    { ...title, total: textCell(words.total) },
  ];
}

/** What is in the row of a task, and goes on in those below it. */
function ofTask(cell: (row: AnnexRow) => Cell): AnnexField['cell'] {
  return (row) => (row.isBelow ? { ...cell(row), merged: 'up' } : cell(row));
}

function listField(heading: string, texts: (task: AnnexTask) => readonly string[]): AnnexField {
  return {
    column: textColumn(heading),
    cell: ofTask(({ task }) => {
      const list = texts(task);
      return list.length === 0 ? emptyCell : textCell(list.join('; '));
    }),
    mayBeEmpty: true,
  };
}

/** Who gets the money, or what it is for; the heading says which of them are below it. */
function itemField(rows: readonly AnnexRow[], lang: Lang): AnnexField {
  const words = annexWords[lang];
  const items = rows.flatMap(({ item }) => item ?? []);
  const withOutlet = items.filter(({ hasOutlet }) => hasOutlet).length;
  const heading =
    withOutlet === items.length ? words.outlet : withOutlet === 0 ? words.item : words.outletOrItem;
  return {
    column: textColumn(heading, { namesEntries: true }),
    cell: ({ item, task }) => {
      if (item) return textCell(itemText(item));
      return task.items.length > 0 && !task.isSection
        ? textCell(words.subtotal, { tone: 'strong' })
        : emptyCell;
    },
    mayBeEmpty: true,
  };
}

function itemText({ name, label }: AnnexItem): string {
  return oneLine(label === null || label === name ? name : `${name}: ${label}`);
}

/** Unit, quantity and price of an item. */
function priceFields(lang: Lang, mayBeEmpty: boolean): AnnexField[] {
  const words = annexWords[lang];
  return [
    {
      column: textColumn(words.unit, { wraps: false }),
      cell: ({ item }) => (item?.unit == null ? emptyCell : textCell(item.unit)),
      mayBeEmpty,
    },
    {
      column: figureColumn(words.quantity),
      cell: ({ item }) => quantityCell(item?.factors ?? []),
      mayBeEmpty,
    },
    {
      column: figureColumn(words.unitPrice),
      cell: ({ item }) => (item?.unitPrice == null ? emptyCell : totalCell(item.unitPrice)),
      mayBeEmpty,
    },
    {
      column: figureColumn(words.norm),
      cell: ({ item }) => (item?.norm == null ? emptyCell : totalCell(item.norm)),
      mayBeEmpty: true,
    },
  ];
}

/** A quantity, or several that are multiplied: `12 × 2`. */
function quantityCell(factors: readonly Quantity[]): Cell {
  const [only, ...more] = factors;
  if (!only) return emptyCell;
  if (more.length === 0) return { type: 'number', digits: only.digits, decimals: only.decimals };
  return textCell(factors.map((factor) => factor.text.trim()).join(' × '));
}

function amountField(heading: string, { sum }: Budget): AnnexField {
  const column: Column = figureColumn(heading);
  return {
    column,
    cell: (row) => {
      const dong = row.item ? row.item.amount : row.task.sum;
      return dong === null ? emptyCell : strong(row, totalCell(dong));
    },
    mayBeEmpty: true,
    total: totalCell(sum),
  };
}

function shareField(shares: ReadonlyMap<AnnexTask, bigint>, lang: Lang): AnnexField {
  return {
    column: figureColumn(annexWords[lang].share),
    cell: ({ task, isBelow }) => {
      const share = isBelow ? undefined : shares.get(task);
      return share === undefined ? emptyCell : shareCell(share);
    },
    total: shareCell(10_000n),
  };
}

function whenOrEmpty(schedule: AnnexTask['schedule'], lang: Lang, look: Pick<Cell, 'merged'>): Cell {
  return schedule === null ? { ...emptyCell, ...look } : whenCell(schedule, lang, look);
}

function noteField(lang: Lang): AnnexField {
  const words = annexWords[lang];
  return {
    column: textColumn(words.note),
    cell: ({ task, item, isBelow }) => {
      const notes = [
        ...(isBelow || task.note === null ? [] : [task.note]),
        ...(item?.source == null ? [] : [words.source(item.source)]),
        ...(item?.note == null ? [] : [item.note]),
      ];
      return notes.length === 0 ? emptyCell : textCell(notes.join('; '));
    },
    mayBeEmpty: true,
  };
}

function strong({ isGroup }: AnnexRow, cell: Cell): Cell {
  return isGroup ? { ...cell, tone: 'strong' } : cell;
}
