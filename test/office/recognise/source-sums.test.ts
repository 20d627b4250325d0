import { describe, expect, test } from 'vitest';
import { checked, lines } from '../../support/office-documents.ts';

describe('the sources of a plan with a tax on all of it', () => {
  test('have their share of it', () => {
    const { errors, data } = checked(
      lines(`Stt | Nội dung | Kinh phí | Ghi chú
             I | Báo in | 75.000.000 | Nguồn: Ngân sách tỉnh
             II | Loa phường | 30.000.000 | Nguồn: Xã hội hóa
             III | Thuế GTGT 8% | 8.400.000 |`),
    );
    expect(errors).toEqual([]);
    expect(Object.values(data.budget?.sources ?? {})).toMatchObject([
      { amount: '81.000.000đ' },
      { amount: '32.400.000đ' },
    ]);
  });
});

describe('a section whose row lacks money, in a table with columns of sources', () => {
  const table = (section: string) =>
    checked(
      lines(`Stt | Nội dung | Kinh phí | NS tỉnh | NS xã | Thời gian
             I | Báo chí | ${section} | |
             1 | Báo in | 60.000.000 | 60.000.000 | | Quý II/2026
             2 | Báo nói | 35.000.000 | 35.000.000 | | Quý II/2026
             II | Loa phường | 40.000.000 | | 40.000.000 | Quý II/2026
             | Tổng cộng | 165.000.000 | 125.000.000 | 40.000.000 |`),
    );

  test('is one finding where the source lacks the same', () => {
    expect(table('125.000.000 | 125.000.000').errors).toEqual(['budget/subtotal']);
  });

  test('is two where the source is off by another amount, named by its column', () => {
    const { errors, diagnostics } = table('125.000.000 | 96.000.000');
    expect(errors).toEqual(['budget/subtotal', 'import/unread-money']);
    expect(diagnostics.find(({ rule }) => rule === 'import/unread-money')?.place?.heading).toBe('NS tỉnh');
  });
});

describe('sources below the total, after `Trong đó`', () => {
  const table = (commune: string) =>
    checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí
             1 | Báo in | Quý II/2026 | 60.000.000
             2 | Hội thi | Quý III/2026 | 40.000.000
             | Tổng cộng | | 100.000.000
             | Trong đó: | |
             | - Ngân sách thành phố hỗ trợ | | 70.000.000
             | - Ngân sách xã | | ${commune}`),
    );

  test('pay all of it', () => {
    const { sum, errors, warnings } = table('30.000.000');
    expect({ sum, errors, warnings }).toEqual({ sum: 100_000_000, errors: [], warnings: [] });
  });

  test('are no tasks where they do not', () => {
    const { sum, errors, warnings } = table('20.000.000');
    expect({ sum, errors, warnings }).toEqual({ sum: 100_000_000, errors: ['budget/sources'], warnings: [] });
  });
});
