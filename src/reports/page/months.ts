import { type Actuals, netOf } from '../../actual/schema.ts';
import { linesOf } from '../../plan/facts/lines.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Day, Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { type Due, dueOf, dueWindows, hullOf } from '../budget/due.ts';
import { unitsIn, windowOfUnit } from '../budget/units.ts';

/** Money by the end of a month of the plan's period, in đồng. */
export interface MonthMoney extends Due {
  readonly window: Window;
  /** All payments by `until`: the end of the month, or the last day with data; null in months after that day. */
  readonly paid: { readonly until: Day; readonly amount: Dong } | null;
}

/** What is due, and what was paid, by the end of each month; payments after `asOf`, or without data, are unknown. */
export function monthsOf(plan: Plan, actuals: Actuals | null, asOf: Day): MonthMoney[] {
  const { period } = plan.plan;
  const portions = linesOf(plan).map(({ item, task }) => {
    const windows = dueWindows(item, task, period);
    return { due: windows && hullOf(windows), amount: item.amount.dong ?? 0n };
  });
  return unitsIn([period], 'month').map((key) => {
    const window = windowOfUnit(key);
    const due = dueOf(
      portions.map(({ due, amount }) => ({
        amount,
        may: due === null || due.start <= window.end,
        must: due !== null && due.end <= window.end,
      })),
    );
    return { ...due, window, paid: actuals && paidIn(window, actuals, asOf) };
  });
}

function paidIn(month: Window, actuals: Actuals, asOf: Day): MonthMoney['paid'] {
  const known = actuals.asOf < asOf ? actuals.asOf : asOf;
  if (known < month.start) return null;
  const until = known < month.end ? known : month.end;
  const payments = actuals.payments.filter(({ date }) => date <= until);
  return { until, amount: sumDong(payments.map(netOf)) };
}
