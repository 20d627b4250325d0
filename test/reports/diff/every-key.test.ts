import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type * as z from 'zod/mini';
import { checkActuals } from '../../../src/actual/check.ts';
import { openActuals } from '../../../src/actual/open.ts';
import { actualsShape } from '../../../src/actual/schema.ts';
import { planShape } from '../../../src/plan/format/format.ts';
import { openPlan } from '../../../src/plan/open.ts';
import { actualsChanges } from '../../../src/reports/diff/actuals.ts';
import { diffTexts, edited } from '../../support/versions.ts';

type Data = Readonly<Record<string, unknown>> | readonly unknown[];

/** Every key once, with its value and another one. */
const PLAN: Data = {
  plan: {
    number: ['12/KH-UBND', '13/KH-UBND'],
    title: ['Tuyên truyền', 'Truyền thông'],
    issuer: ['UBND tỉnh', 'UBND xã'],
    issued: ['05/01/2026', '06/01/2026'],
    period: ['2026', '2027'],
  },
  citations: [
    {
      number: ['63/2010/NĐ-CP', '61/2018/NĐ-CP'],
      date: ['08/6/2010', '09/6/2010'],
      where: ['Căn cứ', 'Mục I'],
    },
  ],
  budget: {
    unit: ['nghìn đồng', 'triệu đồng'],
    total: ['100', '101'],
    inWords: ['Một trăm nghìn đồng', 'Một trăm linh một nghìn đồng'],
    rounding: ['1', '2'],
    outletLimit: ['100', '200'],
    source: ['Ngân sách', 'Xã hội hóa'],
    sources: { city: { name: ['Thành phố', 'Tỉnh'], amount: ['100', '99'] } },
  },
  outlets: { a: { name: ['Báo A', 'Báo B'], aliases: [['A'], ['AA']], unpaid: ['true', 'false'] } },
  tasks: [
    {
      id: ['t', 'u'],
      no: ['I', 'II'],
      title: ['Đăng bài', 'In ấn'],
      decidedBy: ['UBND', 'Sở'],
      implementedBy: [['UBND', 'Sở'], 'UBND'],
      coordinatedBy: ['UBND', 'Sở'],
      result: ['Bài', 'Tin'],
      note: ['một', 'hai'],
      other: [{ 'Theo dõi': 'Sở' }, { 'Theo dõi': 'Phòng' }],
      schedule: ['Tháng 3/2026', 'Tháng 4/2026'],
      after: [['n'], []],
      subtotal: ['100', '99'],
      items: [
        {
          outlet: ['a', 'b'],
          label: ['Tin', 'Bài'],
          amount: ['100', '99'],
          quantity: [['4', '2'], '8'],
          unitPrice: ['5', '6'],
          unit: ['kỳ', 'số'],
          percent: ['8%', '10%'],
          of: ['plan', null],
          source: ['city', 'other'],
          period: ['Tháng 3/2026', 'Tháng 4/2026'],
          note: ['một', 'hai'],
        },
      ],
      tasks: [{ title: ['Nhỏ', 'Bé'] }],
    },
  ],
};

const ACTUALS: Data = {
  plan: ['12.yaml', '13.yaml'],
  asOf: ['30/9/2026', '30/10/2026'],
  contracts: [
    {
      id: ['c', 'd'],
      number: ['1/HĐ', '2/HĐ'],
      signed: ['01/3/2026', '02/3/2026'],
      outlet: ['a', 'b'],
      supplier: ['Nhà in', 'Nhà in Hai'],
      source: ['s', 'r'],
      tasks: [['t'], ['n']],
      amount: ['100', '99'],
      until: ['31/12/2026', '30/12/2026'],
      note: ['một', 'hai'],
    },
  ],
  payments: [
    {
      contract: ['c', 'd'],
      date: ['01/4/2026', '02/4/2026'],
      amount: ['50', '49'],
      kind: ['advance', 'payment'],
      voucher: ['UNC 1', 'UNC 2'],
      source: ['s', 'r'],
      note: ['một', 'hai'],
    },
  ],
  progress: [
    {
      task: ['t', 'n'],
      state: ['started', 'done'],
      date: ['01/4/2026', '02/4/2026'],
      period: ['2026-Q2', '2026-Q3'],
      quantity: ['1', '2'],
      evidence: ['QĐ 1', 'QĐ 2'],
      note: ['một', 'hai'],
    },
  ],
};

/** The same with a payment without a contract. */
const DIRECT: Data = {
  ...ACTUALS,
  payments: [{ task: ['t', 'n'], item: ['a', 'b'], date: ['01/6/2026', '02/6/2026'], amount: ['7', '8'] }],
};

/** A value and another one: two texts, or two of something else, neither of them a mapping of pairs itself. */
function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}

/** The data with first values, but where `path` leads the second, or with `isLost` none. */
function written(data: unknown, path: string | null = null, isLost = false, at = ''): unknown {
  if (isPair(data)) return at === path ? (isLost ? undefined : (data[1] ?? undefined)) : data[0];
  if (Array.isArray(data)) return data.map((element) => written(element, path, isLost, `${at}[]`));
  return Object.fromEntries(
    Object.entries(data as object).map(([key, value]) => [key, written(value, path, isLost, `${at}.${key}`)]),
  );
}

function pathsOf(data: unknown, at = ''): string[] {
  if (isPair(data)) return [at];
  if (Array.isArray(data)) return data.flatMap((element) => pathsOf(element, `${at}[]`));
  return Object.entries(data as object).flatMap(([key, value]) => pathsOf(value, `${at}.${key}`));
}

/** The keys of each mapping of a schema, by the keys that lead to it; a task within a task is one of its kind. */
function mappingsOf(schema: z.core.$ZodType, at = '', seen = new Set<z.core.$ZodType>()): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable') return mappingsOf(def.innerType, at, seen);
  if (def.type === 'pipe') return mappingsOf(def.in, at, seen);
  if (def.type === 'array') return mappingsOf(def.element, `${at}[]`, seen);
  if (def.type === 'record') return mappingsOf(def.valueType, `${at}.*`, seen);
  if (def.type !== 'object' || seen.has(schema)) return def.type === 'object' ? [] : [at];
  seen.add(schema);
  return Object.entries(def.shape).flatMap(([key, value]) => mappingsOf(value, `${at}.${key}`, seen));
}

const isCovered = (data: Data, path: string) => {
  const pattern = path
    .replace(/(\.\*|\[\])$/, '')
    .replace(/[.[\]]/g, '\\$&')
    .replaceAll('\\.*', '\\.\\w+');
  return pathsOf(data).some((one) => new RegExp(`^${pattern}$`).test(one));
};

describe('no key is overlooked', () => {
  test.each([
    ['a plan', planShape, [PLAN]],
    ['actuals', actualsShape, [ACTUALS, DIRECT]],
  ])('the data above hold every key of %s', (_, shape, all) => {
    const missing = mappingsOf(shape).filter((path) => !all.some((data) => isCovered(data, path)));
    expect(missing).toEqual([]);
  });

  // The task that `after` names and the other outlet and source.
  const rest = (text: string) => edited(text, ['tasks:\n', 'tasks:\n  - { id: n, title: Trước }\n']);
  const planText = (path: string | null, isLost = false) => rest(stringify(written(PLAN, path, isLost)));
  const actualsOf = (path: string | null, isLost = false, data = ACTUALS) => {
    const text = stringify(written(data, path, isLost));
    return openActuals('12.actuals.yaml', Buffer.from(text)).actuals;
  };

  test.each(pathsOf(PLAN))('a plan whose %s is another', (path) => {
    const { changes } = diffTexts(planText(null), planText(path));
    expect(changes).not.toEqual([]);
  });

  test.each(pathsOf(ACTUALS))('actuals whose %s is another', (path) => {
    const [before, after] = [actualsOf(null), actualsOf(path)];
    expect(before && after).not.toBeNull();
    expect(actualsChanges(before, after)).toHaveLength(1);
  });

  test.each(pathsOf(DIRECT).filter((path) => path.startsWith('.payments')))(
    'a direct payment whose %s is another',
    (path) => {
      const [before, after] = [actualsOf(null, false, DIRECT), actualsOf(path, false, DIRECT)];
      expect(before && after).not.toBeNull();
      expect(actualsChanges(before, after)).toHaveLength(1);
    },
  );

  const REQUIRED = /\.(?:title|period|name|amount|id|plan|asOf|signed|contract|date|task|state)$/;
  const optionalOf = (data: Data) =>
    pathsOf(data).filter((path) => !REQUIRED.test(path) && !/citations.*number/.test(path));

  test.each(optionalOf(PLAN))('a plan that loses its %s', (path) => {
    expect(diffTexts(planText(null), planText(path, true)).changes).not.toEqual([]);
  });

  test.each(optionalOf(ACTUALS))('actuals that lose their %s', (path) => {
    expect(actualsChanges(actualsOf(null), actualsOf(path, true))).toHaveLength(1);
  });

  test('the data are a plan and its actuals, and nothing of them is misread', () => {
    const plan = openPlan('12.yaml', Buffer.from(planText(null)));
    const actuals = openActuals('12.actuals.yaml', Buffer.from(stringify(written(ACTUALS))));
    const { diagnostics } = checkActuals(actuals, plan, 'en');
    expect(diagnostics.filter(({ rule }) => /^(?:yaml|schema|money)/.test(rule))).toEqual([]);
  });
});

test('the unit that a price names counts as one', () => {
  const plan = (item: string) =>
    `plan: { title: T, period: 2026 }\ntasks: [{ title: T, items: [{ label: L, amount: 10, quantity: 2, ${item} }] }]\n`;
  const kinds = (...texts: [string, string]) =>
    diffTexts(plan(texts[0]), plan(texts[1])).changes.map(({ kind }) => kind);
  expect(kinds('unitPrice: 5/kỳ', 'unitPrice: 5/số')).toEqual(['item-unit']);
  expect(kinds('unit: kỳ, unitPrice: 5', 'unitPrice: 5/kỳ')).toEqual([]);
  expect(kinds('unit: kỳ, unitPrice: 5/kỳ', 'unit: kỳ, unitPrice: 5/số')).toEqual(['item-unit']);
});

test('entries in another order are no change, and neither is another way to write them', () => {
  const read = (text: string) => openActuals('12.actuals.yaml', Buffer.from(text)).actuals;
  const payments = [
    '{ contract: c, date: 01/4/2026, amount: 50 triệu }',
    '{ contract: c, date: 2026-05-01, amount: 1 }',
  ];
  const text = (...list: string[]) => `plan: 12.yaml\nasOf: 30/9/2026\npayments: [${list.join(', ')}]\n`;
  const [one = '', two = ''] = payments;
  const other = text(two, one).replace('50 triệu', '"50.000.000đ"').replace('2026-05-01', '01/5/2026');
  expect(actualsChanges(read(text(one, two)), read(other))).toEqual([]);
  expect(actualsChanges(read(text(one, two)), read(text(two)))).toMatchObject([
    { kind: 'payment-removed', entry: { name: 'c', day: '2026-04-01' }, before: { dong: 50_000_000n } },
  ]);
  expect(actualsChanges(null, read(text(two))).map(({ kind }) => kind)).toEqual([
    'actuals-plan',
    'actuals-as-of',
    'payment-added',
  ]);
});
