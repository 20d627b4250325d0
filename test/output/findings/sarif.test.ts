import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../../src/actual/registry.ts';
import type { FileResult } from '../../../src/check/engine/diagnostic.ts';
import { gitlab } from '../../../src/output/findings/gitlab.ts';
import { sarif } from '../../../src/output/findings/sarif.ts';
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

const published = new URL('../../fixtures/schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
// Draft 4 wrote `id` where Ajv wants `$id`; references in the schema are to itself.
// One of its patterns is no Unicode regular expression.
const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(published, 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

const read = (...results: FileResult[]) => JSON.parse(sarif(results, context));
const firstOf = (result: FileResult) => read(result).runs[0].results[0];
const uriOf = (file: string) =>
  firstOf(fileResult({ file, diagnostics: [ambiguous] })).locations[0].physicalLocation.artifactLocation.uri;

describe('sarif', () => {
  test.each([
    ['nothing', []],
    ['a clean plan', [clean]],
    ['findings', [clean, broken]],
    [
      'findings set aside',
      [fileResult({ ignored: [{ diagnostic: ambiguous, reason: 'theo văn bản gốc' }] })],
    ],
  ])('%s is valid SARIF 2.1.0', (_name, results) => {
    for (const lang of ['vi', 'en'] as const) {
      const log = JSON.parse(sarif(results, { ...context, lang }));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  test('the schema does refuse what is wrong', () => {
    const log = read(broken);
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    expect(validate(log)).toBe(false);
  });

  test('names the tool and counts columns in UTF-16 units', () => {
    const { tool, columnKind, language } = read().runs[0];
    expect(tool.driver).toMatchObject({ name: 'kstthc', version: '1.2.3' });
    expect(columnKind).toBe('utf16CodeUnits');
    expect(language).toBe('vi');
  });

  test('explains every rule once, with a wrong and a right example', () => {
    const { rules } = read().runs[0].tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual([...new Set(allRules.map(({ id }) => id))]);
    const { example, why, summary } = allRules.find(({ id }) => id === 'budget/total') ?? expect.fail();
    const total = rules.find(({ id }: { id: string }) => id === 'budget/total');
    expect(total).toMatchObject({
      shortDescription: { text: summary.vi },
      fullDescription: { text: why.vi },
      defaultConfiguration: { level: 'error' },
    });
    for (const text of [total.help.text, total.help.markdown]) {
      expect(text).toContain(example.bad.trimEnd());
      expect(text).toContain(example.good.trimEnd());
    }
  });

  test('has the finding, its place and what belongs to it', () => {
    const { results, tool } = read(broken).runs[0];
    expect(results).toHaveLength(2);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('budget/total');
    const place = (startLine: number, startColumn: number, endLine: number, endColumn: number) => ({
      artifactLocation: { uri: 'plans/in-%E1%BA%A5n.yaml' },
      region: { startLine, startColumn, endLine, endColumn },
    });
    expect(results[0]).toMatchObject({
      ruleId: 'budget/total',
      level: 'error',
      message: {
        text: 'các khoản cộng lại được 460.100.000đ\n100.000đ + 460.000.000đ = 460.100.000đ\nkhớp nếu thiếu một khoản 9.900.000đ',
      },
      locations: [{ physicalLocation: place(9, 10, 9, 22) }],
      relatedLocations: [
        { id: 1, message: { text: '100.000đ Tờ rơi (printing)' }, physicalLocation: place(14, 34, 14, 41) },
        {
          id: 2,
          message: { text: '460.000.000đ Tờ gấp (printing)' },
          physicalLocation: place(16, 19, 16, 31),
        },
      ],
    });
    expect(results[0]).not.toHaveProperty('fixes');
    expect(results[1].fixes).toEqual([
      {
        description: { text: 'thay bằng 100.000đ' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'plans/in-%E1%BA%A5n.yaml' },
            replacements: [
              {
                deletedRegion: { startLine: 14, startColumn: 34, endLine: 14, endColumn: 41 },
                insertedContent: { text: '100.000đ' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('shares its fingerprints with GitLab', () => {
    const { results } = read(broken).runs[0];
    const entries = JSON.parse(gitlab([broken], context));
    expect(results.map(({ partialFingerprints }: never) => partialFingerprints['kstthc/v1'])).toEqual(
      entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint),
    );
  });

  test('keeps what a comment sets aside, with the reason', () => {
    const ignored = [{ diagnostic: ambiguous, reason: 'theo văn bản gốc\u202e' }];
    const { results } = read(fileResult({ diagnostics: [diagnostic()], ignored })).runs[0];
    expect(results.map(({ suppressions }: never) => suppressions)).toEqual([
      [],
      [{ kind: 'inSource', justification: 'theo văn bản gốc<U+202E>' }],
    ]);
  });

  test.each([
    ['plans/a.yaml', 'plans/a.yaml'],
    ['./plans/a.yaml', 'plans/a.yaml'],
    ['../a b.yaml', '../a%20b.yaml'],
    ['a:b#c?d%.yaml', 'a%3Ab%23c%3Fd%25.yaml'],
    ['stdin', 'stdin'],
    ['<stdin>', '%3Cstdin%3E'],
    ['kế.yaml'.normalize('NFD'), 'ke%CC%82%CC%81.yaml'],
    ['a\ud800.yaml', 'a%EF%BF%BD.yaml'],
  ])('the URI of %j', (file, uri) => {
    expect(uriOf(file)).toBe(uri);
  });

  test('the URI of an absolute path', () => {
    const file = resolve('plans', 'kế hoạch.yaml');
    expect(uriOf(file)).toBe(pathToFileURL(file).href);
    expect(uriOf(file)).toMatch(/^file:\/\/\/.*\/plans\/k%E1%BA%BF%20ho%E1%BA%A1ch\.yaml$/);
  });

  test('a replacement is exactly what is to be written', () => {
    const text = '[a](b){0}\u200b';
    const fix = { title: 'x', edits: [{ range: rangeOf('44'), text }], safe: true };
    const [{ artifactChanges }] = firstOf(fileResult({ diagnostics: [diagnostic({ fix })] })).fixes;
    expect(artifactChanges[0].replacements[0].insertedContent.text).toBe(text);
  });

  test('hostile text is valid and makes neither links nor placeholders', () => {
    const text = fc
      .array(fc.constantFrom(...HOSTILE, '[', ']', '](', '('), { maxLength: 10 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (file, message) => {
        const found = diagnostic({ message, related: [{ message, range: rangeOf('44') }] });
        const log = read(fileResult({ file, diagnostics: [found] }));
        expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
        const { message: whole, relatedLocations } = log.runs[0].results[0];
        for (const shown of [whole.text, relatedLocations[0].message.text]) {
          expect(shown).not.toMatch(/\]\(|(?<!\{)\{\d+\}(?!\})|[\u202e\u2028]|(?!\n)\p{Cc}/u);
        }
      }),
      { numRuns: 50 },
    );
  });
});
