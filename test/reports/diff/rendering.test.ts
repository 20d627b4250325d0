import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../src/i18n.ts';
import { sheetMarkdown } from '../../../src/output/sheet/markdown.ts';
import { sheetText } from '../../../src/output/sheet/text.ts';
import { toJson } from '../../../src/output/text/json.ts';
import { plain } from '../../../src/output/text/paint.ts';
import { diffData } from '../../../src/reports/diff/data.ts';
import { readMaxIncrease } from '../../../src/reports/diff/gate.ts';
import {
  type DiffQuestion,
  type DiffReport,
  diffReport,
  type PlanPair,
} from '../../../src/reports/diff/report.ts';
import { diffSheet } from '../../../src/reports/diff/sheet.ts';
import { BASE, HANOI } from '../../support/checking.ts';
import { growth } from '../../support/growth.ts';
import { edited, version } from '../../support/versions.ts';

const QUESTION: DiffQuestion = { namesFiles: false, unchanged: 0, maxIncrease: null, allowIgnores: false };

function pairOf(before: string | null, after: string | null, file = 'plan.yaml'): PlanPair {
  const read = (text: string | null) => (text === null ? null : version(text));
  const findings = after === null ? null : { errors: 0, warnings: 0, rules: [] };
  return { file, formerFile: null, before: read(before), after: read(after), findings };
}

function report(before: string, after: string): DiffReport {
  return diffReport([pairOf(before, after)], QUESTION);
}

const firstLine = (text: string) => text.split('\n', 1)[0];
const diffText = (diff: DiffReport, lang: Lang, width = 200) =>
  sheetText(diffSheet(diff, lang), width, plain);
const diffMarkdown = (diff: DiffReport, lang: Lang) => sheetMarkdown(diffSheet(diff, lang));
const diffJson = (diff: DiffReport) => toJson(diffData(diff));
const raised = edited(HANOI, ['hanoimoi, amount: 100.000.000đ', 'hanoimoi, amount: 120.000.000đ']);

describe('the headline', () => {
  test.each([
    [HANOI, raised, 'Tổng 470.000.000đ → 490.000.000đ (+20.000.000đ, +4,26%)'],
    [raised, HANOI, 'Tổng 490.000.000đ → 470.000.000đ (-20.000.000đ, -4,08%)'],
    [HANOI, HANOI, 'Không thay đổi: tổng 470.000.000đ'],
    [HANOI, edited(HANOI, ['Thông nhất', 'Thống nhất']), 'Tổng 470.000.000đ (không đổi)'],
  ])('%#', (before, after, expected) => {
    expect(firstLine(diffText(report(before, after), 'vi'))).toBe(expected);
    expect(firstLine(diffMarkdown(report(before, after), 'vi'))).toBe(`### ${expected}`);
  });

  test('has the decimal mark of its language', () => {
    expect(firstLine(diffText(report(HANOI, raised), 'en'))).toBe(
      'Total 470.000.000đ → 490.000.000đ (+20.000.000đ, +4.26%)',
    );
  });

  test('says of a plan that is new or gone which it is', () => {
    const said = (pair: PlanPair) => firstLine(diffText(diffReport([pair], QUESTION), 'vi'));
    expect(said(pairOf(null, BASE))).toBe('Kế hoạch mới 12/KH-UBND, tổng 200.000.000đ');
    expect(said(pairOf(BASE, null))).toBe('Bỏ kế hoạch 12/KH-UBND, tổng 200.000.000đ');
  });
});

describe('what no longer agrees', () => {
  const words = 'Bốn trăm bảy mươi triệu đồng';
  test.each([
    [raised, ['tổng dự kiến kinh phí và số tiền bằng chữ vẫn ghi 470.000.000đ']],
    [edited(raised, ['total: 470', 'total: 490']), ['số tiền bằng chữ vẫn ghi 470.000.000đ']],
    [
      edited(raised, [words, 'Bốn trăm chín mươi triệu đồng']),
      ['tổng dự kiến kinh phí vẫn ghi 470.000.000đ'],
    ],
    [
      edited(raised, ['total: 470', 'total: 480']),
      ['tổng dự kiến kinh phí ghi 480.000.000đ', 'số tiền bằng chữ vẫn ghi 470.000.000đ'],
    ],
    [edited(raised, ['total: 470', 'total: 490'], [words, 'Bốn trăm chín mươi triệu đồng']), []],
  ])('%#', (after, expected) => {
    const lines = diffText(report(HANOI, after), 'vi')
      .split('\n')
      .filter((line) => line.startsWith('✗'));
    expect(lines).toEqual(expected.map((text) => `✗ ${text}, tổng các khoản chi là 490.000.000đ`));
  });

  test('already in the old version is said of that one', () => {
    const wrong = edited(HANOI, ['total: 470', 'total: 460']);
    const alerts = diffText(report(wrong, raised), 'vi')
      .split('\n')
      .filter((line) => line.includes('bản cũ'));
    expect(alerts).toEqual([
      '! bản cũ: tổng dự kiến kinh phí ghi 460.000.000đ, tổng các khoản chi là 470.000.000đ',
    ]);
    expect(diffText(report(HANOI, raised), 'vi')).not.toContain('bản cũ');
  });

  test('in English too', () => {
    expect(diffText(report(HANOI, raised), 'en')).toContain(
      'declared total and words still say 470.000.000đ',
    );
  });
});

test('the table of amounts ends with the sum, the declared total and the words', () => {
  const rows = diffText(report(HANOI, raised), 'en', 80).trimEnd().split('\n');
  expect(rows.slice(2)).toEqual([
    '✗ declared total and words still say 470.000.000đ, items sum to 490.000.000đ',
    '',
    'Item                           Approved      Adjusted     Increase  Decrease',
    '────────────────────────────────────────────────────────────────────────────',
    '1. Lựa chọn cơ quan truyền thông',
    '  Báo Hà Nội mới           100.000.000đ  120.000.000đ  20.000.000đ',
    'Items that did not change  370.000.000đ  370.000.000đ',
    '────────────────────────────────────────────────────────────────────────────',
    'Total                      470.000.000đ  490.000.000đ  20.000.000đ',
    'Declared total             470.000.000đ  470.000.000đ',
    'In words                   470.000.000đ  470.000.000đ',
  ]);
});

test('a stopped increase is said with the figure, the limit and how much it is', () => {
  const maxIncrease = readMaxIncrease('2,5%');
  const stopped = diffReport([pairOf(HANOI, raised)], { ...QUESTION, maxIncrease });
  expect(diffText(stopped, 'vi')).toContain(
    '✗ tổng các khoản chi tăng 20.000.000đ (4,26%), vượt mức tăng cho phép 2,5%',
  );
  expect(diffMarkdown(stopped, 'en')).toContain(
    '❌ sum of items rises by 20.000.000đ (4.26%), more than the 2.5% allowed',
  );
});

describe('several plans', () => {
  const pairs = [pairOf(HANOI, raised, 'plans/a.yaml'), pairOf(null, BASE, 'plans/b.yaml')];
  const both = diffReport(pairs, { ...QUESTION, namesFiles: true, unchanged: 3 });

  test('are added up in the first line, and each has its name', () => {
    const text = diffText(both, 'en');
    expect(firstLine(text)).toBe(
      'Total 470.000.000đ → 690.000.000đ (+220.000.000đ, +46.81%) · 2 plans changed, 3 plans unchanged',
    );
    expect(text).toMatch(/^plans\/a\.yaml$/m);
    expect(text).toMatch(/^plans\/b\.yaml$/m);
  });

  test('are told apart in JSON by file, with the figures over all', () => {
    const json = JSON.parse(diffJson(both));
    expect(json.changes.map(({ file, kind }: { file: string; kind: string }) => [file, kind])).toEqual([
      ['plans/a.yaml', 'item-amount'],
      ['plans/b.yaml', 'plan-added'],
    ]);
    expect(json).toMatchObject({
      schemaVersion: 1,
      total: { before: 470_000_000, after: 690_000_000, delta: 220_000_000 },
      declared: { before: 470_000_000, after: 670_000_000, delta: 200_000_000 },
    });
  });

  test('are left out where nothing changed', () => {
    const same = diffReport([pairOf(HANOI, HANOI)], { ...QUESTION, namesFiles: true, unchanged: 3 });
    expect(diffText(same, 'vi').trim()).toBe('Không thay đổi: 4 kế hoạch giữ nguyên');
    expect(diffMarkdown(same, 'en')).toBe('### No change: 4 plans unchanged\n');
  });
});

test('a plan that cannot be read has no figures in JSON, and its reason', () => {
  const pair = { ...pairOf(HANOI, HANOI), after: { unreadable: 'plan.yaml:3:1 lỗi' } };
  expect(JSON.parse(diffJson(diffReport([pair], QUESTION)))).toEqual({
    schemaVersion: 1,
    changes: [{ kind: 'plan-unreadable', before: null, after: 'plan.yaml:3:1 lỗi' }],
    total: { before: null, after: null, delta: null },
    declared: { before: null, after: null, delta: null },
  });
});

describe('text of a plan is only text', () => {
  const HOSTILE = [
    '</details><img src=x onerror=alert(1)>',
    '@everyone #1 GH-7 https://evil.example www.evil.example',
    'a | b \\| c',
    '``` `x` **y** _z_ [q](http://e)',
    '1. x',
    '- x',
    ':tada: 0123456789abcdef',
    '::error::x',
    '\u202eabc\u200b',
  ];
  const withText = (text: string) => {
    const quoted = JSON.stringify(text);
    return edited(
      HANOI,
      ['title: Lựa chọn cơ quan truyền thông', `title: ${quoted}`],
      ['name: Báo Hà Nội mới', `name: ${quoted}`],
      ['Hợp đồng truyền thông', quoted],
      ['hanoimoi, amount: 100.000.000đ', `hanoimoi, label: ${quoted}, amount: 1.000.000đ`],
      ['label: "tờ rơi, Tờ gấp"', `label: ${quoted}`],
    );
  };

  test.each(HOSTILE)('in Markdown: %j', (text) => {
    const markdown = diffMarkdown(report(HANOI, withText(text)), 'vi');
    const outsideCode = markdown
      .replace(/<code>.*?<\/code>/g, 'CODE')
      .replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, 'CODE');
    expect(outsideCode).not.toMatch(/<img|@everyone|#1|GH-7|evil|\*\*y|:tada:|0123456|\u202e|\u200b/);
    expect(markdown.match(/<details>/g)?.length).toBe(outsideCode.match(/<\/details>/g)?.length);
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    const cells = rows.map((line) => line.split('|').length);
    expect(new Set(cells)).toEqual(new Set([8]));
    expect(outsideCode).not.toMatch(/^\s*- (?:\d+[.)]|-) /m);
  });

  test.each(HOSTILE)('on a terminal and for CI: %j', (text) => {
    const shown = diffText(report(HANOI, withText(text)), 'vi');
    expect(shown).not.toMatch(/^\s*::|[\u202e\u200b]/m);
  });

  test('and none of it is left out', () => {
    const long = 'rất dài '.repeat(2000).trim();
    expect(diffMarkdown(report(HANOI, edited(HANOI, ['Hợp đồng truyền thông', long])), 'vi')).toContain(long);
  });
});

test('the table of a comment shows money, all else is folded', () => {
  const after = edited(raised, ['Tháng 03/2020', 'Tháng 4/2020'], ['Thông nhất', 'Thống nhất']);
  const markdown = diffMarkdown(report(HANOI, after), 'vi');
  const open = markdown.replace(/<details>.*?<\/details>/gs, '');
  expect(open).toContain('| Báo Hà Nội mới | 100.000.000đ | 120.000.000đ | 20.000.000đ |  | 20,00% |');
  expect(open).not.toMatch(/Tháng 4|Thống nhất/);
  expect(markdown).toMatch(/thời hạn lùi 30 ngày/);
});

test('ten times the items take about ten times as long to compare', { timeout: 60_000 }, () => {
  const plan = (n: number) =>
    edited(BASE, [
      '      - { outlet: hanoimoi, amount: 120.000.000đ }',
      Array.from(
        { length: n },
        (_, i) => `      - { outlet: hanoimoi, label: Bài ${i}, amount: ${i + 1} }`,
      ).join('\n'),
    ]);
  const compare = (text: string) =>
    diffMarkdown(report(text, text.replaceAll('label: Bài', 'label: Tin')), 'vi');
  expect(growth(compare, plan, 200)).toBeLessThan(3);
});

test('all of a new plan is an increase in the table of amounts, all of one that is gone a decrease', () => {
  const rowOf = (before: string | null, after: string | null) => {
    const pairs = [pairOf(before, after)];
    const rows = diffText(diffReport(pairs, { ...QUESTION, namesFiles: true }), 'en', 80).split('\n');
    return rows.find((row) => row.startsWith('Total '))?.trim();
  };
  expect(rowOf(null, HANOI)).toMatch(/^Total +0đ +470\.000\.000đ +470\.000\.000đ$/);
  expect(rowOf(HANOI, null)).toMatch(/^Total +470\.000\.000đ +0đ +470\.000\.000đ +-100\.00%$/);
  const rows = diffText(diffReport([pairOf(null, HANOI)], QUESTION), 'en', 80).split('\n');
  const heading = rows.find((row) => row.includes('Increase')) ?? '';
  const total = rows.find((row) => row.startsWith('Total ')) ?? '';
  expect(total.lastIndexOf('đ')).toBe(heading.indexOf('Increase') + 'Increase'.length - 1);
});
