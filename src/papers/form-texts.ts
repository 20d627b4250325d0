import { oneLine } from '../output/sheet/cells.ts';
import type { Plan } from '../plan/format/schema.ts';
import { type Day, formatDay } from '../values/calendar/calendar.ts';
import { type Line, line } from './paper.ts';

/** `(Kèm theo Kế hoạch số 44/KH-UBND ngày 25 tháng 02 năm 2020 của …)` */
export function captionOf(plan: Plan): string {
  return `(Kèm theo ${planName(plan)})`;
}

/** `Kế hoạch số 44/KH-UBND ngày 25 tháng 02 năm 2020 của …`, with room for what a draft does not know yet. */
export function planName({ plan: { number, issued, issuer } }: Plan): string {
  const symbol = oneLine(number ?? '').replace(/^(?=\/|$)/, BLANK);
  const day = issued ? dayInWords(issued) : `${BLANK} tháng ${BLANK} năm ${BLANK}`;
  return `Kế hoạch số ${symbol} ngày ${day}${issuer === undefined ? '' : ` của ${nameInText(issuer)}`}`;
}

/** The office that files a paper, written out as in a letterhead; room for it where the plan does not name it. */
export function officeName({ plan: { issuer } }: Plan): string {
  if (issuer === undefined) return BLANK.repeat(3);
  return nameInText(issuer)
    .replace(/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân')
    .replace(/(?<!\p{L})HĐND(?!\p{L})/gu, 'Hội đồng nhân dân');
}

/** The name of an office within a sentence: that of a People's Committee or Council in capitals, as letterheads have it, is `Ủy ban nhân dân tỉnh Ninh Bình`. */
export function nameInText(issuer: string): string {
  const name = oneLine(issuer);
  const [body] = (name === name.toLocaleUpperCase('vi') && BODY.exec(name)) || [];
  if (body === undefined) return name;
  const place = name
    .slice(body.length)
    .replace(/\p{L}+/gu, (word) => (isShort(word) ? word : capitalised(word)));
  return (
    (isShort(body) ? body : capitalised(body)) +
    place
      .replace(KIND, (kind) => kind.toLocaleLowerCase('vi'))
      .replace('thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh')
  );
}

const BODY = /^(?:(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND)(?!\p{L})/u;
const KIND = /(?<!\p{L})(?:Tỉnh|Thành Phố|Xã|Phường|Đặc Khu|Thị Trấn|Thị Xã|Quận|Huyện)(?= )/gu;

/** Whether a word in capitals is short for something: `UBND`, `HĐND`, `TP`. */
function isShort(word: string): boolean {
  return word === 'UBND' || !/[AEIOUY]/.test(word.normalize('NFD'));
}

function capitalised(words: string): string {
  return words.slice(0, 1) + words.slice(1).toLocaleLowerCase('vi');
}

/** The name of the office as in a letterhead: a People's Committee on one line, of what place on the next. */
export function letterheadOf(plan: Plan): string[] {
  const name = officeName(plan).toLocaleUpperCase('vi');
  return name.replace(/^(?:ỦY|UỶ) BAN NHÂN DÂN (?=\p{L})/u, (office) => `${office.trim()}\n`).split('\n');
}

/** `Hà Nội, ngày ..... tháng ..... năm .....`: the place of a People's Committee is in its name, of others nobody can know. */
export function datelineOf(plan: Plan): string {
  const name = AREA.exec(officeName(plan))?.[1];
  // A place that is called after a person is written with what it is.
  const place = name === 'Hồ Chí Minh' ? `Thành phố ${name}` : name;
  return `${place ?? BLANK.repeat(2)}, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;
}

const AREA =
  /^(?:Ủy|Uỷ) ban nhân dân (?:tỉnh|thành phố|TP\.?|xã|phường|đặc khu|thị trấn|thị xã|quận|huyện) (\p{L}[\p{L} '’-]*)$/iu;

/** Room to write by hand. */
export const BLANK = '.....';

/** `25 tháng 02 năm 2020` */
function dayInWords(day: Day): string {
  const [date, month, year] = formatDay(day, 'vi').split('/');
  return `${date} tháng ${month} năm ${year}`;
}

/** Words of an amount without the `Bằng chữ:` and the brackets that a plan may have around them. */
export function bareWords(text: string): string {
  const inside = /^\s*\((.*?)\)?[\s./]*$/s.exec(text)?.[1] ?? text;
  return inside.trim().replace(/^bằng chữ\s*:\s*/i, '');
}

/** The lines below a table: the total in words, and where the money comes from. */
export function closingOf({ budget: { inWords, source } }: Plan): Line[] {
  const words = inWords && bareWords(oneLine(inWords.text));
  return [
    ...(words ? [line('closing', `(Bằng chữ: ${words})`)] : []),
    ...(source ? [line('closing', `Nguồn kinh phí: ${oneLine(source)}`)] : []),
  ];
}
