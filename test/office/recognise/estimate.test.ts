import { describe, expect, test } from 'vitest';
import { checked, grid, imported, lines } from '../../support/office-documents.ts';

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

test('a quantity that cannot be one stays as text', () => {
  const head = ['STT', 'Nội dung', 'Số lượng', 'Thành tiền'];
  const { tasks } = imported(grid([head, ['1', 'a', '02 lớp', '1.000.000đ']]));
  expect(tasks).toMatchObject([
    { other: { 'Số lượng': '02 lớp' }, items: [{ label: 'a', amount: '1.000.000đ' }] },
  ]);
});

describe('a quantity with what it counts', () => {
  const HEAD = 'TT | Nội dung | Số lượng | Đơn giá | Thành tiền';

  test('is multiplied by its price', () => {
    const right = checked(lines(`${HEAD}\n1 | Đăng bài | 6 bài | 8.000.000 | 48.000.000`));
    expect(right.data.tasks).toMatchObject([
      { items: [{ quantity: '6', unit: 'bài', unitPrice: '8.000.000đ', amount: '48.000.000đ' }] },
    ]);
    expect(right.errors).toEqual([]);
    const wrong = checked(lines(`${HEAD}\n1 | Đăng bài | 7 bài | 8.000.000 | 48.000.000`));
    expect(wrong.errors).toEqual(['budget/line']);
  });

  test('may be a product, whose words are kept', () => {
    const { data, errors } = checked(
      lines(`${HEAD}\n1 | Đăng bài | 12 tháng x 2 bài/tháng | 1.000.000 | 24.000.000`),
    );
    expect(data.tasks).toMatchObject([
      { other: { 'Số lượng': '12 tháng x 2 bài/tháng' }, items: [{ quantity: ['12', '2'] }] },
    ]);
    expect(errors).toEqual([]);
  });

  test('keeps its words beside another unit', () => {
    const { data } = checked(
      lines('TT | Nội dung | ĐVT | Số lượng | Đơn giá | Thành tiền\n1 | In | bộ | 6 cuốn | 8.000 | 48.000'),
    );
    expect(data.tasks).toMatchObject([
      { other: { 'Số lượng': '6 cuốn' }, items: [{ quantity: '6', unit: 'bộ' }] },
    ]);
  });
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
