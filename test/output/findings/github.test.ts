import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/check/engine/diagnostic.ts';
import { github } from '../../../src/output/findings/github.ts';
import {
  ambiguous,
  broken,
  clean,
  context,
  diagnostic,
  fileResult,
  HOSTILE,
  rangeOf,
} from '../../support/findings.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads a line as the runner does (actions/runner, ActionCommand.TryParseV2). */
function parse(line: string): Command {
  const [, name = '', list = '', data = ''] = /^::([^ :]+) (.*?)::(.*)$/su.exec(line) ?? [];
  const properties = list.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), unescapeProperty(pair.slice(at + 1))];
  });
  return { name, properties: Object.fromEntries(properties), data: unescapeData(data) };
}

const unescapeData = (text: string) =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string) => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

function commands(...diagnostics: Diagnostic[]): Command[] {
  return github([fileResult({ diagnostics })], context)
    .split('\n')
    .slice(0, -1)
    .map(parse);
}

describe('github', () => {
  test('puts every finding on its line, errors first', () => {
    const first = fileResult({ file: './a.yaml', diagnostics: [ambiguous] });
    expect(github([first, clean, broken], context)).toBe(
      [
        '::error file=plans/in-ấn.yaml,line=9,endLine=9,col=10,endColumn=22,title=budget/total::' +
          'các khoản cộng lại được 460.100.000đ%0A100.000đ + 460.000.000đ = 460.100.000đ%0Akhớp nếu thiếu một khoản 9.900.000đ',
        '::warning file=a.yaml,line=14,endLine=14,col=34,endColumn=41,title=money/ambiguous::' +
          'phần mềm khác đọc 100.000 là 100%0Athêm đ vào sau số tiền',
        '::warning file=plans/in-ấn.yaml,line=14,endLine=14,col=34,endColumn=41,title=money/ambiguous::' +
          'phần mềm khác đọc 100.000 là 100%0Athêm đ vào sau số tiền',
        '',
      ].join('\n'),
    );
  });

  test('says nothing about clean plans', () => {
    expect(github([clean], context)).toBe('');
  });

  test('gives no columns for several lines, as GitHub takes none', () => {
    const range = { start: rangeOf('- { label: Tờ gấp').start, end: rangeOf('460.000.000đ').end };
    expect(commands(diagnostic({ range }))[0]?.properties).toEqual({
      file: 'plans/44-KH-UBND-2020.yaml',
      line: '15',
      endLine: '16',
      title: 'budget/total',
    });
  });

  test('escapes each of the five characters', () => {
    const file = '50%,a:b\r\n.yaml';
    const output = github(
      [fileResult({ file, diagnostics: [diagnostic({ message: '50%: a,b\nc', help: null })] })],
      context,
    );
    expect(output).toContain('file=50%25%2Ca%3Ab<U+000D><U+000A>.yaml,');
    expect(output).toContain('::50%25: a,b%0Ac\n');
  });

  test.each([
    ['vi', 'còn 3 lỗi khác không hiện ở đây; chạy kstthc validate để xem đầy đủ'],
    ['en', 'not shown here: 3 errors; run kstthc validate to see them all'],
  ] as const)('shows nine of a level and counts the rest (%s)', (lang, more) => {
    const many = fileResult({ diagnostics: Array.from({ length: 4 }, () => diagnostic()) });
    const output = github([many, many, many, fileResult({ diagnostics: [ambiguous] })], {
      ...context,
      lang,
    });
    const lines = output.split('\n').slice(0, -1);
    expect(lines.filter((line) => line.startsWith('::error file='))).toHaveLength(9);
    expect(lines[9]).toBe(`::error title=kstthc::${more}`);
    expect(lines.slice(10).map((line) => parse(line).name)).toEqual(['warning']);
  });

  test('shows nine as nine', () => {
    const all = commands(...Array.from({ length: 9 }, () => ambiguous));
    expect(all.map(({ properties }) => properties.file)).toEqual(Array(9).fill('plans/44-KH-UBND-2020.yaml'));
  });

  test('hostile text produces one command a finding, and that with its own properties only', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...HOSTILE), { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, text, text, (file, message, help) => {
        const output = github([fileResult({ file, diagnostics: [diagnostic({ message, help })] })], context);
        const [line, end, ...more] = output.split(/[\r\n\u0085\u2028\u2029]/);
        expect([end, more]).toEqual(['', []]);
        expect(line).not.toMatch(/##[a-z]*\[/i);
        const { name, properties } = parse(line ?? '');
        expect(name).toBe('error');
        expect(properties).toMatchObject({
          line: '9',
          endLine: '9',
          col: '10',
          endColumn: '22',
          title: 'budget/total',
        });
        expect(Object.keys(properties)).toHaveLength(6);
      }),
    );
  });
});
