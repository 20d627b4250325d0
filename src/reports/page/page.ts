import type { Actuals } from '../../actual/schema.ts';
import type { Diagnostic } from '../../check/engine/diagnostic.ts';
import type { Lang } from '../../i18n.ts';
import type { BlockGroup, Chapter, Page } from '../../output/page/page.ts';
import { code, countCell, words as inWords, name, textCell, totalCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn } from '../../output/sheet/columns.ts';
import type { Block, List } from '../../output/sheet/sheet.ts';
import { annexOf } from '../../papers/annex.ts';
import { annexSheet } from '../../papers/annex-sheet.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { type Day, formatDay, formatWindow } from '../../values/calendar/calendar.ts';
import { BudgetSums } from '../budget/budget.ts';
import { scheduleOf } from '../schedule/schedule.ts';
import { moneyLine } from '../status/money-tables.ts';
import { exceptionsOf, moneyTables } from '../status/sheet.ts';
import { type Status, statusOf } from '../status/status.ts';
import { monthFigure, outletFigure, sectionFigure } from './money-figures.ts';
import { monthsOf } from './months.ts';
import { timelineFigure } from './timeline-figure.ts';
import { pageWords } from './words.ts';

/** A plan, what was done under it, and what is wrong in its files. */
export interface PageSource {
  readonly plan: Plan;
  readonly file: string;
  /** Null where there is no file of contracts, payments and progress. */
  readonly actuals: Actuals | null;
  readonly diagnostics: readonly (Diagnostic & { readonly file: string })[];
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
        `${words.period(formatWindow(period, lang))} · ${words.asOf(formatDay(asOf, lang))}`,
      ],
      contents: words.contents,
      chapters: chaptersOf(only, 'p1', lang),
    };
  }
  return {
    lang,
    title: words.titles(views.length),
    lead: [words.asOf(formatDay(asOf, lang))],
    contents: words.contents,
    chapters: [
      { id: 'overview', title: words.overview, parts: [overview(views, lang)] },
      ...views.map((view, i) => ({
        id: `p${i + 1}`,
        title: `${titleOf(view, lang)}: ${view.plan.plan.title}`,
        parts: chaptersOf(view, `p${i + 1}`, lang).flatMap(({ parts }) => parts),
      })),
    ],
  };
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
  const hasMoney = status.totals.planned > 0n || status.totals.contracted > 0n;
  const schedule = scheduleOf(plan, file, null);
  const money: Chapter = {
    id: `${id}-money`,
    title: words.money,
    parts: [
      outletFigure(status, `${id}-outlets`, lang),
      sectionFigure(status, `${id}-sections`, lang),
      monthFigure(monthsOf(plan, actuals, status.asOf), `${id}-months`, lang),
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
    { id: `${id}-findings`, title: words.findings, parts: [findings(view, lang)] },
    { id: `${id}-annex`, title: words.annex, parts: [annexBlocks(view, lang)] },
  ];
}

/** What is wrong, with the line it stands in. */
function findings({ diagnostics }: View, lang: Lang): BlockGroup {
  const words = pageWords[lang];
  if (diagnostics.length === 0) return { blocks: [{ type: 'paragraph', text: words.noFindings }] };
  const list: List = {
    type: 'list',
    items: diagnostics.map(({ severity, message, help, rule, file, range }) => ({
      mark: severity,
      text: [
        code(file),
        inWords(`, ${words.line(range.start.line)}: `),
        name(message),
        ...(help === null ? [] : [inWords(' – '), name(help)]),
        inWords(' '),
        code(rule),
      ],
    })),
  };
  return { blocks: [list] };
}

function annexBlocks({ plan, file }: View, lang: Lang): BlockGroup {
  const sums = new BudgetSums(['task', 'outlet'], null, false);
  sums.add(plan, file);
  const budget = sums.finish();
  return { blocks: budget ? annexSheet([annexOf(plan, file)], budget, false, lang).blocks : [] };
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
      const { tasks, totals } = view.status;
      return {
        kind: 'entry',
        cells: [
          textCell(`${titleOf(view, lang)}: ${view.plan.plan.title}`),
          countCell(tasks.length),
          countCell(tasks.filter(({ daysLate }) => daysLate !== null).length),
          totalCell(totals.planned),
          totalCell(totals.contracted),
          totalCell(totals.paid),
          countCell(count(view, 'error')),
          countCell(count(view, 'warning')),
        ],
      };
    }),
  };
  return { blocks: [table] };
}
