import { readDate } from '../../../values/calendar/calendar.ts';
import { symbolIn } from '../../../values/document/document.ts';
import type { Line } from './lines.ts';

/** What the annex says of the plan it belongs to. */
export interface Caption {
  readonly line: Line;
  readonly number: string | null;
  /** The number, or what follows the room for it in a draft: `/KH-UBND`. */
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
}

/** The line that says which paper an annex belongs to; a sentence that only mentions an annex does not begin so. */
export const CAPTION =
  /^\(?\s*(?:(?:phụ lục|biểu)[^()]{0,30} )?(?:(?:ban hành|đính|gửi|trình)\s+)?kèm theo (?:kế hoạch|quyết định|công văn|tờ trình|thông báo|chương trình|phương án|báo cáo|văn bản)(?! này)/iu;

/** What follows the room for the number in a draft: `/KH-UBND`, `-KH/TU`, `/2026/QĐ-UBND`. */
const BLANK =
  /^[\s.…_]*([/-]\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{Lu}\p{Ll}\d]*(?:\s?[-/&.]\s?\p{Lu}[\p{Lu}\p{Ll}\d]*)*)/u;

/** A full date, or one whose day or month is still to be filled in. */
export const DATE =
  /ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;

/** `(Kèm theo Kế hoạch số 44/KH-UBND ngày 25 tháng 02 năm 2020 của UBND thành phố Hà Nội)`, on one line or several. */
export function captionIn(lines: readonly Line[]): Caption | null {
  const at = lines.findLastIndex(({ text }) => CAPTION.test(text));
  const line = lines[at];
  if (!line) return null;
  const text = wholeCaption(lines.slice(at).map((each) => each.text));
  const { number, symbol } = numberIn(text);
  const date = DATE.exec(text)?.[1];
  const issuer =
    /\s(?:của|do)\s+([^()]+?)(?:\s+ban hành|\s*,?\s*ngày\s.*)?\s*[).]*$/iu.exec(text)?.[1]?.trim() ?? null;
  return {
    line: { text, place: line.place },
    number,
    symbol,
    date: date && readDate(date) !== null ? slashed(date) : null,
    issuer,
  };
}

/**
 * The number of a paper after "số", as written but without spaces; in a draft the `symbol` alone, with the stroke before
 * it. Both are null if nothing follows "số".
 */
export function numberIn(text: string): { readonly number: string | null; readonly symbol: string | null } {
  const after = /(?<!\p{L})số\s*:?\s*(.*)$/iu.exec(text)?.[1] ?? '';
  const number = /^\d/.test(after) ? (symbolIn(after) ?? /^\d+\s*[/-]\s*[^\s,;]+/.exec(after)?.[0]) : null;
  const symbol = number ?? BLANK.exec(after)?.[1];
  return {
    number: number ? number.replace(/\s+/g, '') : null,
    symbol: symbol ? symbol.replace(/\s+/g, '') : null,
  };
}

/** The caption that the first of the texts begins: one in brackets continues until they close. */
function wholeCaption([first = '', ...more]: readonly string[]): string {
  let whole = first;
  for (const text of more) {
    if (!whole.startsWith('(') || whole.includes(')') || text === '') break;
    whole += ` ${text}`;
  }
  return whole;
}

/** A date such as `ngày 25 tháng 02 năm 2020` as `25/02/2020`. */
export function slashed(date: string): string {
  const [day = '', month = '', year = ''] = date.match(/\d+/g) ?? [];
  return `${day}/${month}/${year}`;
}
