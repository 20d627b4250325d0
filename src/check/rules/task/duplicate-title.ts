import { taskLabel, taskLists } from '../../../plan/facts/tasks.ts';
import type { Task } from '../../../plan/format/schema.ts';
import { foldName } from '../../../values/text/fold.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { defineRule, related } from '../../engine/rule.ts';
import { nameOfTask, shortNameOfTask } from '../../wording/names.ts';

/** Who is paid for a task: one work may be a row for each outlet. */
function outletsOf({ items }: Task): string[] {
  return [...new Set(items.flatMap(({ outlet }) => outlet ?? []))].sort();
}

export const taskDuplicateTitle = defineRule({
  id: 'task/duplicate-title',
  severity: 'warning',
  summary: {
    vi: 'Không có hai nhiệm vụ cùng cấp trùng tên',
    en: 'No two tasks of one list have the same title',
  },
  why: {
    vi: 'Hai nhiệm vụ trùng tên thường do sao chép dòng mà chưa sửa, và làm một việc bị giao hai lần.',
    en: 'Two tasks with one title are usually a copied row that was not changed, and the work is given out twice.',
  },
  reads: ['budget', 'tasks'],
  yieldsTo: ['budget/total', 'budget/subtotal', 'budget/sources'],
  example: { bad: 'title: Ký hợp đồng', good: 'title: In tài liệu tuyên truyền' },
  check(plan, report) {
    const groups = taskLists(plan).flatMap((tasks) => [
      ...groupBy(tasks, (task) => [foldName(task.title), ...outletsOf(task)].join('\n')).values(),
    ]);
    for (const [first, ...others] of groups) {
      for (const task of others) {
        // A copy with the id of the first is a finding of `reference/duplicate-id`.
        if (!first || (task.id !== undefined && task.id === first.id)) continue;
        const [name, other] = [nameOfTask(task, plan), shortNameOfTask(first, plan)];
        report({
          in: task,
          at: 'title',
          about: [task],
          data: { task: taskLabel(task), first: taskLabel(first), title: task.title },
          vi: `${name.vi} trùng tên với ${other.vi}`,
          en: `${name.en} has the title of ${other.en}`,
          help: {
            vi: 'gộp hai nhiệm vụ, hoặc đặt tên để phân biệt',
            en: 'make them one task, or tell them apart in their titles',
          },
          related: [related({ in: first, at: 'title' }, other.vi, other.en)],
        });
      }
    }
  },
});
