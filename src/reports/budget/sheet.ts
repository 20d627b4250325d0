import type { Lang, Localized } from '../../i18n.ts';
import {
  amountCell,
  emptyCell,
  notesBlock,
  oneLine,
  shareCell,
  textCell,
  totalCell,
} from '../../output/sheet/cells.ts';
import { figureColumn, textColumn } from '../../output/sheet/columns.ts';
import type { Cell, Column, Paragraph, Row, Sheet } from '../../output/sheet/sheet.ts';
import { sumsText } from '../../output/text/sums.ts';
import type { Dong } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import type { Figures } from '../figures.ts';
import { copyNotes } from '../plan-ref.ts';
import { type Dimension, type Heading, isUnit } from './axis.ts';
import { type Budget, totalsOf } from './budget.ts';
import { type Due, dueBy } from './due.ts';
import { headCells, headColumns, headingText, shortHeading } from './headings.ts';
import { sharesOf } from './shares.ts';
import { budgetWords } from './words.ts';

interface Layout {
  readonly budget: Budget;
  readonly lang: Lang;
  readonly rows: readonly Heading[];
  readonly rowTotals: readonly Dong[];
  /** Null where the report has one dimension. */
  readonly columns: readonly Heading[] | null;
  readonly columnTotals: readonly Dong[];
  /** The least and the most by the end of each row, or column, that is a time. */
  readonly dueByRow: readonly (Due | null)[] | null;
  readonly dueByColumn: readonly (Due | null)[] | null;
  readonly hasShares: boolean;
  /** Whether something is declared for each row, as it is for sources. */
  readonly hasDeclared: boolean;
}

/** The money of plans by one dimension, with shares, or as a grid of two, with shares where `percent` says so. */
export function budgetSheet(budget: Budget, percent: boolean, lang: Lang): Sheet {
  const [first, second] = budget.by;
  const rows = budget.axes[0] ?? [];
  const columns = second ? (budget.axes[1] ?? []) : null;
  const rowTotals = totalsOf(budget, 0);
  const columnTotals = columns ? totalsOf(budget, 1) : [];
  const layout: Layout = {
    budget,
    lang,
    rows,
    rowTotals,
    columns,
    columnTotals,
    dueByRow: isUnit(first) ? dueBy(rows, rowTotals) : null,
    dueByColumn: !isUnit(first) && isUnit(second) && columns ? dueBy(columns, columnTotals) : null,
    hasShares: percent || !columns,
    hasDeclared: !columns && rows.some(({ declared }) => declared !== undefined),
  };
  return {
    lang,
    title: titleOf(budget, lang),
    blocks: [
      { type: 'table', title: null, unit: null, columns: columnsOf(layout), rows: rowsOf(layout) },
      notesBlock(notesOf(layout)),
      closingOf(budget, budget.plans.length > 1, lang),
    ],
  };
}

/** What a report over these plans is called. */
function titleOf({ by, plans, spread }: Pick<Budget, 'by' | 'plans' | 'spread'>, lang: Lang): string {
  const words = budgetWords[lang];
  const title = words.title(
    by.map((dimension) => words.by[dimension]),
    whoseTitle(plans, lang),
  );
  return spread ? `${title} (${words.assumed[spread]})` : title;
}

/** `Kế hoạch số 44/KH-UBND`, or how many plans. */
export function whoseTitle([only, ...others]: Budget['plans'], lang: Lang): string {
  const words = budgetWords[lang];
  return only && others.length === 0 ? words.plan(oneLine(only.number)) : words.plans(others.length + 1);
}

function firstOf({ budget }: Layout): Dimension {
  return budget.by[0] ?? 'outlet';
}

function columnsOf(layout: Layout): Column[] {
  const { budget, lang, columns, dueByRow, hasShares, hasDeclared } = layout;
  const words = budgetWords[lang];
  const [first, second] = budget.by;
  return [
    ...headColumns(firstOf(layout), budget, lang),
    ...(budget.tasks ? [textColumn(words.tasks)] : []),
    ...(columns && second
      ? columns.map((heading) =>
          figureColumn(shortHeading(second, heading, budget, lang), {
            name: headingText(second, heading, budget, lang),
          }),
        )
      : []),
    ...(hasDeclared ? [figureColumn(words.declared)] : []),
    figureColumn(columns ? words.total : words.amount),
    ...(hasShares ? [figureColumn(words.share)] : []),
    ...(dueByRow && isUnit(first) ? [figureColumn(words.least[first]), figureColumn(words.most[first])] : []),
  ];
}

function rowsOf(layout: Layout): Row[] {
  const { budget, lang, rows, rowTotals, columns, columnTotals } = layout;
  const { dueByRow, dueByColumn, hasShares, hasDeclared } = layout;
  const words = budgetWords[lang];
  const first = firstOf(layout);
  const grid = gridOf(layout);
  const shares = shareCells(rowTotals);
  const dueCells = (due: Due | null) => [amountCell(due?.least ?? null), amountCell(due?.most ?? null)];
  const declared = (dong: Dong | undefined) => (hasDeclared ? [amountCell(dong ?? null)] : []);
  const share = (cell: Cell | undefined) => (hasShares ? [cell ?? emptyCell] : []);

  const entries = rows.map((heading, i): Row => {
    const amounts = columns ? [...(grid[i] ?? []), rowTotals[i] ?? 0n] : [rowTotals[i] ?? 0n];
    return {
      kind: 'entry',
      cells: [
        ...headCells(first, heading, budget, lang),
        ...(budget.tasks ? [textCell(budget.tasks[i]?.join(', ') ?? '')] : []),
        ...declared(heading.declared),
        ...amounts.map(amountCell),
        ...share(shares[i]),
        ...(dueByRow ? dueCells(dueByRow[i] ?? null) : []),
      ],
    };
  });
  const heads = (label: string) => {
    const cells = headColumns(first, budget, lang).map(() => emptyCell);
    // The label is in the column of the names.
    return [...cells.slice(0, -1), textCell(label), ...(budget.tasks ? [emptyCell] : [])];
  };
  const total: Row = {
    kind: 'total',
    cells: [
      ...heads(words.total),
      ...declared(sumDong(rows.map((heading) => heading.declared))),
      ...(columns ? columnTotals.map(amountCell) : []),
      totalCell(budget.sum),
      ...share(wholeShare(shares)),
      ...(dueByRow ? [emptyCell, emptyCell] : []),
    ],
  };
  const below: Row[] = [];
  const remark = (label: string, cells: readonly Cell[]) =>
    below.push({
      kind: 'remark',
      cells: [
        ...heads(label),
        ...cells,
        emptyCell,
        ...share(emptyCell),
        ...(dueByRow ? [emptyCell, emptyCell] : []),
      ],
    });
  if (columns && hasShares) remark(words.share, shareCells(columnTotals));
  const second = budget.by[1];
  if (dueByColumn && isUnit(second)) {
    remark(
      words.least[second],
      dueByColumn.map((due) => amountCell(due?.least ?? null)),
    );
    remark(
      words.most[second],
      dueByColumn.map((due) => amountCell(due?.most ?? null)),
    );
  }
  return [...entries, total, ...below];
}

function gridOf({ budget, rows, columns }: Layout): Dong[][] {
  const grid = rows.map(() => (columns ?? []).map(() => 0n));
  for (const { at, amount } of budget.cells) {
    const row = grid[at[0] ?? 0];
    if (row) row[at[1] ?? 0] = amount;
  }
  return grid;
}

function shareCells(totals: readonly Dong[]): Cell[] {
  const shares = sharesOf(totals);
  return totals.map((total, i) =>
    shares && total > 0n ? shareCell(shares.hundredths[i] ?? 0n) : textCell(null),
  );
}

function wholeShare(shares: readonly Cell[]): Cell {
  return shares.some(({ type }) => type === 'percent') ? shareCell(10_000n) : textCell(null);
}

function notesOf({
  budget,
  lang,
  rows,
  rowTotals,
  columns,
  columnTotals,
  dueByRow,
  dueByColumn,
  hasShares,
}: Layout): string[] {
  const words = budgetWords[lang];
  const notes = copyNotes(budget.plans, lang);
  const [, second] = budget.by;
  if (second === 'task' || second === 'section')
    notes.push(
      ...(columns ?? []).map(
        (heading) => `${shortHeading(second, heading, budget, lang)}: ${oneLine(heading.name ?? '')}`,
      ),
    );
  if (budget.spread) notes.push(words.spreadNote[budget.spread]);
  if (dueByRow || dueByColumn) {
    notes.push(words.dueNote);
    if ((dueByRow ? rows : (columns ?? [])).some(({ key }) => key === null)) notes.push(words.undatedNote);
  }
  const shared = hasShares ? [rowTotals, ...(columns ? [columnTotals] : [])] : [];
  if (shared.some((totals) => sharesOf(totals)?.exact === false)) notes.push(words.sharesNote);
  return notes;
}

/** The last line of a report: what its figures prove, or how far each is off. */
export function closingOf(figures: Figures, several: boolean, lang: Lang): Paragraph {
  const { disagreeing } = figures;
  const plans = several && disagreeing > 0 ? `; ${DISAGREEING[lang](disagreeing)}` : '';
  const tone = disagreeing === 0 ? 'strong' : 'error';
  return { type: 'paragraph', text: `${sumsText(figures, lang)}${plans}`, tone };
}

const DISAGREEING: Localized<(plans: number) => string> = {
  vi: (plans) => `${plans} kế hoạch có số liệu không khớp nhau`,
  en: (plans) => `the figures of ${plans} plan${plans === 1 ? '' : 's'} do not agree`,
};
