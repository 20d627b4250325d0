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

/** An amount that may be negative, which takes off; others are as they were. */
export function readDeduction(amount: Amount, unit?: MoneyUnit): Amount {
  const { text, problem } = amount;
  if (problem?.kind !== 'negative') return amount;
  const match = SIGNED.exec(text.trim().normalize('NFC'));
  const { dong } = readAmount(match?.[1] ?? match?.[2] ?? '', unit);
  return dong ? { text, dong: -dong, problem: null } : amount;
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

function isInDoubt({ subtotal, items, tasks }: Task): boolean {
  const amounts = [...(subtotal ? [subtotal] : []), ...items.map(({ amount }) => amount)];
  return amounts.some(({ problem }) => problem?.kind === 'negative') || tasks.some(isInDoubt);
}

function provenBySubtotals(task: Task, unit?: MoneyUnit): Task {
  if (!isInDoubt(task)) return task;
  const declared = task.subtotal ? readDeduction(task.subtotal, unit).dong : null;
  if (declared !== null && sumWithDeductions([task], unit) === declared) return withDeductions(task, unit);
  return { ...task, tasks: task.tasks.map((nested) => provenBySubtotals(nested, unit)) };
}

function withDeductions(task: Task, unit?: MoneyUnit): Task {
  const { subtotal } = task;
  return {
    ...task,
    ...(subtotal && { subtotal: readDeduction(subtotal, unit) }),
    items: task.items.map((item): Item => ({ ...item, amount: readDeduction(item.amount, unit) })),
    tasks: task.tasks.map((nested) => withDeductions(nested, unit)),
  };
}

/** What the items sum to with every negative amount taken off; null where an amount cannot be read. */
function sumWithDeductions(tasks: readonly Task[], unit?: MoneyUnit): Dong | null {
  let sum = 0n;
  for (const { items, tasks: nested } of tasks) {
    const below = sumWithDeductions(nested, unit);
    if (below === null) return null;
    sum += below;
    for (const { amount } of items) {
      const { dong } = readDeduction(amount, unit);
      if (dong === null) return null;
      sum += dong;
    }
  }
  return sum;
}
