import { type Dong, formatMoney, readMoney } from '../../../values/money/money.ts';
import { readMoneyUnit } from '../../../values/money/unit.ts';
import { readWords } from '../../../values/words/words.ts';
import { withoutBreaks, wordsIn } from './broken-lines.ts';
import { rowLabel } from './row-label.ts';

/** An amount in a cell, and what the cell says it is for. */
export interface MoneyLine {
  /** As written, with its sign before it: `-8.000.000` for `(8.000.000)`. */
  readonly amount: string;
  /** The words before the amount, or those in brackets after it; empty without such words. */
  readonly label: string;
  /** Words in brackets beside a label, or that qualify the amount: `(dự kiến)`, `(1)`; its words, or the product that it is. */
  readonly remark: string;
}

export interface MoneyCell {
  readonly lines: readonly MoneyLine[];
  /** What is no amount. */
  readonly rest: readonly string[];
}

/** A figure of money: a sign, digits and what groups them, a unit word, a currency. */
const FIGURE =
  /(?<![\p{L}\d.,/])(?:[-–−](?=\d))?(?:(?:vnđ|vnd|₫)\s*)?\d[\d.,]*(?: \d{3})*(?:\s*(?:nghìn|ngàn|triệu|tr|tỷ|tỉ)(?!\p{L}))*(?:\s*(?:đồng|[đðĐÐ]|₫|vnđ|vnd)(?:\/[\p{L} ]+)?(?!\p{L}))?(?:-(?=\s*$))?/giu;
const CURRENCY = /^(?:vnđ|vnd|₫)|(?:đồng|[đð]|₫|vnđ|vnd|nghìn|ngàn|triệu|tr|tỷ|tỉ)$/iu;
/** What is between an amount and the next in one line, or at the end. */
const ENDS = /^[\s.;,:+–-]+|[\s.;,:+–-]+$/gu;
/** Words in brackets that qualify an amount, or point to a note: they name nothing. */
const REMARK =
  /^(?:[\d*†‡]{1,3}|\p{L}|(?:số )?(?:dự kiến|tạm tính|ước(?: tính)?|dự toán|làm tròn|khoán|đã|chưa|bao gồm|gồm (?:cả )?(?:thuế|vat)|không (?:gồm|bao gồm|thuế)|theo|có thuế|vat|gtgt|tối đa|kể cả).*)$/iu;

/**
 * Reads the amounts of a cell with what they are for: `- Báo A: 100.000.000đ`, `100.000.000đ (tờ rơi)`, or one figure
 * alone. A line whose words and figures cannot be told apart is left as it is.
 */
export function readMoneyCell(lines: readonly string[]): MoneyCell {
  const known = READ.get(lines);
  if (known) return known;
  const cell = readLines(lines);
  READ.set(lines, cell);
  return cell;
}

/** A cell is asked for what it holds by every step of an import. */
const READ = new WeakMap<readonly string[], MoneyCell>();

function readLines(lines: readonly string[]): MoneyCell {
  const read: MoneyLine[] = [];
  const rest: string[] = [];
  for (const line of withoutBreaks(lines).flatMap(splitLine)) {
    const found = readLine(line);
    if (found) read.push(found);
    else rest.push(line);
  }
  return { lines: read, rest };
}

/** One line for each amount where a line is a list: parted by `;`, or by ` - ` before a name. */
function splitLine(line: string): string[] {
  for (const parting of [/\s*;\s*/, /\s+[-–]\s+(?=\p{Lu})/u]) {
    const parts = line.split(parting).filter((part) => part !== '');
    if (parts.length > 1 && parts.every((part) => readLine(part) !== null)) return parts;
  }
  return [line];
}

function readLine(line: string): MoneyLine | null {
  const bracketed =
    /^\(\s*((?:vnđ|vnd|₫)?\s*\d[\d.,]*(?: \d{3})*\s*(?:(?:triệu|nghìn|ngàn|tỷ|tỉ|tr)\s*)?(?:đồng|đ|₫|vnđ|vnd)?)\s*\)$/iu.exec(
      line.trim(),
    );
  // Accountants write what is taken away in brackets; one or two digits point to a note.
  if (bracketed?.[1] && !/^\d{1,2}$/.test(bracketed[1]))
    return { amount: `-${bracketed[1].trim()}`, label: '', remark: '' };
  const text = withMarkInBrackets(withoutZeros(withUnit(line.replace(ENDING, '')))).replace(
    /^(?:[-–+*•]\s+|[-–*•](?=\p{L})|\+(?=\d))/u,
    '',
  );
  return readFigure(text) ?? readWhole(text) ?? readReckoned(text) ?? readEqual(text) ?? readNamed(text);
}

/** What ends an amount in a text, and says nothing: `20.000.000,-`, `20.000.000 đ./.`. */
const ENDING = /(?<=\d)(?:,[-–]+|[.,;]+)\s*$|(?:\s*[./;]+)+$/u;

/** A figure with the unit that it counts in after it: `20.000 (nghìn đồng)`. */
function withUnit(text: string): string {
  return text.replace(/(?<=\d)\s*\(((?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s+đồng)?)\)\s*$/iu, ' $1');
}

/** Figures without the empty decimals that programs write: `20000000.00`, `20,000,000.00`. */
function withoutZeros(text: string): string {
  return text.replace(
    /(?<![\d.,])(\d{4,}|\d{1,3}(?:\.\d{3})+(?=,)|\d{1,3}(?:,\d{3})+(?=\.))[.,]0{1,2}(?![\d.,])/gu,
    (_, whole: string) => whole.replaceAll(',', '.'),
  );
}

/** The mark of a note after an amount, in brackets: `(1)` for `¹` or `[1]`. */
function withMarkInBrackets(line: string): string {
  return line.replace(
    MARK,
    (_, bracketed?: string, bare?: string) => ` (${(bracketed ?? bare ?? '').normalize('NFKC')})`,
  );
}

const MARK =
  /(?<=\d{3}|[đ₫]|đồng|vnd|nghìn|ngàn|triệu|tỷ|tỉ)\s*(?:\[(\d{1,2}|[*†‡]{1,3})\]|([¹²³⁰⁴-⁹]{1,2}|[*†‡]{1,3}))\s*$/iu;

/** One figure with what it is for before it, or in brackets after it. */
function readFigure(text: string): MoneyLine | null {
  const figures = [...text.matchAll(FIGURE)].filter(([figure]) => isMoney(figure, text));
  const [match] = figures;
  if (!match || figures.length > 1) return null;
  const amount = signed(match[0].trim());
  const start = text.slice(0, match.index);
  const before = start.replace(ENDS, '');
  const after = text.slice(match.index + match[0].length).replace(ENDS, '');
  const bracketed = /^\((.*)\)$/u.exec(after)?.[1]?.trim();
  if (after !== '' && bracketed === undefined) return null;
  if (before === '')
    return REMARK.test(bracketed ?? '') || wordsIn(bracketed ?? '') !== null
      ? { amount, label: '', remark: bracketed ?? '' }
      : { amount, label: bracketed ?? '', remark: '' };
  const isNamed = /[:：=]\s*$/.test(start) || (CURRENCY.test(amount) && !NOT_A_LABEL.test(before));
  return isNamed ? { amount, label: before, remark: bracketed ?? '' } : null;
}

/** `Nước uống (8 buổi x 40.000đ): 320.000đ`: words that say in brackets how the amount after the colon is reckoned. */
function readReckoned(text: string): MoneyLine | null {
  const [, label = '', amount = ''] = /^(.*?\([^()]*\)[^():：]*?)\s*[:：]\s*([^:：]+)$/u.exec(text) ?? [];
  const isOnlyInBrackets = label !== '' && !/\d[.,]\d{3}|[:：]/.test(label.replace(/\([^()]*\)/gu, ''));
  const read = isOnlyInBrackets ? readFigure(amount) : null;
  return read?.label === '' ? { ...read, label } : null;
}

/** `2 x 15.000.000 = 30.000.000`: what the amount is the product of comes before it. */
function readEqual(text: string): MoneyLine | null {
  const [, product = '', amount = ''] = /^(\d[^=:]*\s[x×*]\s[^=:]*?)\s*=\s*([^=]+)$/iu.exec(text) ?? [];
  const read = product === '' ? null : readFigure(amount);
  return read?.label === '' && read.remark === '' ? { ...read, remark: product } : null;
}

/** An amount as plans write them in any other way: `12,5 tr.đ`, `mười triệu đồng`. */
function readWhole(text: string): MoneyLine | null {
  const amount = text.replace(/[\s.;]+$/, '');
  return readMoney(signed(amount).replace(/^-/, '')).ok
    ? { amount: signed(amount), label: '', remark: '' }
    : null;
}

/** The sign of a figure before it, as a hyphen. */
function signed(figure: string): string {
  const bare = figure.replace(/^[-–−]|-$/g, '');
  return bare === figure ? figure : `-${bare}`;
}

/** Words about the figure after them, so that they are not a name: `từ 10 đến`, `khoảng`. */
const NOT_A_LABEL =
  /\d|[:：]|(?<!\p{L})(?:từ|đến|khoảng|hơn|gần|trên|dưới|tối đa|tối thiểu|không quá|mỗi|x|nhân|ước|usd|eur)$/iu;

/** `Báo A: khoảng 10 triệu đồng`: a name, and a text that was intended as its amount but cannot be read as one. */
function readNamed(text: string): MoneyLine | null {
  const [, label = '', amount = ''] = /^([^:：\d]{2,80})[:：]\s*(.+)$/u.exec(text) ?? [];
  return looksLikeMoney(amount) && amount.length < 60
    ? { amount: amount.replace(/[\s.;]+$/, ''), label, remark: '' }
    : null;
}

/** Numbers that are no money: of papers and their parts, of days, months, quarters and years. */
const OTHER_NUMBERS =
  /(?<!\p{L})(?:nghị quyết|nghị định|thông tư|quyết định|công văn|kế hoạch|tờ trình|văn bản|hướng dẫn|luật|điều|khoản|mục|điểm|phụ lục|biểu|năm|quý|tháng|ngày|đợt|lần|kỳ|tuần)\s*(?:số\s*)?[:.]?\s*\d[\d/.]*(?:[/-][\p{L}\d-]+)*|\d+\/(?:\d{4}\/)?\p{Lu}[\p{L}\d-]*|\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2}\/\d{4}/giu;

/** Whether a text in a column of money has a figure, or words, intended as an amount, though it may not be readable as one. */
export function looksLikeMoney(text: string): boolean {
  const rest = text.replace(OTHER_NUMBERS, ' ');
  if (/\d/.test(rest)) return true;
  return (
    /(?<!\p{L})(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})/iu.test(text) &&
    readWords(text.replace(/^[-+•\s]+/u, '')).ok
  );
}

/** A figure with a currency or grouped, or one that is all there is: `12 kỳ` and `năm 2026` are no money. */
function isMoney(figure: string, text: string): boolean {
  const bare = figure.trim();
  if (CURRENCY.test(bare) || /\d[.,]\d{3}/.test(bare)) return true;
  const alone = text.replace(/\s*\([^()]*\)[\s.]*$/u, '').replace(ENDS, '');
  return bare.replace(ENDS, '') === alone || /[:：]\s*$/.test(text.slice(0, text.indexOf(figure)));
}

/** In which unit amounts without one count, and whether đ may be written after those without a unit. */
export interface MoneyUse {
  /** As `budget.unit` has it; null for đồng. */
  readonly unit: string | null;
  /** All amounts are so small that a unit may have been forgotten: a đ of ours would hide it. */
  readonly isDoubtful: boolean;
}

/** An amount as a person writes it in a plan: digits grouped, with đ after them unless another unit applies. */
export function amountText(written: string, { unit, isDoubtful }: MoneyUse): string {
  const bare = withoutZeros(written.replace(/\s+/g, ' ').trim());
  const [, sign = '', number = ''] = /^(-?)(\d[\d.,]*)$/.exec(bare) ?? [];
  if (number === '') return bare;
  if (unit !== null && unit !== 'đồng') return sign + grouped(number);
  const reading = readMoney(number);
  if (!reading.ok) return bare;
  return sign + (isDoubtful && reading.dong > 0n ? String(reading.dong) : formatMoney(reading.dong));
}

function grouped(number: string): string {
  return /^\d{4,}$/.test(number) ? number.replace(/\B(?=(?:\d{3})+$)/g, '.') : number;
}

/** What an amount comes to in đồng, below zero where it is taken away; null if it cannot be read. */
export function worthOf(written: string, unit: string | null): Dong | null {
  const isNegative = written.startsWith('-');
  const text = isNegative ? written.slice(1) : written;
  const isBare = /^[\d., ]+$/.test(text);
  const reading = readMoney(text, isBare && unit !== null ? { power: readMoneyUnit(unit) ?? 0 } : {});
  return reading.ok ? (isNegative ? -reading.dong : reading.dong) : null;
}

/** Whether a line of several adds up the others: `Tổng cộng: 30.000.000đ`, not `Cộng tác viên: 5.000.000đ`. */
export function isSumLine({ label }: MoneyLine): boolean {
  return /^(?:tổng|cộng)/iu.test(label) && rowLabel(label).sum !== 'never';
}

/** What the amounts of a cell come to together. */
export interface CellWorth {
  /** In đồng; null if a figure cannot be read. */
  readonly dong: Dong | null;
}

/** What a cell in a column of money comes to; null if it has no figure. A line that adds up the others counts once. */
export function cellWorth(lines: readonly string[], unit: string | null): CellWorth | null {
  const text = lines.join(' ');
  if (!/[\d]|trăm|nghìn|ngàn|triệu|tỷ|tỉ/iu.test(text)) return null;
  const cell = readMoneyCell(lines);
  if (cell.lines.length === 0) return looksLikeMoney(text) ? { dong: null } : null;
  const parts = cell.lines.filter((line) => !isSumLine(line));
  const counted = parts.length > 0 ? parts : cell.lines;
  let sum = 0n;
  for (const { amount } of counted) {
    const worth = worthOf(amount, unit);
    if (worth === null) return { dong: null };
    sum += worth;
  }
  return cell.rest.some(looksLikeMoney) ? { dong: null } : { dong: sum };
}
