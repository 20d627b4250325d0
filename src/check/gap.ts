import { type Line, nameOf, productOf, sumOf } from '../plan/lines.ts';
import type { Plan } from '../plan/schema.ts';
import { type Dong, formatMoney } from '../values/money/money.ts';
import { explainGap, type Hypothesis, partsOf } from './explain-gap.ts';
import { type Related, related } from './rule.ts';

/** A sum of items that is not what the plan says it is; amounts in đồng. */
export interface Gap {
  readonly sum: Dong;
  readonly declared: Dong;
  /** `sum` less `declared`. */
  readonly difference: Dong;
  readonly hypotheses: readonly Hypothesis[];
}

/** A gap, with what a message needs besides. */
export interface NamedGap extends Gap {
  /** What the lines and tasks of `hypotheses` are called, by path. */
  readonly names: ReadonlyMap<string, string>;
  /** A line `100.000.000đ + 30.000.000đ = 130.000.000đ`; nothing where there is nothing to add. */
  readonly arithmetic: string;
}

interface Reported {
  readonly args: NamedGap;
  readonly data: Gap;
  readonly related: readonly Related[];
}

/**
 * The gap between what `lines` sum to and what was declared; null where there is none, and
 * 'unreadable' where an amount cannot be read. `confirmed` is the total as another place has it.
 */
export function gapOf(
  plan: Plan,
  lines: readonly Line[],
  declared: Dong | null,
  confirmed: Dong | null = null,
): Reported | 'unreadable' | null {
  const sum = sumOf(lines.map(({ item }) => item.amount));
  if (sum === null || declared === null) return 'unreadable';
  if (sum === declared || isExplained(lines, declared)) return null;
  const data = {
    sum,
    declared,
    difference: sum - declared,
    hypotheses: explainGap(partsOf(lines), declared, confirmed),
  };
  const args = {
    ...data,
    names: namesOf(lines, plan),
    arithmetic: arithmetic(
      lines.map(({ item }) => item.amount.dong ?? 0n),
      sum,
    ),
  };
  return { args, data, related: lines.map((line) => contribution(line, plan)) };
}

/** Whether all agrees once amounts that differ from quantity × unitPrice are mended: `budget/line` tells of those. */
function isExplained(lines: readonly Line[], declared: Dong): boolean {
  const mended = lines.map(({ item }) => productOf(item)?.dong ?? item.amount.dong ?? 0n);
  return mended.reduce((sum, dong) => sum + dong, 0n) === declared;
}

function namesOf(lines: readonly Line[], plan: Plan): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { item, task, path, taskPath } of lines) {
    names.set(path, `"${nameOf(item, plan)}" (${task.id})`);
    names.set(taskPath, task.id);
  }
  return names;
}

function contribution({ item, task }: Line, plan: Plan): Related {
  const what = `${formatMoney(item.amount.dong ?? 0n)} ${nameOf(item, plan)} (${task.id})`;
  return related({ in: item, at: 'amount' }, what, what);
}

/** The sum written out on a line of its own; the middle of a long one is left out. */
function arithmetic(amounts: readonly Dong[], sum: Dong): string {
  if (amounts.length < 2) return '';
  const shown = amounts.map(formatMoney);
  if (shown.length > 8) shown.splice(4, shown.length - 7, '…');
  return `\n${shown.join(' + ')} = ${formatMoney(sum)}`;
}
