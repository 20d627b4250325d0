import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord } from '../../../../src/values/text/fold-word.ts';
import { tokenize } from '../../../../src/values/timing/lexicon/tokens.ts';

const keys = (text: string) => tokenize(text).map(({ key }) => key);

describe('tokens', () => {
  test('a numeral typed onto its quarter is split off, at the right place', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const text = 'QuýII/2020'.normalize(form);
      const [word, numeral] = tokenize(text);
      expect(text.slice(word?.start, word?.end).normalize('NFC')).toBe('Quý');
      expect(text.slice(numeral?.start, numeral?.end)).toBe('II');
    }
  });

  test('the symbol of a document is one token, a date is not', () => {
    expect(tokenize('số 61/2018/NĐ-CP').map(({ kind }) => kind)).toEqual(['word', 'symbol']);
    expect(tokenize('44/KH-UBND').map(({ kind }) => kind)).toEqual(['symbol']);
    expect(keys('15/3/2020')).toEqual(['15', '/', '3', '/', '2020']);
    expect(keys('2 lần/tháng')).toEqual(['2', foldWord('lần'), '/', foldWord('tháng')]);
  });

  test('dashes and arrows are one mark, a bullet on a new line is a separator', () => {
    expect(keys('3–5')).toEqual(['3', '-', '5']);
    expect(keys('3 -> 5')).toEqual(['3', '-', '5']);
    expect(keys('Q2\n- Q3')).toEqual(['q', '2', ';', 'q', '3']);
  });

  test('every visible character but quotation marks is in a token, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const tokens = tokenize(text);
        const covered = tokens.map(({ start, end }) => text.slice(start, end)).join('');
        const dropped = /[\s\p{Cf}"“”'‘’]/gu;
        expect(covered.replace(dropped, '')).toBe(text.replace(dropped, ''));
      }),
      { numRuns: 500 },
    );
  });
});
