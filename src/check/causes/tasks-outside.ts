import { once } from '../../plan/facts/once.ts';
import { datesOf, outsideOf, ownTiming } from '../../plan/facts/schedules.ts';
import { tasksOf } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import { yearOf } from '../../values/calendar/calendar.ts';
import { oddYear, yearsInTitle } from './plan-years.ts';

interface TasksOutside {
  /** The tasks whose own dates lie outside the period of the plan. */
  readonly tasks: readonly Task[];
  /**
   * Why it is the period that is wrong, and not each of them: all dates lie outside it, or those that do are in the years
   * of the title and of the date of issue; null if the tasks are wrong.
   */
  readonly cause: 'all' | 'years' | null;
}

/** The tasks outside the period, and whether that is wrong instead. */
export const tasksOutside = once((plan: Plan): TasksOutside => {
  const { period } = plan.plan;
  const dated = tasksOf(plan).filter((task) => {
    const timing = ownTiming(task);
    return timing?.ok && datesOf(timing.timing).length > 0;
  });
  const tasks = dated.filter(({ timing }) => timing?.ok && outsideOf(timing.timing, period));
  if (tasks.length > 1 && tasks.length === dated.length) return { tasks, cause: 'all' };
  const odd = oddYear(plan);
  const isPeriodOdd = odd === 'period' || odd === 'issued';
  const isEnough = isPeriodOdd ? tasks.length > 0 : tasks.length > 1;
  const years = intendedYears(plan, isPeriodOdd);
  return { tasks, cause: isEnough && tasks.every((task) => isIn(task, years)) ? 'years' : null };
});

/** The years that the title names, and where it goes against the period that of issue. */
function intendedYears({ plan: { title, issued } }: Plan, withIssue: boolean): readonly number[] {
  return [...yearsInTitle(title), ...(withIssue && issued !== undefined ? [yearOf(issued)] : [])];
}

function isIn({ timing }: Task, years: readonly number[]): boolean {
  if (years.length === 0 || !timing?.ok) return false;
  const [start, end] = [`${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`];
  return outsideOf(timing.timing, { start, end }) === null;
}
