import { type PlacedSchedule, schedulesOf } from '../../../plan/schedules.ts';
import type { Window } from '../../../values/calendar.ts';
import { readTiming, type TimingProblem, type TimingProblemKind } from '../../../values/timing/timing.ts';
import { defineRule, message, type Said } from '../../catalogue-rule.ts';
import { articles, tasks } from '../../example.ts';

interface Args {
  readonly part: string;
  readonly kind: TimingProblemKind;
  readonly suggestion?: string;
}

type Text = Readonly<Record<TimingProblemKind, (part: string) => Said>>;

const vi: Text = {
  empty: () => ({ message: 'chưa ghi thời gian', help: 'ví dụ: Quý II/2020, đến hết tháng 12/2020' }),
  'too-long': () => ({
    message: 'thời gian dài quá mức đọc được',
    help: 'ghi mốc thời gian ở đây, phần giải thích để ở note',
  }),
  'no-timing': (part) => ({
    message: `"${part}" không cho biết khi nào`,
    help: 'thêm tháng, quý hoặc ngày, ví dụ: Quý II/2020',
  }),
  'unknown-words': (part) => ({
    message: `không đọc được "${part}" thành thời gian`,
    help: 'ví dụ đọc được: Tháng 03/2020; Quý II, III/2020; từ tháng 3 đến tháng 12/2020; thường xuyên; hằng quý',
  }),
  'no-year': (part) => ({
    message: `"${part}" không ghi năm, mà kế hoạch kéo dài nhiều năm`,
    help: `thêm năm, ví dụ: ${part}/2026`,
  }),
  'no-month': (part) => ({
    message: `"${part}" không ghi tháng`,
    help: 'ghi đủ ngày và tháng, ví dụ: 15/3/2020',
  }),
  'two-digit-year': (part) => ({
    message: `"${part}" ghi năm bằng hai chữ số`,
    help: 'ghi đủ bốn chữ số của năm',
  }),
  'impossible-date': (part) => ({
    message: `lịch không có "${part}"`,
    help: 'kiểm tra lại ngày, tháng, quý',
  }),
  weekday: (part) => ({ message: `"${part}" không đúng thứ của ngày`, help: 'kiểm tra lại ngày và thứ' }),
  lunar: (part) => ({ message: `"${part}" là ngày âm lịch`, help: 'ghi ngày dương lịch' }),
  'school-year': (part) => ({
    message: `"${part}" tính theo năm học`,
    help: 'ghi từ tháng nào đến tháng nào',
  }),
  vague: (part) => ({ message: `"${part}" không có mốc cụ thể`, help: 'ghi ngày, tháng hoặc quý cụ thể' }),
  duration: (part) => ({
    message: `"${part}" là độ dài, không phải mốc thời gian`,
    help: 'ghi từ ngày nào, hoặc đến ngày nào',
  }),
  'two-readings': (part) => ({
    message: `"${part}" có thể hiểu theo nhiều cách`,
    help: 'chỉ ghi một mốc, hoặc ghi thành danh sách',
  }),
  'bad-every': (part) => ({
    message: `không đọc được chu kỳ "${part}"`,
    help: 'ghi hằng tuần, hằng tháng, hằng quý hoặc hằng năm',
  }),
};

const en: Text = {
  empty: () => ({
    message: 'the schedule is empty',
    help: 'for example: Quý II/2020, đến hết tháng 12/2020',
  }),
  'too-long': () => ({
    message: 'the schedule is longer than can be read',
    help: 'write when here, and the rest under note',
  }),
  'no-timing': (part) => ({
    message: `"${part}" does not say when`,
    help: 'add a month, a quarter or a day, such as Quý II/2020',
  }),
  'unknown-words': (part) => ({
    message: `"${part}" cannot be read as a time`,
    help: 'readable are: Tháng 03/2020; Quý II, III/2020; từ tháng 3 đến tháng 12/2020; thường xuyên; hằng quý; 2020-Q2',
  }),
  'no-year': (part) => ({
    message: `"${part}" has no year, and the plan runs over several`,
    help: `add the year, such as ${part}/2026`,
  }),
  'no-month': (part) => ({
    message: `"${part}" has no month`,
    help: 'write day and month, such as 15/3/2020',
  }),
  'two-digit-year': (part) => ({
    message: `"${part}" has a year of two digits`,
    help: 'write all four digits of the year',
  }),
  'impossible-date': (part) => ({
    message: `the calendar has no "${part}"`,
    help: 'check the day, month or quarter',
  }),
  weekday: (part) => ({
    message: `"${part}" is not the weekday of its date`,
    help: 'check the date and the weekday',
  }),
  lunar: (part) => ({
    message: `"${part}" is a date of the lunar calendar`,
    help: 'write the date of the solar calendar',
  }),
  'school-year': (part) => ({
    message: `"${part}" counts in school years`,
    help: 'write from which month to which',
  }),
  vague: (part) => ({ message: `"${part}" names no exact days`, help: 'write a day, a month or a quarter' }),
  duration: (part) => ({
    message: `"${part}" is a length of time, not a time`,
    help: 'write from which day, or until which',
  }),
  'two-readings': (part) => ({
    message: `"${part}" can be read in more than one way`,
    help: 'write one time, or make it a list',
  }),
  'bad-every': (part) => ({
    message: `the rate "${part}" cannot be read`,
    help: 'use week, month, quarter or year',
  }),
};

export const scheduleUnreadable = defineRule({
  id: 'schedule/unreadable',
  severity: 'error',
  summary: { vi: 'Thời gian nào cũng đọc được', en: 'Every schedule can be read' },
  why: {
    vi: 'Thời gian mà hai người hiểu hai cách thì không nhắc việc và không kiểm tra tiến độ được.',
    en: 'A time that two people read in two ways can be neither reminded of nor checked.',
  },
  reads: ['plan', 'tasks'],
  messages: {
    unreadable: message<Args>({
      vi: (args) => suggesting(vi[args.kind](args.part), args.suggestion && `viết: ${args.suggestion}`),
      en: (args) => suggesting(en[args.kind](args.part), args.suggestion && `write: ${args.suggestion}`),
    }),
  },
  example: {
    bad: tasks(articles('schedule: Quý V/2026')),
    good: tasks(articles('schedule: Quý IV/2026')),
  },
  check(plan, report) {
    for (const placed of schedulesOf(plan)) {
      for (const problem of problemsOf(placed, plan.plan.period)) {
        report({ ...placeOf(placed, problem), message: 'unreadable', args: argsOf(problem) });
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

function suggesting(said: Said, help: string | undefined): Said {
  return help ? { ...said, help } : said;
}

function argsOf({ kind, part, suggestion }: TimingProblem): Args {
  return { kind, part, ...(suggestion !== undefined && { suggestion }) };
}

/** The phrase itself, or the one of a list or mapping that cannot be read. */
function placeOf({ in: holder, at: key, schedule }: PlacedSchedule, { at, part }: TimingProblem) {
  const inMapping = typeof at === 'string' && typeof schedule === 'object';
  if (inMapping) return { in: schedule as Record<string, unknown>, at, excerpt: part };
  return { in: holder, at: key as string, excerpt: part, ...(typeof at === 'number' && { index: at }) };
}
