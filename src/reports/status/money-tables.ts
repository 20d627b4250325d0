import type { Lang } from '../../i18n.ts';
import { emptyCell, percentText, shareCell, textCell, totalCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn } from '../../output/sheet/columns.ts';
import type { Cell, Column, Row, Table } from '../../output/sheet/sheet.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { type Money, rateOf } from './money.ts';
import type { Status } from './status.ts';
import { statusWords } from './words.ts';

/** What was signed and paid in all, with its share of the plan, and what is still free to commit. */
export function moneyLine({ totals, isReported }: Status, lang: Lang): string {
  const words = statusWords[lang];
  const { planned, contracted, paid, remaining } = totals;
  if (planned === 0n && contracted === 0n) return words.noMoney;
  if (!isReported) return `${words.head.planned}: ${formatMoney(planned)}.`;
  const withRate = (amount: Dong) => {
    const rate = rateOf(amount, planned);
    return rate === null ? formatMoney(amount) : `${formatMoney(amount)} (${percentText(rate, lang)})`;
  };
  return remaining < 0n
    ? words.over(withRate(contracted), withRate(paid), formatMoney(-remaining))
    : words.money(withRate(contracted), withRate(paid), formatMoney(remaining));
}

/** Planned, contracted, paid and free money by task; contracts for several tasks on a line of their own. */
export function moneyByTask({ tasks, shared, totals }: Status, lang: Lang): Table {
  const words = statusWords[lang];
  const withMoney = tasks.filter(
    ({ planned, contracted }) => planned > 0n || contracted === null || contracted > 0n,
  );
  return {
    type: 'table',
    title: words.moneyByTask,
    unit: null,
    columns: [
      figureColumn(words.head.number, { isHead: true }),
      headColumn(words.head.task, { isTitle: true }),
      ...moneyColumns(lang),
    ],
    rows: [
      ...withMoney.map(({ number, title, planned, contracted, paid }) =>
        moneyRow('entry', [textCell(number), textCell(title)], { planned, contracted, paid }),
      ),
      ...shared.map((money) =>
        moneyRow('remark', [emptyCell, textCell(words.shared(money.tasks.join(', ')))], money),
      ),
      moneyRow('total', [emptyCell, textCell(words.total)], totals),
    ],
  };
}

/** The same by outlet; suppliers stand below the money that names no outlet. */
export function moneyByOutlet({ outlets, suppliers, totals }: Status, lang: Lang): Table {
  const words = statusWords[lang];
  return {
    type: 'table',
    title: words.moneyByOutlet,
    unit: null,
    columns: [headColumn(words.head.outlet, { isTitle: true }), ...moneyColumns(lang)],
    rows: [
      ...outlets.flatMap(({ name, outlet, ...money }) => [
        moneyRow('entry', [textCell(name ?? outlet ?? words.noOutlet)], money),
        ...(outlet === null
          ? suppliers.map(({ supplier, contracted, paid }) =>
              moneyRow('entry', [textCell(supplier)], { planned: null, contracted, paid }, 1),
            )
          : []),
      ]),
      moneyRow('total', [textCell(words.total)], totals),
    ],
  };
}

/** The columns of `moneyRow` behind its heads. */
export function moneyColumns(lang: Lang): Column[] {
  const { planned, contracted, paid, rate, remaining } = statusWords[lang].head;
  return [planned, contracted, paid, rate, remaining].map((heading) => figureColumn(heading));
}

/** Null where the plan gives no amount, or a contract is for several tasks. */
interface PartialMoney {
  readonly planned: Dong | null;
  readonly contracted: Dong | null;
  readonly paid: Dong | null;
}

/** A row of money behind cells that name it. */
export function moneyRow(
  kind: Row['kind'],
  heads: readonly Cell[],
  money: PartialMoney | Money,
  level = 0,
): Row {
  const { planned, contracted, paid } = money;
  const rate = planned === null || paid === null ? null : rateOf(paid, planned);
  return {
    kind,
    level,
    cells: [
      ...heads,
      planned === null ? emptyCell : totalCell(planned),
      contracted === null ? emptyCell : totalCell(contracted),
      paid === null ? emptyCell : totalCell(paid),
      rate === null ? emptyCell : shareCell(rate),
      planned === null || contracted === null ? emptyCell : totalCell(planned - contracted),
    ],
  };
}
