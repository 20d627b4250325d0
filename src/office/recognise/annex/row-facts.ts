import type { Dong } from '../../../values/money/money.ts';
import {
  productOfFactors,
  type Quantity,
  readCounted,
  readPercent,
  readQuantity,
} from '../../../values/money/quantity.ts';
import type { BodyRow } from './body.ts';
import type { Entry } from './entry.ts';
import { type CellWorth, cellWorth } from './money-cell.ts';
import type { RowFacts } from './reading-state.ts';
import { isOfMoney, isPart, type Role } from './roles.ts';
import { rowLabel } from './row-label.ts';
import { amountInTotal } from './total-text.ts';

type Row = Extract<BodyRow, { readonly kind: 'row' }>;

/** What only tasks and items have. */
const OF_TASKS: readonly Role[] = [
  'decidedBy',
  'implementedBy',
  'coordinatedBy',
  'result',
  'outlet',
  'quantity',
  'unitPrice',
  'schedule',
  'ticked',
];

/** What is known of the rows of a body, whose amounts count in `unit`. */
export function rowFacts(rows: readonly Row[], unit: string | null): RowFacts[] {
  const at = new Map(
    rows.flatMap(({ entries }, index) => entries.map(({ table, row }) => [`${table}/${row}`, index])),
  );
  const worths = rows.map((row) => moneyOf(row, unit));
  const figures = worths.filter((worth) => worth !== null).length;
  return rows.map((row, index): RowFacts => {
    const { entries, number, isMore } = row;
    const worth = worths[index] ?? null;
    const figure = worth?.dong ?? null;
    const own = entries.filter(({ text, isContinued }) => text !== '' && !isContinued);
    const isMergedSum = isMore && figure !== null && own.length === 1 && own.every(isOverTitle);
    const label = rowLabel(isMergedSum ? 'Tổng cộng' : row.label);
    return {
      number,
      label,
      isMore: isMore && !isMergedSum,
      isBare:
        row.label === '' &&
        own.every(({ column }) => column.role === 'amount' || column.role === 'otherMoney'),
      figure,
      isOnlyFigure: figure !== null && figures === 1,
      isUnreadable: worth !== null && worth.dong === null,
      isTask: own.some(({ column, text }) => OF_TASKS.includes(column.role) && rowLabel(text).sum !== 'sure'),
      isPriced: figure !== null && productIn(entries, unit) === figure,
      percent: percentIn(own, label.percent),
      adds: addedRows(own, at),
    };
  });
}

/** Whether a figure is in a cell merged over the label of its row, where the row of a total has no words of its own. */
function isOverTitle({ column, cell, at }: Entry): boolean {
  return column.role === 'amount' && cell.columnSpan > 1 && at <= column.from;
}

/** What a row comes to: its cell of money, else what its columns of sources or quarters add up to, else its product or the sum in its words. */
function moneyOf({ entries, label }: Row, unit: string | null): CellWorth | null {
  const own = entries.filter(({ text, isContinued }) => text !== '' && !isContinued);
  const worths = (isOfRole: (role: Role) => boolean) =>
    own
      .filter(({ column }) => isOfRole(column.role))
      .flatMap(({ cell, column }) => cellWorth(cell.lines, column.moneyUnit ?? unit) ?? []);
  const [amount] = worths((role) => role === 'amount');
  if (amount) return amount;
  const parts = worths(isPart);
  if (parts.length > 0) {
    const isKnown = parts.every(({ dong }) => dong !== null);
    return { dong: isKnown ? parts.reduce((sum, { dong }) => sum + (dong ?? 0n), 0n) : null };
  }
  const product = entries.some(({ column }) => isOfMoney(column.role)) ? null : productIn(entries, unit);
  if (product !== null) return { dong: product };
  const { sum } = rowLabel(label);
  const worded = sum === 'sure' || sum === 'maybe' ? amountInTotal(label) : null;
  return worded ? cellWorth([worded.amount], unit) : null;
}

/** quantity × price in đồng, the price counted as its column or the plan counts, or in đồng; null if they are not both there. */
export function productIn(entries: readonly Entry[], unit: string | null): Dong | null {
  const own = entries.filter(({ text, isContinued }) => text !== '' && !isContinued);
  const price = own.find(({ column }) => column.role === 'unitPrice');
  const factors = factorsIn(own).flatMap((each) => each.factors);
  const worth = price && cellWorth(price.cell.lines, price.column.moneyUnit ?? unit)?.dong;
  if (!worth || factors.length === 0) return null;
  const { digits, decimals } = productOfFactors(factors);
  const scale = 10n ** BigInt(decimals);
  return (digits * worth) % scale === 0n ? (digits * worth) / scale : null;
}

/** What a cell of quantities says. */
export interface Factors {
  readonly entry: Entry;
  readonly factors: readonly Quantity[];
  /** What they count, where the cell says one thing. */
  readonly unit: string | null;
  /** Whether there are no words beside the number. */
  readonly isBare: boolean;
}

/** The quantities that can be read; words in them are read only beside a price, which they are to be multiplied by. */
export function factorsIn(entries: readonly Entry[]): Factors[] {
  const isPriced = entries.some(({ column }) => column.role === 'unitPrice');
  return entries
    .filter(({ column }) => column.role === 'quantity')
    .flatMap((entry): Factors[] => {
      const text = quantityText(entry);
      const bare = readQuantity(text);
      if (bare) return [{ entry, factors: [bare], unit: null, isBare: true }];
      const counted = isPriced ? readCounted(text) : null;
      return counted ? [{ entry, ...counted, isBare: false }] : [];
    });
}

/** The number in a cell of a spreadsheet is kept as it is; in a typed one, a comma before three digits groups them. */
function quantityText({ text, cell }: Entry): string {
  if (cell.number === null && /^\d{1,3}(?:,\d{3})+(?=\s|$)/.test(text))
    return text.replaceAll(/(?<=\d),(?=\d{3})/g, '.');
  return text;
}

/** The percentage in the words of a row or in a cell beside its amount. */
function percentIn(entries: readonly Entry[], inLabel: string | null) {
  const cell = entries.find(
    ({ column, text }) =>
      /^(?:unitPrice|quantity|unit|other)$/.test(column.role) && /^\d{1,3}(?:[.,]\d+)?\s*%$/.test(text),
  );
  const text = cell?.text ?? inLabel;
  return text === null ? null : readPercent(text.replace('.', ','));
}

/** The rows that the formula of the cell of money adds, in the same column, or null. */
function addedRows(entries: readonly Entry[], at: ReadonlyMap<string, number>): readonly number[] | null {
  const money = entries.find(({ column }) => column.role === 'amount');
  const { formula, column } = money?.cell ?? {};
  if (formula?.kind !== 'sum') return null;
  const rows = formula.terms
    .filter((term) => term.column === column)
    .flatMap((term) => at.get(`${term.table}/${term.row}`) ?? []);
  return rows.length > 0 && rows.length * 2 >= formula.terms.length ? rows : null;
}
