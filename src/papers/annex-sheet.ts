import type { Lang } from '../i18n.ts';
import { notesBlock, oneLine } from '../output/sheet/cells.ts';
import type { Block, Paragraph, Sheet } from '../output/sheet/sheet.ts';
import type { Budget } from '../reports/budget/budget.ts';
import { closingOf } from '../reports/budget/closing.ts';
import { sharesOf } from '../reports/budget/shares.ts';
import { whoseTitle } from '../reports/budget/sheet.ts';
import { copyNotes, planKeys } from '../reports/plan-ref.ts';
import { writeWords } from '../values/words/words.ts';
import type { Annex, AnnexTask } from './annex.ts';
import { annexFields, estimateFields } from './annex-fields.ts';
import { type AnnexField, type AnnexRow, annexRows, annexTable } from './annex-rows.ts';
import { annexWords } from './annex-words.ts';

/** Plans as an office files them: every task with all the plan says of it, and the sum below. */
export function annexSheet(annexes: readonly Annex[], budget: Budget, percent: boolean, lang: Lang): Sheet {
  const rows = rowsOf(annexes, budget, false);
  const shares = percent ? sharesByTask(annexes) : null;
  const fields = annexFields(rows, budget, shares?.of ?? null, lang);
  const notes = shares?.exact === false ? [annexWords[lang].sharesNote] : [];
  return formSheet('annex', { annexes, budget, rows, fields, notes }, lang);
}

/** The money of plans as an estimate (dự toán): each task that costs something, and its items below it. */
export function estimateSheet(annexes: readonly Annex[], budget: Budget, lang: Lang): Sheet {
  const rows = rowsOf(annexes, budget, true).filter(({ task }) => task.sum !== null);
  return formSheet(
    'estimate',
    { annexes, budget, rows, fields: estimateFields(budget, lang), notes: [] },
    lang,
  );
}

interface Form {
  readonly annexes: readonly Annex[];
  readonly budget: Budget;
  readonly rows: readonly AnnexRow[];
  readonly fields: readonly AnnexField[];
  readonly notes: readonly string[];
}

function formSheet(
  kind: 'annex' | 'estimate',
  { annexes, budget, rows, fields, notes }: Form,
  lang: Lang,
): Sheet {
  const words = annexWords[lang];
  const hasMoney = rows.some(({ task }) => task.sum !== null) || budget.declared !== 'absent';
  const table = annexTable(rows, fields, hasMoney);
  const money: Block[] = hasMoney
    ? [...inWords(annexes, budget, lang), closingOf(budget, annexes.length > 1, lang)]
    : [{ type: 'paragraph', text: words.withoutMoney }];
  return {
    lang,
    title: words[kind](whoseTitle(budget.plans, lang)),
    blocks: [
      { type: 'table', title: null, unit: hasMoney ? 'đồng' : null, ...table },
      notesBlock([...copyNotes(budget.plans, lang), ...notes]),
      ...money,
    ],
  };
}

/** The total in words as the plan has it; where it has none, the words for the sum. */
function inWords([only, ...others]: readonly Annex[], { sum }: Budget, lang: Lang): Paragraph[] {
  if (!only || others.length > 0) return [];
  const text = only.inWords === null ? writeWords(sum) : only.inWords.replace(/^\s*bằng chữ\s*:\s*/i, '');
  return [{ type: 'paragraph', text: annexWords[lang].inWords(oneLine(text)) }];
}

function rowsOf(annexes: readonly Annex[], { plans }: Budget, keepsApart: boolean): AnnexRow[] {
  const keyOf = planKeys(plans);
  return annexes.flatMap((annex) => annexRows(annex, keyOf(annex.plan), keepsApart));
}

/** The share of each task in the money of all; sections have none, theirs is that of their tasks. */
function sharesByTask(
  annexes: readonly Annex[],
): { exact: boolean; of: ReadonlyMap<AnnexTask, bigint> } | null {
  const tasks = annexes.flatMap((annex) => annex.tasks).filter(({ items }) => items.length > 0);
  const sums = tasks.map(({ items }) => items.reduce((sum, { amount }) => sum + amount, 0n));
  const shares = sharesOf(sums);
  if (!shares) return null;
  return { exact: shares.exact, of: new Map(tasks.map((task, i) => [task, shares.hundredths[i] ?? 0n])) };
}
