import type { Diagnostic } from '../../check/engine/diagnostic.ts';
import type { Lang } from '../../i18n.ts';
import type { BlockGroup, Page } from '../../output/page/page.ts';
import { countCell, emptyCell, textCell, totalCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn } from '../../output/sheet/columns.ts';
import type { Block } from '../../output/sheet/sheet.ts';
import { type Day, formatDay, formatWindow } from '../../values/calendar/calendar.ts';
import { statusOf } from '../status/status.ts';
import { answerOf, type Found } from './answer.ts';
import { outletsFigure } from './money-figures.ts';
import { chaptersOf, hasMoneyIn, type PageSource, titleOf, type View } from './plan-chapters.ts';
import { pageWords } from './words.ts';

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
