import type { State } from '../../actual/standing.ts';
import type { Lang } from '../../i18n.ts';
import type { Figure, Look, TimelineTask } from '../../output/page/figure.ts';
import { dayCell, textCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn, textColumn } from '../../output/sheet/columns.ts';
import { type Day, formatDay } from '../../values/calendar/calendar.ts';
import { possibleWindow } from '../schedule/bars.ts';
import { deadlinesOf } from '../schedule/fields.ts';
import type { PlanSchedule, ScheduledTask } from '../schedule/schedule.ts';
import { daysOffText, whenCell } from '../schedule-text.ts';
import { stateText } from '../state-words.ts';
import type { Status, TaskStatus } from '../status/status.ts';
import { pageWords } from './words.ts';

/** A bar for each task: when the plan has it, when it is due, and its state. */
export function timelineFigure(schedule: PlanSchedule, status: Status, id: string, lang: Lang): Figure {
  const words = pageWords[lang];
  const rows = schedule.tasks.flatMap((task, i) => {
    const taskStatus = status.tasks[i];
    return taskStatus ? [{ task, status: taskStatus }] : [];
  });
  const late = rows.filter((row) => row.status.daysLate !== null).length;
  const carriedOut = rows.filter((row) => !row.status.isSection);
  const daysOff = rows.map(({ task }) => daysOffText(deadlinesOf(task), lang));
  const hasDaysOff = daysOff.some((text) => text !== null);
  const dated = carriedOut.filter(({ status: { duties } }) => duties.length > 0).length;
  return {
    id,
    title: words.timeline,
    summary: `${words.timelineSummary(dated, carriedOut.length)}${late > 0 ? words.lateSummary(late) : ''}`,
    table: {
      type: 'table',
      title: null,
      unit: null,
      columns: [
        figureColumn(words.head.number, { isHead: true }),
        headColumn(words.head.task, { isTitle: true }),
        textColumn(words.head.when),
        figureColumn(words.head.deadline),
        ...(hasDaysOff ? [textColumn(words.head.dayOff)] : []),
        textColumn(words.head.state),
      ],
      rows: rows.map(({ task, status: { number, title, ...rest } }, i) => ({
        kind: 'entry' as const,
        cells: [
          textCell(number),
          textCell(title),
          whenCell(task.schedule, lang),
          dayCell(task.deadline),
          ...(hasDaysOff ? [textCell(daysOff[i] ?? null)] : []),
          textCell(stateText(rest, status.isReported, lang)),
        ],
      })),
    },
    drawing: {
      type: 'timeline',
      period: schedule.period,
      today: status.asOf,
      tasks: rows.map((row) =>
        drawn(row.task, row.status, { schedule, isReported: status.isReported }, lang),
      ),
      legend: [
        { mark: 'stated', text: words.legend.stated },
        { mark: 'possible', text: words.legend.possible },
        { mark: 'deadline', text: words.legend.deadline },
        { mark: 'today', text: words.legend.today(formatDay(status.asOf, lang)) },
        ...(status.isReported
          ? [
              { mark: 'done' as const, text: words.legend.done },
              { mark: 'late' as const, text: words.legend.late },
            ]
          : []),
      ],
    },
  };
}

function drawn(
  task: ScheduledTask,
  status: TaskStatus,
  { schedule: { period }, isReported }: { schedule: PlanSchedule; isReported: boolean },
  lang: Lang,
): TimelineTask {
  const { number, title, duties } = status;
  const lookOn = (day: Day) => lookOf(duties.find(({ until }) => until === day)?.state ?? null);
  const marks = duties.map(({ until }) => ({ day: until, look: lookOn(until) }));
  return {
    name: `${number}. ${title}`,
    text: stateText(status, isReported, lang) ?? '',
    look: lookOf(status.state),
    isHeading: status.isSection,
    stated: task.windows.map((window) => ({ window, look: lookOn(window.end) })),
    possible: possibleWindow(task, period),
    // Marks for every week would hide those that matter.
    deadlines: marks.length > MOST_MARKS ? marks.filter(({ look }) => look === 'late') : marks,
  };
}

const MOST_MARKS = 24;

function lookOf(state: State | null): Look {
  return state === null ? 'plain' : LOOKS[state];
}

const LOOKS: Readonly<Record<State, Look>> = {
  'not-started': 'plain',
  waiting: 'plain',
  'in-period': 'plain',
  'due-soon': 'plain',
  'past-deadline': 'plain',
  overdue: 'late',
  done: 'done',
  'done-late': 'late',
  stopped: 'done',
};
