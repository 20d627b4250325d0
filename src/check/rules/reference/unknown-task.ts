import { tasksOf } from '../../../plan/tasks.ts';
import { closest } from '../../../values/suggest.ts';
import { defineRule } from '../../rule.ts';
import { unknownReference } from '../../unknown-reference.ts';

export const referenceUnknownTask = defineRule({
  id: 'reference/unknown-task',
  severity: 'error',
  summary: { vi: 'Mọi mã ở after là mã của một nhiệm vụ', en: 'Every id in after is the id of a task' },
  why: {
    vi: 'Chờ một nhiệm vụ không có thật thì không kiểm tra được thứ tự thực hiện.',
    en: 'A task that waits for one that does not exist cannot be put in order.',
  },
  reads: ['tasks'],
  example: { bad: 'after: [contract]', good: 'after: [contracts]' },
  check(plan, report) {
    const ids = new Set(tasksOf(plan).flatMap(({ id }) => id ?? []));
    for (const task of tasksOf(plan)) {
      for (const [index, id] of (task.after ?? []).entries()) {
        if (ids.has(id)) continue;
        const known = [...ids];
        const found = unknownReference({
          id,
          suggestion: closest(id, known),
          known,
          kind: { vi: 'nhiệm vụ', en: 'task' },
          remedy: {
            vi: 'ghi mã của một nhiệm vụ trong kế hoạch',
            en: 'write the id of a task of this plan',
          },
        });
        report({ in: task, at: 'after', index, ...found });
      }
    }
  },
});
