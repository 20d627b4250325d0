import { type Dong, readMoney } from '../../../values/money/money.ts';
import { readWords } from '../../../values/words/words.ts';
import type { Line } from './lines.ts';

/** An amount that a sentence names. */
export interface NamedAmount {
  /** As written, without its words. */
  readonly text: string;
  /** Null where it cannot be read. */
  readonly dong: Dong | null;
  /** The amount in words in brackets after it. */
  readonly words: string | null;
  /** What the sentence says before it. */
  readonly label: string;
  readonly line: Line;
}

/** Digits with a unit or a currency, and after them brackets or `Bằng chữ: …`. */
const AMOUNT =
  /(?<![\p{L}\d.,/])(?<amount>\d[\d.,]*(?: \d{3})*(?:\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L}))*(?:\s*(?:đồng|vnđ|vnd|đ|₫)(?!\p{L}))?)(?:\s*,?\s*\(\s*(?<remark>[^()]*)\)|[\s.,;]*(?<said>(?<!\p{L})(?:số tiền |viết |ghi )*bằng chữ\s*:?\s*[^\d().;:]+))?/giu;
const HAS_UNIT = /\d\s*(?:\p{L}|₫)/u;
/** Before an amount that is no exact one, or the price of one thing. */
const NOT_EXACT = /(?:khoảng|chừng|hơn|gần|trên|dưới|không quá|tối đa|tối thiểu|từ|đến|mức|x|×)\s*$/iu;
const RATE = /^\s*\/|^\s*(?:mỗi|một|cho mỗi)\s/iu;

/** An amount further from the beginning of its line has other amounts before it, or is in another sentence. */
const LONGEST_LABEL = 300;

/** The exact amounts of a line, in their order. */
export function amountsIn(line: Line): NamedAmount[] {
  return [...line.text.matchAll(AMOUNT)].flatMap((match) => {
    const text = match.groups?.amount?.trim() ?? '';
    const { index } = match;
    const label =
      index <= LONGEST_LABEL ? line.text.slice(0, index) : `…${line.text.slice(index - 20, index)}`;
    const after = line.text.slice(match.index + match[0].length);
    if (!HAS_UNIT.test(text) || NOT_EXACT.test(label) || RATE.test(after)) return [];
    const reading = readMoney(text);
    const remark = (match.groups?.remark ?? match.groups?.said)?.replace(
      /^\s*(?:số tiền )?(?:viết )?bằng chữ\s*:?\s*/iu,
      '',
    );
    const words = remark && IN_WORDS.test(remark) ? remark.replace(/[\s./;,]+$/, '') : null;
    return [{ text, dong: reading.ok ? reading.dong : null, words, label, line }];
  });
}

/** Words of an amount, right or wrong: letters alone that end with their unit. */
const IN_WORDS =
  /^[^\d]*(?<!\p{L})(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng)(?: đồng)?(?: việt nam)?(?: chẵn)?[\s./;,]*$/iu;

/** The amount that words say; null if no words can be read as one. */
export function worthOfWords({ words }: NamedAmount): Dong | null {
  const reading = words === null ? null : readWords(words);
  return reading?.ok ? reading.dong : null;
}

/** The words that the name of the money of a whole plan is made of; any other says what part it is for. */
const WHOLE = new Set(
  `tổng cộng số mức dự toán nhu cầu tiền kinh phí chi ngân sách dự kiến thực hiện triển khai tổ chức bảo đảm đảm phục vụ để cho của các toàn bộ
  nội dung hoạt động nhiệm vụ kế hoạch chương trình phương án đề này trên nêu năm giai đoạn được phê duyệt là bằng khoản công tác tuyên truyền truyền
  thông thông tin trong cả đồng`.split(/\s+/),
);

/** Whether an amount is the money of the whole plan by its label: `Tổng kinh phí thực hiện Kế hoạch năm 2026 là`. */
export function isTotal({ label }: NamedAmount): boolean {
  const name = label
    .toLowerCase()
    .replace(/^\s*(?:[-–+*•]\s*|(?:\d+(?:\.\d+)*|[ivx]+|[a-zđ])[.)]\s+)?/u, '')
    .replace(/\d{4}(?:\s*[-–]\s*\d{4})?/g, '');
  const words = name.match(/\p{L}+/gu) ?? [];
  return (
    /^(?:dự kiến )?(?:tổng|kinh phí|dự toán)(?!\p{L})/u.test(name) && words.every((word) => WHOLE.has(word))
  );
}
