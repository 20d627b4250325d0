import { describe, expect, test } from 'vitest';
import { type ReportedTask, type State, standingsOn } from '../../src/actual/standing.ts';
import { earliestStarts } from '../../src/actual/task-order.ts';
import { readTiming } from '../../src/values/timing/timing.ts';

const YEAR = { start: '2020-01-01', end: '2020-12-31' };

function task(id: string, schedule: string | null, ...after: string[]): ReportedTask {
  const reading = schedule === null ? null : readTiming(schedule, YEAR);
  return { id, timing: reading?.ok ? reading.timing : null, after, reports: [], perDuty: null };
}

/** What the plan alone shows on a day. */
const plan = (day: string) => ({ day, period: YEAR, dataEnd: null });

function standing(schedule: string, day: string) {
  return standingsOn([task('a', schedule)], plan(day))[0];
}

describe('a state says only what the plan tells', () => {
  test.each<[string, string, State | null, string | null]>([
    ['Tháng 03/2020', '2020-02-01', 'not-started', '2020-03-31'],
    ['Tháng 03/2020', '2020-03-01', 'in-period', '2020-03-31'],
    ['Tháng 03/2020', '2020-03-17', 'due-soon', '2020-03-31'],
    ['Tháng 03/2020', '2020-04-01', 'past-deadline', '2020-03-31'],
    ['Từ khi ký hợp đồng đến hết tháng 12/2020', '2020-07-01', 'waiting', '2020-12-31'],
    ['Từ khi ký hợp đồng đến hết tháng 12/2020', '2020-12-20', 'due-soon', '2020-12-31'],
    ['Thường xuyên', '2020-07-01', null, null],
    ['Khi có yêu cầu', '2020-07-01', null, null],
  ])('%s on %s', (schedule, day, state, next) => {
    expect(standing(schedule, day)).toMatchObject({ state, next });
  });

  test('between windows the next one is still to come, and the passed ones are counted', () => {
    expect(standing('Quý I; quý III', '2020-05-01')).toMatchObject({
      state: 'not-started',
      next: '2020-09-30',
      passed: 1,
    });
    expect(standing('Quý I; quý III', '2020-08-01')).toMatchObject({ state: 'in-period', passed: 1 });
    expect(standing('Quý I; quý III', '2020-10-01')).toMatchObject({ state: 'past-deadline', passed: 2 });
  });

  test('a duty that recurs has its next due date', () => {
    expect(standing('Trước ngày 25 hằng tháng', '2020-07-01')).toMatchObject({
      next: '2020-07-24',
      daysLeft: 23,
    });
  });
});

describe('a task waits for what it comes after', () => {
  const tasks = [
    task('choose', 'Tháng 03/2020'),
    task('sign', 'Từ khi ký hợp đồng đến hết tháng 12/2020', 'choose'),
    task('publish', 'Quý II; quý III', 'sign'),
  ];
  const states = (day: string) => standingsOn(tasks, plan(day)).map(({ state }) => state);

  test('while that has not begun, or waits itself', () => {
    expect(states('2020-02-01')).toEqual(['not-started', 'waiting', 'waiting']);
    expect(states('2020-05-01')).toEqual(['past-deadline', 'waiting', 'waiting']);
  });

  test('so it cannot begin before that does', () => {
    expect(earliestStarts(tasks)).toEqual(['2020-03-01', '2020-03-01', '2020-04-01']);
  });

  test('in a circle nobody is lost', () => {
    const circle = [task('a', 'Quý I', 'b'), task('b', null, 'a'), task('c', null, 'b')];
    expect(standingsOn(circle, plan('2020-02-01')).map(({ state }) => state)).toEqual([
      'in-period',
      null,
      null,
    ]);
    expect(earliestStarts(circle)).toEqual(['2020-01-01', '2020-01-01', '2020-01-01']);
  });

  test('in a chain of any length', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) =>
      task(`${i}`, i === 0 ? 'Quý I' : null, `${i - 1}`),
    );
    expect(earliestStarts(chain).at(-1)).toBe('2020-01-01');
  });
});
