import type { Entry } from '../annex/entry.ts';
import { amountText, looksLikeMoney, type MoneyLine, readMoneyCell } from '../annex/money-cell.ts';
import type { PricedPart } from '../annex/priced-part.ts';
import { isOfMoney, type Role } from '../annex/roles.ts';
import { productIn } from '../annex/row-facts.ts';
import { type Draft, type DraftMap, type DraftText, entryOf, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import { type Details, detailsOf } from './item-details.ts';
import { noteAt } from './note.ts';
import { type OutletLine, outletCell } from './outlet-cell.ts';
import { type ItemContext, itemOf, NO_DETAILS } from './row-item.ts';
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
  const [amount] = at('amount');
  const divided = [...at('source'), ...at('period')];
  const outlets = row
    .filter(({ column }) => column.role === 'outlet')
    .flatMap((entry) => outletCell(entry).names);
  const details = detailsOf(row, context);

  if (divided.length > 0) return dividedMoney(divided, amount, title, outlets, details, context);
  const parts = amount && context.priced ? partsOf(row, amount, context.priced) : [];
  if (parts.length > 1) return addedMoney(parts, amount, title, outlets, details, context);
  if (!amount) return multipliedMoney(row, title, outlets, details, context);
  const { lines: read, rest } = readMoneyCell(amount.cell.lines);
  const unread = rest
    .filter(looksLikeMoney)
    .map((text): MoneyLine => ({ amount: text, label: '', remark: '' }));
  const words = rest.filter((text) => !looksLikeMoney(text));
  // Several lines, if no line can be read, are one amount.
  const lines =
    read.length === 0 && unread.length > 0
      ? [{ amount: amount.cell.lines.join(' '), label: '', remark: '' }]
      : [...read, ...unread].map((line) => (isTakenAway ? { ...line, amount: `-${line.amount}` } : line));
  const [only] = lines;
  const restOfCell =
    words.length > 0 && lines[0]?.amount !== amount.cell.lines.join(' ')
      ? [{ ...amount, text: words.join('\n') }]
      : [];
  if (!only) return { items: [], sum: null, rest: [amount, ...details.entries] };
  if (lines.length === 1) {
    const item = itemOf(only, amount, title, outlets, context, details);
    return { items: [item], sum: null, rest: [...restOfCell, ...details.rest] };
  }
  const sums = lines.filter(({ label }) => /^(?:tổng|cộng)/iu.test(label));
  const items = lines
    .filter((line) => !sums.includes(line))
    .map((line) => itemOf(line, amount, title, [], context, NO_DETAILS));
  const sum = sums[0] ? textDraft(amountText(sums[0].amount, context.money), [placeOf(amount)]) : null;
  return { items, sum, rest: [...restOfCell, ...details.entries] };
}

/**
 * In a table without a column of amounts an item comes to its quantity × price. A price that cannot be multiplied is said to be
 * unread.
 */
function multipliedMoney(
  row: readonly Entry[],
  title: Entry | null,
  outlets: readonly OutletLine[],
  details: Details,
  context: ItemContext,
): RowMoney {
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
  const item = itemOf({ amount: written, label: '', remark: '' }, price, title, outlets, context, details);
  return { items: [item], sum: null, rest: details.rest };
}

/** Money in one column for each source or year: one item for each, and the sum of the row. */
function dividedMoney(
  divided: readonly Entry[],
  amount: Entry | undefined,
  title: Entry | null,
  outlets: readonly OutletLine[],
  details: Details,
  context: ItemContext,
): RowMoney {
  const items: DraftMap[] = [];
  const rest: Entry[] = [];
  for (const entry of divided) {
    const [line, ...more] = readMoneyCell(entry.cell.lines).lines;
    const isMoney = line !== undefined && more.length === 0 && line.label === '';
    const isNothing = /^(?:0|[-–−]+)$/.test(entry.text);
    if (isNothing || (!isMoney && !looksLikeMoney(entry.text))) {
      rest.push(entry);
      continue;
    }
    const part: readonly [string, Draft] =
      entry.column.role === 'source'
        ? ['source', textDraft(context.sources.idOf(entry.column, entry), [])]
        : ['period', textDraft(timeOf(entry.column), [])];
    const written = line && isMoney ? line : { amount: entry.text, label: '', remark: '' };
    items.push(
      itemOf(written, entry, title, outlets, context, divided.length === 1 ? details : NO_DETAILS, [part]),
    );
  }
  const written = amount && readMoneyCell(amount.cell.lines).lines;
  const whole = written?.length === 1 ? written[0] : undefined;
  const sum = amount && whole ? textDraft(amountText(whole.amount, context.money), [placeOf(amount)]) : null;
  if (amount && !sum) rest.push(amount);
  const left = [...rest, ...(divided.length === 1 ? details.rest : details.entries)];
  const [only, ...others] = items;
  // What one source or year gets is all there is.
  const single = only && sum && others.length === 0 ? withPrinted(only, sum) : null;
  return single ? { items: [single], sum: null, rest: left } : { items, sum, rest: left };
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
  amount: Entry | undefined,
  title: Entry | null,
  outlets: readonly OutletLine[],
  details: Details,
  context: ItemContext,
): RowMoney {
  const items = parts.flatMap((entry, index) => {
    const [line] = readMoneyCell(entry.cell.lines).lines;
    if (!line) return [];
    const label = index === 0 ? '' : (entry.column.heading.split(' / ').at(-1) ?? '');
    return [
      itemOf(
        { ...line, label },
        entry,
        title,
        index === 0 ? outlets : [],
        context,
        index === 0 ? details : NO_DETAILS,
      ),
    ];
  });
  const [whole] = amount ? readMoneyCell(amount.cell.lines).lines : [];
  const sum = amount && whole ? textDraft(amountText(whole.amount, context.money), [placeOf(amount)]) : null;
  for (const { cell } of parts) context.counted.add(cell);
  return { items, sum, rest: [...(amount && !sum ? [amount] : []), ...details.rest] };
}

/** An item whose amount is printed a second time; null if the two are not the same. */
function withPrinted(item: DraftMap, printed: DraftText): DraftMap | null {
  const amount = entryOf(item, 'amount');
  if (amount?.kind !== 'text' || amount.text !== printed.text) return null;
  const both = textDraft(amount.text, [...amount.from, ...printed.from], amount.comment);
  return { ...item, entries: item.entries.map(([key, own]) => [key, key === 'amount' ? both : own]) };
}
