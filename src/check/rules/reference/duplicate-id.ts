import type { Task } from '../../../plan/schema.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';

export const referenceDuplicateId = defineRule({
  id: 'reference/duplicate-id',
  severity: 'error',
  summary: { vi: 'Mã nhiệm vụ không trùng nhau', en: 'Task ids are unique' },
  why: {
    vi: 'Hai nhiệm vụ cùng mã thì không so sánh được bản cũ với bản mới, và after không biết chỉ nhiệm vụ nào.',
    en: 'With one id for two tasks, versions cannot be compared and after has no single meaning.',
  },
  reads: ['tasks'],
  messages: {
    repeated: message<{ id: string }>({
      vi: ({ id }) => ({
        message: `mã nhiệm vụ "${id}" đã được dùng`,
        help: 'đặt một mã khác cho nhiệm vụ này',
      }),
      en: ({ id }) => ({
        message: `the task id "${id}" is already taken`,
        help: 'give this task an id of its own',
      }),
    }),
  },
  example: {
    bad: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 120.000.000đ }
      - { outlet: kinhtedothi, amount: 80.000.000đ }
  - id: articles
    title: Tổng hợp báo cáo
    schedule: Tháng 12/2026
`,
    good: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 120.000.000đ }
      - { outlet: kinhtedothi, amount: 80.000.000đ }
  - id: report
    title: Tổng hợp báo cáo
    schedule: Tháng 12/2026
`,
  },
  check({ tasks }, report) {
    const first = new Map<string, Task>();
    for (const task of tasks) {
      const other = first.get(task.id);
      if (!other) {
        first.set(task.id, task);
        continue;
      }
      report({
        in: task,
        at: 'id',
        message: 'repeated',
        args: { id: task.id },
        related: [related({ in: other, at: 'id' }, 'đã dùng ở đây', 'first used here')],
      });
    }
  },
});
