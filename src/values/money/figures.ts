import { LETTERS } from '../text/letters.ts';

/** A whole number of đồng, exact. */
export type Dong = bigint;

/**
 * The largest amount that is read, in đồng: the largest integer every JSON reader holds exactly (2^53 - 1).
 */
export const MAX_DONG = 9_007_199_254_740_991n;

/** What an amount in figures comes to; null if it does not have the form of one. */
type FiguresReading = Dong | 'too-large' | 'fraction-of-dong' | null;

const POWER_OF_TEN: ReadonlyMap<string, number> = new Map([
  ['nghìn', 3],
  ['ngàn', 3],
  ['triệu', 6],
  ['tr', 6],
  ['tr.', 6],
  ['tỷ', 9],
  ['tỉ', 9],
]);

const NUMBER = '\\d+(?:[., ]+\\d+)*';
/** Unit words as the source of a regular expression. */
export const UNIT = '(?:(?:nghìn|ngàn|triệu) +)?(?:tỷ|tỉ)|nghìn|ngàn|triệu|tr\\.?';
/** The words and signs for đồng as the source of a regular expression. */
export const CURRENCY = 'đồng(?: +(?:việt nam|vn))?|(?:việt nam|vn) +đồng|đ|₫|vnđ|vnd';

/**
 * The frame of an amount in tidy text, as the source of a regular expression: number, unit word, currency.
 */
export const AMOUNT = `(${NUMBER})(?: *(${UNIT})(?=${CURRENCY}|[^${LETTERS}]|$))?(?: *(${CURRENCY})(?![${LETTERS}]))?`;

/** "chẵn" and a full stop, which need a word before them: a dot after a number may have lost its digits. */
const END = `(?: *chẵn)?(?:(?<=[${LETTERS}₫.]) *(?:\\./\\.|/\\.|\\.))?`;
const FRAME = new RegExp(`^(?:(?:vnđ|vnd|đ|₫) *)?(${NUMBER}) *(${UNIT})? *(${CURRENCY})?${END}$`, 'iu');
const STEP = new RegExp(` *,? *${AMOUNT}`, 'iuy');
const LAST = new RegExp(`${END}$`, 'iuy');

const WHOLE = /^(?:0|[1-9]\d*|[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*)$/;
const DECIMAL = /^(0|[1-9]\d*|[1-9]\d{0,2}([. ])\d{3}(?:\2\d{3})*),(\d+)$/;
/** Vietnamese offices write a zero before a number below ten: `05 triệu đồng`. */
const PADDED = /^0[1-9]$/;

/** `470.000.000đ`, `-10.000.000đ`: dots between groups of three, in every language. */
export function formatMoney(dong: Dong): string {
  return `${dong.toString().replace(/\B(?=(?:\d{3})+$)/g, '.')}đ`;
}

/**
 * The text with composed letters, one kind of space and no space at the ends.
 * The letter eth, which many keyboards and fonts print for Đ, becomes Đ.
 */
export function tidy(text: string): string {
  return text.trim().normalize('NFC').replace(/\s/g, ' ').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
}

/** An amount taken apart. */
export interface Figures {
  readonly number: string;
  /** Its unit word, `triệu` for `tr`. */
  readonly unit: string | undefined;
  readonly hasCurrency: boolean;
}

/** Splits tidy text into number, unit word and currency, or null if it has not that form. */
export function splitFigures(text: string): Figures | null {
  const match = FRAME.exec(text);
  if (match === null) return null;
  const unit = match[2]?.toLowerCase();
  return {
    number: match[1] ?? '',
    unit: unit?.startsWith('tr.') || unit === 'tr' ? 'triệu' : unit,
    hasCurrency: /^(?:vnđ|vnd|đ|₫)/i.test(text) || match[3] !== undefined,
  };
}

/**
 * Reads tidy text that has exactly the form of an amount. `power` is that of the unit a bare number counts
 * in: 6 where the plan is in triệu đồng.
 */
export function readFigures(text: string, power = 0): FiguresReading {
  const split = splitFigures(text);
  if (split === null) return readCompound(text)?.dong ?? null;
  const { number, unit, hasCurrency } = split;
  if (unit === undefined && (power === 0 || hasCurrency))
    return WHOLE.test(number) ? dongOf(number, '', 0) : null;
  if (isDoubtful(number, unit)) return null;
  const decimal = DECIMAL.exec(number);
  const scale = unit === undefined ? power : powerOf(unit);
  if (decimal) return dongOf(decimal[1] ?? '', decimal[3] ?? '', scale);
  return WHOLE.test(number) || PADDED.test(number) ? dongOf(number, '', scale) : null;
}

/**
 * Whether a bare number has one comma before three digits: one spreadsheet's `1,500` is another's 1,5. Before a unit word a
 * single comma is the decimal comma (`2,345 tỷ`), but nobody writes zero decimals: `100,000 nghìn`.
 */
export function isDoubtful(number: string, unit: string | undefined): boolean {
  return (unit === undefined ? /^[1-9]\d{0,2},\d{3}$/ : /^[1-9]\d{0,2},000$/).test(number);
}

/**
 * Reads one amount written as several, each smaller than the unit before it: `1 tỷ 200 triệu đồng`. `dong` is
 * null if it has that form and more than one meaning, as `1 triệu 5`.
 */
export function readCompound(text: string): { readonly dong: Dong | null } | null {
  let sum = 0n;
  let least: bigint | null = null;
  let isClear = true;
  for (let steps = 1, end = 0; ; steps += 1) {
    STEP.lastIndex = end;
    const match = STEP.exec(text);
    if (match === null) return null;
    const [, figures = '', unit, currency] = match;
    const amount = readFigures(`${figures} ${unit ?? ''}`.trim());
    const one = readFigures(`1 ${unit ?? ''}`.trim());
    end = STEP.lastIndex;
    LAST.lastIndex = end;
    const isLast = LAST.test(text);
    if (typeof amount !== 'bigint' || typeof one !== 'bigint') return null;
    if (!isLast && (unit === undefined || currency !== undefined)) return null;
    // `1 triệu 5` is 1 000 005 to one reader and 1 500 000 to another.
    isClear &&= (least === null || amount < least) && (unit !== undefined || amount >= 1000n);
    sum += amount;
    least = one;
    if (isLast) return steps < 2 ? null : { dong: isClear && sum <= MAX_DONG ? sum : null };
  }
}

/** The power of ten that a unit word means: 12 for `nghìn tỷ`. */
export function powerOf(unit: string): number {
  return unit
    .toLowerCase()
    .split(/ +/)
    .reduce((sum, word) => sum + (POWER_OF_TEN.get(word) ?? 0), 0);
}

function dongOf(integer: string, fraction: string, power: number): FiguresReading {
  const digits = BigInt(integer.replace(/\D/g, '') + fraction);
  const divisor = 10n ** BigInt(fraction.length);
  const scaled = digits * 10n ** BigInt(power);
  if (scaled > MAX_DONG * divisor) return 'too-large';
  return scaled % divisor === 0n ? scaled / divisor : 'fraction-of-dong';
}
