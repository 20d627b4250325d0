import type { Lang } from '../i18n.ts';
import { emptyCell, notesBlock, oneLine, shareCell, textCell } from '../output/sheet/cells.ts';
import { figureColumn, textColumn } from '../output/sheet/columns.ts';
import type { Block, Cell, Column, Paragraph, Sheet, Table } from '../output/sheet/sheet.ts';
import type { Plan } from '../plan/format/schema.ts';
import type { Budget } from '../reports/budget/budget.ts';
import { sharesOf } from '../reports/budget/shares.ts';
import { closingOf, whoseTitle } from '../reports/budget/sheet.ts';
import { copyNotes, planKeys, planRef } from '../reports/plan-ref.ts';
import { sumDong } from '../values/money/sum.ts';
import { writeWords } from '../values/words/words.ts';
import { annexFields, annexRows } from './annex-fields.ts';
import { estimateFields, estimateRows } from './estimate-form.ts';
import { bareWords } from './form-texts.ts';
import type { PaperCell, PaperColumn, PaperTable } from './paper.ts';
import type { Limits } from './plan-fields.ts';
import { isBelow, type PlacedTask, type PlanRow, placedTasks } from './plan-rows.ts';
import { type Field, tableOf } from './plan-table.ts';
import { planWords } from './plan-words.ts';

/** A plan of a report, with what norms allow. */
export interface PlanSource {
  readonly plan: Plan;
  readonly file: string;
  readonly limits: Limits;
}

/** Plans as an office files them: every task with all the plan says of it, and the sum below; `budget` has the same plans. */
export function annexSheet(
  sources: readonly PlanSource[],
  budget: Budget,
  percent: boolean,
  lang: Lang,
): Sheet {
  const tasks = sources.flatMap(({ plan }) => placedTasks(plan));
  const rows = annexRows(tasks, 'columns');
  const shares = percent ? sharesByTask(tasks) : null;
  const fields = annexFields({
    ...contentsOf(sources),
    rows,
    layout: 'columns',
    hasTotal: budget.declared !== 'absent',
    ...(shares && { share: shareField(shares.of, lang) }),
    lang,
  });
  const notes = shares?.exact === false ? [planWords[lang].sharesNote] : [];
  return formSheet('annex', { sources, budget, rows, fields, notes }, lang);
}

/** The money of plans as an estimate (dự toán): each task that costs something, and its items below it. */
export function estimateSheet(sources: readonly PlanSource[], budget: Budget, lang: Lang): Sheet {
  const { plans, limits } = contentsOf(sources);
  const rows = plans.flatMap(estimateRows);
  const fields = estimateFields(plans, limits, false, lang);
  return formSheet('estimate', { sources, budget, rows, fields, notes: [] }, lang);
}

function contentsOf(sources: readonly PlanSource[]) {
  return {
    plans: sources.map(({ plan }) => plan),
    limits: new Map(sources.flatMap(({ limits }) => [...limits])),
  };
}

interface Form {
  readonly sources: readonly PlanSource[];
  readonly budget: Budget;
  readonly rows: readonly PlanRow[];
  readonly fields: readonly Field[];
  readonly notes: readonly string[];
}

function formSheet(
  kind: 'annex' | 'estimate',
  { sources, budget, rows, fields, notes }: Form,
  lang: Lang,
): Sheet {
  const words = planWords[lang];
  const { plans, sum, declared } = budget;
  const table = tableOf(rows, [...planFields(sources, budget, lang), ...fields], {
    name: words.total,
    dong: sum,
    unit: 'đồng',
  });
  const money: Block[] =
    table.unit !== null || declared !== 'absent'
      ? [...inWords(sources, budget, lang), closingOf(budget, plans.length > 1, lang)]
      : [{ type: 'paragraph', text: words.withoutMoney }];
  return {
    lang,
    title: words[kind](whoseTitle(plans, lang)),
    blocks: [sheetTable(table), notesBlock([...copyNotes(plans, lang), ...notes]), ...money],
  };
}

/** The plan of each row, where there are several. */
function planFields(sources: readonly PlanSource[], { plans }: Budget, lang: Lang): Field[] {
  if (plans.length < 2) return [];
  const keyOf = planKeys(plans);
  const keys = new Map(sources.map(({ plan, file }) => [plan, keyOf(planRef(plan, file))]));
  return [
    {
      column: { heading: planWords[lang].plan, kind: 'text', isText: true },
      cell: (row) => textCell(keys.get(row.placed.plan) ?? null, isBelow(row) ? { merged: 'up' } : {}),
    },
  ];
}

/** A table of a paper as one of a report. */
function sheetTable({ unit, columns, rows }: PaperTable): Table {
  const title = columns.findIndex(({ isTitle }) => isTitle);
  const hasEntries = columns.some(({ namesEntries }) => namesEntries);
  return {
    type: 'table',
    title: null,
    unit,
    columns: columns.map((column, at) => sheetColumn(column, at <= title, hasEntries)),
    rows: rows.map(({ kind, level, cells }) => ({
      kind,
      level,
      cells: cells.map((cell, at) => {
        const column = columns[at];
        const isBeside = kind === 'total' && at < title;
        const shown = isBeside ? emptyCell : sheetCell(cell, at === title);
        const isStrong = column?.isTitle || column?.namesEntries || column?.kind === 'amount';
        return kind === 'group' && isStrong ? { ...shown, tone: 'strong' } : shown;
      }),
    })),
  };
}

function sheetColumn(own: PaperColumn, isHead: boolean, hasEntries: boolean): Column {
  const { heading, group, kind, isTitle = false, namesEntries } = own;
  const details = {
    isHead,
    ...(group !== undefined && { name: `${group}: ${heading}` }),
    ...(isTitle && { isTree: true, isTitle: hasEntries }),
    ...(namesEntries && { namesEntries }),
  };
  if (kind === 'text') return textColumn(heading, details);
  return kind === 'unit' ? textColumn(heading, { ...details, wraps: false }) : figureColumn(heading, details);
}

/** A cell by itself: nothing is merged with what is to the left of it. */
function sheetCell(cell: PaperCell, isTitle: boolean): Cell {
  if (cell.merged === 'left') return isTitle && cell.type === 'text' ? textCell(cell.text) : emptyCell;
  if (cell.type !== 'lines') return cell;
  return textCell(cell.texts.join(cell.isList ? '; ' : ' '), cell.merged ? { merged: cell.merged } : {});
}

/** The total in words as the plan has it; where it has none, the words for the sum. */
function inWords([only, ...others]: readonly PlanSource[], { sum }: Budget, lang: Lang): Paragraph[] {
  if (!only || others.length > 0) return [];
  const words = bareWords(only.plan.budget.inWords?.text ?? writeWords(sum));
  return [{ type: 'paragraph', text: planWords[lang].inWords(oneLine(words)) }];
}

function shareField(shares: ReadonlyMap<PlacedTask, bigint>, lang: Lang): Field {
  return {
    column: { heading: planWords[lang].share, kind: 'quantity', isText: false },
    cell: (row) => {
      const share = isBelow(row) ? undefined : shares.get(row.placed);
      return share === undefined ? emptyCell : shareCell(share);
    },
    total: shareCell(10_000n),
  };
}

/** The share of each task in the money of all; sections have none, theirs is that of their tasks. */
function sharesByTask(
  all: readonly PlacedTask[],
): { exact: boolean; of: ReadonlyMap<PlacedTask, bigint> } | null {
  const tasks = all.filter(({ task }) => task.items.length > 0);
  const shares = sharesOf(tasks.map(({ task }) => sumDong(task.items.map(({ amount }) => amount.dong))));
  if (!shares) return null;
  return { exact: shares.exact, of: new Map(tasks.map((task, i) => [task, shares.hundredths[i] ?? 0n])) };
}
