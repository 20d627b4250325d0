import { describe, expect, test } from 'vitest';
import { checked, lines } from '../../support/office-documents.ts';

const tasks = lines(`Stt | Nhiệm vụ | Chủ trì | Thời gian
                     1 | Viết tin, bài | Văn phòng | Thường xuyên
                     2 | Pa nô | Phòng Văn hóa | Quý II/2026`);

describe('the money of an annex without money', () => {
  test('is one more task where the text names only the whole', () => {
    const { sum, declared, errors, warnings, data } = checked('Tổng kinh phí: 25.000.000 đồng.', tasks);
    expect({ sum, declared, errors, warnings }).toEqual({
      sum: 25_000_000,
      declared: 25_000_000,
      errors: [],
      warnings: [],
    });
    expect(data.tasks).toHaveLength(3);
  });

  test('is that of its tasks by their names', () => {
    const { data, errors } = checked(
      'III. KINH PHÍ',
      '1. Pa nô: 10.000.000 đồng.',
      '2. Báo chí: 15.000.000 đồng.',
      'Tổng cộng: 26.000.000 đồng.',
      tasks,
    );
    expect(data.tasks).toMatchObject([
      { title: 'Viết tin, bài' },
      { title: 'Pa nô', schedule: 'Quý II/2026', items: [{ amount: '10.000.000 đồng' }] },
      { title: 'Báo chí', schedule: '2026', items: [{ amount: '15.000.000 đồng' }] },
    ]);
    expect(errors).toEqual(['budget/total']);
  });

  test('is reckoned as the text says', () => {
    const pano = (price: string) =>
      checked(
        'III. KINH PHÍ',
        `1. Pa nô: 10.000.000 đồng (5 tấm x ${price} đồng/tấm).`,
        '2. Báo chí: 15.000.000 đồng.',
        'Tổng cộng: 25.000.000 đồng.',
        tasks,
      ).errors;
    expect(pano('2.000.000')).toEqual([]);
    expect(pano('1.000.000')).toEqual(['budget/line']);
  });

  test('is that of the row of the total, where it alone has money', () => {
    const { sum, declared, data } = checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí (đồng)
             1 | Báo chí | Quý II/2026 |
             2 | Hội thi | Quý III/2026 |
             | Tổng kinh phí | | 45.000.000`),
    );
    expect({ sum, declared }).toEqual({ sum: 45_000_000, declared: 45_000_000 });
    expect(data.tasks[1]).not.toHaveProperty('items');
  });
});

describe('a total in a table of its own', () => {
  const plan = (total: string) =>
    checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí
             1 | Báo chí | Quý II/2026 | 60.000.000
             2 | Hội thi | Quý III/2026 | 40.000.000`),
      '',
      lines(`Tổng cộng | ${total}`, 2),
    );

  test('is that of the table above it, right or wrong', () => {
    expect(plan('100.000.000')).toMatchObject({ declared: 100_000_000, errors: [], warnings: [] });
    expect(plan('110.000.000')).toMatchObject({ declared: 110_000_000, errors: ['budget/total'] });
  });
});

describe('tables with unlike columns', () => {
  const plan = (total: string) =>
    checked(
      `Tổng kinh phí: ${total} đồng.`,
      lines(`Stt | Nội dung | Thời gian | Kinh phí (đồng)
             1 | Báo in | Quý II/2026 | 60.000.000
             2 | Báo nói | Quý III/2026 | 40.000.000
             | Cộng | | 100.000.000`),
      'DỰ TOÁN HỘI NGHỊ',
      lines(
        `Stt | Nội dung chi | Số lượng | Đơn giá | Thành tiền
         1 | Nước uống | 500 | 40.000 | 20.000.000
         2 | Tài liệu | 500 | 20.000 | 10.000.000
         | Cộng | | | 30.000.000`,
        2,
      ),
    );

  test('are one plan where the total of the text is that of all of them', () => {
    expect(plan('130.000.000')).toMatchObject({ sum: 130_000_000, declared: 130_000_000, errors: [] });
  });

  test('are not where it is another', () => {
    const { errors, warnings } = plan('140.000.000');
    expect({ errors, warnings }).toMatchObject({ errors: ['import/unread-money'] });
    expect(warnings).toContain('import/left-out');
  });
});
