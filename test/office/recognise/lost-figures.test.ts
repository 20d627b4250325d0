import { describe, expect, test } from 'vitest';
import { checked, lines } from '../../support/office-documents.ts';

describe('a price in a table without a column of amounts', () => {
  test('times the quantities is what an item comes to, and is said once', () => {
    const { sum, errors, warnings, diagnostics, data } = checked(
      lines(`Stt | Nội dung | Số kỳ | Số người | Đơn giá
             1 | Báo in | 2 | 3 | 10.000.000
             2 | Loa phường | 4 | | 10.000.000`),
    );
    expect({ sum, errors }).toEqual({ sum: 100_000_000, errors: [] });
    expect(warnings).toContain('import/choice');
    expect(diagnostics.filter(({ message }) => message.includes('số lượng × đơn giá'))).toHaveLength(1);
    expect(data.tasks[0]).toMatchObject({
      items: [{ quantity: ['2', '3'], unitPrice: '10.000.000đ', amount: '60.000.000đ' }],
    });
  });

  test.each(['Báo in | | 10.000.000', 'Báo in | vài kỳ | 10.000.000', 'Báo in | 0,3 | 9.999'])(
    'is unread where it cannot be multiplied: %s',
    (row) => {
      const { sum, errors } = checked(lines(`Stt | Nội dung | Số kỳ | Đơn giá\n1 | ${row}`));
      expect(sum).toBe(0);
      expect(errors).toEqual(['import/unread-money']);
    },
  );

  test('beside a column of amounts adds nothing', () => {
    const { sum, warnings } = checked(
      lines(`Stt | Nội dung | Số kỳ | Đơn giá | Kinh phí
             1 | Báo in | 2 | 10.000.000 | 20.000.000`),
    );
    expect(sum).toBe(20_000_000);
    expect(warnings).not.toContain('import/choice');
  });
});
