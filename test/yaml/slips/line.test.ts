import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import type { Lang } from '../../../src/i18n.ts';
import { findingsIn, helpIn, slipsIn } from './findings.ts';

const item = (written: string) => `items:\n  - ${written}\n  - { outlet: b, amount: 2đ }\n`;

describe('one slip in a line, one finding that says what to write', () => {
  test.each([
    [
      'outlet: a, amount: 1đ',
      '2:5 missing-braces [outlet: a, amount: 1đ]',
      'viết: - { outlet: a, amount: 1đ }',
    ],
    [
      'outlet: a, amount: 1đ } # cũ',
      '2:5 missing-braces [outlet: a, amount: 1đ }]',
      'viết: - { outlet: a, amount: 1đ }',
    ],
    [
      'amount: 30.000.000đ:',
      '2:24 trailing-colon [:]',
      'bỏ dấu hai chấm: 30.000.000đ; hoặc đặt trong ngoặc kép: "30.000.000đ:"',
    ],
    [
      'amount: 30.000.000đ: # theo phụ lục',
      '2:24 trailing-colon [:]',
      'bỏ dấu hai chấm: 30.000.000đ; hoặc đặt trong ngoặc kép: "30.000.000đ:"',
    ],
    ['amount: -', '2:13 no-value [-]', 'ghi nội dung, hoặc xóa mục này nếu chưa có'],
    ['amount: - # chưa có', '2:13 no-value [-]', 'ghi nội dung, hoặc xóa mục này nếu chưa có'],
    [
      'label: In: tờ rơi # màu',
      '2:12 colon-in-text [I]',
      'đặt toàn bộ nội dung trong ngoặc kép: "In: tờ rơi"',
    ],
    ['label: a\n    amount:1đ', '3:5 missing-colon [amount:1đ]', 'viết: amount: 1đ'],
    ['label: a\n    amount：1đ', '3:5 wrong-colon [amount：1đ]', 'viết: amount: 1đ'],
    ['label: a\n    amount 1đ', '3:5 missing-colon [amount 1đ]', 'viết: amount: 1đ'],
    ['label: %a', '2:12 bad-start [%]', 'đặt trong ngoặc kép: "%a"'],
    ['label: *a b', '2:12 bad-start [*]', 'đặt trong ngoặc kép: "*a b"'],
    ['label: & a', '2:12 bad-start [&]', 'đặt trong ngoặc kép: "& a"'],
    ['label: a\n    amount = 1đ', '3:5 wrong-colon [amount = 1đ]', 'viết: amount: 1đ'],
    ['outlet = a\n    amount: 1đ', '2:5 wrong-colon [outlet = a]', 'viết: outlet: a'],
  ])('- %s', (written, slip, help) => {
    const text = item(written);
    expect(slipsIn(text)).toEqual([slip]);
    expect(helpIn(text)).toEqual([help]);
  });

  test.each([
    ['-{ a: 1 }', '- { a: 1 }'],
    ['– { a: 1 }', '- { a: 1 }'],
    ['—[a, b]', '- [a, b]'],
    ['• { a: 1 } # cũ', '- { a: 1 }'],
    ['* { a: 1 }', '- { a: 1 }'],
    ['o { a: 1 }', '- { a: 1 }'],
    ['\uf0b7 { a: 1 }', '- { a: 1 }'],
    ['-id: x', '- id: x'],
    ['-id: x\n    title: y', '- id: x'],
    ['– "id": x\n    title: y', '- "id": x'],
  ])('%s begins no element of a list, wherever in the list it stands', (written, meant) => {
    const dash = written.charAt(0);
    for (const [text, line] of [
      [`x:\n  ${written}\n`, 2],
      [`x:\n  ${written}\n  - { b: 1 }\n`, 2],
      [`x:\n  - { b: 1 }\n  ${written}\n`, 3],
      [`x:\n  - { b: 1 }\n  ${written}\n  - { b: 1 }\n`, 3],
    ] as const) {
      expect(slipsIn(text)).toEqual([`${line}:3 bad-dash [${dash}]`]);
      expect(helpIn(text)).toEqual([`viết: ${meant}`]);
    }
  });
});

test('a comment as programs have it', () => {
  const text = 'x:\n  a: 1\n  // ghi chú\n  b: 2\n';
  expect(slipsIn(text)).toEqual(['3:3 wrong-comment [// ghi chú]']);
  expect(slipsIn(applyEdits(text, findingsIn(text)[0]?.fix?.edits ?? []))).toEqual([]);
});

describe('a space that YAML does not take for one', () => {
  const SPACES = ['\u00a0', '\u3000', '\u202f', '\u2007', '\u2003', '\u2009', '\u200b'];

  test.each([
    ['as indentation', 'plan:\n_number: 1\n', '2:1'],
    ['as indentation of one line among others', 'plan:\n  number: 1\n__title: a\n', '3:1'],
    ['as indentation before a line that is right', 'plan:\n_number: 1\n  title: a\n', '2:1'],
    ['within indentation', 'plan:\n  number: 1\n _title: a\n', '3:2'],
    ['behind the colon of a key', 'budget:\n  total:_470đ\n  inWords: a\n', '2:9'],
    ['behind the only colon', 'budget:\n  total:_470đ\n', '2:9'],
    ['behind a colon between braces', 'budget: { total:_470đ, inWords: a }\n', '1:17'],
    ['behind the colon of a section', 'plan:_\n  number: 1\n', '1:6'],
    ['behind a dash', 'x:\n  -_id: a\n    title: b\n', '2:4'],
    ['behind the dash of a text', 'x:\n  -_a\n  -_b\n', '2:4'],
    ['before a colon', 'budget:\n  total_: 470đ\n', '2:8'],
    ['before a comment', 'a: "1"_# ghi chú\nb: 1\n', '1:7'],
    ['before a comment with a colon', 'a: 1_# ghi chú: x\nb: 1\n', '1:5'],
  ])('%s', (_, pattern, at) => {
    for (const space of SPACES) {
      const text = pattern.replaceAll('_', space);
      expect(slipsIn(text)).toEqual([`${at} odd-space [${space}]`]);
    }
  });

  test('it is named', () => {
    const said = (space: string, lang: Lang) => findingsIn(`a:\n${space}b: 1\n`, lang)[0]?.message;
    expect(said('\u00a0', 'vi')).toBe('dấu cách không ngắt (U+00A0) đứng ở chỗ YAML cần dấu cách thường');
    expect(said('\u3000', 'en')).toBe('an ideographic space (U+3000) is where YAML needs an ordinary space');
    expect(said('\u2004', 'en')).toBe('a special space (U+2004) is where YAML needs an ordinary space');
  });

  test.each([
    ['in a text', 'title: Kế_hoạch\n'],
    ['behind a colon in a text', 'title: Lưu_ý:_a\n'],
    ['in quotes', 'title: "_a: _b"\n'],
    ['in a comment', 'a: 1 # b:_c\n# d:_e\n'],
    ['in a text of several lines', 'a: |\n  b:_c\n  -_d\n'],
  ])('%s it is fine', (_, pattern) => {
    expect(slipsIn(pattern.replaceAll('_', '\u00a0'))).toEqual([]);
  });

  test('another slip is not put down to a space that does no harm', () => {
    expect(slipsIn('a:\n  b: x\u00a0y\n  c: [1\nd: 2\n')).toEqual(['3:6 unclosed-bracket [[]']);
  });
});

describe('a tag: where it is written', () => {
  test.each([
    ['total: !!int 470\n', '1:8 tag [!!int]'],
    ['total: !tiền &a 470\n', '1:8 tag [!tiền]'],
    ['plan: !!map\n  a: 1\n', '1:7 tag [!!map]'],
    ['x: [!a 1]\n', '1:5 tag [!a]'],
  ])('%j', (text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
  });
});
