import { idTakenFor, taskIds, unknownTasks } from '../../causes/shortfall.ts';
import { defineRule } from '../../engine/rule.ts';
import { atAllPlaces, unknownReference } from '../../wording/unknown-reference.ts';

export const referenceUnknownTask = defineRule({
  id: 'reference/unknown-task',
  severity: 'error',
  summary: { vi: 'Mọi mã ở after là mã của một nhiệm vụ', en: 'Every id in after is the id of a task' },
  why: {
    vi: 'Ghi sau một nhiệm vụ chưa khai báo thì không kiểm tra được thứ tự thực hiện.',
    en: 'A task that waits for one that does not exist cannot be put in order.',
  },
  reads: ['tasks'],
  // A task whose money a sum still counts is named by the finding of the sum.
  yieldsTo: ['budget/total', 'budget/subtotal', 'budget/sources'],
  example: { bad: 'after: [contract]', good: 'after: [contracts]' },
  check(plan, report) {
    const unknown = unknownTasks(plan);
    if (unknown.length === 0) return;
    const known = taskIds(plan);
    const idTaken = idTakenFor(plan);
    for (const { id, meant: intended, places } of unknown) {
      const [first, ...others] = places.map(({ task, index }) => ({ in: task, at: 'after', index }) as const);
      if (!first || id === idTaken) continue;
      const found = unknownReference({
        id,
        intended,
        known,
        kind: { vi: 'nhiệm vụ', en: 'task' },
        remedy: { vi: 'ghi mã của một nhiệm vụ trong kế hoạch', en: 'write the id of a task of this plan' },
      });
      report({
        ...atAllPlaces(found, first, others),
        about: places.flatMap(({ task }) => (task.after ? [task.after] : [])),
      });
    }
  },
});
