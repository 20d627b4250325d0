import { tasksOf } from '../../../plan/tasks.ts';
import { groupBy } from '../../group-by.ts';
import { defineRule, related } from '../../rule.ts';

export const referenceDuplicateId = defineRule({
  id: 'reference/duplicate-id',
  severity: 'error',
  summary: { vi: 'Mã nhiệm vụ không trùng nhau', en: 'Task ids are unique' },
  why: {
    vi: 'Hai nhiệm vụ cùng mã thì không so sánh được bản cũ với bản mới, và after không biết chỉ nhiệm vụ nào.',
    en: 'With one id for two tasks, versions cannot be compared and after has no single meaning.',
  },
  reads: ['tasks'],
  example: { bad: '- id: articles\n    title: In tài liệu', good: '- id: printing\n    title: In tài liệu' },
  check(plan, report) {
    for (const [id, [first, ...others]] of groupBy(tasksOf(plan), (task) => task.id)) {
      if (id === undefined) continue;
      for (const task of others) {
        if (!first) continue;
        report({
          in: task,
          at: 'id',
          data: { id },
          vi: `mã nhiệm vụ "${id}" đã được dùng`,
          en: `the task id "${id}" is already taken`,
          help: { vi: 'đặt một mã khác cho nhiệm vụ này', en: 'give this task an id of its own' },
          related: [related({ in: first, at: 'id' }, 'đã dùng ở đây', 'first used here')],
        });
      }
    }
  },
});
