import { foldName } from '../text/fold.ts';
import { CURRENCY, tidy } from './figures.ts';
import { type MoneyOptions, type MoneyReading, readMoney } from './money.ts';
import { splitRemarks } from './remark.ts';

/**
 * What a unit price comes to, and what it is the price of: `kỳ`, `người/ngày`; null if the text does not
 * say.
 */
export type UnitPriceReading = MoneyReading & { readonly per: string | null };

const RATE = new RegExp(
  `^([^/(]*?\\d[^/(]*?) *(?:\\/|(?:cho )?mỗi +|\\( *(?:${CURRENCY})? *(?:\\/|(?:cho )?mỗi +)) *(?:0?1 +)?(\\p{L}[^()]*?) *\\)?[ .]*$`,
  'iu',
);

/**
 * Reads a unit price: an amount, and what it is for: `5.000.000đ/kỳ`, `200.000 đ/người`, `100.000 đồng mỗi
 * bài`.
 */
export function readUnitPrice(text: string, options?: MoneyOptions): UnitPriceReading {
  if (text.length > LONGEST) return { ...readMoney(text, options), per: null };
  const written = tidy(text);
  const whole = RATE.exec(written);
  const remarked = whole === null ? splitRemarks(written) : null;
  const price = whole ?? RATE.exec(remarked?.amount ?? '');
  const [, amount = text, per = null] = price ?? [];
  const reading = readMoney(amount, options);
  if (reading.ok || !reading.problem.suggestion || per === null) return { ...reading, per };
  const remarks = remarked ? written.slice(remarked.amount.length) : '';
  const suggestion = `${reading.problem.suggestion}/${per}${remarks}`;
  return { ok: false, problem: { ...reading.problem, suggestion }, per };
}

/** Longer than any price with a remark; what is longer is not looked into. */
const LONGEST = 400;

/** Words for one unit, as annexes mix them. */
const SAME: readonly ReadonlySet<string>[] = [
  new Set(['cai', 'chiec']),
  new Set(['nguoi', 'dai bieu', 'hoc vien', 'thanh vien']),
];

/**
 * Whether what a price is for and the unit of its quantity can be one: `kỳ phát sóng` and `kỳ` can, `bài` and
 * `kỳ` not.
 */
export function isSameUnit(per: string, unit: string): boolean {
  const [one, other] = [foldName(per.normalize('NFKC')), foldName(unit.normalize('NFKC'))];
  if (SAME.some((words) => words.has(one) && words.has(other))) return true;
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

/**
 * Whether an amount for one `written` is one for each `wanted`: `đại biểu/buổi` is `người/buổi`, and so is
 * `người.buổi`; `kỳ phát sóng` is a `kỳ`, but `người` is not `người/buổi`, nor `trang` a `trang màu`.
 */
export function fitsUnit(written: string, wanted: string): boolean {
  if (foldName(written.normalize('NFKC')) === foldName(wanted.normalize('NFKC'))) return true;
  const parts = unitParts(written);
  const others = unitParts(wanted);
  return parts.length === others.length && parts.every((part, i) => isKindOf(part, others[i] ?? ''));
}

function unitParts(unit: string): string[] {
  return unit
    .normalize('NFKC')
    .split(/[/.*×,–-]/)
    .map(foldName)
    .filter((part) => part !== '');
}

/** The first word of a unit says what it is; those after it, what kind. */
function isKindOf(part: string, wanted: string): boolean {
  return `${part} `.startsWith(`${wanted} `) || SAME.some((words) => words.has(part) && words.has(wanted));
}
