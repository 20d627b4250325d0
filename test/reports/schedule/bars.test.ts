import { describe, expect, test } from 'vitest';
import { barOf, scaleFor } from '../../../src/reports/schedule/bars.ts';
import { scheduleOf } from '../../../src/reports/schedule/schedule.ts';
import { due, planOf } from '../../support/plans.ts';

const YEAR = { start: '2020-01-01', end: '2020-12-31' };
const FIVE_YEARS = { start: '2026-01-01', end: '2030-12-31' };

describe('bars by month', () => {
  test.each([
    ['Tháng 03/2020', '··█·········'],
    ['từ ngày 31/3/2020 đến 1/5/2020', '··███·······'],
    ['Quý II; quý IV/2020', '···███···███'],
    ['chậm nhất ngày 15/8/2020', '░░░░░░░░····'],
    ['Từ khi ký hợp đồng đến hết tháng 12/2020', '░░░░░░░░░░░░'],
    ['Thường xuyên', '░░░░░░░░░░░░'],
    ['Khi có yêu cầu', '············'],
    [undefined, '············'],
  ])('%s', (schedule, bar) => {
    const [task] = scheduleOf(planOf([due(schedule)]), 'plan.yaml', null).tasks;
    expect(task && barOf(task, YEAR, scaleFor(YEAR, 12))).toBe(bar);
  });
});

describe('the scale fits the room', () => {
  test.each([
    [YEAR, 36, 'month', '1  2  3  4  5  6  7  8  9  10 11 12'],
    [YEAR, 35, 'month', '1 3 5 7 9 11'],
    [YEAR, 11, 'quarter', '2020'],
    [FIVE_YEARS, 60, 'month', '2026        2027        2028        2029        2030'],
    [FIVE_YEARS, 59, 'quarter', '2026    2028    2030'],
    [FIVE_YEARS, 19, 'year', '2026'],
    [{ start: '2026-07-10', end: '2026-11-30' }, 50, 'month', '7  8  9  10 11'],
  ] as const)('%o in %i', (period, room, unit, heading) => {
    const scale = scaleFor(period, room);
    expect({ unit: scale.unit, heading: scale.heading }).toEqual({ unit, heading });
    expect(scale.windows.length * scale.size).toBeLessThanOrEqual(room);
  });
});
