import { describe, expect, test } from 'vitest';
import { checked, lines } from '../../support/office-documents.ts';

/** A table, what it comes to, the total it declares, and the rules of its errors. */
type Case = readonly [
  name: string,
  table: string,
  sum: number | null,
  declared: number | null,
  errors: readonly string[],
];

const SUBTOTAL = ['budget/subtotal'];
const TOTAL = ['budget/total'];
const UNREAD = ['import/unread-money'];
const MALFORMED = ['money/malformed'];

function holds(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, table, sum, declared, errors) => {
    const { diagnostics: _d, data: _t, warnings: _w, ...found } = checked(lines(table));
    expect(found).toEqual({ sum, declared, errors });
  });
}

describe('totals under any words', () => {
  const rows = 'TT|Nội dung|Thời gian|Kinh phí\n1|Phóng sự|Quý I|30.000.000\n2|Tờ rơi|Quý II|12.000.000\n';
  holds(
    [
      'Tổng cộng 42.000.000 đồng',
      '|Tổng (1+2)||42.000.000',
      '|TỔNG KINH PHÍ||42.000.000',
      '|T. cộng||42.000.000',
      '|Tổng mức đầu tư||42.000.000',
      '|Cộng tổng||42.000.000',
      '|Grand total||42.000.000',
      '|Toàn bộ||42.000.000',
      '|Cả chương trình||42.000.000',
      '3|Tổng cộng||42.000.000',
      '|||42.000.000',
      'Tổng||  |42.000.000đ',
      '|Kinh phí toàn kế hoạch||42.000.000',
    ].map((total): Case => [total, rows + total, 42_000_000, 42_000_000, []]),
  );
  holds([
    [
      'a wrong total is the total all the same',
      `${rows}|Tổng cộng||45.000.000`,
      42_000_000,
      45_000_000,
      TOTAL,
    ],
    ['a wrong total under other words', `${rows}|Cộng kinh phí||45.000.000`, 42_000_000, 45_000_000, TOTAL],
    [
      'two items that are equal are no sum',
      'TT|Nội dung|Kinh phí\n1|Báo in|10.000.000\n2|Báo hình|10.000.000',
      20_000_000,
      null,
      [],
    ],
    [
      'a third that is the sum of two is an item where it is counted',
      'TT|Nội dung|Kinh phí\n1|a|10.000.000\n2|b|5.000.000\n3|c|15.000.000\n|Tổng|30.000.000',
      30_000_000,
      30_000_000,
      [],
    ],
    [
      'names that begin like sums',
      'TT|Nội dung|Kinh phí\n1|Tổng kết năm|10.000.000\n2|Cộng tác viên|5.000.000\n3|Tổng hợp tin bài|1.000.000\n|Cộng|16.000.000',
      16_000_000,
      16_000_000,
      [],
    ],
  ]);
});

describe('sections and sums of groups', () => {
  holds([
    [
      'sums in the rows of sections',
      'TT|Nội dung|Kinh phí\nA|Báo chí|25.000.000\n1|a|20.000.000\n2|b|5.000.000\nB|In|7.000.000\n1|c|7.000.000\n|Tổng (A+B)|32.000.000',
      32_000_000,
      32_000_000,
      [],
    ],
    [
      'a wrong sum in the row of a section',
      'TT|Nội dung|Kinh phí\nA|Báo chí|26.000.000\n1|a|20.000.000\n2|b|5.000.000\nB|In|7.000.000\n1|c|7.000.000\n|Tổng (A+B)|32.000.000',
      32_000_000,
      32_000_000,
      SUBTOTAL,
    ],
    [
      'a wrong sum that the total was made with',
      'TT|Nội dung|Kinh phí\nA|Báo chí|26.000.000\n1|a|20.000.000\n2|b|5.000.000\nB|In|7.000.000\n1|c|7.000.000\n|Tổng (A+B)|33.000.000',
      32_000_000,
      33_000_000,
      SUBTOTAL,
    ],
    [
      'groups without headings',
      'TT|Nội dung|Kinh phí\n1|a|20.000.000\n2|b|8.000.000\n|Cộng phát thanh|28.000.000\n3|c|5.000.000\n4|d|7.000.000\n|Cộng trực quan|12.000.000\n|Tổng cộng|40.000.000',
      40_000_000,
      40_000_000,
      [],
    ],
    [
      'a wrong sum of a group',
      'TT|Nội dung|Kinh phí\n1|a|50.000.000\n2|b|30.000.000\n|Cộng báo chí|90.000.000\n3|c|5.000.000\n|Tổng cộng|85.000.000',
      85_000_000,
      85_000_000,
      SUBTOTAL,
    ],
    [
      'a last group with a wrong sum',
      'TT|Nội dung|Kinh phí\n1|a|50.000.000\n|Cộng báo chí|50.000.000\n2|b|30.000.000\n3|c|5.000.000\n|Cộng in ấn|36.000.000\n|Tổng cộng|85.000.000',
      85_000_000,
      85_000_000,
      SUBTOTAL,
    ],
    [
      'sums below sections',
      'TT|Nội dung|Kinh phí\nI|Báo chí|\n1|a|20.000.000\n2|b|5.000.000\n|Cộng I|25.000.000\nII|In|\n1|c|7.000.000\n|Cộng II|7.000.000\n|Tổng cộng|32.000.000',
      32_000_000,
      32_000_000,
      [],
    ],
    [
      'dotted numbers',
      'TT|Nội dung|Kinh phí\n1|Báo|35.000.000\n1.1|a|20.000.000\n1.2|b|15.000.000\n2|In|10.000.000\n2.1|c|10.000.000\n|Cộng|45.000.000',
      45_000_000,
      45_000_000,
      [],
    ],
    [
      'no numbers at all',
      'Nội dung|Kinh phí\nBáo chí|35.000.000\nBáo in|20.000.000\nBáo hình|15.000.000\nIn ấn|10.000.000\nTổng cộng|45.000.000',
      45_000_000,
      45_000_000,
      [],
    ],
    [
      'of which, in full',
      'TT|Nội dung|Kinh phí\n1|Báo|35.000.000\n|Trong đó:|\n|- a|20.000.000\n|- b|15.000.000\n2|In|10.000.000\n|Tổng cộng|45.000.000',
      45_000_000,
      45_000_000,
      [],
    ],
    [
      'of which, in part',
      'TT|Nội dung|Kinh phí\n1|Báo|35.000.000\n|Trong đó: báo in|20.000.000\n2|In|10.000.000\n|Tổng cộng|45.000.000',
      45_000_000,
      45_000_000,
      [],
    ],
    [
      'a total above',
      'TT|Nội dung|Kinh phí\n|TỔNG SỐ|70.000.000\n1|a|50.000.000\n2|b|20.000.000',
      70_000_000,
      70_000_000,
      [],
    ],
    [
      'a wrong total above',
      'TT|Nội dung|Kinh phí\n|TỔNG SỐ|75.000.000\n1|a|50.000.000\n2|b|20.000.000',
      70_000_000,
      75_000_000,
      TOTAL,
    ],
    [
      'carried over twice',
      'TT|Nội dung|Kinh phí\n1|a|50.000.000\n|Cộng chuyển trang sau|50.000.000\n|Trang trước chuyển sang|50.000.000\n2|b|20.000.000\n|Tổng cộng|70.000.000',
      70_000_000,
      70_000_000,
      [],
    ],
    [
      'carried over wrongly',
      'TT|Nội dung|Kinh phí\n1|a|50.000.000\n|Cộng chuyển trang sau|55.000.000\n2|b|20.000.000\n|Tổng cộng|70.000.000',
      70_000_000,
      70_000_000,
      UNREAD,
    ],
    [
      'budget codes',
      'Mục|Tiểu mục|Nội dung|Số tiền\n6600||Thông tin|7.000.000\n|6606|a|5.000.000\n|6608|b|2.000.000\n6650||Hội nghị|3.000.000\n|6651|c|3.000.000\n||Tổng cộng|10.000.000',
      10_000_000,
      10_000_000,
      [],
    ],
    [
      'the parts of the total by source',
      'TT|Nội dung|Kinh phí\n1|a|50.000.000\n2|b|20.000.000\n|Tổng cộng|70.000.000\n|Trong đó:|\n-|Ngân sách xã|60.000.000\n-|Xã hội hóa|10.000.000',
      70_000_000,
      70_000_000,
      [],
    ],
  ]);
});

describe('taxes and what is put aside', () => {
  const head = 'TT|Nội dung|Kinh phí\n1|a|60.000.000\n2|b|40.000.000\n';
  holds([
    ['a tax of all', `${head}|Thuế GTGT 8%|8.000.000\n|Tổng cộng|108.000.000`, 108_000_000, 108_000_000, []],
    [
      'before tax, after tax, aside',
      `${head}|Cộng trước thuế|100.000.000\n|Thuế VAT (10%)|10.000.000\n|Cộng sau thuế|110.000.000\n|Dự phòng 5%|5.500.000\n|Tổng cộng|115.500.000`,
      115_500_000,
      115_500_000,
      [],
    ],
    [
      'a wrong sum before tax',
      `${head}|Cộng|106.000.000\n|Thuế GTGT 8%|8.000.000\n|Tổng cộng|108.000.000`,
      108_000_000,
      108_000_000,
      UNREAD,
    ],
    [
      'a wrong tax',
      `${head}|Thuế GTGT 8%|9.000.000\n|Tổng cộng|109.000.000`,
      109_000_000,
      109_000_000,
      ['budget/line'],
    ],
    [
      'a tax below a priced row',
      'TT|Nội dung|Số lượng|Đơn giá|Thành tiền\n1|In|4.000|5.000|20.000.000\n|Thuế GTGT 8%|||1.600.000\n2|Pa nô|3|4.000.000|12.000.000\n|Tổng|||33.600.000',
      33_600_000,
      33_600_000,
      [],
    ],
    [
      'rounded',
      'TT|Nội dung|Kinh phí\n1|a|50.123.000\n2|b|49.990.000\n|Tổng cộng|100.113.000\n|Làm tròn|100.000.000',
      100_113_000,
      100_113_000,
      [],
    ],
    [
      'rounded alone',
      'TT|Nội dung|Kinh phí\n1|a|50.123.000\n2|b|49.990.000\n|Tổng cộng (làm tròn)|100.000.000',
      100_113_000,
      100_113_000,
      [],
    ],
  ]);
});

describe('amounts as they are written', () => {
  const one = (amount: string, more = '') =>
    `TT|Nội dung|Kinh phí\n1|Phóng sự|70.000.000\n2|In tờ gấp|${amount}${more}`;
  holds([
    ['eth', one('11.000.000 ð'), 81_000_000, null, []],
    ['a sign before', one('₫11,000,000'), 81_000_000, null, []],
    ['VND before', one('VND 11,000,000'), 81_000_000, null, []],
    ['a remark', one('11.000.000 (dự kiến)'), 81_000_000, null, []],
    ['a mark', one('11.000.000 (1)'), 81_000_000, null, []],
    ['a letter for a digit', one('2O.000.000'), null, null, MALFORMED],
    ['about', one('khoảng 15.000.000'), null, null, MALFORMED],
    ['at most', one('không quá 15 triệu đồng'), null, null, MALFORMED],
    ['another currency', one('3.000 USD'), null, null, MALFORMED],
    ['a product', one('2 x 10.000.000'), null, null, MALFORMED],
    ['a range', one('10 - 15 triệu đồng'), null, null, MALFORMED],
    ['words', one('mười hai triệu đồng'), null, null, MALFORMED],
    ['no money', one('Theo thực tế'), 70_000_000, null, []],
    ['of a paper', one('Theo Nghị quyết 05/2025/NQ-HĐND'), 70_000_000, null, []],
    [
      'a deduction with a hyphen',
      'TT|Nội dung|Kinh phí\n1|a|40.000.000\n2|Giảm trừ|-3.000.000',
      37_000_000,
      null,
      [],
    ],
    [
      'a deduction with a true minus',
      'TT|Nội dung|Kinh phí\n1|a|40.000.000\n2|Tiết kiệm chi|−3.000.000',
      37_000_000,
      null,
      [],
    ],
    [
      'a deduction in brackets',
      'TT|Nội dung|Kinh phí\n1|a|40.000.000\n2|Thu hồi tạm ứng|(3.000.000)',
      37_000_000,
      null,
      [],
    ],
    [
      'a deduction with the sign behind',
      'TT|Nội dung|Kinh phí\n1|a|40.000.000\n2|Cắt giảm|3.000.000-',
      37_000_000,
      null,
      [],
    ],
    [
      'a deduction proven by the total',
      'TT|Nội dung|Kinh phí\n1|a|40.000.000\n2|Điều chỉnh|-3.000.000\n|Tổng cộng|37.000.000',
      37_000_000,
      37_000_000,
      [],
    ],
    [
      'a deduction without its sign',
      'TT|Nội dung|Kinh phí\n1|a|40.000.000\n2|Tiết kiệm 10%|4.000.000\n|Tổng cộng|36.000.000',
      36_000_000,
      36_000_000,
      [],
    ],
    [
      'a negative amount that nothing proves',
      'TT|Nội dung|Kinh phí\n1|a|40.000.000\n2|Phóng sự|-3.000.000',
      null,
      null,
      MALFORMED,
    ],
  ]);
});

describe('which column is spent', () => {
  test.each([
    [
      'asked for and approved',
      'TT|Nội dung|Kinh phí đề nghị|Kinh phí phê duyệt\n1|a|48.000.000|40.000.000\n2|b|12.000.000|12.000.000\n|Tổng cộng|60.000.000|52.000.000',
      52_000_000,
      true,
    ],
    [
      'approved before asked for',
      'TT|Nội dung|Kinh phí được duyệt|Kinh phí đề nghị\n1|a|40.000.000|48.000.000\n2|b|12.000.000|12.000.000\n|Tổng cộng|52.000.000|60.000.000',
      52_000_000,
      true,
    ],
    [
      'given, changed, after the change',
      'TT|Nội dung|Dự toán được giao|Tăng (+), giảm (-)|Dự toán sau điều chỉnh\n1|a|30.000.000|-6.000.000|24.000.000\n2|b|20.000.000|4.000.000|24.000.000\n|Tổng cộng|50.000.000|-2.000.000|48.000.000',
      48_000_000,
      true,
    ],
    [
      'planned and paid already',
      'TT|Nội dung|Kinh phí|Kinh phí đã chi\n1|a|30.000.000|4.000.000\n2|b|20.000.000|5.000.000\n|Tổng cộng|50.000.000|9.000.000',
      50_000_000,
      true,
    ],
    [
      'last year and this year',
      'TT|Nội dung|Kinh phí năm 2025|Kinh phí năm 2026\n1|a|30.000.000|35.000.000\n2|b|20.000.000|25.000.000\n|Tổng cộng|50.000.000|60.000.000',
      60_000_000,
      true,
    ],
    [
      'the year before in words',
      'TT|Nội dung|Kinh phí năm trước|Kinh phí năm 2026\n1|a|30.000.000|35.000.000\n2|b|20.000.000|25.000.000\n|Tổng cộng|50.000.000|60.000.000',
      60_000_000,
      true,
    ],
    [
      'before tax, tax, in all',
      'TT|Nội dung|Thành tiền|Thuế GTGT|Tổng cộng\n1|a|20.000.000|1.600.000|21.600.000\n2|b|10.000.000|800.000|10.800.000\n|Cộng|30.000.000|2.400.000|32.400.000',
      32_400_000,
      true,
    ],
    [
      'quarters and the year',
      'TT|Nội dung|Quý I|Quý II|Quý III|Quý IV|Cả năm\n1|a|6.000.000|6.000.000|6.000.000|6.000.000|24.000.000\n2|b||16.000.000|||16.000.000\n|Tổng|6.000.000|22.000.000|6.000.000|6.000.000|40.000.000',
      40_000_000,
      false,
    ],
    [
      'quarters alone',
      'TT|Nội dung|Quý I|Quý II\n1|a|6.000.000|4.000.000\n2|b||5.000.000\n|Tổng|6.000.000|9.000.000',
      15_000_000,
      false,
    ],
    [
      'sources and their sum',
      'TT|Nội dung|Tổng số|Ngân sách xã|Xã hội hóa\n1|a|50.000.000|40.000.000|10.000.000\n2|b|20.000.000|20.000.000|\n|Tổng cộng|70.000.000|60.000.000|10.000.000',
      70_000_000,
      false,
    ],
  ])('%s', (_, table, sum, isChoice) => {
    const found = checked(lines(table));
    expect([found.sum, found.declared, found.errors]).toEqual([sum, sum, []]);
    expect(found.warnings.includes('import/choice')).toBe(isChoice);
  });

  test.each([
    [
      'a wrong sum of the column asked for',
      'TT|Nội dung|Kinh phí đề nghị|Kinh phí phê duyệt\n1|a|48.000.000|40.000.000\n2|b|12.000.000|12.000.000\n|Tổng cộng|61.000.000|52.000.000',
      UNREAD,
    ],
    [
      'a quarter that is not in the year',
      'TT|Nội dung|Quý I|Quý II|Quý III|Quý IV|Cả năm\n1|a|6.000.000|6.000.000|6.000.000|6.000.000|25.000.000\n2|b||16.000.000|||16.000.000\n|Tổng|6.000.000|22.000.000|6.000.000|6.000.000|41.000.000',
      ['budget/subtotal'],
    ],
    [
      'a source that is not in the sum',
      'TT|Nội dung|Tổng số|Ngân sách xã|Xã hội hóa\n1|a|50.000.000|40.000.000|15.000.000\n2|b|20.000.000|20.000.000|',
      ['budget/subtotal'],
    ],
    [
      'a total of a source that is not its rows',
      'TT|Nội dung|Tổng số|Ngân sách xã|Xã hội hóa\n1|a|50.000.000|40.000.000|10.000.000\n2|b|20.000.000|20.000.000|\n|Tổng|70.000.000|65.000.000|5.000.000',
      ['budget/sources'],
    ],
  ])('%s is found', (_, table, errors) => {
    expect(checked(lines(table)).errors).toEqual(errors);
  });

  test('a column of names is the source of each item', () => {
    const { sum, errors, data } = checked(
      lines(
        'TT|Nội dung|Kinh phí|Nguồn vốn\n1|a|20.000.000|NS xã\n2|b|12.000.000|NS tỉnh\n3|c|1.000.000|NS xã\n|Tổng|33.000.000|',
      ),
    );
    expect([sum, errors]).toEqual([33_000_000, []]);
    expect(data.budget?.sources).toEqual({
      nx: { name: 'NS xã', amount: '21.000.000đ' },
      nt: { name: 'NS tỉnh', amount: '12.000.000đ' },
    });
  });

  test('ticks in columns of quarters say when', () => {
    const { data } = checked(
      lines('TT|Nội dung|Q.I|Q.II|Q.III|Q.IV|Kinh phí\n1|a|x||||5.000.000\n2|b||x|x||5.000.000'),
    );
    expect(data.tasks.map(({ schedule }) => schedule)).toEqual(['Quý I', 'Quý II; Quý III']);
  });
});

describe('the unit of money', () => {
  test.each([
    ['ĐVT: tr.đ', 'TT|Nội dung|Kinh phí\n1|a|150\n2|b|30,5\n|Tổng|180,5', 180_500_000],
    ['(Đơn vị tính: ngđ)', 'TT|Nội dung|Kinh phí\n1|a|45000\n2|b|12.500\n|Tổng|57.500', 57_500_000],
    ['', 'TT|Nội dung|Kinh phí (Tr.đ)\n1|a|150\n2|b|30\n|Tổng|180', 180_000_000],
    ['', 'TT|Nội dung|Kinh phí, triệu đồng\n1|a|150\n2|b|30\n|Tổng|180', 180_000_000],
    ['', 'TT|Nội dung|Thành tiền (x 1.000đ)\n1|a|24000\n2|b|6000\n|Tổng|30000', 30_000_000],
    ['Unit: million VND', 'No|Nội dung|Amount\n1|a|150\n2|b|30\n|Total|180', 180_000_000],
    [
      'Kinh phí (bằng chữ: Một trăm tám mươi triệu đồng)',
      'TT|Nội dung|Kinh phí\n1|a|150\n2|b|30\n|Tổng|180',
      180_000_000,
    ],
  ])('%s above %s', (line, table, sum) => {
    const found = checked(line, lines(table));
    expect([found.sum, found.declared, found.errors]).toEqual([sum, sum, []]);
  });

  test.each([
    ['with a total', 'TT|Nội dung|Kinh phí\n1|a|160\n2|b|40\n|Tổng|200'],
    ['without one', 'TT|Nội dung|Kinh phí\n1|a|160\n2|b|40'],
    ['grouped', 'TT|Nội dung|Kinh phí\n1|a|160.000\n2|b|40.000\n|Tổng|200.000'],
  ])('amounts so small that it is missing are said: %s', (_, table) => {
    expect(checked(lines(table)).warnings).toContain('budget/unit');
  });
});

describe('several tables', () => {
  const HEAD = 'TT|Nội dung|Kinh phí\n';
  test('a table cut in two with its heading again is one', () => {
    const found = checked(
      lines(`${HEAD}1|a|50.000.000`),
      lines(`${HEAD}2|b|10.000.000\n|Tổng cộng|60.000.000`, 2),
    );
    expect([found.sum, found.declared, found.errors]).toEqual([60_000_000, 60_000_000, []]);
  });

  test.each([
    ['agrees', '30.000.000', '50.000.000', []],
    ['differs', '40.000.000', '60.000.000', ['import/unread-money']],
  ])('a summary that %s', (_, second, total, errors) => {
    const found = checked(
      lines(
        `TT|Nội dung|ĐVT|Số lượng|Đơn giá|Thành tiền\n1|Bài báo|bài|4|5.000.000|20.000.000\n2|Tờ gấp|tờ|1000|30.000|30.000.000\n|Cộng||||50.000.000`,
      ),
      'Tổng hợp',
      lines(`${HEAD}1|Báo chí|20.000.000\n2|In ấn|${second}\n|Tổng cộng|${total}`, 2),
    );
    expect([found.sum, found.errors]).toEqual([50_000_000, errors]);
  });
});

test('numbers of five digits count rows like those of four', () => {
  const { sum, data } = checked(
    lines('TT|Nội dung|Kinh phí\n9999|a|1.000.000\n10000|b|1.000.000\n10001|c|1.000.000'),
  );
  expect([sum, data.tasks.length]).toEqual([3_000_000, 3]);
});
