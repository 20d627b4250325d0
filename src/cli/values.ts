import type { Window } from '../plan/calendar.ts';
import { type Dong, formatMoney, readMoney } from '../plan/money.ts';
import { readPeriod } from '../plan/timing/timing.ts';
import { formatNames } from '../reporters/formats.ts';
import { UsageError } from '../usage-error.ts';

/** Values of options; each throws a UsageError for what it cannot read. */

export function amountValue(text: string): Dong {
  const reading = readMoney(text);
  if (reading.ok) return reading.dong;
  const example = reading.problem.suggestion ?? formatMoney(470_000_000n);
  throw new UsageError(
    `"${text}" không phải là số tiền; viết như ${example}`,
    `"${text}" is not an amount; write it like ${example}`,
  );
}

export function periodValue(text: string): Window {
  const period = readPeriod(text);
  if (period) return period;
  throw new UsageError(
    `"${text}" không phải là thời gian của kế hoạch; viết như 2020, 2026/2030 hoặc 2026-07-10/2026-11-30`,
    `"${text}" is not a period; write it like 2020, 2026/2030 or 2026-07-10/2026-11-30`,
  );
}

export function countValue(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" không phải là số nguyên`, `"${text}" is not a whole number`);
}

export function langValue(text: string): string {
  if (text === 'vi' || text === 'en') return text;
  throw new UsageError(
    `không có ngôn ngữ "${text}"; có: vi, en`,
    `unknown language "${text}"; known: vi, en`,
  );
}

/** Adds one more value to an option that may be given several times. */
export function collected(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, text];
}

export const formatList = formatNames.join(', ');
