import { expect, test } from 'vitest';
import { fold, foldName } from '../../../src/values/text/fold.ts';
import { foldWord } from '../../../src/values/text/fold-word.ts';

test.each([
  ['old and new tone placement', 'hoà', 'hòa'],
  ['a tone typed on the wrong letter', 'Qúy', 'quý'],
  ['NFD', 'quý'.normalize('NFD'), 'quý'],
  ['capitals', 'ĐẾN', 'đến'],
  ['eth', 'Ðến', 'đến'],
  ['full-width letters', 'Ｑ', 'q'],
  ['i for y', 'Qúi', 'quý'],
  ['i for y after one consonant', 'kì', 'kỳ'],
])('%s is folded', (_, typed, plain) => {
  expect(foldWord(typed)).toBe(foldWord(plain));
});

test('words that differ by more than tone placement stay different', () => {
  expect(
    new Set(['từ', 'tư', 'tứ', 'tu', 'năm', 'nam', 'quý', 'quỳ', 'tay', 'tai', 'túy', 'túi'].map(foldWord))
      .size,
  ).toBe(12);
});

test('names fold to letters without accents, one space between words', () => {
  expect(fold(' Báo  Hà Nội-Mới ')).toBe('bao ha noi moi');
  expect(fold('Ðài Đống Đa')).toBe('dai dong da');
});

test.each([
  ['Mỹ Đức', 'Mĩ Đức'],
  ['Sở Kỹ thuật', 'Sở Kĩ thuật'],
  ['Lý Bôn', 'Lí Bôn'],
  ['Quý Lộc', 'Quí Lộc'],
  ['Thời kỳ', 'Thời kì'],
  ['công ty Hy vọng', 'công ti Hi vọng'],
])('%s is the same name as %s', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test.each([
  ['tay', 'tai'],
  ['say', 'sai'],
  ['thuý', 'thúi'],
  ['tuy', 'tui'],
  ['Yên', 'Iên'],
  ['day', 'dai'],
])('%s is not %s', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});
