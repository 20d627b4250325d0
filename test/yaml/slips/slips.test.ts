import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/fix.ts';
import type { Lang } from '../../../src/i18n.ts';
import { SourceDocument } from '../../../src/yaml/document.ts';
import { checkText, textAt } from '../../support/checking.ts';

/** The findings in a text, but for keys that a plan has and the few lines here have not. */
function findingsIn(text: string, lang: Lang = 'vi') {
  return checkText(text, lang).diagnostics.filter(
    ({ rule, data }) => rule === 'yaml/syntax' || (rule === 'schema/unknown-key' && !('known' in data)),
  );
}

/** The findings as `line:column kind-or-rule [token]`. */
function slipsIn(text: string): string[] {
  return findingsIn(text).map(({ rule, range, data }) => {
    const name = 'kind' in data ? data.kind : rule;
    return `${range.start.line}:${range.start.column} ${name} [${textAt(text, range)}]`;
  });
}

function helpIn(text: string, lang: Lang = 'vi'): (string | null)[] {
  return findingsIn(text, lang).map(({ help }) => help);
}

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

describe('a text that begins with another mark than the dash', () => {
  test.each(['*', '+', '•', '–', 'o'])('%s among elements of a list', (mark) => {
    for (const [text, line] of [
      [`x:\n  - a\n  ${mark} b\n`, 3],
      [`x:\n  - a\n  ${mark} b # c\n  - d\n`, 3],
    ] as const) {
      expect(slipsIn(text)).toEqual([`${line}:3 bad-dash [${mark}]`]);
      expect(helpIn(text)).toEqual(['viết: - b']);
    }
  });

  test('* alone is no alias', () => {
    expect(slipsIn('x:\n  * a\n  * b\n')).toEqual(['2:3 bad-dash [*]']);
  });

  test.each(['note:\n  + a\n  + b\n', 'note: |\n  * a\n  • b\n', 'note: >\n  a\n  – b\n'])(
    'it is a text like another in %j',
    (text) => {
      expect(slipsIn(text)).toEqual([]);
    },
  );
});

describe('an element without its dash', () => {
  test.each([
    ['in braces, like the dash', 'x:\n  - { a: 1 }\n  { b: 2 }\n', '3:3 no-dash [{ b: 2 }]'],
    ['in braces, like the element', 'x:\n  - { a: 1 }\n    { b: 2 }\n', '3:5 no-dash [{ b: 2 }]'],
    ['the first in braces', 'x:\n  { a: 1 }\n  - { b: 2 }\n', '2:3 no-dash [{ a: 1 }]'],
    ['the first of several', 'x:\n    { a: 1 }\n  - { b: 2 }\n  - { c: 3 }\n', '2:5 no-dash [{ a: 1 }]'],
    ['a text', 'x:\n  - a\n  b\n  - c\n', '3:3 no-dash [b]'],
    ['keys that repeat', 'x:\n  - a: 1\n    b: 2\n  a: 3\n    b: 4\n', '4:3 no-dash [a: 3]'],
    ['another first key', 'x:\n  - a: 1\n    b: 2\n  c: 3\n    b: 4\n', '4:3 no-dash [c: 3]'],
    ['the first with keys', 'x:\n    a: 1\n    b: 2\n  - a: 3\n    b: 4\n', '2:5 no-dash [a: 1]'],
    ['the first like the dash', 'x:\n  a: 1\n    b: 2\n  - a: 3\n    b: 4\n', '2:3 no-dash [a: 1]'],
  ])('%s', (_, text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
    const [finding] = findingsIn(text);
    const mended = applyEdits(text, finding?.fix?.edits ?? []);
    expect(slipsIn(mended)).toEqual([]);
    expect(finding?.help).toContain(`viết: - ${/\[(.*)\]/.exec(expected)?.[1]}`);
  });

  test.each(['x:\n  - a\n    b\n  - c\n', 'x:\n  a\n  - b\n', 'x:\n- a: 1\ny: 2\n'])(
    'nothing is missing in %j',
    (text) => {
      expect(slipsIn(text)).toEqual([]);
    },
  );
});

test('a key may have braces', () => {
  expect(slipsIn('other:\n  Cột {phụ}: a\n  Cột [2] (đồng): b\n')).toEqual([]);
});

describe('a line of a text that is not indented enough', () => {
  test.each([
    ['folded, like the key', 'p:\n  a: >-\n    x\n  của y\n  b: 1\n', '4:3', { a: 'x của y' }],
    ['folded, not at all', 'p:\n  a: >-\n    x\ncủa y\n  b: 1\n', '4:1', { a: 'x của y' }],
    ['folded, less than the first', 'p:\n  a: >-\n      x\n    của y\n  b: 1\n', '4:5', { a: 'x của y' }],
    ['folded, the first line', 'p:\n  a: >-\n  của x\n  b: 1\n', '3:3', { a: 'của x' }],
    ['literal', 'p:\n  a: |-\n    x\n  của y\n  b: 1\n', '4:3', { a: 'x\ncủa y' }],
    ['plain', 'p:\n  a: x\n  trong năm\n  b: 1\n', '3:3', { a: 'x trong năm' }],
    ['plain, at the end', 'p:\n  b: 1\n  a: x\nvà y\n', '4:1', { a: 'x và y' }],
    ['plain, in a list', 'p:\n  - b: 1\n    a: x\n  và y\n', '4:3', [{ a: 'x và y' }]],
    ['in quotes', 'p:\n  a: "x\n  và y"\n  b: 1\n', '3:3', { a: 'x và y' }],
  ])('%s', (_, text, at, meant) => {
    expect(slipsIn(text)).toEqual([expect.stringMatching(`^${at} outdented-text`)]);
    const mended = Buffer.from(applyEdits(text, findingsIn(text)[0]?.fix?.edits ?? []));
    expect(new SourceDocument('plan.yaml', mended).toData()).toMatchObject({ p: meant });
  });

  test.each(['// y', '* y', '* y z', '• y', '@y', '%y', '= y'])('one that begins with a mark: %s', (line) => {
    const text = `p:\n  a: |-\n    x\n  ${line}\n  b: 1\n`;
    expect(slipsIn(text)).toEqual([expect.stringMatching('^4:3 outdented-text')]);
    expect(findingsIn(text)[0]?.fix?.safe).toBe(false);
  });

  test('the lines above it may look like keys and elements', () => {
    const text = 'p:\n  a: |-\n    x: 1\n    - y\n  // z\n  b: 1\n';
    expect(slipsIn(text)).toEqual([expect.stringMatching('^5:3 outdented-text')]);
    expect(findingsIn(text)[0]?.fix?.safe).toBe(false);
  });

  test('it is mended unasked only where nothing else can be meant', () => {
    const isSafe = (text: string) => findingsIn(text)[0]?.fix?.safe;
    expect(isSafe('p:\n  a: >-\n    x\n  của y\n')).toBe(true);
    expect(isSafe('p:\n  a: x\n  của y\n')).toBe(false);
  });

  test.each([
    ['a key without its colon', 'p:\n  a: x\n  issuer UBND\n', '3:3 missing-colon [issuer UBND]'],
    ['a key without its space', 'p:\n  a: x\n  b:1\n  c: 1\n', '3:3 missing-colon [b:1]'],
  ])('%s is not such a line', (_, text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
    const [finding] = findingsIn(text);
    expect(slipsIn(applyEdits(text, finding?.fix?.edits ?? []))).toEqual([]);
  });

  test.each(['a: >-\n  x\n    y\n', 'a: x\n  y\n', 'a: "x\n  y"\n', 'a: |\n  x\n\n  y\nb: 1\n'])(
    'all are in %j',
    (text) => {
      expect(slipsIn(text)).toEqual([]);
    },
  );
});

test('a comment as programs have it', () => {
  const text = 'x:\n  a: 1\n  // ghi chú\n  b: 2\n';
  expect(slipsIn(text)).toEqual(['3:3 wrong-comment [// ghi chú]']);
  expect(slipsIn(applyEdits(text, findingsIn(text)[0]?.fix?.edits ?? []))).toEqual([]);
});

test('a name that is gone is told once', () => {
  expect(slipsIn('a: *x\nb: *x\nc: *y\n')).toEqual(['1:4 unknown-alias [*x]', '3:4 unknown-alias [*y]']);
  expect(slipsIn('a: { b: & x }\n')).toEqual(['1:9 bad-start [&]']);
});

test('a bracket that is not closed is closed at the end of its line', () => {
  for (const text of ['x: [a, b # c\ny: 1\n', 'x:\n  - { a: 1\n  - { a: 2 }\n', 'x: [a']) {
    const edits = findingsIn(text)[0]?.fix?.edits ?? [];
    expect([edits.length, slipsIn(applyEdits(text, edits))]).toEqual([1, []]);
  }
  expect(findingsIn('x: { a: 1,\n  b: 2\ny: 1\n')[0]?.fix).toBeNull();
});

test('an element in the column of its list is told where it stands', () => {
  const text = 'x:\n  y:\n    - a\n  - b\nz: 1\n';
  expect(slipsIn(text)).toEqual(['4:3 bad-indent [-]']);
  expect(slipsIn(applyEdits(text, findingsIn(text)[0]?.fix?.edits ?? []))).toEqual([]);
});

describe('keys that begin anew', () => {
  const TWO = 'tasks:\n  - id: a\n    title: b\n    items: []\n    id: c\n    title: d\n    items: []\n';

  test('a dash is missing before them', () => {
    expect(slipsIn(TWO)).toEqual(['5:5 missing-dash [id]']);
    expect(helpIn(TWO)).toEqual(['viết: - id: …']);
    expect(findingsIn(TWO)[0]?.related.map(({ range }) => range.start.line)).toEqual([2]);
  });

  test('every dash that is missing is told', () => {
    const text = `${TWO}    id: e\n    title: f\n`;
    expect(slipsIn(text)).toEqual(['5:5 missing-dash [id]', '8:5 missing-dash [id]']);
  });

  test('one key that repeats is written twice, whatever else there is', () => {
    const text = 'tasks:\n  - id: a\n    title: b\n    id: c\n    items: []\n';
    expect(slipsIn(text)).toEqual(['4:5 duplicate-key [id]']);
  });

  test('one key that repeats behind a key that other elements begin with lacks a dash there', () => {
    const text = 'x:\n  - a: 1\n    n: 2\n    b: 3\n    n: 4\n  - b: 5\n    n: 6\n';
    expect(slipsIn(text)).toEqual(['4:5 missing-dash [b]']);
    expect(slipsIn(applyEdits(text, findingsIn(text)[0]?.fix?.edits ?? []))).toEqual([]);
  });

  test('between braces and at the top nothing can be missing a dash', () => {
    expect(slipsIn('x: { a: 1, b: 2, a: 3, b: 4 }\n')).toHaveLength(2);
    expect(slipsIn('a: 1\nb: 2\na: 3\nb: 4\n')).toHaveLength(2);
  });
});

describe('what Git leaves of a merge', () => {
  test.each([
    [
      'all of it',
      'x: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n',
      '2:1 merge-conflict [<<<<<<< HEAD]',
    ],
    ['the middle', 'a:\n  b: |\n    x\n=======\nc: 1\n', '4:1 merge-conflict [=======]'],
    ['the end', 'a: 1\n>>>>>>> theirs\n', '2:1 merge-conflict [>>>>>>> theirs]'],
  ])('%s', (_, text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
    expect(slipsIn(text.replaceAll('\n', '\r\n'))).toEqual([expected]);
  });

  test('a row of signs in a text is none', () => {
    expect(slipsIn('a: |\n  =======\nb: "<<<<<<< HEAD"\n')).toEqual([]);
  });
});

describe('a space that is none to YAML', () => {
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
    expect(said('\u3000', 'en')).toBe(
      'an ideographic space (U+3000) stands where YAML needs an ordinary space',
    );
    expect(said('\u2004', 'en')).toBe('a special space (U+2004) stands where YAML needs an ordinary space');
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

describe('indentation: the key that is off', () => {
  test.each([
    ['too far', 'budget:\n  total: 1\n    inWords: a\n  source: b\n', '3:5 bad-indent [inWords]'],
    ['too far, behind a comment', 'budget:\n  total: 1 # đ\n    inWords: a\n', '3:5 bad-indent [inWords]'],
    ['too far, behind quotes', 'budget:\n  total: "1"\n    inWords: a\n', '3:5 bad-indent [inWords]'],
    ['too little', 'budget:\n  total: 1\n inWords: a\n  source: b\n', '3:2 bad-indent [inWords]'],
    ['not at all', 'budget:\n  total: 1\ninWords: a\n  source: b\n', '3:1 bad-indent [inWords]'],
    [
      'not at all, in quotes',
      'budget:\n  total: 1\n\ninWords: "a"\n  source: b\n',
      '4:1 bad-indent [inWords]',
    ],
    ['too little in a list', 'x:\n  - id: a\n   title: b\n    note: c\n', '3:4 bad-indent [title]'],
    ['like the dash', 'x:\n  - id: a\n    title: b\n  note: c\n    result: d\n', '4:3 bad-indent [note]'],
    ['too far in a list', 'x:\n  - id: a\n     title: b\n', '3:6 bad-indent [title]'],
  ])('%s', (_, text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
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

test('line ends of old Mac systems change no line, no column and no finding', () => {
  const text = 'plan:\n  number: 1\nbudget:\n  total: 5\n  total: 6\n';
  const facts = (own: string) => checkText(own).diagnostics.map(({ rule, range }) => ({ rule, range }));
  expect(facts(text.replaceAll('\n', '\r'))).toEqual(facts(text));
  expect(facts(text)).toHaveLength(1);
});
