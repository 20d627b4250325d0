import { describe, expect, test } from 'vitest';
import { checked, grid, lines } from '../../support/office-documents.ts';

describe('a price in a table without a column of amounts', () => {
  test('times the quantities is what an item comes to, and is said once', () => {
    const { sum, errors, warnings, diagnostics, data } = checked(
      lines(`Stt | Nội dung | Số kỳ | Số người | Đơn giá
             1 | Báo in | 2 | 3 | 10.000.000
             2 | Loa phường | 4 | | 10.000.000`),
    );
    expect({ sum, errors }).toEqual({ sum: 100_000_000, errors: [] });
    expect(warnings).toContain('import/choice');
    expect(diagnostics.filter(({ message }) => message.includes('số lượng × đơn giá'))).toHaveLength(1);
    expect(data.tasks[0]).toMatchObject({
      items: [{ quantity: ['2', '3'], unitPrice: '10.000.000đ', amount: '60.000.000đ' }],
    });
  });

  test('adds up to a total below the prices, or it is an error', () => {
    const table = (total: string) =>
      lines(`Stt | Nội dung | Số kỳ | Đơn giá
             1 | Báo in | 2 | 6.000.000
             2 | Loa phường | 4 | 2.000.000
             | Tổng cộng | | ${total}`);
    expect(checked(table('20.000.000'))).toMatchObject({ sum: 20_000_000, declared: 20_000_000, errors: [] });
    expect(checked(table('22.000.000'))).toMatchObject({ sum: 20_000_000, errors: ['budget/total'] });
  });

  test.each(['Báo in | | 10.000.000', 'Báo in | vài kỳ | 10.000.000', 'Báo in | 0,3 | 9.999'])(
    'is unread where it cannot be multiplied: %s',
    (row) => {
      const { sum, errors } = checked(lines(`Stt | Nội dung | Số kỳ | Đơn giá\n1 | ${row}`));
      expect(sum).toBe(0);
      expect(errors).toEqual(['import/unread-money']);
    },
  );

  test('beside a column of amounts adds nothing', () => {
    const { sum, warnings } = checked(
      lines(`Stt | Nội dung | Số kỳ | Đơn giá | Kinh phí
             1 | Báo in | 2 | 10.000.000 | 20.000.000`),
    );
    expect(sum).toBe(20_000_000);
    expect(warnings).not.toContain('import/choice');
  });
});

describe('an amount as software or a typist writes it', () => {
  test.each([
    ['zeros after the point of a program', '20000000.00'],
    ['after groups', '20.000.000,00'],
    ['after groups of an English program', '20,000,000.00 đ'],
    ['a raised note mark', '20.000.000đ¹'],
    ['a note mark in square brackets', '20.000.000 [1]'],
    ['note marks of stars', '20.000.000**'],
    ['a star in brackets', '20.000.000 đồng (*)'],
    ['a unit with a point in it', '20 tr.đ'],
    ['a comma and a dash', '20.000.000,-'],
    ['a full stop', '20.000.000.'],
    ['the end of a letter', '20.000.000 đ./.'],
  ])('%s: %s', (_, amount) => {
    const table = `Stt | Nội dung | Kinh phí\n1 | Báo in | ${amount}\n2 | Loa | ${amount}\n| Cộng | 40.000.000`;
    const { sum, declared, errors } = checked(lines(table));
    expect({ sum, declared, errors }).toEqual({ sum: 40_000_000, declared: 40_000_000, errors: [] });
  });

  test.each(['20000000.05', '20.000.000,50', '20.000.00', '20.000²5'])('%s is refused', (amount) => {
    const { sum, errors } = checked(lines(`Stt | Nội dung | Kinh phí\n1 | Báo in | ${amount}`));
    expect(sum).not.toBe(20_000_000);
    expect(errors).not.toEqual([]);
  });

  test('amounts in words are refused, and the total is read all the same', () => {
    const { declared, errors } = checked(
      lines(`Stt | Nội dung | Kinh phí
             1 | Báo in | hai mươi triệu đồng
             2 | Loa phường | hai mươi triệu đồng
             | Cộng | 40.000.000`),
    );
    expect({ declared, errors }).toEqual({ declared: 40_000_000, errors: ['money/malformed'] });
  });

  test('a total that cannot be read is no task', () => {
    const { sum, errors, data } = checked(
      lines(`Stt | Nội dung | Kinh phí
             1 | Báo in | 20.000.000
             2 | Loa phường | 20.000.000
             | Cộng | 4O.000.000`),
    );
    expect({ sum, errors }).toEqual({ sum: 40_000_000, errors: ['import/unread-money'] });
    expect(data.tasks).toHaveLength(2);
  });

  test('zeros after the comma of a unit count in it', () => {
    const { sum } = checked(
      'Đơn vị tính: triệu đồng',
      lines('Stt | Nội dung | Kinh phí\n1 | Báo in | 20,00'),
    );
    expect(sum).toBe(20_000_000);
  });
});

describe('a column `Ngày` of counts', () => {
  test('is a factor beside another', () => {
    const { errors, warnings, data } = checked(
      lines(`Stt | Nội dung | Người | Ngày | Mức | Kinh phí
             1 | Công tác phí | 3 | 2 | 200.000 | 1.200.000
             2 | Tập huấn | 10 | 1 | 100.000 | 1.000.000`),
    );
    expect(errors).toEqual([]);
    expect(warnings).not.toContain('schedule/unreadable');
    expect(data.tasks[0]).toMatchObject({
      items: [{ quantity: ['3', '2'], unitPrice: '200.000đ', amount: '1.200.000đ' }],
    });
  });

  test('is a time where it has dates', () => {
    const { data } = checked(
      lines(`Stt | Nội dung | Số lượng | Ngày | Kinh phí
             1 | Hội nghị | 3 | 20/11/2026 | 1.200.000`),
    );
    expect(data.tasks[0]).toMatchObject({ schedule: '20/11/2026' });
  });
});

describe('a figure merged over the label and the money of a last row', () => {
  const table = (amount: string) =>
    grid([
      ['Stt', 'Nội dung', 'Kinh phí'],
      ['1', 'Báo in', '20.000.000'],
      ['2', 'Báo nói', '30.000.000'],
      ['3', 'Loa phường', '40.000.000'],
      ['', amount, '<'],
    ]);

  test('is the total', () => {
    expect(checked(table('90.000.000'))).toMatchObject({ sum: 90_000_000, declared: 90_000_000, errors: [] });
  });

  test('that the items do not come to is an error', () => {
    expect(checked(table('95.000.000'))).toMatchObject({
      sum: 90_000_000,
      declared: 95_000_000,
      errors: ['budget/total'],
    });
  });
});

test('a figure merged over all columns of a last row is the total too', () => {
  const table = grid([
    ['Stt', 'Nội dung', 'Kinh phí'],
    ['1', 'Báo in', '20.000.000'],
    ['2', 'Báo nói', '30.000.000'],
    ['95.000.000', '<', '<'],
  ]);
  expect(checked(table)).toMatchObject({
    sum: 50_000_000,
    declared: 95_000_000,
    errors: ['budget/total'],
  });
});

describe('a row without a number below numbered rows', () => {
  const table = (label: string, amount: string) =>
    lines(`Stt | Nội dung | Kinh phí
           1 | Báo in | 20.000.000
           2 | Loa phường | 40.000.000
           | ${label} | ${amount}`);

  test('is their total where it comes to it', () => {
    expect(checked(table('Các khoản nêu trên', '60.000.000'))).toMatchObject({
      sum: 60_000_000,
      declared: 60_000_000,
    });
  });

  test('is read as an item where it does not, and both sums are said', () => {
    const { sum, diagnostics } = checked(table('Các khoản nêu trên', '66.000.000'));
    const said = diagnostics.filter(({ rule }) => rule === 'import/choice').map(({ message }) => message);
    expect(sum).toBe(126_000_000);
    expect(said.join('\n')).toMatch(/126\.000\.000đ.*60\.000\.000đ/);
  });
});
