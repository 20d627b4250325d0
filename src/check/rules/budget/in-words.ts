import { sumOfItems } from '../../../plan/lines.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { type WordsProblemKind, writeWords } from '../../../values/words/words.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';

export const budgetInWords = defineRule({
  id: 'budget/in-words',
  severity: 'error',
  summary: {
    vi: 'Số tiền bằng chữ đọc được và bằng số tiền bằng số',
    en: 'The amount in words can be read and equals budget.total',
  },
  why: {
    vi: 'Khi số và chữ khác nhau, kho bạc và kiểm toán không biết con số nào có hiệu lực.',
    en: 'When figures and words differ, the treasury and the auditor cannot know which one holds.',
  },
  reads: ['budget', 'tasks'],
  messages: {
    differs: message<{ inWords: Dong; declared: Dong; suggestion: string }>({
      vi: ({ inWords, declared, suggestion }) => ({
        message: `bằng chữ là ${formatMoney(inWords)}, bằng số là ${formatMoney(declared)}`,
        help: `nếu số đúng, viết: ${suggestion}`,
      }),
      en: ({ inWords, declared, suggestion }) => ({
        message: `the words say ${formatMoney(inWords)}, budget.total is ${formatMoney(declared)}`,
        help: `if the figures are right, write: ${suggestion}`,
      }),
    }),
    unreadable: message<{ text: string; kind: WordsProblemKind; part: string; suggestion: string | null }>({
      vi: ({ text, part, suggestion }) => ({
        message: `không đọc được số tiền bằng chữ ở "${part || text}"`,
        ...(suggestion !== null && { help: `viết: ${suggestion}` }),
      }),
      en: ({ text, part, suggestion }) => ({
        message: `the amount in words cannot be read at "${part || text}"`,
        ...(suggestion !== null && { help: `write: ${suggestion}` }),
      }),
    }),
  },
  example: {
    bad: 'budget:\n  total: 200.000.000đ\n  inWords: Hai mươi triệu đồng\n',
    good: 'budget:\n  total: 200.000.000đ\n  inWords: Hai trăm triệu đồng\n',
  },
  check(plan, report, { skip }) {
    const { budget } = plan;
    if (!budget.inWords) return;
    const { text, dong: inWords, problem } = budget.inWords;
    const declared = budget.total.dong;
    const suggestion = declared === null ? null : writeWords(declared);
    if (problem) {
      const { kind, part } = problem;
      report({
        in: budget,
        at: 'inWords',
        excerpt: part,
        message: 'unreadable',
        args: { text, kind, part, suggestion },
      });
    } else if (declared === null || inWords === null || suggestion === null) {
      skip();
    } else if (inWords !== declared) {
      // Where the items agree with the words, `budget/total` says that the figures are wrong.
      if (inWords === sumOfItems(plan)) return;
      const args = { inWords, declared, suggestion };
      report({
        in: budget,
        at: 'inWords',
        message: 'differs',
        args,
        related: [related({ in: budget, at: 'total' }, 'số tiền bằng số', 'the figures')],
      });
    }
  },
});
