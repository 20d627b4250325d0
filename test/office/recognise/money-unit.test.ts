import { describe, expect, test } from 'vitest';
import { unitInHeading, unitInLine } from '../../../src/office/recognise/annex/money-unit.ts';
import { checked, lines } from '../../support/office-documents.ts';

describe('the unit in the heading of a column', () => {
  test.each([
    ['Kinh phí (triệu đồng)', 'triệu đồng'],
    ['Kinh phí, triệu đồng', 'triệu đồng'],
    ['Kinh phí - ĐVT: triệu đồng', 'triệu đồng'],
    ['Kinh phí (ĐVT: tr.đ)', 'triệu đồng'],
    ['Dự toán (Tr.đ)', 'triệu đồng'],
    ['Số tiền (trđ)', 'triệu đồng'],
    ['Kinh phí (Đv: triệu)', 'triệu đồng'],
    ['Kinh phí, triệu', 'triệu đồng'],
    ['Amount (million VND)', 'triệu đồng'],
    ['Amount, VND million', 'triệu đồng'],
    ['Thành tiền (x1000đ)', 'nghìn đồng'],
    ['Thành tiền (x 1.000 đồng)', 'nghìn đồng'],
    ['Thành tiền (1.000đ)', 'nghìn đồng'],
    ['Thành tiền (ngđ)', 'nghìn đồng'],
    ['Thành tiền (ng.đ)', 'nghìn đồng'],
    ['Thành tiền (ngàn đồng)', 'nghìn đồng'],
    ['Thành tiền (1.000.000đ)', 'triệu đồng'],
    ['Tổng mức (tỷ đồng)', 'tỷ đồng'],
    ['Kinh phí (đồng)', 'đồng'],
    ['Kinh phí (VNĐ)', 'đồng'],
    ['Kinh phí [triệu]', 'triệu đồng'],
    ['Kinh phí [1.000đ]', 'nghìn đồng'],
    ['Kinh phí (đ)', 'đồng'],
    ['Đơn giá (đồng) / Thành tiền (nghìn đồng)', 'nghìn đồng'],
  ])('%s', (heading, unit) => {
    expect(unitInHeading(heading)).toBe(unit);
  });

  test.each([
    'Kinh phí',
    'Hoạt động cộng đồng',
    'Tỷ lệ (%)',
    'Kinh phí (1)',
    'Tổng hợp',
    'Kinh phí năm 2026',
  ])('%s names none', (heading) => {
    expect(unitInHeading(heading)).toBeNull();
  });
});

describe('the unit in a line', () => {
  test.each([
    ['ĐVT: tr đồng', 'triệu đồng'],
    ['Đơn vị tính: trđ', 'triệu đồng'],
    ['(Đơn vị tính: ng.đ)', 'nghìn đồng'],
    ['Đơn vị tính: 1.000 đồng', 'nghìn đồng'],
    ['Đơn vị: Triệu đồng', 'triệu đồng'],
    ['Unit: million VND', 'triệu đồng'],
    ['DỰ TOÁN KINH PHÍ NĂM 2026 (ĐVT: triệu đồng)', 'triệu đồng'],
    ['(triệu đồng)', 'triệu đồng'],
    ['(Số tiền tính bằng nghìn đồng)', 'nghìn đồng'],
    ['Đvt: đồng', 'đồng'],
    ['Đơn vị tính: tỷ đồng', 'tỷ đồng'],
    ['ĐVT: Nghìn', 'nghìn đồng'],
  ])('%s', (line, unit) => {
    expect(unitInLine(line)).toBe(unit);
  });

  test.each([
    'Đơn vị: Văn phòng UBND xã',
    'Tổng kinh phí: 70 triệu đồng',
    'Kế hoạch tuyên truyền (năm 2026)',
    'Truyền thông vì cộng đồng (đợt 1)',
    'Đơn vị thực hiện: Đài Truyền thanh',
  ])('%s names none', (line) => {
    expect(unitInLine(line)).toBeNull();
  });
});

describe('the unit of a table', () => {
  test('is in the corner of the heading, above the numbers of the rows', () => {
    const read = checked(
      lines(`ĐVT: 1.000đ | Nội dung | Số lượng | Đơn giá | Thành tiền
             1 | Viết tin | 30 | 150 | 4.500
             2 | In tờ gấp | 2.000 | 2,5 | 5.000
             | Cộng | | | 9.500`),
    );
    expect(read).toMatchObject({ sum: 9_500_000, declared: 9_500_000, errors: [] });
    expect(read.data.tasks.map(({ title }) => title)).toEqual(['Viết tin', 'In tờ gấp']);
  });

  test.each([
    ['Triệu đồng', 235_500_000],
    ['nghìn đồng', 235_500],
  ])('is what every row counts in: %s', (unit, sum) => {
    const text = `Stt | Nội dung | Đơn vị tính | Kinh phí
       1 | Chuyên trang | Triệu đồng | 120
       2 | Truyền hình | Triệu đồng | 85,5
       3 | Ấn phẩm | Triệu đồng | 30
       | Tổng cộng | Triệu đồng | 235,5`;
    const read = checked(lines(text.replaceAll('Triệu đồng', unit)));
    expect(read).toMatchObject({ sum, declared: sum, errors: [] });
  });

  test('is not what only some rows count in', () => {
    const read = checked(
      lines(`Stt | Nội dung | Đơn vị tính | Kinh phí
             1 | Chuyên trang | bài | 12.000.000
             2 | Truyền hình | Triệu đồng | 8.000.000
             | Tổng cộng | | 20.000.000`),
    );
    expect(read).toMatchObject({ sum: 20_000_000, declared: 20_000_000, errors: [] });
  });
});
