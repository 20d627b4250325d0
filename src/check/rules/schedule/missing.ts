import { isOfOthers } from '../../../plan/facts/percentages.ts';
import { allTasks, taskLabel } from '../../../plan/facts/tasks.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { defineRule } from '../../engine/rule.ts';
import { nameOfTask } from '../../wording/names.ts';

export const scheduleMissing = defineRule({
  id: 'schedule/missing',
  severity: 'warning',
  summary: { vi: 'Nhiệm vụ có kinh phí thì có thời gian', en: 'A task with money has a schedule' },
  why: {
    vi: 'Không có thời gian thì không biết cấp tiền vào quý nào.',
    en: 'Without a schedule nobody knows in which quarter the money is due.',
  },
  reads: ['plan', 'tasks'],
  example: {
    bad: '    items:\n      - { label: In tờ gấp, ',
    good: '    schedule: Từ tháng 3 đến tháng 6/2026\n    items:\n      - { label: In tờ gấp, ',
  },
  check(plan, report) {
    const year = plan.plan.period.start.slice(0, 4);
    const lacking = allTasks(plan).filter(
      ({ task, schedule }) =>
        schedule === null &&
        task.items.length > 0 &&
        // A tax is due with what it is a part of; what is taken away has the time of what is left.
        !task.items.every((item) => item.period !== undefined || isOfOthers(item)),
    );
    const [first] = lacking;
    // An estimate has no column of time: that is one thing to say of all its tasks.
    const hasTimes = allTasks(plan).some(
      ({ task, schedule }) => schedule !== null || task.items.some(({ period }) => period !== undefined),
    );
    if (first && lacking.length > 1 && !hasTimes) {
      report({
        in: first.task,
        at: first.task.id === undefined ? 'title' : 'id',
        data: { tasks: lacking.length },
        vi: `không nhiệm vụ nào trong ${lacking.length} nhiệm vụ có kinh phí có thời gian`,
        en: `none of the ${lacking.length} tasks with money has a schedule`,
        help: {
          vi: `thêm vào từng nhiệm vụ, ví dụ: schedule: Quý II/${year}`,
          en: `add to each task a line such as: schedule: Quý II/${year}`,
        },
      });
      return;
    }
    for (const [parent, entries] of groupBy(lacking, (entry) => entry.parent)) {
      // Tasks that all lack one most likely had that of the task around them.
      const isOfParent = parent !== null && entries.length > 1 && entries.length === parent.task.tasks.length;
      for (const { task } of isOfParent ? [parent] : entries) {
        const name = nameOfTask(task, plan);
        report({
          in: task,
          at: task.id === undefined ? 'title' : 'id',
          data: { task: taskLabel(task) },
          vi: `${name.vi} có kinh phí nhưng không có thời gian`,
          en: `${name.en} has money but no schedule`,
          help: {
            vi: `thêm dòng, ví dụ: schedule: Quý II/${year}`,
            en: `add a line, such as: schedule: Quý II/${year}`,
          },
        });
      }
    }
  },
});
