import { type Day, formatDay } from '../../values/calendar.ts';
import type { ActualRule } from '../rule.ts';

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
    for (const contract of actuals.contracts) {
      if (contract.signed > asOf) report({ in: contract, at: 'signed', ...wording(contract.signed) });
    }
    for (const entry of [...actuals.payments, ...actuals.progress]) {
      if (entry.date > asOf) report({ in: entry, at: 'date', ...wording(entry.date) });
    }
  },
};
