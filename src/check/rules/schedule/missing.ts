import { defineRule, message } from '../../catalogue-rule.ts';
import { articles, tasks } from '../../example.ts';

export const scheduleMissing = defineRule({
  id: 'schedule/missing',
  severity: 'warning',
  summary: { vi: 'Nhiệm vụ có kinh phí thì có thời gian', en: 'A task with money has a schedule' },
  why: {
    vi: 'Không có thời gian thì không biết cấp tiền vào quý nào.',
    en: 'Without a schedule nobody knows in which quarter the money is due.',
  },
  reads: ['tasks'],
  messages: {
    missing: message<{ task: string }>({
      vi: ({ task }) => ({
        message: `nhiệm vụ ${task} có kinh phí nhưng không có thời gian`,
        help: 'thêm dòng, ví dụ: schedule: Quý II/2026',
      }),
      en: ({ task }) => ({
        message: `task ${task} has money but no schedule`,
        help: 'add a line, such as: schedule: Quý II/2026',
      }),
    }),
  },
  example: {
    bad: tasks(articles()),
    good: tasks(articles('schedule: Quý II/2026')),
  },
  check({ tasks }, report) {
    for (const task of tasks) {
      if (task.schedule !== undefined || task.items.length === 0) continue;
      if (task.items.every((item) => item.period !== undefined)) continue;
      report({ in: task, at: 'id', message: 'missing', args: { task: task.id } });
    }
  },
});
