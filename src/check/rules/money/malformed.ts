import type { Localized } from '../../../i18n.ts';
import { amountsOf } from '../../../plan/lines.ts';
import {
  formatMoney,
  MAX_DONG,
  type MoneyProblem,
  type MoneyProblemKind,
} from '../../../values/money/money.ts';
import { defineRule, type Message, message } from '../../catalogue-rule.ts';

/** An amount as typed, and what is known of its problem. */
interface MoneyArgs extends Omit<MoneyProblem, 'kind'> {
  readonly text: string;
}

type Text = (args: MoneyArgs) => string;

/** An amount is short; what is longer is not shown whole. */
const SHOWN = 60;

const EXAMPLE: Localized = {
  vi: 'viết bằng số, ví dụ: 470.000.000đ hoặc 1,5 tỷ đồng',
  en: 'write it in figures, for example 470.000.000đ or 1,5 tỷ đồng',
};
const ONE_AMOUNT: Localized = { vi: 'ghi một số tiền cụ thể', en: 'write one exact amount' };
const MAX = formatMoney(MAX_DONG);

/** A message whose help is the suggestion, or `otherwise` where nothing can be suggested. */
function problem(vi: Text, en: Text, otherwise = EXAMPLE): Message<MoneyArgs> {
  return message({
    vi: (args) => ({ message: vi(args), help: args.suggestion ? `viết: ${args.suggestion}` : otherwise.vi }),
    en: (args) => ({ message: en(args), help: args.suggestion ? `write: ${args.suggestion}` : otherwise.en }),
  });
}

function quote(text: string | undefined = ''): string {
  const characters = [...text.slice(0, 2 * SHOWN)];
  return characters.length <= SHOWN ? `"${text}"` : `"${characters.slice(0, SHOWN).join('')}…"`;
}

const messages = {
  empty: problem(
    () => 'chưa ghi số tiền',
    () => 'the amount is empty',
  ),
  'not-a-number': problem(
    ({ text }) => `${quote(text)} không phải là số tiền`,
    ({ text }) => `${quote(text)} is not an amount of money`,
  ),
  'too-large': problem(
    ({ text }) => `${quote(text)} vượt mức lớn nhất đọc được là ${MAX}`,
    ({ text }) => `${quote(text)} is more than ${MAX}, the largest amount that is read`,
    { vi: 'kiểm tra lại các số 0 và đơn vị', en: 'check the zeros and the unit' },
  ),
  'fraction-of-dong': problem(
    ({ text }) => `${quote(text)} có phần lẻ nhỏ hơn một đồng`,
    ({ text }) => `${quote(text)} has a fraction of a đồng`,
    { vi: 'làm tròn đến đồng', en: 'write whole đồng' },
  ),
  grouping: problem(
    ({ text, part }) => `trong ${quote(text)}, ${quote(part)} không phải là nhóm ba chữ số`,
    ({ text, part }) => `in ${quote(text)}, ${quote(part)} is not a group of three digits`,
    {
      vi: 'kiểm tra xem thừa hay thiếu chữ số; các nhóm sau nhóm đầu phải có đúng ba chữ số',
      en: 'look for a missing or extra digit; every group after the first has exactly three',
    },
  ),
  separator: problem(
    ({ text, part }) => `trong ${quote(text)}, ${quote(part)} không phải là dấu tách nhóm chữ số`,
    ({ text, part }) => `in ${quote(text)}, ${quote(part)} does not separate groups of digits`,
    {
      vi: 'tách các nhóm ba chữ số bằng một dấu chấm, dấu phẩy hoặc khoảng trắng',
      en: 'separate groups of three digits with one dot, comma or space',
    },
  ),
  'mixed-separators': problem(
    ({ text }) => `${quote(text)} dùng lẫn nhiều loại dấu tách nhóm chữ số`,
    ({ text }) => `${quote(text)} mixes several separators between groups of digits`,
    {
      vi: 'chỉ dùng một loại dấu: chấm, phẩy hoặc khoảng trắng',
      en: 'use one kind only: dots, commas or spaces',
    },
  ),
  'decimal-point': problem(
    ({ text }) => `phần thập phân trong ${quote(text)} viết sau dấu chấm, phải là dấu phẩy`,
    ({ text }) => `${quote(text)} has a decimal point where Vietnamese amounts have a comma`,
  ),
  'leading-zero': problem(
    ({ text }) => `${quote(text)} có số 0 đứng đầu`,
    ({ text }) => `${quote(text)} begins with a zero`,
    {
      vi: 'bỏ số 0 nếu thừa, hoặc ghi đủ các chữ số đứng trước',
      en: 'drop the zero, or add the digits lost before it',
    },
  ),
  exponent: problem(
    ({ text }) => `${quote(text)} viết theo dạng lũy thừa của 10`,
    ({ text }) => `${quote(text)} is in scientific notation`,
  ),
  range: problem(
    ({ text }) => `${quote(text)} là khoảng từ … đến …, không phải một số tiền`,
    ({ text }) => `${quote(text)} is a range, not one amount`,
    ONE_AMOUNT,
  ),
  rate: problem(
    ({ text, part }) => `${quote(text)} là đơn giá (${quote(part)}), không phải số tiền`,
    ({ text, part }) => `${quote(text)} is a rate (${quote(part)}), not an amount`,
    {
      vi: 'ghi đơn giá ở unitPrice, số lượng ở quantity, đơn vị tính ở unit và thành tiền ở amount',
      en: 'put the rate in unitPrice, the number in quantity, what is counted in unit and the product in amount',
    },
  ),
  arithmetic: problem(
    ({ text }) => `${quote(text)} là phép tính, không phải số tiền`,
    ({ text }) => `${quote(text)} is a calculation, not an amount`,
    {
      vi: 'ghi kết quả; số lượng và đơn giá có thể ghi ở quantity và unitPrice',
      en: 'write the result; number and price can go in quantity and unitPrice',
    },
  ),
  approximation: problem(
    ({ text, part }) => `${quote(text)} không phải số tiền chính xác (${quote(part)})`,
    ({ text, part }) => `${quote(text)} is not an exact amount (${quote(part)})`,
    ONE_AMOUNT,
  ),
  currency: problem(
    ({ text, part }) => `${quote(text)} là ngoại tệ (${quote(part)})`,
    ({ text, part }) => `${quote(text)} is in a foreign currency (${quote(part)})`,
    { vi: 'quy đổi ra đồng Việt Nam', en: 'convert it to Vietnamese đồng' },
  ),
  negative: problem(
    ({ text }) => `${quote(text)} là số âm`,
    ({ text }) => `${quote(text)} is negative`,
    { vi: 'số tiền phải từ 0đ trở lên', en: 'an amount is 0đ or more' },
  ),
  compound: problem(
    ({ text }) => `${quote(text)} ghi một số tiền thành nhiều phần`,
    ({ text }) => `${quote(text)} writes one amount in several parts`,
  ),
  unit: problem(
    ({ text, part }) => `trong ${quote(text)}, ${quote(part)} không phải là nghìn, triệu hoặc tỷ`,
    ({ text, part }) => `in ${quote(text)}, ${quote(part)} is not nghìn, triệu or tỷ`,
  ),
  words: problem(
    ({ text }) => `${quote(text)} là số tiền bằng chữ, chỗ này phải ghi bằng số`,
    ({ text }) => `${quote(text)} is in words where figures are needed`,
  ),
  'look-alike': problem(
    ({ text, part }) => `trong ${quote(text)}, ${quote(part)} không phải là chữ số 0–9`,
    ({ text, part }) => `in ${quote(text)}, ${quote(part)} is not one of the digits 0–9`,
  ),
  invisible: problem(
    ({ text, part }) => `${quote(text)} có ký tự không nhìn thấy được (${part})`,
    ({ text, part }) => `${quote(text)} has a character that cannot be seen (${part})`,
  ),
  'extra-text': problem(
    ({ text, part }) => `trong ${quote(text)}, ${quote(part)} không thuộc số tiền`,
    ({ text, part }) => `in ${quote(text)}, ${quote(part)} is not part of an amount`,
  ),
  'split-by-yaml': message<{ text: string; suggestion: string }>({
    vi: ({ text, suggestion }) => ({
      message: `giữa hai dấu ngoặc nhọn, YAML tách ${quote(text)} tại các dấu phẩy`,
      help: `viết trong ngoặc kép: ${suggestion}`,
    }),
    en: ({ text, suggestion }) => ({
      message: `between braces, YAML splits ${quote(text)} at its commas`,
      help: `write it in quotes: ${suggestion}`,
    }),
  }),
} satisfies Record<MoneyProblemKind | 'split-by-yaml', Message<never>>;

export const moneyMalformed = defineRule({
  id: 'money/malformed',
  severity: 'error',
  summary: { vi: 'Mọi số tiền đều đọc được', en: 'Every amount can be read' },
  why: {
    vi: 'Số tiền viết sai dạng thì mỗi người, mỗi phần mềm hiểu một khác và không thể cộng tổng.',
    en: 'An amount in a wrong form means one sum to one reader and another to the next, and cannot be added up.',
  },
  reads: ['budget', 'tasks'],
  messages,
  example: {
    bad: 'budget:\n  total: 200.0000.000 đồng\n',
    good: 'budget:\n  total: 200.000.000 đồng\n',
  },
  check(plan, report) {
    for (const { amount, ...place } of amountsOf(plan)) {
      if (!amount.problem) continue;
      const { kind, ...problem } = amount.problem;
      report({
        ...place,
        message: kind,
        args: { text: amount.text, ...problem },
        data: { text: amount.text, kind, ...problem },
      });
    }
  },
});
