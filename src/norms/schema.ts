import * as z from 'zod/mini';
import { amount, date, list, needing, oneOf, optional, text, texts } from '../plan/format/format.ts';
import { fold } from '../values/text/fold.ts';

const source = z.pipe(
  z.strictObject({ number: text, date: optional(date), where: optional(text) }),
  // In the form of a citation of a plan, so that the rules for those hold for it too.
  z.transform((written) => ({ ...written, date: written.date ?? null })),
);

/** From when and until when a norm holds, both days included. */
const inForce = { from: optional(date), until: optional(date), source: optional(source) };

function inOrder<T extends { readonly from?: string | undefined; readonly until?: string | undefined }>() {
  return z.refine<T>(({ from, until }) => from === undefined || until === undefined || from <= until, {
    path: ['until'],
    params: { expected: 'until' },
  });
}

const norm = z
  .strictObject({
    name: text,
    // Without a letter in its words a norm would hold for nothing, and nobody would know.
    match: texts.check(
      z.refine((words) => words.length > 0 && words.every((word) => fold(word) !== ''), {
        params: { expected: 'texts' },
      }),
    ),
    unit: text,
    max: optional(amount),
    exact: optional(amount),
    ...inForce,
  })
  .check(
    needing('norm-limit', ({ max, exact }) => (max === undefined) !== (exact === undefined)),
    inOrder(),
  );

const THRESHOLD_KINDS = ['outlet', 'item', 'contract'] as const;

const threshold = z
  .strictObject({
    name: text,
    per: oneOf('threshold-kind', THRESHOLD_KINDS),
    max: amount,
    ...inForce,
  })
  .check(inOrder());

/** The norms of an office, key by key. */
export const normsShape = z.strictObject({
  norms: optional(list(norm)),
  thresholds: optional(list(threshold)),
});

export const normsSchema = z.pipe(
  normsShape,
  z.transform(({ norms, thresholds }) => ({ norms: norms ?? [], thresholds: thresholds ?? [] })),
);

export type Norms = z.infer<typeof normsSchema>;
export type Norm = Norms['norms'][number];
export type Threshold = Norms['thresholds'][number];
