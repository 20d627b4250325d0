import type { Localized } from '../../../i18n.ts';
import {
  formatMoney,
  MAX_DONG,
  type MoneyProblem,
  type MoneyProblemKind,
} from '../../../values/money/money.ts';
import { toWrite, type Wording } from '../../engine/rule.ts';

/** Why an amount cannot be read, and what to write instead. */
export function wordingOf(text: string, problem: MoneyProblem): Wording {
  const { kind, part, suggestion, figures = 0n, inWords = 0n } = problem;
  const { vi, en, otherwise } = WORDING[kind];
  const args = {
    text: quote(text),
    part: kind === 'invisible' ? (part ?? '') : quote(part),
    figures: formatMoney(figures),
    inWords: formatMoney(inWords),
  };
  return {
    vi: vi(args),
    en: en(args),
    help: suggestion ? toWrite(suggestion) : otherwise,
  };
}

/** An amount is short; what is longer is not shown whole. */
const SHOWN = 60;

/** An amount as typed, in quotes. */
export function quote(text: string | undefined = ''): string {
  const characters = [...text.slice(0, 2 * SHOWN)];
  return characters.length <= SHOWN ? `"${text}"` : `"${characters.slice(0, SHOWN).join('')}…"`;
}

/** The amount as typed, and the part of it that is wrong, both in quotes; what its figures and its words say. */
interface Parts {
  readonly text: string;
  readonly part: string;
  readonly figures: string;
  readonly inWords: string;
}

interface Statement extends Localized<(parts: Parts) => string> {
  /** What to do where nothing can be suggested. */
  readonly otherwise: Localized;
}

const EXAMPLE: Localized = {
  vi: 'viết bằng số, ví dụ: 470.000.000đ hoặc 1,5 tỷ đồng',
  en: 'write it in figures, for example 470.000.000đ or 1,5 tỷ đồng',
};
const ONE_AMOUNT: Localized = { vi: 'ghi một số tiền cụ thể', en: 'write one exact amount' };
const MAX = formatMoney(MAX_DONG);

function statement(vi: Statement['vi'], en: Statement['en'], otherwise = EXAMPLE): Statement {
  return { vi, en, otherwise };
}

const WORDING: Readonly<Record<MoneyProblemKind, Statement>> = {
  empty: statement(
    () => 'chưa ghi số tiền',
    () => 'the amount is empty',
  ),
  'not-a-number': statement(
    ({ text }) => `${text} không phải là số tiền`,
    ({ text }) => `${text} is not an amount of money`,
  ),
  'too-large': statement(
    ({ text }) => `${text} vượt mức lớn nhất đọc được là ${MAX}`,
    ({ text }) => `${text} is more than ${MAX}, the largest amount that is read`,
    { vi: 'kiểm tra lại các số 0 và đơn vị', en: 'check the zeros and the unit' },
  ),
  'fraction-of-dong': statement(
    ({ text }) => `${text} có phần lẻ nhỏ hơn một đồng`,
    ({ text }) => `${text} has a fraction of a đồng`,
    { vi: 'làm tròn đến đồng', en: 'write whole đồng' },
  ),
  grouping: statement(
    ({ text, part }) => `trong ${text}, ${part} không phải là nhóm ba chữ số`,
    ({ text, part }) => `in ${text}, ${part} is not a group of three digits`,
    {
      vi: 'kiểm tra xem thừa hay thiếu chữ số; các nhóm sau nhóm đầu phải có đúng ba chữ số',
      en: 'look for a missing or extra digit; every group after the first has exactly three',
    },
  ),
  separator: statement(
    ({ text, part }) => `trong ${text}, ${part} không phải là dấu phân cách hàng nghìn`,
    ({ text, part }) => `in ${text}, ${part} does not separate groups of digits`,
    {
      vi: 'phân cách hàng nghìn bằng một dấu chấm, dấu phẩy hoặc khoảng trắng',
      en: 'separate groups of three digits with one dot, comma or space',
    },
  ),
  'mixed-separators': statement(
    ({ text }) => `${text} dùng lẫn nhiều loại dấu phân cách hàng nghìn`,
    ({ text }) => `${text} mixes several separators between groups of digits`,
    {
      vi: 'chỉ dùng một loại dấu: chấm, phẩy hoặc khoảng trắng',
      en: 'use one kind only: dots, commas or spaces',
    },
  ),
  'decimal-point': statement(
    ({ text }) => `phần thập phân trong ${text} viết sau dấu chấm, phải là dấu phẩy`,
    ({ text }) => `${text} has a decimal point where Vietnamese amounts have a comma`,
  ),
  'ambiguous-comma': statement(
    ({ text }) => `dấu phẩy trong ${text} có thể là dấu thập phân, cũng có thể là dấu phân cách hàng nghìn`,
    ({ text }) => `the comma in ${text} may be a decimal comma or split thousands`,
    {
      vi: 'phân cách hàng nghìn bằng dấu chấm; số lẻ ghi không đủ ba chữ số, hoặc ghi đủ số đồng',
      en: 'split thousands with a dot; write decimals with fewer than three digits, or the whole number of đồng',
    },
  ),
  'unit-doubt': statement(
    ({ text }) => `${text} tính theo đơn vị tính của kế hoạch thì quá lớn, có lẽ đã ghi theo đồng`,
    ({ text }) => `${text} is too much in the unit of the plan: it was most likely written in đồng`,
  ),
  'leading-zero': statement(
    ({ text }) => `${text} có số 0 đứng đầu`,
    ({ text }) => `${text} begins with a zero`,
    {
      vi: 'bỏ số 0 nếu thừa, hoặc ghi đủ các chữ số đứng trước',
      en: 'drop the zero, or add the digits lost before it',
    },
  ),
  exponent: statement(
    ({ text }) => `${text} viết theo dạng lũy thừa của 10`,
    ({ text }) => `${text} is in scientific notation`,
  ),
  range: statement(
    ({ text }) => `${text} là khoảng từ … đến …, không phải một số tiền`,
    ({ text }) => `${text} is a range, not one amount`,
    ONE_AMOUNT,
  ),
  rate: statement(
    ({ text, part }) => `${text} là đơn giá (${part}), không phải số tiền`,
    ({ text, part }) => `${text} is a rate (${part}), not an amount`,
    {
      vi: 'ghi đơn giá ở unitPrice, số lượng ở quantity, đơn vị tính ở unit và thành tiền ở amount',
      en: 'put the rate in unitPrice, the number in quantity, what is counted in unit and the product in amount',
    },
  ),
  arithmetic: statement(
    ({ text }) => `${text} là phép tính, không phải số tiền`,
    ({ text }) => `${text} is a calculation, not an amount`,
    {
      vi: 'ghi kết quả; số lượng và đơn giá có thể ghi ở quantity và unitPrice',
      en: 'write the result; number and price can go in quantity and unitPrice',
    },
  ),
  approximation: statement(
    ({ text, part }) => `${text} không phải số tiền chính xác (${part})`,
    ({ text, part }) => `${text} is not an exact amount (${part})`,
    ONE_AMOUNT,
  ),
  currency: statement(
    ({ text, part }) => `${text} là ngoại tệ (${part})`,
    ({ text, part }) => `${text} is in a foreign currency (${part})`,
    { vi: 'quy đổi ra đồng Việt Nam', en: 'convert it to Vietnamese đồng' },
  ),
  negative: statement(
    ({ text }) => `${text} là số âm`,
    ({ text }) => `${text} is negative`,
    {
      vi: 'bỏ dấu trừ; nếu là khoản giảm trừ của một khoản chi thì ghi rõ ở label, như "Giảm trừ …", "Tiết kiệm …"',
      en: 'remove the sign; where an item is a deduction its label says so: "Giảm trừ …", "Tiết kiệm …"',
    },
  ),
  compound: statement(
    ({ text }) => `${text} có thể hiểu thành nhiều số tiền`,
    ({ text }) => `${text} may mean several amounts`,
  ),
  spoken: statement(
    ({ text, part }) => `${text} ghi theo cách nói (${part})`,
    ({ text, part }) => `${text} is written as it is spoken (${part})`,
  ),
  'unit-aside': statement(
    ({ text, part }) => `${text} ghi đơn vị ${part} bên cạnh số tiền, không rõ số nào là số đồng`,
    ({ text, part }) => `${text} has the unit ${part} beside the amount, so how many đồng it is stays open`,
    {
      vi: 'ghi đủ số đồng, hoặc ghi đơn vị ngay sau số',
      en: 'write the whole number of đồng, or the unit right after the number',
    },
  ),
  unit: statement(
    ({ text, part }) => `trong ${text}, ${part} không phải là nghìn, triệu hoặc tỷ`,
    ({ text, part }) => `in ${text}, ${part} is not nghìn, triệu or tỷ`,
  ),
  words: statement(
    ({ text }) => `${text} là số tiền bằng chữ, chỗ này phải ghi bằng số`,
    ({ text }) => `${text} is in words where figures are needed`,
  ),
  'words-differ': statement(
    ({ figures, inWords }) => `bằng số là ${figures}, bằng chữ bên cạnh là ${inWords}`,
    ({ figures, inWords }) => `the figures say ${figures}, the words beside them ${inWords}`,
    { vi: 'sửa số hoặc chữ cho khớp nhau', en: 'correct the figures or the words' },
  ),
  'words-unreadable': statement(
    ({ part }) => `không đọc được số tiền bằng chữ ở ${part}`,
    ({ part }) => `the amount in words cannot be read at ${part}`,
    { vi: 'sửa lại số tiền bằng chữ, hoặc bỏ đi', en: 'correct the words, or leave them out' },
  ),
  'look-alike': statement(
    ({ text, part }) => `trong ${text}, ${part} không phải là chữ số 0–9`,
    ({ text, part }) => `in ${text}, ${part} is not one of the digits 0–9`,
  ),
  invisible: statement(
    ({ text, part }) => `${text} có ký tự không nhìn thấy được (${part})`,
    ({ text, part }) => `${text} has a character that cannot be seen (${part})`,
  ),
  'extra-text': statement(
    ({ text, part }) => `trong ${text}, ${part} là phần thừa`,
    ({ text, part }) => `in ${text}, ${part} is not part of an amount`,
  ),
};
