import * as z from 'zod/mini';
import { amount, date, id, needing, oneOf, optional, scalar, text } from '../plan/format/format.ts';
import { readQuantity } from '../values/money/quantity.ts';

const PAYMENT_KINDS = ['advance', 'payment', 'settlement', 'refund'] as const;
const PROGRESS_STATES = ['started', 'done', 'stopped'] as const;

const contract = z
  .strictObject({
    id: optional(id),
    number: optional(text),
    signed: date,
    outlet: optional(id),
    supplier: optional(text),
    tasks: optional(z.array(id)),
    amount,
    until: optional(date),
    source: optional(id),
    note: optional(text),
  })
  .check(
    needing('contract-name', (own) => own.id !== undefined || own.number !== undefined),
    needing('contract-partner', (own) => own.outlet !== undefined || own.supplier !== undefined),
  );

const payment = z
  .strictObject({
    contract: optional(id),
    /** What it was for, where there is no contract; `item` is an outlet or a label within the task. */
    task: optional(id),
    item: optional(id),
    date,
    amount,
    kind: optional(oneOf('payment-kind', PAYMENT_KINDS)),
    voucher: optional(text),
    source: optional(id),
    note: optional(text),
  })
  .check(
    needing('payment-purpose', (own) => own.contract !== undefined || own.task !== undefined),
    needing('payment-one-purpose', (own) => own.contract === undefined || own.task === undefined),
    needing('payment-item', (own) => own.item === undefined || own.task !== undefined),
  );

const progress = z
  .strictObject({
    task: id,
    /** The window or round it is about, as a timing phrase. */
    period: optional(text),
    state: optional(oneOf('progress-state', PROGRESS_STATES)),
    date: optional(date),
    /** How much of what the plan counts. */
    quantity: optional(scalar('quantity', readQuantity)),
    evidence: optional(text),
    note: optional(text),
  })
  .check(
    needing('progress-state', (own) => own.state !== undefined || own.quantity !== undefined),
    needing('progress-date', (own) => own.date !== undefined || own.period !== undefined),
  );

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

/** What a contract is called in messages and papers: its number, else its id. */
export function contractName({ number, id }: Contract): string {
  return number ?? id ?? '';
}

/** What a payment adds to what was paid, in đồng: negative for a refund; 0 where it cannot be read. */
export function netOf({ amount: { dong }, kind }: Payment): bigint {
  return kind === 'refund' ? -(dong ?? 0n) : (dong ?? 0n);
}
