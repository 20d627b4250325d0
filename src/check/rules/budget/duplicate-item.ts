import { nameOf } from '../../../plan/facts/lines.ts';
import { taskLabel, tasksOf } from '../../../plan/facts/tasks.ts';
import type { Item } from '../../../plan/format/schema.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { defineRule, type PlaceIn, related } from '../../engine/rule.ts';
import { nameOfTask } from '../../wording/names.ts';

export const budgetDuplicateItem = defineRule({
  id: 'budget/duplicate-item',
  severity: 'warning',
  summary: {
    vi: 'Không nhiệm vụ nào ghi trùng một khoản chi mà không có gì phân biệt',
    en: 'No task lists one outlet twice with nothing to tell the lines apart',
  },
  why: {
    vi: 'Dòng lặp lại thường do sao chép khi soạn phụ lục, và làm tăng tổng kinh phí.',
    en: 'A repeated row is usually a copy left over from drafting, and it swells the total.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  yieldsTo: ['budget/total', 'budget/subtotal', 'budget/sources'],
  example: {
    bad: `      - { outlet: hanoimoi, amount: 50.000.000đ }
      - { outlet: hanoimoi, amount: 50.000.000đ }
`,
    good: `      - { outlet: hanoimoi, label: Chuyên trang, amount: 50.000.000đ }
      - { outlet: hanoimoi, label: Phóng sự, amount: 50.000.000đ }
`,
  },
  check(plan, report) {
    for (const task of tasksOf(plan)) {
      if (task.items.length < 2) continue;
      for (const [first, ...copies] of groupBy(task.items, marksOf).values()) {
        for (const item of copies) {
          if (!first) continue;
          const name = nameOf(item, plan);
          const inTask = nameOfTask(task, plan);
          report({
            ...placeOf(item),
            about: [item],
            data: { task: taskLabel(task), name },
            vi: `${inTask.vi} ghi trùng khoản chi "${name}" mà không có gì phân biệt`,
            en: `${inTask.en} lists "${name}" twice with nothing to tell the lines apart`,
            help: {
              vi: 'xóa một dòng, hoặc thêm label, period hay note để phân biệt',
              en: 'remove one, or tell them apart with label, period or note',
            },
            related: [related(placeOf(first), 'ghi lần đầu ở đây', 'first listed here')],
          });
        }
      }
    }
  },
});

/** All that tells one item from another, but the amount. */
function marksOf({ outlet, label, source, unit, period, note }: Item): string {
  return JSON.stringify([outlet, label, source, unit, period, note]);
}

function placeOf(item: Item): PlaceIn<Item> {
  return { in: item, at: item.outlet === undefined ? 'label' : 'outlet' };
}
