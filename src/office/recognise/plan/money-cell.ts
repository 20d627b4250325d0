import { formatMoney, readMoney } from '../../../values/money/money.ts';

/** An amount in a cell, and what the cell says it is for. */
export interface MoneyLine {
  readonly amount: string;
  /** The words before the amount, or those in brackets after it; empty where there are none. */
  readonly label: string;
  /** Words in brackets beside a label. */
  readonly remark: string;
}

export interface MoneyCell {
  readonly lines: readonly MoneyLine[];
  /** What is no amount. */
  readonly rest: readonly string[];
}

/** A figure of money: digits and what groups them, a unit word, a currency. */
const FIGURE =
  /(?<![\p{L}\d.,/])\d[\d.,]*(?: \d{3})*(?:\s*(?:nghìn|ngàn|triệu|tr|tỷ|tỉ)(?!\p{L}))*(?:\s*(?:đồng|đ|₫|vnđ|vnd)(?:\/[\p{L} ]+)?(?!\p{L}))?/giu;
const CURRENCY = /(?:đồng|đ|₫|vnđ|vnd|nghìn|ngàn|triệu|tr|tỷ|tỉ)$/iu;
/** What stands between an amount and the next in one line, or at the end. */
const ENDS = /^[\s.;,:+–-]+|[\s.;,:+–-]+$/gu;

/**
 * Reads the amounts of a cell with what they are for: `- Báo A: 100.000.000đ`, `100.000.000đ (tờ rơi)`, or one figure
 * alone. A line whose words and figures cannot be told apart is left as it is.
 */
export function readMoneyCell(lines: readonly string[]): MoneyCell {
  const read: MoneyLine[] = [];
  const rest: string[] = [];
  for (const line of lines.flatMap(splitLine)) {
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
  const text = line.replace(/^[-–+*•]\s*/, '');
  return readFigure(text) ?? readNamed(text);
}

/** One figure with what it is for before it, or in brackets behind it. */
function readFigure(text: string): MoneyLine | null {
  const figures = [...text.matchAll(FIGURE)].filter(([figure]) => isMoney(figure, text));
  const [match] = figures;
  if (!match || figures.length > 1) return null;
  const amount = match[0].trim();
  const start = text.slice(0, match.index);
  const before = start.replace(ENDS, '');
  const after = text.slice(match.index + match[0].length).replace(ENDS, '');
  const bracketed = /^\((.*)\)$/u.exec(after)?.[1]?.trim();
  if (after !== '' && bracketed === undefined) return null;
  if (before === '') return { amount, label: bracketed ?? '', remark: '' };
  const isNamed = /[:：=]\s*$/.test(start) || (CURRENCY.test(amount) && !NOT_A_LABEL.test(before));
  return isNamed ? { amount, label: before, remark: bracketed ?? '' } : null;
}

/** Words that say something of the figure behind them, so that they are no name: `từ 10 đến`, `khoảng`. */
const NOT_A_LABEL =
  /\d|[:：]|(?<!\p{L})(?:từ|đến|khoảng|hơn|gần|trên|dưới|tối đa|tối thiểu|không quá|mỗi|x|nhân|ước)$/iu;

/** `Báo A: khoảng 10 triệu đồng`: a name, and a text that was meant as its amount but is none. */
function readNamed(text: string): MoneyLine | null {
  const [, label = '', amount = ''] = /^([^:：\d]{2,80})[:：]\s*(.+)$/u.exec(text) ?? [];
  return isMeantAsMoney(amount) && amount.length < 60
    ? { amount: amount.replace(/[\s.;]+$/, ''), label, remark: '' }
    : null;
}

/** Whether a text was meant as money, though it may not be read as such. */
export function isMeantAsMoney(text: string): boolean {
  return /^[\d.,\s]*\d[\d.,\s]*$|\d[\d.,\s]*(?:đồng|đ|₫|vnđ|vnd|nghìn|ngàn|triệu|tr|tỷ|tỉ)(?!\p{L})/iu.test(
    text,
  );
}

/** A figure with a currency or grouped, or one that is all there is: `12 kỳ` and `năm 2026` are no money. */
function isMoney(figure: string, text: string): boolean {
  const bare = figure.trim();
  if (CURRENCY.test(bare) || /\d[.,]\d{3}/.test(bare)) return true;
  return bare === text.replace(ENDS, '') || /[:：]\s*$/.test(text.slice(0, text.indexOf(figure)));
}

/** An amount as a person writes it in a plan: digits grouped, đ behind them where no other unit holds. */
export function amountText(written: string, unit: string | null): string {
  const bare = written.replace(/\s+/g, ' ').trim();
  if (!/^\d[\d.,]*$/.test(bare)) return bare;
  if (unit !== null && unit !== 'đồng') return grouped(bare);
  const reading = readMoney(bare);
  return reading.ok ? formatMoney(reading.dong) : bare;
}

function grouped(number: string): string {
  return /^\d{4,}$/.test(number) ? number.replace(/\B(?=(?:\d{3})+$)/g, '.') : number;
}

/** What an amount counts in đồng times 1000, for comparing sums; null where it cannot be read. */
export function worthOf(written: string, unit: string | null): bigint | null {
  const plain = readMoney(written);
  const isBare = /^[\d.,]+$/.test(written);
  const reading = unit !== null && unit !== 'đồng' && isBare ? readMoney(`${written} ${unit}`) : plain;
  return reading.ok ? reading.dong : null;
}
