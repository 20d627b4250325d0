import { schedulesOf } from '../../../plan/facts/schedules.ts';
import { formatDay, intendedDate, yearOf } from '../../../values/calendar/calendar.ts';
import type { TimingProblem, TimingProblemKind } from '../../../values/timing/timing.ts';
import { defineRule, toWrite, type Wording } from '../../engine/rule.ts';
import { calendarHelp } from '../../wording/impossible-date.ts';
import { placeOf, problemsOf } from '../../wording/schedule-parts.ts';

export const scheduleUnreadable = defineRule({
  id: 'schedule/unreadable',
  severity: 'error',
  summary: { vi: 'Mọi thời gian đều đọc được', en: 'Every schedule can be read' },
  why: {
    vi: 'Thời gian mà hai người hiểu hai cách thì không nhắc việc và không kiểm tra tiến độ được.',
    en: 'A time that two people understand differently cannot be checked, and nobody can be reminded of it.',
  },
  reads: ['plan', 'tasks'],
  example: { bad: 'schedule: Quý V, quý III/2026', good: 'schedule: Quý II, quý III/2026' },
  check(plan, report) {
    const { period } = plan.plan;
    for (const placed of schedulesOf(plan)) {
      for (const problem of problemsOf(placed, period)) {
        const { kind, part } = problem;
        const suggestion = problem.suggestion ?? intendedDay(problem);
        const year = yearOf(period.start);
        // A weekday that contradicts its date has a rule of its own.
        if (kind === 'weekday') continue;
        report({
          ...placeOf(placed, problem, suggestion),
          data: { kind, part, ...(suggestion !== undefined && { suggestion }) },
          ...WORDING[kind](part, year),
          ...helpFor({ ...problem, ...(suggestion !== undefined && { suggestion }) }, year),
        });
      }
    }
  },
});

/** The day to write for a date in a form that is not read, or with day and month in the wrong order. */
function intendedDay({ kind, part }: TimingProblem): string | undefined {
  const intended = kind === 'unknown-words' || kind === 'impossible-date' ? intendedDate(part) : null;
  return intended === null ? undefined : formatDay(intended, 'vi');
}

/** Help that goes before that of the kind. */
function helpFor({ kind, part, suggestion, at }: TimingProblem, year: number): Pick<Wording, 'help'> {
  if (suggestion !== undefined) return { help: toWrite(suggestion) };
  const impossible = kind === 'impossible-date' ? calendarHelp(part, year) : null;
  if (impossible) return { help: impossible };
  if (kind !== 'bad-every' || at !== 'every') return {};
  const rates = 'week, month, quarter, half-year';
  return { help: { vi: `ghi: ${rates} hoặc year`, en: `write ${rates} or year` } };
}

/** What is written of each problem; `part` is the text that cannot be read, `year` one of the plan. */
const WORDING: Readonly<
  Record<Exclude<TimingProblemKind, 'weekday'>, (part: string, year: number) => Wording>
> = {
  empty: (_, year) => ({
    vi: 'chưa ghi thời gian thực hiện',
    en: 'the schedule is empty',
    help: {
      vi: `ví dụ: Quý II/${year}; đến hết tháng 12/${year}; thường xuyên`,
      en: `for example: Quý II/${year}; đến hết tháng 12/${year}; thường xuyên`,
    },
  }),
  'too-long': () => ({
    vi: 'nội dung thời gian quá dài',
    en: 'the schedule is longer than can be read',
    help: {
      vi: 'mục này chỉ ghi mốc thời gian, phần giải thích ghi ở note',
      en: 'write when here, and the rest under note',
    },
  }),
  'no-timing': (part, year) => ({
    vi: `"${part}" chưa cho biết thời gian nào`,
    en: `"${part}" does not say when`,
    help: {
      vi: `ghi thêm tháng, quý hoặc ngày, ví dụ: Quý II/${year}`,
      en: `add a month, a quarter or a day, such as Quý II/${year}`,
    },
  }),
  'unknown-words': (part, year) => ({
    vi: `không đọc được thời gian ở "${part}"`,
    en: `"${part}" cannot be read as a time`,
    help: {
      vi: `ghi như: Tháng 03/${year}; Quý II, III/${year}; từ tháng 3 đến tháng 12/${year}; thường xuyên; hằng quý`,
      en: `write as in: Tháng 03/${year}; Quý II, III/${year}; từ tháng 3 đến tháng 12/${year}; thường xuyên; hằng quý; ${year}-Q2`,
    },
  }),
  'no-year': (part, year) => ({
    vi: `"${part}" không ghi năm, trong khi kế hoạch kéo dài nhiều năm`,
    en: `"${part}" has no year, and the plan runs over several`,
    help: { vi: `ghi thêm năm, ví dụ: ${part}/${year}`, en: `add the year, such as ${part}/${year}` },
  }),
  'no-month': (part, year) => ({
    vi: `"${part}" không ghi tháng`,
    en: `"${part}" has no month`,
    help: {
      vi: `ghi đủ ngày và tháng, ví dụ: 15/3/${year}`,
      en: `write day and month, such as 15/3/${year}`,
    },
  }),
  'two-digit-year': (part) => ({
    vi: `"${part}" ghi năm bằng hai chữ số`,
    en: `"${part}" has a year of two digits`,
    help: { vi: 'ghi đủ bốn chữ số của năm', en: 'write all four digits of the year' },
  }),
  'impossible-date': (part) => ({
    vi: `không có "${part}"`,
    en: `the calendar has no "${part}"`,
    help: { vi: 'kiểm tra lại ngày, tháng, quý', en: 'check the day, month or quarter' },
  }),
  lunar: (part) => ({
    vi: `"${part}" tính theo âm lịch`,
    en: `"${part}" is a date of the lunar calendar`,
    help: { vi: 'ghi ngày dương lịch tương ứng', en: 'write the date of the solar calendar' },
  }),
  'school-year': (part) => ({
    vi: `"${part}" là thời gian theo năm học`,
    en: `"${part}" counts in school years`,
    help: { vi: 'ghi rõ từ tháng nào đến tháng nào', en: 'write from which month to which' },
  }),
  vague: (part) => ({
    vi: `"${part}" không xác định được ngày`,
    en: `"${part}" names no exact days`,
    help: { vi: 'ghi ngày, tháng hoặc quý cụ thể', en: 'write a day, a month or a quarter' },
  }),
  duration: (part) => ({
    vi: `"${part}" là khoảng thời gian, chưa phải mốc`,
    en: `"${part}" is a length of time, not a time`,
    help: { vi: 'ghi rõ từ ngày nào, hoặc đến ngày nào', en: 'write from which day, or until which' },
  }),
  'two-readings': (part) => ({
    vi: `"${part}" có thể hiểu theo nhiều cách`,
    en: `"${part}" can be read in more than one way`,
    help: {
      vi: 'ghi lại cho chỉ còn một cách hiểu, hoặc tách thành danh sách',
      en: 'write one time, or make it a list',
    },
  }),
  'bad-every': (part) => ({
    vi: `không đọc được chu kỳ "${part}"`,
    en: `the rate "${part}" cannot be read`,
    help: {
      vi: 'ghi chu kỳ theo tuần, tháng, quý, 6 tháng hoặc năm, ví dụ: hằng quý',
      en: 'use weeks, months, quarters, half-years or years, such as hằng quý',
    },
  }),
};
