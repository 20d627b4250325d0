import { describe, expect, test } from 'vitest';
import { type State, scheduleOf, scheduleRecords } from '../../../src/reports/schedule/schedule.ts';
import { due, planOf } from '../../support/plans.ts';

function taskOn(schedule: string | undefined, asOf: string) {
  return scheduleOf(planOf([due(schedule)]), 'plan.yaml', asOf).tasks[0];
}

describe('where a task stands', () => {
  test.each<[string | undefined, string, State | null, number | null]>([
    ['Tháng 03/2020', '2020-02-01', 'upcoming', 59],
    ['Tháng 03/2020', '2020-03-01', 'open', 30],
    ['Tháng 03/2020', '2020-03-16', 'open', 15],
    ['Tháng 03/2020', '2020-03-17', 'due-soon', 14],
    ['Tháng 03/2020', '2020-03-31', 'due-soon', 0],
    ['Tháng 03/2020', '2020-04-01', 'past-deadline', -1],
    ['ngày 20/3/2020', '2020-03-10', 'due-soon', 10],
    ['Từ khi ký hợp đồng đến hết tháng 12/2020', '2020-01-01', 'open', 365],
    ['Thường xuyên', '2020-07-01', null, null],
    ['Khi có yêu cầu', '2020-07-01', null, null],
    [undefined, '2020-07-01', null, null],
  ])('%s on %s', (schedule, asOf, state, daysLeft) => {
    expect(taskOn(schedule, asOf)).toMatchObject({ state, daysLeft });
  });
});

describe('records', () => {
  test('every key is there, null for what is unknown', () => {
    const plan = planOf([{ id: 'a', title: 'Việc' }, due('Từ khi ký hợp đồng đến hết tháng 12/2020')]);
    expect(scheduleRecords([scheduleOf(plan, 'plan.yaml', null)])).toEqual({
      schemaVersion: 1,
      tasks: [
        {
          id: 'a',
          title: 'Việc',
          text: null,
          kind: null,
          windows: [],
          start: null,
          deadline: null,
          every: null,
          event: null,
          after: [],
        },
        {
          id: 'Từ khi ký hợp đồng đến hết tháng 12/2020',
          title: 'Việc',
          text: 'Từ khi ký hợp đồng đến hết tháng 12/2020',
          kind: 'fixed',
          windows: [],
          start: null,
          deadline: '2020-12-31',
          every: null,
          event: 'ký hợp đồng',
          after: [],
        },
      ],
    });
  });

  test('tasks name their plan only where there are several', () => {
    const one = scheduleOf(planOf([due('Quý I/2020')]), 'one.yaml', null);
    const other = scheduleOf(planOf([due('Quý I/2020')], { number: '2/KH' }), 'other.yaml', null);
    expect(scheduleRecords([one]).tasks[0]).not.toHaveProperty('plan');
    expect(scheduleRecords([one, other]).tasks.map((task) => task.plan)).toEqual(['1/KH-UBND', '2/KH']);
    const twin = { ...one, plan: { ...one.plan, file: 'twin.yaml' } };
    const plans = scheduleRecords([one, twin]).tasks.map((task) => task.plan);
    expect(plans).toEqual(['1/KH-UBND (one.yaml)', '1/KH-UBND (twin.yaml)']);
  });
});
