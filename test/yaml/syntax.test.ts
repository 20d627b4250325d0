import { describe, expect, test } from 'vitest';
import { SourceDocument } from '../../src/yaml/document.ts';

function read(text: string | Uint8Array): SourceDocument {
  return new SourceDocument('plan.yaml', typeof text === 'string' ? Buffer.from(text) : text);
}

/** The problems as `line:column kind token`. */
function problemsIn(text: string | Uint8Array): string[] {
  const source = read(text);
  return source.syntaxProblems.map(({ kind, span, token }) => {
    const { line, column } = source.rangeAt(span).start;
    return `${line}:${column} ${kind} ${token}`.trimEnd();
  });
}

const utf16le = Buffer.from('\ufeffplan: a\n', 'utf16le');

describe('bytes that are no text', () => {
  test.each([
    ['Latin-1', Buffer.from('plan:\n  title: Kê hoạch năm\n', 'latin1'), '2:11 not-utf8'],
    ['a byte that is never UTF-8', Buffer.from([0x61, 0x3a, 0x20, 0xff]), '1:4 not-utf8'],
    ['a character cut off at the end', Buffer.from('a: ế').subarray(0, -1), '1:4 not-utf8'],
    [
      'a byte order mark and broken bytes',
      Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0xc3]),
      '1:4 not-utf8',
    ],
    [
      'a replacement character that was typed, then broken bytes',
      Buffer.from([0xef, 0xbf, 0xbd, 0xff]),
      '1:2 not-utf8',
    ],
    ['UTF-16, little end first', utf16le, '1:1 utf16'],
    ['UTF-16, big end first', Buffer.from(utf16le).swap16(), '1:1 utf16'],
    ['UTF-16 without its mark', Buffer.from('plan: a\n', 'utf16le'), '1:2 control-character U+0000'],
    ['NUL', 'plan:\n  title: a\0b\n', '2:11 control-character U+0000'],
    ['an escape sequence for terminals', 'title: a\u001b[31m\n', '1:9 control-character U+001B'],
    ['a form feed', 'a: 1\n\fb: 2\n', '2:1 control-character U+000C'],
  ])('%s', (_, bytes, expected) => {
    expect(problemsIn(bytes)).toEqual([expected]);
  });

  test('a replacement character that was typed is text', () => {
    expect(problemsIn('title: a\ufffdb\n')).toEqual([]);
  });
});

describe('files without a plan', () => {
  test.each([
    ['empty', ''],
    ['a line end', '\n'],
    ['white space', ' \r\n  \n'],
    ['comments', '# Kế hoạch\n# sẽ bổ sung\n'],
    ['a byte order mark', '\ufeff'],
    ['the mark of a document', '---\n'],
  ])('%s', (_, text) => {
    expect(problemsIn(text)).toEqual(['1:1 empty']);
  });
});

describe('what YAML allows and a plan must not have', () => {
  test.each([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['3:1 duplicate-key a']],
    ['a key three times', '{ a: 1, a: 2, a: 3 }\n', ['1:9 duplicate-key a', '1:15 duplicate-key a']],
    ['a key in quotes again', 'a: 1\n"a": 2\n', ['2:1 duplicate-key a']],
    ['one key, two Unicode forms', 'báo: 1\nba\u0301o: 2\n', ['2:1 two-spellings báo']],
    ['a tag', 'a: !!int 5\nb: !x y\n', ['1:4 tag !!int', '2:4 tag !x']],
    ['__proto__', 'a: 1\n__proto__: { b: 1 }\n', ['2:1 forbidden-key __proto__']],
    ['__proto__ in quotes', 'a: { "__proto__": 1 }\n', ['1:6 forbidden-key __proto__']],
    ['a list as a key', '? [a, b]\n: 1\n', ['1:3 complex-key']],
    ['a mapping as a key', '{ { a: 1 }: 2 }\n', ['1:3 complex-key']],
    ['an alias of nothing', 'a: *x\nx: &x 1\n', ['1:4 unknown-alias x']],
    ['an alias of what it is in', 'a: &x\n  b: [*x]\n', ['2:7 alias-loop x']],
    ['an alias of itself', 'a: &x [*x]\n', ['1:8 alias-loop x']],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  });

  test('every one of them is told, not the first alone', () => {
    expect(problemsIn('a: *x\na: !y 2\nb: [*z]\n')).toHaveLength(4);
  });
});

describe('slips in writing, told where they can be fixed', () => {
  test.each([
    ['a tab', 'plan:\n\ttitle: a\n', '2:1 tab-indent'],
    ['a colon in a text', 'plan:\n  title: Đợt 1: tập huấn\n', '2:10 colon-in-text'],
    ['no colon', 'plan:\n  number: 1\n  title a\nb: 1\n', '3:3 missing-colon'],
    ['no space after the colon', 'plan:\n  title:a\n  period: 2026\n', '2:3 missing-colon'],
    ['an unclosed quote', 'plan:\n  title: "a\n  period: 2026\n', '2:10 unclosed-quote'],
    ['an unclosed quote among closed ones', 'a: "b"\nc: "d\ne: "f"\n', '2:4 unclosed-quote'],
    ['an unclosed list', 'a: [1, 2\nb: 3\n', '1:4 unclosed-bracket \\['],
    ['an unclosed list at the end', 'a: [1, 2', '1:4 unclosed-bracket \\['],
    [
      'a key further right than its neighbours',
      'plan:\n  title: a # tên\n   period: 2026\n',
      '3:4 bad-indent period',
    ],
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1 several-documents'],
    ['a value that starts with @', 'a: @b\n', '1:4 bad-start'],
    ['an escape that YAML does not know', 'a: "C:\\Kế hoạch"\n', '1:7 bad-escape'],
    ['text behind a closed quote', 'a: "Báo" Hà Nội\n', '1:10 text-after-quote'],
    ['a stray bracket', 'a: b\n] c: d\n', '2:1 extra-bracket \\]'],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text)).toEqual([expect.stringMatching(new RegExp(`^${expected}`))]);
  });

  test('the place is never an empty line', () => {
    const text = 'citations:\n  - { number: 1 }\n\n# budget:\n  total: 1đ\ntasks: []\n';
    const source = read(text);
    const lines = source.syntaxProblems.map(
      ({ span }) => text.split('\n')[source.rangeAt(span).start.line - 1],
    );
    expect(lines).toEqual([expect.stringMatching(/\S/)]);
  });
});

describe('files made to break a parser', () => {
  const deep = 100_000;
  const bomb = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
  ].join('\n');

  test.each([
    ['nested brackets', '['.repeat(deep)],
    ['nested brackets, closed', '['.repeat(deep) + ']'.repeat(deep)],
    ['nested braces', '{a: '.repeat(deep)],
    ['nested braces, closed', `${'{a: '.repeat(deep)}1${'}'.repeat(deep)}`],
    ['nested lists', `${'- '.repeat(deep)}a`],
    ['nested keys', `${'? '.repeat(deep)}a`],
    [
      'an indented mapping in a mapping …',
      Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ],
    ['aliases of aliases', bomb],
    [
      'an anchor on each of many nodes',
      Array.from({ length: 20_000 }, (_, i) => `k${i}: &a${i} x`)
        .join('\n')
        .concat('\nz: *none'),
    ],
    ['an endless quote', `a: "${'b\n'.repeat(50_000)}`],
    ['nothing but colons', ':'.repeat(deep)],
    ['nothing but dashes', '-'.repeat(deep)],
    ['nothing but question marks', '?\n'.repeat(20_000)],
  ])('%s', { timeout: 10_000 }, (_, text) => {
    const { syntaxProblems } = read(text);
    const plain = /^[:-]+$/.test(text);
    if (!plain) expect(syntaxProblems.length).toBeGreaterThan(0);
    else expect(syntaxProblems.length).toBeLessThanOrEqual(1);
  });

  test('aliases that repeat a little are no bomb', () => {
    const few = Array.from({ length: 500 }, () => '  - *x').join('\n');
    expect(problemsIn(`a: &x { b: 1 }\nc:\n${few}\n`)).toEqual([]);
  });
});
