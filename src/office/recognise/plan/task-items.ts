import { readQuantity } from '../../../values/money/quantity.ts';
import type { Entry } from '../annex/body.ts';
import type { Column } from '../annex/header.ts';
import type { Role } from '../annex/roles.ts';
import { type Draft, type DraftMap, listDraft, mapDraft, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import { amountText, isMeantAsMoney, type MoneyLine, readMoneyCell } from './money-cell.ts';
import { type OutletLine, outletCell } from './outlet-cell.ts';
import { isOutletName } from './outlet-names.ts';
import type { Outlets } from './outlets.ts';
import type { Sources } from './sources.ts';

/** What all items of a plan share. */
export interface ItemContext {
  readonly outlets: Outlets;
  readonly sources: Sources;
  /** The unit of amounts without one, null where there is none. */
  readonly unit: string | null;
}

/** The money of one row. */
export interface RowMoney {
  readonly items: readonly DraftMap[];
  /** Where the row adds up its own lines. */
  readonly sum: Draft | null;
  /** Cells that are no money, to be kept as text. */
  readonly rest: readonly Entry[];
}

const PERCENT = /^\d{1,3}(?:[.,]\d+)?\s*%$/;
/** The items of a row whose task has this title. Each cell is in an item, in the sum, or in the rest. */
export function rowMoney(row: readonly Entry[], title: Entry | null, context: ItemContext): RowMoney {
  const at = (role: Role) =>
    row.filter(({ column, text, isContinued }) => column.role === role && text !== '' && !isContinued);
  const [amount] = at('amount');
  const divided = [...at('source'), ...at('year')];
  const outlets = row
    .filter(({ column }) => column.role === 'outlet')
    .flatMap((entry) => outletCell(entry).names);
  const details = detailsOf(row, context.unit);

  if (divided.length > 0) return dividedMoney(divided, amount, title, outlets, details, context);
  if (!amount) return { items: [], sum: null, rest: details.entries };
  const { lines, rest } = readMoneyCell(amount.cell.lines);
  const [only] = lines;
  const restOfCell = rest.length > 0 ? [{ ...amount, text: rest.join('\n') }] : [];
  if (!only) return unreadable(amount, title, details, context);
  if (lines.length === 1) {
    const item = itemOf(only, amount, title, outlets, context, details.drafts);
    return { items: [item], sum: null, rest: [...restOfCell, ...details.rest] };
  }
  const sums = lines.filter(({ label }) => /^(?:tổng|cộng)/iu.test(label));
  const items = lines
    .filter((line) => !sums.includes(line))
    .map((line) => itemOf(line, amount, title, [], context, []));
  const sum = sums[0] ? textDraft(amountText(sums[0].amount, context.unit), [placeOf(amount)]) : null;
  return { items, sum, rest: [...restOfCell, ...details.entries] };
}

/** An amount that cannot be read stays where the rules will point at it; other words are no money. */
function unreadable(amount: Entry, title: Entry | null, details: Details, context: ItemContext): RowMoney {
  const text = amount.cell.lines.join(' ');
  if (!isMeantAsMoney(text) || text.length > 100)
    return { items: [], sum: null, rest: [amount, ...details.entries] };
  const item = itemOf({ amount: text, label: '', remark: '' }, amount, title, [], context, details.drafts);
  return { items: [item], sum: null, rest: details.rest };
}

function itemOf(
  { amount, label, remark }: MoneyLine,
  entry: Entry,
  title: Entry | null,
  outlets: readonly OutletLine[],
  { outlets: known, unit }: ItemContext,
  details: readonly (readonly [string, Draft])[],
): DraftMap {
  const place = placeOf(entry);
  const paid = textDraft(amountText(amount, unit), [place]);
  const [only] = outlets;
  // A paper beside an amount in brackets or alone is who gets it, where the row names no other.
  const fromRow =
    only && outlets.length === 1 && (label === '' || remark === '') && !isOutletName(label) ? only : null;
  const named = label !== '' && fromRow === null ? known.find(label, { ...place, text: label }, true) : null;
  const outlet = fromRow ? known.find(fromRow.name, placeOf(fromRow.entry), true) : named;
  const words =
    named === null
      ? [label, remark && label ? `(${remark})` : remark].filter((part) => part !== '').join(' ')
      : remark;
  const shown = words || (outlet === null ? oneLine(title) : '');
  const labelFrom = words !== '' ? [place] : title && outlet === null ? [placeOf(title)] : [];
  return mapDraft(
    [
      ['outlet', outlet === null ? null : textDraft(outlet, fromRow ? [placeOf(fromRow.entry)] : [place])],
      ['label', shown === '' ? (outlet === null ? textDraft(NO_LABEL) : null) : textDraft(shown, labelFrom)],
      ...details,
      ['amount', paid],
    ],
    null,
    [place],
  );
}

/** An item must say something; a row without a title says nothing. */
const NO_LABEL = '?';

function oneLine(entry: Entry | null): string {
  return entry ? entry.cell.lines.join(' ').replace(/^[-–+*•]\s+/, '') : '';
}

interface Details {
  readonly drafts: readonly (readonly [string, Draft])[];
  /** Details that cannot be read, and all of them. */
  readonly rest: readonly Entry[];
  readonly entries: readonly Entry[];
}

/** Quantity, unit and price of a row as keys of an item. */
function detailsOf(row: readonly Entry[], unit: string | null): Details {
  const entries = row.filter(
    ({ column, text, isContinued }) => !isContinued && text !== '' && isDetail(column),
  );
  const drafts: (readonly [string, Draft])[] = [];
  const rest: Entry[] = [];
  const factors = entries.filter(
    ({ column, text }) => column.role === 'quantity' && readQuantity(text) !== null,
  );
  const percent = entries.find(({ text }) => PERCENT.test(text));
  const price = entries.find((entry) => entry.column.role === 'unitPrice' && entry !== percent);
  const measure = entries.find((entry) => entry.column.role === 'unit' && entry !== percent);
  const quantities = factors.map((entry) => textDraft(entry.text, [placeOf(entry)]));
  if (quantities.length > 0)
    drafts.push([
      'quantity',
      quantities.length === 1 && quantities[0] ? quantities[0] : listDraft(quantities),
    ]);
  if (measure) drafts.push(['unit', textDraft(oneLine(measure), [placeOf(measure)])]);
  if (price)
    drafts.push([
      'unitPrice',
      textDraft(amountText(oneLine(price), price.column.moneyUnit ?? unit), [placeOf(price)]),
    ]);
  if (percent) drafts.push(['percent', textDraft(percent.text, [placeOf(percent)])]);
  for (const entry of entries) if (![...factors, percent, price, measure].includes(entry)) rest.push(entry);
  return { drafts, rest, entries };
}

function isDetail({ role }: Column): boolean {
  return role === 'quantity' || role === 'unit' || role === 'unitPrice';
}

/** Money in columns of its own for each source or year: one item for each, and the sum of the row. */
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
    const isNothing = /^[0-]$/.test(entry.text);
    if (isNothing || (!isMoney && !isMeantAsMoney(entry.text))) {
      rest.push(entry);
      continue;
    }
    const part: readonly [string, Draft] =
      entry.column.role === 'source'
        ? ['source', textDraft(context.sources.idOf(entry.column, entry), [])]
        : ['period', textDraft(/\d{4}/.exec(entry.column.heading)?.[0] ?? '', [])];
    const written = line && isMoney ? line : { amount: entry.text, label: '', remark: '' };
    items.push(
      itemOf(written, entry, title, outlets, context, [
        ...(divided.length === 1 ? details.drafts : []),
        part,
      ]),
    );
  }
  const written = amount && readMoneyCell(amount.cell.lines).lines;
  const whole = written?.length === 1 ? written[0] : undefined;
  const sum = amount && whole ? textDraft(amountText(whole.amount, context.unit), [placeOf(amount)]) : null;
  if (amount && !sum) rest.push(amount);
  return { items, sum, rest: [...rest, ...(divided.length === 1 ? details.rest : details.entries)] };
}
