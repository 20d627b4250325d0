import { type PlacedSchedule, schedulesOf } from '../../../plan/schedules.ts';
import type { Window } from '../../../values/calendar.ts';
import { readTiming, type TimingProblem, type TimingProblemKind } from '../../../values/timing/timing.ts';
import { defineRule, type Wording } from '../../rule.ts';

export const scheduleUnreadable = defineRule({
  id: 'schedule/unreadable',
  severity: 'error',
  summary: { vi: 'Thời gian nào cũng đọc được', en: 'Every schedule can be read' },
  why: {
    vi: 'Thời gian mà hai người hiểu hai cách thì không nhắc việc và không kiểm tra tiến độ được.',
    en: 'A time that two people read in two ways can be neither reminded of nor checked.',
  },
  reads: ['plan', 'tasks'],
  example: { bad: 'schedule: Quý V, quý III/2026', good: 'schedule: Quý II, quý III/2026' },
  check(plan, report) {
    for (const placed of schedulesOf(plan)) {
      for (const problem of problemsOf(placed, plan.plan.period)) {
        const { kind, part, suggestion } = problem;
        const wording = WORDING[kind](part);
        report({
          ...placeOf(placed, problem),
          data: { kind, part, ...(suggestion !== undefined && { suggestion }) },
          ...wording,
          ...(suggestion && { help: { vi: `viết: ${suggestion}`, en: `write: ${suggestion}` } }),
        });
      }
    }
  },
});

/** What cannot be read: of a list every entry, where they fail one by one. */
function problemsOf({ schedule, timing }: PlacedSchedule, period: Window): readonly TimingProblem[] {
  if (timing?.ok !== false) return [];
  const entries: readonly string[] = Array.isArray(schedule) ? schedule : [];
  const single = entries.flatMap((entry, at) => {
    const own = readTiming(entry, period);
    return own.ok ? [] : [{ ...own.problem, at }];
  });
  return single.length > 0 ? single : [timing.problem];
}

/** The phrase itself, or the one of a list or mapping that cannot be read. */
function placeOf({ in: holder, at: key, schedule }: PlacedSchedule, { at, part }: TimingProblem) {
  const inMapping = typeof at === 'string' && typeof schedule === 'object';
  if (inMapping) return { in: schedule as Record<string, unknown>, at, excerpt: part };
  return { in: holder, at: key as string, excerpt: part, ...(typeof at === 'number' && { index: at }) };
}

/** What is said of each problem; `part` is the text that cannot be read. */
const WORDING: Readonly<Record<TimingProblemKind, (part: string) => Wording>> = {
  empty: () => ({
    vi: 'chưa ghi thời gian',
    en: 'the schedule is empty',
    help: {
      vi: 'ví dụ: Quý II/2020, đến hết tháng 12/2020',
      en: 'for example: Quý II/2020, đến hết tháng 12/2020',
    },
  }),
  'too-long': () => ({
    vi: 'thời gian dài quá mức đọc được',
    en: 'the schedule is longer than can be read',
    help: {
      vi: 'ghi mốc thời gian ở đây, phần giải thích để ở note',
      en: 'write when here, and the rest under note',
    },
  }),
  'no-timing': (part) => ({
    vi: `"${part}" không cho biết khi nào`,
    en: `"${part}" does not say when`,
    help: {
      vi: 'thêm tháng, quý hoặc ngày, ví dụ: Quý II/2020',
      en: 'add a month, a quarter or a day, such as Quý II/2020',
    },
  }),
  'unknown-words': (part) => ({
    vi: `không đọc được "${part}" thành thời gian`,
    en: `"${part}" cannot be read as a time`,
    help: {
      vi: 'ví dụ đọc được: Tháng 03/2020; Quý II, III/2020; từ tháng 3 đến tháng 12/2020; thường xuyên; hằng quý',
      en: 'readable are: Tháng 03/2020; Quý II, III/2020; từ tháng 3 đến tháng 12/2020; thường xuyên; hằng quý; 2020-Q2',
    },
  }),
  'no-year': (part) => ({
    vi: `"${part}" không ghi năm, mà kế hoạch kéo dài nhiều năm`,
    en: `"${part}" has no year, and the plan runs over several`,
    help: { vi: `thêm năm, ví dụ: ${part}/2026`, en: `add the year, such as ${part}/2026` },
  }),
  'no-month': (part) => ({
    vi: `"${part}" không ghi tháng`,
    en: `"${part}" has no month`,
    help: { vi: 'ghi đủ ngày và tháng, ví dụ: 15/3/2020', en: 'write day and month, such as 15/3/2020' },
  }),
  'two-digit-year': (part) => ({
    vi: `"${part}" ghi năm bằng hai chữ số`,
    en: `"${part}" has a year of two digits`,
    help: { vi: 'ghi đủ bốn chữ số của năm', en: 'write all four digits of the year' },
  }),
  'impossible-date': (part) => ({
    vi: `lịch không có "${part}"`,
    en: `the calendar has no "${part}"`,
    help: { vi: 'kiểm tra lại ngày, tháng, quý', en: 'check the day, month or quarter' },
  }),
  lunar: (part) => ({
    vi: `"${part}" là ngày âm lịch`,
    en: `"${part}" is a date of the lunar calendar`,
    help: { vi: 'ghi ngày dương lịch', en: 'write the date of the solar calendar' },
  }),
  'school-year': (part) => ({
    vi: `"${part}" tính theo năm học`,
    en: `"${part}" counts in school years`,
    help: { vi: 'ghi từ tháng nào đến tháng nào', en: 'write from which month to which' },
  }),
  vague: (part) => ({
    vi: `"${part}" không có mốc cụ thể`,
    en: `"${part}" names no exact days`,
    help: { vi: 'ghi ngày, tháng hoặc quý cụ thể', en: 'write a day, a month or a quarter' },
  }),
  duration: (part) => ({
    vi: `"${part}" là độ dài, không phải mốc thời gian`,
    en: `"${part}" is a length of time, not a time`,
    help: { vi: 'ghi từ ngày nào, hoặc đến ngày nào', en: 'write from which day, or until which' },
  }),
  'two-readings': (part) => ({
    vi: `"${part}" có thể hiểu theo nhiều cách`,
    en: `"${part}" can be read in more than one way`,
    help: { vi: 'chỉ ghi một mốc, hoặc ghi thành danh sách', en: 'write one time, or make it a list' },
  }),
  'bad-every': (part) => ({
    vi: `không đọc được chu kỳ "${part}"`,
    en: `the rate "${part}" cannot be read`,
    help: { vi: 'ghi hằng tuần, hằng tháng, hằng quý hoặc hằng năm', en: 'use week, month, quarter or year' },
  }),
};
