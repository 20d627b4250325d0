import { describe, expect, test } from 'vitest';
import { checkActuals } from '../../../src/actual/check.ts';
import { openActuals } from '../../../src/actual/open.ts';
import { openPlan } from '../../../src/plan/open.ts';
import { monthsOf } from '../../../src/reports/page/months.ts';
import type { Money } from '../../../src/reports/status/money.ts';
import { statusOf } from '../../../src/reports/status/status.ts';
import { COMMUNE, communeActuals, PAYMENTS } from '../../support/commune.ts';

const file = openPlan('plan.yaml', Buffer.from(COMMUNE));
const actualsFile = openActuals('plan.actuals.yaml', Buffer.from(communeActuals()));
const { plan } = file;
const { actuals } = actualsFile;
if (!plan || !actuals) throw new Error('the made year can be read');
const at = (day: string, from: string | null = null) => statusOf(plan, 'plan.yaml', actuals, day, from);

/** In million đồng. */
const inMillion = (dong: bigint) => Number(dong) / 1_000_000;
const figures = ({ planned, contracted, paid, remaining }: Money) =>
  [planned, contracted, paid, remaining].map(inMillion);

test('the year is as it was planned: 20 payments, 9 of them without a contract, and nothing wrong', () => {
  expect(PAYMENTS).toHaveLength(20);
  expect(PAYMENTS.filter(({ item }) => item !== undefined)).toHaveLength(9);
  expect(actuals.payments).toHaveLength(20);
  expect(checkActuals(actualsFile, file, 'en').diagnostics).toEqual([]);
});

// Added up by hand from the list of payments, before the program did.
describe('money, planned, contracted, paid and free', () => {
  test.each([
    // Four direct payments: 5,5 + 5 + 2,8 + 1,5; contracts 25,92 + 14.
    ['2026-03-31', [120, 39.92, 14.8, 65.28], 14.8],
    // And 7 + 4 + 10 + 9,5 + 1,5 + 10; contract 19,5.
    ['2026-06-30', [120, 59.42, 56.8, 44.28], 16.3],
    // And -0,2 + 6,48 + 5,9 + 1,5 + 5; contract 9,8.
    ['2026-09-30', [120, 69.22, 75.48, 27.08], 23.7],
    // And 6,48 + 15 + 7,5 + 5,96 + 4,8.
    ['2026-12-31', [120, 69.22, 115.22, 4.58], 46.2],
  ])('in all on %s', (day, totals, direct) => {
    const status = at(day);
    expect(figures(status.totals)).toEqual(totals);
    expect(inMillion(status.direct)).toBe(direct);
  });

  test.each([
    ['2026-01-01', '2026-03-31', { contracted: 39.92, paid: 14.8 }],
    ['2026-04-01', '2026-06-30', { contracted: 19.5, paid: 42 }],
    ['2026-07-01', '2026-09-30', { contracted: 9.8, paid: 18.68 }],
    ['2026-10-01', '2026-12-31', { contracted: 0, paid: 39.74 }],
  ])('in the period from %s to %s', (from, day, expected) => {
    const { inPeriod } = at(day, from).totals;
    expect(
      inPeriod && { contracted: inMillion(inPeriod.contracted), paid: inMillion(inPeriod.paid) },
    ).toEqual(expected);
  });

  test.each([
    ['2026-03-31', [50, 39.92, 0, 10.08], [70, 0, 14.8, 55.2]],
    ['2026-06-30', [50, 39.92, 21, 10.08], [70, 19.5, 35.8, 34.2]],
    ['2026-09-30', [50, 49.72, 32.28, 0.28], [70, 19.5, 43.2, 26.8]],
    ['2026-12-31', [50, 49.72, 49.52, 0.28], [70, 19.5, 65.7, 4.3]],
  ])('by source on %s', (day, province, commune) => {
    const rows = at(day).sources.map((money) => [money.source, figures(money)]);
    expect(rows).toEqual([
      ['tinh', province],
      ['xa', commune],
    ]);
  });

  // The VAT of 1,92 goes to the paper that it is a percentage of.
  test.each([
    ['2026-03-31', [25.92, 25.92, 0, 0], [14.08, 14, 0, 0.08], [80, 0, 14.8, 65.2]],
    ['2026-06-30', [25.92, 25.92, 7, 0], [14.08, 14, 14, 0.08], [80, 19.5, 35.8, 44.2]],
    ['2026-09-30', [25.92, 25.92, 13.48, 0], [14.08, 14, 13.8, 0.08], [80, 29.3, 48.2, 27]],
    ['2026-12-31', [25.92, 25.92, 25.92, 0], [14.08, 14, 13.8, 0.08], [80, 29.3, 75.5, 4.5]],
  ])('by outlet on %s', (day, paper, television, others) => {
    const rows = at(day).outlets.map((money) => [money.outlet, figures(money)]);
    expect(rows).toEqual([
      ['bao', paper],
      ['dai', television],
      [null, others],
    ]);
  });

  test('by task and section at the end of the year', () => {
    const rows = at('2026-12-31').tasks.map((task) => [
      task.number,
      inMillion(task.planned),
      ...[task.contracted, task.paid].map((dong) => dong !== null && inMillion(dong)),
    ]);
    expect(rows).toEqual([
      ['I', 46, 39.92, 44.22],
      ['I.1', 25.92, 25.92, 25.92],
      ['I.2', 14.08, 14, 13.8],
      ['I.3', 6, 0, 4.5],
      ['I.4', 0, 0, 0],
      ['II', 50, 29.3, 48.5],
      ['II.1', 8, 0, 7.8],
      ['II.2', 20, 19.5, 19.5],
      ['II.3', 12, 0, 11.4],
      ['II.4', 10, 9.8, 9.8],
      ['III', 24, 0, 22.5],
      ['III.1', 0, 0, 0],
      ['III.2', 0, 0, 0],
      ['III.3', 16, 0, 15],
      ['III.4', 8, 0, 7.5],
    ]);
  });
});

describe('where each task is', () => {
  test.each([
    [
      '2026-03-31',
      'not-started in-period in-period in-period done not-started not-started not-started in-period in-period not-started in-period',
    ],
    [
      '2026-06-30',
      'not-started done in-period in-period done done not-started not-started overdue in-period not-started in-period',
    ],
    [
      '2026-09-30',
      'due-soon done in-period in-period done done done done in-period in-period not-started in-period',
    ],
    ['2026-12-31', 'done-late done done in-period done done done done done-late done done done'],
  ])('on %s', (day, states) => {
    const tasks = at(day).tasks.filter(({ isSection }) => !isSection);
    expect(tasks.map(({ state }) => state)).toEqual(states.split(' '));
  });

  test('the report of June is missed on 30/6, six days late, and done eight days late by 30/9', () => {
    const juneOn = (day: string) =>
      at(day)
        .tasks.find(({ number }) => number === 'III.1')
        ?.duties.find(({ until }) => until === '2026-06-24');
    expect(juneOn('2026-06-23')).toMatchObject({ state: 'due-soon', daysLate: null });
    expect(juneOn('2026-06-24')).toMatchObject({ state: 'due-soon', daysLate: null });
    expect(juneOn('2026-06-25')).toMatchObject({ state: 'overdue', daysLate: 1 });
    expect(juneOn('2026-06-30')).toMatchObject({ state: 'overdue', daysLate: 6, date: null });
    expect(juneOn('2026-09-30')).toMatchObject({ state: 'done-late', daysLate: 8, date: '2026-07-02' });
  });

  test.each([
    ['2026-03-31', 3, '2026-04-24'],
    ['2026-06-30', 5, '2026-07-24'],
    ['2026-09-30', 9, '2026-10-24'],
    ['2026-12-31', 12, null],
  ])('by %s %d monthly reports are done, and the next is due on %s', (day, done, next) => {
    const task = at(day).tasks.find(({ number }) => number === 'III.1');
    expect(task?.duties).toHaveLength(12);
    expect(task?.duties.filter(({ state }) => state === 'done' || state === 'done-late')).toHaveLength(done);
    expect(task?.next).toBe(next);
  });

  test.each([
    ['2026-03-31', 3],
    ['2026-06-30', 6],
    ['2026-12-31', 12],
  ])('by %s %d of 12 articles are written', (day, done) => {
    const task = at(day).tasks.find(({ number }) => number === 'I.3');
    expect(task?.quantity).toEqual({ done, planned: 12, unit: 'bài' });
    expect(task?.daysLate).toBeNull();
  });

  test('a report for a later day than the data says so, and calls nothing late that fell due since', () => {
    const early = openActuals('plan.actuals.yaml', Buffer.from(communeActuals('20/6/2026'))).actuals;
    const status = statusOf(plan, 'plan.yaml', early, '2026-06-30');
    expect(status.dataEnd).toBe('2026-06-20');
    const june = status.tasks.find(({ number }) => number === 'III.1')?.duties[5];
    expect(june).toMatchObject({ until: '2026-06-24', state: 'past-deadline', daysLate: null });
    expect(at('2026-12-31').dataEnd).toBeNull();
  });
});

test('the page has the same money by the end of each month, refunds taken off', () => {
  const months = monthsOf(plan, actuals, '2026-09-30');
  expect(months.map(({ paid }) => paid && inMillion(paid.amount))).toEqual([
    ...[0, 5.5, 14.8, 25.8, 35.8, 56.8, 63.08, 68.98, 75.48],
    ...[null, null, null],
  ]);
});

test('what was paid is named up to the day with data, and never up to a day after the period', () => {
  const text = communeActuals('31/5/2026');
  const untilMay = openActuals('plan.actuals.yaml', Buffer.from(text)).actuals;
  const paidUntil = (months: ReturnType<typeof monthsOf>) => months.map(({ paid }) => paid?.until ?? null);
  expect(paidUntil(monthsOf(plan, untilMay, '2026-09-30')).slice(4, 6)).toEqual(['2026-05-31', null]);
  expect(paidUntil(monthsOf(plan, actuals, '2027-01-31')).at(-1)).toBe('2026-12-31');
  expect(paidUntil(monthsOf(plan, actuals, '2026-12-15')).at(-1)).toBe('2026-12-15');
});
