import { expect, test } from 'vitest';
import { fold } from '../../../src/values/text/fold.ts';
import { foldWord } from '../../../src/values/text/fold-word.ts';

test.each([
  ['old and new tone placement', 'hoà', 'hòa'],
  ['a tone typed on the wrong letter', 'Qúy', 'quý'],
  ['NFD', 'quý'.normalize('NFD'), 'quý'],
  ['capitals', 'ĐẾN', 'đến'],
  ['eth', 'Ðến', 'đến'],
  ['full-width letters', 'Ｑ', 'q'],
])('%s is folded', (_, typed, plain) => {
  expect(foldWord(typed)).toBe(foldWord(plain));
});

test('words that differ by more than tone placement stay different', () => {
  expect(new Set(['từ', 'tư', 'tứ', 'tu', 'năm', 'nam', 'quý', 'quỳ'].map(foldWord)).size).toBe(8);
});

test('names fold to letters without accents, one space between words', () => {
  expect(fold(' Báo  Hà Nội-Mới ')).toBe('bao ha noi moi');
  expect(fold('Ðài Đống Đa')).toBe('dai dong da');
});
