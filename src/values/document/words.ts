/** A word for a kind of document as it stands in a text. */
export interface KindWord {
  readonly name: string;
  /** Its abbreviation in symbols, where word and symbol must agree. */
  readonly code: string | null;
  /** Whether it always has a number. */
  readonly numbered: boolean;
  /** Whether it is no document of the State or the Party, so that its number may have any form. */
  readonly foreign: boolean;
  readonly start: number;
  readonly end: number;
}

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
  ...[
    'Quy định',
    'Quy chế',
    'Chương trình',
    'Hướng dẫn',
    'Thông tri',
    'Thông cáo',
    'Đề án',
    'Dự án',
    'Phương án',
  ],
  ...['Lệnh', 'Văn bản hợp nhất', 'Văn bản', 'Biên bản', 'Giấy mời'],
];
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
const FOREIGN: ReadonlySet<string> = new Set([
  ...[
    'Hợp đồng',
    'Báo giá',
    'Bảng báo giá',
    'Thư',
    'Hóa đơn',
    'Hoá đơn',
    'Phụ lục',
    'Thỏa thuận',
    'Thoả thuận',
  ],
]);

/** Lower case without accents, letter for letter, so that places in it are places in the text. */
export function withoutAccents(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const [base = letter] = letter.toLowerCase().normalize('NFD');
    return base === 'đ' ? 'd' : base;
  });
}

const byWord = new Map([
  ...[...LAWS, ...Object.keys(NUMBERED), ...OTHERS, ...FOREIGN].map(
    (name) => [withoutAccents(name), name] as const,
  ),
  ...Object.entries(ABBREVIATIONS).map(([short, name]) => [withoutAccents(short), name] as const),
]);
// Longer words first: `Thông tư liên tịch` before `Thông tư`.
const WORDS = [...byWord.keys()].sort((a, b) => b.length - a.length).join('|');
const AT = new RegExp(`(?:${WORDS})(?![a-z])`, 'y');
const ANYWHERE = new RegExp(`(?<![a-z])(?:${WORDS})(?![a-z])`);

/** The word for a kind at `start` of text without accents; null for none. */
export function kindWordAt(bare: string, start: number): KindWord | null {
  AT.lastIndex = start;
  const [word = ''] = AT.exec(bare) ?? [];
  const name = byWord.get(word);
  if (name === undefined) return null;
  return {
    name,
    code: NUMBERED[name] ?? null,
    numbered: Object.hasOwn(NUMBERED, name),
    foreign: FOREIGN.has(name),
    start,
    end: start + word.length,
  };
}

/** Whether text without accents has the word for a kind anywhere. */
export function hasKindWord(bare: string): boolean {
  return ANYWHERE.test(bare);
}
