import { describe, expect, test } from 'vitest';
import { numberFormat } from '../../../src/office/read/xlsx/number-format.ts';

const showNumber = (value: string, format: string, is1904 = false) => numberFormat(format)(value, is1904);
const ACCOUNTING = '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)';

test.each([
  ['60000', 'General', '60000'],
  ['60000', '#,##0', '60.000'],
  ['2.5', '#,##0', '2,5'],
  ['1234567.5', '#,##0.00', '1.234.567,50'],
  ['60000', '#,##0.00', '60.000'],
  ['2026', '0', '2026'],
  ['1.1', '0.00', '1,10'],
  ['18', '000', '018'],
  ['11', '0\\.0', '1.1'],
  ['0.08', '0%', '8%'],
  ['0.085', '0.0%', '8,5%'],
  ['129600', '_-* #,##0_-;-* #,##0_-;_-* "-"_-', '129.600'],
  ['12', '0" kỳ"', '12 kỳ'],
  ['42', '0"tr"', '42tr'],
  ['2', '"Quý "0', 'Quý 2'],
  ['5', '0"/2026"', '5/2026'],
  ['5000', '[$₫-42A]#,##0', '₫5.000'],
  ['10000000', '#,##0,', '10.000'],
  ['2500000', '#,##0.0,,', '2,5'],
  ['1500000', '[>=1000000]#,##0.0,,"tr";#,##0', '1,5tr'],
  ['15000', '[>=1000000]#,##0.0,,"tr";#,##0', '15.000'],
  ['1E-7', 'General', '0,0000001'],
  ['150000000', '0.00E+00', '150000000'],
  ['0.5', '# ?/?', '0,5'],
  ['-5', '#,##0', '-5'],
  ['-5', '#,##0;(#,##0)', '(5)'],
  ['0', ACCOUNTING, '-'],
  ['0', '#,###', ''],
  ['1', '"x";;', 'x'],
])('%s under %s is shown as %s', (value, format, text) => {
  expect(showNumber(value, format)).toMatchObject({ text, remark: null });
});

test('a minus sign is kept where the format shows the number in red only', () => {
  expect(showNumber('-12000000', '#,##0;[Red]#,##0').text).toBe('-12.000.000');
  expect(showNumber('12000000', '#,##0;[Red]#,##0').text).toBe('12.000.000');
});

test('the exact number, its scale and its unit are told beside the text', () => {
  expect(showNumber('-12345678', '#,##0.0,,"tr";(#,##0.0,,"tr")')).toEqual({
    text: '(12,345678tr)',
    number: { value: '-12345678', scale: 1_000_000, unit: 'tr', decimals: 1 },
    remark: null,
  });
});

test('a number that no digit of its format shows is read, and said', () => {
  expect(showNumber('5000000', ';;;')).toMatchObject({ text: '5000000', remark: 'hidden-number' });
  expect(showNumber('0', ';;;')).toMatchObject({ text: '', remark: null });
});

describe('a date', () => {
  test.each([
    ['46127', 'dd/mm/yyyy', '15/04/2026'],
    ['46127', 'd/m/yy', '15/4/2026'],
    ['46127', 'mmm-yy', '04/2026'],
    ['46127', 'yyyy', '2026'],
    ['46127', '[$-42A]d mmmm yyyy', '15/04/2026'],
    ['46127.3125', 'dd/mm/yyyy hh:mm', '15/04/2026 7:30'],
    ['46127', 'dd/mm/yyyy hh:mm', '15/04/2026'],
    ['46126.9999999', 'dd/mm/yyyy hh:mm', '15/04/2026'],
    ['46126.9999', 'dd/mm/yyyy hh:mm', '14/04/2026 23:59'],
    ['46127.3124999', 'dd/mm/yyyy hh:mm', '15/04/2026 7:30'],
    ['0.3125', 'h:mm', '7:30'],
  ])('%s under %s is shown as %s', (value, format, text) => {
    expect(showNumber(value, format)).toEqual({ text, number: null, remark: null });
  });

  test('of a year that no plan names is a number under the wrong format, and said', () => {
    const kinds = ['470000000', '470000', '12', '-1'].map((value) => showNumber(value, 'dd/mm/yyyy'));
    expect(kinds.map(({ text, remark }) => [text, remark])).toEqual([
      ['470000000', 'no-date'],
      ['470000', 'no-date'],
      ['12', 'no-date'],
      ['-1', 'no-date'],
    ]);
    // 1 January 1950 and 31 December 2199 are the bounds.
    expect(showNumber('18264', 'dd/mm/yyyy').text).toBe('01/01/1950');
    expect(showNumber('18263', 'dd/mm/yyyy').remark).toBe('no-date');
    expect(showNumber('109574', 'dd/mm/yyyy').text).toBe('31/12/2199');
    expect(showNumber('109575', 'dd/mm/yyyy').remark).toBe('no-date');
  });

  test('of a workbook that counts from 1904', () => {
    expect(showNumber('44665', 'dd/mm/yyyy', true).text).toBe('15/04/2026');
  });
});
