import * as z from 'zod/mini';
import type { Localized } from '../i18n.ts';
import { type Day, readDate, type Window } from './calendar.ts';
import { type Dong, type MoneyProblem, readMoney } from './money.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { readPeriod, readTiming, type Schedule, type TimingReading } from './timing/timing.ts';
import { readWords, type WordsProblem } from './words.ts';

/** An amount as typed, and what it is worth: null where it cannot be read. */
export interface Amount {
  readonly text: string;
  readonly dong: Dong | null;
  readonly problem: MoneyProblem | null;
}

/** An amount in words as typed, and what it is worth: null where it cannot be read. */
export interface AmountInWords {
  readonly text: string;
  readonly dong: Dong | null;
  readonly problem: WordsProblem | null;
}

/** What a value must be, for the message when it is something else. */
export type Expected = 'date' | 'period' | 'quantity' | 'text' | 'list' | 'mapping' | 'schedule';

/** What each part is for, in both languages; the JSON Schema shows it in editors. */
export const descriptions = z.registry<Localized>();

const text = z.string().check(z.minLength(1));
const optional = z.optional;

function described<T extends z.core.$ZodType>(schema: T, vi: string, en: string): T {
  // A clone, so that one building block can mean different things in different places.
  const own = z.clone(schema, schema._zod.def, { parent: true }) as T;
  descriptions.add(own, { vi, en });
  return own;
}

/** A scalar with a meaning of its own; `read` gives null where the text does not have it. */
function scalar<T>(expected: Expected, read: (text: string) => T | null) {
  return z.pipe(
    text,
    z.transform((input: string, ctx): T => {
      const value = read(input);
      if (value !== null) return value;
      ctx.issues.push({ code: 'custom', input, params: { expected } });
      return z.NEVER;
    }),
  );
}

// Amounts, words and schedules that cannot be read are findings of rules, not of the shape:
// the rest of the plan can still be checked.
const amount = z.pipe(
  text,
  z.transform((input: string): Amount => {
    const reading = readMoney(input);
    return reading.ok
      ? { text: input, dong: reading.dong, problem: null }
      : { text: input, dong: null, problem: reading.problem };
  }),
);
const inWords = z.pipe(
  text,
  z.transform((input: string): AmountInWords => {
    const reading = readWords(input);
    return reading.ok
      ? { text: input, dong: reading.dong, problem: null }
      : { text: input, dong: null, problem: reading.problem };
  }),
);
const date = scalar<Day>('date', readDate);
const quantity = scalar<Quantity>('quantity', readQuantity);
const scheduleMapping = z.strictObject({
  from: optional(described(text, 'Bắt đầu từ', 'First day, month, quarter or year')),
  until: optional(described(text, 'Đến hết', 'Last day, month, quarter or year, inclusive')),
  every: optional(described(text, 'Định kỳ: week, month, quarter hoặc year', 'week, month, quarter or year')),
  event: optional(described(text, 'Sự kiện bắt đầu, ví dụ: ký hợp đồng', 'The event it starts at')),
  condition: optional(described(text, 'Điều kiện, ví dụ: khi có yêu cầu', 'The condition it depends on')),
});
const schedule = z.union([text, z.array(text), scheduleMapping]);

const item = z
  .strictObject({
    outlet: optional(described(text, 'Mã cơ quan truyền thông, có trong outlets', 'An id of outlets')),
    label: optional(
      described(text, 'Nội dung chi khi không có cơ quan truyền thông', 'What the money is for'),
    ),
    amount: described(amount, 'Số tiền, ví dụ 100.000.000đ', 'The amount, such as 100.000.000đ'),
    quantity: optional(described(quantity, 'Số lượng', 'The quantity')),
    unitPrice: optional(described(amount, 'Đơn giá', 'The price of one unit')),
    unit: optional(described(text, 'Đơn vị tính', 'The unit, such as bài or số')),
    source: optional(
      described(text, 'Mã nguồn kinh phí, có trong budget.sources', 'An id of budget.sources'),
    ),
    period: optional(described(schedule, 'Thời gian của khoản tiền này', 'When this money is due')),
    note: optional(described(text, 'Ghi chú', 'A note')),
  })
  .check(
    z.refine((own) => own.outlet !== undefined || own.label !== undefined, { params: { needs: 'outlet' } }),
  );

const task = z.strictObject({
  id: described(text, 'Mã nhiệm vụ, không trùng nhau', 'A unique id'),
  title: described(text, 'Tên nhiệm vụ', 'The title of the task'),
  decidedBy: optional(described(text, 'Cơ quan quyết định', 'Who decides')),
  implementedBy: optional(described(text, 'Cơ quan thực hiện', 'Who carries it out')),
  result: optional(described(text, 'Kết quả', 'The result')),
  note: optional(described(text, 'Ghi chú', 'A note')),
  schedule: optional(described(schedule, 'Thời gian, ví dụ: Quý II/2020', 'When, such as Quý II/2020')),
  after: optional(
    described(z.array(text), 'Mã các nhiệm vụ phải xong trước', 'Ids of the tasks that come before'),
  ),
  subtotal: optional(described(amount, 'Cộng kinh phí của nhiệm vụ', 'The sum of its items')),
  items: optional(described(z.array(item), 'Các khoản dự kiến kinh phí', 'The amounts')),
});

const outlet = z.strictObject({
  name: described(text, 'Tên cơ quan truyền thông', 'The name of the outlet'),
  aliases: optional(described(z.array(text), 'Các cách viết khác', 'Other spellings of the name')),
});

const source = z.strictObject({
  name: described(text, 'Tên nguồn kinh phí', 'The name of the funding source'),
  amount: described(amount, 'Số tiền từ nguồn này', 'The amount from this source'),
});

const citation = z.strictObject({
  number: described(text, 'Số, ký hiệu văn bản, ví dụ 63/2010/NĐ-CP', 'The document number'),
  date: described(date, 'Ngày ban hành, ví dụ 08/6/2010', 'Its date, day first'),
  where: optional(described(text, 'Nơi viện dẫn trong kế hoạch', 'Where the plan cites it')),
});

/** The plan file, key by key. */
export const planShape = z.strictObject({
  plan: described(
    z.strictObject({
      number: described(text, 'Số, ký hiệu kế hoạch', 'The number of the plan'),
      title: described(text, 'Trích yếu', 'The title'),
      issuer: optional(described(text, 'Cơ quan ban hành', 'Who issued it')),
      issued: optional(described(date, 'Ngày ban hành, ví dụ 25/02/2020', 'Date of issue, day first')),
      period: described(
        scalar<Window>('period', readPeriod),
        'Thời gian của kế hoạch: 2020, 2026/2030 hoặc 2026-07-10/2026-11-30',
        'The period: 2020, 2026/2030 or 2026-07-10/2026-11-30',
      ),
    }),
    'Số, trích yếu, ngày ban hành, thời gian của kế hoạch',
    'Number, title, date and period of the plan',
  ),
  citations: optional(
    described(z.array(citation), 'Mỗi lần văn bản được viện dẫn kèm ngày', 'Each citation with a date'),
  ),
  budget: described(
    z.strictObject({
      total: described(amount, 'Tổng dự kiến kinh phí bằng số', 'The total in figures'),
      inWords: optional(described(inWords, 'Tổng kinh phí bằng chữ', 'The total in words')),
      source: optional(described(text, 'Nguồn kinh phí', 'Where the money comes from')),
      sources: optional(
        described(
          z.record(text, source),
          'Tổng kinh phí chia theo nguồn',
          'The total split by funding source',
        ),
      ),
    }),
    'Tổng kinh phí',
    'The budget',
  ),
  outlets: optional(
    described(z.record(text, outlet), 'Các cơ quan truyền thông, theo mã', 'The outlets, by id'),
  ),
  tasks: described(z.array(task), 'Các nhiệm vụ', 'The tasks'),
});

/** A plan whose timing phrases have been read within its period; `timing` is beside each `schedule`. */
export const planSchema = z.pipe(planShape, z.transform(withTimings));

function withTimings(shape: z.infer<typeof planShape>) {
  const read = (value: Schedule | undefined): TimingReading | null =>
    value === undefined ? null : readTiming(value, shape.plan.period);
  return {
    ...shape,
    citations: shape.citations ?? [],
    outlets: shape.outlets ?? {},
    tasks: shape.tasks.map((own) => ({
      ...own,
      timing: read(own.schedule),
      items: (own.items ?? []).map((line) => ({ ...line, timing: read(line.period) })),
    })),
  };
}

export type Plan = z.infer<typeof planSchema>;
export type Task = Plan['tasks'][number];
export type Item = Task['items'][number];
export type Outlet = Plan['outlets'][string];
export type Source = NonNullable<Plan['budget']['sources']>[string];
export type Citation = Plan['citations'][number];
