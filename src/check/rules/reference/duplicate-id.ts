import { excessOf } from '../../../plan/facts/lines.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import { formatMoney } from '../../../values/money/money.ts';
import { isWithin } from '../../causes/gap.ts';
import { repeatedMoney, repeatedTasks } from '../../causes/repeated-tasks.ts';
import { idTakenFor } from '../../causes/shortfall.ts';
import { defineRule, type Finding, related } from '../../engine/rule.ts';

export const referenceDuplicateId = defineRule({
  id: 'reference/duplicate-id',
  severity: 'error',
  summary: { vi: 'Mã nhiệm vụ không trùng nhau', en: 'Task ids are unique' },
  why: {
    vi: 'Hai nhiệm vụ cùng mã thì không so sánh được bản cũ với bản mới, và after không biết chỉ nhiệm vụ nào.',
    en: 'With one id for two tasks, versions cannot be compared and after has no single meaning.',
  },
  reads: ['budget', 'tasks'],
  example: { bad: '- id: articles\n    title: In tài liệu', good: '- id: printing\n    title: In tài liệu' },
  check(plan, report) {
    if (repeatedTasks(plan).length === 0) return;
    const excess = excessOf(plan);
    const repeated = repeatedMoney(plan);
    const rounding = plan.budget.rounding?.dong ?? 0n;
    const isCopy = excess !== null && repeated !== null && isWithin(excess - repeated, rounding);
    for (const { id, task, first } of repeatedTasks(plan)) {
      report({
        in: task,
        at: 'id',
        data: { id },
        vi: `mã nhiệm vụ "${id}" đã được dùng`,
        en: `the task id "${id}" is already taken`,
        ...(isCopy
          ? {
              help: {
                vi: `xóa nhiệm vụ ghi lặp này: các khoản chi cộng lại thừa đúng ${formatMoney(repeated)}`,
                en: `remove this copy: the items sum to just ${formatMoney(repeated)} too much`,
              },
            }
          : anotherId(plan)),
        about: [task],
        related: [related({ in: first, at: 'id' }, 'đã dùng ở đây', 'first used here')],
      });
    }
  },
});

/** What to write in place of the id that is taken: the one that other tasks come after, where there is one. */
function anotherId(plan: Plan): Pick<Finding, 'help' | 'fix'> {
  const intended = idTakenFor(plan);
  if (intended === null)
    return { help: { vi: 'đặt một mã khác cho nhiệm vụ này', en: 'give this task an id of its own' } };
  return {
    help: {
      vi: `có phải muốn ghi "${intended}"? mã này có ở after mà chưa nhiệm vụ nào mang`,
      en: `did you mean "${intended}"? tasks come after it, and none has it`,
    },
    fix: { write: intended, safe: false },
  };
}
