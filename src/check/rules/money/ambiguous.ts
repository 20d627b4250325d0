import { amountsOf } from '../../../plan/facts/lines.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { defineRule, toWrite } from '../../engine/rule.ts';

/** A plain number as YAML 1.2's core schema has it (section 10.3.2). */
const CORE_NUMBER = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;

export const moneyAmbiguous = defineRule({
  id: 'money/ambiguous',
  severity: 'warning',
  summary: {
    vi: 'Không số tiền nào bị công cụ YAML khác đọc thành số khác',
    en: 'No amount reads differently in other YAML tools',
  },
  why: {
    vi: 'Với công cụ khác, 100.000 không có chữ đ là số 100, nên hai hệ thống sẽ cộng ra hai tổng.',
    en: 'To other tools a bare 100.000 is the number 100, so two systems would add up two totals.',
  },
  reads: ['budget', 'tasks'],
  // What other figures show to be in the wrong unit is a finding of theirs.
  yieldsTo: ['budget/line', 'budget/subtotal', 'budget/total', 'budget/sources'],
  together: (count, { data }) => {
    const { text, suggestion, elsewhere } = data as Reading;
    return {
      vi: `${count} số tiền không ghi đơn vị: "${text}" được đọc là ${suggestion}, nhưng công cụ YAML khác đọc là ${elsewhere}`,
      en: `${count} amounts have no unit: "${text}" is read as ${suggestion}, but other YAML tools read ${elsewhere}`,
      help: {
        vi: `ghi đơn vị ở từng số tiền, như ${suggestion}`,
        en: `write the unit of each, such as ${suggestion}`,
      },
    };
  },
  example: {
    bad: '{ label: Giấy mời, amount: 500.000 }',
    good: '{ label: Giấy mời, amount: 500.000đ }',
  },
  check(plan, report, { isQuoted }) {
    const unit = 10 ** (plan.budget.unit?.power ?? 0);
    for (const { in: holder, at, amount } of amountsOf(plan)) {
      const { text, dong: read } = amount;
      if (read === null || !CORE_NUMBER.test(text) || Number(text) * unit === Number(read)) continue;
      if (isQuoted({ in: holder, at })) continue;
      const elsewhere = String(Number(text));
      const suggestion = formatMoney(read);
      report({
        in: holder,
        at,
        data: { text, read, elsewhere, suggestion } satisfies Reading,
        vi: `"${text}" được đọc là ${suggestion}, nhưng công cụ YAML khác đọc là ${elsewhere}`,
        en: `"${text}" is read as ${suggestion}, but other YAML tools read ${elsewhere}`,
        help: toWrite(suggestion),
        fix: { write: suggestion, safe: true },
        about: [amount],
      });
    }
  },
});

/** How an amount is read here and by other tools, and what to write instead. */
interface Reading {
  readonly text: string;
  readonly read: Dong;
  readonly elsewhere: string;
  readonly suggestion: string;
}
