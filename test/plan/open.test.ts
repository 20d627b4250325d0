import { describe, expect, test } from 'vitest';
import { checkFile } from '../../src/check/engine/run.ts';
import { openPlan, type Section } from '../../src/plan/open.ts';
import { BASE, checkText, foundIn, textAt } from '../support/checking.ts';

function load(text: string) {
  return openPlan('plan.yaml', Buffer.from(text));
}

/** The small plan with a text in it changed wherever it is. */
function changed(before: string, after: string): string {
  if (!BASE.includes(before)) throw new Error(`the plan has no "${before}"`);
  return BASE.replaceAll(before, after);
}

/** The problems as `kind path`, with the key or what was expected. */
function problemsIn(text: string): string[] {
  return load(text).problems.map((problem) => {
    const what = 'key' in problem ? [problem.key] : 'expected' in problem ? [`(${problem.expected})`] : [];
    return `${problem.kind} ${[...problem.path, ...what].join('.')}`;
  });
}

describe('a misspelt key is reported and read as what was meant', () => {
  test.each([
    ['a section', 'budget:', 'bugdet:', ['unknown bugdet']],
    ['a required key', 'period:', 'peroid:', ['unknown plan.peroid']],
    ['two words for one', 'inWords:', 'in words:', ['unknown budget.in words']],
    ['an accent the keyboard made', 'issued:', 'íssued:', ['unknown plan.íssued']],
    ['an accent typed apart', 'issuer:', 'i\u0301ssuer:', ['unknown plan.íssuer']],
    ['capitals', 'total:', 'TOTAL:', ['unknown budget.TOTAL']],
    ['in quotes', 'schedule:', '"schedul":', ['unknown tasks.0.schedul']],
    [
      'between braces',
      'amount:',
      'amout:',
      ['unknown tasks.0.items.0.amout', 'unknown tasks.0.items.1.amout'],
    ],
    [
      'under a section misspelt too',
      'outlets:\n  hanoimoi: { name:',
      'outlet:\n  hanoimoi: { names:',
      ['unknown outlet', 'unknown outlets.hanoimoi.names'],
    ],
    ['a section in Vietnamese', 'outlets:', 'Cơ quan báo chí:', ['unknown Cơ quan báo chí']],
    ['a list in Vietnamese', '    items:', '    dự toán:', ['unknown tasks.0.dự toán']],
  ])('%s', (_, before, after, problems) => {
    const text = changed(before, after);
    const { plan, broken } = load(text);
    expect(problemsIn(text)).toEqual(problems);
    expect(broken).toEqual(new Set());
    expect(plan).toEqual(load(BASE).plan);
  });

  test('its key and value are found where they are written', () => {
    const text = changed('outlets:\n  hanoimoi: { name:', 'outlet:\n  hanoimoi: { names:');
    const { source, writtenPath } = load(text);
    const rangeOf = (part: 'key' | 'value') =>
      source.rangeOf(writtenPath(['outlets', 'hanoimoi', 'name']), part);
    expect(textAt(text, rangeOf('key'))).toBe('names');
    expect(textAt(text, rangeOf('value'))).toBe('Báo Hà Nội Mới');
  });

  test('not where the right key is there too: then it is one too many', () => {
    const text = changed('  inWords:', '  totals: 100.000.000đ\n  inWords:');
    expect(problemsIn(text)).toEqual(['unknown budget.totals']);
    expect(load(text).plan).toEqual(load(BASE).plan);
  });

  test('two slips do not both stand for one key', () => {
    const text = changed('  total: 200.000.000đ\n', '  totl: 200.000.000đ\n  totall: 100.000.000đ\n');
    expect(problemsIn(text)).toEqual(['unknown budget.totl', 'unknown budget.totall']);
    expect(load(text).plan).toEqual(load(BASE).plan);
  });

  test('a name in Vietnamese is taken for a text or a mapping, by what is under it', () => {
    const city = '{ city: { name: Ngân sách, amount: 200.000.000đ } }';
    const text = changed('  inWords:', `  nguồn: ${city}\n  inWords:`);
    expect(problemsIn(text)).toEqual(['unknown budget.nguồn']);
    expect(Object.keys(load(text).plan?.budget.sources ?? {})).toEqual(['city']);
    expect(load(text.replace(city, 'Ngân sách')).plan?.budget.source).toBe('Ngân sách');
  });

  test('in a schedule of keys', () => {
    const text = changed('schedule: Quý II/2026', 'schedule: { fron: 2026-04, untill: 2026-06 }');
    expect(problemsIn(text)).toEqual(['unknown tasks.0.schedule.fron', 'unknown tasks.0.schedule.untill']);
    expect(load(text).plan?.tasks[0]?.timing).toMatchObject({
      ok: true,
      timing: { windows: [{ start: '2026-04-01', end: '2026-06-30' }] },
    });
  });
});

test('a file can be asked again and again', () => {
  const file = load(
    changed('schedule:', 'schedul:').replace('total:', 'totl:').replace('{ outlet', '{ outlt'),
  );
  const snapshot = structuredClone({ plan: file.plan, problems: file.problems, data: file.source.toData() });
  const first = checkFile(file, 'en');
  expect(first.diagnostics).not.toEqual([]);
  expect(checkFile(file, 'en')).toEqual(first);
  expect({ plan: file.plan, problems: file.problems, data: file.source.toData() }).toEqual(snapshot);
});

describe('a part that cannot be read is named, and the others are still checked', () => {
  test.each<[string, string, string, string[], Section[]]>([
    ['a missing key', '  period: 2026\n', '', ['missing plan.period'], ['plan']],
    [
      'a key without a value',
      'amount: 120.000.000đ',
      'amount:',
      ['missing tasks.0.items.0.amount'],
      ['tasks'],
    ],
    ['a stranger for a missing key', 'title: Đăng', 'goi: Đăng', ['unknown tasks.0.goi'], ['tasks']],
    ['a missing title', '    title: Đăng bài tuyên truyền\n', '', ['missing tasks.0.title'], []],
    [
      'a quantity that cannot be one',
      'amount: 120',
      'quantity: 3 bài, amount: 120',
      ['invalid tasks.0.items.0.quantity.(quantity)'],
      [],
    ],
    [
      'a text for the list of what comes before',
      '    items:',
      '    after: x\n    items:',
      ['invalid tasks.0.after.(list)'],
      [],
    ],
    ['a key that means nothing', '  issuer:', '  province:', ['unknown plan.province'], []],
    ['a date that does not exist', '15/02/2026', '30/02/2026', ['invalid plan.issued.(date)'], []],
    [
      'a text for a list',
      '    items:\n',
      '    items: không\n    note: |\n',
      ['invalid tasks.0.items.(list)'],
      ['tasks'],
    ],
    [
      'a text for a mapping',
      'hanoimoi: { name: Báo Hà Nội Mới }',
      'hanoimoi: Báo Hà Nội Mới',
      ['invalid outlets.hanoimoi.(mapping)'],
      ['outlets'],
    ],
    ['an item for nothing', '{ outlet: hanoimoi, ', '{ ', ['missing-either tasks.0.items.0'], ['tasks']],
    [
      'an empty text',
      'name: Báo Hà Nội Mới',
      'name: ""',
      ['invalid outlets.hanoimoi.name.(text)'],
      ['outlets'],
    ],
    [
      'a section without content',
      'outlets:\n',
      'outlets: []\nx-outlets:\n',
      ['invalid outlets.(mapping)', 'unknown x-outlets'],
      ['citations', 'outlets'],
    ],
    [
      'a section that is indented into another',
      'budget:\n',
      '  budget:\n',
      ['unknown plan.budget'],
      ['plan', 'budget'],
    ],
    ['a section under a name nobody knows', 'budget:\n', 'x:\n', ['unknown x'], ['citations', 'budget']],
    ['a total under a name nobody knows', '  total:', '  x:', ['unknown budget.x'], ['budget']],
    ['a section nobody knows', 'plan:\n', 'appendix: 1\nplan:\n', ['unknown appendix'], []],
    [
      'two sections',
      'title:',
      'tenGoi:',
      ['unknown plan.tenGoi', 'unknown tasks.0.tenGoi'],
      ['plan', 'tasks'],
    ],
  ])('%s', (_, before, after, problems, broken) => {
    const loaded = load(changed(before, after));
    expect(problemsIn(changed(before, after)).sort()).toEqual(problems);
    expect(loaded.broken).toEqual(new Set(broken));
    expect(loaded.plan).not.toBeNull();
  });

  test.each(['- a\n- b\n', 'Kế hoạch\n', '[]\n', '"plan: a"\n'])('%j is no plan at all', (text) => {
    expect(load(text)).toMatchObject({
      plan: null,
      problems: [{ kind: 'invalid', path: [], expected: 'mapping' }],
    });
  });

  test('sums are checked where the period cannot be read, schedules are not', () => {
    const text = changed('period: 2026', 'period: năm nay').replace('120.000.000đ', '130.000.000đ');
    const { diagnostics, unchecked, summary } = checkText(text);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['schema/invalid-value', 'budget/total']);
    expect(unchecked).toContain('schedule/outside-period');
    expect(unchecked).toContain('citation/after-issue');
    expect(unchecked).not.toContain('budget/total');
    expect(summary).toBeNull();
  });

  test('schedules are checked where the budget cannot be read, sums are not', () => {
    const text = changed('total: 200.000.000đ', 'total: [200.000.000đ]').replace(
      'Quý II/2026',
      'Quý II/2025',
    );
    const { diagnostics, unchecked } = checkText(text);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['schema/invalid-value', 'schedule/outside-period']);
    expect(unchecked).toContain('budget/total');
    expect(unchecked).not.toContain('schedule/outside-period');
  });

  test('an amount that cannot be read leaves the sum unchecked, and says so', () => {
    const { diagnostics, unchecked } = checkText(changed('120.000.000đ', '120.0000.000đ'));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['money/malformed']);
    expect(unchecked).toEqual(['budget/total']);
  });

  test('a plan without outlets and citations is whole', () => {
    const text = BASE.replace(/^outlets:\n(?: .*\n)+/m, '').replaceAll('outlet:', 'label:');
    expect(load(text)).toMatchObject({
      broken: new Set(),
      problems: [],
      plan: { outlets: {}, citations: [] },
    });
    expect(foundIn(checkText(text))).toEqual([]);
  });
});

test('each amount keeps its text, its value and why it cannot be read', () => {
  const budget = (total: string) => load(changed('200.000.000đ', total)).plan?.budget.total;
  expect(budget('0,2 tỷ đồng')).toEqual({ text: '0,2 tỷ đồng', dong: 200_000_000n, problem: null });
  expect(budget('gần 200 triệu')).toMatchObject({
    text: 'gần 200 triệu',
    dong: null,
    problem: { kind: 'approximation' },
  });
});

test('a month without a year is in the year of the plan', () => {
  const windows = load(changed('Quý II/2026', 'Tháng 5')).plan?.tasks[0]?.timing;
  expect(windows).toMatchObject({
    ok: true,
    timing: { windows: [{ start: '2026-05-01', end: '2026-05-31' }] },
  });
});
