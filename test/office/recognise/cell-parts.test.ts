import { describe, expect, test } from 'vitest';
import { checked, grid, lines } from '../../support/office-documents.ts';

const HEAD = 'Stt | Nội dung | Thời gian | Kinh phí | Ghi chú';

describe('parts of an amount, in another cell of its row', () => {
  const errors = (parts: string, heading = 'Ghi chú') =>
    checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí | ${heading}
             1 | Trên báo | Quý II/2026 | 50.000.000 | ${parts}
             2 | Tờ gấp | Quý III/2026 | 10.000.000 | 5.000 tờ
             | Tổng cộng | | 60.000.000 |`),
    ).errors;

  test.each([
    ['Trong đó: Báo Lao động 20 triệu, Báo Thanh niên 35 triệu'],
    ['Gồm: Báo Lao động: 20.000.000đ; Báo Thanh niên: 25.000.000đ'],
    ['Báo Lao động: 20.000.000; Báo Thanh niên: 35.000.000'],
    ['Báo Lao động: 20.000.000; Báo Thanh niên: 25.000.000', 'Chi tiết'],
    ['Tin: 10 tin x 2.000.000đ; bài: 5 bài x 5.000.000 đồng', 'Diễn giải'],
  ])('do not come to it: %s', (parts, heading = 'Ghi chú') => {
    expect(errors(parts, heading)).toEqual(['import/unread-money']);
  });

  test.each([
    ['Trong đó: Báo Lao động 20 triệu, Báo Thanh niên 30 triệu'],
    ['Trong đó: Báo Lao động 20 triệu, Báo Thanh niên 25 triệu'],
    ['Năm 2025: 20.000.000; năm 2024: 35.000.000'],
    ['Đã tạm ứng 20 triệu; còn lại 35 triệu'],
    ['Báo Lao động: 20.000.000'],
    ['Tin: 10 tin x 2.000.000đ; bài: 5 bài x 6.000.000 đồng', 'Diễn giải'],
  ])('come to it, or to some of it, or are no parts: %s', (parts, heading = 'Ghi chú') => {
    expect(errors(parts, heading)).toEqual([]);
  });

  test('are those of a table in the cell', () => {
    const { errors: found, diagnostics } = checked(
      grid([
        ['Stt', 'Nội dung', 'Thời gian', 'Chi tiết', 'Kinh phí'],
        [
          '1',
          'Trên báo',
          'Quý II/2026',
          'Báo Lao động | 20.000.000\nBáo Thanh niên | 18.000.000',
          '35.000.000',
        ],
      ]),
    );
    expect(found).toEqual(['import/unread-money']);
    expect(diagnostics.find(({ rule }) => rule === 'import/unread-money')?.message).toContain(
      '38.000.000đ ≠ 35.000.000đ',
    );
  });
});

describe('a product in a cell of its own', () => {
  const table = (heading: string, product: string, amount: string) =>
    checked(
      lines(`Stt | Nội dung | ${heading} | Thời gian | Thành tiền (đồng)
             1 | Tin, bài | ${product} | Quý II/2026 | ${amount}
             | Cộng | | | ${amount}`),
    );

  test.each([
    ['Cách tính', '04 bài x 3.000.000 đồng/bài'],
    ['Diễn giải', '2 tháng x 2 bài/tháng x 3.000.000đ'],
  ])('is checked: %s: %s', (heading, product) => {
    expect(table(heading, product, '12.000.000').errors).toEqual([]);
    expect(table(heading, product, '14.000.000').errors).toEqual(['budget/line']);
  });

  test('may be a part of the amount in a note, but no more than it', () => {
    const product = '04 bài x 3 triệu đồng/bài = 12.000.000 đồng';
    expect(table('Ghi chú', product, '12.000.000').errors).toEqual([]);
    expect(table('Ghi chú', product, '14.000.000').errors).toEqual([]);
    expect(table('Ghi chú', product, '10.000.000').errors).toEqual(['budget/line']);
  });

  test('is not read beside other words', () => {
    expect(table('Ghi chú', 'Định mức 04 bài x 3.000.000 đồng/bài', '14.000.000').errors).toEqual([]);
  });
});

test('an amount merged over several tasks is said once', () => {
  const { diagnostics } = checked(
    grid([
      HEAD.split(' | '),
      ['1', 'Viết tin', 'Thường xuyên', '40.000.000', ''],
      ['2', 'Chụp ảnh', 'Thường xuyên', '^', ''],
      ['3', 'Phóng sự', 'Quý III/2026', '^', ''],
      ['', 'Tổng cộng', '', '40.000.000', ''],
    ]),
  );
  expect(diagnostics.filter(({ rule }) => rule === 'import/choice')).toHaveLength(1);
});

describe('amounts without words, line by line beside', () => {
  const items = (row: string[]) =>
    (
      checked(grid([['Stt', 'Nội dung', 'Phối hợp', 'Thời gian', 'Kinh phí'], row])).data.tasks[0] as {
        items: unknown;
      }
    ).items;

  test('papers are those they are for', () => {
    const papers = '- Báo Lao động\n- Báo Thanh niên';
    expect(items(['1', 'Trên báo', papers, 'Quý II/2026', '20.000.000\n15.000.000'])).toMatchObject([
      { outlet: 'laodong', amount: '20.000.000đ' },
      { outlet: 'thanhnien', amount: '15.000.000đ' },
    ]);
  });

  test('times are theirs', () => {
    const times = 'Quý II/2026\nQuý III/2026';
    expect(items(['1', 'Trên báo', '', times, '20.000.000\n15.000.000'])).toMatchObject([
      { period: 'Quý II/2026', amount: '20.000.000đ' },
      { period: 'Quý III/2026', amount: '15.000.000đ' },
    ]);
  });

  test('are of the task where no cell has as many lines', () => {
    const papers = '- Báo Lao động\n- Báo Thanh niên\n- Báo Nhân Dân';
    expect(items(['1', 'Trên báo', papers, 'Quý II/2026', '20.000.000\n15.000.000'])).toMatchObject([
      { label: 'Trên báo' },
      { label: 'Trên báo' },
    ]);
  });
});
