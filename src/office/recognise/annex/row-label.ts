/** What the words of a row say of its figure; the arithmetic decides, this breaks ties. */
export interface RowLabel {
  /** Whether it says that it is a sum: in words of sums alone, in such a word and others, or surely not. */
  readonly sum: 'sure' | 'maybe' | 'never' | null;
  /** A sum of all (`Tổng cộng`) rather than of a part (`Cộng`). */
  readonly isOfAll: boolean;
  /** The numbers of the rows that it names: `Cộng I`, `Tổng (I + II)`. */
  readonly named: readonly string[];
  readonly says: 'carried' | 'rounded' | 'of-which' | 'part' | 'deducted' | null;
  /** The percentage that it names, as `8%`; null if it does not name exactly one. */
  readonly percent: string | null;
  /** What the sum is of, as its name: `báo chí` in `Cộng báo chí`; empty where it names nothing. */
  readonly subject: string;
}

/** What begins the label of a sum. */
const SUM =
  /^(?:(?<all>tổng(?: cộng| số| hợp)?|t\. ?cộng|tc|cộng tổng|toàn bộ|grand total|total|kinh phí tổng|tổng|(?:kinh phí |số )?còn (?:lại|được cấp|được chi))|(?<part>cộng|sub-?total|sum))(?!\p{L})\s*/u;
/** Words that begin like those of a sum but name something else. */
const NEVER =
  /^(?:tổng (?:kết|duyệt|hợp|biên tập|đài|cục|công ty|vệ sinh|phụ trách|rà soát|kiểm tra|đạo diễn|thuật|điều tra|đội|liên đoàn)|cộng (?:tác|đồng|hòa|hoà|sự|hưởng|sinh|sản))(?!\p{L})/u;
/** Words that only say what sums are of. */
const OF_SUMS = new Set(
  (
    'cộng số tiền mức chi phí kinh dự toán giá trị ngân sách nhu cầu thành vốn các khoản mục toàn bộ tất cả kế hoạch án cả năm chung ' +
    'thực hiện kiến đề nghị của cho là trước sau chưa có đã bao gồm thuế gtgt vat làm tròn và phần nhóm phòng bằng đồng amount cost ' +
    'costs budget all tổng'
  ).split(' '),
);
/** What only counts money, without a word that says it adds up: perhaps a sum where no other word is there. */
const OF_MONEY = /^(?:kinh phí|thành tiền|số tiền|dự toán|giá trị)(?!\p{L})/u;
const NUMBER = /^(?:\d[\d.,]*%?|[ivx]+|[a-dđ])$/u;

/** Whether a text has no words but those of sums, and numbers. */
function isOfSums(text: string): boolean {
  const words = text.split(/[\s+=:;()\-–/…]+|[.,](?!\d)/u).filter((word) => word !== '');
  return words.every((word) => OF_SUMS.has(word) || NUMBER.test(word));
}

const NAMED =
  /(?:(?:mục|phần|nhóm|cộng|tổng(?: cộng| số)?)\s+|[(+]\s*|\+\s*|và\s+)([ivx]+|[a-dđ]|\d{1,2}(?:\.\d+)*)(?=[\s)+,;:.]|$)/gu;

/** A tax that is part of the amount already: `(đã gồm VAT 8%)`. */
const INCLUDED = /(?:đã|chưa) (?:bao )?gồm[^()]*/gu;

/** Reads the label of a row, without the number or bullet before it. */
export function rowLabel(written: string): RowLabel {
  const text = written
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[-+•*–\s(]+/u, '')
    .trim();
  // To gather figures is a task, unless there are only words of money to gather.
  const gathered = /^tổng hợp\s+(.+)$/u.exec(text)?.[1] ?? '';
  const isNever = NEVER.test(text) && !(OF_MONEY.test(gathered) && isOfSums(gathered));
  const match = isNever ? null : SUM.exec(text);
  // What comes after a figure is its words.
  const rest = match ? text.slice(match[0].length).replace(/\d[\d.,]{3,}.*$/u, '') : '';
  const isOfMoney = match === null && OF_MONEY.test(text) && isOfSums(text);
  const percents = text.replace(INCLUDED, '').match(/\d{1,3}(?:[.,]\d+)?\s*%/g) ?? [];
  return {
    sum: isNever ? 'never' : match ? (isOfSums(rest) ? 'sure' : 'maybe') : isOfMoney ? 'maybe' : null,
    isOfAll: match?.groups?.all !== undefined || isOfMoney,
    named: match ? [...text.matchAll(NAMED)].map(([, number = '']) => number) : [],
    says: SAYS.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
    percent: percents.length === 1 ? (percents[0] ?? null) : null,
    subject: match ? subjectOf(written) : '',
  };
}

const SAYS: readonly (readonly [NonNullable<RowLabel['says']>, RegExp])[] = [
  [
    'carried',
    /mang sang|chuyển sang|chuyển trang|trang trước|sang trang|cộng trang|l[uũ][yỹ] kế|lũy kế|kết chuyển/u,
  ],
  ['rounded', /làm tròn/u],
  ['of-which', /^(?:trong đó|gồm|bao gồm|chia ra|cụ thể|trong tổng số)(?!\p{L})/u],
  // How the money of a total is found.
  [
    'part',
    /^(?:(?:kinh phí|dự toán|số|phần|nguồn)\s+)?(?:đã (?:được )?(?:bố trí|cấp|giao)|(?:đề nghị|xin|cần|còn) (?:được )?(?:bổ sung|cấp (?:bổ sung|thêm)|thiếu))(?!\p{L})|^(?:nguồn (?:ngân sách|kinh phí|vốn|xã hội)|ngân sách|xã hội h[oó][aá])(?!\p{L})/u,
  ],
  ['deducted', /giảm trừ|tiết kiệm|cắt giảm|thu hồi|giảm chi|khấu trừ|trừ (?:đi|phần|số)/u],
];

/** The words after the one that says it is a sum, with a capital; empty where they only say what sums are of. */
function subjectOf(written: string): string {
  const text = written.normalize('NFC').replace(/^[-+•*–\s(]+/u, '');
  const match = SUM.exec(text.toLowerCase());
  const subject = text.slice(match?.[0].length ?? 0).replace(/^[\s:.\-–]+|[\s:.]+$/gu, '');
  if (isOfSums(subject.toLowerCase())) return '';
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}

/** `Bằng chữ: …`: its words count money, or it says that they do with a colon. `Bằng chữ nổi` is something else. */
export function isInWords(text: string): boolean {
  const match = /^\(?\s*(?:số tiền |tổng số tiền |viết |ghi )*bằng chữ(?!\p{L})\s*(:?)\s*(.*)$/isu.exec(
    text.normalize('NFC'),
  );
  return (
    match !== null &&
    (match[1] === ':' ||
      match[2] === '' ||
      /(?<!\p{L})(?:đồng|triệu|nghìn|ngàn|tỷ|tỉ)(?!\p{L})/iu.test(match[2] ?? ''))
  );
}
