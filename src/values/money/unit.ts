import { LETTERS } from '../text/letters.ts';
import { CURRENCY, powerOf, UNIT } from './figures.ts';

const FORM = new RegExp(
  `^(?:(?:đvt|đơn vị(?: tính)?) *:? *)?(?:(${UNIT})(?: *(?:${CURRENCY}))?|(?:${CURRENCY})|(1(?:[.,]?000){1,3}) *(?:${CURRENCY})?)$`,
  'iu',
);

/**
 * The power of ten that amounts count in under a heading such as `triệu đồng`, `Đơn vị tính: 1.000đ` or
 * `đồng`: 0, 3, 6, 9 or 12; null for any other text.
 */
export function readMoneyUnit(text: string): number | null {
  const match = FORM.exec(text.trim().normalize('NFC').replace(/\s+/g, ' '));
  if (match === null) return null;
  const [, word, thousands] = match;
  if (thousands !== undefined) return (thousands.match(/0/g) ?? []).length;
  return word === undefined ? 0 : powerOf(word);
}

const WRITTEN_UNIT = new RegExp(`\\d *(${UNIT})(?![${LETTERS}])`, 'giu');

/** The power of ten that the last unit word of an amount means: 6 of `5,3 triệu đồng`; null if it has none. */
export function writtenPower(amount: string): number | null {
  const [, word] = [...amount.normalize('NFC').matchAll(WRITTEN_UNIT)].at(-1) ?? [];
  return word === undefined ? null : powerOf(word);
}
