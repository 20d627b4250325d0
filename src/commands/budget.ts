import { findPlans } from '../input/files.ts';
import { sumOfItems } from '../plan/lines.ts';
import type { Plan } from '../plan/schema.ts';
import { type Annex, annexOf } from '../reports/budget/annex.ts';
import { annexSheet } from '../reports/budget/annex-sheet.ts';
import { BudgetSums, budgetRecords } from '../reports/budget/budget.ts';
import { DIMENSIONS, type Dimension, isUnit } from '../reports/budget/dimension.ts';
import type { Spread } from '../reports/budget/due.ts';
import { budgetSheet } from '../reports/budget/sheet.ts';
import { copyNotes } from '../reports/copy-notes.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { loadPlans } from './load-plans.ts';
import { type Asked, textOf } from './option-values.ts';
import { type OutputFormat, outputTargets, readBom, readFormats, writeReport } from './outputs.ts';

export interface BudgetOptions {
  /** One or two dimensions in the order asked for; none for the annex. */
  readonly by: readonly Dimension[];
  /** How money that spans several quarters, or months, is divided; null for not at all. */
  readonly spread: Spread | null;
  /** Shares in a grid and in the annex too. */
  readonly percent: boolean;
  readonly formats: readonly OutputFormat[];
  readonly bom: boolean;
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/** Reads the options as they were typed, `by` in the order of the flags; throws a UsageError. */
export function readBudgetOptions(asked: Asked, by: readonly string[]): BudgetOptions {
  const dimensions = DIMENSIONS.filter((dimension) => by.includes(dimension));
  dimensions.sort((a, b) => by.indexOf(a) - by.indexOf(b));
  if (by.length > 2 || dimensions.length < by.length) {
    throw new UsageError(
      'chọn nhiều nhất hai cách cộng khác nhau: --by-… thứ nhất là các dòng, thứ hai là các cột',
      'choose at most two different --by-…: the first makes the rows, the second the columns',
    );
  }
  const formats = readFormats(asked, 'report');
  return {
    by: dimensions,
    spread: readSpread(textOf(asked, 'spread'), dimensions),
    percent: asked.percent === true,
    formats,
    bom: readBom(asked, formats),
    stdinFilename: textOf(asked, 'stdinFilename') ?? 'stdin',
  };
}

function readSpread(text: string | null, by: readonly Dimension[]): Spread | null {
  if (text === null) return null;
  if (text !== 'even' && text !== 'end') {
    throw new UsageError(
      `không có cách chia "${text}"; có: even, end`,
      `unknown spread "${text}"; known: even, end`,
    );
  }
  if (by.some(isUnit)) return text;
  throw new UsageError(
    '--spread cần --by-quarter hoặc --by-month',
    '--spread needs --by-quarter or --by-month',
  );
}

/**
 * Reports the money of the plans at `paths`; false where one of them has errors. Nothing is reported where one of them
 * cannot be read, or an amount in it.
 */
export async function budget(
  paths: readonly string[],
  options: BudgetOptions,
  console: Console,
): Promise<boolean> {
  const { by, spread, percent, formats, stdinFilename } = options;
  const files = findPlans(paths, console.cwd);
  const targets = outputTargets(formats, files, console.cwd);
  const isAnnex = by.length === 0;
  const sums = new BudgetSums(isAnnex ? ['task', 'outlet'] : by, spread, files.length > 1);
  const annexes: Annex[] = [];
  const loaded = await loadPlans(
    files,
    {
      accepts: hasAmounts,
      stdinFilename,
      take(plan, file) {
        sums.add(plan, file);
        if (isAnnex) annexes.push(annexOf(plan, file));
      },
    },
    console,
  );
  const total = sums.finish();
  if (loaded === 'unusable' || !total) return false;
  const { lang } = console;
  const report = {
    data: () => budgetRecords(total),
    sheet: () => (isAnnex ? annexSheet(annexes, total, percent, lang) : budgetSheet(total, percent, lang)),
    remarks: () => copyNotes(total.plans, lang),
  };
  await writeReport(report, targets, options, console);
  return loaded === 'sound';
}

/** What cannot be read cannot be added up. */
function hasAmounts(plan: Plan): boolean {
  return sumOfItems(plan) !== null;
}
