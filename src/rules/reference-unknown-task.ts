import { closest } from '../plan/suggest.ts';
import { defineRule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

export const referenceUnknownTask = defineRule({
  id: 'reference/unknown-task',
  severity: 'error',
  summary: { vi: 'Mọi mã ở after là mã của một nhiệm vụ', en: 'Every id in after is the id of a task' },
  why: {
    vi: 'Chờ một nhiệm vụ không có thật thì không kiểm tra được thứ tự thực hiện.',
    en: 'A task that waits for one that does not exist cannot be put in order.',
  },
  reads: ['tasks'],
  messages: unknownReference(
    { vi: 'nhiệm vụ', en: 'task' },
    { vi: 'ghi mã của một nhiệm vụ trong kế hoạch', en: 'write the id of a task of this plan' },
  ),
  example: {
    bad: `tasks:
  - id: contracts
    title: Ký hợp đồng
    schedule: Quý I/2026
  - id: articles
    title: Đăng bài tuyên truyền
    after: [contract]
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 120.000.000đ }
      - { outlet: kinhtedothi, amount: 80.000.000đ }
`,
    good: `tasks:
  - id: contracts
    title: Ký hợp đồng
    schedule: Quý I/2026
  - id: articles
    title: Đăng bài tuyên truyền
    after: [contracts]
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 120.000.000đ }
      - { outlet: kinhtedothi, amount: 80.000.000đ }
`,
  },
  check({ tasks }, report) {
    const ids = new Set(tasks.map(({ id }) => id));
    for (const task of tasks) {
      for (const [index, id] of (task.after ?? []).entries()) {
        if (ids.has(id)) continue;
        const suggestion = closest(id, [...ids]);
        report({
          in: task,
          at: 'after',
          index,
          message: suggestion === null ? 'unknown' : 'misspelt',
          args: { id, suggestion: suggestion ?? '', known: [...ids] },
          data: { id, suggestion },
          ...(suggestion !== null && { replacement: suggestion }),
        });
      }
    }
  },
});
