import { readDate } from '../../../values/calendar/calendar.ts';
import type { Line } from './lines.ts';

/** What the annex says of the plan it belongs to. */
export interface Caption {
  readonly line: Line;
  readonly number: string | null;
  /** The number, or what stands behind the room for it in a draft: `/KH-UBND`. */
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
}

/** What stands in the line that says which paper an annex belongs to. */
export const CAPTION = /kèm theo (?:kế hoạch|quyết định|công văn|tờ trình|thông báo|văn bản)/iu;

const DATE = /ngày\s+(\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;

/** `(Kèm theo Kế hoạch số 44/KH-UBND ngày 25 tháng 02 năm 2020 của UBND thành phố Hà Nội)`, on one line or several. */
export function captionIn(lines: readonly Line[]): Caption | null {
  const at = lines.findLastIndex(({ text }) => CAPTION.test(text));
  const line = lines[at];
  if (!line) return null;
  const text = wholeCaption(lines.slice(at).map((each) => each.text));
  const number = /số\s*:?\s*(\d+\s*[a-z]?\s*\/\s*[\p{Lu}\d]+(?:\s*-\s*[\p{Lu}\d&.]+)*)/iu.exec(text)?.[1];
  const draft = /số\s*:?[\s.…_]*(\/\s*[\p{Lu}\d]+(?:\s*-\s*[\p{Lu}\d&.]+)*)/iu.exec(text)?.[1];
  const date = DATE.exec(text)?.[1];
  const issuer = /\s(?:của|do)\s+([^()]+?)(?:\s+ban hành)?\s*[).]*$/iu.exec(text)?.[1]?.trim() ?? null;
  return {
    line: { text, place: line.place },
    number: number ? compact(number) : null,
    symbol: number ? compact(number) : draft ? compact(draft) : null,
    date: date && readDate(date) !== null ? slashed(date) : null,
    issuer,
  };
}

/** The caption that the first of the texts begins: one in brackets goes on until they close. */
function wholeCaption([first = '', ...more]: readonly string[]): string {
  let whole = first;
  for (const text of more) {
    if (!whole.startsWith('(') || whole.includes(')') || text === '') break;
    whole += ` ${text}`;
  }
  return whole;
}

/** The number of a paper without its spaces. */
export function compact(number: string): string {
  return number.replace(/\s+/g, '');
}

/** A date such as `ngày 25 tháng 02 năm 2020` as `25/02/2020`. */
export function slashed(date: string): string {
  const [day = '', month = '', year = ''] = date.match(/\d+/g) ?? [];
  return `${day}/${month}/${year}`;
}
