import { describe, expect, test } from 'vitest';
import { readMoneyCell } from '../../../src/exchange/import/plan/money-cell.ts';
import { isOutletName, isSameName, isSimilarName } from '../../../src/exchange/import/plan/outlet-names.ts';
import { grid, imported } from '../../support/office-documents.ts';

const HEAD = ['Stt', 'Nội dung', 'Cơ quan truyền thông', 'Kinh phí', 'Thời gian'];
const importRows = (...rows: string[][]) => imported(grid([HEAD, ...rows]));

describe('the amounts of a cell', () => {
  const line = (amount: string, label = '', remark = '') => ({ amount, label, remark });

  test.each([
    ['100.000.000đ', [line('100.000.000đ')]],
    ['100.000.000', [line('100.000.000')]],
    [
      '- Báo HN mới: 100.000.000đ\n- Báo B: 5 triệu đồng',
      [line('100.000.000đ', 'Báo HN mới'), line('5 triệu đồng', 'Báo B')],
    ],
    ['100.000.000đ (tờ rơi, tờ gấp)', [line('100.000.000đ', 'tờ rơi, tờ gấp')]],
    ['Báo A: 1.000.000đ (02 kỳ)', [line('1.000.000đ', 'Báo A', '02 kỳ')]],
    ['Báo A: 1.000.000đ; Báo B: 2.000.000đ.', [line('1.000.000đ', 'Báo A'), line('2.000.000đ', 'Báo B')]],
    ['Báo A: 1.000.000đ - Báo B: 2.000.000đ:', [line('1.000.000đ', 'Báo A'), line('2.000.000đ', 'Báo B')]],
    ['1,5 tỷ đồng', [line('1,5 tỷ đồng')]],
    ['26 805 007', [line('26 805 007')]],
  ])('%j', (text, lines) => {
    expect(readMoneyCell(text.split('\n'))).toEqual({ lines, rest: [] });
  });

  test.each([
    'Theo thực tế',
    'Từ 10 đến 20 triệu đồng',
    'Năm 2026',
    '12 kỳ',
    '5.000.000đ x 12 kỳ',
    'Chi theo Nghị quyết 05',
  ])('%j is none', (text) => {
    expect(readMoneyCell([text])).toEqual({ lines: [], rest: [text] });
  });
});

describe('spellings of one name', () => {
  test.each([
    ['Báo HN mới', 'Báo Hà Nội Mới'],
    ['Báo Kinh Tế đô thị', 'Báo Kinh tế và Đô thị.'],
    ['Báo Pháp luật và Xã hội', 'Báo Pháp luật và xã hội – Sở Tư pháp'],
    ['Đài PT-TH tỉnh', 'Đài Phát thanh và Truyền hình tỉnh'],
    ['BÁO HÀ NỘI MỚI', 'Báo Hà Nội mới'],
  ])('%s is %s', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
  });

  test.each([
    ['Báo Hà Nội', 'Báo Hà Nội mới', true],
    ['Báo Hà Nội mơi', 'Báo Hà Nam mới', false],
    ['Kênh VTV1', 'Kênh VTV3', false],
    ['Báo Lao động', 'Báo Người lao động', false],
    ['Báo Thanh Niên', 'Báo Niên', false],
    ['Báo Thah niên', 'Báo Thanh niên', true],
  ])('%s is not surely %s', (one, other, isSimilar) => {
    expect(isSameName(one, other)).toBe(false);
    expect(isSimilarName(one, other)).toBe(isSimilar);
  });

  test.each([
    'Báo cáo kết quả',
    'Các báo',
    'Báo',
    'Đài',
    'Đại biểu',
    'Lựa chọn nhà thầu',
    'Bảo hiểm xã hội',
    'Báo gồm: A',
  ])('%s is no outlet', (text) => {
    expect(isOutletName(text)).toBe(false);
  });
});

describe('items', () => {
  test('the outlets of amounts are those the row names, whatever the spelling', () => {
    const { tasks, outlets, notes } = importRows([
      '1',
      'a',
      '- Báo Hà Nội Mới.\n- Báo Kinh tế và Đô thị',
      '- Báo HN mới: 1.000.000đ\n- Báo Kinh Tế đô thị: 2.000.000đ',
      'Quý I',
    ]);
    expect(tasks).toEqual([
      {
        title: 'a',
        schedule: 'Quý I',
        items: [
          { outlet: 'hanoimoi', amount: '1.000.000đ' },
          { outlet: 'kinhtedothi', amount: '2.000.000đ' },
        ],
      },
    ]);
    expect(outlets).toEqual({
      hanoimoi: { name: 'Báo Hà Nội Mới', aliases: ['Báo HN mới'] },
      kinhtedothi: { name: 'Báo Kinh tế và Đô thị', aliases: ['Báo Kinh Tế đô thị'] },
    });
    expect(notes).toEqual([]);
  });

  test('a short name is understood by the text of the document', () => {
    const { outlets } = imported(
      'Tuyên truyền trên Đài Phát thanh và Truyền hình Hà Nội; Báo Hà Nội mới; Báo Kinh tế và Đô thị.',
      grid([
        ['Stt', 'Nội dung', 'Kinh phí', 'Thời gian'],
        ['1', 'a', 'Báo HN mới: 1.000.000đ', 'Quý I'],
      ]),
    );
    expect(outlets).toEqual({ hanoimoi: { name: 'Báo Hà Nội mới', aliases: ['Báo HN mới'] } });
  });

  test('and by the other cells of the annex', () => {
    const { outlets } = imported(
      grid([
        ['Stt', 'Nội dung', 'Cơ quan thực hiện', 'Kinh phí', 'Thời gian'],
        ['1', 'a', 'Đài Phát thanh và Truyền hình tỉnh', 'Đài PT-TH: 1.000.000đ', 'Quý I'],
      ]),
    );
    expect(Object.values(outlets ?? {})).toEqual([
      { name: 'Đài Phát thanh và Truyền hình tỉnh', aliases: ['Đài PT-TH'] },
    ]);
  });

  test('a name close to another is not taken for it, but said', () => {
    const { outlets, notes } = importRows(
      ['1', 'a', 'Báo Hà Nội mới', '1.000.000đ', 'Quý I'],
      ['2', 'b', 'Báo Hà Nội', '2.000.000đ', 'Quý II'],
    );
    expect(Object.keys(outlets ?? {})).toEqual(['hanoimoi', 'hanoi']);
    expect(notes).toEqual(['uncertain-outlet: Báo Hà Nội']);
  });

  test('the one outlet of a row gets its amount; of several nobody is chosen', () => {
    const { tasks, outlets } = importRows(
      ['1', 'a', 'Báo A1', '1.000.000đ', 'Quý I'],
      ['2', 'b', 'Báo B1; Báo C1', '2.000.000đ', 'Quý II'],
    );
    expect(tasks).toMatchObject([
      { items: [{ outlet: 'a1', amount: '1.000.000đ' }] },
      { items: [{ label: 'b', amount: '2.000.000đ' }], other: { 'Cơ quan truyền thông': 'Báo B1\nBáo C1' } },
    ]);
    expect(outlets).toMatchObject({
      a1: { name: 'Báo A1' },
      b1: { name: 'Báo B1', unpaid: 'true' },
      c1: { unpaid: 'true' },
    });
  });

  test('a paper without money is kept, and other words of its column are a note', () => {
    const { tasks, outlets } = importRows(
      ['1', 'a', 'Báo A1', '', 'Quý I'],
      ['2', 'b', 'Lựa chọn nhà thầu theo quy định', '', 'Quý II'],
    );
    expect(tasks).toEqual([
      { title: 'a', other: { 'Cơ quan truyền thông': 'Báo A1' }, schedule: 'Quý I' },
      { title: 'b', note: 'Lựa chọn nhà thầu theo quy định', schedule: 'Quý II' },
    ]);
    expect(outlets).toEqual({ a1: { name: 'Báo A1', unpaid: 'true' } });
  });

  test.each(['100.000.00đ', '10-20 triệu đồng', '1.5 tỷ'])(
    '%s stays where the rules will point at it',
    (amount) => {
      expect(importRows(['1', 'a', '', amount, 'Quý I']).tasks).toMatchObject([
        { items: [{ label: 'a', amount }] },
      ]);
    },
  );

  test('words in the column of money are kept as text', () => {
    expect(importRows(['1', 'a', '', 'Lồng ghép', 'Quý I']).tasks).toEqual([
      { title: 'a', other: { 'Kinh phí': 'Lồng ghép' }, schedule: 'Quý I' },
    ]);
  });
});

describe('an estimate', () => {
  const ESTIMATE = ['STT', 'Nội dung', 'ĐVT', 'Số lượng', 'Số kỳ', 'Đơn giá', 'Thành tiền', 'Ghi chú'];

  test('rows below a task are its items, its own amount their sum', () => {
    const { tasks, budget } = imported(
      'Đơn vị tính: nghìn đồng',
      grid([
        ESTIMATE,
        ['I', 'Hội nghị', '', '', '', '', '36.000', ''],
        ['1', 'Nước uống', 'người', '120', '2', '150', '36.000', 'Hai buổi'],
        ['', 'Tổng cộng', '', '', '', '', '36.000', ''],
        ['Bằng chữ: Ba mươi sáu triệu đồng./.', '<', '<', '<', '<', '<', '<', '<'],
      ]),
    );
    expect(budget).toEqual({ total: '36.000', inWords: 'Ba mươi sáu triệu đồng', unit: 'nghìn đồng' });
    expect(tasks).toEqual([
      {
        no: 'I',
        title: 'Hội nghị',
        subtotal: '36.000',
        items: [
          {
            label: 'Nước uống',
            quantity: ['120', '2'],
            unit: 'người',
            unitPrice: '150',
            amount: '36.000',
            note: 'Hai buổi',
          },
        ],
      },
    ]);
  });

  test('a tax below all rows is a percentage of the plan', () => {
    const { tasks } = imported(
      grid([
        ESTIMATE,
        ['1', 'In tờ gấp', 'tờ', '1.000', '', '1.000đ', '1.000.000đ', ''],
        ['2', 'Thuế GTGT', '', '', '', '8%', '80.000đ', ''],
      ]),
    );
    expect(tasks[1]).toEqual({
      title: 'Thuế GTGT',
      items: [{ label: 'Thuế GTGT', percent: '8%', amount: '80.000đ', of: 'plan' }],
    });
  });

  test('the unit of a heading counts for its column', () => {
    const head = ['STT', 'Nội dung', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền (triệu đồng)'];
    const { tasks, budget } = imported(grid([head, ['1', 'a', '10', '500000', '5']]));
    expect(budget).toEqual({ unit: 'triệu đồng' });
    expect(tasks).toMatchObject([{ items: [{ quantity: '10', unitPrice: '500.000đ', amount: '5' }] }]);
  });

  test('a quantity that is none stays as text', () => {
    const head = ['STT', 'Nội dung', 'Số lượng', 'Thành tiền'];
    const { tasks } = imported(grid([head, ['1', 'a', '02 lớp', '1.000.000đ']]));
    expect(tasks).toMatchObject([
      { other: { 'Số lượng': '02 lớp' }, items: [{ label: 'a', amount: '1.000.000đ' }] },
    ]);
  });

  test('sums of sections, and a total that only their rows give', () => {
    const { tasks, budget, notes } = imported(
      grid([
        ESTIMATE,
        ['A', 'Báo chí', '', '', '', '', '', ''],
        ['1', 'a', 'kỳ', '1', '1', '5.000.000đ', '5.000.000đ', ''],
        ['', 'Cộng A', '', '', '', '', '5.000.000đ', ''],
        ['B', 'Ấn phẩm', '', '', '', '', '', ''],
        ['1', 'b', 'tờ', '1', '1', '7.000.000đ', '7.000.000đ', ''],
        ['', 'Cộng', '', '', '', '', '7.000.000đ', ''],
        ['', 'Tổng cộng (A+B)', '', '', '', '', '12.000.000đ', ''],
      ]),
    );
    expect(tasks).toMatchObject([{ subtotal: '5.000.000đ' }, { subtotal: '7.000.000đ' }]);
    expect(budget).toEqual({ total: '12.000.000đ' });
    expect(notes).toEqual([]);
  });
});

test.each([
  ['18.000.000đ', { total: '18.000.000đ' }, undefined],
  ['11.000.000đ', undefined, '11.000.000đ'],
])('a total of %s below the second of two tables is of what it adds up', (total, budget, subtotal) => {
  const head = ['TT', 'Nội dung', 'Kinh phí'];
  const result = imported(
    'Ở tỉnh',
    grid([head, ['1', 'a', '5.000.000đ'], ['2', 'b', '2.000.000đ']]),
    'Ở xã',
    grid([head, ['1', 'c', '11.000.000đ'], ['', 'Tổng cộng', total]], 2),
  );
  expect(result.budget).toEqual(budget);
  expect(result.tasks[1]?.subtotal).toBe(subtotal);
});

test('a column for each source is an item of that source, with the printed totals', () => {
  const head = [
    ['Stt', 'Nội dung', 'Nguồn kinh phí', '<', 'Tổng cộng', 'Thời gian'],
    ['^', '^', 'Ngân sách', 'Xã hội hóa', '^', '^'],
  ];
  const { tasks, budget, notes } = imported(
    grid([
      ...head,
      ['1', 'a', '10.000.000đ', '5.000.000đ', '15.000.000đ', 'Quý I'],
      ['', 'Tổng cộng', '10.000.000đ', '5.000.000đ', '15.000.000đ', ''],
    ]),
  );
  expect(tasks).toMatchObject([
    {
      subtotal: '15.000.000đ',
      items: [
        { label: 'a', source: 'ns', amount: '10.000.000đ' },
        { label: 'a', source: 'xhh', amount: '5.000.000đ' },
      ],
    },
  ]);
  expect(budget).toEqual({
    total: '15.000.000đ',
    sources: {
      ns: { name: 'Ngân sách', amount: '10.000.000đ' },
      xhh: { name: 'Xã hội hóa', amount: '5.000.000đ' },
    },
  });
  expect(notes).toEqual([]);
});

test('a unit over several columns of money counts for each; nothing from a source is no item', () => {
  const head = [
    ['Stt', 'Nội dung', 'Nguồn kinh phí (triệu đồng)', '<'],
    ['^', '^', 'Ngân sách', 'Xã hội hóa'],
  ];
  const { tasks, budget, notes } = imported(
    grid([...head, ['1', 'a', '20', '0'], ['', 'Tổng cộng', '20', '']]),
  );
  expect(tasks).toMatchObject([
    {
      other: { 'Nguồn kinh phí (triệu đồng) / Xã hội hóa': '0' },
      items: [{ label: 'a', source: 'ns', amount: '20' }],
    },
  ]);
  expect(budget).toEqual({ unit: 'triệu đồng', sources: { ns: { name: 'Ngân sách', amount: '20' } } });
  expect(notes).toEqual([]);
});

test('a column for each year is an item of that year', () => {
  const head = [
    ['Stt', 'Nội dung', 'Kinh phí', '<', 'Thời gian'],
    ['^', '^', '2026', 'Năm 2027', '^'],
  ];
  const { tasks } = imported(grid([...head, ['1', 'a', '10.000.000đ', '5.000.000đ', '2026-2027']]));
  expect(tasks).toMatchObject([
    {
      items: [
        { label: 'a', period: '2026', amount: '10.000.000đ' },
        { label: 'a', period: '2027', amount: '5.000.000đ' },
      ],
    },
  ]);
});

test.each([
  [
    'Tổng dự kiến kinh phí: 470.000.000đ (Bốn trăm bảy mươi triệu đồng)',
    '470.000.000đ',
    'Bốn trăm bảy mươi triệu đồng',
    [],
  ],
  ['Tổng cộng: 5 triệu đồng', '5 triệu đồng', undefined, []],
  ['Tổng cộng: 5.000.000đ (tạm tính)', '5.000.000đ', undefined, ['unplaced-text: (tạm tính)']],
])('a total in one merged row: %s', (text, total, inWords, notes) => {
  const result = importRows(['1', 'a', '', '5.000.000đ', 'Quý I'], [text, '<', '<', '<', '<']);
  expect(result.budget).toEqual({ total, ...(inWords !== undefined && { inWords }) });
  expect(result.notes).toEqual(notes);
});

test('a numbered row that begins like a total is a task, unless that is all it says', () => {
  const { tasks, budget } = importRows(
    ['1', 'Tổng số tin, bài phát sóng', '', '5.000.000đ', 'Quý I'],
    ['2', 'Tổng cộng', '', '5.000.000đ', ''],
  );
  expect(tasks).toMatchObject([{ title: 'Tổng số tin, bài phát sóng' }]);
  expect(budget).toEqual({ total: '5.000.000đ' });
});

test('a total in the text counts where the table gives none', () => {
  const { budget } = imported(
    '1. Tổng kinh phí thực hiện: 5.000.000 đồng (Bằng chữ: Năm triệu đồng).',
    grid([HEAD, ['1', 'a', '', '5.000.000đ', 'Quý I']]),
  );
  expect(budget).toEqual({ total: '5.000.000 đồng', inWords: 'Năm triệu đồng' });
});
