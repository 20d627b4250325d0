import type { Dong } from '../../../values/money/money.ts';
import { fold } from '../../../values/text/fold.ts';
import { isDash, isTick } from '../annex/column-cells.ts';
import type { Entry } from '../annex/entry.ts';
import type { Column } from '../annex/header.ts';
import { amountText } from '../annex/money-cell.ts';
import { type Factors, factorsIn } from '../annex/row-facts.ts';
import { type Draft, listDraft, type Place, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import { reckonedBeside } from './product-in-words.ts';
import { isRoundedProduct } from './rounded-product.ts';
import type { ItemContext } from './row-item.ts';

/** What a row says of its item beside the amount. */
export interface Details {
  readonly drafts: readonly (readonly [string, Draft])[];
  /** Details that cannot be read, and all of them. */
  readonly rest: readonly Entry[];
  readonly entries: readonly Entry[];
  /** The source that the row names. */
  readonly source: { readonly name: string; readonly place: Place } | null;
  /** What the column beside the amount reckons it as, where that is the sum of several products, in đồng. */
  readonly product: Dong | null;
}

const PERCENT = /^\d{1,3}(?:[.,]\d+)?\s*%$/;

/** Quantity, unit, price and source of a row as keys of an item. */
export function detailsOf(row: readonly Entry[], { money }: ItemContext): Details {
  const entries = row.filter(
    ({ column, text, isContinued }) => !isContinued && text !== '' && isDetail(column),
  );
  // A plan holds an amount against its quantity × price to the đồng.
  if (isRoundedProduct(row, money.unit))
    return { drafts: [], rest: entries, entries, source: sourceOf(row), product: null };
  const drafts: (readonly [string, Draft])[] = [];
  const rest: Entry[] = [];
  const factors = factorsIn(entries);
  const percent = entries.find(({ text }) => PERCENT.test(text));
  const price = entries.find((entry) => entry.column.role === 'unitPrice' && entry !== percent);
  const measure = entries.find((entry) => entry.column.role === 'unit' && entry !== percent);
  const quantities = factors.flatMap(({ entry, factors }) =>
    factors.map(({ text }) => textDraft(text, [placeOf(entry)])),
  );
  if (quantities.length > 0)
    drafts.push([
      'quantity',
      quantities.length === 1 && quantities[0] ? quantities[0] : listDraft(quantities),
    ]);
  const beside = price || quantities.length > 0 ? null : reckonedBeside(row, money.unit);
  drafts.push(...(beside?.drafts ?? []));
  const [counted] = factors;
  const unit = measure ? oneLine(measure) : factors.length === 1 ? (counted?.unit ?? null) : null;
  const unitEntry = measure ?? counted?.entry;
  if (unit !== null && unitEntry) drafts.push(['unit', textDraft(unit, [placeOf(unitEntry)])]);
  if (price) {
    const counts = price.column.moneyUnit ?? money.unit;
    drafts.push(['unitPrice', textDraft(priceText(oneLine(price), counts, money), [placeOf(price)])]);
  }
  if (percent) drafts.push(['percent', textDraft(percent.text.replace('.', ','), [placeOf(percent)])]);
  const said = [
    percent,
    price,
    measure,
    ...factors.filter((each) => isAllOf(each, unit)).map(({ entry }) => entry),
  ];
  for (const entry of entries) if (!said.includes(entry)) rest.push(entry);
  const product = beside && beside.drafts.length === 0 ? beside.worth : null;
  return { drafts, rest, entries, source: sourceOf(row), product };
}

/** The rate of the tax that a row adds, in a column of its own. */
export function rateIn(row: readonly Entry[]): Entry | undefined {
  return row.find(
    ({ column, text, isContinued }) =>
      column.role === 'other' && !isContinued && /thue|vat/.test(fold(column.heading)) && PERCENT.test(text),
  );
}

/** A price in the unit of its column; where that is not the unit of the plan, with the unit beside it. */
function priceText(written: string, unit: string | null, money: ItemContext['money']): string {
  const shown = amountText(written, { ...money, unit });
  return unit === null || unit === 'đồng' || unit === money.unit || !/^[\d.,]+$/.test(shown)
    ? shown
    : `${shown} ${unit}`;
}

/** Whether the item says all words of a cell of quantities. */
function isAllOf({ factors, unit: counted, isBare }: Factors, unit: string | null): boolean {
  return isBare || (factors.length === 1 && counted === unit);
}

function isDetail({ role }: Column): boolean {
  return role === 'quantity' || role === 'unit' || role === 'unitPrice';
}

/** The source named in the column of sources, or after `Nguồn:` in the notes. */
function sourceOf(row: readonly Entry[]): Details['source'] {
  const isName = (text: string) => text !== '' && !isTick(text) && !isDash(text);
  const fund = row.find(({ column, text }) => column.role === 'fund' && isName(text));
  if (fund) return { name: oneLine(fund), place: placeOf(fund) };
  for (const entry of row.filter(({ column }) => column.role === 'note')) {
    const name = entry.cell.lines.map(sourceInNote).find((found) => found !== null);
    if (name) return { name, place: placeOf(entry) };
  }
  return null;
}

/** The source that a line of a note names, in the form that our export writes; null for other lines. */
function sourceInNote(line: string): string | null {
  return /^nguồn(?: (?:kinh phí|vốn|chi|tiền))?\s*:\s*([^;]+?)[\s.]*(?:;|$)/iu.exec(bare(line))?.[1] ?? null;
}

/** Lines without the source that they name; what is left of a list of two is no list. */
export function withoutSource(lines: readonly string[]): string[] {
  const left = lines
    .map((line) => (sourceInNote(line) === null ? line : line.replace(/^[^;]*;?\s*/, '')))
    .filter((line) => line !== '');
  return left.length === 1 && lines.length > 1 ? left.map(bare) : left;
}

/** A line without its bullet. */
function bare(line: string): string {
  return line.trim().replace(/^[-–+*•]\s+/, '');
}

/** The lines of a cell as one, without a bullet. */
export function oneLine(entry: Entry | null): string {
  return entry ? bare(entry.cell.lines.join(' ')) : '';
}
