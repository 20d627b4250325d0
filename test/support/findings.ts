import { allRules } from '../../src/actual/registry.ts';
import type { Diagnostic, FileResult, Summary } from '../../src/check/engine/diagnostic.ts';
import type { FindingsContext } from '../../src/output/findings/writer.ts';
import { plain } from '../../src/output/text/paint.ts';
import { LineIndex, type Range } from '../../src/yaml/position.ts';

export const TEXT = `plan:
  number: 44/KH-UBND
  title: Thông tin, tuyên truyền
  period: 2020
citations:
  - { number: 63/2010/NĐ-CP, date: 03/6/2010 }
  - { number: 63/2010/NĐ-CP, date: 08/6/2010 }
budget:
  total: 470.000.000đ
tasks:
  - id: printing
    title: In tờ rơi
    items:
      - { label: Tờ rơi, amount: 100.000 }
      - { label: Tờ gấp,
          amount: 460.000.000đ }
`;

/** The range of the nth occurrence of `token` in `text`. */
export function rangeOf(token: string, text = TEXT, occurrence = 1): Range {
  let start = -1;
  for (let n = 0; n < occurrence; n++) start = text.indexOf(token, start + 1);
  return new LineIndex(text).range({ start, end: start + token.length });
}

export const summary: Summary = {
  number: '44/KH-UBND',
  isDraft: false,
  period: { start: '2020-01-01', end: '2020-12-31' },
  tasks: 5,
  sections: 0,
  items: 8,
  sum: 470_000_000n,
  declared: 470_000_000n,
  hasTotal: true,
  inWords: 470_000_000n,
  firstDeadline: '2020-03-31',
  lastDeadline: '2020-12-31',
};

export function diagnostic(given: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'budget/total',
    severity: 'error',
    message: 'các khoản cộng lại được 460.100.000đ\n100.000đ + 460.000.000đ = 460.100.000đ',
    help: 'khớp nếu thiếu một khoản 9.900.000đ',
    range: rangeOf('470.000.000đ'),
    data: {
      sum: 460_100_000n,
      declared: 470_000_000n,
      difference: -9_900_000n,
      hypotheses: [{ kind: 'omitted', amount: 9_900_000n }],
    },
    related: [
      { message: '100.000đ Tờ rơi (printing)', range: rangeOf('100.000') },
      { message: '460.000.000đ Tờ gấp (printing)', range: rangeOf('460.000.000đ') },
    ],
    fix: null,
    ...given,
  };
}

export const ambiguous = diagnostic({
  rule: 'money/ambiguous',
  severity: 'warning',
  message: 'phần mềm khác đọc 100.000 là 100',
  help: 'thêm đ vào sau số tiền',
  range: rangeOf('100.000'),
  data: { text: '100.000', dong: 100_000n },
  related: [],
  fix: {
    title: 'thay bằng 100.000đ',
    edits: [{ range: rangeOf('100.000'), text: '100.000đ' }],
    safe: true,
  },
});

export function fileResult(given: Partial<FileResult> = {}): FileResult {
  return {
    file: 'plans/44-KH-UBND-2020.yaml',
    text: TEXT,
    summary,
    diagnostics: [],
    ignored: [],
    unchecked: [],
    ...given,
  };
}

export const clean = fileResult();
export const broken = fileResult({
  file: 'plans/in-ấn.yaml',
  summary: { ...summary, sum: 460_100_000n, inWords: null },
  diagnostics: [diagnostic(), ambiguous],
});

export const context: FindingsContext = {
  lang: 'vi',
  paint: plain,
  columns: null,
  version: '1.2.3',
  rules: allRules,
  failed: true,
  inRepository: (file) => file.replace(/^\.\//, ''),
};

/** What a hostile plan may hold, to be put anywhere text goes. */
export const HOSTILE = [
  '::error::x',
  '\n::stop-commands::x',
  '\r\n##[add-mask]x',
  '%0A::warning::x',
  ',file=/etc/passwd:1',
  '##vso[task.setvariable]x',
  '\u001b[31m',
  '\u009b2J',
  '\u202e',
  '\u2028',
  '\u200b',
  '\ud800',
  '`',
  '``` ',
  '|',
  '</details>',
  '<img src=x onerror=alert(1)>',
  '[x](https://example.org)',
  '![x](//example.org/y.png)',
  'www.example.org',
  '@someone',
  '#1',
  '{0}',
  '\\',
  'Tờ rơi',
];
