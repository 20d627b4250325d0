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
