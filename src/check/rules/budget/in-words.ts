import { sumOfItems } from '../../../plan/facts/lines.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { readWords, type WordsProblem, writeWords } from '../../../values/words/words.ts';
import { amountsWithoutUnit, unitInWords } from '../../causes/missing-unit.ts';
import { defineRule, related, toWrite } from '../../engine/rule.ts';

export const budgetInWords = defineRule({
  id: 'budget/in-words',
  severity: 'error',
  summary: {
    vi: 'Số tiền bằng chữ đọc được và khớp với số tiền bằng số',
    en: 'The amount in words can be read and equals budget.total',
  },
  why: {
    vi: 'Khi số và chữ khác nhau, kho bạc và kiểm toán không biết con số nào có hiệu lực.',
    en: 'When figures and words differ, the treasury and the auditor cannot know which one holds.',
  },
  reads: ['budget', 'tasks'],
  example: { bad: 'inWords: Hai mươi triệu đồng', good: 'inWords: Hai trăm triệu đồng' },
  check(plan, report, { skip }) {
    const { budget } = plan;
    if (!budget.inWords) return;
    const { text, dong: inWords, problem } = budget.inWords;
    const declared = budget.total?.dong ?? null;
    const sum = sumOfItems(plan);
    // Where figures and items agree, the words can only be wrong.
    const fixWith = (write: string) => ({ write, safe: declared === sum });
    if (problem) {
      const { kind, part } = problem;
      const suggestion = mended(text, problem, declared);
      report({
        in: budget,
        at: 'inWords',
        excerpt: part,
        data: { text, kind, part, suggestion },
        vi: `không đọc được số tiền bằng chữ ở "${part || text}"`,
        en: `the amount in words cannot be read at "${part || text}"`,
        ...(suggestion && {
          help: toWrite(suggestion),
          fix: fixWith(suggestion),
        }),
      });
    } else if (declared === null || inWords === null) {
      skip();
    } else if (inWords !== declared) {
      // Where the items agree with the words, `budget/total` says that the figures are wrong.
      if (inWords === sum) return;
      // A unit that the amounts lack is a finding of `money/malformed`.
      if (amountsWithoutUnit(plan).length > 0) return;
      const words = writeWords(declared);
      const unit = unitInWords(plan);
      report({
        in: budget,
        at: 'inWords',
        data: { inWords, declared, suggestion: words },
        vi: `bằng chữ là ${formatMoney(inWords)}, bằng số là ${formatMoney(declared)}`,
        en: `the words say ${formatMoney(inWords)}, budget.total is ${formatMoney(declared)}`,
        help: unit
          ? { vi: `khớp nếu thêm vào budget: unit: ${unit}`, en: `it agrees if budget has unit: ${unit}` }
          : { vi: `nếu số đúng, viết: ${words}`, en: `if the figures are right, write: ${words}` },
        related: [related({ in: budget, at: 'total' }, 'số tiền bằng số', 'the figures')],
        ...(!unit && { fix: fixWith(words) }),
      });
    }
  },
});

/**
 * The text with its wrong word put right: by one of the words of the total, or else by all of them; without a total
 * by the word most likely meant, or null.
 */
function mended(text: string, { part, at, suggestion }: WordsProblem, declared: Dong | null): string | null {
  const withWord = (word: string) => text.slice(0, at) + word + text.slice(at + part.length);
  if (declared === null) return suggestion === undefined ? null : withWord(suggestion);
  const words = writeWords(declared);
  const candidates = [...(suggestion === undefined ? [] : [suggestion]), ...words.split(' ')].map(withWord);
  const right = candidates.find((candidate) => {
    const reading = readWords(candidate);
    return reading.ok && reading.dong === declared;
  });
  return right ?? words;
}
