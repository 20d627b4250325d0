import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../src/office/recognise/annex/broken-lines.ts';
import { checked, grid, lines } from '../../support/office-documents.ts';

describe('words of an amount', () => {
  test.each([
    ['(Một trăm triệu đồng)', 'Một trăm triệu đồng'],
    ['(Bằng chữ: Một trăm mười triệu đồng chẵn./.)', 'Một trăm mười triệu đồng chẵn'],
    ['năm triệu', 'năm triệu'],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  test.each(['Báo Một thế giới', 'năm 2026', 'tờ rơi', 'Hai đợt'])('%s has none', (text) => {
    expect(wordsIn(text)).toBeNull();
  });
});

describe('words beside the figure of a total', () => {
  const total = (text: string) =>
    checked(
      grid([
        ['Stt', 'Nội dung', 'Thời gian', 'Kinh phí (đồng)'],
        ['1', 'Báo chí', 'Quý II/2026', '60.000.000'],
        ['2', 'Hội thi', 'Quý III/2026', '40.000.000'],
        ['', 'Tổng cộng', '', text],
      ]),
    );

  test.each(['100.000.000 (Một trăm triệu đồng)', '100.000.000\n(Bằng chữ: Một trăm triệu đồng./.)'])(
    '%j agree',
    (text) => {
      expect(total(text)).toMatchObject({ declared: 100_000_000, errors: [], warnings: [] });
    },
  );

  test('do not agree', () => {
    expect(total('100.000.000\n(Một trăm mười triệu đồng)').errors).toEqual(['budget/in-words']);
  });

  test('of an item are held against it', () => {
    const item = (words: string) =>
      checked(
        lines(`Stt | Nội dung | Thời gian | Kinh phí
               1 | Báo chí | Quý II/2026 | 5.000.000đ (${words})`),
      ).errors;
    expect(item('Năm triệu đồng')).toEqual([]);
    expect(item('Sáu triệu đồng')).not.toEqual([]);
  });
});

describe('an amount written as what it is the product of', () => {
  const plan = (amount: string, beside = '') =>
    checked(
      lines(`Stt | Nội dung | Thời gian | Cách tính | Kinh phí
             1 | Phóng sự | Quý II/2026 | ${beside} | ${amount}`),
    );

  test.each([
    ['2 x 15.000.000 = 30.000.000', ''],
    ['30.000.000', '2 phóng sự x 15.000.000'],
    ['30.000.000', '15.000.000 x 2'],
  ])('%s %s', (amount, beside) => {
    expect(plan(amount, beside)).toMatchObject({ sum: 30_000_000, errors: [] });
    expect(plan(amount.replace(/30\.000\.000$/, '35.000.000'), beside).errors).toEqual(['budget/line']);
  });

  test('counts in the unit of the table', () => {
    const { sum, errors } = checked(
      'Đơn vị tính: nghìn đồng',
      lines(`Stt | Nội dung | Thời gian | Cách tính | Kinh phí
             1 | Phóng sự | Quý II/2026 | 2 x 15.000 | 30.000`),
    );
    expect({ sum, errors }).toEqual({ sum: 30_000_000, errors: [] });
  });
});

describe('the amount in the title of a section', () => {
  const plan = (amount: string) =>
    checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí
             I | BÁO CHÍ (${amount}) | |
             1 | Báo in | Quý II/2026 | 30.000.000
             2 | Báo nói | Quý III/2026 | 20.000.000
             | Tổng cộng | | 50.000.000`),
    ).errors;

  test.each([
    ['50.000.000 đồng', []],
    ['50 triệu đồng', []],
    ['55.000.000 đồng', ['budget/subtotal']],
    ['2.000.000 đồng/bài', []],
    ['mỗi bài 2.000.000 đồng', []],
  ])('%s', (amount, errors) => {
    expect(plan(amount)).toEqual(errors);
  });
});

test('a wrong quarter is said of its row, and not of the sum of its column too', () => {
  const { errors } = checked(
    lines(`Stt | Nội dung | Cả năm | Quý I | Quý II | Quý III | Quý IV
           1 | Báo chí | 40.000.000 | 10.000.000 | 10.000.000 | 10.000.000 | 10.000.000
           2 | Hội thi | 25.000.000 | | 5.000.000 | 2.000.000 |
           | Tổng | 65.000.000 | 10.000.000 | 15.000.000 | 30.000.000 | 10.000.000`),
  );
  expect(errors).toEqual(['budget/subtotal']);
});

test('a row of dots is room for more rows', () => {
  const { errors, warnings } = checked(
    lines(`Stt | Nội dung | Thời gian | Kinh phí
           1 | Báo chí | Quý II/2026 | 60.000.000
           … | ………… | ……… | …………
           | Tổng cộng | | 60.000.000`),
  );
  expect([...errors, ...warnings]).toEqual([]);
});

test('goals of the year are no money', () => {
  const { sum } = checked(
    lines(`Stt | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2026 | Đơn vị thực hiện
           1 | Tin, bài | tin, bài | 1.200 | Văn phòng
           2 | Lượt tiếp cận | lượt | 50.000 | Văn phòng`),
  );
  expect(sum).toBe(0);
});
