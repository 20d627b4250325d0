import { describe, expect, test } from 'vitest';
import { checked, grid, imported, lines } from '../../support/office-documents.ts';

const table = (row: string) => checked(lines(`TT | Nội dung | Thời gian | Kinh phí\n1 | ${row}`));

describe('words that say how an amount is reckoned', () => {
  test('are held against it', () => {
    const right = table('Nước uống (8 buổi x 150 người x 40.000 đồng) | Quý II/2026 | 48.000.000');
    expect(right.data.tasks).toMatchObject([
      { items: [{ quantity: ['8', '150'], unitPrice: '40.000 đồng', amount: '48.000.000đ' }] },
    ]);
    expect(right.errors).toEqual([]);
    const wrong = table('Nước uống (8 buổi x 150 người x 40.000 đồng) | Quý II/2026 | 46.000.000');
    expect(wrong.errors).toEqual(['budget/line']);
  });

  test.each([
    ['In tài liệu (1.200 bộ x 45.000 đồng/bộ = 54.000.000 đồng)', { quantity: '1.200', unit: 'bộ' }],
    ['In tài liệu: 1.200 bộ x 45.000đ', { quantity: '1.200', unit: 'bộ' }],
  ])('%s', (words, item) => {
    const { data, errors } = table(`${words} | Quý II/2026 | 54.000.000`);
    expect(data.tasks).toMatchObject([{ items: [item] }]);
    expect(errors).toEqual([]);
  });

  test.each([
    'Nước uống (8 buổi x 40.000 đồng + thuế)',
    'Thuê xe (2 chuyến) và nước uống (8 buổi x 40.000 đồng), hoa (2 lẵng x 500.000 đồng)',
    'Đăng bài (12 tháng x 2 bài)',
    'Băng rôn (kích thước 2m x 3m)',
  ])('say nothing of a price where they say more or less: %s', (words) => {
    const { data, errors } = table(`${words} | Quý II/2026 | 54.000.000`);
    expect(JSON.stringify(data.tasks)).not.toContain('unitPrice');
    expect(errors).toEqual([]);
  });

  test('may stand before the amount in one cell', () => {
    const { data, errors } = table(
      'Hội nghị | Quý II/2026 | - Nước uống (8 buổi x 1.000.000 đồng): 8.000.000đ',
    );
    expect(data.tasks).toMatchObject([
      { items: [{ label: 'Nước uống (8 buổi x 1.000.000 đồng)', amount: '8.000.000đ', quantity: '8' }] },
    ]);
    expect(errors).toEqual([]);
  });
});

describe('a column that says how amounts are reckoned', () => {
  const beside = (heading: string, words: string, amount: string) =>
    imported(
      grid([
        ['TT', 'Nội dung', heading, 'Thời gian', 'Kinh phí'],
        ['1', 'Hội nghị', words, 'Quý II/2026', amount],
      ]),
    );

  test('is held against them', () => {
    const text = (amount: string) => `TT | Nội dung | Cách tính | Thời gian | Kinh phí
      1 | Hội nghị | 120 người x 150.000đ x 2 lớp | Quý II/2026 | ${amount}`;
    const right = checked(lines(text('36.000.000')));
    expect(right.errors).toEqual([]);
    expect(right.data.tasks).toMatchObject([
      {
        other: { 'Cách tính': '120 người x 150.000đ x 2 lớp' },
        items: [{ quantity: ['120', '2'], unitPrice: '150.000đ' }],
      },
    ]);
    expect(checked(lines(text('30.000.000'))).errors).toEqual(['budget/line']);
  });

  test('may have several products, one a line', () => {
    const words = '- Báo in: 10 bài x 2.000.000đ\n- Báo điện tử: 5 bài x 3.000.000đ = 15.000.000đ';
    expect(beside('Diễn giải', words, '35.000.000').notes).toEqual([]);
    expect(beside('Diễn giải', words, '36.000.000').notes).toEqual(['column-sum: 36.000.000 ≠ 35.000.000đ']);
  });

  test.each([
    ['Cách tính', '10 bài x 2.000.000đ, đã giảm 5%'],
    ['Cách tính', 'Theo báo giá'],
    ['Ghi chú', 'Năm 2025: 10 bài x 2.000.000đ'],
  ])('says no product: %s, %s', (heading, words) => {
    const { tasks, notes } = beside(heading, words, '35.000.000');
    expect(JSON.stringify(tasks)).not.toContain('unitPrice');
    expect(notes).toEqual([]);
  });
});

test('a column of papers and of other content names the tasks', () => {
  const { data, errors } = checked(
    lines(`TT | Cơ quan báo chí / Nội dung | Hình thức | Kinh phí
           1 | Báo Công lý | 8 tin, bài | 80.000.000
           2 | Thuê hội trường | | 10.500.000`),
  );
  expect(data.tasks).toMatchObject([{ title: 'Báo Công lý' }, { title: 'Thuê hội trường' }]);
  expect(errors).toEqual([]);
});

test('the title is below DỰ TOÁN KINH PHÍ where that is alone', () => {
  const { plan } = imported(
    'DỰ TOÁN KINH PHÍ',
    'Truyền thông chuyển đổi số năm 2026',
    lines('TT | Nội dung | Kinh phí\n1 | In | 10.500.000'),
  );
  expect(plan).toMatchObject({ title: 'Truyền thông chuyển đổi số năm 2026', period: '2026' });
});
