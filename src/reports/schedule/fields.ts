import type { Lang } from '../../i18n.ts';
import {
  amountCell,
  countCell,
  dayCell,
  emptyCell,
  numberCell,
  textCell,
  unreadableCell,
} from '../../output/sheet/cells.ts';
import { figureColumn, headColumn, textColumn } from '../../output/sheet/columns.ts';
import type { Cell, Column } from '../../output/sheet/sheet.ts';
import type { Day } from '../../values/calendar/calendar.ts';
import { daysOffText, whenCell } from '../schedule-text.ts';
import { STATE_TONES, stateWords } from '../state-words.ts';
import { barOf, type Scale } from './bars.ts';
import type { PlanSchedule, ScheduledTask } from './schedule.ts';
import { scheduleWords } from './words.ts';

/** A task with what is known of it from its plan. */
export interface Entry {
  readonly task: ScheduledTask;
  readonly schedule: PlanSchedule;
  /** What the plan is called. */
  readonly plan: string;
  /** The numbers of the plan's tasks by their ids. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** A column, and its cell for an entry. */
export interface Field {
  readonly column: Column;
  readonly cell: (entry: Entry) => Cell;
}

/** The columns that a table of a schedule may have. */
export function fieldsOf(lang: Lang) {
  const { heads, kinds, daysLeft, passed } = scheduleWords[lang];
  const { states } = stateWords[lang];
  return {
    plan: { column: headColumn(heads.plan), cell: ({ plan }) => textCell(plan) },
    number: {
      column: figureColumn(heads.number, { isHead: true }),
      cell: ({ task }) => numberCell(task.number),
    },
    task: {
      column: headColumn(heads.task, { isTitle: true }),
      cell: ({ task }) => textCell(task.title),
    },
    when: { column: textColumn(heads.when), cell: ({ task }) => whenCell(task.schedule, lang) },
    start: { column: textColumn(heads.start, { wraps: false }), cell: ({ task }) => dayCell(task.start) },
    deadline: {
      column: textColumn(heads.deadline, { wraps: false }),
      cell: ({ task }) => dayCell(task.deadline),
    },
    dayOff: {
      column: textColumn(heads.dayOff),
      cell: ({ task }) => textCell(daysOffText(deadlinesOf(task), lang)),
    },
    kind: {
      column: textColumn(heads.kind, { wraps: false }),
      cell: ({ task }) => textCell(task.kind && kinds[task.kind]),
    },
    after: { column: textColumn(heads.after), cell: afterCell },
    money: {
      column: figureColumn(heads.money),
      cell: ({ task }) => (task.money === null ? unreadableCell : amountCell(task.money)),
    },
    state: {
      column: textColumn(heads.state),
      cell: ({ task: { standing } }) => {
        if (!standing?.state) return textCell(null);
        const { state, duties, passed: count } = standing;
        const tone = STATE_TONES[state];
        // The state `past-deadline` already says that the last one has passed.
        const more = count > 0 && state !== 'past-deadline' ? `; ${passed(count, duties.length)}` : '';
        return textCell(`${states[state]}${more}`, tone ? { tone } : {});
      },
    },
    next: { column: textColumn(heads.next, { wraps: false }), cell: ({ task }) => nextCell(task) },
    daysLeft: {
      column: figureColumn(heads.daysLeft),
      cell: ({ task: { standing } }) => {
        const days = standing?.daysLeft ?? null;
        return days === null ? textCell(null) : countCell(days, daysLeft(days));
      },
    },
  } satisfies Record<string, Field>;
}

/** All days by which a task is due, each once. */
export function deadlinesOf({ deadline, deadlines }: Pick<ScheduledTask, 'deadline' | 'deadlines'>): Day[] {
  return [...new Set([...deadlines, ...(deadline === null ? [] : [deadline])])].sort();
}

/** The next day by which something is due, where that is not the one deadline. */
function nextCell({ standing, deadline }: ScheduledTask): Cell {
  const next = standing?.next ?? null;
  return next === null || next === deadline ? emptyCell : dayCell(next);
}

/** The tasks it comes after, by their numbers; an id that no task has is shown as it is. */
function afterCell({ task, numbers }: Entry): Cell {
  if (task.after.length === 0) return textCell(null);
  return textCell(task.after.map((id) => numbers.get(id) ?? id).join(', '));
}

/** The bar of each task. */
export function barField(scale: Scale): Field {
  return {
    column: textColumn(scale.heading, { wraps: false, isBar: true }),
    cell: ({ task, schedule }) => ({ type: 'text', text: barOf(task, schedule.period, scale) }),
  };
}
