import type { Lang } from '../../i18n.ts';
import {
  emptyCell,
  numberCell,
  percentText,
  shareCell,
  textCell,
  totalCell,
} from '../../output/sheet/cells.ts';
import { figureColumn, headColumn } from '../../output/sheet/columns.ts';
import type { Cell, Column, Row, Table } from '../../output/sheet/sheet.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { type Activity, rateOf } from './money.ts';
import type { Status } from './status.ts';
import { statusWords } from './words.ts';

/** What was signed and paid in all, with its share of the plan, and what is still free to commit. */
export function moneyLine({ totals, direct, isReported }: Status, lang: Lang): string {
  const words = statusWords[lang];
  const { planned, contracted, paid, remaining } = totals;
  if (planned === 0n && contracted === 0n && paid === 0n) return words.noMoney;
  if (!isReported) return `${words.head.planned}: ${formatMoney(planned)}.`;
  const withRate = (amount: Dong) => {
    const rate = rateOf(amount, planned);
    return rate === null ? formatMoney(amount) : `${formatMoney(amount)} (${percentText(rate, lang)})`;
  };
  const spent = `${withRate(paid)}${direct === 0n ? '' : words.direct(formatMoney(direct))}`;
  return remaining < 0n
    ? words.over(withRate(contracted), spent, formatMoney(-remaining))
    : words.money(withRate(contracted), spent, formatMoney(remaining));
}

/** What was signed and paid from the first day of the report on; null without such a day. */
export function periodLine({ totals: { inPeriod }, from, asOf }: Status, lang: Lang): string | null {
  if (!inPeriod || from === null) return null;
  const { contracted, paid } = inPeriod;
  return statusWords[lang].inPeriod(
    formatDay(from, lang),
    formatDay(asOf, lang),
    formatMoney(contracted),
    formatMoney(paid),
  );
}

/** Planned, contracted, paid and free money by task; contracts for several tasks have separate lines. */
export function moneyByTask({ tasks, shared, totals }: Status, lang: Lang): Table {
  const words = statusWords[lang];
  const withMoney = tasks.filter(
    ({ planned, contracted, paid }) =>
      planned !== 0n || contracted === null || contracted > 0n || paid === null || paid !== 0n,
  );
  return {
    type: 'table',
    title: words.moneyByTask,
    unit: null,
    columns: [
      figureColumn(words.head.number, { isHead: true }),
      headColumn(words.head.task, { isTitle: true }),
      ...moneyColumns(false, lang),
    ],
    rows: [
      ...withMoney.map(({ number, title, isSection, planned, contracted, paid, remaining }) =>
        moneyRow(
          'entry',
          [numberCell(number), textCell(title, isSection ? { tone: 'strong' } : {})],
          { planned, contracted, paid, remaining },
          { level: number.split('.').length - 1 },
        ),
      ),
      ...shared.map((money) =>
        moneyRow('remark', [emptyCell, textCell(words.shared(money.tasks.join(', ')))], money),
      ),
      moneyRow('total', [emptyCell, textCell(words.total)], totals),
    ],
  };
}

/** The same by outlet; suppliers are below the money that names no outlet. */
export function moneyByOutlet({ outlets, suppliers, totals }: Status, lang: Lang): Table {
  const words = statusWords[lang];
  const hasPeriod = totals.inPeriod !== undefined;
  return {
    type: 'table',
    title: words.moneyByOutlet,
    unit: null,
    columns: [
      headColumn(words.head.outlet, { isTitle: true, isTree: true }),
      ...moneyColumns(hasPeriod, lang),
    ],
    rows: [
      ...outlets.flatMap(({ name, outlet, ...money }) => [
        moneyRow('entry', [textCell(name ?? outlet ?? words.noOutlet)], money, { hasPeriod }),
        ...(outlet === null
          ? suppliers.map(({ supplier, contracted, paid, inPeriod }) =>
              moneyRow(
                'entry',
                [textCell(supplier)],
                { planned: null, contracted, paid, inPeriod },
                { level: 1, hasPeriod },
              ),
            )
          : []),
      ]),
      moneyRow('total', [textCell(words.total)], totals, { hasPeriod }),
    ],
  };
}

/** The same by source, against what is declared for each. */
export function moneyBySource({ sources, totals, direct }: Status, lang: Lang): Table {
  const words = statusWords[lang];
  const hasPeriod = totals.inPeriod !== undefined;
  const declared = sumDong(sources.map(({ planned }) => planned));
  return {
    type: 'table',
    title: words.moneyBySource,
    unit: null,
    columns: [headColumn(words.head.source, { isTitle: true }), ...moneyColumns(hasPeriod, lang)],
    rows: [
      ...sources.map(({ name, source, ...money }) =>
        moneyRow(
          'entry',
          [textCell(name ?? source ?? words.sharedSource)],
          source === null ? { ...money, planned: null } : money,
          { hasPeriod },
        ),
      ),
      moneyRow(
        'total',
        [textCell(words.total)],
        { ...totals, planned: declared, remaining: declared - totals.contracted - direct },
        { hasPeriod },
      ),
    ],
  };
}

/** The columns of `moneyRow` after its heads. */
export function moneyColumns(hasPeriod: boolean, lang: Lang): Column[] {
  const { head } = statusWords[lang];
  const period = hasPeriod ? [head.contractedInPeriod, head.paidInPeriod] : [];
  return [head.planned, ...period, head.contracted, head.paid, head.rate, head.remaining].map((heading) =>
    figureColumn(heading),
  );
}

/** Null where the plan gives no amount, or a contract is for several tasks. */
interface PartialMoney {
  readonly planned: Dong | null;
  readonly contracted: Dong | null;
  readonly paid: Dong | null;
  readonly remaining?: Dong | null;
  readonly inPeriod?: Activity | undefined;
}

interface RowLook {
  /** How far its name is indented. */
  readonly level?: number;
  /** Whether the table has the columns of the period. */
  readonly hasPeriod?: boolean;
}

/** A row of money after cells that name it. */
export function moneyRow(
  kind: Row['kind'],
  heads: readonly Cell[],
  { planned, contracted, paid, remaining = null, inPeriod }: PartialMoney,
  { level = 0, hasPeriod = false }: RowLook = {},
): Row {
  const rate = planned === null || paid === null ? null : rateOf(paid, planned);
  const amount = (dong: Dong | null) => (dong === null ? emptyCell : totalCell(dong));
  return {
    kind,
    level,
    cells: [
      ...heads,
      amount(planned),
      ...(hasPeriod ? [amount(inPeriod?.contracted ?? null), amount(inPeriod?.paid ?? null)] : []),
      amount(contracted),
      amount(paid),
      rate === null ? emptyCell : shareCell(rate),
      planned === null || contracted === null ? emptyCell : amount(remaining),
    ],
  };
}
