import { describe, expect, test } from 'vitest';
import { scheduleOf, scheduleRecords } from '../../../src/reports/schedule/schedule.ts';
import { due, planOf } from '../../support/plans.ts';

describe('records', () => {
  test('every key is there, null for what is unknown', () => {
    const plan = planOf([{ id: 'a', title: 'Việc' }, due('Từ khi ký hợp đồng đến hết tháng 12/2020')]);
    expect(scheduleRecords([scheduleOf(plan, 'plan.yaml', null)])).toEqual({
      schemaVersion: 1,
      tasks: [
        {
          id: 'a',
          number: '1',
          parent: null,
          title: 'Việc',
          text: null,
          kind: null,
          windows: [],
          start: null,
          deadline: null,
          every: null,
          cycles: [],
          event: null,
          after: [],
        },
        {
          id: 'Từ khi ký hợp đồng đến hết tháng 12/2020',
          number: '2',
          parent: null,
          title: 'Việc',
          text: 'Từ khi ký hợp đồng đến hết tháng 12/2020',
          kind: 'fixed',
          windows: [],
          start: null,
          deadline: '2020-12-31',
          every: null,
          cycles: [],
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
