import { datesOf, soundTiming } from '../../../plan/schedules.ts';
import { taskLabel, tasksOf } from '../../../plan/tasks.ts';
import { addDays, contains, formatWindow, type Window } from '../../../values/calendar.ts';
import type { Timing } from '../../../values/timing/timing.ts';
import { nameOfTask } from '../../names.ts';
import { defineRule, related } from '../../rule.ts';

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
  example: { bad: 'period: 2026-Q4', good: 'period: 2026-Q2' },
  check(plan, report) {
    for (const task of tasksOf(plan)) {
      if (!task.items.some(({ timing }) => timing?.ok)) continue;
      const timing = soundTiming(task, plan);
      if (!timing) continue;
      const spans = spansOf(timing);
      const name = nameOfTask(task, plan);
      for (const item of task.items) {
        if (!item.timing?.ok) continue;
        const window = datesOf(item.timing.timing).find(
          (days) => !spans.some((span) => contains(span, days)),
        );
        if (!window) continue;
        report({
          in: item,
          at: 'period',
          data: { task: taskLabel(task), window },
          vi: `khoản chi này ghi ${formatWindow(window, 'vi')}, vượt ra ngoài thời gian của ${name.vi}`,
          en: `the item is for ${formatWindow(window, 'en')}, outside the schedule of ${name.en}`,
          help: {
            vi: 'sửa period của khoản chi, hoặc schedule của nhiệm vụ',
            en: "correct the item's period, or the schedule of the task",
          },
          related: [
            related({ in: task, at: 'schedule' }, 'thời gian của nhiệm vụ', 'the schedule of the task'),
          ],
        });
      }
    }
  },
});

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
