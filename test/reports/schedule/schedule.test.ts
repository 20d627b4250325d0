import { describe, expect, test } from 'vitest';
import { scheduleOf, scheduleRecords } from '../../../src/reports/schedule/schedule.ts';
import { scheduleSheet } from '../../../src/reports/schedule/sheet.ts';
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
          deadlines: [],
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
          deadlines: ['2020-12-31'],
          event: 'ký hợp đồng',
          after: [],
        },
      ],
    });
  });

  test('a weekday of a cycle is kept', () => {
    const [task] = scheduleRecords([scheduleOf(planOf([due('Thứ hai hằng tuần')]), 'plan.yaml', null)]).tasks;
    expect(task?.cycles).toMatchObject([{ every: 'week', weekdays: [1] }]);
  });

  test('on a day each window and round is a duty with its own state', () => {
    const plan = planOf([due('Quý I; quý III/2020'), due('trước ngày 15/6 và 15/12/2020')]);
    const { tasks } = scheduleRecords([scheduleOf(plan, 'plan.yaml', '2020-05-10')]);
    expect(tasks.map(({ state, next, duties }) => [state, next, duties])).toEqual([
      [
        'not-started',
        '2020-09-30',
        [
          { from: '2020-01-01', until: '2020-03-31', state: 'past-deadline' },
          { from: '2020-07-01', until: '2020-09-30', state: 'not-started' },
        ],
      ],
      [
        'in-period',
        '2020-06-14',
        [
          { from: null, until: '2020-06-14', state: 'in-period' },
          { from: '2020-06-15', until: '2020-12-14', state: 'not-started' },
        ],
      ],
    ]);
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

test('a deadline on a day off says so beside it; of several each with its date', () => {
  const plan = planOf(
    [
      due('Trước ngày 17/02/2026'),
      due('chậm nhất ngày 31/5/2026'),
      due('Trước 21/6 và 20/12/2026'),
      due('Tháng 3/2026'),
    ],
    { period: '2026' },
  );
  const sheet = scheduleSheet([scheduleOf(plan, 'plan.yaml', null)], null, 200, 'vi');
  const [table] = sheet.blocks;
  const at = table?.type === 'table' ? table.columns.findIndex(({ heading }) => heading === 'Ngày nghỉ') : -1;
  const said = table?.type === 'table' ? table.rows.map(({ cells }) => cells[at]) : [];
  expect(said).toEqual([
    expect.objectContaining({ text: 'nghỉ Tết' }),
    expect.objectContaining({ text: 'rơi vào Chủ nhật' }),
    expect.objectContaining({ text: '20/6/2026: rơi vào thứ Bảy; 19/12/2026: rơi vào thứ Bảy' }),
    expect.objectContaining({ type: 'empty' }),
  ]);
  const without = scheduleSheet(
    [scheduleOf(planOf([due('Tháng 3/2026')], { period: '2026' }), 'p', null)],
    null,
    200,
    'vi',
  );
  const [plainTable] = without.blocks;
  expect(plainTable?.type === 'table' && plainTable.columns.map(({ heading }) => heading)).not.toContain(
    'Ngày nghỉ',
  );
});
