import type { Actuals } from '../../actual/schema.ts';
import type { Diagnostic } from '../../check/engine/diagnostic.ts';
import type { Lang } from '../../i18n.ts';
import type { BlockGroup, Chapter, Page } from '../../output/page/page.ts';
import {
  code,
  countCell,
  emptyCell,
  words as inWords,
  name,
  textCell,
  totalCell,
} from '../../output/sheet/cells.ts';
import { figureColumn, headColumn } from '../../output/sheet/columns.ts';
import type { Block, List, ListItem } from '../../output/sheet/sheet.ts';
import { annexSheet } from '../../papers/annex-sheet.ts';
import type { Limits } from '../../papers/plan-fields.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { type Day, formatDay, formatWindow } from '../../values/calendar/calendar.ts';
import { BudgetSums } from '../budget/budget.ts';
import { scheduleOf } from '../schedule/schedule.ts';
import { dutiesTable } from '../status/duties-table.ts';
import { moneyLine } from '../status/money-tables.ts';
import { exceptionsOf, moneyTables } from '../status/sheet.ts';
import { type Status, statusOf } from '../status/status.ts';
import { answerOf, type Found } from './answer.ts';
import { monthFigure, outletFigure, outletsFigure, sectionFigure, sourceFigure } from './money-figures.ts';
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

/** Plans on one page as of a day: who gets how much, when, the timeline, the execution, findings, the annex. */
export function pageOf(sources: readonly PageSource[], asOf: Day, lang: Lang): Page {
  const words = pageWords[lang];
  const views = sources.map((source) => ({
    ...source,
    status: statusOf(source.plan, source.file, source.actuals, asOf),
  }));
  const [only] = views;
  if (only && views.length === 1) {
    const { title, issuer, issued, period } = only.plan.plan;
    return {
      lang,
      title,
      lead: [
        [
          titleOf(only, lang),
          ...(issuer === undefined ? [] : [issuer]),
          ...(issued === undefined ? [] : [words.issued(formatDay(issued, lang))]),
        ].join(' · '),
        `${words.period(formatWindow(period, lang))} · ${asOfText([only], asOf, lang)}`,
      ],
      answer: answerOf([only.status], foundIn([only], 'p1'), lang),
      contents: words.contents,
      chapters: chaptersOf(only, 'p1', lang),
    };
  }
  return {
    lang,
    title: words.titles(views.length),
    lead: [asOfText(views, asOf, lang)],
    answer: answerOf(
      views.map(({ status }) => status),
      foundIn(views, null),
      lang,
    ),
    contents: words.contents,
    chapters: [
      {
        id: 'overview',
        title: words.overview,
        parts: [
          overview(views, lang),
          ...(views.some(({ status }) => hasMoneyIn(status))
            ? [
                outletsFigure(
                  views.map(({ status }) => status),
                  'all-outlets',
                  lang,
                ),
              ]
            : []),
        ],
      },
      ...views.map((view, i) => ({
        id: `p${i + 1}`,
        title: `${titleOf(view, lang)}: ${view.plan.plan.title}`,
        // Made as the page is written: those of all plans together are many times as large as the plans.
        get parts() {
          return chaptersOf(view, `p${i + 1}`, lang).flatMap(({ parts }) => parts);
        },
      })),
    ],
  };
}

/** The day of the report, and where the data end before it. */
function asOfText(views: readonly View[], asOf: Day, lang: Lang): string {
  const words = pageWords[lang];
  const ends = views.flatMap(({ status }) => status.dataEnd ?? []).sort();
  const [first] = ends;
  const day = formatDay(asOf, lang);
  return first === undefined ? words.asOf(day) : words.dataEnd(day, formatDay(first, lang));
}

/** The errors and warnings of plans, with a link to the list of the first one that has them. */
function foundIn(views: readonly View[], id: string | null): Found[] {
  return (['error', 'warning'] as const).map((severity) => {
    const counts = views.map(
      ({ diagnostics }) => diagnostics.filter((own) => own.severity === severity).length,
    );
    const first = counts.findIndex((count) => count > 0);
    const count = counts.reduce((sum, own) => sum + own, 0);
    return { severity, count, link: `${id ?? `p${first + 1}`}-${severity}s` };
  });
}

function hasMoneyIn({ totals: { planned, contracted, paid } }: Status): boolean {
  return planned > 0n || contracted > 0n || paid > 0n;
}

interface View extends PageSource {
  readonly status: Status;
}

function titleOf({ plan: { plan } }: View, lang: Lang): string {
  return plan.number === undefined ? pageWords[lang].draft : pageWords[lang].title(plan.number);
}

function chaptersOf(view: View, id: string, lang: Lang): Chapter[] {
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

/** One row a plan, before the pages of each. */
function overview(views: readonly View[], lang: Lang): BlockGroup {
  const { head } = pageWords[lang];
  const count = (view: View, severity: Diagnostic['severity']) =>
    view.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const table: Block = {
    type: 'table',
    title: null,
    unit: null,
    columns: [
      headColumn(head.plan, { isTitle: true }),
      ...[head.tasks, head.late, head.planned, head.contracted, head.paid, head.errors, head.warnings].map(
        (heading) => figureColumn(heading),
      ),
    ],
    rows: views.map((view) => {
      const { tasks, totals, isReported } = view.status;
      return {
        kind: 'entry',
        cells: [
          textCell(`${titleOf(view, lang)}: ${view.plan.plan.title}`),
          countCell(tasks.filter(({ isSection }) => !isSection).length),
          countCell(tasks.filter(({ daysLate }) => daysLate !== null).length),
          totalCell(totals.planned),
          isReported ? totalCell(totals.contracted) : emptyCell,
          isReported ? totalCell(totals.paid) : emptyCell,
          countCell(count(view, 'error')),
          countCell(count(view, 'warning')),
        ],
      };
    }),
  };
  return { blocks: [table] };
}
