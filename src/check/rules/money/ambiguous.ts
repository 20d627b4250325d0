import { amountsOf } from '../../../plan/lines.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { defineRule, message } from '../../catalogue-rule.ts';

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
  messages: {
    bare: message<{ text: string; read: Dong; elsewhere: string; suggestion: string }>({
      vi: ({ text, read, elsewhere, suggestion }) => ({
        message: `"${text}" được đọc là ${formatMoney(read)}, nhưng công cụ YAML khác đọc là ${elsewhere}`,
        help: `viết: ${suggestion}`,
      }),
      en: ({ text, read, elsewhere, suggestion }) => ({
        message: `"${text}" is read as ${formatMoney(read)}, but other YAML tools read ${elsewhere}`,
        help: `write: ${suggestion}`,
      }),
    }),
  },
  example: {
    bad: `budget:
  total: 200.000
tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 120.000đ }
      - { outlet: kinhtedothi, amount: 80.000đ }
`,
    good: `budget:
  total: 200.000đ
tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 120.000đ }
      - { outlet: kinhtedothi, amount: 80.000đ }
`,
  },
  check(plan, report, { isQuoted }) {
    for (const { amount, ...place } of amountsOf(plan)) {
      const { text, dong: read } = amount;
      if (read === null || !CORE_NUMBER.test(text) || Number(text) === Number(read)) continue;
      if (isQuoted(place)) continue;
      const suggestion = formatMoney(read);
      report({
        ...place,
        message: 'bare',
        args: { text, read, elsewhere: String(Number(text)), suggestion },
        replacement: suggestion,
      });
    }
  },
});
