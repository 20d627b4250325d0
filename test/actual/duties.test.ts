import { describe, expect, test } from 'vitest';
import { executionOf, standingsOf } from '../../src/actual/execution.ts';
import { openActuals } from '../../src/actual/open.ts';
import { openPlan } from '../../src/plan/open.ts';

/** Where the tasks of a plan are on a day; `asOf` is the day up to which the reports are complete. */
function standings(tasks: readonly string[], progress: readonly string[], day: string, asOf = '31/12/2026') {
  const text = `plan: { title: Kế hoạch, period: 2026 }\ntasks:\n${tasks.map((task) => `  - ${task}\n`).join('')}`;
  const { plan } = openPlan('plan.yaml', Buffer.from(text));
  const reports = progress.map((entry) => `  - ${entry}\n`).join('');
  const { actuals } = openActuals('a', Buffer.from(`plan: plan.yaml\nasOf: ${asOf}\nprogress:\n${reports}`));
  if (!plan || !actuals) throw new Error('both can be read');
  return standingsOf(plan, executionOf(actuals, plan, 'plan.yaml'), day);
}

const one = (schedule: string, progress: readonly string[], day: string, asOf?: string) =>
  standings([`{ id: a, title: Việc, schedule: "${schedule}" }`], progress, day, asOf)[0];
const states = (schedule: string, progress: readonly string[], day: string) =>
  one(schedule, progress, day)?.duties.map(({ state }) => state);

describe('on both sides of each bound', () => {
  test.each([
    ['2026-03-16', 'in-period', null],
    ['2026-03-17', 'due-soon', null],
    ['2026-03-31', 'due-soon', null],
    ['2026-04-01', 'overdue', 1],
  ])('a task that is due on 31/3 is on %s %s', (day, state, daysLate) => {
    expect(one('Tháng 3/2026', [], day)).toMatchObject({ state, daysLate });
  });

  test.each([
    ['2026-02-28', 'not-started'],
    ['2026-03-01', 'in-period'],
  ])('and before its time on %s %s', (day, state) => {
    expect(one('Tháng 3/2026', [], day)?.state).toBe(state);
  });

  test.each([
    ['31/3/2026', 'done', null],
    ['01/4/2026', 'done-late', 1],
  ])('done on %s it is %s', (date, state, daysLate) => {
    expect(one('Tháng 3/2026', [`{ task: a, state: done, date: ${date} }`], '2026-05-01')).toMatchObject({
      state,
      daysLate,
    });
  });

  test.each([
    ['30/3/2026', 'past-deadline', null],
    ['31/3/2026', 'past-deadline', null],
    ['01/4/2026', 'overdue', 1],
  ])('with data up to %s it is on 10/4 %s', (asOf, state, daysLate) => {
    expect(one('Tháng 3/2026', [], '2026-04-10', asOf)).toMatchObject({ state, daysLate });
  });
});

describe('a task waits for what is not done', () => {
  const tasks = [
    '{ id: a, title: Ký, schedule: Tháng 3/2026 }',
    '{ id: b, title: Đăng, schedule: Quý III/2026, after: [a] }',
  ];

  test.each([
    ['held up until it is', ['{ task: a, state: started, date: 05/3/2026 }'], 'waiting'],
    ['free once it is', ['{ task: a, state: done, date: 20/3/2026 }'], 'in-period'],
    ['not held up where work was reported', ['{ task: b, state: started, date: 05/7/2026 }'], 'in-period'],
  ])('%s', (_, progress, state) => {
    expect(standings(tasks, progress, '2026-07-10')[1]?.state).toBe(state);
  });

  test('after a section it waits for all tasks in it', () => {
    const sections = [
      '{ id: a, title: Chuẩn bị, tasks: [{ id: x, title: Họp, schedule: Quý I/2026 }, { id: y, title: Ký, schedule: Quý I/2026 }] }',
      '{ id: b, title: Đăng, schedule: Quý III/2026, after: [a] }',
    ];
    const done = (...ids: string[]) => ids.map((id) => `{ task: ${id}, state: done, date: 20/3/2026 }`);
    expect(standings(sections, done('x'), '2026-07-10')[3]?.state).toBe('waiting');
    expect(standings(sections, done('x', 'y'), '2026-07-10')[3]?.state).toBe('in-period');
    // A report on a section is one on each task in it.
    expect(standings(sections, done('a'), '2026-07-10')[3]?.state).toBe('in-period');
  });
});

describe('each window and round is a duty', () => {
  test('missed, done, next and still to come', () => {
    const progress = ['{ task: a, period: Tháng 2/2026, state: done, date: 20/02/2026 }'];
    expect(states('hằng tháng trước ngày 25', progress, '2026-03-20')?.slice(0, 5)).toEqual([
      'overdue',
      'done',
      'due-soon',
      'not-started',
      'not-started',
    ]);
  });

  test.each([
    ['2026-Q2', ['done', 'past-deadline']],
    ['Quý IV/2026', ['overdue', 'done']],
  ])('a period names its window: %s', (period, expected) => {
    const progress = [`{ task: a, period: ${period}, state: done, date: 25/6/2026 }`];
    expect(states('Quý II; quý IV/2026', progress, '2027-01-01')).toEqual(expected);
  });

  test('without a period a report is about the duty it is dated in', () => {
    const progress = ['24/01/2026', '24/02/2026', '23/4/2026'].map(
      (day) => `{ task: a, state: done, date: ${day} }`,
    );
    expect(states('hằng tháng trước ngày 25', progress, '2026-04-30')?.slice(0, 4)).toEqual([
      'done',
      'done',
      'overdue',
      'done',
    ]);
  });

  test('one report that the task is done, in its last window, is about all windows and calls none late', () => {
    const progress = ['{ task: a, state: done, date: 20/12/2026 }'];
    expect(one('Quý II; quý III và quý IV/2026', progress, '2026-12-31')).toMatchObject({
      state: 'done',
      daysLate: null,
    });
    const early = ['{ task: a, state: done, date: 20/6/2026 }'];
    expect(states('Quý II; quý III và quý IV/2026', early, '2026-06-30')).toEqual([
      'done',
      'not-started',
      'not-started',
    ]);
  });

  test('a count fills the rounds it is for, as many as the plan asks of each', () => {
    const progress = ['{ task: a, period: Quý I/2026, quantity: 5 }'];
    expect(states('02 lần/tháng', progress, '2026-03-31')?.slice(0, 3)).toEqual(['done', 'done', 'due-soon']);
  });

  test('weeks of work that goes on are not called late, unless rounds are reported', () => {
    expect(one('hằng tuần', [], '2026-03-10')).toMatchObject({ state: 'in-period', daysLate: null });
    const progress = ['{ task: a, period: Tháng 01/2026, state: done, date: 31/01/2026 }'];
    expect(one('hằng tuần', progress, '2026-03-10')?.state).toBe('overdue');
  });

  test('what is stopped has no next day, and what was missed before stays missed', () => {
    const progress = ['{ task: a, state: stopped, date: 10/3/2026 }'];
    expect(one('hằng tháng trước ngày 25', progress, '2026-06-30')).toMatchObject({
      state: 'overdue',
      next: null,
    });
    expect(states('hằng tháng trước ngày 25', progress, '2026-06-30')?.slice(0, 4)).toEqual([
      'overdue',
      'overdue',
      'stopped',
      'stopped',
    ]);
  });
});

describe('which window or round a report without a period is about', () => {
  test.each([
    ['30/9/2026', ['past-deadline', 'done']],
    ['01/7/2026', ['past-deadline', 'done']],
    ['30/6/2026', ['done', 'past-deadline']],
  ])('one of two reports that it is done, dated %s', (date, expected) => {
    // With a second report neither is about the whole task.
    const progress = [
      `{ task: a, state: done, date: ${date} }`,
      '{ task: a, state: done, date: 31/12/2026 }',
    ];
    const found = states('Quý II; quý III; quý IV/2026', progress, '2027-01-10');
    expect(found?.slice(0, 2)).toEqual(expected.map((state) => (state === 'done' ? state : 'overdue')));
  });

  test.each([
    ['01/10/2026', ['done', 'done']],
    ['30/9/2026', ['done-late', 'past-deadline']],
  ])(
    'the one report that it is done is about all windows from the first day of the last: %s',
    (date, expected) => {
      expect(
        states('Quý II; quý IV/2026', [`{ task: a, state: done, date: ${date} }`], '2027-01-10'),
      ).toEqual(expected);
    },
  );

  test.each([
    ['24/3/2026', ['overdue', 'overdue', 'stopped']],
    ['25/3/2026', ['overdue', 'overdue', 'overdue']],
  ])('work stopped on %s is still to be done in the round that is due that day', (date, expected) => {
    const found = states(
      'hằng tháng trước ngày 25',
      [`{ task: a, state: stopped, date: ${date} }`],
      '2026-06-30',
    );
    expect(found?.slice(0, 3)).toEqual(expected);
    expect(found?.[3]).toBe('stopped');
  });
});

test('a count that does not reach a further round leaves that as it was reported', () => {
  const progress = [
    '{ task: a, period: Tháng 02/2026, state: done, date: 20/02/2026 }',
    '{ task: a, period: Quý I/2026, quantity: 2 }',
  ];
  expect(states('02 lần/tháng', progress, '2026-04-10')?.slice(0, 3)).toEqual(['done', 'done', 'overdue']);
});

test.each([
  ['2026-06-30', 1],
  ['2026-07-01', 2],
])('of two windows that end on 31/3 and 30/6, on %s %i have passed', (day, passed) => {
  expect(one('Quý I; quý II/2026', [], day)?.passed).toBe(passed);
});
