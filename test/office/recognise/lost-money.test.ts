import { describe, expect, test } from 'vitest';
import { checked, lines } from '../../support/office-documents.ts';

describe('tables with the same columns', () => {
  const first = lines('Stt | Nhiệm vụ | Kinh phí\n1 | Báo in | 20\n2 | Báo nói | 30\n| Cộng | 50', 1);
  const second = (amount: string) =>
    lines(`Stt | Nhiệm vụ | Kinh phí\n1 | Áp phích | ${amount}\n| Cộng | ${amount}`, 2);

  test('are one where they count in one unit', () => {
    const unit = 'Đơn vị tính: triệu đồng';
    expect(checked(unit, first, unit, second('20')).sum).toBe(70_000_000);
  });

  test('are two where they count in two, and the one left out is said', () => {
    const { sum, warnings } = checked(
      'Đơn vị tính: triệu đồng',
      first,
      'Đơn vị tính: nghìn đồng',
      second('20.000'),
    );
    expect(sum).toBe(50_000_000);
    expect(warnings).toContain('import/left-out');
  });
});

test('a change of what was approved: what is left after it is spent', () => {
  const { sum, declared, errors, warnings } = checked(
    lines(`Stt | Nội dung | Được duyệt | Tăng (+)/giảm (-) | Sau điều chỉnh
           1 | Báo in | 25.000.000 | -5.000.000 | 20.000.000
           2 | Loa phường | 35.000.000 | 7.000.000 | 42.000.000
           | Tổng | 60.000.000 | 2.000.000 | 62.000.000`),
  );
  expect({ sum, declared, errors }).toEqual({ sum: 62_000_000, declared: 62_000_000, errors: [] });
  expect(warnings).toContain('import/choice');
});

describe('columns of some years or months and their total', () => {
  const table = (headings: string, last: string, total: string) =>
    lines(`Stt | Nội dung | ${headings} | Tổng cộng
           1 | Báo in | 10.000.000 | 20.000.000 | 30.000.000 | 60.000.000
           2 | Loa | 10.000.000 | 20.000.000 | 20.000.000 | ${last}
           | Tổng | 20.000.000 | 40.000.000 | 50.000.000 | ${total}`);

  test.each(['2026 | 2027 | 2028', 'Tháng 3 | Tháng 6 | Tháng 9'])('%s', (headings) => {
    const years = headings.startsWith('2026') ? ['Giai đoạn 2026 - 2028'] : [];
    const right = checked(...years, table(headings, '50.000.000', '110.000.000'));
    expect(right).toMatchObject({ sum: 110_000_000, declared: 110_000_000 });
    const wrong = checked(...years, table(headings, '60.000.000', '120.000.000'));
    expect(wrong.errors.filter((rule) => rule.startsWith('budget/'))).not.toEqual([]);
  });
});
