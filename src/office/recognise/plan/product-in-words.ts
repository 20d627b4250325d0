import { readMoney } from '../../../values/money/money.ts';
import { productFactors, readCounted } from '../../../values/money/quantity.ts';
import { type Draft, listDraft, type Place, textDraft } from './draft.ts';

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
    (part) => product(part.replace(/=[^=]*$/, '')) ?? [],
  );
  const [only, ...more] = products;
  if (!only || more.length > 0) return [];
  const quantities = only.quantities.map((quantity) => textDraft(quantity, from));
  const [single] = quantities;
  return [
    ['quantity', quantities.length === 1 && single ? single : listDraft(quantities)],
    ...(only.unit === null ? [] : [['unit', textDraft(only.unit, from)] as const]),
    ['unitPrice', textDraft(only.price, from)],
  ];
}

/** The factors of a text that is nothing but quantities and one price; null for any other. */
function product(text: string) {
  const parts = productFactors(text);
  const prices = parts.flatMap((part) => PRICE.exec(part)?.[1] ?? []);
  const counts = parts.filter((part) => !PRICE.test(part)).map((part) => readCounted(part.replace('/', ' ')));
  const known = counts.filter((count) => count !== null);
  const [price, ...more] = prices;
  if (price === undefined || more.length > 0 || known.length === 0 || known.length < counts.length)
    return null;
  if (!readMoney(price).ok) return null;
  const [first] = known;
  return {
    price,
    quantities: known.flatMap(({ factors }) => factors.map((factor) => factor.text)),
    unit: known.length === 1 ? (first?.unit ?? null) : null,
  };
}
