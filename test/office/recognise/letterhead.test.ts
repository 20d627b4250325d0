import { describe, expect, test } from 'vitest';
import { grid, imported } from '../../support/office-documents.ts';

const ANNEX = grid(
  [
    ['Stt', 'Nội dung', 'Thời gian'],
    ['1', 'a', 'Quý I'],
  ],
  2,
);
const LETTERHEAD = (place: string, number = 'Số: 12/KH-UBND') =>
  grid([
    ['ỦY BAN NHÂN DÂN\nPHƯỜNG LÁNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    [number, place],
  ]);
const TITLE = ['KẾ HOẠCH', 'Tuyên truyền cải cách hành chính năm 2026', 'trên địa bàn phường Láng', ''];

test('number, date, title, issuer and time of a plan', () => {
  const { plan, notes } = imported(
    LETTERHEAD('Hà Nội, ngày 15 tháng 01 năm 2026'),
    ...TITLE,
    'Căn cứ …',
    ANNEX,
  );
  expect(plan).toEqual({
    number: '12/KH-UBND',
    title: 'Tuyên truyền cải cách hành chính năm 2026 trên địa bàn phường Láng',
    issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG LÁNG',
    issued: '15/01/2026',
    period: '2026',
  });
  expect(notes).toEqual([]);
});

test('a draft has a blank number and no date', () => {
  const { plan, notes } = imported(
    LETTERHEAD('Hà Nội, ngày tháng năm 2026', 'Số: /KH-UBND'),
    ...TITLE,
    'PHỤ LỤC',
    '(Kèm theo Kế hoạch số /KH-UBND ngày /01/2026\ncủa UBND phường Láng)',
    ANNEX,
  );
  expect(plan).toMatchObject({ number: '/KH-UBND', issuer: 'UBND phường Láng', period: '2026' });
  expect(plan).not.toHaveProperty('issued');
  expect(notes).toEqual([
    'incomplete-caption: (Kèm theo Kế hoạch số /KH-UBND ngày /01/2026 của UBND phường Láng)',
  ]);
});

test('without a letterhead the caption of the annex says what plan it is', () => {
  const { plan, citations } = imported(
    '(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND phường Láng)',
    ANNEX,
  );
  expect(plan).toMatchObject({
    number: '12/KH-UBND',
    issued: '15/01/2026',
    issuer: 'UBND phường Láng',
    period: '2026',
  });
  expect(citations).toEqual([{ number: '12/KH-UBND', date: '15/01/2026', where: 'Phụ lục' }]);
});

test('a date is written as offices write it; one that no calendar has stays', () => {
  const issued = (place: string) => imported(LETTERHEAD(place), ...TITLE, ANNEX).plan.issued;
  expect(issued('Hà Nội, ngày 5 tháng 3 năm 2026')).toBe('05/3/2026');
  expect(issued('Hà Nội, ngày 31 tháng 02 năm 2026')).toBe('31/02/2026');
});

test('a body below another is the issuer, on one line or two', () => {
  const { plan } = imported(
    grid([
      ['UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 5/KH-SNV', ''],
    ]),
    ...TITLE,
    ANNEX,
  );
  expect(plan).toMatchObject({ number: '5/KH-SNV', issuer: 'SỞ NỘI VỤ' });
});

test.each([
  ['giai đoạn 2026 - 2030', '2026/2030'],
  ['giai đoạn 2026-2030', '2026/2030'],
  ['từ năm 2026 đến năm 2028', '2026/2028'],
  ['năm 2026', '2026'],
])('the time of a plan %s', (words, period) => {
  expect(imported('KẾ HOẠCH', `Tuyên truyền ${words}`, '', ANNEX).plan).toMatchObject({ period });
});

test('without a year in the title, the one year of all times is the time of the plan', () => {
  const withTimes = (...times: string[]) =>
    imported(
      grid([['Stt', 'Nội dung', 'Thời gian'], ...times.map((time, index) => [`${index + 1}`, 'a', time])]),
    ).plan;
  expect(withTimes('Quý I', 'Tháng 5/2026', 'năm 2026').period).toBe('2026');
  expect(withTimes('Tháng 5/2026', 'Quý I/2027')).not.toHaveProperty('period');
});

test('without a year the time is left out, not guessed', () => {
  expect(imported('KẾ HOẠCH', 'Tuyên truyền cải cách hành chính', '', ANNEX).plan).toEqual({
    title: 'Tuyên truyền cải cách hành chính',
  });
});

describe('citations', () => {
  const cited = (...paragraphs: string[]) =>
    imported('KẾ HOẠCH', 'Tuyên truyền năm 2026', '', ...paragraphs, ANNEX).citations;

  test('each with the place it stands at', () => {
    expect(
      cited(
        'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 03/6/2010; Kế hoạch số 02/KH-UBND ngày 03 tháng 01 năm 2020;',
        'I. MỤC ĐÍCH',
        '1. Theo Nghị quyết số 19-NQ/TW ngày 25/10/2017',
        'V. TỔ CHỨC',
        '2. Trách nhiệm',
        'a) Các sở:',
        'Theo Nghị định 92/2017/NĐ-CP ngày 07/8/2017 của Chính phủ',
      ),
    ).toEqual([
      { number: '63/2010/NĐ-CP', date: '03/6/2010', where: 'Căn cứ' },
      { number: '02/KH-UBND', date: '03/01/2020', where: 'Căn cứ' },
      { number: '19-NQ/TW', date: '25/10/2017', where: 'I.1' },
      { number: '92/2017/NĐ-CP', date: '07/8/2017', where: 'V.2.a' },
    ]);
  });

  test('a law by its name, a number with spaces; but none without a full date', () => {
    expect(
      cited(
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;',
        'Theo Kế hoạch số 44 /KH-UBND ngày 25/02/2020, Quyết định số 407/QĐ-TTg ngày 30/3/2022 và Công văn số 12/SNV-CCHC ngày /01/2026, Nghị định 30/2020/NĐ-CP.',
      ),
    ).toEqual([
      { number: 'Luật Tổ chức chính quyền địa phương', date: '16/6/2025', where: 'Căn cứ' },
      { number: '44/KH-UBND', date: '25/02/2020', where: 'Căn cứ' },
      { number: '407/QĐ-TTg', date: '30/3/2022', where: 'Căn cứ' },
    ]);
  });
});
