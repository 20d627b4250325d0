import { tasksOf } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import type { PlaceIn } from '../engine/rule.ts';

/** A text that names bodies, as it is written. */
export interface Body {
  readonly text: string | undefined;
  readonly place: PlaceIn<Readonly<Record<string, unknown>>>;
}

/** The texts that name who does the work or gets the money. */
export function bodiesIn(plan: Plan): Body[] {
  const of = (task: Task, at: 'decidedBy' | 'implementedBy' | 'coordinatedBy') =>
    (task[at] ?? []).map((text, index, { length }) => ({
      text,
      // One alone may be written without a list around it.
      place: { in: task, at, ...(length > 1 && { index }) },
    }));
  return [
    { text: plan.plan.issuer, place: { in: plan.plan, at: 'issuer' } },
    ...Object.values(plan.outlets).map((outlet) => ({
      text: outlet.name,
      place: { in: outlet, at: 'name' },
    })),
    ...tasksOf(plan).flatMap((task) => [
      ...of(task, 'decidedBy'),
      ...of(task, 'implementedBy'),
      ...of(task, 'coordinatedBy'),
    ]),
  ];
}
