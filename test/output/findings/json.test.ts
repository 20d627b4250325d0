import { describe, expect, test } from 'vitest';
import { json } from '../../../src/output/findings/json.ts';
import { toJson } from '../../../src/output/text/json.ts';
import {
  ambiguous,
  broken,
  clean,
  context,
  diagnostic,
  fileResult,
  rangeOf,
} from '../../support/findings.ts';

const read = (...results: Parameters<typeof json>[0]) => JSON.parse(json(results, context));

describe('json', () => {
  test('has exactly the documented keys, in their order', () => {
    const only = fileResult({ file: 'a.yaml', diagnostics: [{ ...ambiguous, related: [diagnostic()] }] });
    expect(json([only], context)).toBe(`{
  "schemaVersion": 1,
  "files": [
    {
      "file": "a.yaml",
      "summary": {
        "number": "44/KH-UBND",
        "period": {
          "start": "2020-01-01",
          "end": "2020-12-31"
        },
        "tasks": 5,
        "items": 8,
        "sum": 470000000,
        "declared": 470000000,
        "inWords": 470000000,
        "firstDeadline": "2020-03-31",
        "lastDeadline": "2020-12-31"
      },
      "diagnostics": [
        {
          "rule": "money/ambiguous",
          "severity": "warning",
          "message": "phần mềm khác đọc 100.000 là 100",
          "range": {
            "start": {
              "line": 14,
              "column": 34
            },
            "end": {
              "line": 14,
              "column": 41
            }
          },
          "data": {
            "text": "100.000",
            "dong": 100000
          },
          "related": [
            {
              "message": "các khoản cộng lại được 460.100.000đ\\n100.000đ + 460.000.000đ = 460.100.000đ",
              "range": {
                "start": {
                  "line": 9,
                  "column": 10
                },
                "end": {
                  "line": 9,
                  "column": 22
                }
              }
            }
          ],
          "fix": {
            "title": "thay bằng 100.000đ",
            "edits": [
              {
                "range": {
                  "start": {
                    "line": 14,
                    "column": 34
                  },
                  "end": {
                    "line": 14,
                    "column": 41
                  }
                },
                "text": "100.000đ"
              }
            ],
            "safe": true
          }
        }
      ]
    }
  ],
  "counts": {
    "files": 1,
    "errors": 0,
    "warnings": 1,
    "ignored": 0
  }
}
`);
  });

  test('a finding that nothing fixes has no fix', () => {
    expect(Object.keys(read(broken).files[0].diagnostics[0])).toEqual([
      'rule',
      'severity',
      'message',
      'range',
      'data',
      'related',
    ]);
  });

  test('counts over all files, those set aside apart', () => {
    const setAside = fileResult({ ignored: [{ diagnostic: ambiguous, reason: 'theo văn bản gốc' }] });
    expect(read(clean, broken, broken, setAside).counts).toEqual({
      files: 4,
      errors: 2,
      warnings: 2,
      ignored: 1,
    });
  });

  test('amounts deep inside the data are numbers', () => {
    expect(read(broken).files[0].diagnostics[0].data).toEqual({
      sum: 460_100_000,
      declared: 470_000_000,
      difference: -9_900_000,
      hypotheses: [{ kind: 'omitted', amount: 9_900_000 }],
    });
  });

  test('a file without a plan has no summary', () => {
    expect(read(fileResult({ summary: null })).files[0].summary).toBeNull();
  });

  test('no files are a report too', () => {
    expect(read()).toEqual({
      schemaVersion: 1,
      files: [],
      counts: { files: 0, errors: 0, warnings: 0, ignored: 0 },
    });
  });

  test('shows hidden characters in messages, and keeps data and replacements as they are', () => {
    const text = 'a\u202eb\u001b';
    const fix = { title: text, edits: [{ range: rangeOf('44'), text }], safe: true };
    const hostile = diagnostic({
      message: text,
      data: { text },
      related: [{ message: text, range: rangeOf('44') }],
      fix,
    });
    const shown = 'a<U+202E>b<U+001B>';
    expect(json([fileResult({ diagnostics: [hostile] })], context)).not.toContain('\u202e');
    expect(read(fileResult({ diagnostics: [hostile] })).files[0].diagnostics[0]).toMatchObject({
      message: shown,
      data: { text },
      related: [{ message: shown }],
      fix: { title: shown, edits: [{ text }] },
    });
  });
});

describe('toJson', () => {
  test.each([
    ['maps', new Map([['a', new Map([['b', 1n]])]]), { a: { b: 1 } }],
    ['sets', new Set(['a']), ['a']],
    ['objects without a prototype', Object.assign(Object.create(null), { a: 1n }), { a: 1 }],
    ['absent keys', { a: undefined, b: null }, { b: null }],
  ])('writes %s as plain JSON', (_name, value, read) => {
    expect(JSON.parse(toJson(value))).toEqual(read);
  });

  test('a key of the plan that is named __proto__ stays a key', () => {
    expect(toJson(new Map([['__proto__', 1]]))).toBe('{\n  "__proto__": 1\n}\n');
  });
});
