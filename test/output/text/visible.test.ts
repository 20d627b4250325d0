import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHidden, visible, visibleMessage } from '../../../src/output/text/visible.ts';
import { HOSTILE } from '../../support/findings.ts';
import { growth } from '../../support/growth.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...HOSTILE, '\n', ' ', ':', '#', '['), { maxLength: 12 })
    .map((all) => all.join('')),
);

describe('visible', () => {
  test.each([
    ['escape sequences', '\u001b[31mđỏ', '<U+001B>[31mđỏ'],
    ['NUL', '\u0000', '<U+0000>'],
    ['tab', 'a\tb', 'a<U+0009>b'],
    ['carriage return', 'a\r\nb', 'a<U+000D>\nb'],
    ['DEL', '\u007f', '<U+007F>'],
    ['C1 control sequence introducer', '\u009b2J', '<U+009B>2J'],
    ['right-to-left override', '100\u202e000', '100<U+202E>000'],
    ['isolates', '\u2066a\u2069', '<U+2066>a<U+2069>'],
    ['Arabic letter mark', '\u061c', '<U+061C>'],
    ['direction marks', '\u200e\u200f', '<U+200E><U+200F>'],
    ['zero-width space', '100\u200b000', '100<U+200B>000'],
    ['byte order mark', '\ufeffplan', '<U+FEFF>plan'],
    ['soft hyphen', 'in\u00adấn', 'in<U+00AD>ấn'],
    ['line separators', 'a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
    ['grapheme joiner', 'a\u034f', 'a<U+034F>'],
    ['Hangul filler', '\u3164', '<U+3164>'],
    ['tag characters', '\u{e0041}', '<U+E0041>'],
    ['half a surrogate pair', 'a\ud83d', 'a<U+D83D>'],
    ['a joiner between letters', 'hano\u200dimoi', 'hano<U+200D>imoi'],
    ['a variation selector after a digit', '1\ufe0f00', '1<U+FE0F>00'],
  ])('shows %s', (_name, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each([
    ['composed Vietnamese', 'Bốn trăm bảy mươi triệu đồng'],
    ['decomposed Vietnamese', 'Bốn trăm bảy mươi triệu đồng'.normalize('NFD')],
    ['typographic marks', '“Tờ rơi” – 470.000.000₫ … ½ №'],
    ['a no-break space', '470\u00a0000'],
    ['emoji made of several', '👩‍💻 ⚠️ 👍🏽 🧑🏽‍🌾'],
    ['several lines', 'một\nhai'],
    ['colons and brackets in prose', 'Nguồn: ngân sách [1]; a::b; tỷ lệ 1:2 # ghi chú [2]'],
  ])('leaves %s alone', (_name, text) => {
    expect(visible(text)).toBe(text);
  });

  test('shows newlines where the text has to stay on one line', () => {
    expect(visible('một\nhai', 'shown')).toBe('một<U+000A>hai');
  });

  test.each([
    ['::error::x', '<U+003A>:error::x'],
    ['một\n \u00a0::add-mask::x', 'một\n \u00a0<U+003A>:add-mask::x'],
    ['một ##[stop-commands]x', 'một ##<U+005B>stop-commands]x'],
    ['##vso[task.setvariable]x', '##vso<U+005B>task.setvariable]x'],
    ['##teamcity[x]', '##teamcity<U+005B>x]'],
  ])('starts no command of a CI runner: %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('what is shown has nothing left to show', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = visible(text);
        expect(visible(shown)).toBe(shown);
        expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
        expect(visible(text, 'shown')).not.toContain('\n');
      }),
    );
  });
});

test('a message is followed by what to do', () => {
  expect(visibleMessage({ message: 'sai\u0007', help: 'sửa' })).toBe('sai<U+0007>\nsửa');
  expect(visibleMessage({ message: 'sai', help: null })).toBe('sai');
});

test('escaped JSON means the same and holds nothing hidden', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = escapeHidden(JSON.stringify({ text }, null, 2));
      expect(JSON.parse(escaped)).toEqual({ text });
      expect(visible(escaped)).toBe(escaped);
    }),
  );
});

describe('hostile text takes time in step with its length', () => {
  test.each([
    ['spaces', ' '],
    ['letters after a sign of commands', '##a'],
    ['letters of one word', 'a'],
    ['colons', ':'],
    ['brackets', '['],
    ['joiners', '\u200d'],
    ['selectors', '\ufe0f'],
  ])('%s', (_name, piece) => {
    const text = (length: number) => `##${piece.repeat(length)}`;
    expect(growth((input) => visible(input), text, 3_000)).toBeLessThan(6);
  });
});
