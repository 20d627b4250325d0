import { oneLine } from '../output/sheet/cells.ts';
import { nameOf } from '../plan/facts/lines.ts';
import type { Item, Plan } from '../plan/format/schema.ts';
import { type Day, formatDay } from '../values/calendar/calendar.ts';

/** `(Kèm theo Kế hoạch số 44/KH-UBND ngày 25 tháng 02 năm 2020 của …)`, with room for what a draft does not know yet. */
export function captionOf({ plan: { number, issued, issuer } }: Plan): string {
  const symbol = oneLine(number ?? '').replace(/^(?=\/|$)/, BLANK);
  const day = issued ? dayInWords(issued) : `${BLANK} tháng ${BLANK} năm ${BLANK}`;
  return `(Kèm theo Kế hoạch số ${symbol} ngày ${day}${issuer === undefined ? '' : ` của ${oneLine(issuer)}`})`;
}

/** Room to write by hand. */
const BLANK = '.....';

/** `25 tháng 02 năm 2020` */
function dayInWords(day: Day): string {
  const [date, month, year] = formatDay(day, 'vi').split('/');
  return `${date} tháng ${month} năm ${year}`;
}

/** The lines below a table: the total in words, and where the money comes from. */
export function closingOf({ budget: { inWords, source } }: Plan): string[] {
  const words = inWords && oneLine(inWords.text).replace(/^bằng chữ\s*:\s*/i, '');
  return [
    ...(words ? [`(Bằng chữ: ${words})`] : []),
    ...(source ? [`Nguồn kinh phí: ${oneLine(source)}`] : []),
  ];
}

/** What an item is for: the outlet with what it does in brackets, or the label. */
export function itemText(item: Item, plan: Plan): string {
  const name = oneLine(nameOf(item, plan));
  return item.outlet === undefined || item.label === undefined ? name : `${name} (${oneLine(item.label)})`;
}

/** What stands in the column of remarks beside an item: its note, and the source its money comes from. */
export function itemNotes({ note, source }: Item, { budget }: Plan): string[] {
  const name = source === undefined ? undefined : (budget.sources?.[source]?.name ?? source);
  return [...(name === undefined ? [] : [`Nguồn: ${name}`]), ...(note === undefined ? [] : [note])];
}
