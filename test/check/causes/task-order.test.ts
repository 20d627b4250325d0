import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKnot, taskOrder, tasksInOrder, wayRound } from '../../../src/check/causes/task-order.ts';
import type { Task } from '../../../src/plan/format/schema.ts';
import { growth } from '../../support/growth.ts';
import { planOf } from '../../support/plans.ts';

/** Tasks by number, each with the numbers it comes after. */
function tasksAfter(after: readonly (readonly number[])[]): readonly Task[] {
  const tasks = after.map((numbers, i) => ({
    id: `t${i}`,
    title: 'Việc',
    after: numbers.map((number) => `t${number}`),
  }));
  return planOf(tasks).tasks;
}

const someOrder = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.array(fc.array(fc.nat({ max: count - 1 }), { maxLength: 3 }), { minLength: count, maxLength: count }),
  );

/** The tasks that a task comes after, directly or through others. */
function allBefore(task: Task, order: ReadonlyMap<Task, readonly Task[]>): Set<Task> {
  const found = new Set<Task>();
  const open = [...(order.get(task) ?? [])];
  for (let next = open.pop(); next; next = open.pop()) {
    if (!found.has(next)) open.push(...(order.get(next) ?? []));
    found.add(next);
  }
  return found;
}

describe('the order of tasks', () => {
  test('each task is in one group, after all that it comes after', () => {
    fc.assert(
      fc.property(someOrder, (after) => {
        const tasks = tasksAfter(after);
        const order = taskOrder(tasks);
        const groups = tasksInOrder(order);
        expect(groups.flat().length).toBe(tasks.length);
        const seen = new Set<Task>();
        for (const group of groups) {
          for (const task of group) seen.add(task);
          for (const task of group)
            for (const before of order.get(task) ?? []) expect(seen).toContain(before);
        }
      }),
    );
  });

  test('a knot is the tasks that wait for themselves through others, and its way round leads back', () => {
    fc.assert(
      fc.property(someOrder, (after) => {
        const order = taskOrder(tasksAfter(after));
        for (const group of tasksInOrder(order)) {
          const isCircle = group.every((task) => allBefore(task, order).has(task));
          expect(isKnot(group, order)).toBe(isCircle);
          if (!isCircle) continue;
          const way = wayRound(group, order);
          for (const [i, task] of way.entries()) expect(order.get(task)).toContain(way[i + 1] ?? way[0]);
          expect(new Set(way).size).toBe(way.length);
        }
      }),
    );
  });

  test('an id that two tasks have names neither', () => {
    const [first, second, third] = planOf([
      { id: 'a', title: 'Việc' },
      { id: 'a', title: 'Việc' },
      { id: 'b', title: 'Việc', ...{ after: ['a'] } },
    ]).tasks;
    const order = taskOrder([first, second, third].flatMap((task) => task ?? []));
    expect([...order.values()].flat()).toEqual([]);
  });

  test('a circle of many tasks takes time in proportion to their number', () => {
    const circle = (count: number) => tasksAfter(Array.from({ length: count }, (_, i) => [(i + 1) % count]));
    const circles = new Map([200, 2000].map((count) => [count, taskOrder(circle(count))]));
    const work = (text: string) => {
      const order = circles.get(text.length) ?? new Map();
      for (const group of tasksInOrder(order)) wayRound(group, order);
    };
    expect(growth(work, (length) => 'x'.repeat(length), 200)).toBeLessThan(6);
  });
});
