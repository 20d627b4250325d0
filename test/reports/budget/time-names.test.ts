import { expect, test } from 'vitest';
import { timeName } from '../../../src/reports/budget/time-names.ts';

test.each([
  ['2020-Q2', false, 'Quý II', 'Q2'],
  ['2020-Q2/2020-Q4', false, 'Quý II–IV', 'Q2–Q4'],
  ['2020-Q2', true, 'Quý II/2020', 'Q2 2020'],
  ['2020-Q2/2020-Q4', true, 'Quý II–IV/2020', 'Q2–Q4 2020'],
  ['2020-Q4/2021-Q1', true, 'Quý IV/2020–I/2021', 'Q4 2020–Q1 2021'],
  ['2020-03', false, 'Tháng 3', 'Mar'],
  ['2020-03/2020-12', false, 'Tháng 3–12', 'Mar–Dec'],
  ['2020-12/2021-03', true, 'Tháng 12/2020–3/2021', 'Dec 2020–Mar 2021'],
])('%s', (key, withYear, vi, en) => {
  expect(timeName(key, withYear, 'vi')).toBe(vi);
  expect(timeName(key, withYear, 'en')).toBe(en);
});
