import { type Actuals, netOf } from '../../actual/schema.ts';
import { linesOf } from '../../plan/facts/lines.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Day, Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import { dueWindows, hullOf } from '../budget/due.ts';
import { unitsIn, windowOfUnit } from '../budget/units.ts';

/** Money by the end of a month of the plan's period, in đồng. */
export interface MonthMoney {
  readonly window: Window;
  /** All that must be due by then: its last day has come. */
  readonly least: Dong;
  /** All that may be due by then: its first day has come, or it has no time at all. */
  readonly most: Dong;
  /** Null where no payments are known up to then. */
  readonly paid: Dong | null;
}

/** What is due, and what was paid, by the end of each month; payments are known up to `asOf`. */
export function monthsOf(plan: Plan, actuals: Actuals | null, asOf: Day | null): MonthMoney[] {
  const { period } = plan.plan;
  const portions = linesOf(plan).map(({ item, task }) => {
    const windows = dueWindows(item, task, period);
    return { due: windows && hullOf(windows), amount: item.amount.dong ?? 0n };
  });
  const isKnown = ({ start }: Window) => actuals !== null && asOf !== null && start <= asOf;
  return unitsIn([period], 'month').map((key) => {
    const window = windowOfUnit(key);
    return {
      window,
      least: sum(portions.filter(({ due }) => due !== null && due.end <= window.end)),
      most: sum(portions.filter(({ due }) => due === null || due.start <= window.end)),
      paid: isKnown(window) ? paidBy(window.end, actuals, asOf) : null,
    };
  });
}

function paidBy(day: Day, actuals: Actuals | null, asOf: Day | null): Dong {
  const payments = actuals?.payments ?? [];
  return payments
    .filter(({ date }) => date <= day && (asOf === null || date <= asOf))
    .reduce((total, payment) => total + netOf(payment), 0n);
}

function sum(portions: readonly { readonly amount: Dong }[]): Dong {
  return portions.reduce((total, { amount }) => total + amount, 0n);
}
