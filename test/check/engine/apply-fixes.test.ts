import { describe, expect, test } from 'vitest';
import { withSafeFixes } from '../../../src/check/engine/apply-fixes.ts';
import { checkFile } from '../../../src/check/engine/run.ts';
import { openPlan } from '../../../src/plan/open.ts';
import { checkText, fixturesIn } from '../../support/checking.ts';

const check = (bytes: Uint8Array) => checkFile(openPlan('plan.yaml', bytes), 'en');
const fix = (text: string) => Buffer.from(withSafeFixes(Buffer.from(text), check).bytes).toString();

const SLIPS = `plan: { number: 1/KH-UBND, title: Kế hoạch, period: 2026 }
budgets: # tổng
  total:   12.000.000đ
outlets: { hanoimoi: { name: Báo Hà Nội Mới } }
tasks:
  - id: articles
    title: Đăng bài
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoii, amount: 12.000.000đ }  # một bài
`;
const FIXED = SLIPS.replace('budgets:', 'budget:').replace('hanoimoii', 'hanoimoi');

test('fixes what is safe and leaves every other byte as it was', () => {
  expect(fix(SLIPS)).toBe(FIXED);
});

test('keeps a byte order mark and the line ends of Windows', () => {
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  expect(fix(windows(SLIPS))).toBe(windows(FIXED));
});

test('keeps the line ends of old Macs, and one among others', () => {
  const mac = (text: string) => text.replaceAll('\n', '\r');
  expect(fix(mac(SLIPS))).toBe(mac(FIXED));
  const mixed = (text: string) => text.replace('\n', '\r').replace('\n', '\r\n');
  expect(fix(mixed(SLIPS))).toBe(mixed(FIXED));
});

test('changes no amount, date or name of an outlet', () => {
  const doubtful = FIXED.replace('total:   12', 'total:   21');
  expect(checkText(doubtful).diagnostics.map(({ rule }) => rule)).toEqual(['budget/total']);
  expect(fix(doubtful)).toBe(doubtful);
});

test('says what was fixed, and where that stood', () => {
  const { findings } = withSafeFixes(Buffer.from(SLIPS), check);
  expect(findings.map(({ rule, range }) => `${range.start.line} ${rule}`)).toEqual([
    '2 schema/unknown-key',
    '10 reference/unknown-outlet',
  ]);
});

test.each([
  ['-{ outlet: hanoimoi,', '- { outlet: hanoimoi,'],
  ['–  { outlet: hanoimoi,', '-  { outlet: hanoimoi,'],
  ['• { outlet: hanoimoi,', '- { outlet: hanoimoi,'],
  ['- { outlet: hanoimoi;', '- { outlet: hanoimoi,'],
  ['- { outlet: hanoimoi，', '- { outlet: hanoimoi,'],
  ['- { label: In: tờ rơi,', '- { label: "In: tờ rơi",'],
  ['- { label: “In tờ rơi,tờ gấp”,', '- { label: "In tờ rơi,tờ gấp",'],
  ['- { label:"In tờ rơi, tờ gấp",', '- { label: "In tờ rơi, tờ gấp",'],
  ["- { label:'In tờ rơi',", "- { label: 'In tờ rơi',"],
])('fixes %s', (slip, meant) => {
  const text = FIXED.replace('- { outlet: hanoimoi,', slip);
  expect(fix(text)).toBe(FIXED.replace('- { outlet: hanoimoi,', meant));
});

test.each([':{', '：{', ' {', ' = {'])('fixes the colon before braces: hanoimoi%s', (written) => {
  const text = (sign: string) =>
    FIXED.replace('{ hanoimoi: {', `\n  hanoimoi${sign}`).replace('Mới } }', 'Mới }');
  expect(checkText(text(written)).diagnostics.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
  expect(fix(text(written))).toBe(text(': {'));
});

test('an equals sign in the text behind one typed for the colon stays', () => {
  const text = FIXED.replace('title: Đăng bài', 'title = Đăng bài, khổ A4=2 mặt');
  expect(fix(text)).toBe(FIXED.replace('Đăng bài', 'Đăng bài, khổ A4=2 mặt'));
});

test('a key that is a level too high is not put in braces', () => {
  const text = FIXED.replace(
    '{ hanoimoi: { name: Báo Hà Nội Mới } }',
    '\n  hanoimoi:\n  name: Báo Hà Nội Mới',
  );
  expect(fix(text)).toBe(text);
});

test.each([
  ['hanoimoi:\n    name Báo Hà Nội Mới', '{ name: Báo Hà Nội Mới }'],
  ['hanoimoi:\n    name "Báo Hà Nội Mới"', '{ name: Báo Hà Nội Mới }'],
  ['hanoimoi:\n    name:Báo Hà Nội Mới', '{ name: Báo Hà Nội Mới }'],
  ['hanoimoi:\n    Báo Hà Nội Mới', '{ name: Báo Hà Nội Mới }'],
  ['hanoimoi: { name: A, aliases: -HNM }', '[HNM]'],
  ['hanoimoi:\n    name: A\n    aliases:\n      -"Báo HN, cuối tuần"', '["Báo HN, cuối tuần"]'],
  ['hanoimoi:\n    name: A\n    aliases:\n      – HNM\n      - Hà Nội\n        mới', '[HNM, Hà Nội mới]'],
])('writes what was intended by %j', (written, meant) => {
  const text = FIXED.replace('{ hanoimoi: { name: Báo Hà Nội Mới } }', `\n  ${written}`);
  expect(fix(text)).toContain(meant);
  expect(checkText(fix(text)).diagnostics).toEqual([]);
});

test('keeps the keys of an element in the column of the first', () => {
  const element = (dash: string) =>
    FIXED.replace(/- \{ outlet.*/, `${dash}label: Bài viết\n          amount: 12.000.000đ`);
  expect(fix(element('•   '))).toBe(element('-   '));
});

test.each([
  ['- { outlet: hanoimoi,', '- { outlet: hanoimoi # một bài\n        '],
  ['- { outlet: hanoimoi,', '- { outlet: hanoimoi'],
  ['title: Đăng bài\n', 'title: Đăng bài items: hai bài\n'],
  ['title: Đăng bài\n', 'title: "Đăng bài\' ở báo: hai bài\n'],
  ['title: Đăng bài\n', 'title = Đăng bài, note = hai bài\n'],
  ['title: Đăng bài\n', 'title: Đăng bài: một bài"\n'],
  ['title: Đăng bài\n', 'title: Đăng bài: một bài\n      ở hai báo\n'],
  ['id: articles\n    title: Đăng bài\n', 'id: title: Đăng bài\n'],
  ['- { outlet: hanoimoi,', '- { outlet: hanoimoi, quantity: [ , 2],'],
])('leaves to people what else can be meant: %s as %s', (before, after) => {
  const text = FIXED.replace(before, after);
  expect(checkText(text).diagnostics.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
  expect(fix(text)).toBe(text);
});

describe('what is near is only offered where it may be something else', () => {
  const plan = (outlets: string, item: string) => `plan: { number: 1/KH-UBND, title: Kế hoạch, period: 2026 }
budget: { total: 12.000.000đ }
outlets: { ${outlets} }
tasks: [{ title: Đăng bài, schedule: Quý II/2026, items: [${item}] }]
`;

  test.each([
    ['an id as near to another', 'vtv: { name: A }, vov: { name: B }', '{ outlet: vv, amount: 12.000.000đ }'],
    ['an id with another figure', 'kenhvtv1: { name: A }', '{ outlet: kenhvtv3, amount: 12.000.000đ }'],
    [
      'an id that two differ from by an accent',
      'báoh: { name: A }, bàoh: { name: B }',
      '{ outlet: baoh, amount: 12.000.000đ }',
    ],
    ['a short id', 'baoh: { name: A }', '{ outlet: baod, amount: 12.000.000đ }'],
    ['a key as near to another', 'bao: { name: A }', '{ outlet: bao, amount: 12.000.000đ, uni: kỳ, un: kỳ }'],
    ['a key without a value', 'bao: { name: A }', '{ outlet: bao, amount: 12.000.000đ, notes }'],
  ])('%s', (_, outlets, item) => {
    const text = plan(outlets, item);
    expect(checkText(text).diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(fix(text)).toBe(text);
  });

  test.each(['amount 12.000.000đ', 'note in màu', 'note=2'])('a key without its colon: %s', (written) => {
    const text = plan('bao: { name: A }', `{ label: Đăng bài, outlet: bao, ${written} }`);
    expect(checkText(text).diagnostics.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
    expect(fix(text)).toBe(text);
  });

  test.each([
    ['label: In tờ rơi, tờ gấp"', 'schema/unknown-key'],
    ['label: In tờ rơi, no：1', 'schema/unknown-key'],
  ])('what may be more than a text: %s', (written, rule) => {
    const text = plan('bao: { name: A }', `{ ${written}, outlet: bao, amount: 12.000.000đ }`);
    expect(checkText(text).diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([rule]);
    expect(fix(text)).toBe(text);
  });

  test.each(['unit = kỳ', 'unit：kỳ'])('another sign for the colon is not: %s', (written) => {
    for (const label of ['Đăng bài', '"Đăng bài, ảnh"']) {
      const text = plan('bao: { name: A }', `{ label: ${label}, ${written}, amount: 12.000.000đ }`);
      expect(fix(text)).toBe(text.replace(written, 'unit: kỳ'));
    }
  });

  test('a name, which is what the outlet is called, is not', () => {
    const outlets = 'bao: { name: Báo Hà Nội Mới, aliases: [HNM] }';
    for (const name of ['Báo Hà Nội mới', 'HNM', 'Bao']) {
      const text = plan(outlets, `{ outlet: ${name}, amount: 12.000.000đ }`);
      expect(fix(text)).toBe(text.replace(`outlet: ${name}`, 'outlet: bao'));
    }
  });
});

describe.each(fixturesIn('rules'))('%s', (_, text) => {
  const once = fix(text);

  test('fixed twice is the same as fixed once', () => {
    expect(fix(once)).toBe(once);
  });

  test('has the same sum and total after as before, where both can be read', () => {
    const figures = (content: string) => {
      const summary = checkText(content).summary;
      return summary && { sum: summary.sum, declared: summary.declared };
    };
    const before = figures(text);
    const after = figures(once);
    if (before?.sum != null && before.declared != null) expect(after).toEqual(before);
    expect(openPlan('plan.yaml', Buffer.from(once)).source.text).toBe(once);
  });
});
