import { codePointName } from '../text/code-point.ts';
import { LETTERS } from '../text/letters.ts';
import { readWords } from '../words/words.ts';
import { AMOUNT, formatMoney, isDoubtful, readCompound, readFigures, splitFigures } from './figures.ts';
import { explainNumber } from './grouping.ts';
import type { MoneyProblem, MoneyProblemKind } from './problem.ts';

type Explain = (text: string) => MoneyProblem | null;

/** A pattern for whole words; `\b` knows no Vietnamese letters. */
function words(list: string): string {
  return `(?<![${LETTERS}])(?:${list})(?![${LETTERS}])`;
}

const RANGE = new RegExp(`\\d\\D*?(-|–|—|~|…|${words('đến|tới|to')}) *\\d`, 'iu');
const APPROXIMATION = new RegExp(
  `^(?:[~≈≃±<>≤≥]=?|${words(
    'hơn|gần|trên|dưới|khoảng|chừng|độ|cỡ|ngót|xấp xỉ|ước tính|ước khoảng|ước|tạm tính|dự kiến|tối đa|tối thiểu|' +
      'không quá|không vượt quá|không dưới|ít nhất|nhiều nhất|ít hơn|nhiều hơn|lớn hơn|nhỏ hơn|vài|mấy|hàng|từ|đến|tới|' +
      'about|around|approximately|approx|nearly|almost|over|under|up to|at least|at most|max|min',
  )})|${words('trở lên|trở xuống|hoặc hơn')}$`,
  'iu',
);
const FOREIGN = new RegExp(
  `(?:US)?[$€£¥₩฿]|${words(
    'usd|eur|jpy|cny|rmb|ndt|gbp|krw|thb|sgd|aud|cad|chf|hkd|twd|lak|khr|' +
      'đô la|đôla|đô|dollars?|euros?|yên|nhân dân tệ|tệ|won|baht|kíp|bảng anh|bảng',
  )}`,
  'iu',
);
const RATE = new RegExp(`\\d.*?(/ *(?:\\d+ *)?[${LETTERS}].*|${words('mỗi|per')}.*)$`, 'iu');
const ARITHMETIC = new RegExp(`\\d.*?([+*×=]|(?<![${LETTERS}]|^0)x(?![${LETTERS}])).*\\d`, 'iu');
const NEGATIVE = new RegExp(`^(?:([-−–—]|âm(?![${LETTERS}])) *\\d|\\(.*\\)$)`, 'iu');
const EXPONENT = /^(\d{1,16})(?:[.,](\d{1,16}))?e\+?(\d{1,2}) *(?:đồng|đ|₫|vnđ|vnd)?$/i;
const LETTERS_AS_DIGITS = /(?<=[\d., ]|^)[OoIl]+(?=[\dOoIl., đĐ₫]|$)/g;
const FOREIGN_SEPARATOR = /(?<=\d)[_'’`´·˙](?=\d)/;

const INFORMAL_UNITS: ReadonlyMap<string, string> = new Map([
  ...['k', 'ng', 'nghin', 'ngan', 'ngìn'].map((unit) => [unit, 'nghìn'] as const),
  ...['trieu', 'triêu', 'm', 'củ'].map((unit) => [unit, 'triệu'] as const),
  ...['t', 'ty', 'ti', 'tỏi', 'b'].map((unit) => [unit, 'tỷ'] as const),
]);
const INFORMAL = new RegExp(`^([\\d., ]*\\d) *([${LETTERS}]+)\\.? *(?:đồng|đ|₫|vnđ|vnd|dong|d)?$`, 'iu');

/** A number without unit or currency, with what is typed for digits and separators. */
const BARE = /^[\d., _'’OoIl]+$/;
const UNIT_OF_POWER: ReadonlyMap<number, string> = new Map([
  [3, 'nghìn'],
  [6, 'triệu'],
  [9, 'tỷ'],
  [12, 'nghìn tỷ'],
]);
const SPOKEN =
  /^(\d{1,6}) *(tr|triệu|tỷ|tỉ|nghìn|ngàn) *(?:(rưỡi|rưởi)|(?<=tr)(\d{1,3}))(?: *(?:đồng|đ|vnđ|vnd))?$/iu;
const AMOUNT_FIRST = new RegExp(`^${AMOUNT}`, 'iu');
const AMOUNT_LAST = new RegExp(`(?<![\\d.,])${AMOUNT}$`, 'iu');
/** Text after an amount that says nothing about how much it is. */
const HARMLESS_AFTER = new RegExp(`^ *(?:(?:đồng|đ|₫|vnđ|vnd|dong|d)(?![${LETTERS}]))?[ .,;:!/-]*$`, 'iu');
/** Text before an amount that says nothing about how much it is: a label, a sign, the currency. */
const HARMLESS_BEFORE = /^(?:\+|đ|₫|vnđ|vnd|[^\d:]*:) *$/iu;

const EXPLANATIONS: readonly Explain[] = [
  (text) => (text === '' ? { kind: 'empty' } : null),
  invisible,
  lookAlike,
  (text) => found('range', RANGE.exec(text)?.[1]),
  (text) => found('approximation', APPROXIMATION.exec(text)?.[0]),
  (text) => found('currency', FOREIGN.exec(text)?.[0]),
  (text) => found('rate', RATE.exec(text)?.[1]),
  exponent,
  (text) => found('arithmetic', ARITHMETIC.exec(text)?.[1]),
  (text) => (NEGATIVE.test(text) ? { kind: 'negative' } : null),
  separator,
  inWords,
  number,
  informalUnit,
  spoken,
  compound,
  extraText,
];

/**
 * Says why tidy text that `readFigures` refuses is not an amount, and what to write, where that is clear.
 * `power` is that of the unit a bare number counts in.
 */
export function explainMoney(text: string, power = 0): MoneyProblem {
  const split = splitFigures(text);
  const counts = split !== null && (split.unit !== undefined || (power > 0 && !split.hasCurrency));
  if (counts && isDoubtful(split.number, split.unit)) return { kind: 'ambiguous-comma', part: split.number };
  if (power > 0 && BARE.test(text)) return explainMoney(`${text} ${UNIT_OF_POWER.get(power)}`);
  for (const explain of EXPLANATIONS) {
    const problem = explain(text);
    if (problem !== null) return problem;
  }
  return { kind: 'not-a-number' };
}

function found(kind: MoneyProblemKind, part: string | undefined): MoneyProblem | null {
  return part === undefined ? null : { kind, part: part.trim() };
}

/** The amount to write for a fixed text: read as it is, or fixed once more. */
function suggest(corrected: string): { readonly suggestion?: string } {
  const reading = readFigures(corrected);
  if (typeof reading === 'bigint') return { suggestion: formatMoney(reading) };
  const suggestion = reading === null ? explainMoney(corrected).suggestion : undefined;
  return suggestion === undefined ? {} : { suggestion };
}

function invisible(text: string): MoneyProblem | null {
  const character = /[\p{Cc}\p{Cf}]/u.exec(text)?.[0];
  if (character === undefined) return null;
  return {
    kind: 'invisible',
    part: codePointName(character),
    ...suggest(text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()),
  };
}

/** Digits of other scripts, and letters typed for digits. */
function lookAlike(text: string): MoneyProblem | null {
  const digit = /(?!\d)\p{Nd}/u.exec(text)?.[0];
  if (digit !== undefined) {
    const western = westernDigits(text);
    return { kind: 'look-alike', part: digit, ...(western === text ? {} : suggest(western)) };
  }
  if (!/\d/.test(text)) return null;
  const letters = text.match(LETTERS_AS_DIGITS)?.[0];
  if (letters === undefined) return null;
  const corrected = text.replace(LETTERS_AS_DIGITS, (run) => run.replace(/o/gi, '0').replace(/[Il]/g, '1'));
  return { kind: 'look-alike', part: letters, ...suggest(corrected) };
}

function westernDigits(text: string): string {
  // Unicode folds full-width digits itself; the Arabic ones hold their value in the last four bits.
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function exponent(text: string): MoneyProblem | null {
  const match = EXPONENT.exec(text);
  if (match === null) return null;
  const [, integer = '', fraction = '', power = ''] = match;
  const zeros = Number(power) - fraction.length;
  const digits = (integer + fraction).replace(/^0+(?=\d)/, '');
  return { kind: 'exponent', ...(zeros < 0 ? {} : suggest(digits + '0'.repeat(zeros))) };
}

function separator(text: string): MoneyProblem | null {
  const part = FOREIGN_SEPARATOR.exec(text)?.[0];
  if (part === undefined) return null;
  return { kind: 'separator', part, ...suggest(text.replaceAll(part, '.')) };
}

function inWords(text: string): MoneyProblem | null {
  if (/\d/.test(text)) return null;
  const reading = readWords(text);
  return reading.ok ? { kind: 'words', suggestion: formatMoney(reading.dong) } : { kind: 'not-a-number' };
}

function number(text: string): MoneyProblem | null {
  const split = splitFigures(text);
  return split === null ? null : explainNumber(split.number, split.unit);
}

function informalUnit(text: string): MoneyProblem | null {
  const [, figures, part] = INFORMAL.exec(text) ?? [];
  const unit = INFORMAL_UNITS.get(part?.toLowerCase() ?? '');
  if (figures === undefined || part === undefined || unit === undefined) return null;
  return { kind: 'unit', part, ...suggest(`${figures} ${unit}`) };
}

/** `1 triệu 5`; and `1 tỷ và 5 triệu`, which may be two amounts. */
function compound(text: string): MoneyProblem | null {
  if (readCompound(text) !== null) return { kind: 'compound' };
  const together = text.replace(/ và (?=\d)/gi, ' ');
  const dong = together === text ? null : readCompound(together)?.dong;
  return dong == null ? null : { kind: 'compound', suggestion: formatMoney(dong) };
}

/** `2 tỷ rưỡi`, `1tr5`: half, or tenths, of the unit before it. */
function spoken(text: string): MoneyProblem | null {
  const [, figures, unit = '', half, tenths] = SPOKEN.exec(text) ?? [];
  if (figures === undefined) return null;
  return { kind: 'spoken', part: half ?? tenths ?? '', ...suggest(`${figures},${tenths ?? 5} ${unit}`) };
}

function extraText(text: string): MoneyProblem | null {
  const amount = AMOUNT_FIRST.exec(text)?.[0];
  if (amount !== undefined) return beside(amount, text.slice(amount.length), HARMLESS_AFTER);
  const match = AMOUNT_LAST.exec(text);
  return match === null ? null : beside(match[0], text.slice(0, match.index), HARMLESS_BEFORE);
}

function beside(amount: string, extra: string, harmless: RegExp): MoneyProblem | null {
  const part = extra.trim();
  return { kind: 'extra-text', part, ...(harmless.test(extra) ? suggest(amount) : {}) };
}
