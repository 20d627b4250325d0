import * as z from 'zod/mini';
import { readDate } from '../../values/calendar/calendar.ts';
import { readPercent } from '../../values/money/quantity.ts';
import { readPeriod } from '../../values/timing/timing.ts';
import type { Needs } from './shape.ts';
import {
  type Factors,
  readAmount,
  readFactors,
  readInWords,
  readPrice,
  readUnit,
  readYesNo,
} from './values.ts';

/** What a value must be, for the message when it is something else. */
export type Expected =
  | 'date'
  | 'list'
  | 'mapping'
  | 'money-unit'
  | 'of'
  | 'payment-kind'
  | 'percent'
  | 'period'
  | 'progress-state'
  | 'quantity'
  | 'schedule'
  | 'text'
  | 'texts'
  | 'threshold-kind'
  | 'until'
  | 'yes-no';

export const text = z.string().check(z.minLength(1));
/** An id, so that two ways to type one accent are one id, as they are in the keys it is compared with. */
export const id = z.pipe(
  text,
  z.transform((input: string) => input.normalize('NFC')),
);
export const optional = z.optional;

/** The most problems that are kept of one list or mapping. */
const MOST_PROBLEMS = 10_000;

/** Caps the problems of one list or mapping: zod spreads them as arguments and would overflow the stack. */
function bounded<T extends z.core.$ZodType>(schema: T): T {
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    const result = run(payload, context);
    if (!(result instanceof Promise) && result.issues.length > MOST_PROBLEMS)
      result.issues.splice(MOST_PROBLEMS);
    return result;
  };
  return schema;
}

export const list = <T extends z.core.$ZodType>(element: T) => bounded(z.array(element));
const record = <T extends z.core.$ZodType>(value: T) => bounded(z.record(text, value));

/** A scalar that `read` gives a meaning; null from `read` is a problem. */
export function scalar<T>(expected: Expected, read: (text: string) => T | null) {
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

/** One of a few words. */
export function oneOf<const T extends string>(expected: Expected, words: readonly T[]) {
  return scalar(expected, (input) => words.find((word) => word === input) ?? null);
}

/** A mapping that is of no use without one of several keys. */
export function needing<T extends object>(needs: Needs, holds: (value: T) => boolean) {
  return z.refine<T>(holds, { params: { needs } });
}

// Amounts, words and schedules that cannot be read are findings of rules, not of the shape:
// the rest of the plan can still be checked.
export const amount = z.pipe(
  text,
  z.transform((input: string) => readAmount(input)),
);
const unitPrice = z.pipe(
  text,
  z.transform((input: string) => readPrice(input)),
);
const inWords = z.pipe(text, z.transform(readInWords));
export const date = scalar('date', readDate);
const quantity = z.pipe(
  z.union([text, list(text)]),
  z.transform((input, ctx): Factors => {
    const factors = readFactors(typeof input === 'string' ? [input] : input);
    if (factors !== null) return factors;
    ctx.issues.push({ code: 'custom', input, params: { expected: 'quantity' } });
    return z.NEVER;
  }),
);
/** One text, or several; the plan has them as a list. */
export const texts = z.pipe(
  z.union([text, list(text)]),
  z.transform((input): readonly string[] => (typeof input === 'string' ? [input] : input)),
);
const scheduleMapping = z.strictObject({
  from: optional(text),
  until: optional(text),
  every: optional(text),
  event: optional(text),
  condition: optional(text),
});
const schedule = z.union([text, list(text), scheduleMapping]);

const item = z
  .strictObject({
    outlet: optional(id),
    label: optional(text),
    amount,
    quantity: optional(quantity),
    unitPrice: optional(unitPrice),
    unit: optional(text),
    percent: optional(scalar('percent', readPercent)),
    of: optional(scalar('of', (input) => (input === 'plan' ? input : null))),
    source: optional(id),
    period: optional(schedule),
    note: optional(text),
  })
  .check(needing('item-subject', (own) => own.outlet !== undefined || own.label !== undefined));

/** A task, which can hold others. */
export const taskShape = z.strictObject({
  id: optional(id),
  no: optional(text),
  title: text,
  decidedBy: optional(texts),
  implementedBy: optional(texts),
  coordinatedBy: optional(texts),
  result: optional(text),
  note: optional(text),
  other: optional(record(text)),
  schedule: optional(schedule),
  after: optional(list(id)),
  subtotal: optional(amount),
  items: optional(list(item)),
  get tasks(): z.ZodMiniOptional<z.ZodMiniArray<typeof taskShape>> {
    return optional(list(taskShape));
  },
});

const outlet = z.strictObject({
  name: text,
  aliases: optional(list(text)),
  unpaid: optional(scalar('yes-no', readYesNo)),
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
    number: optional(text),
    title: text,
    issuer: optional(text),
    issued: optional(date),
    period: scalar('period', readPeriod),
  }),
  citations: optional(list(citation)),
  budget: optional(
    z.strictObject({
      unit: optional(scalar('money-unit', readUnit)),
      total: optional(amount),
      inWords: optional(inWords),
      rounding: optional(amount),
      outletLimit: optional(amount),
      source: optional(text),
      sources: optional(record(source)),
    }),
  ),
  outlets: optional(record(outlet)),
  tasks: list(taskShape),
});

export type PlanShape = z.infer<typeof planShape>;
