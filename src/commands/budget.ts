import { isForPrograms } from '../output/formats.ts';
import { isShownIn } from '../output/sheet/cells.ts';
import type { Block, Sheet, Unit } from '../output/sheet/sheet.ts';
import { annexSheet, estimateSheet, type PlanSource } from '../papers/annex-sheet.ts';
import { sumOfItems } from '../plan/facts/lines.ts';
import type { Plan } from '../plan/format/schema.ts';
import { DIMENSIONS, type Dimension, isUnit } from '../reports/budget/axis.ts';
import { type Budget, BudgetSums, budgetRecords } from '../reports/budget/budget.ts';
import type { Spread } from '../reports/budget/due.ts';
import { budgetSheet } from '../reports/budget/sheet.ts';
import { copyNotes } from '../reports/plan-ref.ts';
import { itemRecords } from '../reports/records.ts';
import { UsageError } from '../usage-error.ts';
import { type Dong, formatMoney } from '../values/money/money.ts';
import type { Console } from './console.ts';
import { plansAtPaths } from './find.ts';
import { loadPlans } from './load.ts';
import { type Asked, readOption, textOf } from './option-values.ts';
import { outputTargets, readTableOptions, type TableOptions, writeReport } from './outputs.ts';

export interface BudgetOptions extends TableOptions {
  /** One or two dimensions in the order asked for; empty for the annex. */
  readonly by: readonly Dimension[];
  /** How money that spans several quarters, or months, is divided; null for not at all. */
  readonly spread: Spread | null;
  /** The annex as an estimate. */
  readonly estimate: boolean;
  /** The unit of amounts; null for the usual one of each report. */
  readonly unit: Unit | null;
  /** Shares in a grid and in the annex too. */
  readonly percent: boolean;
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
  const table = readBudgetFormats(asked, dimensions);
  return {
    by: dimensions,
    spread: readSpread(textOf(asked, 'spread'), dimensions),
    estimate: readEstimate(asked, dimensions),
    unit: readTableUnit(asked, table),
    percent: asked.percent === true,
    ...table,
  };
}

/** Programs get whole đồng in any case, so `--unit` is wrong where only they read. */
function readTableUnit(asked: Asked, { formats }: TableOptions): Unit | null {
  const unit = readOption(asked, 'unit', readUnit);
  if (unit !== null && formats.every(({ name }) => isForPrograms(name))) {
    throw new UsageError(
      '--unit chỉ đổi đơn vị của text và markdown; csv và json luôn tính bằng đồng',
      '--unit is for text and markdown; csv and json are always in đồng',
    );
  }
  return unit;
}

/** Records are the items themselves: nothing is added up or rounded. */
function readBudgetFormats(asked: Asked, by: readonly Dimension[]): TableOptions {
  const options = readTableOptions(asked, 'records');
  const isAddedUp =
    by.length > 0 || asked.estimate === true || asked.percent === true || textOf(asked, 'unit') !== null;
  if (isAddedUp && options.formats.some(({ name }) => name === 'records')) {
    throw new UsageError(
      '--format records không dùng cùng --by-…, --estimate, --percent, --unit',
      '--format records cannot be combined with --by-…, --estimate, --percent or --unit',
    );
  }
  return options;
}

function readEstimate(asked: Asked, by: readonly Dimension[]): boolean {
  const estimate = asked.estimate === true;
  if (estimate && (by.length > 0 || asked.percent === true)) {
    throw new UsageError(
      '--estimate không dùng cùng --by-…, --percent',
      '--estimate cannot be combined with --by-… or --percent',
    );
  }
  return estimate;
}

function readUnit(text: string): Unit {
  const unit = UNITS.get(text.normalize('NFC').trim().toLowerCase());
  if (unit) return unit;
  throw new UsageError(
    `không có đơn vị tính "${text}"; có: đồng, nghìn, triệu`,
    `unknown unit "${text}"; known: đồng, nghìn, triệu`,
  );
}

const UNITS = new Map<string, Unit>([
  ['đồng', 'đồng'],
  ['nghìn', 'nghìn đồng'],
  ['nghìn đồng', 'nghìn đồng'],
  ['triệu', 'triệu đồng'],
  ['triệu đồng', 'triệu đồng'],
]);

function readSpread(text: string | null, by: readonly Dimension[]): Spread | null {
  if (text === null) return null;
  if (text !== 'even' && text !== 'end') {
    throw new UsageError(
      `không có cách phân bổ "${text}"; có: even, end`,
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
  const { by, spread, percent, formats, stdinFilename, estimate, unit } = options;
  const files = await plansAtPaths(paths, console);
  const targets = outputTargets(formats, files, console.cwd);
  const isAnnex = by.length === 0;
  const sums = new BudgetSums(isAnnex ? ['task', 'outlet'] : by, spread, files.length > 1);
  const hasRecords = formats.some(({ name }) => name === 'records');
  const plans: PlanSource[] = [];
  const loaded = await loadPlans(
    files,
    {
      accepts: hasAmounts,
      stdinFilename,
      withActuals: false,
      take({ plan, file, limits }) {
        sums.add(plan, file);
        if (isAnnex || hasRecords) plans.push({ plan, file, limits });
      },
    },
    console,
  );
  const total = sums.finish();
  if (loaded === 'unusable' || !total) return false;
  const { lang } = console;
  const report = {
    data: () => budgetRecords(total),
    records: () => itemRecords(plans),
    sheet: () => {
      const sheet = estimate
        ? estimateSheet(plans, total, lang)
        : isAnnex
          ? annexSheet(plans, total, percent, lang)
          : budgetSheet(ofShownSize(total), percent, lang);
      return unit === null ? sheet : inUnit(sheet, unit);
    },
    remarks: () => copyNotes(total.plans, lang),
  };
  await writeReport(report, targets, options, console);
  return loaded === 'sound';
}

/** Nobody reads more cells than these, and they would fill the memory. */
const MOST_CELLS = 1_000_000;

/** Throws a UsageError if the budget has too many cells to print. */
function ofShownSize(budget: Budget): Budget {
  const [rows = 0, columns = 1] = budget.axes.map(({ length }) => length);
  if (rows * columns <= MOST_CELLS) return budget;
  throw new UsageError(
    `bảng ${rows} dòng, ${columns} cột quá lớn; dùng --format json, hoặc chỉ một --by-…`,
    `a table of ${rows} rows and ${columns} columns is too large; use --format json, or only one --by-…`,
  );
}

/** A sheet whose amounts are counted in a unit; throws a UsageError where that would round one of them. */
function inUnit(sheet: Sheet, unit: Unit): Sheet {
  const rounded = sheet.blocks.flatMap((block) => amountsIn(block)).find((dong) => !isShownIn(dong, unit));
  if (rounded !== undefined) {
    throw new UsageError(
      `${formatMoney(rounded)} không viết được theo đơn vị ${unit} với ba chữ số thập phân; bỏ --unit hoặc chọn đơn vị nhỏ hơn`,
      `${formatMoney(rounded)} cannot be written in ${unit} with three decimals; leave --unit out or choose a smaller one`,
    );
  }
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => (block.type === 'table' ? { ...block, unit } : block)),
  };
}

function amountsIn(block: Block): Dong[] {
  if (block.type !== 'table') return [];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.type === 'amount' ? [cell.dong] : [])),
  );
}

/** What cannot be read cannot be added up. */
function hasAmounts(plan: Plan): boolean {
  return sumOfItems(plan) !== null;
}
