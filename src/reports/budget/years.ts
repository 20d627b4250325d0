import { yearOf } from '../../values/calendar.ts';
import type { Budget } from './budget.ts';
import { isUnit } from './dimension.ts';

/** Whether times are named with their year: where they lie in more than one. */
export function needsYears({ period, axes, by }: Pick<Budget, 'period' | 'axes' | 'by'>): boolean {
  const years = new Set([yearOf(period.start), yearOf(period.end)]);
  by.forEach((dimension, i) => {
    if (!isUnit(dimension)) return;
    for (const { key } of axes[i] ?? []) {
      for (const [year] of key?.matchAll(/\d{4}/g) ?? []) years.add(Number(year));
    }
  });
  return years.size > 1;
}
