import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openActuals } from '../../../src/actual/open.ts';
import { openPlan } from '../../../src/plan/open.ts';
import { statusOf } from '../../../src/reports/status/status.ts';

const plans = join(import.meta.dirname, '../../../plans');
const hanoi = openPlan('44.yaml', readFileSync(join(plans, '44-KH-UBND-2020.yaml'))).plan;
const example = openActuals(
  '44.actuals.yaml',
  readFileSync(join(plans, '44-KH-UBND-2020.actuals.yaml')),
).actuals;
if (!hanoi || !example) throw new Error('the plan of Hanoi and its example of actuals can be read');
const at = (day: string, actuals = example) => statusOf(hanoi, '44.yaml', actuals, day);
const stateOf = (day: string, id: string, actuals = example) =>
  at(day, actuals).tasks.find((task) => task.id === id);

describe('the example, added up by hand', () => {
  test('the whole', () => {
    expect(at('2020-09-30').totals).toEqual({
      planned: 470_000_000n,
      contracted: 431_500_000n,
      paid: 268_500_000n,
      remaining: 36_500_000n,
    });
  });

  test('each outlet, and the money that names none', () => {
    const rows = at('2020-09-30').outlets.map(({ outlet, planned, contracted, paid, remaining }) => [
      outlet,
      ...[planned, contracted, paid, remaining].map((dong) => Number(dong / 100_000n) / 10),
    ]);
    expect(rows).toEqual([
      ['hanoimoi', 130, 130, 90, 0],
      ['kinhtedothi', 130, 125, 50, 5],
      ['phapluatxahoi', 110, 80, 30, 30],
      [null, 100, 96.5, 98.5, 1.5],
    ]);
  });

  test('a contract for two tasks is not divided between them, and counts once against both', () => {
    const status = at('2020-09-30');
    expect(status.tasks.filter(({ contracted }) => contracted === null).map(({ number }) => number)).toEqual([
      '1',
      '4',
    ]);
    expect(status.shared).toEqual([
      {
        tasks: ['1', '4'],
        planned: 370_000_000n,
        contracted: 335_000_000n,
        paid: 170_000_000n,
        remaining: 35_000_000n,
      },
    ]);
  });

  test('what is dated after the day of the status is left out', () => {
    expect(at('2020-06-20').totals).toMatchObject({ contracted: 335_000_000n, paid: 50_000_000n });
    expect(stateOf('2020-04-02', 'select-outlets')).toMatchObject({ state: 'overdue', daysLate: 2 });
  });
});

describe('how far a task is', () => {
  test.each([
    ['2020-02-28', 'select-outlets', 'not-started', null],
    ['2020-03-10', 'select-outlets', 'in-period', null],
    ['2020-03-20', 'select-outlets', 'due-soon', null],
    ['2020-04-01', 'select-outlets', 'overdue', 1],
    ['2020-04-03', 'select-outlets', 'done-late', 3],
    ['2020-09-30', 'sign-contracts', 'done', null],
    ['2020-04-02', 'carry-out-contracts', 'waiting', null],
    ['2020-04-20', 'carry-out-contracts', 'in-period', null],
    ['2020-12-20', 'carry-out-contracts', 'due-soon', null],
    ['2020-05-01', 'printing', 'waiting', null],
    ['2020-09-30', 'weekly-column', 'stopped', null],
    ['2020-09-30', 'portal-articles', 'in-period', null],
    ['2020-09-30', 'summary-reports', null, null],
  ])('on %s %s is %s', (day, id, state, daysLate) => {
    expect(stateOf(day, id)).toMatchObject({ state, daysLate });
  });

  test('without actuals nothing is late: a deadline is past, or it is not', () => {
    const status = statusOf(hanoi, '44.yaml', null, '2020-07-01');
    expect(status.tasks.map(({ state }) => state)).toContain('past-deadline');
    expect(status.tasks.filter(({ daysLate }) => daysLate !== null)).toEqual([]);
    expect(status.tasks.filter(({ state }) => state === 'overdue' || state === 'done')).toEqual([]);
  });

  test('a recurring duty says when it is due next, and a stopped one does not', () => {
    expect(stateOf('2020-05-04', 'weekly-column')?.next).toBe('2020-05-10');
    expect(stateOf('2020-09-30', 'weekly-column')?.next).toBeNull();
  });
});
