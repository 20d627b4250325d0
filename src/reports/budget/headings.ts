import type { Lang } from '../../i18n.ts';
import { emptyCell, numberCell, oneLine, textCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn } from '../../output/sheet/columns.ts';
import type { Cell, Column } from '../../output/sheet/sheet.ts';
import { yearOf } from '../../values/calendar/calendar.ts';
import { type Dimension, type Heading, isUnit } from './axis.ts';
import type { Budget } from './budget.ts';
import { timeName } from './time-names.ts';
import { budgetWords } from './words.ts';

type Whole = Pick<Budget, 'period' | 'axes' | 'by' | 'labels' | 'plans'>;

/** The columns that name the rows of a dimension. */
export function headColumns(dimension: Dimension, { plans }: Whole, lang: Lang): Column[] {
  const words = budgetWords[lang];
  return [
    ...(isTask(dimension) && plans.length > 1 ? [headColumn(words.head.plan)] : []),
    ...(isTask(dimension) ? [figureColumn(words.number, { isHead: true })] : []),
    headColumn(words.head[dimension], { isTitle: isTask(dimension) }),
  ];
}

/** The cells of those columns. */
export function headCells(dimension: Dimension, heading: Heading, whole: Whole, lang: Lang): Cell[] {
  const { number, plan } = heading;
  return [
    ...(isTask(dimension) && whole.plans.length > 1 ? [textCell(plan ?? null)] : []),
    ...(isTask(dimension) ? [number === undefined ? emptyCell : numberCell(number)] : []),
    textCell(headingText(dimension, heading, whole, lang)),
  ];
}

/** A row or column in full: `Quý II`, the name of an outlet, the title of a task. */
export function headingText(dimension: Dimension, { key, name }: Heading, whole: Whole, lang: Lang): string {
  const { none } = budgetWords[lang];
  if (key === null) {
    const labels = dimension === 'outlet' && whole.labels.length > 0 ? ` (${whole.labels.join('; ')})` : '';
    return oneLine(`${none[dimension]}${labels}`);
  }
  if (dimension === 'quarter' || dimension === 'month') return timeName(key, needsYears(whole), lang);
  if (dimension === 'plan') return oneLine(name === null ? key : `${key} – ${name}`);
  return oneLine(name ?? key);
}

/** Whether times are named with their year: where they lie in more than one. */
function needsYears({ period, axes, by }: Pick<Budget, 'period' | 'axes' | 'by'>): boolean {
  const years = new Set([yearOf(period.start), yearOf(period.end)]);
  by.forEach((dimension, i) => {
    if (!isUnit(dimension)) return;
    for (const { key } of axes[i] ?? []) {
      for (const [year] of key?.matchAll(/\d{4}/g) ?? []) years.add(Number(year));
    }
  });
  return years.size > 1;
}

/** A short heading for a column: tasks by number, since their titles are long. */
export function shortHeading(dimension: Dimension, heading: Heading, whole: Whole, lang: Lang): string {
  if (heading.key === null) return budgetWords[lang].none[dimension];
  if (dimension === 'plan') return oneLine(heading.key);
  if (!isTask(dimension) || heading.number === undefined) return headingText(dimension, heading, whole, lang);
  const task = budgetWords[lang].task(oneLine(heading.number));
  return heading.plan === undefined ? task : `${oneLine(heading.plan)}, ${task.toLowerCase()}`;
}

/** Whether the headings of a dimension have numbers in their plan. */
function isTask(dimension: Dimension): boolean {
  return dimension === 'task' || dimension === 'section';
}
