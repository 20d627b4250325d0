import type { Dong } from '../../../values/money/money.ts';
import { sumDong } from '../../../values/money/sum.ts';
import type { Entry } from './entry.ts';
import { cellWorth } from './money-cell.ts';
import { isPart, type Role } from './roles.ts';
import type { TaskNode } from './task-tree.ts';

/** What the items of tasks come to, in đồng, as far as their figures can be read. */
export function worthOfTasks(tasks: readonly TaskNode[], unit: string | null): Dong {
  return tasks.reduce((sum, task) => sum + worthOfTask(task, unit), 0n);
}

/** What the items of a task and of those below it come to. */
export function worthOfTask({ rows, children, own, isTakenAway }: TaskNode, unit: string | null): Dong {
  const figure = rows.reduce((sum, row) => sum + worthOfRow(row, unit), 0n);
  const signed = isTakenAway ? -figure : figure;
  if (children.length === 0 || own === 'whole') return signed;
  const below = worthOfTasks(children, unit);
  return own === 'beside' ? signed + below : below === 0n ? signed : below;
}

function worthOfRow(row: readonly Entry[], unit: string | null): Dong {
  const worths = (isOfRole: (role: Role) => boolean) =>
    row
      .filter(({ column, isContinued }) => isOfRole(column.role) && !isContinued)
      .map(({ cell, column }) => cellWorth(cell.lines, column.moneyUnit ?? unit)?.dong ?? null);
  const [amount = null] = worths((role) => role === 'amount');
  return amount ?? sumDong(worths(isPart));
}
