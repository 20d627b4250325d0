import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annexForm, fitsOnLines } from '../../../src/exchange/export/annex-form.ts';
import { toDocx } from '../../../src/exchange/export/docx.ts';
import { toXlsx } from '../../../src/exchange/export/xlsx.ts';
import { dataOf } from '../../../src/exchange/import/plan/draft.ts';
import { importPlan } from '../../../src/exchange/import/plan/import-plan.ts';
import { readOfficeFile } from '../../../src/exchange/import/read-office-file.ts';
import { type Plan, planSchema } from '../../../src/plan/schema.ts';
import { diffPlans } from '../../../src/reports/diff/plan.ts';
import { formatMoney } from '../../../src/values/money/money.ts';
import { writeWords } from '../../../src/values/words/words.ts';

type Data = Record<string, unknown>;

const OUTLETS = {
  hanoimoi: { name: 'Báo Hà Nội mới' },
  phapluatxahoi: { name: 'Báo Pháp luật và Xã hội' },
  phatthanhtruyenhinhhanoi: { name: 'Đài Phát thanh và Truyền hình Hà Nội' },
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
    label: fc.constantFrom('Phóng sự', 'Chuyên mục 30 phút'),
    quantity: fc.constantFrom('1', '12', '10.000', '2,5'),
    unit: maybe('kỳ', 'người'),
    price: fc.bigInt(1n, 9_999_999n).map((dong) => dong * 1000n),
    dong: fc.bigInt(1n, 9_999_999_999n),
    note: maybe('theo quy định'),
  })
  .map(({ outlet, label, quantity, unit, price, dong, note }) =>
    known({ outlet, label, quantity, unit, unitPrice: formatMoney(price), amount: formatMoney(dong), note }),
  );

function tasksOf(item: fc.Arbitrary<Data>) {
  const task = fc.record({
    title: fc.constantFrom(...TITLES),
    decidedBy: maybe(...AGENCIES),
    implementedBy: maybe(...AGENCIES),
    result: maybe('Tin, bài, phóng sự được đăng tải.', 'Kế hoạch'),
    note: maybe('Lựa chọn nhà thầu theo quy định'),
    schedule: maybe(...SCHEDULES),
    items: fc.array(item, { maxLength: 4 }),
  });
  const hasMoney = (tasks: readonly Data[]) => tasks.some(({ items }) => (items as Data[]).length > 0);
  return fc.array(task.map(known), { minLength: 1, maxLength: 6 }).filter(hasMoney);
}

function sumOf(items: unknown): bigint {
  return (items as { amount: string }[]).reduce(
    (sum, { amount }) => sum + BigInt(amount.replace(/\D/g, '')),
    0n,
  );
}

/** The data of a plan whose tasks state their sums where `hasSubtotals` says so. */
function dataWith(tasks: readonly Data[], hasSubtotals: boolean): Data {
  const total = tasks.reduce((sum, { items }) => sum + sumOf(items), 0n);
  return {
    plan: {
      number: '44/KH-UBND',
      title: 'Tuyên truyền cải cách hành chính năm 2026',
      issuer: 'UBND phường Láng',
      issued: '05/3/2026',
      period: '2026',
    },
    citations: [{ number: '44/KH-UBND', date: '05/3/2026', where: 'Phụ lục' }],
    budget: { total: formatMoney(total), inWords: writeWords(total), source: 'Ngân sách phường' },
    outlets: Object.fromEntries(
      Object.entries(OUTLETS).filter(([id]) =>
        tasks.some(({ items }) => (items as Data[]).some(({ outlet }) => outlet === id)),
      ),
    ),
    tasks: tasks.map((task, i) => {
      const sum = sumOf(task.items);
      return {
        id: `task-${i + 1}`,
        ...task,
        ...(hasSubtotals && sum > 0n && { subtotal: formatMoney(sum) }),
      };
    }),
  };
}

async function changesAfter(data: Data, extension: 'docx' | 'xlsx') {
  const before = planSchema.parse(data);
  const after = await readBack(before, extension);
  return diffPlans(before, after).changes;
}

/** The plan that is imported from what is exported, with the ids of its tasks, which no annex prints. */
async function readBack(plan: Plan, extension: 'docx' | 'xlsx'): Promise<Plan> {
  const form = annexForm(plan, extension === 'docx' && fitsOnLines(plan) ? 'lines' : 'rows');
  const file = extension === 'docx' ? await toDocx(form, '2026-03-05') : await toXlsx(form, '2026-03-05');
  const { draft } = importPlan(await readOfficeFile(`plan.${extension}`, file), null, 'plan');
  const data = dataOf(draft) as Data & { tasks: Data[] };
  return planSchema.parse({
    ...data,
    tasks: data.tasks.map((task, i) => ({ id: plan.tasks[i]?.id ?? `new-${i}`, ...task })),
  });
}

test('a plan whose items fit on lines is the same after Word', async () => {
  await fc.assert(
    fc.asyncProperty(tasksOf(plainItem), fc.boolean(), async (tasks, hasSubtotals) => {
      expect(await changesAfter(dataWith(tasks, hasSubtotals), 'docx')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each(['docx', 'xlsx'] as const)(
  'a plan with quantities and prices is the same after %s',
  async (extension) => {
    await fc.assert(
      fc.asyncProperty(tasksOf(pricedItem), async (tasks) => {
        expect(await changesAfter(dataWith(tasks, true), extension)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  },
);
