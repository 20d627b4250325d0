import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocumentNumber } from '../../src/values/document-number.ts';

describe('document numbers', () => {
  test.each([
    ['63/2010/NĐ-CP', 2010],
    ['15/2020/TT-BTC', 2020],
    ['08/2017/TTLT-BTC-BNV', 2017],
    ['39/2010/TTLT/BTP-BNV', 2010],
    ['33/2019/QĐ-UBND', 2019],
    ['97/2023/NĐ-CP', 2023],
    ['01/2016/QH13', 2016],
    ['63/2014/QH13', 2014],
    ['1211/2016/UBTVQH13', 2016],
    ['16/2012/L-CTN', 2012],
    ['30c/NQ-CP', null],
    ['36a/NQ-CP', null],
    ['44/KH-UBND', null],
    ['2020/KH-UBND', null],
    ['1085/QĐ-TTg', null],
    ['12/CT-TTg', null],
    ['20/CTr-UBND', null],
    ['15/NQ-HĐND', null],
    ['2345/UBND-KSTT', null],
    ['03/VBHN-VPCP', null],
    ['123/SGD&ĐT-VP', null],
    ['345/UBND-KGVX1', null],
    ['103/QĐ-UBND.HC', null],
    ['17-NQ/TW', null],
    ['01-KL/TW', null],
    ['45-QĐ/TU', null],
    ['12-HD/BTGTW', null],
    ['64-CP', null],
    ['8 /KH-UBND', null],
    ['63 / 2010 / NĐ - CP', 2010],
  ])('%s has the year %s', (text, year) => {
    expect(readDocumentNumber(text)?.year).toBe(year);
  });

  test.each([
    '',
    'abc',
    'Nghị định 63',
    'Nghị định 63/2010/NĐ-CP',
    '63/2010/NĐ-CP ngày 08/6/2010',
    '63-2010-NĐ-CP',
    '63/2010',
    '63/10/NĐ-CP',
    '63/1944/NĐ-CP',
    '63/2200/NĐ-CP',
    '63/2010/NĐ-CP.',
    '63//NĐ-CP',
    '63/2010/NĐ--CP',
    '63/2010/',
    '/NĐ-CP',
    '…/KH-UBND',
    '00/KH-UBND',
    '1234567/KH-UBND',
    '12/A',
    '12-NQ',
    '6 3/2010/NĐ-CP',
    '44/KH UBND',
    '9'.repeat(1_000_000),
  ])('%.40s is no document number', (text) => {
    expect(readDocumentNumber(text)).toBeNull();
  });

  test.each([
    ['63/2010/NĐ-CP', '63/2010/ND-CP'],
    ['63/2010/NĐ-CP', '63/2010/nđ-cp'],
    ['63/2010/NĐ-CP', '63/2010/NÐ-CP'],
    ['63/2010/NĐ-CP', '63/2010/NĐ–CP'],
    ['63/2010/NĐ-CP', 'Số 63/2010/NĐ-CP'],
    ['44/KH-UBND', 'Số: 44 /KH-UBND'],
    ['44/KH-UBND', 'số: 44/KH-UBND'.normalize('NFD')],
    ['02/KH-UBND', '2/KH-UBND'],
    ['30c/NQ-CP', '30C/NQ-CP'],
    ['1085/QĐ-TTg', '1085/qđ-ttg'],
  ])('%s and %s are one document', (one, other) => {
    const number = readDocumentNumber(one)?.number;
    expect(number).toBeTruthy();
    expect(readDocumentNumber(other)?.number).toBe(number);
  });

  test.each([
    ['63/2010/NĐ-CP', '63/2011/NĐ-CP'],
    ['63/2010/NĐ-CP', '63/NĐ-CP'],
    ['30/NQ-CP', '30c/NQ-CP'],
    ['17-NQ/TW', '17/NQ-TW'],
    ['2/KH-UBND', '20/KH-UBND'],
  ])('%s and %s are two documents', (one, other) => {
    expect(readDocumentNumber(one)?.number).not.toBe(readDocumentNumber(other)?.number);
  });

  test('no text makes the reader throw, and its number reads as itself', () => {
    const pieces = fc.constantFrom(
      '63',
      '0',
      '/',
      '-',
      '2010',
      'NĐ',
      'CP',
      'c',
      ' ',
      'Số',
      ':',
      '&',
      '.',
      'QH13',
      'đ',
    );
    const numberLike = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), numberLike), (text) => {
        const read = readDocumentNumber(text);
        if (read !== null) expect(readDocumentNumber(read.number)).toEqual(read);
      }),
      { numRuns: 5000 },
    );
  });
});
