import type { Lang } from '../../i18n.ts';
import type { BarRow, Figure, LegendEntry } from '../../output/page/figure.ts';
import { emptyCell, percentText, shareCell, textCell, totalCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn } from '../../output/sheet/columns.ts';
import type { Table } from '../../output/sheet/sheet.ts';
import { type Day, formatDay } from '../../values/calendar/calendar.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { foldName } from '../../values/text/fold.ts';
import { groupBy } from '../../values/text/group-by.ts';
import { rateOf, sumOfMoney } from '../status/money.ts';
import type { Status } from '../status/status.ts';
import type { MonthMoney } from './months.ts';
import { pageWords } from './words.ts';

/** One bar of money: null where a contract pays for several, or nothing is reported. */
interface MoneyRow {
  readonly name: string;
  readonly planned: Dong;
  readonly contracted: Dong | null;
  readonly paid: Dong | null;
}

/** Planned, contracted and paid money by outlet. */
export function outletFigure({ outlets, isReported }: Status, id: string, lang: Lang): Figure {
  const words = pageWords[lang];
  const rows = outlets.map(({ name, outlet, planned, contracted, paid }) => ({
    name: name ?? outlet ?? words.noOutlet,
    planned,
    ...(isReported ? { contracted, paid } : { contracted: null, paid: null }),
  }));
  return moneyFigure(rows, { id, title: words.byOutlet, head: words.head.outlet, isReported }, lang);
}

/** The same by source, against what is declared for each. */
export function sourceFigure({ sources, isReported }: Status, id: string, lang: Lang): Figure {
  const words = pageWords[lang];
  const rows = sources.map(({ name, source, planned, contracted, paid }) => ({
    name: name ?? source ?? words.sharedSource,
    planned,
    ...(isReported ? { contracted, paid } : { contracted: null, paid: null }),
  }));
  return moneyFigure(rows, { id, title: words.bySource, head: words.head.source, isReported }, lang);
}

/** The same of several plans by the names of their outlets, the largest first. */
export function outletsFigure(statuses: readonly Status[], id: string, lang: Lang): Figure {
  const words = pageWords[lang];
  const isReported = statuses.some((status) => status.isReported);
  const groups = groupBy(
    statuses.flatMap(({ outlets }) => outlets),
    ({ name, outlet }) => foldName(name ?? outlet ?? ''),
  );
  const rows = [...groups.values()].map((own) => {
    const { planned, contracted, paid } = sumOfMoney(own);
    const name = own[0]?.name ?? own[0]?.outlet ?? words.noOutlet;
    return { name, planned, ...(isReported ? { contracted, paid } : { contracted: null, paid: null }) };
  });
  rows.sort((a, b) => (a.planned < b.planned ? 1 : a.planned > b.planned ? -1 : 0));
  return moneyFigure(rows, { id, title: words.byOutlet, head: words.head.outlet, isReported }, lang);
}

/** The same by the tasks at the top of the plan, which are its sections where tasks are nested. */
export function sectionFigure({ tasks, isReported }: Status, id: string, lang: Lang): Figure {
  const words = pageWords[lang];
  const rows = tasks
    .filter(({ parent, planned }) => parent === null && planned !== 0n)
    .map(({ number, title, planned, contracted, paid }) => ({
      name: `${number}. ${title}`,
      planned,
      ...(isReported ? { contracted, paid } : { contracted: null, paid: null }),
    }));
  return moneyFigure(rows, { id, title: words.bySection, head: words.head.section, isReported }, lang);
}

interface Labels {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly isReported: boolean;
}

function moneyFigure(rows: readonly MoneyRow[], labels: Labels, lang: Lang): Figure {
  const words = pageWords[lang];
  const whole = sumDong(rows.map(({ planned }) => planned));
  const [largest] = rows.toSorted((a, b) => (a.planned < b.planned ? 1 : a.planned > b.planned ? -1 : 0));
  const shareOf = (amount: Dong) => {
    const rate = rateOf(amount, whole);
    return rate === null ? '' : ` (${percentText(rate, lang)})`;
  };
  const bars = rows.map(
    ({ name, planned, contracted, paid }): BarRow => ({
      name,
      text: `${formatMoney(planned)}${shareOf(planned)}`,
      planned,
      ...(contracted !== null && { contracted }),
      ...(paid !== null && { paid }),
    }),
  );
  const legend: LegendEntry[] = (['planned', 'contracted', 'paid'] as const).map((mark) => ({
    mark,
    text: words.legend[mark],
  }));
  return {
    id: labels.id,
    title: labels.title,
    summary: largest
      ? words.largest(largest.name, formatMoney(largest.planned), shareOf(largest.planned))
      : '',
    table: moneyTable(rows, whole, labels, lang),
    drawing: { type: 'bars', rows: bars, legend: labels.isReported ? legend : [] },
  };
}

function moneyTable(rows: readonly MoneyRow[], whole: Dong, { head, isReported }: Labels, lang: Lang): Table {
  const words = pageWords[lang];
  const amounts = ({ planned, contracted, paid }: Omit<MoneyRow, 'name'>) => {
    const share = rateOf(planned, whole);
    const known = [contracted, paid].map((amount) => (amount === null ? emptyCell : totalCell(amount)));
    return [totalCell(planned), share === null ? emptyCell : shareCell(share), ...(isReported ? known : [])];
  };
  const sumOf = (key: 'contracted' | 'paid') =>
    rows.some((row) => row[key] === null) ? null : sumDong(rows.map((row) => row[key]));
  const total = { planned: whole, contracted: sumOf('contracted'), paid: sumOf('paid') };
  return {
    type: 'table',
    title: null,
    unit: null,
    columns: [
      headColumn(head, { isTitle: true }),
      figureColumn(words.head.planned),
      figureColumn(words.head.share),
      ...(isReported ? [figureColumn(words.head.contracted), figureColumn(words.head.paid)] : []),
    ],
    rows: [
      ...rows.map((row) => ({ kind: 'entry' as const, cells: [textCell(row.name), ...amounts(row)] })),
      { kind: 'total', cells: [textCell(words.total), ...amounts(total)] },
    ],
  };
}

/** Money due by the end of each month, between the least and the most, and what was paid. */
export function monthFigure(months: readonly MonthMoney[], asOf: Day, id: string, lang: Lang): Figure {
  const words = pageWords[lang];
  const hasPaid = months.some(({ paid }) => paid !== null);
  const name = ({ window }: MonthMoney) =>
    words.monthName(Number(window.start.slice(5, 7)), Number(window.start.slice(0, 4)));
  // The sentence is about the day asked for; after the period about its last month.
  const shown = months.find(({ window }) => window.start <= asOf && asOf <= window.end) ?? months.at(-1);
  const lastPaid = months.findLast(({ paid }) => paid !== null)?.paid ?? null;
  return {
    id,
    title: words.byMonth,
    summary: shown
      ? `${words.monthSummary(name(shown), formatMoney(shown.least), formatMoney(shown.most))}${lastPaid === null ? '' : words.paidSummary(formatDay(lastPaid.until, lang), formatMoney(lastPaid.amount))}`
      : '',
    table: {
      type: 'table',
      title: null,
      unit: null,
      columns: [
        headColumn(words.head.month, { isTitle: true }),
        figureColumn(words.head.least),
        figureColumn(words.head.most),
        ...(hasPaid ? [figureColumn(words.head.paid)] : []),
      ],
      rows: months.map((month) => ({
        kind: 'entry' as const,
        cells: [
          textCell(name(month)),
          totalCell(month.least),
          totalCell(month.most),
          ...(hasPaid ? [month.paid === null ? emptyCell : totalCell(month.paid.amount)] : []),
        ],
      })),
    },
    drawing: {
      type: 'band',
      unit: words.unit,
      months: months.map(({ window, least, most, paid }) => ({
        name: String(Number(window.start.slice(5, 7))),
        least,
        most,
        paid: paid?.amount ?? null,
      })),
      legend: [
        { mark: 'band', text: words.legend.band },
        ...(hasPaid ? [{ mark: 'paid-line' as const, text: words.legend.paid }] : []),
      ],
    },
  };
}
