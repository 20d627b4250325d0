import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctedSymbol, identityOf, readDocument } from '../../../src/values/document/document.ts';
import { growth } from '../../support/growth.ts';

const rows = readFileSync(new URL('../../fixtures/documents.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t') && !line.startsWith('#'))
  .map((line) => line.split('\t').map((cell) => (cell === '-' ? null : cell)))
  .map(([text = null, symbol = null, kind = null, year = null, fault = null, write = null]) => {
    return { text: text ?? '', symbol, kind, year: year === null ? null : Number(year), fault, write };
  });

/** The identity of a citation `number = date`. */
function identity(citation: string) {
  const [number = '', date = ''] = citation.split(' = ');
  return identityOf(readDocument(number), date);
}

describe('references to documents', () => {
  test.each(rows)('$text', ({ text, symbol, kind, year, fault, write }) => {
    for (const form of [text, text.normalize('NFD'), `  ${text}\n`]) {
      const document = readDocument(form);
      expect(document.symbol?.text.toUpperCase() ?? null).toBe(symbol?.toUpperCase() ?? null);
      expect(document).toMatchObject({ kind, year });
      expect(document.fault?.kind ?? null).toBe(fault);
      expect(correctedSymbol(document, 2010)).toBe(write);
    }
  });

  test.each(rows.filter(({ write }) => write !== null))('$text is right once fixed', ({ text, write }) => {
    const part = readDocument(text).fault?.part ?? '';
    expect(readDocument(text.replace(part, write ?? '')).fault).toBeNull();
  });

  test.each([
    ['Kế hoạch số 02/KH-UBND ngày 03/01/2020 của UBND thành phố Hà Nội về công tác', 'UBND thành phố Hà Nội'],
    ['Kế hoạch của UBND tỉnh Hà Giang số 02/KH-UBND', 'UBND tỉnh Hà Giang'],
    ['02/KH-UBND tỉnh Hà Giang', 'UBND tỉnh Hà Giang'],
    ['02/KH-UBND', null],
  ])('%s is issued by %s', (text, issuer) => {
    expect(readDocument(text).issuer).toBe(issuer);
  });

  test('no text makes the reader throw, and the wrong part is always in the text', () => {
    const pieces = fc.constantFrom(
      ...[
        '63',
        '0',
        '/',
        '-',
        ' ',
        '2010',
        'NĐ',
        'CP',
        'ND',
        'c',
        'Số',
        ':',
        '&',
        '.',
        'QH13',
        'đ',
        'TW',
        'KH',
      ],
      ...['UBND', 'Nghị định', 'Luật', 'Báo chí', 'năm', 'của', 'và', '(', ')', '_', '–'],
    );
    const likely = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), likely), (text) => {
        const { symbol, fault } = readDocument(text);
        if (fault !== null) expect(fault.part).not.toBe('');
        if (symbol?.fault === null) expect(readDocument(symbol.text).symbol?.key).toBe(symbol.key);
      }),
      { numRuns: 5000 },
    );
  });

  test.each(['9', '63/', 'NĐ-', 'Luật ', ' ', '(', '- '])(
    'a huge text of %j takes time that grows no faster than it',
    (piece) => {
      const text = (length: number) => `63/2010/${piece.repeat(length)}`;
      expect(growth(readDocument, text, 25_000)).toBeLessThan(6);
    },
  );
});

describe('one document', () => {
  test.each([
    ['63/2010/NĐ-CP = 2010-06-08', 'Nghị định số 63/2010/nđ–cp = 2011-06-08'],
    ['63/2010/NĐ-CP = 2010-06-08', '63/2010/ND-CP = 2010-06-03'],
    ['63/2010/NĐ-CP = 2010-06-08', '63/NĐ-CP = 2010-06-03'],
    ['63/2010/NĐ-CP của Chính phủ = 2010-06-08', '63/2010/NĐ-CP = 2010-06-08'],
    ['44/KH-UBND = 2020-02-25', 'Số: 44 /KH-UBND = 2020-12-25'],
    ['2/KH-UBND = 2020-02-25', '02/KH-UBND = 2020-02-25'],
    ['30c/NQ-CP = 2011-11-08', '30C/NQCP = 2011-08-11'],
    ['19-NQ/TW = 2017-10-25', '19/NQ-TW = 2018-10-25'],
    ['12-CTr/TU = 2021-05-01', '12-CTr/TU = 2024-05-01'],
    ['Luật Báo chí = 2016-04-05', 'LUẬT BÁO CHÍ NĂM 2016 = 2016-04-06'],
  ])('%s and %s', (one, other) => {
    expect(identity(one)).toBeTruthy();
    expect(identity(other)).toBe(identity(one));
  });
});

describe('two documents', () => {
  test.each([
    ['63/2010/NĐ-CP = 2010-06-08', '63/2011/NĐ-CP = 2010-06-08'],
    ['30/NQ-CP = 2011-11-08', '30c/NQ-CP = 2011-11-08'],
    ['02/KH-UBND = 2020-01-03', '02/KH-UBND = 2021-01-03'],
    ['02/KH-UBND = 2020-01-03', '20/KH-UBND = 2020-01-03'],
    ['02/KH-UBND của UBND tỉnh Hà Giang = 2020-01-03', '02/KH-UBND của UBND xã Lao Chải = 2020-01-03'],
    ['36-NQ/TW = 2014-07-01', '36-NQ/TW = 2018-10-22'],
    ['05-CT/TW = 2016-05-15', '05-CT/TW = 2021-03-09'],
    ['12-CTr/TU = 2019-05-01', '12-CTr/TU = 2021-05-01'],
    ['Luật Báo chí = 2016-04-05', 'Luật Báo chí = 1989-12-28'],
  ])('%s and %s', (one, other) => {
    expect(identity(one)).toBeTruthy();
    expect(identity(other)).not.toBe(identity(one));
  });

  test.each(['abc = 2020-01-01', 'Báo giá số 12/2026 = 2026-01-05', 'Nghị định 63 = 2010-06-08'])(
    '%s is no document we can tell from others',
    (citation) => expect(identity(citation)).toBeNull(),
  );
});
