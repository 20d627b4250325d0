import { isOutletName } from '../../../values/text/outlet-name.ts';
import type { Cell } from '../../read/office-document.ts';
import { wordsIn } from '../annex/broken-lines.ts';
import type { Entry } from '../annex/entry.ts';
import { amountText, type MoneyLine, type MoneyUse } from '../annex/money-cell.ts';
import type { PricedPart } from '../annex/priced-part.ts';
import { type Draft, type DraftMap, mapDraft, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import { type Details, oneLine } from './item-details.ts';
import type { Note } from './note.ts';
import type { OutletLine } from './outlet-cell.ts';
import type { Outlets } from './outlets.ts';
import { productInWords, productOf } from './product-in-words.ts';
import type { Sources } from './sources.ts';

/** What all items of a plan share. */
export interface ItemContext {
  readonly outlets: Outlets;
  readonly sources: Sources;
  readonly money: MoneyUse;
  /** Null where no column but that of what is spent is quantity × price. */
  readonly priced: PricedPart | null;
  readonly notes: Note[];
  /** Cells of further columns of money that are in items. */
  readonly counted: Set<Cell>;
}

export const NO_DETAILS: Details = { drafts: [], rest: [], entries: [], source: null, product: null };

/** What a row says of its items beside their amounts. */
export interface RowWords {
  readonly title: Entry | null;
  readonly outlets: readonly OutletLine[];
  readonly details: Details;
  /** Its amounts are taken away, though they may have no sign. */
  readonly isTakenAway: boolean;
}

/** The item of one amount in a cell; `part` is the source or the time that the money is of. */
export function itemOf(
  { amount, label, remark }: MoneyLine,
  entry: Entry,
  { title, outlets, details }: RowWords,
  { outlets: known, money, sources }: ItemContext,
  part: readonly (readonly [string, Draft])[] = [],
): DraftMap {
  const place = placeOf(entry);
  // The words beside an amount are read with it, and held against it.
  const inWords = money.unit === null || money.unit === 'đồng' ? wordsIn(remark) : null;
  const written = amountText(amount, money);
  const paid = textDraft(inWords === null ? written : `${written} (${inWords})`, [place]);
  const [only] = outlets;
  // A paper beside an amount in brackets or alone is who gets it, where the row names no other.
  const fromRow =
    only && outlets.length === 1 && (label === '' || remark === '') && !isOutletName(label) ? only : null;
  const named = label !== '' && fromRow === null ? known.find(label, { ...place, text: label }, true) : null;
  const outlet = fromRow ? known.find(fromRow.name, placeOf(fromRow.entry), true) : named;
  const words = named !== null ? remark : label !== '' && remark !== '' ? `${label} (${remark})` : label;
  const { source } = details;
  const fund = source && textDraft(sources.idOfName(source.name, amount), [source.place]);
  const product = label === '' && part.length === 0 ? productOf(remark, money.unit, [place]) : [];
  const isNote = label === '' && remark !== '' && named === null && inWords === null && product.length === 0;
  const shown = words || (outlet === null ? oneLine(title) : '');
  const labelFrom = words !== '' ? [place] : title && outlet === null ? [placeOf(title)] : [];
  // The words of a row with several amounts reckon all of them.
  const isReckoned =
    product.length === 0 &&
    details.drafts.length === 0 &&
    part.length === 0 &&
    (words !== '' || details !== NO_DETAILS);
  return mapDraft(
    [
      ['outlet', outlet === null ? null : textDraft(outlet, fromRow ? [placeOf(fromRow.entry)] : [place])],
      ['label', shown === '' ? (outlet === null ? textDraft(NO_LABEL) : null) : textDraft(shown, labelFrom)],
      ...(product.length > 0 ? product : details.drafts),
      ...(isReckoned ? productInWords(shown, money.unit, labelFrom) : []),
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
