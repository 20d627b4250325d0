import * as z from 'zod/mini';
import { amount, date, type Expected, id, optional, scalar, text } from '../plan/format/format.ts';

/** One of a few words. */
function oneOf<const T extends string>(expected: Expected, ...words: readonly T[]) {
  return scalar(expected, (input) => words.find((word) => word === input) ?? null);
}

const contract = z
  .strictObject({
    id,
    number: optional(text),
    signed: date,
    outlet: optional(id),
    supplier: optional(text),
    tasks: optional(z.array(id)),
    amount,
    until: optional(date),
    note: optional(text),
  })
  .check(
    z.refine(({ outlet, supplier }) => outlet !== undefined || supplier !== undefined, {
      params: { needs: 'outlet' },
    }),
  );

const payment = z.strictObject({
  contract: id,
  date,
  amount,
  kind: optional(oneOf('payment-kind', 'advance', 'payment', 'settlement')),
  note: optional(text),
});

const progress = z.strictObject({
  task: id,
  state: oneOf('progress-state', 'started', 'done', 'stopped'),
  date,
  evidence: optional(text),
  note: optional(text),
});

/** The file of what was signed, paid and done under a plan, key by key. */
export const actualsShape = z.strictObject({
  /** The plan file, beside this one. */
  plan: text,
  /** The day up to which the file is complete. */
  asOf: date,
  contracts: optional(z.array(contract)),
  payments: optional(z.array(payment)),
  progress: optional(z.array(progress)),
});

export const actualsSchema = z.pipe(
  actualsShape,
  z.transform((shape) => ({
    ...shape,
    contracts: shape.contracts ?? [],
    payments: shape.payments ?? [],
    progress: shape.progress ?? [],
  })),
);

export type Actuals = z.infer<typeof actualsSchema>;
export type Contract = Actuals['contracts'][number];
export type Payment = Actuals['payments'][number];
export type Progress = Actuals['progress'][number];
