import { expect, test } from 'vitest';
import { datelineOf, letterheadOf, nameInText, planName } from '../../src/papers/form-texts.ts';
import { planFrom } from '../support/office-example.ts';

test.each([
  ['ỦY BAN NHÂN DÂN TỈNH NINH BÌNH', 'Ủy ban nhân dân tỉnh Ninh Bình'],
  ['UBND TỈNH BÀ RỊA - VŨNG TÀU', 'UBND tỉnh Bà Rịa - Vũng Tàu'],
  ['HỘI ĐỒNG NHÂN DÂN XÃ GIA VÂN', 'Hội đồng nhân dân xã Gia Vân'],
  ['UBND TP. HÒA LƯ', 'UBND TP. Hòa Lư'],
  ['ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 'Ủy ban nhân dân Thành phố Hồ Chí Minh'],
  ['Ủy ban nhân dân tỉnh NINH BÌNH', 'Ủy ban nhân dân tỉnh NINH BÌNH'],
  ['UBND', 'UBND'],
  ['VNPT', 'VNPT'],
])('%s is %s in a sentence', (issuer, written) => {
  expect(nameInText(issuer)).toBe(written);
});

test('capitals are for the letterhead alone', () => {
  const plan = planFrom(
    'plan: { number: 5/KH-UBND, title: a, period: 2026, issued: 05/3/2026, issuer: ỦY BAN NHÂN DÂN TỈNH NINH BÌNH }\ntasks: [{ title: b }]\n',
  );
  expect(planName(plan)).toBe(
    'Kế hoạch số 5/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Ninh Bình',
  );
  expect(datelineOf(plan)).toMatch(/^Ninh Bình, ngày /);
  expect(letterheadOf(plan)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH NINH BÌNH']);
});
