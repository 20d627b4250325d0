import { UsageError } from '../usage-error.ts';
import { type Day, readDate, type Window } from '../values/calendar/calendar.ts';
import { type Dong, formatMoney, readMoney } from '../values/money/money.ts';
import { readPeriod } from '../values/timing/timing.ts';

/** What was typed for the options of a command: flags, texts, and lists of texts. */
export type Asked = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** The text of an option, null where it was not given. */
export function textOf(asked: Asked, name: string): string | null {
  const value = asked[name];
  return typeof value === 'string' ? value : null;
}

/** The texts of an option that may be given several times. */
export function textsOf(asked: Asked, name: string): readonly string[] {
  const value = asked[name];
  return typeof value === 'object' ? value : [];
}

/** What to call standard input. */
export function stdinName(asked: Asked): string {
  return textOf(asked, 'stdinFilename') ?? 'stdin';
}

/** The value of an option, null where it was not given; `read` throws a UsageError for what it cannot read. */
export function readOption<T>(asked: Asked, name: string, read: (text: string) => T): T | null {
  const text = textOf(asked, name);
  return text === null ? null : read(text);
}

/** An amount, in đồng. */
export function amountValue(text: string): Dong {
  const reading = readMoney(text);
  if (reading.ok) return reading.dong;
  const example = reading.problem.suggestion ?? formatMoney(470_000_000n);
  throw new UsageError(
    `"${text}" không phải là số tiền; viết như ${example}`,
    `"${text}" is not an amount; write it like ${example}`,
  );
}

/** A period, such as 2020 or 2026/2030. */
export function periodValue(text: string): Window {
  const period = readPeriod(text);
  if (period) return period;
  throw new UsageError(
    `"${text}" không phải là thời gian của kế hoạch; viết như 2020, 2026/2030 hoặc 2026-07-10/2026-11-30`,
    `"${text}" is not a period; write it like 2020, 2026/2030 or 2026-07-10/2026-11-30`,
  );
}

/** A whole number from 0. */
export function countValue(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" không phải là số nguyên`, `"${text}" is not a whole number`);
}

/** Whole numbers from 0, parted by commas. */
export function countsValue(text: string): number[] {
  return text.split(',').map((each) => countValue(each.trim()));
}

/** A day, or `today` for that of the clock. */
export function dayValue(text: string): Day | 'today' {
  const day = text === 'today' ? text : readDate(text);
  if (day !== null) return day;
  throw new UsageError(
    `"${text}" không phải là một ngày; viết như 01/7/2020, 2020-07-01 hoặc today`,
    `"${text}" is not a day; write it like 2020-07-01, 01/7/2020 or today`,
  );
}
