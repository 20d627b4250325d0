import { schedulesOf } from '../../../plan/schedules.ts';
import { yearOf } from '../../../values/calendar.ts';
import type { TimingProblem, TimingProblemKind } from '../../../values/timing/timing.ts';
import { articles, tasks } from '../../example.ts';
import { defineRule } from '../../rule.ts';
import { placeOf, problemsOf } from '../../schedule-parts.ts';

interface Text {
  readonly message: string;
  readonly help: string;
}

type Catalogue = Readonly<
  Record<Exclude<TimingProblemKind, 'weekday'>, (part: string, year: number) => Text>
>;

const vi: Catalogue = {
  empty: (_, year) => ({
    message: 'chưa ghi thời gian thực hiện',
    help: `ví dụ: Quý II/${year}; đến hết tháng 12/${year}; thường xuyên`,
  }),
  'too-long': () => ({
    message: 'nội dung thời gian quá dài',
    help: 'mục này chỉ ghi mốc thời gian, phần giải thích ghi ở note',
  }),
  'no-timing': (part, year) => ({
    message: `"${part}" chưa cho biết thời gian nào`,
    help: `ghi thêm tháng, quý hoặc ngày, ví dụ: Quý II/${year}`,
  }),
  'unknown-words': (part, year) => ({
    message: `không hiểu "${part}" là thời gian nào`,
    help: `ghi như: Tháng 03/${year}; Quý II, III/${year}; từ tháng 3 đến tháng 12/${year}; thường xuyên; hằng quý`,
  }),
  'no-year': (part, year) => ({
    message: `"${part}" không ghi năm, trong khi kế hoạch kéo dài nhiều năm`,
    help: `ghi thêm năm, ví dụ: ${part}/${year}`,
  }),
  'no-month': (part, year) => ({
    message: `"${part}" không ghi tháng`,
    help: `ghi đủ ngày và tháng, ví dụ: 15/3/${year}`,
  }),
  'two-digit-year': (part) => ({
    message: `"${part}" ghi năm bằng hai chữ số`,
    help: 'ghi đủ bốn chữ số của năm',
  }),
  'impossible-date': (part) => ({ message: `không có "${part}"`, help: 'kiểm tra lại ngày, tháng, quý' }),
  lunar: (part) => ({ message: `"${part}" tính theo âm lịch`, help: 'ghi ngày dương lịch tương ứng' }),
  'school-year': (part) => ({
    message: `"${part}" là thời gian theo năm học`,
    help: 'ghi rõ từ tháng nào đến tháng nào',
  }),
  vague: (part) => ({
    message: `"${part}" không xác định được ngày`,
    help: 'ghi ngày, tháng hoặc quý cụ thể',
  }),
  duration: (part) => ({
    message: `"${part}" là khoảng thời gian, chưa phải mốc`,
    help: 'ghi rõ từ ngày nào, hoặc đến ngày nào',
  }),
  'two-readings': (part) => ({
    message: `"${part}" có thể hiểu theo nhiều cách`,
    help: 'ghi lại cho chỉ còn một cách hiểu, hoặc tách thành danh sách',
  }),
  'bad-every': (part) => ({
    message: `không đọc được chu kỳ "${part}"`,
    help: 'ghi chu kỳ theo tuần, tháng, quý, 6 tháng hoặc năm, ví dụ: hằng quý',
  }),
};

const en: Catalogue = {
  empty: (_, year) => ({
    message: 'the schedule is empty',
    help: `for example: Quý II/${year}; đến hết tháng 12/${year}; thường xuyên`,
  }),
  'too-long': () => ({
    message: 'the schedule is longer than can be read',
    help: 'write when here, and the rest under note',
  }),
  'no-timing': (part, year) => ({
    message: `"${part}" does not say when`,
    help: `add a month, a quarter or a day, such as Quý II/${year}`,
  }),
  'unknown-words': (part, year) => ({
    message: `"${part}" cannot be read as a time`,
    help: `write as in: Tháng 03/${year}; Quý II, III/${year}; từ tháng 3 đến tháng 12/${year}; thường xuyên; hằng quý; ${year}-Q2`,
  }),
  'no-year': (part, year) => ({
    message: `"${part}" has no year, and the plan runs over several`,
    help: `add the year, such as ${part}/${year}`,
  }),
  'no-month': (part, year) => ({
    message: `"${part}" has no month`,
    help: `write day and month, such as 15/3/${year}`,
  }),
  'two-digit-year': (part) => ({
    message: `"${part}" has a year of two digits`,
    help: 'write all four digits of the year',
  }),
  'impossible-date': (part) => ({
    message: `the calendar has no "${part}"`,
    help: 'check the day, month or quarter',
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
    help: 'use weeks, months, quarters, half-years or years, such as hằng quý',
  }),
};

/** What `every` of a mapping may be. */
const EVERY = {
  vi: 'ghi: week, month, quarter, half-year hoặc year',
  en: 'write week, month, quarter, half-year or year',
};

function helpOf(problem: TimingProblem, texts: { readonly vi: Text; readonly en: Text }) {
  const { kind, suggestion, at } = problem;
  if (suggestion !== undefined) return { vi: `viết: ${suggestion}`, en: `write: ${suggestion}` };
  return kind === 'bad-every' && at === 'every' ? EVERY : { vi: texts.vi.help, en: texts.en.help };
}

export const scheduleUnreadable = defineRule({
  id: 'schedule/unreadable',
  severity: 'error',
  summary: { vi: 'Thời gian nào cũng đọc được', en: 'Every schedule can be read' },
  why: {
    vi: 'Thời gian mà hai người hiểu hai cách thì không nhắc việc và không kiểm tra tiến độ được.',
    en: 'A time that two people read in two ways can be neither reminded of nor checked.',
  },
  reads: ['plan', 'tasks'],
  example: {
    bad: tasks(articles('schedule: Quý V/2026')),
    good: tasks(articles('schedule: Quý IV/2026')),
  },
  check(plan, report) {
    const { period } = plan.plan;
    const year = yearOf(period.start);
    for (const placed of schedulesOf(plan)) {
      for (const problem of problemsOf(placed, period)) {
        const { kind, part, suggestion } = problem;
        // A weekday that contradicts its date has a rule of its own.
        if (kind === 'weekday') continue;
        const texts = { vi: vi[kind](part, year), en: en[kind](part, year) };
        report({
          ...placeOf(placed, problem, suggestion),
          vi: texts.vi.message,
          en: texts.en.message,
          help: helpOf(problem, texts),
          data: { kind, part, ...(suggestion !== undefined && { suggestion }) },
        });
      }
    }
  },
});
