import { describe, expect, test } from 'vitest';
import { readMoney } from '../../../src/values/money/money.ts';
import { readMoneyUnit } from '../../../src/values/money/unit.ts';
import { isSameUnit, readUnitPrice } from '../../../src/values/money/unit-price.ts';
import { growth } from '../../support/growth.ts';

describe('unit prices', () => {
  test.each([
    ['5.000.000đ/kỳ', 5_000_000n, 'kỳ'],
    ['200.000 đ/người', 200_000n, 'người'],
    ['200.000 đồng / người / ngày', 200_000n, 'người / ngày'],
    ['1,5 triệu đồng/bài', 1_500_000n, 'bài'],
    ['5.000.000 đồng/01 kỳ', 5_000_000n, 'kỳ'],
    ['100.000 đồng mỗi người', 100_000n, 'người'],
    ['200.000 (đồng/người)', 200_000n, 'người'],
    ['5.000.000đ (/kỳ)', 5_000_000n, 'kỳ'],
    ['5.000.000đ/kỳ (đã gồm thuế)', 5_000_000n, 'kỳ'],
    ['5.000.000đ', 5_000_000n, null],
    ['5.000.000đ (đã gồm thuế)', 5_000_000n, null],
  ])('%s', (text, dong, per) => {
    for (const form of ['NFC', 'NFD']) {
      expect(readUnitPrice(text.normalize(form))).toEqual({ ok: true, dong, per });
    }
  });

  test.each([
    ['1.5 triệu/bài', 'decimal-point'],
    ['5.000.000đ/100 tờ', 'rate'],
    ['khoảng 5.000.000đ/kỳ', 'approximation'],
    ['5.000.000 USD/kỳ', 'currency'],
    ['/kỳ', 'not-a-number'],
    ['', 'empty'],
  ])('%s is refused: %s', (text, kind) => {
    expect(readUnitPrice(text)).toMatchObject({ ok: false, problem: { kind } });
  });

  test('what to write for one that is refused says what it is for too', () => {
    expect(readUnitPrice('5.000..000đ/kỳ')).toMatchObject({ problem: { suggestion: '5.000.000đ/kỳ' } });
    expect(readUnitPrice('5.000..000đ/kỳ (chưa thuế)')).toMatchObject({
      problem: { suggestion: '5.000.000đ/kỳ (chưa thuế)' },
    });
  });

  test.each([
    ['kỳ', 'Kỳ', true],
    ['kỳ phát sóng', 'kỳ', true],
    ['m2', 'm²', true],
    ['đại biểu', 'Người', true],
    ['bài', 'bài viết', true],
    ['người', 'kỳ', false],
    ['buổi', 'bài', false],
  ])('%s and %s can be one unit: %s', (per, unit, same) => {
    expect(isSameUnit(per, unit)).toBe(same);
  });
});

test.each(['9', '(', '9/'])('a huge text of %j is refused in time that grows no faster than it', (piece) => {
  const text = (length: number) => piece.repeat(length);
  expect(readUnitPrice(text(100_000)).ok).toBe(false);
  expect(growth(readUnitPrice, text, 10_000)).toBeLessThan(6);
});

describe('the unit amounts count in', () => {
  test.each([
    ['đồng', 0],
    ['VNĐ', 0],
    ['nghìn đồng', 3],
    ['1.000đ', 3],
    ['1000 đồng', 3],
    ['triệu đồng', 6],
    ['Triệu', 6],
    ['tr.đ', 6],
    ['1.000.000 đồng', 6],
    ['Đơn vị tính: triệu đồng', 6],
    ['ĐVT: tỷ đồng', 9],
    ['nghìn tỷ đồng', 12],
  ])('%s is 10 to the power of %i', (text, power) => {
    expect(readMoneyUnit(text)).toBe(power);
    expect(readMoneyUnit(text.normalize('NFD'))).toBe(power);
  });

  test.each(['', 'USD', 'kỳ', '5 triệu', '100đ', 'triệu USD'])('%s is no unit', (text) => {
    expect(readMoneyUnit(text)).toBeNull();
  });

  test.each([
    ['129,6', 6, 129_600_000n],
    ['1.234,5', 6, 1_234_500_000n],
    ['0,5', 6, 500_000n],
    ['05', 6, 5_000_000n],
    ['120', 3, 120_000n],
    ['470.000', 3, 470_000_000n],
    ['45.000.000', 3, 45_000_000_000n],
    ['1.500', 9, 1_500_000_000_000n],
    ['120.000.000đ', 6, 120_000_000n],
    ['120 nghìn', 6, 120_000n],
    ['120 (triệu đồng)', 6, 120_000_000n],
    ['120 (đã gồm thuế)', 6, 120_000_000n],
  ])('%s where numbers count in 10 to the power of %i', (text, power, dong) => {
    expect(readMoney(text, { power })).toEqual({ ok: true, dong });
  });

  test.each([
    ['129.6', 6, 'decimal-point', '129,6 triệu đồng'],
    ['1,500', 3, 'ambiguous-comma', undefined],
    ['1OO', 6, 'look-alike', '100.000.000đ'],
    ['0470', 3, 'leading-zero', '470.000đ'],
    ['1,2345', 3, undefined, undefined],
    ['45.000.000', 6, 'unit-doubt', '45.000.000đ'],
    ['120 (nghìn đồng)', 6, 'unit-aside', '120.000đ'],
  ])('%s is refused where numbers count in 10 to the power of %i', (text, power, kind, suggestion) => {
    const reading = readMoney(text, { power });
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    if (kind !== undefined) expect(reading.problem.kind).toBe(kind);
    expect(reading.problem.suggestion).toBe(suggestion);
  });
});
