import { amountsOf, isMoneyKey, type PlacedAmount } from '../../../plan/facts/lines.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import type { Amount } from '../../../plan/format/values.ts';
import { formatMoney, readMoney } from '../../../values/money/money.ts';
import { amountsWithoutUnit, missingUnit } from '../../causes/missing-unit.ts';
import { provenAmounts } from '../../causes/proven-amounts.ts';
import { replacing } from '../../engine/fix.ts';
import { defineRule, type Finding, type Place } from '../../engine/rule.ts';
import { provenHelp } from '../../wording/proven-amount.ts';
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
 * What other figures say the amount is, where they agree, is what to write where its own text suggests nothing. A decimal point
 * may be a lost group of digits: `1.5 tỷ` is corrected unasked only where another figure says the same.
 */
function withProof(finding: Reported, { in: holder, amount }: PlacedAmount, plan: Plan): Reported {
  const { fix, data } = finding;
  const suggested = fix ? readMoney(fix.write) : null;
  const proofs = provenAmounts(plan).get(amount) ?? [];
  const agreeing = proofs.find(({ dong }) => suggested?.ok && dong === suggested.dong);
  const isDoubtful = amount.problem?.kind === 'decimal-point' && !agreeing;
  const own = fix && isDoubtful ? { ...fix, safe: false } : fix;
  const proof = agreeing ?? proofs[0];
  const isClear = agreeing ?? proofs.every(({ dong }) => dong === proof?.dong);
  if (!proof || !isClear) return { ...finding, ...(own && { fix: own }) };
  return {
    ...finding,
    data: { ...data, proven: proof.dong },
    help: provenHelp(
      own?.write ?? formatMoney(proof.dong),
      !own || agreeing !== undefined,
      proof,
      holder,
      plan,
    ),
    fix: own ?? { write: formatMoney(proof.dong), safe: false },
  };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
