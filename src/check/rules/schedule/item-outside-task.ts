import { datesOf, soundTiming } from '../../../plan/facts/schedules.ts';
import { taskLabel, tasksOf } from '../../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../../plan/format/schema.ts';
import { addDays, contains, formatWindow, type Window } from '../../../values/calendar/calendar.ts';
import type { Timing } from '../../../values/timing/timing.ts';
import { defineRule, type Finding, related } from '../../engine/rule.ts';
import { nameOfTask } from '../../wording/names.ts';

export const scheduleItemOutsideTask = defineRule({
  id: 'schedule/item-outside-task',
  severity: 'error',
  summary: {
    vi: 'Thời gian của một khoản chi nằm trong thời gian của nhiệm vụ',
    en: "An item's period lies in its task's schedule",
  },
  why: {
    vi: 'Tiền ghi vào quý mà nhiệm vụ không làm thì không quyết toán được.',
    en: 'Money booked in a quarter in which the task does not run cannot be accounted for.',
  },
  reads: ['plan', 'tasks'],
  // An item that belongs to another task is reported with the subtotals, a deadline that is too early as such.
  yieldsTo: ['budget/subtotal', 'schedule/order', 'schedule/before-issue'],
  example: { bad: 'period: 2026-Q4', good: 'period: 2026-Q2' },
  check(plan, report) {
    for (const task of tasksOf(plan)) {
      if (!task.items.some(({ timing }) => timing?.ok)) continue;
      const timing = soundTiming(task, plan);
      if (!timing) continue;
      // A window listed twice takes the place of a missing one: `schedule/overlap` says so.
      if (isListedTwice(timing)) continue;
      const spans = spansOf(timing);
      const dated = task.items.flatMap((item) => {
        const days = item.timing?.ok ? datesOf(item.timing.timing) : [];
        const window = days.find((one) => !spans.some((span) => contains(span, one))) ?? null;
        return days.length > 0 ? [{ item, window }] : [];
      });
      const outside = dated.flatMap(({ item, window }) => (window ? [{ item, window }] : []));
      if (isScheduleWrong(outside, dated.length, spans)) {
        report({ in: task, at: 'schedule', ...mostOutside(task, outside, plan), about: [task] });
      } else {
        for (const { item, window } of outside)
          report({ in: item, at: 'period', ...oneOutside(task, window, plan), about: [item] });
      }
    }
  },
});

type Reported = Omit<Finding, 'in' | 'at'>;

function oneOutside(task: Task, window: Window, plan: Plan): Reported {
  const name = nameOfTask(task, plan);
  return {
    data: { task: taskLabel(task), window },
    vi: `khoản chi này ghi ${formatWindow(window, 'vi')}, vượt ra ngoài thời gian của ${name.vi}`,
    en: `the item is for ${formatWindow(window, 'en')}, outside the schedule of ${name.en}`,
    help: {
      vi: 'sửa period của khoản chi, hoặc schedule của nhiệm vụ',
      en: "correct the item's period, or the schedule of the task",
    },
    related: [related({ in: task, at: 'schedule' }, 'thời gian của nhiệm vụ', 'the schedule of the task')],
  };
}

/** An item, and the days of it that the task does not run on. */
interface Outside {
  readonly item: Item;
  readonly window: Window;
}

/** Whether not the items are wrong: all of them lie outside, or most of them, the more clearly on one side. */
function isScheduleWrong(outside: readonly Outside[], dated: number, spans: readonly Window[]): boolean {
  if (outside.length < 2) return false;
  if (outside.length === dated) return true;
  const isLater = ({ window }: Outside) => spans.every(({ end }) => end < window.start);
  const isEarlier = ({ window }: Outside) => spans.every(({ start }) => window.end < start);
  const inside = dated - outside.length;
  const isOneSided = outside.every(isLater) || outside.every(isEarlier);
  return outside.length > 2 * inside || (isOneSided && outside.length > inside);
}

function mostOutside(task: Task, outside: readonly Outside[], plan: Plan): Reported {
  const name = nameOfTask(task, plan);
  const count = outside.length;
  return {
    data: { task: taskLabel(task), windows: outside.map(({ window }) => window) },
    vi: `${count} khoản chi của ${name.vi} ghi thời gian vượt ra ngoài thời gian của nhiệm vụ`,
    en: `${count} items of ${name.en} are for times outside its schedule`,
    help: {
      vi: 'sửa schedule của nhiệm vụ, hoặc period của từng khoản chi',
      en: 'correct the schedule of the task, or the period of each item',
    },
    related: outside.map(({ item, window }) =>
      related({ in: item, at: 'period' }, formatWindow(window, 'vi'), formatWindow(window, 'en')),
    ),
  };
}

function isListedTwice({ windows }: Timing): boolean {
  return new Set(windows.map(({ start, end }) => `${start} ${end}`)).size < windows.length;
}

/** When the task can run: its windows, those that meet joined; without windows, from its start to its deadline. */
function spansOf({ windows, start, deadline }: Timing): Window[] {
  if (windows.length === 0) return [{ start: start ?? FIRST, end: deadline ?? LAST }];
  const spans: Window[] = [];
  for (const window of [...windows].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = spans.at(-1);
    if (!last || window.start > addDays(last.end, 1)) spans.push(window);
    else if (window.end > last.end) spans.splice(-1, 1, { start: last.start, end: window.end });
  }
  return spans;
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
