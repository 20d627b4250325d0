import type { Task } from '../../../plan/schema.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';
import { articles, contracts, tasks } from '../../example.ts';

export const scheduleCycle = defineRule({
  id: 'schedule/cycle',
  severity: 'error',
  summary: { vi: 'Các nhiệm vụ không chờ nhau thành vòng', en: 'No tasks wait for each other in a circle' },
  why: {
    vi: 'Các nhiệm vụ chờ nhau thành vòng thì không nhiệm vụ nào bắt đầu được.',
    en: 'Tasks that wait for each other in a circle can never start.',
  },
  reads: ['tasks'],
  messages: {
    cycle: message<{ path: readonly string[] }>({
      vi: ({ path }) => ({
        message: `các nhiệm vụ chờ nhau thành vòng: ${path.join(' → ')}`,
        help: 'bỏ một after trong vòng này',
      }),
      en: ({ path }) => ({
        message: `tasks wait for each other: ${path.join(' → ')}`,
        help: 'remove one after of this circle',
      }),
    }),
  },
  example: {
    bad: tasks(
      contracts('after: [articles]', 'schedule: Quý II/2026'),
      articles('after: [contracts]', 'schedule: Quý II/2026'),
    ),
    good: tasks(contracts('schedule: Quý II/2026'), articles('after: [contracts]', 'schedule: Quý II/2026')),
  },
  check({ tasks }, report) {
    for (const cycle of cyclesOf(tasks)) {
      const [first, ...rest] = cycle;
      if (!first) continue;
      report({
        in: first,
        at: 'after',
        message: 'cycle',
        args: { path: [...cycle, first].map(({ id }) => id) },
        related: rest.map((task) => related({ in: task, at: 'after' }, `${task.id} chờ`, `${task.id} waits`)),
      });
    }
  },
});

/** Circles in `after`, each in the order of waiting; of circles that share a task, the first found. */
function cyclesOf(tasks: readonly Task[]): Task[][] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const cycles: Task[][] = [];
  const done = new Set<Task>();
  for (const first of tasks) {
    const way: { task: Task; next: number }[] = done.has(first) ? [] : [{ task: first, next: 0 }];
    const placeOnWay = new Map([[first, 0]]);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const id = here.task.after?.[here.next];
      here.next += 1;
      const next = id === undefined ? undefined : byId.get(id);
      const met = next && placeOnWay.get(next);
      if (id === undefined) {
        way.pop();
        placeOnWay.delete(here.task);
        done.add(here.task);
      } else if (next && met !== undefined) {
        cycles.push(way.slice(met).map(({ task }) => task));
      } else if (next && !done.has(next)) {
        placeOnWay.set(next, way.length);
        way.push({ task: next, next: 0 });
      }
    }
  }
  return withoutSharedTasks(cycles);
}

function withoutSharedTasks(cycles: readonly Task[][]): Task[][] {
  const told = new Set<Task>();
  return cycles.filter((cycle) => {
    const isNew = cycle.every((task) => !told.has(task));
    for (const task of cycle) told.add(task);
    return isNew;
  });
}
