import { describe, expect, test } from 'vitest';
import { checked, lines } from '../../support/office-documents.ts';

/** Two tasks of 12 and 25 million, their sum, and what is written below it. */
const withBelow = (below: string, total = 'Tổng cộng') =>
  checked(
    lines(`Stt | Nội dung | Thời gian | Kinh phí
           1 | Trưng bày ảnh | Quý I/2026 | 12.000.000
           2 | Hội thi | Quý II/2026 | 25.000.000
           | ${total} | | 37.000.000
           ${below}`),
  );

describe('rows below the total that say where its money is from', () => {
  test.each([
    [
      'granted and asked for',
      `| Đã bố trí trong dự toán đầu năm | | 30.000.000
       | Kinh phí đề nghị bổ sung | | 7.000.000`,
    ],
    [
      'sources without a heading',
      `| Ngân sách phường | | 30.000.000
       | Xã hội hóa | | 7.000.000`,
    ],
    [
      'numbered below their heading',
      `| Trong đó: | |
       1 | Ngân sách phường | | 30.000.000
       2 | Xã hội hóa | | 7.000.000`,
    ],
  ])('%s', (_, below) => {
    for (const total of ['Tổng cộng', 'Cộng']) {
      const right = withBelow(below, total);
      expect(right).toMatchObject({ sum: 37_000_000, declared: 37_000_000, errors: [] });
      expect(right.data.tasks).toHaveLength(2);
      const wrong = withBelow(below.replace('7.000.000', '8.000.000'), total);
      expect(wrong).toMatchObject({ sum: 37_000_000, declared: 37_000_000 });
      expect(wrong.errors).toHaveLength(1);
      expect(wrong.diagnostics.map(({ message }) => message).join()).toContain('38.000.000');
    }
  });

  test('sources that items name are compared with these', () => {
    const { sum, errors, diagnostics } = checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí | Nguồn kinh phí
             1 | Trưng bày ảnh | Quý I/2026 | 40.000.000 | Ngân sách phường
             2 | Hội thi | Quý II/2026 | 15.000.000 | Xã hội hóa
             | Cộng | | 55.000.000 |
             | Trong đó: | | |
             | - Ngân sách phường | | 35.000.000 |
             | - Xã hội hóa | | 15.000.000 |`),
    );
    expect({ sum, errors }).toEqual({ sum: 55_000_000, errors: ['budget/sources'] });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    expect(diagnostics.map(({ message }) => message).join()).toContain('35.000.000');
  });

  test('a second group is no part of the sum of the first', () => {
    const { sum, declared, data } = checked(
      lines(`Stt | Nội dung | Kinh phí
             | Báo in | 10.000.000
             | Báo nói | 20.000.000
             | Cộng | 30.000.000
             | Pa nô | 10.000.000
             | Khẩu hiệu | 20.000.000
             | Cộng | 30.000.000
             | Tổng cộng | 60.000.000`),
    );
    expect({ sum, declared }).toEqual({ sum: 60_000_000, declared: 60_000_000 });
    expect(data.tasks).toHaveLength(4);
  });
});
