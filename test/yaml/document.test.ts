import { describe, expect, test } from 'vitest';
import { type Path, SourceDocument } from '../../src/yaml/document.ts';
import { textAt } from '../support/checking.ts';

function read(text: string | Uint8Array): SourceDocument {
  return new SourceDocument('plan.yaml', typeof text === 'string' ? Buffer.from(text) : text);
}

/** Where something is, and the text there: `2:9 2026`. */
function place(text: string, path: Path, part?: 'key' | 'value', excerpt?: string): string {
  const source = read(text);
  const range = source.rangeOf(path, part, excerpt);
  return `${range.start.line}:${range.start.column} ${textAt(source.text, range)}`;
}

const PERIOD: Path = ['plan', 'period'];

describe('positions are those an editor shows', () => {
  test.each([
    ['plain lines', 'plan:\n  period: 2026 # năm\n', '2:11 2026'],
    ['Windows line ends', 'plan:\r\n  period: 2026\r\n', '2:11 2026'],
    ['a byte order mark', '\ufeffplan: { period: 2026 }\n', '1:17 2026'],
    ['a byte order mark and Windows line ends', '\ufeffplan:\r\n  period: 2026\r\n', '2:11 2026'],
    ['a tab after the colon', 'plan:\n  period:\t2026\t# năm\n', '2:11 2026'],
    ['accents typed apart, a column each', 'plan: { title: Ti\u0302\u0301ng, period: 2026 }\n', '1:32 2026'],
    ['an emoji, two columns', 'plan: { title: 📢, period: 2026 }\n', '1:28 2026'],
    ['quotes, which belong to the value', "plan:\n  period: '2026'\n", "2:11 '2026'"],
    ['an anchor, which does not', 'plan:\n  period: &p 2026\n', '2:14 2026'],
    ['a key that is quoted', 'plan:\n  "period": 2026\n', '2:13 2026'],
    ['a document that starts with its mark', '---\nplan:\n  period: 2026\n', '3:11 2026'],
    ['an alias: where it is written', 'x: &p 2026\nplan:\n  period: *p\n', '1:7 2026'],
    ['an alias of what holds it', 'x: &p { period: 2026 }\nplan: *p\n', '1:17 2026'],
    ['no line end at the end', 'plan:\n  period: 2026', '2:11 2026'],
    ['a value on the next line', 'plan:\n  period:\n    2026\n', '3:5 2026'],
    ['a list in brackets', 'plan:\n  period: [2026, 2027]\n', '2:11 [2026, 2027]'],
    ['an indented list: its key', 'plan:\n  period:\n    - 2026\n    - 2027\n', '2:3 period'],
    ['an indented mapping: its key', 'plan:\n  period:\n    from: 2026\n', '2:3 period'],
    ['a key without a value: the key', 'plan:\n  period:\n  title: a\n', '2:3 period'],
    ['a missing key: what should hold it', 'plan:\n  title: a\n', '1:1 plan'],
    ['a missing key between braces', 'plan: { title: a }\n', '1:1 plan'],
    ['a missing section: the first line', '\ntitle: a\nissuer: b\n', '2:1 title: a'],
  ])('%s', (_, text, expected) => {
    expect(place(text, PERIOD)).toBe(expected);
  });

  test('an element of a list is framed in its first line', () => {
    const text = 'tasks:\n  - id: a # mã\n    title: b\n  - id: c\n    title: d\n';
    expect(place(text, ['tasks', 1])).toBe('4:5 id: c');
    expect(place(text, ['tasks', 1, 'title'])).toBe('5:12 d');
    expect(place(text, ['tasks', 7])).toBe('1:1 tasks');
  });

  test('a key is found under any spelling of its accents', () => {
    const text = `outlets:\n  ${'báo'.normalize('NFD')}: x\n`;
    expect(place(text, ['outlets', 'báo'], 'key')).toBe(`2:3 ${'báo'.normalize('NFD')}`);
  });

  test.each([
    ['is there once', 'Quý II; Quý V', 'Quý V', '1:12 Quý V'],
    ['is there twice', 'Quý V; Quý V', 'Quý V', '1:4 Quý V; Quý V'],
    ['does not stand there', 'Quý II', 'Quý V', '1:4 Quý II'],
    ['is empty', 'Quý II', '', '1:4 Quý II'],
    ['is in quotes', '"Quý II; Quý V"', 'Quý V', '1:13 Quý V'],
    ['is on a later line', 'Quý II;\n  Quý V', 'Quý V', '2:3 Quý V'],
  ])('a part of a value that %s', (_, value, excerpt, expected) => {
    expect(place(`s: ${value}\n`, ['s'], 'value', excerpt)).toBe(expected);
  });
});

describe('data', () => {
  test('every scalar is the text that was typed', () => {
    const text = 'a: 100.000\nb: 2020-02-25\nc: no\nd: null\ne: 0470\nf: ~\ng: "1"\nh: 1_000\ni: .inf\n';
    expect(read(text).toData()).toEqual({
      ...{
        a: '100.000',
        b: '2020-02-25',
        c: 'no',
        d: 'null',
        e: '0470',
        f: '~',
        g: '1',
        h: '1_000',
        i: '.inf',
      },
    });
  });

  test('a key without a value is undefined, an empty text is not', () => {
    expect(Object.entries(read("a:\nb: ''\nc: # trống\nd: {}\n").toData() as object)).toEqual([
      ['a', undefined],
      ['b', ''],
      ['c', undefined],
      ['d', {}],
    ]);
  });

  test('keys of objects are plain data', () => {
    const data = read('constructor: a\ntoString: { hasOwnProperty: b }\n').toData() as Record<string, object>;
    expect(Object.getPrototypeOf(data)).toBeNull();
    expect(Object.keys(data)).toEqual(['constructor', 'toString']);
    expect(Object.getPrototypeOf(Object.values(data)[1])).toBeNull();
  });

  test('aliases are written out', () => {
    expect(read('a: &x [1, { b: 2 }]\nc: *x\nd: [*x, *x]\n').toData()).toEqual({
      a: ['1', { b: '2' }],
      c: ['1', { b: '2' }],
      d: [
        ['1', { b: '2' }],
        ['1', { b: '2' }],
      ],
    });
  });

  test('numbers that YAML takes apart at their commas are whole', () => {
    const source = read('{ a: 100,000,000đ, b: 1,000 , c: 12, d: [1,000], e: 1.500,5 triệu, f: 3 }\n');
    expect(source.splitValues.map(({ written }) => written)).toEqual([
      '100,000,000đ',
      '1,000',
      '1.500,5 triệu',
    ]);
    expect(source.toData()).toEqual({
      ...{ a: '100,000,000đ', b: '1,000', c: '12', d: ['1', '000'], e: '1.500,5 triệu', f: '3' },
    });
  });
});

test.each([
  ['plain', 'a: 1', false],
  ['in double quotes', 'a: "1"', true],
  ['in single quotes', "a: '1'", true],
  ['a literal block', 'a: |\n  1', true],
  ['a folded block', 'a: >-\n  1', true],
  ['an alias of quoted text', 'b: &x "1"\na: *x', true],
  ['an alias of plain text', 'b: &x 1\na: *x', false],
  ['a list', 'a: ["1"]', false],
  ['absent', 'b: "1"', false],
])('%s: isQuoted', (_, text, expected) => {
  expect(read(text).isQuoted(['a'])).toBe(expected);
});
