import { LETTERS } from '../text/letters.ts';
import { readWords } from '../words/words.ts';
import { CURRENCY, type Dong, formatMoney, MAX_DONG, readFigures, splitFigures, UNIT } from './figures.ts';
import type { MoneyProblem } from './problem.ts';
import { readMoneyUnit } from './unit.ts';

/** An amount and what is after it, in brackets or as "bằng chữ: …". */
export interface Remarked {
  readonly amount: string;
  readonly remarks: readonly string[];
}

const IN_WORDS = /^(.*?\S)[ ,;:.–-]*((?:số tiền )?(?:viết |ghi )?bằng chữ.*)$/iu;
const WORDS_AFTER = new RegExp(`^(.*\\d *(?:${UNIT})? *(?:${CURRENCY}))[ ,;:–-]+([${LETTERS}]\\D*)$`, 'iu');
const IN_WORDS_LABEL = /^(?:số tiền )?(?:viết |ghi )?bằng chữ/iu;
/** Words that may be an amount: no figures, and a unit or "đồng". */
const IS_WORDS = new RegExp(
  `^(?:(?:số tiền )?(?:viết |ghi )?bằng chữ.*|\\D*(?<![${LETTERS}])(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng)(?![${LETTERS}])\\D*)$`,
  'iu',
);
const CLOSING = /^[ ./]*$/;
const RATE = new RegExp(
  `^(?:${CURRENCY})? */ *[${LETTERS}\\d]|^(?:cho )?(?:mỗi|per) [${LETTERS}]+(?: [${LETTERS}]+)?$`,
  'iu',
);
const NOT_EXACT = new RegExp(
  `^(?:tối đa|tối thiểu|không quá|khoảng|chừng|hơn|gần|trên|dưới|trở lên|trở xuống)(?![${LETTERS}])`,
  'iu',
);
const FOREIGN = /^(?:usd|us\$|\$|eur|€|euro|đô la(?: mỹ)?|jpy|yên|cny|nhân dân tệ)$/iu;

/** Takes the remarks off tidy text; null for a text without remarks. */
export function splitRemarks(text: string): Remarked | null {
  const opening = text.indexOf('(');
  if (opening < 0) {
    const [, amount = '', words = ''] = IN_WORDS.exec(text) ?? wordsAfter(text) ?? [];
    return amount === '' ? null : { amount, remarks: [words] };
  }
  const remarks: string[] = [];
  let depth = 0;
  let from = opening;
  for (let at = opening; at < text.length; at += 1) {
    if (text[at] === '(') {
      if (depth === 0) from = at + 1;
      depth += 1;
    } else if (text[at] === ')') {
      depth -= 1;
      if (depth < 0) return null;
      if (depth === 0) remarks.push(text.slice(from, at).trim());
    } else if (depth === 0 && !/[ ./]/.test(text[at] ?? '')) return null;
  }
  const amount = text.slice(0, opening).trim();
  const end = text.slice(text.lastIndexOf(')') + 1);
  return depth !== 0 || amount === '' || !CLOSING.test(end) ? null : { amount, remarks };
}

/** `10.000.000đ, mười triệu đồng`, where all that follows is an amount in words. */
function wordsAfter(text: string): RegExpExecArray | null {
  const match = WORDS_AFTER.exec(text);
  if (match === null || !IS_WORDS.test(match[2] ?? '')) return null;
  const words = readWords(match[2] ?? '');
  return words.ok || words.problem.suggestion !== undefined ? match : null;
}

/**
 * What is wrong with a remark beside an amount of `dong`; null if it leaves the amount as it is. Words
 * must say the same amount, and a unit, a rate or "tối đa" would make another amount of it. What it suggests
 * is the remark to write, of a unit the whole amount.
 */
export function remarkProblem(
  remark: string,
  amount: string,
  dong: Dong,
  power: number,
): MoneyProblem | null {
  const part = `(${remark})`;
  const aside = readMoneyUnit(remark);
  if (aside !== null) return unitProblem(aside, { part, amount, dong, power });
  if (RATE.test(remark)) return { kind: 'rate', part };
  if (FOREIGN.test(remark)) return { kind: 'currency', part: remark };
  const inexact = NOT_EXACT.exec(remark)?.[0];
  if (inexact !== undefined) return { kind: 'approximation', part: inexact };
  const figures = readFigures(remark);
  // `(1)` is the mark of a footnote.
  if (typeof figures === 'bigint' && remark.length > 2)
    return figures === dong ? null : { kind: 'extra-text', part };
  return IS_WORDS.test(remark) ? wordsProblem(remark, dong) : null;
}

/** The words must be those of the amount. Text that only looks like words is a remark like any other. */
function wordsProblem(remark: string, dong: Dong): MoneyProblem | null {
  const words = readWords(remark);
  if (words.ok)
    return words.dong === dong
      ? null
      : { kind: 'words-differ', part: remark, figures: dong, inWords: words.dong };
  const { kind, part, at, suggestion } = words.problem;
  if (kind === 'unknown-word' && suggestion === undefined && !IN_WORDS_LABEL.test(remark)) return null;
  return {
    kind: 'words-unreadable',
    part: part || remark,
    ...(suggestion !== undefined && {
      suggestion: remark.slice(0, at) + suggestion + remark.slice(at + part.length),
    }),
  };
}

interface Beside {
  readonly part: string;
  readonly amount: string;
  readonly dong: Dong;
  readonly power: number;
}

/** `100.000 (nghìn đồng)` is a hundred million to its writer; `100.000đ (nghìn đồng)` says two things. */
function unitProblem(aside: number, { part, amount, dong, power }: Beside): MoneyProblem | null {
  const figures = splitFigures(amount);
  const isBare = figures !== null && figures.unit === undefined && !figures.hasCurrency;
  if (aside === (isBare ? power : 0)) return null;
  const intended = (dong * 10n ** BigInt(aside)) / 10n ** BigInt(power);
  return {
    kind: 'unit-aside',
    part,
    ...(isBare && intended <= MAX_DONG ? { suggestion: formatMoney(intended) } : {}),
  };
}
