import { expect, test } from 'vitest';
import { copiesAmong, planKeys } from '../../src/reports/plan-ref.ts';

const ref = {
  number: '44/KH-UBND',
  isDraft: false,
  issuer: 'UBND thành phố Hà Nội',
  year: 2020,
  file: 'a.yaml',
};

test.each([
  ['the same number', {}, true],
  ['the same number, spelt otherwise', { number: 'Số 44 / kh-ubnd' }, true],
  ['another number', { number: '45/KH-UBND' }, false],
  ['the same number of another office', { issuer: 'UBND tỉnh Phú Thọ' }, false],
  ['the same office, spelt otherwise', { issuer: 'UBND Thành phố Hà Nội'.normalize('NFD') }, true],
  ['the same number of another year', { year: 2021 }, false],
])('one plan in two files: %s', (_, more, isCopy) => {
  const other = { ...ref, ...more, file: 'b.yaml' };
  expect(copiesAmong([ref, other])).toEqual(isCopy ? [[ref, other]] : []);
});

test('plans of one number are told apart by file', () => {
  const keyOf = planKeys([ref, { ...ref, issuer: 'UBND tỉnh Phú Thọ', file: 'b.yaml' }]);
  expect(keyOf(ref)).toBe('44/KH-UBND (a.yaml)');
  expect(planKeys([ref])(ref)).toBe('44/KH-UBND');
});
