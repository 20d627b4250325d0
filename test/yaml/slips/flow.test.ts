import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { textAt } from '../../support/checking.ts';
import { findingsIn, helpIn, slipsIn } from './findings.ts';

const item = (written: string) => `items:\n  - ${written}\n  - { outlet: b, amount: 2đ }\n`;

describe('one slip between braces, one finding that says what to write', () => {
  test.each([
    [
      '{ outlet: hn, amount:30.000.000đ }',
      '2:19 schema/unknown-key [amount:30.000.000đ]',
      'viết: amount: 30.000.000đ',
    ],
    [
      '{ amount:30,000,000đ, outlet: hn }',
      '2:7 schema/unknown-key [amount:30,000,000đ]',
      'viết: amount: "30,000,000đ"',
    ],
    [
      '{ label: “tờ rơi, Tờ gấp”, amount: 1đ }',
      '2:14 schema/unknown-key [“tờ rơi, Tờ gấp”]',
      'viết bằng dấu ngoặc kép thẳng: "tờ rơi, Tờ gấp"',
    ],
    [
      '{ outlet: a amount: 1đ }',
      '2:17 missing-comma [amount]',
      'viết: a, amount: 1đ; nếu tất cả là một nội dung, đặt trong ngoặc kép',
    ],
    ['{ outlet: a，amount: 1đ }', '2:16 wide-comma [，]', 'viết: a, amount: 1đ'],
    ['{ outlet: a ， amount: 1đ }', '2:17 wide-comma [，]', 'viết: a, amount: 1đ'],
    ['{ outlet: a;amount: 1đ }', '2:16 semicolon [;]', 'viết: a, amount: 1đ'],
    ['{ outlet: a; amount: 1đ }', '2:16 semicolon [;]', 'viết: a, amount: 1đ'],
    [
      '{ label: In: tờ rơi, amount: 1đ }',
      '2:14 colon-in-text [In: tờ rơi]',
      'đặt toàn bộ nội dung trong ngoặc kép: "In: tờ rơi"',
    ],
    [
      '{ amount: 1đ, label: Tờ in: "2 màu", tờ gấp }',
      '2:26 colon-in-text [Tờ in: "2 màu", tờ gấp]',
      `đặt toàn bộ nội dung trong ngoặc kép: 'Tờ in: "2 màu", tờ gấp'`,
    ],
    [
      '{ label: “In: tờ rơi”, amount: 1đ }',
      '2:14 colon-in-text [“In: tờ rơi”]',
      'đặt toàn bộ nội dung trong ngoặc kép: "In: tờ rơi"',
    ],
    [
      '{ amount: 30.000.000đ:, outlet: a }',
      '2:26 trailing-colon [:]',
      'bỏ dấu hai chấm: 30.000.000đ; hoặc đặt trong ngoặc kép: "30.000.000đ:"',
    ],
    ['{ outlet: a, amount: - }', '2:26 no-value [-]', 'ghi nội dung, hoặc xóa mục này nếu chưa có'],
    ['{ outlet: a, amount: 1đ }}', '2:30 extra-bracket [}]', 'xóa dấu } này'],
    ['{ outlet: a, amount: 1đ ]', '2:29 wrong-bracket []]', 'viết } thay cho ]'],
    [
      '{ outlet = a, amount = 1đ }',
      '2:7 wrong-colon [outlet = a, amount = 1đ]',
      'viết: outlet: a, amount: 1đ',
    ],
    ['{ outlet=a amount=1đ }', '2:7 wrong-colon [outlet=a amount=1đ]', 'viết: outlet: a, amount: 1đ'],
    ['{ outlet: a, amount = 1đ }', '2:18 wrong-colon [amount = 1đ]', 'viết: amount: 1đ'],
    [
      '{ outlet = "a", amount = "1,000,000đ" }',
      '2:7 wrong-colon [outlet = "a", amount = "1,000,000đ"]',
      'viết: outlet: "a", amount: "1,000,000đ"',
    ],
    ['{ outlet： a, amount: 1đ }', '2:7 wrong-colon [outlet： a]', 'viết: outlet: a'],
    ['{ outlet: a,, amount: 1đ }', '2:17 extra-comma [,]', 'xóa dấu phẩy này'],
    ['{ note = a = b, amount: 1đ }', '2:7 wrong-colon [note = a = b]', 'viết: note: a = b'],
    ['[a, b }', '2:11 wrong-bracket [}]', 'viết ] thay cho }'],
    ['{ a: [b, c }', '2:10 unclosed-bracket [[]', 'thêm dấu ] sau phần tử cuối cùng'],
    ['{ outlet: a, amount: 1đ', '2:5 unclosed-bracket [{]', 'thêm dấu } sau phần tử cuối cùng'],
    ['{ outlet: a,\n      label: b\n      amount: 1đ }', '4:7 missing-comma [amount]', expect.any(String)],
    ['{ outlet: a,\n      label: b\n      amount: 1đ', '2:5 unclosed-bracket [{]', expect.any(String)],
    ['{ outlet: "a" amount: 1đ }', '2:19 missing-comma [amount]', expect.any(String)],
    ['["a" "b"]', '2:10 missing-comma ["b"]', expect.any(String)],
  ])('%s', (written, slip, help) => {
    const text = item(written);
    expect(slipsIn(text)).toEqual([slip]);
    expect(helpIn(text)).toEqual([help]);
  });

  test('the bracket that is not closed rightly is shown too', () => {
    const text = 'a: [b, c }\nd: 1\n';
    const [finding] = findingsIn(text, 'en');
    expect(finding?.related.map(({ message, range }) => [message, textAt(text, range)])).toEqual([
      ['opened here', '['],
    ]);
  });

  test('text behind a closed quote is not a comma left out', () => {
    expect(slipsIn(item('{ label: "Báo" Hà Nội, amount: 1đ }'))).toEqual(['2:20 text-after-quote [Hà Nội]']);
  });

  test.each([
    '{ label: Khổ A4=2 mặt, amount: 1đ }',
    '{ label: "size = A4, note = 2", amount: 1đ }',
    '{ label: https://hanoi.gov.vn/?id=5&page=2, amount: 1đ }',
  ])('an equals sign is no slip in %s', (written) => {
    expect(slipsIn(item(written))).toEqual([]);
  });

  test('an equals sign in a text with commas is no slip: all of the text needs quotes', () => {
    expect(helpIn(item('{ label: xem ?id=1, page=2, amount: 1đ }'))).toEqual([
      'viết trong ngoặc kép: "xem ?id=1, page=2"',
    ]);
    expect(helpIn(item('{ label: tờ rơi, tờ gấp, page=2, amount: 1đ }'))).toEqual([
      'viết trong ngoặc kép: "tờ rơi, tờ gấp, page=2"',
    ]);
  });

  test.each(['https://hanoi.gov.vn', '“tờ rơi”', 'từ 7:30'])('%s is a text like another', (written) => {
    expect(slipsIn(item(`{ label: ${written}, amount: 1đ }`))).toEqual([]);
  });
});

test('a key may have braces', () => {
  expect(slipsIn('other:\n  Cột {phụ}: a\n  Cột [2] (đồng): b\n')).toEqual([]);
});

test('a bracket that is not closed is closed at the end of its line', () => {
  for (const text of ['x: [a, b # c\ny: 1\n', 'x:\n  - { a: 1\n  - { a: 2 }\n', 'x: [a']) {
    const edits = findingsIn(text)[0]?.fix?.edits ?? [];
    expect([edits.length, slipsIn(applyEdits(text, edits))]).toEqual([1, []]);
  }
  expect(findingsIn('x: { a: 1,\n  b: 2\ny: 1\n')[0]?.fix).toBeNull();
});
