import type { Lang, Localized } from '../../i18n.ts';
import { type Day, formatDay } from '../../values/calendar/calendar.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { visible } from '../text/visible.ts';
import type { Cell, List, Run, Text, Unit } from './sheet.ts';

type Look = Pick<Cell, 'tone' | 'merged' | 'alone'>;

/** What a person reads where there is nothing. */
const NOTHING = '–';

export const emptyCell: Cell = { type: 'empty' };

/** An amount or a day that the plan gives, and that cannot be read. */
export const unreadableCell: Cell = { type: 'empty', shown: '?' };

/** Text of a plan, on one line; a dash for null. */
export function textCell(text: string | null, look: Look = {}): Cell {
  return text === null
    ? { type: 'empty', shown: NOTHING, ...look }
    : { type: 'text', text: oneLine(text), ...look };
}

/** An amount in đồng, a dash for 0; an empty cell for null, where no amount applies. */
export function amountCell(dong: Dong | null): Cell {
  if (dong === null) return emptyCell;
  return dong === 0n ? { type: 'amount', dong, shown: NOTHING } : totalCell(dong);
}

/** What all adds up to, in đồng: a figure even where it is nothing. */
export function totalCell(dong: Dong): Cell {
  return { type: 'amount', dong };
}

export function dayCell(day: Day | null): Cell {
  return day === null ? textCell(null) : { type: 'date', day };
}

/** The number of a task as printed: a whole number, or text such as `I.2`. */
export function numberCell(number: string): Cell {
  return /^\d{1,9}$/.test(number) ? countCell(Number(number), number) : textCell(number);
}

/** A whole number; `shown` is what a person reads instead. */
export function countCell(n: number, shown?: string): Cell {
  return { type: 'number', digits: BigInt(n), decimals: 0, ...(shown !== undefined && { shown }) };
}

/** A share of a whole, in hundredths of a percent. */
export function shareCell(hundredths: bigint): Cell {
  return { type: 'percent', hundredths };
}

/** Notes below a table. */
export function notesBlock(notes: readonly string[]): List {
  return { type: 'list', items: notes.map((text) => ({ text, mark: 'bullet' })) };
}

/** Text on one line, composed, with whatever hides in it made visible. */
export function oneLine(text: string): string {
  return visible(text.normalize('NFC').replace(/\s+/g, ' ').trim(), 'shown');
}

/** Words of ours in a sentence with text of a plan. */
export function words(text: string): Run {
  return { as: 'words', text };
}

/** A name from a plan. */
export function name(text: string): Run {
  return { as: 'name', text: oneLine(text) };
}

/** Text of a plan between quotation marks. */
export function quote(text: string): Run {
  return { as: 'quote', text: oneLine(text) };
}

/** A file name, an id or a command, to be typed as it is. */
export function code(text: string): Run {
  return { as: 'code', text: visible(text, 'shown') };
}

/** A text as runs: a string is one name. */
export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ as: 'name', text }] : text;
}

/** What a person reads in a cell; amounts counted in `unit`, or with `đ` without a unit. */
export function cellText(cell: Cell, lang: Lang, unit: Unit | null): string {
  if (cell.shown !== undefined) return cell.shown;
  switch (cell.type) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'amount':
      return unit === null ? formatMoney(cell.dong) : decimalText(cell.dong, unitDecimals[unit], 'vi');
    case 'date':
      return formatDay(cell.day, lang);
    case 'percent':
      return percentText(cell.hundredths, lang);
    case 'number':
      return decimalText(cell.digits, cell.decimals, lang);
  }
}

/** What is above a table whose amounts are counted in one unit. */
export const unitText: Localized<(unit: Unit) => string> = {
  vi: (unit) => `Đơn vị tính: ${unit}`,
  en: (unit) => `Unit: ${unit}`,
};

/** How many digits after the decimal comma an amount in đồng has in the unit. */
export const unitDecimals: Readonly<Record<Unit, number>> = { đồng: 0, 'nghìn đồng': 3, 'triệu đồng': 6 };

/** Whether an amount in đồng has at most three decimals in the unit. */
export function isShownIn(dong: Dong, unit: Unit): boolean {
  const least = 10n ** BigInt(Math.max(0, unitDecimals[unit] - 3));
  return dong % least === 0n;
}

/** The value of a cell as a program reads it: amounts in đồng, days as `2020-03-31`, decimals after a point. */
export function cellValue(cell: Cell): string {
  switch (cell.type) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'amount':
      return cell.dong.toString();
    case 'date':
      return cell.day;
    case 'percent':
      return fixed(cell.hundredths, 2).join('.');
    case 'number':
      return fixed(cell.digits, cell.decimals).filter(Boolean).join('.');
  }
}

/** `27,66%` in Vietnamese, `27.66%` in English, of hundredths of a percent. */
export function percentText(hundredths: bigint, lang: Lang): string {
  return `${fixed(hundredths, 2).join(lang === 'vi' ? ',' : '.')}%`;
}

/** `1.234,5` in Vietnamese, `1234.5` in English; zeros at the end of the decimals are left out. */
export function decimalText(digits: bigint, decimals: number, lang: Lang): string {
  const [whole, fraction] = fixed(digits, decimals);
  const kept = fraction.replace(/0+$/, '');
  const grouped = lang === 'vi' ? whole.replace(/\B(?=(?:\d{3})+$)/g, '.') : whole;
  return kept === '' ? grouped : `${grouped}${lang === 'vi' ? ',' : '.'}${kept}`;
}

/** The digits before and after the decimal mark. */
function fixed(digits: bigint, decimals: number): readonly [whole: string, fraction: string] {
  const sign = digits < 0n ? '-' : '';
  const padded = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const split = padded.length - decimals;
  return [`${sign}${padded.slice(0, split)}`, padded.slice(split)];
}
