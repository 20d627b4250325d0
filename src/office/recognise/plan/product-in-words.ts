import type { Dong } from '../../../values/money/money.ts';
import { productFactors, productOfFactors, readCounted } from '../../../values/money/quantity.ts';
import { sumDong } from '../../../values/money/sum.ts';
import { fold } from '../../../values/text/fold.ts';
import type { Entry } from '../annex/entry.ts';
import { cellWorth, worthOf } from '../annex/money-cell.ts';
import type { Role } from '../annex/roles.ts';
import { type Draft, listDraft, type Place, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';

/** A price with its currency, and what it is for: `40.000 đồng/người`. */
const PRICE = /^(\d[\d.,]*\s*(?:nghìn|ngàn|triệu|tr)?\s*(?:đồng|đ|vnđ|vnd))(?:\s*\/\s*[\p{L} /]+)?$/iu;

/** A price without it, which is as large as prices are; the last of such factors. */
const BARE = /^\d{1,3}(?:\.\d{3})+$/;

/**
 * Quantity and price of an item whose words say how it is reckoned: `Nước uống (8 buổi x 150 người x 40.000 đồng)`; none
 * where they say anything else beside it, such as a second product or a tax.
 */
export function productInWords(text: string, unit: string | null, from: readonly Place[]): Drafts {
  const bracketed = [...text.matchAll(/\(([^()]*)\)/gu)].map(([, inside = '']) => inside);
  const afterColon = /[:：]([^:：]*)$/u.exec(text)?.[1];
  const products = [...bracketed, ...(afterColon === undefined ? [] : [afterColon])].flatMap(
    (part) => product(part, unit) ?? [],
  );
  const [only, ...more] = products;
  return only && more.length === 0 ? draftsOf(only, from) : [];
}

/** Those of a text that is nothing but a product: `2 x 15.000.000`. */
export function productOf(text: string, unit: string | null, from: readonly Place[]): Drafts {
  const found = product(text, unit);
  return found ? draftsOf(found, from) : [];
}

type Drafts = readonly (readonly [string, Draft])[];

/** A column that says how the amounts beside it are reckoned. */
const RECKONING = /^(?:cach tinh|dien giai|thuyet minh|cong thuc|chi tiet)\b/;

/** Columns that may say it in a cell of nothing else. */
const MAY_RECKON: readonly Role[] = ['other', 'note', 'result'];

/**
 * Quantity and price of an item that the column for it says, else a cell beside that is nothing but a product, and what the
 * product is; null where neither says one.
 */
export function reckonedBeside(row: readonly Entry[], unit: string | null) {
  const own = row.filter(({ text, isContinued }) => text !== '' && !isContinued);
  const entry = own.find(({ column }) => column.role === 'other' && RECKONING.test(fold(column.heading)));
  if (entry) return reckonedIn(entry, unit);
  const amount = own.find(({ column }) => column.role === 'amount');
  const paid = amount && cellWorth(amount.cell.lines, amount.column.moneyUnit ?? unit)?.dong;
  // A note may reckon a part of the amount, but not more than it.
  const others = own
    .filter(({ column }) => MAY_RECKON.includes(column.role))
    .flatMap((each) => (product(each.text.replace(LEAD, ''), unit) ? (reckonedIn(each, unit) ?? []) : []))
    .filter(({ worth }) => typeof paid === 'bigint' && worth >= paid);
  const [only = null, ...more] = others;
  return more.length === 0 ? only : null;
}

/** What a line of a list of products begins with, also where it says what the product is of: `- Nước uống: `. */
const LEAD = /^(?:[-–+*•]\s*)?(?:[^:\d]*:\s*)?/u;

function reckonedIn(entry: Entry, unit: string | null) {
  const products = entry.cell.lines.map((line) => product(line.replace(LEAD, ''), unit));
  const known = products.filter((each) => each !== null);
  const [first] = known;
  if (!first || known.length < products.length) return null;
  const drafts = known.length === 1 ? draftsOf(first, [placeOf(entry)]) : [];
  return { drafts, worth: sumDong(known.map(({ worth }) => worth)) };
}

/** What a product comes to, in đồng, with or without what it is of before a colon: `Nước uống: 100 x 40.000đ`; null for another text. */
export function worthOfProduct(text: string, unit: string | null): Dong | null {
  return product(text.replace(LEAD, ''), unit)?.worth ?? null;
}

type Product = NonNullable<ReturnType<typeof product>>;

function draftsOf(
  { quantities, unit, price }: Product,
  from: readonly Place[],
): (readonly [string, Draft])[] {
  const drafts = quantities.map(({ text }) => textDraft(text, from));
  const [single] = drafts;
  return [
    ['quantity', drafts.length === 1 && single ? single : listDraft(drafts)],
    ...(unit === null ? [] : [['unit', textDraft(unit, from)] as const]),
    ['unitPrice', textDraft(price, from)],
  ];
}

/** The factors of a text that is nothing but quantities and one price; null for any other. */
function product(text: string, unit: string | null) {
  const parts = productFactors(text.replace(/=[^=]*$/, ''));
  const bare = parts.some((part) => PRICE.test(part)) ? -1 : parts.findLastIndex((part) => BARE.test(part));
  const isPrice = (part: string, at: number) => at === bare || PRICE.test(part);
  const prices = parts.filter(isPrice).map((part) => PRICE.exec(part)?.[1] ?? part);
  const counts = parts
    .filter((part, at) => !isPrice(part, at))
    .map((part) => readCounted(part.replace('/', ' ')));
  const known = counts.filter((count) => count !== null);
  const [price, ...more] = prices;
  if (price === undefined || more.length > 0 || known.length === 0 || known.length < counts.length)
    return null;
  const paid = worthOf(price, unit);
  if (paid === null) return null;
  const [first] = known;
  const quantities = known.flatMap(({ factors }) => factors);
  const { digits, decimals } = productOfFactors(quantities);
  return {
    price: bare >= 0 && (unit === null || unit === 'đồng') ? `${price}đ` : price,
    quantities,
    unit: known.length === 1 ? (first?.unit ?? null) : null,
    worth: (digits * paid) / 10n ** BigInt(decimals),
  };
}
