import { related } from '../../check/engine/rule.ts';
import { type Day, formatDay } from '../../values/calendar/calendar.ts';
import type { ActualRule } from '../rule.ts';

/** From this many dates on they are not slips: `asOf` was not moved with them. */
const MANY = 3;

interface Dated {
  readonly in: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly day: Day;
}

export const actualFuture: ActualRule = {
  id: 'actual/future',
  severity: 'error',
  summary: {
    vi: 'Không có việc nào ghi ngày sau ngày chốt số liệu (asOf)',
    en: 'Nothing is dated after asOf',
  },
  why: {
    vi: 'Việc đã làm không thể có ngày sau ngày chốt số liệu: ngày đó, hoặc năm của nó, ghi nhầm.',
    en: 'What was done cannot be dated after the day the file was closed: that date, or its year, is a slip.',
  },
  example: {
    bad: 'asOf: 30/6/2026\nprogress:\n  - { task: contracts, state: done, date: 27/7/2026 }\n',
    good: 'asOf: 30/6/2026\nprogress:\n  - { task: contracts, state: done, date: 27/3/2026 }\n',
  },
  check({ actuals }, report) {
    const { asOf } = actuals;
    const wording = (day: Day) => ({
      vi: `ngày ${formatDay(day, 'vi')} ở sau ngày chốt số liệu ${formatDay(asOf, 'vi')} (asOf)`,
      en: `${formatDay(day, 'en')} is after ${formatDay(asOf, 'en')}, the day up to which this file is complete (asOf)`,
      help: {
        vi: 'sửa ngày, hoặc dời asOf đến ngày đã ghi đủ số liệu',
        en: 'correct the date, or move asOf to the day up to which the file is complete',
      },
      data: { date: day, asOf },
    });
    const dates: readonly Dated[] = [
      ...actuals.contracts.map((contract) => ({ in: contract, at: 'signed', day: contract.signed })),
      ...[...actuals.payments, ...actuals.progress].flatMap((entry) =>
        entry.date === undefined ? [] : [{ in: entry, at: 'date', day: entry.date }],
      ),
    ];
    const later = dates.filter(({ day }) => day > asOf);
    if (later.length < MANY) {
      for (const { day, ...place } of later) report({ ...place, ...wording(day) });
      return;
    }
    report({
      in: actuals,
      at: 'asOf',
      data: { asOf, dates: later.map(({ day }) => day) },
      vi: `${later.length} ngày ở sau ngày chốt số liệu ${formatDay(asOf, 'vi')} (asOf)`,
      en: `${later.length} dates are after ${formatDay(asOf, 'en')}, the day up to which this file is complete (asOf)`,
      help: {
        vi: 'dời asOf đến ngày đã ghi đủ số liệu, hoặc sửa từng ngày',
        en: 'move asOf to the day up to which the file is complete, or correct the dates',
      },
      related: later.map(({ day, ...place }) => related(place, formatDay(day, 'vi'), formatDay(day, 'en'))),
    });
  },
};
