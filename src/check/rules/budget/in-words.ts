import type { Localized } from '../../../i18n.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { Suggester } from '../../../values/text/suggest.ts';
import { readWords, type WordsProblem, writeWords } from '../../../values/words/words.ts';
import { causesOf } from '../../causes/diagnosis.ts';
import { amountsWithoutUnit, unitOfWords } from '../../causes/missing-unit.ts';
import type { Cause } from '../../causes/placing.ts';
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
    if (problem) {
      const { kind, part } = problem;
      const { suggestion, isMisspelt } = correctionOf(text, problem, declared);
      report({
        in: budget,
        at: 'inWords',
        excerpt: part,
        data: { text, kind, part, suggestion },
        vi: `không đọc được số tiền bằng chữ ở "${part || text}"`,
        en: `the amount in words cannot be read at "${part || text}"`,
        ...(suggestion !== null && {
          help: toWrite(suggestion),
          // Only a word that is merely misspelt can be corrected without losing what the words say.
          fix: { write: suggestion, safe: isMisspelt },
        }),
      });
    } else if (declared === null || inWords === null) {
      skip();
    } else {
      const [cause] = causesOf(plan, 'words');
      // A unit that the amounts lack is a finding of `money/malformed`.
      if (!cause || amountsWithoutUnit(plan).length > 0) return;
      const words = writeWords(declared);
      const unit = unitOfWords(plan);
      const write = { vi: `nếu số đúng, viết: ${words}`, en: `if the figures are right, write: ${words}` };
      const intended = intendedTotal(cause);
      report({
        in: budget,
        at: intended === null ? 'inWords' : 'total',
        data: { inWords, declared, suggestion: intended ?? words, unit },
        vi: `bằng chữ là ${formatMoney(inWords)}, bằng số là ${formatMoney(declared)}`,
        en: `the words say ${formatMoney(inWords)}, budget.total is ${formatMoney(declared)}`,
        help: intended !== null ? toWrite(intended) : unit === null ? write : unitHelp(unit, plan),
        related: [related({ in: budget, at: 'total' }, 'số tiền bằng số', 'the figures')],
        ...((intended !== null || unit === null) && { fix: { write: intended ?? words, safe: false } }),
      });
    }
  },
});

/** The intended total, where other figures confirm the words; else null. */
function intendedTotal({ changes }: Cause): string | null {
  const [slip] = changes[0]?.slips ?? [];
  return slip?.of?.kind === 'total' && slip.amount !== undefined ? formatMoney(slip.amount) : null;
}

/** What to do where the words say the unit that the figures are in. */
function unitHelp(unit: string, { budget }: Plan): Localized {
  // A unit written beside the figures counts, whatever the plan says.
  if (!/^[\d., ]+$/.test(budget.total?.text ?? ''))
    return {
      vi: `khớp nếu các số tiền đúng ra tính bằng ${unit}`,
      en: `it agrees if the figures are meant in ${unit}`,
    };
  return budget.unit
    ? { vi: `khớp nếu đơn vị tính (unit) là ${unit}`, en: `it agrees if the unit is ${unit}` }
    : { vi: `khớp nếu thêm vào budget: unit: ${unit}`, en: `it agrees if budget has unit: ${unit}` };
}

interface Correction {
  readonly suggestion: string | null;
  /** Whether the text with one word put right says the total. */
  readonly isMisspelt: boolean;
}

/**
 * The text with its wrong word put right: by one of the words of the total, or else by all of them; without a total
 * by the word most likely intended, or null.
 */
function correctionOf(
  text: string,
  { part, at, suggestion }: WordsProblem,
  declared: Dong | null,
): Correction {
  const withWord = (word: string) => text.slice(0, at) + word + text.slice(at + part.length);
  const intended = suggestion === undefined ? null : withWord(suggestion);
  if (declared === null) return { suggestion: intended, isMisspelt: false };
  const words = writeWords(declared);
  const candidates = [...(intended === null ? [] : [intended]), ...words.split(' ').map(withWord)];
  const right = candidates.find((candidate) => {
    const reading = readWords(candidate);
    return reading.ok && reading.dong === declared;
  });
  const near = new Suggester(words.split(' ')).nearest(part)?.candidate;
  const isMisspelt =
    right !== undefined && (right === intended || (near !== undefined && right === withWord(near)));
  return { suggestion: right ?? words, isMisspelt };
}
