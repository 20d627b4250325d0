import { once } from '../../plan/facts/once.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { addDays, type Day, yearOf } from '../../values/calendar/calendar.ts';

const NO_LIMIT = String.raw`(?<!(?:đến|tới|từ|trước|sau|tháng \d+)\s+)`;
/** `… năm 2026`, `… giai đoạn 2026–2030` at the end of a title. */
const LAST_YEARS = new RegExp(
  String.raw`${NO_LIMIT}(?:năm|giai đoạn)\s+(\d{4})(?:\s*[-–—]\s*(?:năm\s+)?(\d{4}))?[\s."”]*$`,
  'iu',
);
/** `… năm 2026 trên địa bàn tỉnh Lâm Đồng` */
const YEAR_BEFORE_PLACE = new RegExp(
  String.raw`${NO_LIMIT}năm\s+(\d{4})\s+(?:trên địa bàn|tại|của|ở)\s\D+$`,
  'iu',
);
/** Words for what lies after the plan: `tuyên truyền kết quả … năm 2025`. */
const LOOKING_BACK = /kết quả|thành tựu|sơ kết|tổng kết|kỷ niệm|kỉ niệm/iu;
/** What has years of its own, but where it is the plan itself: `tuyên truyền Luật Đất đai năm 2024`. */
const NAMED_WITH_YEARS =
  /(?<!(?:pháp|kỷ|kỉ)\s)luật(?![a-zà-ỹ])|pháp lệnh|hiến pháp|(?<!^\s*)(?:chương trình|đề án|chiến lược|dự án)/iu;

/** The first and the last year that a title says it is for; none if it says no year, or looks back on it. */
export function yearsInTitle(title: string): number[] {
  const written = title.normalize('NFC');
  const found = LAST_YEARS.exec(written) ?? YEAR_BEFORE_PLACE.exec(written);
  if (found === null || LOOKING_BACK.test(written)) return [];
  if (NAMED_WITH_YEARS.test(written.slice(0, found.index))) return [];
  const [, first, last = first] = found;
  return [...new Set([Number(first), Number(last)])];
}

/** Offices issue the plan of a year from the middle of the year before. */
const EARLIEST_BEFORE_PERIOD = 184;

/** Which of title, date of issue and period does not agree with the others; null if they agree. */
export const oddYear = once(({ plan }: Plan): 'title' | 'issued' | 'period' | null => {
  const { title, issued, period } = plan;
  const [first, last = first] = yearsInTitle(title);
  const isOutside =
    first !== undefined && last !== undefined && (last < yearOf(period.start) || first > yearOf(period.end));
  // Before a place are other years too: there the date of issue must agree with the period.
  const isTitleOdd =
    isOutside &&
    (LAST_YEARS.test(title.normalize('NFC')) || (issued !== undefined && issued >= period.start));
  const isIssueOdd =
    issued !== undefined && (issued > period.end || issued < addDays(period.start, -EARLIEST_BEFORE_PERIOD));
  if (isTitleOdd && isIssueOdd) return 'period';
  return isTitleOdd ? 'title' : isIssueOdd ? 'issued' : null;
});

/** The day on which a plan rests on its documents, and whether that is its date of issue. */
export interface DayOfPlan {
  readonly day: Day;
  readonly isIssue: boolean;
}

/** The day a plan was issued; the first day of its period for a draft, or where the date of issue is wrong. */
export function dayOfPlan(plan: Plan): DayOfPlan {
  const { issued, period } = plan.plan;
  const isIssue = issued !== undefined && oddYear(plan) !== 'issued';
  return { day: isIssue ? issued : period.start, isIssue };
}

/** The day from which a plan gives work: that of its issue, or the first of its period where it begins later. */
export function laterDayOf(plan: Plan): Day {
  const { day } = dayOfPlan(plan);
  const { start } = plan.plan.period;
  return day < start ? start : day;
}
