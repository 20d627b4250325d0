/** The units of money an annex counts in, as `budget.unit` has them. */
const UNITS = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const;

export type MoneyUnit = (typeof UNITS)[number];

/** How many đồng a unit is. */
export const DONG_PER: Readonly<Record<MoneyUnit, bigint>> = {
  đồng: 1n,
  'nghìn đồng': 1000n,
  'triệu đồng': 1_000_000n,
  'tỷ đồng': 1_000_000_000n,
};

/** Words that say that a unit follows: `ĐVT:`, `Đơn vị`, `(Đv: …`, `Unit: …`. */
const CUE = '(?:dvt|dv(?: tinh)?|don vi(?: tinh| tien)?|(?:currency )?unit|tinh bang|tinh theo)';
const CURRENCY = '(?:dong(?: viet nam)?|vnd|d|₫)';
/** A unit in words, short or long, or as the number of đồng it is. */
const WORD = String.raw`(?<thousand>nghin|ngan|ng|thousand|k)|(?<million>trieu|tr|million|mil)|(?<billion>ty|ti|billion)|(?:x|×|\*)? ?(?<zeros>1(?:[.,]?000){1,3})`;
/** The unit with its currency, which may come first in English. */
const WITH_CURRENCY = new RegExp(
  String.raw`(?<![a-z\d.,])(?:(?:${WORD})[. ]*(?:${CURRENCY})|vnd (?:${WORD.replaceAll('?<', '?<after_')})|(?<dong>vnd|₫)|(?<=(?:[(:,–-]|bang) ?)(?<sign>dong|d))(?![a-z\d])`,
  'g',
);
/** A unit alone, where a cue or a bracket says that it is one. */
const ALONE = new RegExp(String.raw`(?:${CUE}\s*[:.\-–]?\s*|[(,:–-]\s*)(?:(?:${WORD}))\s*(?=$|[).,;])`);
const CUED_LINE = new RegExp(String.raw`(?<![a-z\d])${CUE}(?![a-z\d])\s*(?:[:.\-–]|\()?\s*`);

/** Lower case without accents, one space between words, round brackets; other signs stay. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The unit of money that the heading of a column names: `Kinh phí (triệu đồng)`, `Thành tiền (x1000đ)`, `Kinh phí, triệu`,
 * `Kinh phí - ĐVT: tr.đ`; null if it names none.
 */
export function unitInHeading(heading: string): MoneyUnit | null {
  const text = plain(heading);
  const found = [...text.matchAll(WITH_CURRENCY)].at(-1);
  return unitOfMatch(found?.groups) ?? unitOfMatch(ALONE.exec(text)?.groups);
}

/**
 * The unit of money that a line names: after `Đơn vị tính:` or the like, wherever it is in the line, or as the whole
 * line: `(triệu đồng)`; null if it names none.
 */
export function unitInLine(line: string): MoneyUnit | null {
  const text = plain(line);
  const cue = CUED_LINE.exec(text);
  if (cue) return unitInHeading(`: ${text.slice(cue.index + cue[0].length, cue.index + cue[0].length + 40)}`);
  const inBrackets = /^\(([^()]{1,30})\)$/.exec(text)?.[1] ?? / \(([^()]{1,30})\)$/.exec(text)?.[1];
  if (inBrackets === undefined || /\d{4}(?!\d)/.test(inBrackets.replace(/1[.,]?000/g, ''))) return null;
  const rest = inBrackets.replace(WITH_CURRENCY, '').replace(ALONE, '');
  return /[a-z]{2}/.test(rest.replace(/tinh|bang|so|tien|x/g, '')) ? null : unitInHeading(`(${inBrackets})`);
}

/** The unit of a text that says nothing but which unit money counts in: `ĐVT: 1.000đ`; null for any other. */
export function unitAlone(text: string): MoneyUnit | null {
  return text.length <= 60 && CUED_ALONE.test(plain(text)) ? unitInLine(text) : null;
}

const CUED_ALONE = new RegExp(String.raw`^\(?\s*${CUE}(?![a-z\d])`);

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function unitOfMatch(groups: Groups): MoneyUnit | null {
  if (!groups) return null;
  const has = (name: string) => groups[name] ?? groups[`after_${name}`];
  if (has('thousand')) return 'nghìn đồng';
  if (has('million')) return 'triệu đồng';
  if (has('billion')) return 'tỷ đồng';
  const zeros = (has('zeros')?.match(/0/g) ?? []).length;
  return UNITS[zeros / 3] ?? null;
}
