import { formatDay } from '../values/calendar/calendar.ts';

const WRITTEN = /^(?<year>\d{4})(?:-Q(?<quarter>[1-4])|-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** A time in an ISO form as an office writes it: `2026-Q2` is quý II/2026. Other text is left as it is. */
export function isoInWords(text: string): string {
  const [first = '', second, ...more] = text.split('/').map((part) => wordsOf(part.trim()));
  if (more.length > 0 || first === null || second === null) return text;
  return second === undefined ? first : `từ ${first} đến ${second}`;
}

/** `quý II/2026`, `tháng 3/2026`, `15/3/2026`, `năm 2026`; null for what is no ISO form. */
function wordsOf(text: string): string | null {
  const { year, quarter, month, day } = WRITTEN.exec(text)?.groups ?? {};
  if (year === undefined) return null;
  if (quarter !== undefined) return `quý ${ROMAN[Number(quarter)]}/${year}`;
  if (day !== undefined) return formatDay(text, 'vi');
  return month === undefined ? `năm ${year}` : `tháng ${month}/${year}`;
}
