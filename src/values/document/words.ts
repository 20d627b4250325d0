import { LETTERS } from '../text/letters.ts';
import { perLetter } from '../text/per-letter.ts';

/** A word for a kind of document as it is in a text. */
export interface KindWord {
  /** The kind; null if it is not a document of the State or the Party. */
  readonly name: string | null;
  /** Its abbreviation in symbols, where word and symbol must agree. */
  readonly code: string | null;
  /** Whether it always has a number; false for abbreviations that companies use too. */
  readonly numbered: boolean;
  /** Whether it is not a document of the State or the Party, so that its number may have any form. */
  readonly foreign: boolean;
  readonly start: number;
  readonly end: number;
}

const LETTER = new RegExp(`[${LETTERS}]`, 'u');

/** Lower case without accents, letter for letter, so that places in it are places in the text. */
export const withoutAccents = perLetter((letter) => {
  if (!LETTER.test(letter)) return letter;
  const [base = letter] = letter.toLowerCase().normalize('NFD');
  return base === 'đ' ? 'd' : base;
});

/** What is cited by name as often as by number. */
export const LAWS: ReadonlySet<string> = new Set(['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp']);

/** Kinds that always have a number, with the code in their symbol where the word and the code must agree. */
const NUMBERED: Readonly<Record<string, string | null>> = {
  'Nghị định': 'NĐ',
  'Thông tư liên tịch': null,
  'Thông tư': 'TT',
  'Nghị quyết liên tịch': null,
  'Nghị quyết': 'NQ',
  'Quyết định': null,
  'Chỉ thị': 'CT',
  'Kế hoạch': 'KH',
  'Kết luận': 'KL',
  'Công văn': null,
  'Công điện': null,
  'Thông báo': null,
  'Báo cáo': null,
  'Tờ trình': null,
};
/** Kinds that have a number or a name: `Chương trình 135`. */
const OTHERS = [
  ...['Thông báo kết luận', 'Quy định', 'Quy chế', 'Chương trình', 'Hướng dẫn', 'Thông tri', 'Thông cáo'],
  ...['Đề án', 'Dự án', 'Phương án', 'Lệnh', 'Văn bản hợp nhất', 'Văn bản', 'Biên bản', 'Giấy mời'],
];
const COMPANIES_TOO: ReadonlySet<string> = new Set(['cv', 'kh', 'ct']);
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  NĐ: 'Nghị định',
  TTLT: 'Thông tư liên tịch',
  TT: 'Thông tư',
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  KH: 'Kế hoạch',
  KL: 'Kết luận',
  CV: 'Công văn',
};
const FOREIGN: ReadonlySet<string> = new Set(
  ['Hợp đồng', 'Báo giá', 'Bảng báo giá', 'Thư', 'Hóa đơn', 'Phụ lục', 'Thỏa thuận'].map(withoutAccents),
);

const KINDS = [...LAWS, ...Object.keys(NUMBERED), ...OTHERS];
const byWord = new Map([
  ...KINDS.map((name) => [withoutAccents(name), name] as const),
  ...Object.entries(ABBREVIATIONS).map(([short, name]) => [withoutAccents(short), name] as const),
]);
// Longer words first: `Thông tư liên tịch` before `Thông tư`.
const WORDS = [...byWord.keys(), ...FOREIGN].sort((a, b) => b.length - a.length).join('|');
const AT = new RegExp(`(?:${WORDS})(?![a-z-])`, 'y');
const ANYWHERE = new RegExp(`(?<![a-z])(?:${KINDS.map(withoutAccents).join('|')})(?![a-z])`);

/** The word for a kind at `start` of text without accents; null if no word is there. */
export function kindWordAt(bare: string, start: number): KindWord | null {
  AT.lastIndex = start;
  const [word = ''] = AT.exec(bare) ?? [];
  const isForeign = FOREIGN.has(word);
  const name = byWord.get(word) ?? null;
  if (name === null && !isForeign) return null;
  return {
    name,
    code: NUMBERED[name ?? ''] ?? null,
    numbered: Object.hasOwn(NUMBERED, name ?? '') && !COMPANIES_TOO.has(word),
    foreign: isForeign,
    start,
    end: start + word.length,
  };
}

/** Whether text without accents has the word for a kind, in full, anywhere. */
export function hasKindWord(bare: string): boolean {
  return ANYWHERE.test(bare);
}
