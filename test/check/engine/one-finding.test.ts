import { describe, expect, test } from 'vitest';
import type { Gap } from '../../../src/check/causes/gap.ts';
import type { Diagnostic } from '../../../src/check/engine/diagnostic.ts';
import { formatMoney } from '../../../src/values/money/money.ts';
import { checkText, HANOI, textAt } from '../../support/checking.ts';
import { SLIPS, slipped } from '../../support/slips.ts';

/** The findings, but for the wrong date that the document itself gives one decree. */
function findingsIn(text: string): readonly Diagnostic[] {
  return checkText(text).diagnostics.filter(
    ({ rule, message }) => rule !== 'citation/wrong-date' || !message.startsWith('63/2010/NĐ-CP'),
  );
}

test('the document itself has only the citation with a wrong date', () => {
  const { diagnostics } = checkText(HANOI);
  expect(diagnostics.map(({ rule, severity, range }) => [rule, severity, textAt(HANOI, range)])).toEqual([
    ['citation/wrong-date', 'error', '03/6/2010'],
  ]);
});

describe('one slip, one finding, at the very place', () => {
  test.each(SLIPS)('$slip', ({ rule, token, ...slip }) => {
    const text = slipped(slip);
    expect(findingsIn(text).map((found) => [found.rule, textAt(text, found.range)])).toEqual([[rule, token]]);
  });
});

test.each([
  ['its key in sources is another', (text: string) => text.replace('central:', 'state:')],
  ['no source is declared', (text: string) => text.replace(/ {2}sources:\n {4}central.*\n/, '')],
])('a source that several items name is unknown once: %s', (_, change) => {
  const text = change(`plan: { title: Tuyên truyền, period: 2026 }
budget:
  total: 90.000.000đ
  sources:
    central: { name: Trung ương, amount: 90.000.000đ }
tasks:
  - title: In ấn
    schedule: Quý II/2026
    items:
      - { label: Tờ gấp, amount: 50.000.000đ, source: central }
      - { label: Áp phích, amount: 40.000.000đ, source: central }
`);
  expect(checkText(text).diagnostics.map(({ rule, related }) => [rule, related.length])).toEqual([
    ['reference/unknown-source', 1],
  ]);
});

const SMALL = `plan: { title: Tuyên truyền, issued: 15/02/2026, period: 2026/2028 }
budget: { unit: nghìn đồng, total: 150000, outletLimit: 90.000.000đ, inWords: Một trăm năm mươi triệu đồng }
outlets: { dai: { name: Đài Truyền hình } }
tasks:
  - { id: a, title: Ký hợp đồng, schedule: Tháng 3/2026 }
  - id: b
    title: Phóng sự
    after: [a]
    schedule: [2026-Q4, 2027-Q4, 2028-Q4]
    items:
      - { outlet: dai, period: 2026-Q4, amount: 30000 }
      - { outlet: dai, period: 2027-Q4, amount: 30000 }
      - { outlet: dai, period: 2028-Q4, amount: 30000 }
      - { label: Đề cương, amount: 60000 }
`;

describe('one slip that several rules see is one finding', () => {
  test('the plan is right before it', () => {
    expect(checkText(SMALL).diagnostics).toEqual([]);
  });

  test('a period shorter than the title says', () => {
    const text = SMALL.replace('title: Tuyên truyền', 'title: Tuyên truyền giai đoạn 2026 - 2028')
      .replace('2026/2028', '2026/2027')
      .concat('  - { title: Tổng kết, schedule: Tháng 12/2028 }\n');
    expect(checkText(text).diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'schedule/outside-period',
        'dates of 2 tasks lie outside the period of the plan (2026-01-01–2027-12-31), but in the years of its title or date of issue',
      ],
    ]);
  });

  test.each([
    ['no unit', 'unit: nghìn đồng, ', '', 'budget/in-words', 'it agrees if budget has unit: nghìn đồng'],
    ['a zero too many', '2027-Q4, amount: 30000', '2027-Q4, amount: 300000', 'budget/total', 'zero too many'],
    ['an entry twice', '2027-Q4, 2028', '2026-Q4, 2028', 'schedule/overlap', 'listed twice'],
    [
      'another span',
      '[2026-Q4, 2027-Q4, 2028-Q4]',
      '2026',
      'schedule/item-outside-task',
      'the schedule of the task',
    ],
    [
      'all in one quarter',
      '[2026-Q4, 2027-Q4, 2028-Q4]',
      '2028-Q1',
      'schedule/item-outside-task',
      'the schedule',
    ],
    [
      'too early',
      'schedule: [2026-Q4, 2027-Q4, 2028-Q4]',
      'schedule: Tháng 01/2026',
      'schedule/order',
      'deadline',
    ],
  ])('%s', (_, before, after, rule, help) => {
    const found = checkText(SMALL.replace(before, after)).diagnostics;
    expect(found.map((each) => each.rule)).toEqual([rule]);
    expect(found[0]?.help).toContain(help);
    expect(found[0]?.fix?.safe ?? false).toBe(false);
  });
});

const SECTIONS = `plan: { title: Tuyên truyền năm 2026, issued: 15/02/2026, period: 2026 }
citations:
  - { number: 121-KL/TW, date: 24/3/2025 }
  - { number: 08/KH-UBND, date: 05/01/2026 }
  - { number: 30/2020/NĐ-CP, date: 05/3/2020 }
budget: { unit: triệu đồng, total: 100.000.000đ, rounding: 500.000đ, inWords: Một trăm triệu đồng }
outlets: { bao: { name: Báo tỉnh }, dai: { name: Đài tỉnh }, cong: { name: Cổng thông tin } }
tasks:
  - id: press
    title: Báo chí
    subtotal: 60.000.000đ
    schedule: Quý II/2026
    tasks:
      - id: paper
        title: Báo in
        items: [{ outlet: bao, amount: 35.000.000đ }]
      - id: radio
        title: Phát thanh
        items: [{ outlet: dai, amount: 25.000.000đ }]
  - { id: web, title: Cổng thông tin, after: [press], schedule: Quý III, items: [{ outlet: cong, amount: 40.300.000đ }] }
`;
const PRESS = SECTIONS.slice(SECTIONS.indexOf('  - id: press'), SECTIONS.indexOf('  - { id: web'));
const RADIO = PRESS.slice(PRESS.indexOf('      - id: radio'));
const WEB = SECTIONS.slice(SECTIONS.indexOf('  - { id: web'));

describe('one slip in a plan with sections is one finding', () => {
  test('the plan is right before it', () => {
    expect(checkText(SECTIONS).diagnostics).toEqual([]);
  });

  test.each([
    ['a section listed twice, with its ids', PRESS, PRESS + PRESS, 'reference/duplicate-id'],
    ['a task in it listed twice', RADIO, RADIO + RADIO, 'reference/duplicate-id'],
    ['a task without id listed twice, rounded', WEB, WEB.replace('id: web, ', '').repeat(2), 'budget/total'],
    ['a section lost that others come after', PRESS, '', 'budget/total'],
    ['the schedule of a section lost', '    schedule: Quý II/2026\n', '', 'schedule/missing'],
    ['another year as period', 'period: 2026', 'period: 2025', 'schedule/outside-period'],
    ['another year of issue', 'issued: 15/02/2026', 'issued: 15/02/2025', 'citation/after-issue'],
  ])('%s', (_, before, after, rule) => {
    expect(checkText(SECTIONS.replace(before, after)).diagnostics.map((each) => each.rule)).toEqual([rule]);
  });
});

describe('an outlet typed as another of the plan', () => {
  const PLAN = `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: 60.000.000đ }
outlets: { bao: { name: Báo tỉnh }, dai: { name: Đài tỉnh }, cong: { name: Cổng thông tin } }
tasks:
  - title: Đăng bài
    schedule: Quý II/2026
    items:
      - { outlet: bao, amount: 30.000.000đ }
      - { outlet: dai, amount: 20.000.000đ }
      - { outlet: cong, amount: 10.000.000đ }
`;
  const found = (text: string) => checkText(text).diagnostics.map(({ rule, help }) => [rule, help]);

  test('is one finding, which says who gets nothing', () => {
    expect(found(PLAN)).toEqual([]);
    expect(found(PLAN.replace('outlet: dai', 'outlet: bao'))).toEqual([
      [
        'budget/duplicate-item',
        'remove one, or tell them apart with label, period or note\nor one is for "Đài tỉnh" (dai), which gets no money yet',
      ],
    ]);
  });

  test('leaves more outlets without money than there are copies findings of their own', () => {
    const text = PLAN.replace('outlet: dai', 'outlet: bao').replace('outlet: cong', 'label: Khác');
    expect(found(text).map(([rule]) => rule)).toEqual([
      'reference/unused-outlet',
      'reference/unused-outlet',
      'budget/duplicate-item',
    ]);
  });
});

const UNEVEN = slipped(
  { change: ['kinhtedothi, amount: 100.000.000đ', 'kinhtedothi, amount: 104.000.000đ'] },
  slipped({ change: ['hanoimoi, amount: 100.000.000đ', 'hanoimoi, amount: 96.000.000đ'] }),
);

/** The rows of the annex: what each is called in hypotheses, its line, and its amount in đồng. */
const ROWS = HANOI.split('\n')
  .filter((line) => line.startsWith('      - { '))
  .map((line, i) => {
    const [written = ''] = /[\d.]+đ/.exec(line) ?? [];
    const [task, item] = i < 3 ? [0, i] : i < 6 ? [3, i - 3] : [4, 0];
    const path = `tasks[${task}].items[${item}]`;
    return { row: line.trim(), line: `${line}\n`, written, path, dong: BigInt(written.replace(/\D/g, '')) };
  });

/** The gap of the one finding there is, which must be on the total. */
function onlyGapIn(text: string, total = '470.000.000đ'): Gap {
  const findings = findingsIn(text);
  expect(findings.map(({ rule, range }) => [rule, textAt(text, range)])).toEqual([['budget/total', total]]);
  const [gap] = findings.map(({ data }) => data as Gap);
  if (!gap) throw new Error('no finding');
  return gap;
}

test('the annex has seven rows', () => {
  expect(ROWS.map(({ dong }) => dong / 1_000_000n)).toEqual([100n, 100n, 80n, 30n, 30n, 30n, 100n]);
});

describe.each(ROWS)('$row', ({ line, written, dong, path }) => {
  const withAmount = (amount: bigint) => HANOI.replace(line, line.replace(written, formatMoney(amount)));

  test('with a zero too many', () => {
    const { difference, hypotheses } = onlyGapIn(withAmount(dong * 10n));
    expect(difference).toBe(dong * 9n);
    expect(hypotheses[0]).toEqual({ kind: 'extra-zero', path, amount: dong });
  });

  test('with a zero too few', () => {
    const { difference, hypotheses } = onlyGapIn(withAmount(dong / 10n));
    expect(difference).toBe((-dong * 9n) / 10n);
    expect(hypotheses[0]).toEqual({ kind: 'missing-zero', path, amount: dong });
  });

  test('dropped', () => {
    const { difference, hypotheses } = onlyGapIn(HANOI.replace(line, ''));
    expect(difference).toBe(-dong);
    // Nothing else in the plan names the row.
    expect(hypotheses.map(({ kind }) => kind)).not.toContain('omitted');
  });

  test('listed twice', () => {
    const { difference, hypotheses } = onlyGapIn(HANOI.replace(line, line + line));
    expect(difference).toBe(dong);
    const copy = path.replace(/\d+(?=\]$)/, (index) => String(Number(index) + 1));
    expect(hypotheses[0]).toEqual({ kind: 'duplicated', path: copy, amount: dong });
  });

  test('with a wrong digit', () => {
    const wrong = BigInt(dong.toString().replace(/./, (digit) => (digit === '1' ? '7' : '9')));
    const { difference, hypotheses } = onlyGapIn(withAmount(wrong));
    expect(difference).toBe(wrong - dong);
    expect(hypotheses[0]?.kind).toBe('wrong-digit');
    expect(hypotheses).toContainEqual({ kind: 'wrong-digit', path, amount: dong });
  });
});

test('two digits swapped', () => {
  expect(findingsIn(UNEVEN)).toEqual([]);
  const text = slipped({ change: ['96.000.000đ', '69.000.000đ'] }, UNEVEN);
  const { difference, hypotheses } = onlyGapIn(text);
  expect(difference).toBe(-27_000_000n);
  expect(hypotheses[0]).toEqual({ kind: 'swapped-digits', path: 'tasks[0].items[0]', amount: 96_000_000n });
});

test('amounts written for each quarter', () => {
  const { difference, hypotheses } = onlyGapIn(
    HANOI.replaceAll('amount: 30.000.000đ', 'amount: 10.000.000đ'),
  );
  expect(difference).toBe(-60_000_000n);
  expect(hypotheses[0]).toEqual({ kind: 'per-period', path: 'tasks[3]', amount: 90_000_000n });
});

test.each(['480.000.000đ', '47.000.000đ', '4.700.000.000đ', '740.000.000đ'])(
  'the total as %s: words and items outvote it',
  (total) => {
    const text = slipped({ change: ['470.000.000đ', total] });
    const { hypotheses } = onlyGapIn(text, total);
    expect(hypotheses[0]).toEqual({ kind: 'declared-total', amount: 470_000_000n });
  },
);
