import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOfficeFile } from '../../src/office/read/read-office-file.ts';
import { dataOf } from '../../src/office/recognise/plan/draft.ts';
import { importPlan } from '../../src/office/recognise/plan/import-plan.ts';
import { toDocx } from '../../src/office/write/docx.ts';
import { toXlsx } from '../../src/office/write/xlsx.ts';
import { annexForm, fitsOnLines } from '../../src/papers/annex-form.ts';
import { type Plan, planSchema } from '../../src/plan/format/schema.ts';
import { diffPlans } from '../../src/reports/diff/plan.ts';
import { formatMoney } from '../../src/values/money/money.ts';
import { writeWords } from '../../src/values/words/words.ts';

type Data = Record<string, unknown>;

/** Each writes and reads an archive. */
const RUNS = 25;

const OUTLETS = {
  hanoimoi: { name: 'Báo Hà Nội mới' },
  phapluatxahoi: { name: 'Báo Pháp luật và Xã hội' },
  phatthanhtruyenhinhhanoi: { name: 'Đài Phát thanh và Truyền hình Hà Nội' },
  ptth: { name: 'Đài PT-TH (kênh LTV)' },
  phatthanhtruyenhinhlamdong: { name: 'Đài Phát thanh - Truyền hình tỉnh Lâm Đồng' },
};
const TITLES = [
  'Tổ chức hội nghị tập huấn, giao lưu trực tuyến',
  'In tờ rơi, tờ gấp (khổ A4) – 02 mặt',
  'Đăng tải tin, bài: 12 kỳ trong năm',
  'Phát sóng "chuyên mục" hằng tuần',
  '=Sơ kết; tổng kết & khen thưởng',
];
const AGENCIES = [
  'UBND Thành phố',
  'Văn phòng UBND thành phố',
  'Các cơ quan thông tấn báo chí (đã ký Hợp đồng)',
];
const SCHEDULES = [
  'Tháng 03/2026',
  'Quý II; quý III và quý IV/2026',
  'Từ khi ký hợp đồng đến hết tháng 12/2026',
  'Thường xuyên',
  'hằng tháng (trước ngày 25)',
  '15/3/2026',
  'Theo thời điểm phát sinh và yêu cầu công tác',
];

const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
/** Without the keys that have no value. */
const known = <T extends object>(data: T) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

const plainItem = fc
  .record({
    outlet: maybe(...Object.keys(OUTLETS)),
    label: fc.constantFrom('tờ rơi', 'Chuyên mục, chuyên trang', 'Tin, bài năm 2026'),
    hasLabel: fc.boolean(),
    dong: fc.bigInt(1n, 99_999_999_999n),
  })
  .map(({ outlet, label, hasLabel, dong }) =>
    known({ outlet, label: outlet && !hasLabel ? undefined : label, amount: formatMoney(dong) }),
  );

const pricedItem = fc
  .record({
    outlet: maybe(...Object.keys(OUTLETS)),
    label: fc.constantFrom('Phóng sự', 'Chuyên mục 30 phút', 'Chuyên trang (1/2 trang)'),
    quantity: fc.constantFrom<string | string[]>('1', '12', '10.000', '2,5', ['12', '2'], ['240', '2', '3']),
    unit: maybe('kỳ', 'người'),
    price: fc.bigInt(1n, 9_999_999n).map((dong) => dong * 1000n),
    dong: fc.bigInt(1n, 9_999_999_999n),
    time: maybe('Quý II/2026', 'Năm 2026'),
    note: maybe('theo quy định'),
  })
  .map(({ outlet, label, quantity, unit, price, dong, time, note }) => {
    // Of a row that names no paper a time of its own makes a task.
    const period = outlet && time;
    const [unitPrice, amount] = [formatMoney(price), formatMoney(dong)];
    return known({ outlet, label, quantity, unit, unitPrice, amount, period, note });
  });

function tasksOf(item: fc.Arbitrary<Data>) {
  const task = fc.record({
    title: fc.constantFrom(...TITLES),
    decidedBy: fc.option(fc.uniqueArray(fc.constantFrom(...AGENCIES), { minLength: 1 }), { nil: undefined }),
    coordinatedBy: maybe(...AGENCIES),
    other: maybe(
      { 'Theo dõi, đôn đốc': 'Sở Nội vụ' },
      { Khác: 'Phòng Văn hóa', 'Theo dõi, đôn đốc': 'Sở Tư pháp' },
    ),
    implementedBy: maybe(...AGENCIES),
    result: maybe('Tin, bài, phóng sự được đăng tải.', 'Kế hoạch'),
    note: maybe('Lựa chọn nhà thầu theo quy định'),
    schedule: maybe(...SCHEDULES),
    items: fc.array(item, { maxLength: 4 }),
  });
  const tasks = fc.array(task.map(known), { minLength: 1, maxLength: 6 });
  return fc
    .tuple(tasks, fc.nat(2))
    .map(([list, count]) => (count < list.length && count > 0 ? inSections(list, count) : list));
}

/**
 * The first `count` tasks as sections with the others below them, numbered as offices do. A task has another time than
 * its section, or is under the one cell of it.
 */
function inSections(tasks: readonly Data[], count: number): Data[] {
  return tasks.slice(0, count).map((section, i) => {
    const nested = tasks.slice(count).filter((_, at) => at % count === i);
    const inherits = ({ schedule }: Data) => schedule === undefined || schedule === section.schedule;
    // Another time between them would part the cell.
    const shared = nested.filter(inherits).map(({ schedule: _, items, ...task }) => ({
      ...task,
      items: (items as Data[]).map(({ period: _, ...item }) => item),
    }));
    return {
      no: ['I', 'II'][i],
      ...section,
      items: [],
      tasks: [...shared, ...nested.filter((task) => !inherits(task))],
    };
  });
}

/** A task, with what it and all below it come to as its subtotal where `hasSubtotals` says so. */
function withSubtotal(task: Data, hasSubtotals: boolean): Data {
  const tasks = ((task.tasks ?? []) as Data[]).map((nested) => withSubtotal(nested, hasSubtotals));
  const sum = sumWithin(task);
  return {
    ...task,
    ...(tasks.length > 0 && { tasks }),
    ...((hasSubtotals || tasks.length > 0) && sum > 0n && { subtotal: formatMoney(sum) }),
  };
}

function itemsWithin({ items, tasks }: Data): Data[] {
  return [...((items ?? []) as Data[]), ...((tasks ?? []) as Data[]).flatMap(itemsWithin)];
}

function sumWithin(task: Data): bigint {
  return itemsWithin(task).reduce((sum, { amount }) => sum + BigInt(String(amount).replace(/\D/g, '')), 0n);
}

/** The data of a plan as its annex can say it. */
function dataWith(tasks: readonly Data[], hasSubtotals: boolean): Data {
  const total = tasks.reduce((sum, task) => sum + sumWithin(task), 0n);
  const paid = new Set(tasks.flatMap(itemsWithin).map(({ outlet }) => outlet));
  return {
    plan: {
      number: '44/KH-UBND',
      title: 'Tuyên truyền cải cách hành chính năm 2026',
      issuer: 'UBND phường Láng',
      issued: '05/3/2026',
      period: '2026',
    },
    citations: [{ number: '44/KH-UBND', date: '05/3/2026', where: 'Phụ lục' }],
    ...(total > 0n && {
      budget: { total: formatMoney(total), inWords: writeWords(total), source: 'Ngân sách phường' },
    }),
    outlets: Object.fromEntries(Object.entries(OUTLETS).filter(([id]) => paid.has(id))),
    tasks: tasks.map((task) => withSubtotal(task, hasSubtotals)),
  };
}

async function changesAfter(data: Data, extension: 'docx' | 'xlsx') {
  const before = planSchema.parse(data);
  const { plan: after } = await readBack(before, extension);
  return diffPlans(before, after).changes;
}

/** The plan that is imported from what is exported. */
async function readBack(plan: Plan, extension: 'docx' | 'xlsx') {
  const form = annexForm(plan, extension === 'docx' && fitsOnLines(plan) ? 'lines' : 'rows');
  const file = extension === 'docx' ? toDocx([form], '2026-03-05') : await toXlsx([form], '2026-03-05');
  const { draft, notes } = importPlan(await readOfficeFile(`plan.${extension}`, file), null, 'plan');
  return { plan: planSchema.parse(dataOf(draft)), notes };
}

test('a plan whose items fit on lines is the same after Word', async () => {
  await fc.assert(
    fc.asyncProperty(tasksOf(plainItem), fc.boolean(), async (tasks, hasSubtotals) => {
      expect(await changesAfter(dataWith(tasks, hasSubtotals), 'docx')).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test.each(['docx', 'xlsx'] as const)(
  'a plan with quantities and prices is the same after %s',
  async (extension) => {
    await fc.assert(
      fc.asyncProperty(tasksOf(pricedItem), async (tasks) => {
        expect(await changesAfter(dataWith(tasks, true), extension)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  },
  60_000,
);

/** What the annex of a plan with these tasks, and this in its budget, says otherwise, and what is noted on it. */
async function lossesOf(tasks: readonly Data[], extension: 'docx' | 'xlsx', more: Data = {}) {
  const data = dataWith(tasks, true);
  const before = planSchema.parse({ ...data, budget: { ...(data.budget as Data), ...more } });
  const { plan, notes } = await readBack(before, extension);
  return [...diffPlans(before, plan).changes.filter(({ kind }) => kind !== 'budget-unit'), ...notes];
}

const source = (name: string, amount: string) => ({ name, amount });

describe.each(['docx', 'xlsx'] as const)('the same after %s:', (extension) => {
  test('a quantity and a price that are the task’s, said once', async () => {
    const items = ['nst', 'nsx'].map((source) => ({ label: 'In tờ rơi', amount: '150.000.000đ', source }));
    const other = { 'Số lượng': '5', 'Đơn giá': '60' };
    const sources = {
      nst: source('Ngân sách tỉnh', '150.000.000đ'),
      nsx: source('Ngân sách xã', '150.000.000đ'),
    };
    const tasks = [{ title: 'In tờ rơi', schedule: 'Quý II/2026', other, items }];
    expect(await lossesOf(tasks, extension, { sources })).toEqual([]);
  });

  test('a source named beside a note, and brackets in the names of sources', async () => {
    const tasksFrom = (...sources: string[]) => [
      {
        title: 'Tuyên truyền trực quan',
        schedule: 'Năm 2026',
        items: [
          { label: 'Băng rôn', amount: '5.000.000đ', source: sources[0], note: 'đã gồm VAT' },
          { label: 'Tờ rơi', amount: '7.000.000đ', source: sources[1] },
        ],
      },
    ];
    const name = 'Nguồn chi thường xuyên (mã 13)';
    const one = { nctxm1: source(name, '12.000.000đ') };
    const two = { nctxm1: source(name, '5.000.000đ'), nsx: source('Ngân sách xã', '7.000.000đ') };
    expect(await lossesOf(tasksFrom('nctxm1', 'nctxm1'), extension, { sources: one })).toEqual([]);
    expect(await lossesOf(tasksFrom('nctxm1', 'nsx'), extension, { sources: two })).toEqual([]);
  });

  test('the time of a task again after that of an item', async () => {
    const items = [
      { outlet: 'hanoimoi', amount: '73.500.000đ', period: '19/5/2026' },
      { label: 'Tiết kiệm chi', amount: '22.000.000đ' },
    ];
    const tasks = [{ title: 'Cuộc thi trực tuyến', schedule: 'Thường xuyên', items }];
    expect(await lossesOf(tasks, extension)).toEqual([]);
  });

  test('amounts and sums that have three decimals in the unit of the plan', async () => {
    const items = [
      { label: 'Băng rôn', amount: '149.376.000đ' },
      { label: 'Tờ rơi', amount: '3.925.000đ' },
    ];
    const tasks = [{ title: 'Tuyên truyền trực quan', schedule: 'Năm 2026', items }];
    expect(await lossesOf(tasks, extension, { unit: 'triệu đồng' })).toEqual([]);
  });

  test('numbers below letters', async () => {
    const item = { label: 'Phóng sự', amount: '77.000.000đ' };
    const tasks = ['a', 'b'].map((no) => ({
      no,
      title: `Tuyên truyền đợt ${no}`,
      tasks: [1, 2].map((n) => ({
        title: `Đăng tải tin, bài ${no}${n}`,
        schedule: 'Quý II/2026',
        items: [item, { ...item, label: 'Tin, bài' }],
      })),
    }));
    expect(await lossesOf(tasks, extension)).toEqual([]);
  });
});
