import { formatMoney } from '../../../values/money/money.ts';
import { isDash } from '../annex/column-cells.ts';
import type { Entry } from '../annex/entry.ts';
import { lastHeading } from '../annex/header.ts';
import {
  amountText,
  isSumLine,
  looksLikeMoney,
  type MoneyCell,
  type MoneyLine,
  readMoneyCell,
  worthOf,
} from '../annex/money-cell.ts';
import type { PricedPart } from '../annex/priced-part.ts';
import { isOfMoney, isPart, type Role } from '../annex/roles.ts';
import { productIn } from '../annex/row-facts.ts';
import { partNotes } from './cell-parts.ts';
import { type Draft, type DraftMap, type DraftText, entryOf, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import { detailsOf, rateIn } from './item-details.ts';
import { lineByLine } from './line-by-line.ts';
import { noteAt } from './note.ts';
import { outletCell } from './outlet-cell.ts';
import { type ItemContext, itemOf, NO_DETAILS, type RowWords } from './row-item.ts';
import { timeOf } from './ticks.ts';

/** The money of one row. */
export interface RowMoney {
  readonly items: readonly DraftMap[];
  /** Where the row adds up its own lines. */
  readonly sum: Draft | null;
  /** Cells that are no money, to be kept as text. */
  readonly rest: readonly Entry[];
}

/**
 * The items of a row whose task has this title; `isTakenAway` says that its amounts are, though they have no sign. Each cell
 * is in an item, in the sum, or in the rest.
 */
export function rowMoney(
  row: readonly Entry[],
  title: Entry | null,
  isTakenAway: boolean,
  context: ItemContext,
): RowMoney {
  const at = (role: Role) =>
    row.filter(({ column, text, isContinued }) => column.role === role && text !== '' && !isContinued);
  const [amount = null] = at('amount');
  const outlets = row
    .filter(({ column }) => column.role === 'outlet')
    .flatMap((entry) => outletCell(entry).names);
  const words: RowWords = { title, outlets, details: detailsOf(row, context), isTakenAway };

  const divided = row.filter(
    ({ column, text, isContinued }) => isPart(column.role) && text !== '' && !isContinued,
  );
  if (divided.length > 0) return dividedMoney(divided, amount, words, context);
  if (!amount) return multipliedMoney(row, words, context);
  const parts = context.priced ? partsOf(row, amount, context.priced) : [];
  if (parts.length > 1) return addedMoney(parts, amount, row, words, context);
  if (words.details.product === null) context.notes.push(...partNotes(row, amount, context.money.unit));
  return writtenMoney(amount, row, words, context);
}

/** The amounts written in one cell: an item for each line, without those that add up the others. */
function writtenMoney(amount: Entry, row: readonly Entry[], words: RowWords, context: ItemContext): RowMoney {
  const { details } = words;
  const written = amount.cell.lines.join(' ');
  const { lines: read, rest } = amountsIn(amount, words);
  const unread = rest.filter(looksLikeMoney).map(bareLine);
  const others = rest.filter((text) => !looksLikeMoney(text));
  // Several lines, if no line can be read, are one amount.
  const lines = read.length === 0 && unread.length > 0 ? [bareLine(written)] : [...read, ...unread];
  const [only] = lines;
  if (!only) return { items: [], sum: null, rest: [amount, ...details.entries] };
  const isWhole = only.amount === written;
  const restOfCell = others.length > 0 && !isWhole ? [{ ...amount, text: others.join('\n') }] : [];
  if (lines.length === 1) {
    const item = itemOf(only, amount, words, context);
    const { product } = details;
    const worth = worthOf(only.amount, amount.column.moneyUnit ?? context.money.unit);
    if (product !== null && worth !== null && worth !== product)
      context.notes.push({
        ...noteAt('column-sum', placeOf(amount)),
        text: `${amount.text} ≠ ${formatMoney(product)}`,
      });
    return { items: [item], sum: null, rest: [...restOfCell, ...details.rest] };
  }
  const items = lineByLine(
    row,
    lines.filter((line) => !isSumLine(line)),
  ).map(({ line, part }) => itemOf(line, amount, titleOnly(words), context, part));
  const printed = lines.find(isSumLine);
  const sum = printed ? textDraft(amountText(printed.amount, context.money), [placeOf(amount)]) : null;
  return { items, sum, rest: [...restOfCell, ...details.entries] };
}

/**
 * In a table without a column of amounts an item comes to its quantity × price. A price that cannot be multiplied is said to be
 * unread.
 */
function multipliedMoney(row: readonly Entry[], words: RowWords, context: ItemContext): RowMoney {
  const { details } = words;
  const none = { items: [], sum: null, rest: details.entries };
  const price = details.entries.find(
    ({ column, text }) => column.role === 'unitPrice' && looksLikeMoney(text),
  );
  if (!price) return none;
  const product = productIn(row, context.money.unit);
  const place = placeOf(price);
  const columns = row.filter(({ column }) => isOfMoney(column.role));
  if (columns.length > 0) {
    // Money of another column, or a word such as `không`, says that nothing is spent.
    if (columns.every(({ text }) => text === '')) context.notes.push(noteAt('no-amount', place));
    return none;
  }
  if (product === null) {
    context.notes.push(noteAt('unread-money', place));
    return none;
  }
  const isSaid = context.notes.some(
    ({ kind, table, column }) => kind === 'multiplied' && table === place.table && column === place.column,
  );
  if (!isSaid) context.notes.push(noteAt('multiplied', place));
  const written = amountText(String(product), { ...context.money, unit: null });
  const line = signed(bareLine(written), words);
  return { items: [itemOf(line, price, words, context)], sum: null, rest: details.rest };
}

/** Money in one column for each source or year: one item for each, and the sum of the row. */
function dividedMoney(
  divided: readonly Entry[],
  amount: Entry | null,
  words: RowWords,
  context: ItemContext,
): RowMoney {
  const parts = divided.flatMap((entry) => {
    const line = lineOfPart(entry, words);
    return line ? [{ entry, line }] : [];
  });
  const isOne = parts.length === 1;
  const said = isOne ? words : { ...words, details: NO_DETAILS };
  const items = parts.map(({ entry, line }) =>
    entry.column.role === 'payee'
      ? itemOf(line, entry, { ...said, outlets: [{ name: lastHeading(entry.column), entry }] }, context)
      : itemOf(line, entry, said, context, [partOf(entry, line.amount, context)]),
  );
  const sum = printedSum(amount, words, context);
  const rest = [
    ...divided.filter((entry) => !parts.some((part) => part.entry === entry)),
    ...(amount && !sum ? [amount] : []),
    ...(isOne ? words.details.rest : words.details.entries),
  ];
  const [only] = items;
  // What one source or year gets is all there is.
  const single = isOne && only && sum ? withPrinted(only, sum) : null;
  return single ? { items: [single], sum: null, rest } : { items, sum, rest };
}

/** The money of a source or a year; null where it gets nothing. */
function lineOfPart(entry: Entry, words: RowWords): MoneyLine | null {
  const { text } = entry;
  if (text === '0' || isDash(text)) return null;
  const [line, ...more] = amountsIn(entry, words).lines;
  if (line?.label === '' && more.length === 0) return line;
  return looksLikeMoney(text) ? bareLine(text) : null;
}

function partOf({ column }: Entry, amount: string, { sources }: ItemContext): readonly [string, Draft] {
  return column.role === 'source'
    ? ['source', textDraft(sources.idOf(column, amount), [])]
    : ['period', textDraft(timeOf(column), [])];
}

/** The figures of a row that its amount is the sum of: that of quantity × price, and those added to it. */
function partsOf(row: readonly Entry[], amount: Entry, { priced, added }: PricedPart): Entry[] {
  const figure = (entry: Entry) => {
    const { lines, rest } = readMoneyCell(entry.cell.lines);
    return lines.length === 1 && rest.length === 0 && entry !== amount && !entry.isContinued;
  };
  return [priced, ...added].flatMap(({ from }) =>
    row.filter((entry) => entry.column.from === from && figure(entry)),
  );
}

/** A price and what is added to it: an item for each, and the amount as their sum. */
function addedMoney(
  parts: readonly Entry[],
  amount: Entry,
  row: readonly Entry[],
  words: RowWords,
  context: ItemContext,
): RowMoney {
  const rate = parts.length === 2 ? rateIn(row) : undefined;
  const share = rate ? [['percent', textDraft(rate.text, [placeOf(rate)])] as const] : [];
  const items = parts.flatMap((entry, index) => {
    const [line] = amountsIn(entry, words).lines;
    if (!line) return [];
    const isPrice = index === 0;
    const label = isPrice ? '' : lastHeading(entry.column);
    if (isPrice) return [itemOf({ ...line, label }, entry, words, context)];
    return [itemOf({ ...line, label }, entry, titleOnly(words), context, share)];
  });
  const sum = printedSum(amount, words, context);
  for (const { cell } of rate ? [...parts, rate] : parts) context.counted.add(cell);
  return { items, sum, rest: [...(sum ? [] : [amount]), ...words.details.rest] };
}

/** The sum that a row prints of its own lines; null if its cell is not one amount. */
function printedSum(amount: Entry | null, words: RowWords, { money }: ItemContext): DraftText | null {
  const lines = amount ? amountsIn(amount, words).lines : [];
  const [only] = lines;
  return amount && only && lines.length === 1
    ? textDraft(amountText(only.amount, money), [placeOf(amount)])
    : null;
}

/** The amounts of a cell, with the sign that a row of money taken away may leave out. */
function amountsIn({ cell }: Entry, words: RowWords): MoneyCell {
  const { lines, rest } = readMoneyCell(cell.lines);
  return { lines: lines.map((line) => signed(line, words)), rest };
}

function signed(line: MoneyLine, { isTakenAway }: RowWords): MoneyLine {
  return isTakenAway ? { ...line, amount: `-${line.amount}` } : line;
}

/** What is said of one of several amounts: who gets them, and how they are reckoned, is said of all together. */
function titleOnly(words: RowWords): RowWords {
  return { ...words, outlets: [], details: NO_DETAILS };
}

/** An amount without words of its own. */
function bareLine(amount: string): MoneyLine {
  return { amount, label: '', remark: '' };
}

/** An item whose amount is printed a second time; null if the two are not the same. */
function withPrinted(item: DraftMap, printed: DraftText): DraftMap | null {
  const amount = entryOf(item, 'amount');
  if (amount?.kind !== 'text' || amount.text !== printed.text) return null;
  const both = textDraft(amount.text, [...amount.from, ...printed.from], amount.comment);
  return { ...item, entries: item.entries.map(([key, own]) => [key, key === 'amount' ? both : own]) };
}
