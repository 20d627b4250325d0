import { describe, expect, test } from 'vitest';
import { oddYear } from '../../../src/check/causes/plan-years.ts';
import { planSchema } from '../../../src/plan/format/schema.ts';

function oddOf(title: string, issued = '15/02/2026', period = '2026') {
  return oddYear(planSchema.parse({ plan: { title, issued, period }, tasks: [] }));
}

describe("last year's year in a title is seen", () => {
  test.each([
    'Tuyên truyền cải cách hành chính năm 2025',
    'Tuyên truyền cải cách hành chính năm 2025 trên địa bàn tỉnh Lâm Đồng',
    'Phổ biến, giáo dục pháp luật năm 2025 trên địa bàn phường Láng',
    'Chương trình truyền thông năm 2025 của UBND xã Đạ Tẻh',
  ])('%s', (title) => expect(oddOf(title)).toBe('title'));
});

describe('a year that is not that of the plan', () => {
  test.each([
    'Tuyên truyền Luật Đất đai năm 2024',
    'Tuyên truyền Luật Đất đai năm 2024 trên địa bàn tỉnh Lâm Đồng',
    'Truyền thông Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025 trên địa bàn tỉnh',
    'Thực hiện Đề án truyền thông giai đoạn 2021-2025',
    'Thông tin cơ sở giai đoạn 2021 - 2025 tại xã Đạ Tẻh',
    'Truyền thông chuyển đổi số đến năm 2030',
    'Truyền thông chuyển đổi số đến năm 2030 trên địa bàn thành phố',
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024',
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị',
    'Tuyên truyền kết quả phát triển kinh tế - xã hội năm 2025 của tỉnh',
    'Tuyên truyền 80 năm Quốc khánh, kỷ niệm năm 2025 trên địa bàn tỉnh',
  ])('%s', (title) => expect(oddOf(title)).toBeNull());

  test("a plan issued in last year's autumn may say which year that was", () => {
    const title = 'Truyền thông cao điểm năm 2025 trên địa bàn tỉnh';
    expect(oddOf(title, '20/12/2025')).toBeNull();
  });
});
