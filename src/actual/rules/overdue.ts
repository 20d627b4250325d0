import { related } from '../../check/engine/rule.ts';
import { nameOfTask } from '../../check/wording/names.ts';
import type { Localized } from '../../i18n.ts';
import { allTasks, type TaskEntry } from '../../plan/facts/tasks.ts';
import { type Day, formatDay } from '../../values/calendar/calendar.ts';
import { type Execution, standingsOf } from '../execution.ts';
import { tasksIn } from '../references.ts';
import { carriedOut, periodKind } from '../reports.ts';
import type { ActualRule } from '../rule.ts';
import type { DutyStanding } from '../standing.ts';

/** At most this many missed days are named one by one. */
const FEW = 4;

export const actualOverdue: ActualRule = {
  id: 'actual/overdue',
  severity: 'warning',
  summary: {
    vi: 'Không có nhiệm vụ, đợt thực hiện hay kỳ báo cáo nào quá hạn mà chưa hoàn thành',
    en: 'No task, and no window or round of one, is past its deadline without being done or stopped',
  },
  why: {
    vi: 'Nhiệm vụ quá hạn phải báo cáo, hoặc đã hoàn thành mà chưa ghi vào tiến độ.',
    en: 'What is late has to be reported, or it is done and was not entered.',
  },
  // A deadline before what comes first can start is wrong itself.
  yieldsTo: ['schedule/order'],
  example: {
    bad: 'asOf: 30/6/2026\nprogress: []\n',
    good: 'asOf: 30/6/2026\nprogress:\n  - { task: contracts, state: done, date: 27/3/2026 }\n',
  },
  check(execution, report) {
    const { plan, actuals, reports } = execution;
    const { asOf } = actuals;
    const doubtful = doubtfulTasks(execution);
    const standings = standingsOf(plan, execution, asOf);
    allTasks(plan).forEach((entry, i) => {
      const standing = standings[i];
      const missed = standing?.duties.filter(({ state }) => state === 'overdue') ?? [];
      const [first] = missed;
      if (!standing || !first || doubtful.has(entry)) return;
      const { task } = entry;
      const finding = {
        ...wording(entry, missed, standing.duties.length, execution, asOf),
        data: {
          task: task.id ?? entry.number,
          deadline: first.until,
          asOf,
          days: first.daysLate,
          missed: missed.map(({ until }) => until),
        },
        related: [related({ in: task, at: 'schedule' }, 'thời gian trong kế hoạch', 'when the plan has it')],
        about: [task],
      };
      const last = reports.get(entry)?.findLast(({ day }) => day <= asOf);
      if (last)
        report({ in: last.progress, at: last.progress.state === undefined ? 'task' : 'state', ...finding });
      else report({ in: actuals, at: 'asOf', ...finding });
    });
  },
};

function wording(
  { task }: TaskEntry,
  missed: readonly DutyStanding[],
  duties: number,
  { plan }: Execution,
  asOf: Day,
): Localized & { readonly help: Localized } {
  const [first] = missed;
  const name = nameOfTask(task, plan);
  const days = first?.daysLate ?? 0;
  const late = `${days} day${days === 1 ? '' : 's'}`;
  if (duties === 1 && first) {
    return {
      vi: `${name.vi} quá hạn ${days} ngày: thời hạn ${formatDay(first.until, 'vi')}, đến ${formatDay(asOf, 'vi')} chưa hoàn thành`,
      en: `${name.en} is ${late} late: due ${formatDay(first.until, 'en')}, not done by ${formatDay(asOf, 'en')}`,
      help: {
        vi: 'đã hoàn thành thì ghi vào progress: { task, state: done, date }',
        en: 'if it is done, add it to progress: { task, state: done, date }',
      },
    };
  }
  const shown = (lang: 'vi' | 'en') => {
    const named = missed.slice(0, FEW).map(({ until }) => formatDay(until, lang));
    return missed.length > FEW ? `${named.join(', ')}, …` : named.join(', ');
  };
  return {
    vi: `${name.vi}: ${missed.length}/${duties} kỳ quá hạn chưa hoàn thành (thời hạn ${shown('vi')}), lâu nhất ${days} ngày`,
    en: `${name.en}: ${missed.length} of ${duties} deadlines missed (${shown('en')}), the first ${late} ago`,
    help: {
      vi: `kỳ nào đã hoàn thành thì ghi vào progress: { task, period: ${first ? roundName(first).vi : '…'}, state: done, date }`,
      en: `add each that is done to progress: { task, period: ${first ? roundName(first).en : '…'}, state: done, date }`,
    },
  };
}

/** A round as an entry of progress names it: its quarter, else the month of its deadline. */
function roundName({ from, until }: DutyStanding): Localized {
  const [year, month = 1] = until.split('-').map(Number);
  const isQuarter = month % 3 === 0 && from?.slice(0, 7) === `${year}-${String(month - 2).padStart(2, '0')}`;
  return isQuarter
    ? { vi: `Quý ${['I', 'II', 'III', 'IV'][month / 3 - 1]}/${year}`, en: `${year}-Q${month / 3}` }
    : { vi: `Tháng ${month}/${year}`, en: until.slice(0, 7) };
}

/**
 * Tasks whose reports cannot be counted for a reason that another rule reports: dated after `asOf`, under a misspelt
 * name, or for a period that the task does not have.
 */
function doubtfulTasks({ plan, actuals }: Execution): ReadonlySet<TaskEntry> {
  const tasks = tasksIn(plan);
  const doubtful = new Set<TaskEntry>();
  for (const { task: written, date, period } of actuals.progress) {
    const nearest = tasks.find(written) ? null : tasks.nearest(written);
    const entry = tasks.find(written) ?? (nearest && tasks.find(nearest.candidate));
    if (!entry) continue;
    const kind = period === undefined ? 'duties' : periodKind(period, entry, plan);
    const isLost = kind === 'other' || kind === 'unreadable';
    if (!nearest && !isLost && (date === undefined || date <= actuals.asOf)) continue;
    for (const task of carriedOut(plan).get(entry) ?? []) doubtful.add(task);
  }
  return doubtful;
}
