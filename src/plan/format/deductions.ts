import type { Dong } from '../../values/money/money.ts';
import { fold } from '../../values/text/fold.ts';
import type { Item, Task } from './schema.ts';
import { type Amount, type MoneyUnit, readAmount } from './values.ts';

/** Words by which a label says that its money is taken off: `Giảm trừ 10% chi thường xuyên`. */
const TAKEN_OFF = /\b(?:giam tru|giam chi|tiet kiem|cat giam|thu hoi|khau tru)\b/;
/** A sign, the word for it, or the brackets that accountants write in its place. */
const SIGNED = /^(?:(?:[-−–—]|âm(?= )) *(\S.*)|\((.*)\))$/iu;

/** Whether the words of a label say that its money is taken off. */
export function isTakenOff(label: string | undefined): boolean {
  return label !== undefined && TAKEN_OFF.test(fold(label));
}

/** A negative amount as what it takes off, below 0đ; null for an amount that is not negative, or cannot be read otherwise. */
export function readDeduction({ text, problem }: Amount, unit?: MoneyUnit): Amount | null {
  if (problem?.kind !== 'negative') return null;
  const match = SIGNED.exec(text.trim().normalize('NFC'));
  const { dong } = readAmount(match?.[1] ?? match?.[2] ?? '', unit);
  return dong ? { text, dong: -dong, problem: null } : null;
}

/**
 * The tasks with each negative amount read that a declared sum proves: a subtotal around it, or the total, which is
 * right once the amount is taken off. The others are left as they cannot be read.
 */
export function readProvenDeductions(
  tasks: readonly Task[],
  total: Dong | null,
  unit?: MoneyUnit,
): readonly Task[] {
  if (!tasks.some(isInDoubt)) return tasks;
  const within = tasks.map((task) => provenBySubtotals(task, unit));
  return total !== null && sumWithDeductions(within, unit) === total
    ? within.map((task) => withDeductions(task, unit))
    : within;
}

function isInDoubt({ items, tasks }: Task): boolean {
  return items.some(({ amount }) => amount.problem?.kind === 'negative') || tasks.some(isInDoubt);
}

function provenBySubtotals(task: Task, unit?: MoneyUnit): Task {
  if (!isInDoubt(task)) return task;
  const declared = task.subtotal?.dong ?? null;
  if (declared !== null && sumWithDeductions([task], unit) === declared) return withDeductions(task, unit);
  return { ...task, tasks: task.tasks.map((nested) => provenBySubtotals(nested, unit)) };
}

function withDeductions(task: Task, unit?: MoneyUnit): Task {
  const items = task.items.map(
    (item): Item => ({ ...item, amount: readDeduction(item.amount, unit) ?? item.amount }),
  );
  return { ...task, items, tasks: task.tasks.map((nested) => withDeductions(nested, unit)) };
}

/** What the items sum to with every negative amount taken off; null where an amount cannot be read. */
function sumWithDeductions(tasks: readonly Task[], unit?: MoneyUnit): Dong | null {
  let sum = 0n;
  for (const { items, tasks: nested } of tasks) {
    const below = sumWithDeductions(nested, unit);
    if (below === null) return null;
    sum += below;
    for (const { amount } of items) {
      const { dong } = readDeduction(amount, unit) ?? amount;
      if (dong === null) return null;
      sum += dong;
    }
  }
  return sum;
}
