import { describe, expect, test } from 'vitest';
import { actualsTables } from '../../../src/office/recognise/actuals/columns.ts';
import { entriesIn } from '../../../src/office/recognise/actuals/rows.ts';
import { documentOf, lines } from '../../support/office-documents.ts';

const isSource = (text: string) => /^(?:ngân sách|xã hội hóa)/i.test(text);

/** What is read of a table, each entry in a line, and the columns and tables of money that are not. */
function read(...tables: readonly string[]) {
  const document = documentOf(...tables.map((text, i) => lines(text, i + 1)));
  const { tables: found, unused } = actualsTables(document, isSource);
  const entries = found.flatMap((sheet) =>
    entriesIn(sheet, isSource, { start: '2026-01-01', end: '2026-12-31' }).entries.map((entry) => ({
      ...entry,
      kind: sheet.kind,
    })),
  );
  return {
    read: entries.map(({ contract, voucher, date, amount, isRefund }) =>
      [contract, voucher, date?.slice(5), `${isRefund ? '-' : ''}${amount}`].filter((part) => part).join(' '),
    ),
    entries,
    unused: unused.map(({ table, heading }) => heading ?? table.number),
  };
}

describe('which column has the money', () => {
  test.each([
    [
      'cash and transfer, in one row both',
      `Ngày | Số CT | Số tiền | <
       ^ | ^ | Tiền mặt | Chuyển khoản
       1/4/2026 | A | | 3.000.000
       2/4/2026 | B | 1.000.000 | 2.000.000
       Cộng | | 1.000.000 | 5.000.000`,
      ['A 04-01 3000000', 'B 04-02 3000000'],
    ],
    [
      'cash and transfer under no common heading',
      `Ngày | Số CT | Tiền mặt | Chuyển khoản
       1/4/2026 | A | | 3.000.000
       2/4/2026 | B | 1.000.000 |`,
      ['A 04-01 3000000', 'B 04-02 1000000'],
    ],
    [
      'paid in this time, beside what was before and is in all',
      `Số HĐ | Thời gian thanh toán | Mã giao dịch | Đã chi kỳ trước | Chi trong kỳ | Tổng đã chi
       01/HĐ | 1/4/2026 14:25 | A | 2.000.000 | 1.000.000 | 3.000.000`,
      ['01/HĐ A 04-01 1000000'],
    ],
    [
      'what comes back, in a column beside that of payments',
      `Ngày | Số CT | Số tiền thanh toán | Số tiền nộp trả
       1/4/2026 | A | 2.000.000 |
       2/4/2026 | B | | 500.000
       3/4/2026 | C | | 100.000`,
      ['A 04-01 2000000', 'B 04-02 -500000', 'C 04-03 -100000'],
    ],
    [
      'an advance, in a column beside that of payments',
      `Ngày | Số CT | Số tiền tạm ứng | Số tiền thanh toán
       1/4/2026 | A | 2.000.000 |
       2/4/2026 | B | | 500.000`,
      ['B 04-02 500000', 'A 04-01 2000000'],
    ],
    [
      'a journal, in which each amount is on both sides',
      `Ngày | Số CT | Diễn giải | TK | Nợ | Có
       1/4/2026 | A | a | 331 | 1.000.000 |
       | | | 1121 | | 1.000.000
       2/4/2026 | B | b | 331 | 2.000.000 |
       2/4/2026 | B | b | 1121 | | 2.000.000
       | | Cộng | | 3.000.000 | 3.000.000`,
      ['A 04-01 1000000', 'B 04-02 2000000'],
    ],
    [
      'the sum of those beside it, whatever it is called',
      `Ngày | Số CT | Số tiền | < | <
       ^ | ^ | Quý trước | Quý sau | Chung
       1/4/2026 | A | 1.000.000 | 2.000.000 | 3.000.000
       2/4/2026 | B | 4.000.000 | | 4.000.000`,
      ['A 04-01 3000000', 'B 04-02 4000000'],
    ],
    [
      'one of each row',
      `Ngày | Số CT | Số tiền | <
       ^ | ^ | Phòng A | Phòng B
       1/4/2026 | A | 1.000.000 |
       2/4/2026 | B | | 4.000.000`,
      ['A 04-01 1000000', 'B 04-02 4000000'],
    ],
    [
      'this time, not up to now, asked for or taken off',
      `Ngày | Số CT | Giá trị nghiệm thu | Thu hồi tạm ứng | Luỹ kế kỳ trước | Số tiền đề nghị | Thanh toán kỳ này | Luỹ kế thanh toán
       1/4/2026 | A | 9.000.000 | 2.000.000 | 2.000.000 | 8.000.000 | 7.000.000 | 9.000.000`,
      ['A 04-01 7000000'],
    ],
    [
      'paid out and in of a cash book, with a number each',
      `Ngày | Số phiếu | < | Diễn giải | Số tiền | < | <
       ^ | Thu | Chi | ^ | Thu | Chi | Tồn
       | | | Số tồn đầu kỳ | | | 5.000.000
       1/4/2026 | | PC 1 | Loa | | 1.000.000 | 4.000.000
       2/4/2026 | | PC 2 | Đài | | 1.500.000 | 2.500.000
       3/4/2026 | PT 1 | | Nộp lại | 500.000 | | 3.000.000`,
      ['PC 1 04-01 1000000', 'PC 2 04-02 1500000', 'PT 1 04-03 -500000'],
    ],
    [
      'what a contract is worth with its appendix, or without one',
      `Số HĐ | Ngày ký | Nhà thầu | Giá trị HĐ | Giá trị phụ lục | Giá trị sau điều chỉnh
       01/HĐ | 1/4/2026 | A | 10.000.000 | 2.000.000 | 12.000.000
       02/HĐ | 2/4/2026 | B | 10.000.000 | |`,
      ['01/HĐ 04-01 12000000', '02/HĐ 04-02 10000000'],
    ],
    [
      'what appendices add to contracts',
      `Số HĐ | Ngày ký | Nhà thầu | Giá trị HĐ | Giá trị phụ lục
       01/HĐ | 1/4/2026 | A | 10.000.000 | 2.000.000
       02/HĐ | 2/4/2026 | B | 10.000.000 | -3.000.000`,
      ['01/HĐ 04-01 12000000', '02/HĐ 04-02 7000000'],
    ],
    [
      'a contract after tax',
      `Số HĐ | Ngày ký | Nhà thầu | Giá trị hợp đồng | < | <
       ^ | ^ | ^ | Trước thuế | Thuế GTGT | Sau thuế
       01/HĐ | 1/4/2026 | A | 10.000.000 | 800.000 | 10.800.000`,
      ['01/HĐ 04-01 10800000'],
    ],
    [
      'the day of payment, not of the invoice',
      `Số hóa đơn | Ngày hóa đơn | Số HĐ | Ngày thanh toán | Số UNC | Số tiền
       0012 | 20/3/2026 | 01/HĐ | 1/4/26 | A | 1.000.000`,
      ['01/HĐ A 04-01 1000000'],
    ],
  ])('%s', (_, table, expected) => {
    expect(read(table).read).toEqual(expected);
  });

  test('each source that has a column has payments of its own', () => {
    const { entries } = read(`Ngày | Số CT | Số tiền | < | <
      ^ | ^ | Tổng số | Ngân sách xã | Xã hội hóa
      1/4/2026 | A | 1.000.000 | 1.000.000 |
      2/4/2026 | B | 5.000.000 | 2.000.000 | 3.000.000`);
    expect(entries.map(({ voucher, amount, source }) => [voucher, amount, source])).toEqual([
      ['A', 1_000_000n, 'Ngân sách xã'],
      ['B', 2_000_000n, 'Ngân sách xã'],
      ['B', 3_000_000n, 'Xã hội hóa'],
    ]);
  });
});

test('each payment that has columns of its own beside its contract is read', () => {
  const { read: found, entries } =
    read(`Số HĐ | Ngày ký | Nhà thầu | Giá trị HĐ | Tạm ứng | < | Thanh toán | <
    ^ | ^ | ^ | ^ | Ngày | Số tiền | Ngày | Số tiền
    01/HĐ | 1/3/2026 | A | 10.000.000 | 1/4/2026 | 3.000.000 | 1/6/2026 | 7.000.000
    02/HĐ | 2/3/2026 | B | 5.000.000 | | | 2/6/2026 | 5.000.000`);
  expect(found).toEqual([
    '01/HĐ 03-01 10000000',
    '02/HĐ 03-02 5000000',
    '01/HĐ 04-01 3000000',
    '01/HĐ 06-01 7000000',
    '02/HĐ 06-02 5000000',
  ]);
  expect(entries[2]).toMatchObject({ kind: 'payments', content: 'Tạm ứng' });
});

test('the party of a contract is under its heading, and payments below it are of it', () => {
  const { read: found, entries } = read(`Hợp đồng | < | < | < | Thanh toán | < | <
    Số | Ngày ký | Đơn vị | Giá trị | Ngày | Số CT | Số tiền
    01/HĐ | 1/3/2026 | Báo | 10.000.000 | 1/4/2026 | A | 3.000.000
    ^ | ^ | ^ | ^ | 1/6/2026 | B | 7.000.000
    02/HĐ | 2/3/2026 | Đài | 5.000.000 | 2/6/2026 | C | 5.000.000`);
  expect(found).toEqual([
    '01/HĐ 03-01 10000000',
    '02/HĐ 03-02 5000000',
    '01/HĐ A 04-01 3000000',
    '01/HĐ B 06-01 7000000',
    '02/HĐ C 06-02 5000000',
  ]);
  expect(entries.map(({ payee }) => payee)).toEqual(['Báo', 'Đài', 'Báo', 'Báo', 'Đài']);
});

test('a payment that says neither for what nor to whom is as the one above, where that says both', () => {
  const { read: found } = read(`Số HĐ | Đơn vị nhận | Ngày | Số CT | Nội dung | Số tiền
    01/HĐ | Báo | 1/4/2026 | A | | 1.000.000
    | | 2/4/2026 | B | | 2.000.000
    | | 3/4/2026 | C | Mua hoa | 3.000.000
    02/HĐ | | 4/4/2026 | D | | 4.000.000
    | | 5/4/2026 | E | | 5.000.000`);
  expect(found).toEqual([
    '01/HĐ A 04-01 1000000',
    '01/HĐ B 04-02 2000000',
    'C 04-03 3000000',
    '02/HĐ D 04-04 4000000',
    'E 04-05 5000000',
  ]);
});

describe('sums among the payments', () => {
  test.each([
    [
      'over a group, and of all groups',
      `TT | Ngày | Số CT | Nội dung | Số tiền
       I | | | Báo | 3.000.000
       1 | 1/4/2026 | A | a | 1.000.000
       2 | 2/4/2026 | B | b | 2.000.000
       II | | | Đài | 4.000.000
       1 | 3/4/2026 | C | c | 4.000.000
       | | | Tổng I+II | 7.000.000`,
      ['A 04-01 1000000', 'B 04-02 2000000', 'C 04-03 4000000'],
    ],
    [
      'of a month, of which one payment is all',
      `TT | Ngày | Số CT | Số tiền
       | Tháng 4 | | 1.000.000
       1 | 1/4/2026 | A | 1.000.000
       | Tháng 5 | | 2.000.000
       2 | 1/5/2026 | B | 2.000.000`,
      ['A 04-01 1000000', 'B 05-01 2000000'],
    ],
    [
      'merged over the columns of numbers',
      `TT | Số HĐ | Số CT | Ngày | Số tiền
       1 | 01/HĐ | A | 1/4/2026 | 1.000.000
       Tổng cộng | < | < | < | 1.000.000`,
      ['01/HĐ A 04-01 1000000'],
    ],
    [
      'not the second part of a voucher, though it has the amount of the first',
      `Ngày | Số CT | Nội dung | Số tiền
       1/4/2026 | A | a | 1.000.000
       | | b | 1.000.000
       2/4/2026 | B | c | 1.000.000`,
      ['A 04-01 1000000', 'A 04-01 1000000', 'B 04-02 1000000'],
    ],
    [
      'of the parts below it, which count instead',
      `Ngày | Số CT | Nội dung | Số tiền
       1/4/2026 | A | Hội nghị | 3.000.000
       | | - Nước | 1.000.000
       | | - Hội trường | 2.000.000
       2/4/2026 | B | b | 2.000.000`,
      ['A 04-01 1000000', 'A 04-01 2000000', 'B 04-02 2000000'],
    ],
    [
      'of the parts below it, where it is under a contract',
      `Ngày | Số CT | Số HĐ | Nội dung | Số tiền
       1/4/2026 | A | 01/HĐ | In | 3.000.000
       | | | - Giấy | 1.000.000
       | | | - Công | 2.000.000`,
      ['01/HĐ A 04-01 3000000'],
    ],
    [
      'carried from page to page',
      `Ngày | Số CT | Nội dung | Số tiền
       1/4/2026 | A | a | 1.000.000
       | | Cộng mang sang | 1.000.000
       | | Số trang trước chuyển sang | 1.000.000
       2/4/2026 | B | b | 2.000.000`,
      ['A 04-01 1000000', 'B 04-02 2000000'],
    ],
  ])('%s', (_, table, expected) => {
    expect(read(table).read).toEqual(expected);
  });
});

test('money that is not read is said', () => {
  const { unused } = read(
    `Số HĐ | Ngày ký | Nhà thầu | Giá trị HĐ | Đã thanh toán | Còn lại | Số tài khoản
     01/HĐ | 1/3/2026 | A | 10.000.000 | 3.000.000 | 7.000.000 | 371301012345`,
    `Đơn vị | Tháng 1 | Tháng 2
     A | 1.000.000 | 2.000.000
     B | 3.000.000 | 4.000.000`,
    `Người lập | Kế toán
     Nguyễn A | Trần B`,
  );
  expect(unused).toEqual(['Đã thanh toán', 2]);
});
