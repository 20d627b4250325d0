import { expect, test } from 'vitest';
import { openActuals } from '../../../src/actual/open.ts';
import { actualsTables } from '../../../src/office/recognise/actuals/columns.ts';
import { matchPayments } from '../../../src/office/recognise/actuals/known.ts';
import { entriesIn } from '../../../src/office/recognise/actuals/rows.ts';
import { documentOf, grid } from '../../support/office-documents.ts';

const PAYMENTS = ['Ngày', 'Số chứng từ', 'Nội dung', 'Số tiền', 'Nguồn'];
const CONTRACTS = ['Số hợp đồng', 'Ngày ký', 'Nhà thầu', 'Giá trị hợp đồng'];

/** What is read of documents whose tables have these rows, below paragraphs. */
function read(...blocks: readonly (string | readonly (readonly string[])[])[]) {
  const isSource = (text: string) => /^ngân sách/i.test(text);
  const { tables: sheets, unused } = actualsTables(
    documentOf(...blocks.map((block, i) => (typeof block === 'string' ? block : grid(block, i + 1)))),
    isSource,
  );
  const tables = sheets.map((sheet) =>
    entriesIn(sheet, isSource, { start: '2026-01-01', end: '2026-12-31' }),
  );
  return {
    unused: unused.map(({ heading }) => heading),
    entries: tables.flatMap(({ entries }) => entries),
    unread: tables.flatMap(({ unread }) => unread.map(({ text }) => text)),
  };
}

test.each([
  ['', 'Ngân sách tỉnh', ''],
  ['Ngân sách tỉnh', '<', '<'],
])('the heading of a source is of the payments below it alone: %s|%s|%s', (...heading) => {
  const { entries } = read([
    PAYMENTS,
    ['1/4/2026', 'PC 1', 'Loa', '1.000.000', ''],
    [...heading, ...(heading[1] === '<' ? ['<', '<'] : ['', ''])],
    ['2/4/2026', 'PC 2', 'Đài', '2.000.000', ''],
    ['', '', '', '', 'Ngân sách xã'],
    ['3/4/2026', 'PC 3', 'Báo', '3.000.000', 'Ngân sách xã'],
  ]);
  expect(entries.map(({ content, source }) => [content, source])).toEqual([
    ['Loa', null],
    ['Đài', 'Ngân sách tỉnh'],
    ['Báo', 'Ngân sách xã'],
  ]);
});

test.each([
  ['the whole table', ['<', '<', '<', '<']],
  ['a part of the table', ['<', '<', '<', '']],
])('a month merged over %s says nothing of the payment above it', (_, rest) => {
  const head = ['Ngày', 'Số chứng từ', 'Nội dung', 'Số hợp đồng', 'Số tiền'];
  const { entries, unread } = read([
    head,
    ['1/4/2026', 'PC 1', 'Loa', '', '1.000.000'],
    ['Tháng 5/2026, đợt 2', ...rest],
    ['2/5/2026', 'PC 2', 'Đài', '', '2.000.000'],
  ]);
  expect(entries.map(({ content, contract }) => [content, contract])).toEqual([
    ['Loa', null],
    ['Đài', null],
  ]);
  expect(unread).toEqual([]);
});

test('an amount that cannot be read is said in a row without a day, too; a place and a day are no amount', () => {
  const { entries, unread } = read([
    PAYMENTS,
    ['1/4/2026', 'PC 1', 'Loa', '1.000.000', ''],
    ['', 'PC 2', 'Đài', '1O.000.000', ''],
    ['', '', '', 'Hà Nội, ngày 30 tháng 6 năm 2026', ''],
  ]);
  expect(entries).toHaveLength(1);
  expect(unread).toEqual(['1O.000.000']);
});

test('a payment with a day may begin with the words of a total; one without a day is not lost', () => {
  const head = ['Ngày', 'Nội dung', 'Số tiền'];
  const { entries } = read([
    head,
    ['', 'Chi đầu năm', '500.000'],
    ['1/4/2026', 'Tổng chi phí in tờ rơi', '1.000.000'],
    ['2/4/2026', 'Công trang trí', '2.000.000'],
    ['', 'Tổng chi trong kỳ', '1.500.000'],
    ['30/4/2026', 'Cộng tháng 4', '1.500.000'],
  ]);
  expect(entries.map(({ date, content }) => [date, content])).toEqual([
    [null, 'Chi đầu năm'],
    ['2026-04-01', 'Tổng chi phí in tờ rơi'],
    ['2026-04-02', 'Công trang trí'],
  ]);
});

test('what is taken away in a row of a contract lowers its value', () => {
  const { entries } = read([
    CONTRACTS,
    ['01/HĐ', '1/4/2026', 'Công ty In', '100.000.000'],
    ['^', '^', '^', '-10.000.000'],
  ]);
  expect(entries).toMatchObject([{ contract: '01/HĐ', amount: 90_000_000n, isRefund: false }]);
});

test('each table counts in the unit above it, and a sum in a text is no unit', () => {
  const rows = [PAYMENTS, ['1/4/2026', 'PC 1', 'Loa', '1.500', '']];
  const amounts = read(
    'Đơn vị tính: nghìn đồng',
    rows,
    'Tổng số đã chi trong quý là 470 triệu đồng.',
    rows,
    'Đơn vị tính: đồng',
    rows,
  ).entries.map(({ amount }) => amount);
  expect(amounts).toEqual([1_500_000n, 1_500_000n, 1500n]);
});

test('a payment of the file is found again before another row of its voucher', () => {
  const { actuals } = openActuals(
    'a.yaml',
    Buffer.from(`plan: plan.yaml
asOf: 30/6/2026
payments:
  - { task: a, date: 1/4/2026, amount: 1.000.000đ, voucher: PC 1 }
  - { task: a, date: 2/4/2026, amount: 2.000.000đ, voucher: PC 2 }
  - { task: a, date: 3/4/2026, amount: 3.000.000đ }
`),
  );
  const { entries } = read([
    PAYMENTS,
    ['1/4/2026', 'PC 1', 'mới', '5.000.000', ''],
    ['1/4/2026', 'pc1', 'cũ', '1.000.000', ''],
    ['2/4/2026', 'PC 2', 'sửa', '2.500.000', ''],
    ['3/4/2026', 'PC 3', 'cũ', '3.000.000', ''],
  ]);
  expect(
    [...matchPayments(entries, actuals).entries()].map(([{ content }, match]) => [content, match]),
  ).toEqual([
    ['cũ', 'known'],
    ['mới', 'new'],
    ['sửa', 'changed'],
    ['cũ', 'known'],
  ]);
});
