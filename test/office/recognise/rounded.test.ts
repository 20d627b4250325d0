import { describe, expect, test } from 'vitest';
import { checked, checkedSheets, lines } from '../../support/office-documents.ts';

const HEADING = ['Stt', 'Nội dung', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền (đồng)', 'Thời gian'];
/** Cells of style 1 are shown without decimals. */
const STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs>';
const shown = (value: number, formula = '') =>
  `<c s="1">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;

describe('an amount that its formula rounds', () => {
  const sheet = (formula: string, amount: number) =>
    checkedSheets([
      [
        ['DỰ TOÁN KINH PHÍ TUYÊN TRUYỀN NĂM 2026'],
        HEADING,
        [1, 'Viết tin', 33, 151_500, shown(amount, formula), 'Quý I'],
        ['', 'Tổng cộng', '', '', amount],
      ],
    ]);

  test.each([
    ['ROUND(C3*D3,-3)', 5_000_000],
    ['ROUNDUP(C3*D3, -4)', 5_000_000],
    ['FLOOR(C3*D3,1000)', 4_999_000],
    ['ROUND(C3*D3,0)', 4_999_500],
  ])('%s is no slip', async (formula, amount) => {
    const { sum, errors } = await sheet(formula, amount);
    expect({ sum, errors }).toEqual({ sum: amount, errors: [] });
  });

  test.each([
    ['C3*D3', 5_000_000],
    ['ROUND(C3*D3,-3)', 5_001_000],
    ['ROUND(C3*D3,0)', 5_000_000],
  ])('%s = %d is one', async (formula, amount) => {
    expect((await sheet(formula, amount)).errors).toEqual(['budget/line']);
  });

  test('keeps its quantity and price as they are written', async () => {
    const { data } = await sheet('ROUND(C3*D3,-3)', 5_000_000);
    expect(data.tasks).toMatchObject([{ other: { 'Số lượng': '33', 'Đơn giá (đồng)': '151500' } }]);
  });
});

describe('fractions of a đồng that the format of a cell hides', () => {
  const sheet = (styles: string, total: number) =>
    checkedSheets(
      [
        [
          ['DỰ TOÁN KINH PHÍ TUYÊN TRUYỀN NĂM 2026'],
          HEADING,
          [1, 'Thuê xe', 333, 1234.5, shown(411_088.5, 'C3*D3'), 'Quý I'],
          [2, 'In ảnh', 7, 33_333.33, shown(233_333.31, 'C4*D4'), 'Quý II'],
          ['', 'Tổng cộng', '', '', shown(total)],
        ],
      ],
      styles,
    );

  test('are rounded as it shows them', async () => {
    const right = await sheet(STYLES, 644_421.81);
    expect(right).toMatchObject({ sum: 644_422, declared: 644_422, errors: [] });
    expect(await sheet(STYLES, 644_522)).toMatchObject({ sum: 644_422, errors: ['budget/total'] });
  });

  test('are none where the cell shows them', async () => {
    expect((await sheet('', 644_421.81)).errors).toEqual(['money/malformed']);
  });
});

describe('a tax', () => {
  const table = (tax: string, total: string) =>
    checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí
             1 | Phóng sự | Quý I | 48.300.500
             | Cộng | | 48.300.500
             | Thuế GTGT 8% | | ${tax}
             | Tổng cộng | | ${total}`),
    );

  test('may be rounded to thousands, no further', () => {
    expect(table('3.864.000', '52.164.500')).toMatchObject({ sum: 52_164_500, errors: [] });
    expect(table('3.865.000', '52.165.500')).toMatchObject({ sum: 52_165_500, errors: [] });
    expect(table('3.866.000', '52.166.500').errors).toEqual(['budget/line']);
    expect(table('3.864.100', '52.164.600').errors).toEqual(['budget/line']);
  });
});
