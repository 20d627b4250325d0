import type { Entry } from '../annex/entry.ts';
import {
  amountText,
  looksLikeMoney,
  type MoneyLine,
  type MoneyUse,
  readMoneyCell,
} from '../annex/money-cell.ts';
import type { Role } from '../annex/roles.ts';
import { productIn } from '../annex/row-facts.ts';
import { type Draft, type DraftMap, type DraftText, mapDraft, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import { type Details, detailsOf, oneLine } from './item-details.ts';
import { type Note, noteAt } from './note.ts';
import { type OutletLine, outletCell } from './outlet-cell.ts';
import { isOutletName } from './outlet-names.ts';
import type { Outlets } from './outlets.ts';
import type { Sources } from './sources.ts';
import { timeOf } from './ticks.ts';

/** What all items of a plan share. */
export interface ItemContext {
  readonly outlets: Outlets;
  readonly sources: Sources;
  readonly money: MoneyUse;
  readonly notes: Note[];
}

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
  const columns = row.filter(({ column }) => OF_MONEY.includes(column.role));
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

const OF_MONEY: readonly Role[] = ['amount', 'otherMoney', 'source', 'period'];

const NO_DETAILS: Details = { drafts: [], rest: [], entries: [], source: null };

function itemOf(
  { amount, label, remark }: MoneyLine,
  entry: Entry,
  title: Entry | null,
  outlets: readonly OutletLine[],
  { outlets: known, money, sources }: ItemContext,
  details: Details,
  part: readonly (readonly [string, Draft])[] = [],
): DraftMap {
  const place = placeOf(entry);
  const paid = textDraft(amountText(amount, money), [place]);
  const [only] = outlets;
  // A paper beside an amount in brackets or alone is who gets it, where the row names no other.
  const fromRow =
    only && outlets.length === 1 && (label === '' || remark === '') && !isOutletName(label) ? only : null;
  const named = label !== '' && fromRow === null ? known.find(label, { ...place, text: label }, true) : null;
  const outlet = fromRow ? known.find(fromRow.name, placeOf(fromRow.entry), true) : named;
  const words = named !== null ? remark : label !== '' && remark !== '' ? `${label} (${remark})` : label;
  const { source } = details;
  const fund = source && textDraft(sources.idOfName(source.name, amount), [source.place]);
  const isNote = label === '' && remark !== '' && named === null;
  const shown = words || (outlet === null ? oneLine(title) : '');
  const labelFrom = words !== '' ? [place] : title && outlet === null ? [placeOf(title)] : [];
  return mapDraft(
    [
      ['outlet', outlet === null ? null : textDraft(outlet, fromRow ? [placeOf(fromRow.entry)] : [place])],
      ['label', shown === '' ? (outlet === null ? textDraft(NO_LABEL) : null) : textDraft(shown, labelFrom)],
      ...details.drafts,
      ...part,
      ['source', part.length === 0 ? fund : null],
      ['amount', paid],
      ['note', isNote ? textDraft(remark, [place]) : null],
    ],
    null,
    [place],
  );
}

/** An item must say something; a row without a title says nothing. */
const NO_LABEL = '?';

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

/** An item whose amount is printed a second time; null if the two are not the same. */
function withPrinted(item: DraftMap, printed: DraftText): DraftMap | null {
  const amount = item.entries.find(([key]) => key === 'amount')?.[1];
  if (amount?.kind !== 'text' || amount.text !== printed.text) return null;
  const both = textDraft(amount.text, [...amount.from, ...printed.from], amount.comment);
  return { ...item, entries: item.entries.map(([key, own]) => [key, key === 'amount' ? both : own]) };
}
