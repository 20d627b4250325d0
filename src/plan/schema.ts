import * as z from 'zod/mini';
import { type Day, readDate, type Window } from '../values/calendar.ts';
import { type Dong, type MoneyProblem, readMoney } from '../values/money/money.ts';
import { type Quantity, readQuantity } from '../values/quantity.ts';
import { readPeriod, readTiming, type Schedule, type TimingReading } from '../values/timing/timing.ts';
import { readWords, type WordsProblem } from '../values/words/words.ts';

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

const text = z.string().check(z.minLength(1));
/** An id, so that two ways to type one accent are one id, as they are in the keys it is compared with. */
const id = z.pipe(
  text,
  z.transform((input: string) => input.normalize('NFC')),
);
const optional = z.optional;

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
  from: optional(text),
  until: optional(text),
  every: optional(text),
  event: optional(text),
  condition: optional(text),
});
const schedule = z.union([text, z.array(text), scheduleMapping]);

const item = z
  .strictObject({
    outlet: optional(id),
    label: optional(text),
    amount,
    quantity: optional(quantity),
    unitPrice: optional(amount),
    unit: optional(text),
    source: optional(id),
    period: optional(schedule),
    note: optional(text),
  })
  .check(
    z.refine((own) => own.outlet !== undefined || own.label !== undefined, { params: { needs: 'outlet' } }),
  );

const task = z.strictObject({
  id,
  title: text,
  decidedBy: optional(text),
  implementedBy: optional(text),
  result: optional(text),
  note: optional(text),
  schedule: optional(schedule),
  after: optional(z.array(id)),
  subtotal: optional(amount),
  items: optional(z.array(item)),
});

const outlet = z.strictObject({
  name: text,
  aliases: optional(z.array(text)),
});

const source = z.strictObject({
  name: text,
  amount,
});

const citation = z.strictObject({
  number: text,
  /** Null where it cannot be read, which is a problem of the shape; the rest of the citation can be checked. */
  date: z.nullable(date),
  where: optional(text),
});

/** The plan file, key by key. */
export const planShape = z.strictObject({
  plan: z.strictObject({
    number: text,
    title: text,
    issuer: optional(text),
    issued: optional(date),
    period: scalar<Window>('period', readPeriod),
  }),
  citations: optional(z.array(citation)),
  budget: z.strictObject({
    total: amount,
    inWords: optional(inWords),
    source: optional(text),
    sources: optional(z.record(text, source)),
  }),
  outlets: optional(z.record(text, outlet)),
  tasks: z.array(task),
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
export type Citation = Plan['citations'][number];
