import { explainMoney } from './explain.ts';
import { type Dong, formatMoney, readFigures, tidy } from './figures.ts';
import type { MoneyProblem } from './problem.ts';
import { remarkProblem, splitRemarks } from './remark.ts';

export { type Dong, formatMoney, MAX_DONG } from './figures.ts';
export type { MoneyProblem, MoneyProblemKind } from './problem.ts';

export type MoneyReading =
  | { readonly ok: true; readonly dong: Dong }
  | { readonly ok: false; readonly problem: MoneyProblem };

export interface MoneyOptions {
  /** The power of ten that a number without a unit counts in, see `readMoneyUnit`; 0 for đồng. */
  readonly power?: number;
}

/** Longer than any amount; what is longer is not looked into, so that hostile text costs nothing. */
const LONGEST = 100;
/** A thousand billion đồng. */
const DOUBTFUL = 1_000_000_000_000n;
const LONGEST_WITH_REMARKS = 400;
/** As most amounts are written, which can mean nothing else: what takes others apart is not set up for these. */
const USUAL = /^(?:0|[1-9]\d{0,2}(?:\.\d{3}){0,4})đ$/;

/**
 * Reads an amount written in figures, in whole đồng from 0 to `MAX_DONG`. Never throws.
 *
 * Read are plain digits or groups of exactly three split by one kind of `.`, `,` or space, then optionally đ,
 * ₫, đồng, VND or VNĐ; or, with one of the unit words nghìn/ngàn, triệu/tr, tỷ/tỉ, nghìn tỷ, triệu tỷ, the
 * same with an optional decimal comma. A lone comma before a unit word is the decimal comma: `1,500 triệu` is
 * 1.500.000đ. Several units make one amount (`1 tỷ 200 triệu đồng`). After it may be "chẵn", a remark in
 * brackets, and the amount in words, which must be the same.
 */
export function readMoney(text: string, { power = 0 }: MoneyOptions = {}): MoneyReading {
  const amount = tidy(text);
  if (USUAL.test(amount)) return { ok: true, dong: BigInt(amount.slice(0, -1).replaceAll('.', '')) };
  if (amount.length > LONGEST_WITH_REMARKS) return refuse(tooLong(amount));
  const remarked = splitRemarks(amount);
  if (remarked === null) return readAmount(amount, power);
  const reading = readAmount(remarked.amount, power);
  if (!reading.ok)
    return refuseLater(() => withRemarks(reading.problem, amount.slice(remarked.amount.length), power));
  for (const remark of remarked.remarks) {
    const problem = remarkProblem(remark, remarked.amount, reading.dong, power);
    if (problem?.kind === 'words-unreadable' && problem.suggestion !== undefined)
      return refuse({ ...problem, suggestion: amount.replace(remark, problem.suggestion) });
    if (problem !== null) return refuse(problem);
  }
  return reading;
}

function readAmount(amount: string, power: number): MoneyReading {
  if (amount.length > LONGEST) return refuse(tooLong(amount));
  const reading = readFigures(amount, power);
  if (typeof reading === 'bigint' && reading >= DOUBTFUL && power > 0) {
    // More than any office has, if the number is a million or more of its unit.
    const inDong = readFigures(amount);
    if (typeof inDong === 'bigint' && inDong < reading && inDong >= 1_000_000n)
      return refuse({ kind: 'unit-doubt', part: amount, suggestion: formatMoney(inDong) });
  }
  if (typeof reading === 'bigint') return { ok: true, dong: reading };
  return reading === null ? refuseLater(() => explainMoney(amount, power)) : refuse({ kind: reading });
}

/** What to write keeps the remarks, where it can be read with them. */
function withRemarks({ suggestion, ...problem }: MoneyProblem, remarks: string, power: number): MoneyProblem {
  const intended = suggestion + remarks;
  const isReadable = suggestion !== undefined && readMoney(intended, { power }).ok;
  return { ...problem, ...(isReadable && { suggestion: intended }) };
}

function refuse(problem: MoneyProblem): MoneyReading {
  return { ok: false, problem };
}

/** Whoever only asks whether a text is an amount, as of each cell of a table, does not wait for the reason why not. */
function refuseLater(find: () => MoneyProblem): MoneyReading {
  let problem: MoneyProblem | undefined;
  return {
    ok: false,
    get problem() {
      problem ??= find();
      return problem;
    },
  };
}

function tooLong(amount: string): MoneyProblem {
  return { kind: /^\d[\d., ]*$/.test(amount) ? 'too-large' : 'not-a-number' };
}
