import { distance } from 'fastest-levenshtein';
import { amountsOf, isMoneyKey, type PlacedAmount } from '../../../plan/facts/lines.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import type { Amount, UnitPrice } from '../../../plan/format/values.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { readUnitPrice } from '../../../values/money/unit-price.ts';
import { amountsWithoutUnit, missingUnit } from '../../causes/missing-unit.ts';
import { provenAmounts } from '../../causes/proven-amounts.ts';
import { replacing } from '../../engine/fix.ts';
import { defineRule, type Finding, type Place, toWrite } from '../../engine/rule.ts';
import { joined } from '../../wording/following.ts';
import { provenWords } from '../../wording/proven-amount.ts';
import { belowNothing } from './below-nothing.ts';
import { quote, wordingOf } from './malformed-wording.ts';

export const moneyMalformed = defineRule({
  id: 'money/malformed',
  severity: 'error',
  summary: { vi: 'Mọi số tiền đều đọc được', en: 'Every amount can be read' },
  why: {
    vi: 'Số tiền viết sai dạng thì mỗi người, mỗi phần mềm hiểu một khác và không thể cộng tổng.',
    en: 'An amount in a wrong form means one sum to one reader and another to the next, and cannot be added up.',
  },
  reads: ['budget', 'tasks'],
  // What is taken off too much by a slip that the sums show is a finding of theirs.
  yieldsTo: ['budget/total', 'budget/subtotal', 'budget/sources'],
  example: { bad: 'total: 200.0000.000 đồng', good: 'total: 200.000.000đ' },
  checkText({ source, plan }, report) {
    if (source.splitValues.length === 0) return;
    const unreadable = new Set(
      plan && amountsOf(plan).flatMap(({ amount }) => (amount.problem ? amount.text : [])),
    );
    for (const { kind, key, written, suggestion, span } of source.splitValues) {
      // What is no amount in quotes either is reported as that.
      if (kind !== 'number' || !isMoneyKey(key) || unreadable.has(written)) continue;
      const range = source.rangeAt(span);
      report({
        range,
        data: { text: written, suggestion },
        vi: `giữa hai dấu ngoặc nhọn, YAML tách ${quote(written)} tại các dấu phẩy`,
        en: `between braces, YAML splits ${quote(written)} at its commas`,
        help: { vi: `viết trong ngoặc kép: ${suggestion}`, en: `write it in quotes: ${suggestion}` },
        fix: { ...replacing(range, suggestion), safe: true },
      });
    }
  },
  check(plan, report) {
    const unitless = amountsWithoutUnit(plan);
    const [first] = unitless;
    if (first) report({ in: first.in, at: first.at, ...missingUnit(unitless, plan) });
    const reported = new Set(unitless.map(({ amount }) => amount));
    for (const { in: holder, at, amount } of amountsOf(plan)) {
      const finding = reported.has(amount) ? null : malformedAmount(amount);
      if (finding) report({ in: holder, at, ...withProof(finding, { in: holder, at, amount }, plan) });
    }
    for (const finding of belowNothing(plan)) report({ at: 'amount', ...finding, about: [finding.in] });
  },
});

type Reported = Omit<Finding, keyof Place>;

/** What to report of an amount that cannot be read; null for one that can. */
export function malformedAmount({ text, problem }: Amount): Reported | null {
  if (!problem) return null;
  const { suggestion } = problem;
  return {
    data: { text, ...problem },
    ...wordingOf(text, problem),
    ...(suggestion && { fix: { write: suggestion, safe: digitsOf(suggestion) === digitsOf(text) } }),
  };
}

/**
 * What other figures say the amount is, where they agree, is what to write where it is a slip away from what is written and no more
 * is known. A decimal point may be a lost group of digits: `1.5 tỷ` is corrected unasked only where another figure says the same.
 */
function withProof(finding: Reported, placed: PlacedAmount, plan: Plan): Reported {
  const { amount } = placed;
  const proofs = provenAmounts(plan).get(amount) ?? [];
  const suggested = finding.fix ? readUnitPrice(finding.fix.write) : null;
  const agreeing = proofs.find(({ dong }) => suggested?.ok && dong === suggested.dong);
  const isDoubtful = amount.problem?.kind === 'decimal-point' && !agreeing;
  const own = finding.fix && { ...finding.fix, safe: finding.fix.safe && !isDoubtful };
  const proof = agreeing ?? proofs[0];
  const isClear = agreeing || proofs.every(({ dong }) => dong === proof?.dong);
  if (!proof || !isClear) return { ...finding, ...(own && { fix: own }) };
  const { per = null }: Partial<UnitPrice> = amount;
  const proven = formatMoney(proof.dong) + (per === null ? '' : `/${per}`);
  const fix = own ?? (isSlip(amount.text, proof.dong) ? { write: proven, safe: false } : null);
  const isWritten = agreeing !== undefined || !own;
  const told = fix ? toWrite(fix.write) : (finding.help ?? toWrite(proven));
  return {
    ...finding,
    data: { ...finding.data, proven: proof.dong },
    help: joined([told, provenWords(proof, fix !== null && isWritten, placed, plan)]),
    ...(fix && { fix }),
  };
}

/** No more digits than these are lost or doubled in one slip. */
const MOST_DIGITS = 2;

/** Whether an amount may have been written so by a slip. */
function isSlip(text: string, dong: Dong): boolean {
  const [written, proven] = [digitsOf(text.replace(/o/gi, '0')), dong.toString()];
  if (written.length === proven.length) return written === proven;
  return written.length > 2 * MOST_DIGITS && distance(written, proven) <= MOST_DIGITS;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
