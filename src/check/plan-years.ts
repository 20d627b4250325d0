import type { Plan } from '../plan/schema.ts';
import { addDays, yearOf } from '../values/calendar.ts';

/** `… năm 2026`, `… giai đoạn 2026–2030` at the end of a title. */
const LAST_YEARS = /(?:năm|giai đoạn)\s+(\d{4})(?:\s*[-–—]\s*(?:năm\s+)?(\d{4}))?[\s."”]*$/iu;
/** Words for what lies behind the plan: `tuyên truyền kết quả … năm 2025`. */
const LOOKING_BACK = /kết quả|thành tựu|sơ kết|tổng kết|kỷ niệm|kỉ niệm/iu;

/** The first and the last year that a title says it is for; none where it says no year, or looks back on it. */
export function yearsInTitle(title: string): number[] {
  const [, first, last = first] = LAST_YEARS.exec(title.normalize('NFC')) ?? [];
  if (first === undefined || LOOKING_BACK.test(title.normalize('NFC'))) return [];
  return [...new Set([Number(first), Number(last)])];
}

/** Offices issue the plan of a year from the middle of the year before. */
const EARLIEST_BEFORE_PERIOD = 184;

/** Which of title, date of issue and period does not go with the others; null where they agree. */
export function oddYear({ plan }: Plan): 'title' | 'issued' | 'period' | null {
  const { title, issued, period } = plan;
  const [first, last = first] = yearsInTitle(title);
  const isTitleOdd =
    first !== undefined && last !== undefined && (last < yearOf(period.start) || first > yearOf(period.end));
  const isIssueOdd =
    issued !== undefined && (issued > period.end || issued < addDays(period.start, -EARLIEST_BEFORE_PERIOD));
  if (isTitleOdd && isIssueOdd) return 'period';
  return isTitleOdd ? 'title' : isIssueOdd ? 'issued' : null;
}
