import { taskLabel, tasksOf } from '../../../plan/facts/tasks.ts';
import { isKnot, taskOrder, tasksInOrder, wayRound } from '../../causes/task-order.ts';
import { defineRule, related } from '../../engine/rule.ts';
import { nameOfTask, shortNameOfTask } from '../../wording/names.ts';

export const scheduleCycle = defineRule({
  id: 'schedule/cycle',
  severity: 'error',
  summary: { vi: 'Thứ tự thực hiện không bị lặp vòng', en: 'No tasks wait for each other in a circle' },
  why: {
    vi: 'Các nhiệm vụ chờ nhau thành vòng thì không nhiệm vụ nào bắt đầu được.',
    en: 'Tasks that wait for each other in a circle can never start.',
  },
  reads: ['tasks'],
  example: {
    bad: '    schedule: Tháng 3/2026\n    after: [articles]\n',
    good: '    schedule: Tháng 3/2026\n',
  },
  check(plan, report) {
    const order = taskOrder(tasksOf(plan));
    for (const knot of tasksInOrder(order)) {
      if (!isKnot(knot, order)) continue;
      const way = wayRound(inPlanOrder(knot, tasksOf(plan)), order);
      const [first, ...rest] = way;
      if (!first) continue;
      const names = [...way, first].map((task) => shortNameOfTask(task, plan));
      report({
        in: first,
        at: 'after',
        data: { path: [...way, first].map(taskLabel) },
        vi: `thứ tự thực hiện bị lặp vòng: ${names.map(({ vi }) => vi).join(' → ')}`,
        en: `tasks wait for each other: ${names.map(({ en }) => en).join(' → ')}`,
        help: { vi: 'bỏ một after trong vòng này', en: 'remove one after of this circle' },
        related: rest.map((task) => {
          const { vi, en } = nameOfTask(task, plan);
          return related({ in: task, at: 'after' }, `${vi} chờ`, `${en} waits`);
        }),
      });
    }
  },
});

function inPlanOrder<T>(group: readonly T[], all: readonly T[]): T[] {
  const inGroup = new Set(group);
  return all.filter((each) => inGroup.has(each));
}
