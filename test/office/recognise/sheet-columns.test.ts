import { describe, expect, test } from 'vitest';
import { checked, grid, lines } from '../../support/office-documents.ts';

describe('the total of what is done in four quarters', () => {
  const table = (amount: string, total: string) =>
    checked(
      grid([
        ['Stt', 'Nội dung', 'Số lượng', '<', '<', '<', 'Tổng số', 'Đơn giá', 'Thành tiền', 'Thời gian'],
        ['^', '^', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', '^', '^', '^', '^'],
        ['1', 'Tin', '5', '5', '5', '5', '20', '300.000', '6.000.000', 'Cả năm'],
        ['2', 'Bài', '2', '3', '', '2', '7', '1.000.000', amount, 'Cả năm'],
        ['', 'Cộng', '7', '8', '5', '7', '27', '', total, ''],
      ]),
    );

  test('is multiplied by the price, and is no money', () => {
    const { data, sum, errors, warnings } = table('7.000.000', '13.000.000');
    expect({ sum, errors, warnings }).toEqual({ sum: 13_000_000, errors: [], warnings: [] });
    expect(data.tasks).toMatchObject([{ items: [{ quantity: '20' }] }, { items: [{ quantity: '7' }] }]);
    expect(table('8.000.000', '14.000.000')).toMatchObject({ sum: 14_000_000, errors: ['budget/line'] });
  });
});

test('columns below one heading are parts of the total beside them', () => {
  const table = (first: string, all: string) =>
    checked(
      grid([
        ['Stt', 'Nội dung', 'Phân bổ cho các đơn vị', '<', '<', 'Tổng cộng'],
        ['^', '^', 'Công an phường', 'Trạm Y tế', 'Trường THCS Láng', '^'],
        ['1', 'Tờ rơi', '2.000.000', '3.000.000', '1.000.000', first],
        ['2', 'Tập huấn', '5.000.000', '', '4.000.000', '9.000.000'],
        ['', 'Cộng', '7.000.000', '3.000.000', '5.000.000', all],
      ]),
    );
  expect(table('6.000.000', '15.000.000')).toMatchObject({ sum: 15_000_000, errors: [] });
  const wrong = table('8.000.000', '17.000.000').diagnostics.filter(({ severity }) => severity === 'error');
  expect(wrong.map(({ rule, place }) => [rule, place?.text])).toEqual([
    ['import/unread-money', '8.000.000 ≠ 6.000.000đ'],
  ]);
});

describe('a sheet for each part of the year', () => {
  const sheets = (first: string) =>
    checked(
      lines(
        `Stt | Nội dung | Thời gian | Kinh phí
         1 | Báo in | Quý I/2026 | 10.000.000
         2 | Tin | Quý II/2026 | 3.000.000
         | Tổng cộng | | ${first}`,
        1,
        '6 tháng đầu năm',
      ),
      lines(
        `Stt | Nội dung | Thời gian | Kinh phí
         1 | Báo in | Quý III/2026 | 10.000.000
         2 | Pa nô | Quý IV/2026 | 7.000.000
         | Tổng cộng | | 17.000.000`,
        2,
        '6 tháng cuối năm',
      ),
    );

  test('has its own total of all', () => {
    expect(sheets('13.000.000')).toMatchObject({ sum: 30_000_000, declared: null, errors: [] });
    expect(sheets('15.000.000')).toMatchObject({ sum: 30_000_000, errors: ['budget/subtotal'] });
  });
});

describe('a total in a row above the heading of a sheet', () => {
  const table = (above: string, below = '') =>
    checked(
      lines(`DỰ TOÁN KINH PHÍ TUYÊN TRUYỀN NĂM 2026 | | |
             Tổng kinh phí: ${above} | | |
             Stt | Nội dung | Kinh phí | Thời gian
             1 | Báo in | 20.000.000 | Quý I/2026
             2 | Băng rôn | 9.000.000 | Quý II/2026
             ${below}`),
    );

  test('is that of the plan, or contradicts it', () => {
    const right = table('29.000.000 đồng (Hai mươi chín triệu đồng)');
    expect(right).toMatchObject({ declared: 29_000_000, errors: [] });
    expect(table('30.000.000 đồng').errors).toEqual(['budget/total']);
    expect(table('30.000.000 đồng', '| Cộng | 29.000.000 |').errors).toEqual(['import/unread-money']);
  });
});

test('a tax is held against the rate in the column before it', () => {
  const table = (tax: string, all: string) =>
    checked(
      lines(`Stt | Nội dung | Số lượng | Đơn giá | Thành tiền chưa thuế | Thuế suất | Tiền thuế | Tổng cộng | Thời gian
             1 | Phóng sự | 2 | 10.000.000 | 20.000.000 | 8% | ${tax} | ${all} | Quý I/2026
             2 | In tờ rơi | 1000 | 2.000 | 2.000.000 | 10% | 200.000 | 2.200.000 | Quý II/2026`),
    );
  const right = table('1.600.000', '21.600.000');
  expect(right).toMatchObject({ sum: 23_800_000, errors: [], warnings: ['budget/no-total'] });
  expect(right.data.tasks).toMatchObject([{ items: [{}, { label: 'Tiền thuế', percent: '8%' }] }, {}]);
  expect(table('2.000.000', '22.000.000').errors).toEqual(['budget/line']);
});

describe('a column about money that has words alone', () => {
  test.each(['Kinh phí từ nguồn', 'Ghi chú nguồn kinh phí'])('names sources: %s', (heading) => {
    const { data, sum, errors } = checked(
      lines(`Stt | Nội dung | ${heading} | Thời gian | Số tiền
             1 | Tin | Ngân sách phường | Quý I | 30.000.000
             2 | Bài | Tài trợ | Quý II | 20.000.000
             | Cộng | | | 50.000.000`),
    );
    expect({ sum, errors }).toEqual({ sum: 50_000_000, errors: [] });
    expect(data.tasks).toMatchObject([{ items: [{ source: 'nsp' }] }, { items: [{ source: 'tt' }] }]);
  });

  test('is a text where it names no sources', () => {
    const { data, sum, errors } = checked(
      lines(`Stt | Nội dung | Căn cứ lập dự toán | Thời gian | Số tiền
             1 | Tin | Báo giá của Đài | Quý I | 30.000.000
             2 | Bài | Hợp đồng cũ | Quý II | 20.000.000
             | Cộng | | | 50.000.000`),
    );
    expect({ sum, errors }).toEqual({ sum: 50_000_000, errors: [] });
    expect(data.tasks).toMatchObject([{ other: { 'Căn cứ lập dự toán': 'Báo giá của Đài' } }, {}]);
  });
});

test('a disc is a tick, and an empty box is none', () => {
  const { data, warnings } = checked(
    grid([
      ['Stt', 'Nội dung', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Kinh phí'],
      ['1', 'Tin', '☐', '●', '●', '☐', '30.000.000'],
      ['2', 'Bài', '●', '☐', '☐', '☐', '20.000.000'],
      ['Cộng', '<', '<', '<', '<', '<', '50.000.000'],
    ]),
  );
  expect(data.tasks.map(({ schedule, other }) => [schedule, other])).toEqual([
    ['Quý II; Quý III', undefined],
    ['Quý I', undefined],
  ]);
  expect(warnings).toEqual([]);
});

test('a letter in brackets beside an amount points to a note', () => {
  const { data, sum } = checked(
    lines(`Stt | Nội dung | Thời gian | Kinh phí
           1 | Tin | Quý I | 30.000.000(a)
           2 | Bài | Quý II | 20.000.000
           | Cộng | | 50.000.000`),
  );
  expect(sum).toBe(50_000_000);
  expect(data.tasks[0]).toMatchObject({ items: [{ label: 'Tin', note: 'a' }] });
});

test('a percentage may be of what is before the tax above it', () => {
  const table = (fee: string, all: string) =>
    checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí
             1 | Tin | Quý I | 30.000.000
             2 | Bài | Quý II | 20.000.000
             | Cộng trước thuế | | 50.000.000
             | VAT 8% | | 4.000.000
             | Quản lý phí 2% (trước thuế) | | ${fee}
             | Tổng sau thuế | | ${all}`),
    );
  expect(table('1.000.000', '55.000.000')).toMatchObject({ sum: 55_000_000, errors: [] });
  expect(table('1.500.000', '55.500.000')).toMatchObject({
    sum: 55_500_000,
    errors: ['import/unread-money'],
  });
});

test.each(['Cộng quý II', 'Tổng cả năm', 'Tổng số năm 2026', 'Cộng 3 tháng'])(
  'the months add up to %s',
  (heading) => {
    const table = (first: string, all: string) =>
      checked(
        lines(`Stt | Nội dung | Tháng 4 | Tháng 5 | Tháng 6 | ${heading}
             1 | Tin | 10.000.000 | 10.000.000 | 10.000.000 | ${first}
             2 | Bài | - | 20.000.000 | - | 20.000.000
             | Cộng | 10.000.000 | 30.000.000 | 10.000.000 | ${all}`),
      );
    expect(table('30.000.000', '50.000.000')).toMatchObject({ sum: 50_000_000, errors: [] });
    expect(table('33.000.000', '53.000.000').errors).not.toEqual([]);
  },
);

test('an amount counts in the unit in brackets after it', () => {
  const { sum, errors } = checked(
    lines(`Stt | Nội dung | Thời gian | Kinh phí
           1 | Tin | Quý I | 30.000 (nghìn đồng)
           2 | Bài | Quý II | 20 (triệu)`),
  );
  expect({ sum, errors }).toEqual({ sum: 50_000_000, errors: [] });
});

test('a last row that gathers the money is its total', () => {
  const table = (label: string) =>
    checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí
             1 | Tin | Quý I | 30.000.000
             2 | Bài | Quý II | 20.000.000
             | ${label} | | 50.000.000`),
    );
  expect(table('Tổng hợp kinh phí')).toMatchObject({ sum: 50_000_000, declared: 50_000_000 });
  expect(table('Tổng hợp, báo cáo')).toMatchObject({ sum: 100_000_000 });
});
