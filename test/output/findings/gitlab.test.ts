import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileResult } from '../../../src/check/engine/diagnostic.ts';
import { fingerprintsOf, gitlab } from '../../../src/output/findings/gitlab.ts';
import {
  ambiguous,
  broken,
  clean,
  context,
  diagnostic,
  fileResult,
  HOSTILE,
  rangeOf,
  TEXT,
} from '../../support/findings.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/schemas/gitlab-code-quality.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ allErrors: true }).compile(schema);

const read = (...results: FileResult[]) => JSON.parse(gitlab(results, context));
const fingerprints = (...results: FileResult[]) => [
  ...fingerprintsOf(results, context.inRepository).values(),
];

describe('gitlab', () => {
  test.each([
    ['nothing', []],
    ['a clean plan', [clean]],
    ['findings', [clean, broken]],
  ])('%s has the documented form', (_name, results) => {
    expect(validate(read(...results)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('names the problem, the rule, how bad it is and the line', () => {
    expect(read(broken)).toEqual([
      {
        description:
          'các khoản cộng lại được 460.100.000đ\n100.000đ + 460.000.000đ = 460.100.000đ\nkhớp nếu thiếu một khoản 9.900.000đ',
        check_name: 'budget/total',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'plans/in-ấn.yaml', lines: { begin: 9 } },
      },
      expect.objectContaining({
        check_name: 'money/ambiguous',
        severity: 'minor',
        location: { path: 'plans/in-ấn.yaml', lines: { begin: 14 } },
      }),
    ]);
  });

  test('hostile text stays text', () => {
    const text = HOSTILE.join('');
    const results = [fileResult({ diagnostics: [diagnostic({ message: text, help: text })] })];
    expect(validate(read(...results)), JSON.stringify(validate.errors)).toBe(true);
    expect(gitlab(results, context)).not.toMatch(/[\u202e\u2028]|(?!\n)\p{Cc}|##\[|^\s*::/mu);
  });
});

describe('fingerprints', () => {
  test('survive moved lines and other line ends', () => {
    const moved = `# một dòng mới\r\n\r\n${TEXT.replaceAll('\n', '\r\n')}`;
    const down = (range: typeof ambiguous.range) => ({
      start: { ...range.start, line: range.start.line + 2 },
      end: { ...range.end, line: range.end.line + 2 },
    });
    const list = {
      ...diagnostic(),
      range: { start: rangeOf('- { label: Tờ gấp').start, end: rangeOf('460.000.000đ').end },
    };
    const before = fileResult({ diagnostics: [diagnostic(), ambiguous, list] });
    const after = fileResult({
      text: moved,
      diagnostics: before.diagnostics.map((one) => ({ ...one, range: down(one.range) })),
    });
    expect(fingerprints(after)).toEqual(fingerprints(before));
  });

  test('do not depend on the language or the way the path is written', () => {
    const inEnglish = diagnostic({ message: 'items sum to 460.100.000đ', help: null, related: [] });
    expect(fingerprints(fileResult({ file: './a.yaml', diagnostics: [inEnglish] }))).toEqual(
      fingerprints(fileResult({ file: 'a.yaml', diagnostics: [diagnostic()] })),
    );
  });

  test.each([
    ['another rule', { diagnostics: [diagnostic({ rule: 'budget/sources' })] }],
    ['another file', { file: 'plans/b.yaml', diagnostics: [diagnostic()] }],
    ['another text', { diagnostics: [diagnostic({ range: rangeOf('460.000.000đ') })] }],
  ])('tell %s apart', (_name, other) => {
    expect(fingerprints(fileResult(other))).not.toEqual(
      fingerprints(fileResult({ diagnostics: [diagnostic()] })),
    );
  });

  test('to set a finding aside does not rename the others', () => {
    const first = diagnostic({ rule: 'citation/conflicting-date', range: rangeOf('63/2010/NĐ-CP') });
    const second = { ...first, range: rangeOf('63/2010/NĐ-CP', TEXT, 2) };
    const both = fingerprintsOf([fileResult({ diagnostics: [first, second] })], context.inRepository);
    const ignored = [{ diagnostic: first, reason: 'theo văn bản gốc' }];
    const one = fingerprintsOf([fileResult({ diagnostics: [second], ignored })], context.inRepository);
    expect(one.get(second)).toBe(both.get(second));
    expect(both.get(first)).not.toBe(both.get(second));
  });

  test('are unique, however many findings are alike', () => {
    const alike = fc.record({
      rule: fc.constantFrom('budget/total', 'budget/zero'),
      range: fc.constantFrom(rangeOf('100.000'), rangeOf('63/2010/NĐ-CP'), rangeOf('63/2010/NĐ-CP', TEXT, 2)),
    });
    const file = fc.record({
      file: fc.constantFrom('a.yaml', './a.yaml', 'b.yaml'),
      diagnostics: fc.array(alike.map(diagnostic)),
    });
    fc.assert(
      fc.property(fc.array(file.map(fileResult)), (results) => {
        const all = read(...results).map((entry: { fingerprint: string }) => entry.fingerprint);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
