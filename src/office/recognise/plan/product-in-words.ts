import { type Dong, readMoney } from '../../../values/money/money.ts';
import { productFactors, productOfFactors, readCounted } from '../../../values/money/quantity.ts';
import { fold } from '../../../values/text/fold.ts';
import type { Entry } from '../annex/entry.ts';
import type { Role } from '../annex/roles.ts';
import { type Draft, listDraft, type Place, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';

/** A price with its currency, and what it is for: `40.000 đồng/người`. */
const PRICE = /^(\d[\d.,]*\s*(?:nghìn|ngàn|triệu|tr)?\s*(?:đồng|đ|vnđ|vnd))(?:\s*\/\s*[\p{L} /]+)?$/iu;

/**
 * Quantity and price of an item whose words say how it is reckoned: `Nước uống (8 buổi x 150 người x 40.000 đồng)`; none
 * where they say anything else beside it, such as a second product or a tax.
 */
export function productInWords(text: string, from: readonly Place[]): (readonly [string, Draft])[] {
  const bracketed = [...text.matchAll(/\(([^()]*)\)/gu)].map(([, inside = '']) => inside);
  const afterColon = /[:：]([^:：]*)$/u.exec(text)?.[1];
  const products = [...bracketed, ...(afterColon === undefined ? [] : [afterColon])].flatMap(
    (part) => product(part) ?? [],
  );
  const [only, ...more] = products;
  return only && more.length === 0 ? draftsOf(only, from) : [];
}

/** A column that says how the amounts beside it are reckoned. */
const RECKONING = /^(?:cach tinh|dien giai|thuyet minh|cong thuc|chi tiet)\b/;

/** Columns that may say it in a cell of nothing else. */
const MAY_RECKON: readonly Role[] = ['other', 'note', 'result'];

/**
 * Quantity and price of an item that the column for it says, else a cell beside that is nothing but a product, and what the
 * product is; null where neither says one.
 */
export function reckonedBeside(row: readonly Entry[]) {
  const own = row.filter(({ text, isContinued }) => text !== '' && !isContinued);
  const entry = own.find(({ column }) => column.role === 'other' && RECKONING.test(fold(column.heading)));
  if (entry) return reckonedIn(entry);
  const others = own
    .filter(({ column }) => MAY_RECKON.includes(column.role))
    .flatMap((each) => (product(each.text.replace(LEAD, '')) ? (reckonedIn(each) ?? []) : []));
  const [only = null, ...more] = others;
  return more.length === 0 ? only : null;
}

/** What a line of a list of products begins with, also where it says what the product is of: `- Nước uống: `. */
const LEAD = /^(?:[-–+*•]\s*)?(?:[^:\d]*:\s*)?/u;

function reckonedIn(entry: Entry) {
  const products = entry.cell.lines.map((line) => product(line.replace(LEAD, '')));
  const known = products.filter((each) => each !== null);
  const [first] = known;
  if (!first || known.length < products.length) return null;
  const drafts = known.length === 1 ? draftsOf(first, [placeOf(entry)]) : [];
  return { drafts, worth: known.reduce((sum, { worth }) => sum + worth, 0n) };
}

/** What a product comes to, in đồng, with or without what it is of before a colon: `Nước uống: 100 x 40.000đ`; null for another text. */
export function worthOfProduct(text: string): Dong | null {
  return product(text.replace(LEAD, ''))?.worth ?? null;
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
function product(text: string) {
  const parts = productFactors(text.replace(/=[^=]*$/, ''));
  const prices = parts.flatMap((part) => PRICE.exec(part)?.[1] ?? []);
  const counts = parts.filter((part) => !PRICE.test(part)).map((part) => readCounted(part.replace('/', ' ')));
  const known = counts.filter((count) => count !== null);
  const [price, ...more] = prices;
  if (price === undefined || more.length > 0 || known.length === 0 || known.length < counts.length)
    return null;
  const paid = readMoney(price);
  if (!paid.ok) return null;
  const [first] = known;
  const quantities = known.flatMap(({ factors }) => factors);
  const { digits, decimals } = productOfFactors(quantities);
  return {
    price,
    quantities,
    unit: known.length === 1 ? (first?.unit ?? null) : null,
    worth: (digits * paid.dong) / 10n ** BigInt(decimals),
  };
}
