import { describe, expect, test } from 'vitest';
import { checked, grid } from '../../support/office-documents.ts';

const ROWS = [
  ['Stt', 'Chủ đề', 'Cơ quan báo chí', '<', '<', 'Cộng'],
  ['^', '^', 'Báo Hà Nội Mới', 'Báo Lao Động', 'Đài PT-TH Hà Nội', '^'],
  ['1', 'Cải cách hành chính', '20.000.000', '15.000.000', '30.000.000', '65.000.000'],
  ['2', 'Chuyển đổi số', '10.000.000', '', '20.000.000', '30.000.000'],
  ['', 'Tổng cộng', '30.000.000', '15.000.000', '50.000.000', '95.000.000'],
];

describe('a column of money for each outlet', () => {
  const read = (from = '', to = '') =>
    checked(grid(ROWS.map((row) => row.map((cell) => (cell === from ? to : cell)))));

  test('gives each outlet its items', () => {
    const { data, sum, declared, errors, warnings } = read();
    expect({ sum, declared, errors }).toEqual({ sum: 95_000_000, declared: 95_000_000, errors: [] });
    expect(warnings).toEqual(['schedule/missing']);
    expect(data.tasks).toMatchObject([
      { items: [{ outlet: 'hanoimoi' }, { outlet: 'laodong' }, { amount: '30.000.000đ' }] },
      { items: [{ outlet: 'hanoimoi' }, { amount: '20.000.000đ' }] },
    ]);
  });

  test('without a heading over them', () => {
    const { data, errors } = read('Cơ quan báo chí', '');
    expect(data.tasks).toMatchObject([{ items: [{ outlet: 'hanoimoi' }, {}, {}] }, {}]);
    expect(errors).toEqual([]);
  });

  test.each([
    ['50.000.000', 'import/unread-money'],
    ['65.000.000', 'budget/subtotal'],
    ['95.000.000', 'budget/total'],
    ['15.000.000', 'budget/subtotal'],
  ])('a slip in %s is one error', (figure, rule) => {
    const { diagnostics } = read(figure, '56.000.000');
    expect(diagnostics.filter(({ severity }) => severity === 'error').map((each) => each.rule)).toEqual([
      rule,
    ]);
  });
});
