import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameIndex, SimilarNames } from '../../../src/office/recognise/plan/name-index.ts';
import { isSameWords, wordsOf } from '../../../src/office/recognise/plan/outlet-names.ts';
import { isOutletName } from '../../../src/values/text/outlet-name.ts';
import { grid, imported } from '../../support/office-documents.ts';

const HEAD = ['Stt', 'Nội dung', 'Cơ quan truyền thông', 'Kinh phí', 'Thời gian'];
const isSameName = (one: string, other: string) => {
  const index = new NameIndex<string>();
  index.add(other, other);
  return index.find(one).length > 0;
};
const isSimilarName = (one: string, other: string) => {
  const names = new SimilarNames();
  names.add(other);
  return names.hasSimilar(one);
};
const importRows = (...rows: string[][]) => imported(grid([HEAD, ...rows]));

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
    expect(isSimilarName(other, one)).toBe(isSimilar);
  });

  test('among many names those are found that are the same when compared one by one', () => {
    const word = fc.constantFrom(
      'Báo',
      'HN',
      'Hà',
      'hà',
      'Nội',
      'nội',
      'PT',
      'Phát',
      'Thanh',
      '1',
      '12',
      'B',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), name, (names, asked) => {
        const index = new NameIndex<number>();
        for (const [i, known] of names.entries()) index.add(known, i);
        const same = names.flatMap((known, i) => (isSameWords(wordsOf(known), wordsOf(asked)) ? [i] : []));
        expect(index.find(asked)).toEqual(same);
      }),
    );
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
    'truyền hình trực tiếp',
    'Phát thanh lưu động',
    'Bản tin nội bộ',
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

describe('names in one cell', () => {
  const named = (text: string) =>
    imported(
      grid([
        ['Stt', 'Nội dung', 'Cơ quan truyền thông', 'Thời gian'],
        ['1', 'Phóng sự', text, 'Quý I/2026'],
      ]),
    ).outlets;

  test.each(['Báo và phát thanh, truyền hình Gia Lai', 'Báo và Phát thanh, Truyền hình Cà Mau'])(
    '%s is one, with a comma in it',
    (text) => expect(Object.values(named(text) ?? {})).toMatchObject([{ name: text }]),
  );

  test('a comma before a capital parts two', () => {
    const outlets = named('Báo Tuổi Trẻ, Đài Tiếng nói Việt Nam');
    expect(Object.values(outlets ?? {})).toMatchObject([
      { name: 'Báo Tuổi Trẻ' },
      { name: 'Đài Tiếng nói Việt Nam' },
    ]);
  });

  test('money of what the column of outlets names is theirs, whatever the name', () => {
    const { outlets, tasks } = imported(
      grid([
        ['Stt', 'Nội dung', 'Cơ quan truyền thông', 'Kinh phí'],
        ['1', 'Quảng cáo', '', '90.000.000đ'],
        ['-', 'Trang của Trường (video)', 'Trang của Trường', '60.000.000đ'],
        ['-', 'Bài viết', '', '30.000.000đ'],
      ]),
    );
    expect(outlets).toMatchObject({ truong: { name: 'Trang của Trường' } });
    expect(tasks).toMatchObject([{ items: [{ outlet: 'truong', label: 'video' }, { label: 'Bài viết' }] }]);
  });
});
