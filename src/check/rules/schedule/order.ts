import type { Task } from '../../../plan/schema.ts';
import { soundTiming } from '../../../plan/sound-timing.ts';
import { type Day, formatDay } from '../../../values/calendar.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';
import { articles, contracts, tasks } from '../../example.ts';

export const scheduleOrder = defineRule({
  id: 'schedule/order',
  severity: 'error',
  summary: {
    vi: 'Không nhiệm vụ nào phải xong trước khi nhiệm vụ đứng trước nó có thể bắt đầu',
    en: 'No task must end before a task it comes after can start',
  },
  why: {
    vi: 'Không thể đăng bài trước khi ký hợp đồng: thứ tự ngược làm kế hoạch không thực hiện được.',
    en: 'Articles cannot run before the contract is signed: a reversed order cannot be carried out.',
  },
  reads: ['plan', 'tasks'],
  messages: {
    order: message<{ task: string; deadline: Day; after: string; start: Day }>({
      vi: ({ task, deadline, after, start }) => ({
        message: `${task} phải xong chậm nhất ngày ${formatDay(deadline, 'vi')}, nhưng ${after} đứng trước nó đến ${formatDay(start, 'vi')} mới bắt đầu`,
        help: 'lùi thời hạn, bắt đầu sớm hơn, hoặc bỏ after',
      }),
      en: ({ task, deadline, after, start }) => ({
        message: `${task} must end on ${formatDay(deadline, 'en')}, but ${after}, which comes before it, starts only on ${formatDay(start, 'en')}`,
        help: 'move the deadline, start the other task earlier, or remove after',
      }),
    }),
  },
  example: {
    bad: tasks(contracts('schedule: Quý III/2026'), articles('after: [contracts]', 'schedule: Quý II/2026')),
    good: tasks(contracts('schedule: Quý I/2026'), articles('after: [contracts]', 'schedule: Quý II/2026')),
  },
  check(plan, report) {
    const byId = new Map<string, Task>(plan.tasks.map((task) => [task.id, task]));
    for (const task of plan.tasks) {
      const deadline = soundTiming(task, plan)?.deadline;
      if (!deadline) continue;
      for (const id of task.after ?? []) {
        const before = byId.get(id);
        const start = before && soundTiming(before, plan)?.start;
        if (!before || !start || deadline >= start) continue;
        report({
          in: task,
          at: 'schedule',
          message: 'order',
          args: { task: task.id, deadline, after: id, start },
          related: [related({ in: before, at: 'schedule' }, `thời gian của ${id}`, `the schedule of ${id}`)],
        });
      }
    }
  },
});
