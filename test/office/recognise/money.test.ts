import { describe, expect, test } from 'vitest';
import { readMoneyCell } from '../../../src/office/recognise/annex/money-cell.ts';
import { checked, grid, imported, lines as tableOf } from '../../support/office-documents.ts';

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
    ['120.000.\n000', [line('120.000.000')]],
    ['120.000\n.000', [line('120.000.000')]],
    ['20.000.000\n150.000', [line('20.000.000'), line('150.000')]],
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
  ])('%j is no amount', (text) => {
    expect(readMoneyCell([text])).toEqual({ lines: [], rest: [text] });
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
  expect(budget).toEqual({
    total: '20.000.000đ',
    unit: 'triệu đồng',
    sources: { ns: { name: 'Ngân sách', amount: '20' } },
  });
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

describe('a row of columns for each source', () => {
  const head = [
    ['Stt', 'Nội dung', 'Số lượng', 'Đơn giá', 'Kinh phí', 'Nguồn kinh phí', '<'],
    ['^', '^', '^', '^', '^', 'Ngân sách', 'Xã hội hóa'],
  ];

  test('that one source pays alone keeps its quantity and price', () => {
    const { tasks } = imported(
      grid([
        ...head,
        ['1', 'a', '10', '1.000.000', '10.000.000', '10.000.000', '-'],
        ['2', 'b', '', '', '5.000.000', '3.000.000', '2.000.000'],
        ['3', 'c', '4', '', '', '-', ''],
      ]),
    );
    expect(tasks).toMatchObject([
      { items: [{ quantity: '10', unitPrice: '1.000.000đ', source: 'ns', amount: '10.000.000đ' }] },
      { items: [{ source: 'ns' }, { source: 'xhh' }] },
      { other: { 'Số lượng': '4' } },
    ]);
  });

  test('is taken away from all of them, where the total proves it', () => {
    const { tasks, budget, notes } = imported(
      grid([
        ...head,
        ['1', 'a', '', '', '20.000.000', '15.000.000', '5.000.000'],
        ['2', 'Giảm trừ tiết kiệm 10%', '', '', '2.000.000', '1.500.000', '500.000'],
        ['', 'Tổng cộng', '', '', '18.000.000', '', ''],
      ]),
    );
    expect(tasks[1]).toMatchObject({
      subtotal: '-2.000.000đ',
      items: [
        { source: 'ns', amount: '-1.500.000đ' },
        { source: 'xhh', amount: '-500.000đ' },
      ],
    });
    expect(budget).toMatchObject({
      total: '18.000.000đ',
      sources: { ns: { amount: '13.500.000đ' }, xhh: { amount: '4.500.000đ' } },
    });
    expect(notes).toEqual(['taken-away: 2.000.000']);
  });

  test('gives nothing to a source of nothing but dashes', () => {
    const { tasks, budget, notes } = imported(
      grid([
        ...head,
        ['1', 'a', '', '', '10.000.000', '10.000.000', '-'],
        ['2', 'b', '', '', '5.000.000', '5.000.000', '–'],
        ['', 'Tổng cộng', '', '', '15.000.000', '15.000.000', '-'],
      ]),
    );
    expect(tasks.map(({ items }) => items)).toEqual([
      [{ label: 'a', source: 'ns', amount: '10.000.000đ' }],
      [{ label: 'b', source: 'ns', amount: '5.000.000đ' }],
    ]);
    expect(budget).toEqual({
      total: '15.000.000đ',
      sources: {
        ns: { name: 'Ngân sách', amount: '15.000.000đ' },
        xhh: { name: 'Xã hội hóa', amount: '0đ' },
      },
    });
    expect(notes).toEqual([]);
  });
});

test('a dash in a column of names of sources names none', () => {
  const { tasks, budget, notes } = imported(
    grid([
      ['Stt', 'Nội dung', 'Kinh phí', 'Nguồn kinh phí'],
      ['1', 'a', '10.000.000', 'Ngân sách tỉnh'],
      ['2', 'b', '5.000.000', 'Ngân sách tỉnh'],
      ['3', 'c', '4.000.000', '-'],
    ]),
  );
  expect(tasks[2]).toMatchObject({ items: [{ label: 'c', amount: '4.000.000đ' }] });
  expect(Object.keys(budget?.sources ?? {})).toEqual(['nst']);
  expect(notes).toEqual([]);
});

test.each(['Cộng tác viên', 'Tổng công ty In'])(
  '%s in a cell of several amounts is no sum of the others',
  (name) => {
    const { tasks, notes } = importRows(['1', 'a', '', `${name}: 5.000.000đ\nBáo A: 10.000.000đ`, 'Quý I']);
    expect(tasks).toMatchObject([{ items: [{ amount: '5.000.000đ' }, { amount: '10.000.000đ' }] }]);
    expect(tasks[0]).not.toHaveProperty('subtotal');
    expect(notes).toEqual([]);
  },
);

describe('a unit that only the total has', () => {
  const table = (last: string, total: string) =>
    checked(
      tableOf(`Stt | Nội dung | Thời gian | Kinh phí
               1 | Báo in | Quý II/2026 | 45
               2 | Hội thi | Quý III/2026 | ${last}
               | Tổng cộng | | ${total}`),
    );

  test('is that of all figures', () => {
    const { sum, declared, errors, warnings } = table('55', '100 triệu đồng');
    expect({ sum, declared, errors, warnings }).toEqual({
      sum: 100_000_000,
      declared: 100_000_000,
      errors: [],
      warnings: [],
    });
    expect(table('50', '100 triệu đồng')).toMatchObject({ sum: 95_000_000, errors: ['budget/total'] });
  });

  test('is that of the total alone where the others are as large as đồng', () => {
    expect(table('55.000.000', '55 triệu đồng').sum).toBe(55_000_045);
  });

  test('may be what a text says of the total', () => {
    const { sum, warnings } = checked(
      'Tổng kinh phí: 100 triệu đồng.',
      tableOf(`Stt | Nội dung | Thời gian | Kinh phí
               1 | Báo in | Quý II/2026 | 45
               2 | Hội thi | Quý III/2026 | 55
               | Tổng cộng | | 100`),
    );
    expect({ sum, warnings }).toEqual({ sum: 100_000_000, warnings: ['import/choice'] });
  });
});

test('money in the words of tasks is said where the table has no column of it', () => {
  const { warnings } = checked(
    tableOf(`Stt | Nội dung | Thời gian
             1 | In tờ gấp, kinh phí 15.000.000 đồng | Tháng 4/2026
             2 | Viết tin, bài | Thường xuyên`),
  );
  expect(warnings).toEqual(['import/left-out']);
});
