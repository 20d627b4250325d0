import type { Localized } from '../../../i18n.ts';
import { excessOf, nameOf } from '../../../plan/facts/lines.ts';
import { taskLabel, tasksOf } from '../../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../../plan/format/schema.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { unusedOutlets } from '../../causes/shortfall.ts';
import { defineRule, type PlaceIn, related } from '../../engine/rule.ts';
import { joined } from '../../wording/following.ts';
import { nameOfRow, nameOfTask } from '../../wording/names.ts';

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
  yieldsTo: ['budget/total', 'budget/subtotal', 'budget/sources', 'budget/line'],
  example: {
    bad: `      - { outlet: hanoimoi, amount: 50.000.000đ }
      - { outlet: hanoimoi, amount: 50.000.000đ }
`,
    good: `      - { outlet: hanoimoi, label: Chuyên trang, amount: 50.000.000đ }
      - { outlet: hanoimoi, label: Phóng sự, amount: 50.000.000đ }
`,
  },
  check(plan, report) {
    const copies = tasksOf(plan).flatMap(copiesIn);
    const intended = intendedOutlets(copies, plan);
    for (const { task, item, first } of copies) {
      const [name, row] = [nameOf(item, plan), nameOfRow({ item, task }, plan)];
      const inTask = nameOfTask(task, plan);
      const others = item.outlet === undefined ? [] : intended;
      report({
        ...placeOf(item),
        about: [item, ...others.flatMap((id) => plan.outlets[id] ?? [])],
        data: { task: taskLabel(task), name },
        vi: `${inTask.vi} ghi trùng khoản chi "${row}" mà không có gì phân biệt`,
        en: `${inTask.en} lists "${row}" twice with nothing to tell the lines apart`,
        help: joined([REMEDY, ...others.map((id) => insteadHelp(id, plan))]),
        related: [related(placeOf(first), 'ghi lần đầu ở đây', 'first listed here')],
      });
    }
  },
});

const REMEDY: Localized = {
  vi: 'xóa một dòng, hoặc thêm label, period hay note để phân biệt',
  en: 'remove one, or tell them apart with label, period or note',
};

interface Copy {
  readonly task: Task;
  readonly item: Item;
  readonly first: Item;
}

/** The items of a task that an earlier one equals in all but the amount. */
function copiesIn(task: Task): readonly Copy[] {
  if (task.items.length < 2) return [];
  return [...groupBy(task.items, marksOf).values()].flatMap(([first, ...copies]) =>
    first ? copies.map((item) => ({ task, item, first })) : [],
  );
}

/**
 * The outlets without money, where each may be what a copy should have named; none where there are more of them than copies,
 * or the sums show that there is a row too many or too few.
 */
function intendedOutlets(copies: readonly Copy[], plan: Plan): readonly string[] {
  if (excessOf(plan)) return [];
  const named = copies.filter(({ item }) => item.outlet !== undefined);
  const unused = named.length > 0 ? unusedOutlets(plan) : [];
  return unused.length <= named.length ? unused : [];
}

function insteadHelp(id: string, plan: Plan): Localized {
  const name = plan.outlets[id]?.name ?? id;
  return {
    vi: `hoặc một dòng là của "${name}" (${id}), cơ quan chưa có khoản chi nào`,
    en: `or one is for "${name}" (${id}), which gets no money yet`,
  };
}

/** All that tells one item from another, but the amount. */
function marksOf({ outlet, label, source, unit, period, note }: Item): string {
  return JSON.stringify([outlet, label, source, unit, period, note]);
}

function placeOf(item: Item): PlaceIn<Item> {
  return { in: item, at: item.outlet === undefined ? 'label' : 'outlet' };
}
