import type { Actuals } from '../../actual/schema.ts';
import type { Diagnostic } from '../../check/engine/diagnostic.ts';
import type { Lang } from '../../i18n.ts';
import type { BlockGroup, Chapter } from '../../output/page/page.ts';
import { code, words as inWords, name } from '../../output/sheet/cells.ts';
import type { List, ListItem } from '../../output/sheet/sheet.ts';
import { annexSheet } from '../../papers/annex-sheet.ts';
import type { Limits } from '../../papers/plan-fields.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { BudgetSums } from '../budget/budget.ts';
import { scheduleOf } from '../schedule/schedule.ts';
import { dutiesTable } from '../status/duties-table.ts';
import { moneyLine } from '../status/money-tables.ts';
import { exceptionsOf, moneyTables } from '../status/sheet.ts';
import type { Status } from '../status/status.ts';
import { monthFigure, outletFigure, sectionFigure, sourceFigure } from './money-figures.ts';
import { monthsOf } from './months.ts';
import { timelineFigure } from './timeline-figure.ts';
import { pageWords } from './words.ts';

/** A plan, what was done under it, and what is wrong in its files. */
export interface PageSource {
  readonly plan: Plan;
  readonly file: string;
  /** Null where there is no file of contracts, payments and progress. */
  readonly actuals: Actuals | null;
  /** What the norms of the office allow for one unit of an item, in đồng. */
  readonly limits: Limits;
  /** `at` is the place in an office file; null for a text, which has lines. */
  readonly diagnostics: readonly (Diagnostic & { readonly file: string; readonly at: string | null })[];
}

/** A plan on a page, and how far it is on its day. */
export interface View extends PageSource {
  readonly status: Status;
}

export function titleOf({ plan: { plan } }: View, lang: Lang): string {
  return plan.number === undefined ? pageWords[lang].draft : pageWords[lang].title(plan.number);
}

export function hasMoneyIn({ totals: { planned, contracted, paid } }: Status): boolean {
  return planned > 0n || contracted > 0n || paid > 0n;
}

/** What the page says of one plan: its money, its time, what was done, what is wrong, and its annex. */
export function chaptersOf(view: View, id: string, lang: Lang): Chapter[] {
  const words = pageWords[lang];
  const { plan, file, actuals, status } = view;
  const hasMoney = hasMoneyIn(status);
  const duties = dutiesTable(status, lang);
  const schedule = scheduleOf(plan, file, null);
  const money: Chapter = {
    id: `${id}-money`,
    title: words.money,
    parts: [
      outletFigure(status, `${id}-outlets`, lang),
      ...(status.sources.length > 0 ? [sourceFigure(status, `${id}-sources`, lang)] : []),
      sectionFigure(status, `${id}-sections`, lang),
      monthFigure(monthsOf(plan, actuals, status.asOf), status.asOf, `${id}-months`, lang),
    ],
  };
  const execution: Chapter = {
    id: `${id}-execution`,
    title: words.execution,
    parts: [
      {
        blocks: [
          { type: 'paragraph', text: moneyLine(status, lang), tone: 'strong' },
          { type: 'list', items: exceptionsOf(status, lang) },
          ...(duties ? [duties] : []),
          ...(hasMoney ? moneyTables(status, lang) : []),
        ],
      },
    ],
  };
  return [
    ...(hasMoney ? [money] : []),
    {
      id: `${id}-time`,
      title: words.time,
      parts: [timelineFigure(schedule, status, `${id}-timeline`, lang)],
    },
    ...(status.isReported ? [execution] : []),
    { id: `${id}-findings`, title: words.findings, parts: findings(view, id, lang) },
    { id: `${id}-annex`, title: words.annex, parts: [annexBlocks(view, lang)] },
  ];
}

/** What is wrong, errors first, with the place it is at. */
function findings({ diagnostics }: View, id: string, lang: Lang): BlockGroup[] {
  const words = pageWords[lang];
  if (diagnostics.length === 0) return [{ blocks: [{ type: 'paragraph', text: words.noFindings }] }];
  const titles = { error: words.errors, warning: words.warnings };
  return (['error', 'warning'] as const).flatMap((severity) => {
    const own = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    if (own.length === 0) return [];
    const list: List = { type: 'list', items: own.map((diagnostic) => findingItem(diagnostic, lang)) };
    const title = `${titles[severity]} (${own.length})`;
    return [{ id: `${id}-${severity}s`, blocks: [{ type: 'section' as const, title, blocks: [list] }] }];
  });
}

function findingItem(
  { severity, message, help, rule, file, range, at }: View['diagnostics'][number],
  lang: Lang,
): ListItem {
  const where = at ?? pageWords[lang].line(range.start.line);
  return {
    mark: severity,
    text: [
      code(file),
      inWords(`, ${where}: `),
      name(message),
      ...(help === null ? [] : [inWords(' – '), name(help)]),
      inWords(' '),
      code(rule),
    ],
  };
}

function annexBlocks({ plan, file, limits }: View, lang: Lang): BlockGroup {
  const sums = new BudgetSums(['task', 'outlet'], null, false);
  sums.add(plan, file);
  const budget = sums.finish();
  return { blocks: budget ? annexSheet([{ plan, file, limits }], budget, false, lang).blocks : [] };
}
