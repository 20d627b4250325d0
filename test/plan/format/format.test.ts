import { describe, expect, test } from 'vitest';
import { linesOf, productOf, sumOfItems } from '../../../src/plan/facts/lines.ts';
import { allTasks, isDraft } from '../../../src/plan/facts/tasks.ts';
import type { Plan } from '../../../src/plan/format/schema.ts';
import { openPlan } from '../../../src/plan/open.ts';
import { checkText, foundIn, textAt } from '../../support/checking.ts';

const HEAD = 'plan: { title: Tuyên truyền, period: 2026 }\n';

function plan(text: string): Plan {
  const file = openPlan('plan.yaml', Buffer.from(text));
  expect(file.source.syntaxProblems).toEqual([]);
  expect(file.problems).toEqual([]);
  if (!file.plan) throw new Error('there is no plan');
  return file.plan;
}

const rulesIn = (text: string) => checkText(text).diagnostics.map(({ rule }) => rule);

const SECTIONS = `${HEAD}budget: { total: 129.600.000đ }
tasks:
  - no: I
    title: Tuyên truyền trên báo chí
    schedule: Quý II
    subtotal: 129.600.000đ
    tasks:
      - title: Đăng chuyên trang
        id: pages
        implementedBy: [Báo Lâm Đồng, Văn phòng UBND]
        coordinatedBy: Sở Nội vụ
        other: { "Theo dõi, đôn đốc": Sở Nội vụ }
        items:
          - { label: Chuyên trang, quantity: [12, 2], unit: kỳ, unitPrice: 5.000.000đ/kỳ, amount: 120.000.000đ }
          - { label: Thuế GTGT, percent: 8%, amount: 9.600.000đ }
        tasks:
          - no: "1.1"
            title: Duyệt ma-két
            schedule: Tháng 4
          - title: In
  - no: II.
    title: Tuyên truyền ở cơ sở
    tasks:
      - title: Tổ chức hội nghị
`;

describe('tasks within tasks', () => {
  test('are numbered as they are printed', () => {
    const entries = allTasks(plan(SECTIONS));
    expect(entries.map(({ no, number, depth }) => [no, number, depth])).toEqual([
      ['I', 'I', 0],
      ['1', 'I.1', 1],
      ['1.1', 'I.1.1', 2],
      ['2', 'I.1.2', 2],
      ['II', 'II', 0],
      ['1', 'II.1', 1],
    ]);
    expect(entries.map(({ parent }) => parent?.task.title ?? null)).toEqual([
      null,
      'Tuyên truyền trên báo chí',
      'Đăng chuyên trang',
      'Đăng chuyên trang',
      null,
      'Tuyên truyền ở cơ sở',
    ]);
  });

  test('have the schedule of the task above where they have none', () => {
    const entries = allTasks(plan(SECTIONS));
    expect(entries.map(({ schedule }) => schedule)).toEqual([
      'Quý II',
      'Quý II',
      'Tháng 4',
      'Quý II',
      null,
      null,
    ]);
    const deadlines = entries.map(({ task: { timing } }) => (timing?.ok ? timing.timing.deadline : null));
    expect(deadlines).toEqual(['2026-06-30', '2026-06-30', '2026-04-30', '2026-06-30', null, null]);
  });

  test('count in the sum and in the subtotals above', () => {
    expect(linesOf(plan(SECTIONS)).map(({ path }) => path)).toEqual([
      'tasks[0].tasks[0].items[0]',
      'tasks[0].tasks[0].items[1]',
    ]);
    expect(sumOfItems(plan(SECTIONS))).toBe(129_600_000n);
    expect(rulesIn(SECTIONS)).toEqual([]);
    expect(rulesIn(SECTIONS.replace('subtotal: 129', 'subtotal: 130'))).toEqual(['budget/subtotal']);
  });

  test('a schedule that is wrong is told once, where it is written', () => {
    expect(rulesIn(SECTIONS.replace('Quý II\n', 'Quý V\n'))).toEqual(['schedule/unreadable']);
    expect(rulesIn(SECTIONS.replace('Quý II\n', 'Quý II/2025\n'))).toEqual(['schedule/outside-period']);
  });

  test('misspelt keys are found at every depth', () => {
    const text = SECTIONS.replace('schedule: Tháng 4', 'schedul: Tháng 4').replace(
      'title: In\n',
      'titel: In\n',
    );
    const result = checkText(text);
    expect(result.diagnostics.map(({ rule, range }) => `${rule} ${textAt(text, range)}`)).toEqual([
      'schema/unknown-key schedul',
      'schema/unknown-key titel',
    ]);
  });

  test('the items of a misspelt list are found where they are written', () => {
    const text = SECTIONS.replace(
      'percent: 8%, amount: 9.600.000đ',
      'percent: 8%, amount: 9.60.000đ',
    ).replace('        items:', '        item:');
    expect(foundIn(checkText(text))).toEqual(['14 schema/unknown-key', '16 money/malformed']);
  });

  test('ids are unique over all levels, and `after` finds them', () => {
    const twice = SECTIONS.replace('title: Tổ chức hội nghị', '{ title: Tổ chức hội nghị, id: pages }');
    expect(rulesIn(twice)).toEqual(['reference/duplicate-id']);
    const after = SECTIONS.replace('- title: Tổ chức', '- after: [pages]\n        title: Tổ chức');
    expect(rulesIn(after)).toEqual([]);
    expect(rulesIn(after.replace('[pages]', '[page]'))).toEqual(['reference/unknown-task']);
  });

  test('can be nested more than forty deep', () => {
    const deep = (depth: number): string =>
      depth === 0 ? '[]' : `[{ title: a, tasks: ${deep(depth - 1)} }]`;
    expect(allTasks(plan(`${HEAD}tasks: ${deep(45)}\n`))).toHaveLength(45);
  });
});

describe('amounts count in the unit of the annex', () => {
  const inUnit = (unit: string, amount: string) => {
    const text = `${HEAD}budget: { unit: ${unit} }\ntasks: [{ title: a, items: [{ label: b, amount: "${amount}" }] }]\n`;
    return sumOfItems(plan(text));
  };

  test.each([
    ['triệu đồng', '120', 120_000_000n],
    ['triệu đồng', '129,6', 129_600_000n],
    ['triệu đồng', '1.296,5', 1_296_500_000n],
    ['Triệu đồng', '1.296', 1_296_000_000n],
    ['nghìn đồng', '5.000', 5_000_000n],
    ['1.000đ', '5.000', 5_000_000n],
    ['1.000 đồng', '5000', 5_000_000n],
    ['tỷ đồng', '1,5', 1_500_000_000n],
    ['đồng', '1.500', 1_500n],
    ['triệu đồng', '5.000.000đ', 5_000_000n],
    ['triệu đồng', '2 tỷ', 2_000_000_000n],
    ['triệu đồng', '1.5', null],
    ['triệu đồng', '0,0000005', null],
  ])('%s: %s', (unit, amount, dong) => {
    expect(inUnit(unit, amount)).toBe(dong);
  });

  test('totals, sources, subtotals and unit prices too', () => {
    const text = `${HEAD}budget: { unit: triệu đồng, total: 10, rounding: 1.000đ, outletLimit: 8, sources: { a: { name: A, amount: 10 } } }
tasks: [{ title: a, subtotal: 10, schedule: 2026, items: [{ label: b, quantity: 4, unitPrice: "2,5/kỳ", amount: 10 }] }]
`;
    const { budget, tasks } = plan(text);
    expect(
      [budget.total, budget.rounding, budget.outletLimit, budget.sources?.a?.amount].map((a) => a?.dong),
    ).toEqual([10_000_000n, 1_000n, 8_000_000n, 10_000_000n]);
    expect(tasks[0]?.subtotal?.dong).toBe(10_000_000n);
    expect(tasks[0]?.items[0]?.unitPrice).toMatchObject({ dong: 2_500_000n, per: 'kỳ' });
  });

  test.each(['triệu người', 'USD', '100 đồng', 'mười'])('%s is no unit of money', (unit) => {
    expect(rulesIn(`${HEAD}budget: { unit: ${unit} }\ntasks: []\n`)).toEqual(['schema/invalid-value']);
  });
});

describe('an item', () => {
  const item = (keys: string) => {
    const text = `${HEAD}tasks: [{ title: a, schedule: 2026, items: [{ label: b, ${keys} }] }]\n`;
    const [line] = linesOf(plan(text));
    if (!line) throw new Error('there is no item');
    return line.item;
  };

  test('multiplies the factors of its quantity', () => {
    const ten = item('quantity: [2, "2,5", 2], unitPrice: 1.000đ, amount: 10.000đ');
    expect(productOf(ten)).toEqual({ dong: 10_000n, isAmount: true });
    expect(ten.quantity?.text).toBe('2 × 2,5 × 2');
    expect(productOf(item('quantity: [2, 3], unitPrice: 1.000đ, amount: 5.000đ'))?.isAmount).toBe(false);
  });

  test.each([
    ['5.000.000đ/kỳ', 5_000_000n, 'kỳ'],
    ['500.000 đ/người', 500_000n, 'người'],
    ['200.000đồng / người/ngày', 200_000n, 'người/ngày'],
    ['5.000.000đ', 5_000_000n, null],
    ['/kỳ', null, null],
    ['khoảng 5 triệu/kỳ', null, 'kỳ'],
  ])('has a unit price: %s', (text, dong, per) => {
    expect(item(`amount: 1đ, unitPrice: ${text}`).unitPrice).toMatchObject({ text, dong, per });
  });

  test.each([
    ['8%', 8n, 0],
    ['8,5 %', 85n, 1],
    ['10', 10n, 0],
  ])('is a share: %s', (text, digits, decimals) => {
    expect(item(`amount: 1đ, percent: "${text}", of: plan`)).toMatchObject({
      percent: { digits, decimals },
      of: 'plan',
    });
  });

  test.each([
    'percent: 8.5%',
    'percent: tám',
    'of: task',
    'quantity: []',
    'quantity: [2, x]',
    'quantity: { a: 1 }',
  ])('not with %s', (keys) => {
    const text = `${HEAD}budget: { total: 1đ }\ntasks: [{ title: a, schedule: 2026, items: [{ label: b, amount: 1đ, ${keys} }] }]\n`;
    expect(rulesIn(text)).toEqual(['schema/invalid-value']);
  });
});

test('agencies are a text or a list', () => {
  const [task] = plan(`${HEAD}tasks: [{ title: a, decidedBy: UBND, implementedBy: [Sở A, Sở B] }]\n`).tasks;
  expect(task).toMatchObject({ decidedBy: ['UBND'], implementedBy: ['Sở A', 'Sở B'] });
  expect(rulesIn(`${HEAD}tasks: [{ title: a, decidedBy: { a: b } }]\n`)).toEqual(['schema/invalid-value']);
});

test.each([
  ['true', true],
  ['có', true],
  ['false', false],
])('an outlet is unpaid: %s', (written, unpaid) => {
  expect(plan(`${HEAD}outlets: { a: { name: A, unpaid: ${written} } }\ntasks: []\n`).outlets.a?.unpaid).toBe(
    unpaid,
  );
});

test.each([
  ['', true],
  ['number:, ', true],
  ['number: /KH-UBND, ', true],
  ['number: "Số:      /KH-UBND", ', true],
  ['number: 12/KH-UBND, ', false],
])('a plan with %j is a draft: %s', (number, expected) => {
  expect(isDraft(plan(`plan: { ${number}title: a, period: 2026 }\ntasks: []\n`))).toBe(expected);
});

test('a plan without money says so, and is sound', () => {
  const { diagnostics, summary } = checkText(`${HEAD}tasks: [{ title: a, schedule: Quý II }]\n`);
  expect(diagnostics).toEqual([]);
  expect(summary).toMatchObject({
    number: null,
    isDraft: true,
    items: 0,
    hasTotal: false,
    lastDeadline: '2026-06-30',
  });
});

test.each([
  [
    'an id of an outlet that is called like a key',
    `${HEAD}outlets: { note: Báo A }\ntasks: []\n`,
    ['outlets'],
  ],
  ['a list in a further column', `${HEAD}tasks: [{ title: a, other: { Cột: [1] } }]\n`, []],
])('%s is left out alone only where nothing depends on it', (_, text, broken) => {
  const file = openPlan('plan.yaml', Buffer.from(text));
  expect(file.problems).toHaveLength(1);
  expect([...file.broken]).toEqual(broken);
});
