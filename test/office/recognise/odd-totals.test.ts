import { describe, expect, test } from 'vitest';
import { checked, lines } from '../../support/office-documents.ts';

describe('the words of a total in another column than the tasks', () => {
  test.each([
    [
      'that of the agency',
      `Stt | Nội dung | Đơn vị | Kinh phí
       1 | Báo in | Sở Nội vụ | 20.000.000
       2 | Loa phường | UBND phường | 40.000.000
       | | Cộng: | 60.000.000`,
    ],
    [
      'that of the unit price, with a total of the quantities',
      `Stt | Nội dung | Số lượng | Đơn giá | Kinh phí
       1 | Báo in | 2 | 10.000.000 | 20.000.000
       2 | Loa phường | 4 | 10.000.000 | 40.000.000
       | | 6 | Tổng | 60.000.000`,
    ],
    [
      'that of the notes, after the money',
      `Stt | Nội dung | Kinh phí | Ghi chú
       1 | Báo in | 20.000.000 |
       2 | Loa phường | 40.000.000 |
       | | 60.000.000 | Tổng cộng`,
    ],
    [
      'that of the time',
      `Stt | Nội dung | Thời gian | Kinh phí
       1 | Báo in | Quý I | 20.000.000
       2 | Loa phường | Quý II | 40.000.000
       | | Tổng cộng | 60.000.000`,
    ],
  ])('%s', (_, table) => {
    const right = checked(lines(table));
    expect(right).toMatchObject({ sum: 60_000_000, declared: 60_000_000, errors: [] });
    expect(right.data.tasks).toHaveLength(2);
    const wrong = checked(lines(table.replace('60.000.000', '65.000.000')));
    expect(wrong).toMatchObject({ sum: 60_000_000, declared: 65_000_000, errors: ['budget/total'] });
  });

  test('an agency on a row of its own is no total', () => {
    const { data, sum } = checked(
      lines(`Stt | Nội dung | Đơn vị | Kinh phí
             1 | Báo in | Sở Nội vụ | 20.000.000
             | | Tổng cục Du lịch | 40.000.000
             | Tổng | | 60.000.000`),
    );
    expect(sum).toBe(60_000_000);
    expect(data.tasks).toHaveLength(1);
  });
});

describe('a row that names only money', () => {
  test.each(['Kinh phí thực hiện', 'Thành tiền', 'Dự toán'])('%s, above or below all tasks', (label) => {
    const heading = 'Stt | Nội dung | Kinh phí\n';
    const tasks = '1 | Báo in | 20.000.000\n2 | Loa phường | 40.000.000\n';
    for (const text of [
      `${heading}| ${label} | 60.000.000\n${tasks}`,
      `${heading}${tasks}| ${label} | 60.000.000`,
    ])
      expect(checked(lines(text))).toMatchObject({ sum: 60_000_000, declared: 60_000_000, errors: [] });
    expect(checked(lines(`${heading}${tasks}| ${label} | 66.000.000`)).errors).toEqual(['budget/total']);
  });

  test('with a number it is a task', () => {
    const { sum } = checked(
      lines('Stt | Nội dung | Kinh phí\n1 | Báo in | 20.000.000\n2 | Dự toán | 40.000.000'),
    );
    expect(sum).toBe(60_000_000);
  });
});

describe('what is saved, after a sum', () => {
  const table = (left: string) =>
    lines(`Stt | Nội dung | Kinh phí
           1 | Hội nghị | 40.000.000
           2 | Tập huấn | 20.000.000
           | Cộng | 60.000.000
           | Tiết kiệm 10% | 6.000.000
           | Còn lại | ${left}`);

  test('is taken away from it', () => {
    expect(checked(table('54.000.000'))).toMatchObject({
      sum: 54_000_000,
      declared: 54_000_000,
      errors: [],
    });
  });

  test('a wrong remainder is an error', () => {
    expect(checked(table('55.000.000')).errors).toEqual(['budget/total']);
  });
});

test('a tax that an amount has in it already makes no percent line of it', () => {
  const { errors, sum } = checked(
    lines(`Stt | Nội dung | Kinh phí
           1 | Sản xuất (đã gồm VAT 8%) | 70.000.000
           2 | Phát sóng (chưa bao gồm thuế GTGT 10%) | 30.000.000
           | Tổng | 100.000.000`),
  );
  expect({ errors, sum }).toEqual({ errors: [], sum: 100_000_000 });
});

describe('words of the amount in the label of a total', () => {
  const table = (words: string) =>
    lines(`Stt | Nội dung | Kinh phí
           1 | Báo in | 20.000.000
           2 | Loa phường | 40.000.000
           | Tổng cộng: ${words} | 60.000.000`);

  test('are those of the plan', () => {
    const { data, errors } = checked(table('Sáu mươi triệu đồng'));
    expect(data.budget).toMatchObject({ inWords: 'Sáu mươi triệu đồng' });
    expect(errors).toEqual([]);
  });

  test('that are not the figure are an error', () => {
    expect(checked(table('Sáu mươi hai triệu đồng chẵn./.')).errors).toEqual(['budget/in-words']);
  });
});

describe('the words of the total below the table', () => {
  const wordsBelow = (text: string) =>
    checked(
      lines(`Stt | Nội dung | Kinh phí
             1 | Báo in | 20.000.000
             2 | Loa phường | 40.000.000
             | Cộng | 60.000.000`),
      text,
    ).errors;

  test.each([
    '(Bằng chữ: Sáu mươi triệu đồng chẵn./.)',
    '(Viết bằng chữ: Sáu mươi triệu đồng)',
    'Số tiền bằng chữ: Sáu mươi triệu đồng chẵn.',
    'Bằng chữ: …………………………',
  ])('%s', (text) => expect(wordsBelow(text)).toEqual([]));

  test.each(['(Viết bằng chữ: Sáu lăm triệu đồng)', '(Ghi bằng chữ: Bảy mươi triệu đồng)'])(
    '%s is wrong',
    (text) => expect(wordsBelow(text)).toEqual(['budget/in-words']),
  );
});

test.each([
  ['20.000.000', '20.000.000', []],
  ['21.000.000', '20.000.000', ['import/unread-money']],
  ['20.000.000', '21.000.000', ['budget/total']],
])('of totals above and below, %s and %s, the wrong one is an error', (above, below, found) => {
  const { sum, errors } = checked(
    lines(`Stt | Nội dung | Kinh phí
           | Tổng số | ${above}
           1 | Báo in | 12.000.000
           2 | Loa phường | 8.000.000
           | Tổng cộng | ${below}`),
  );
  expect({ sum, errors }).toEqual({ sum: 20_000_000, errors: found });
});
