import { type Dong, readMoney } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import type { PlanDiff } from './change.ts';

/** How much more a plan may cost than before. */
export type MaxIncrease =
  | { readonly type: 'amount'; readonly dong: Dong }
  /** `numerator / denominator` of the old amount. */
  | { readonly type: 'percent'; readonly numerator: bigint; readonly denominator: bigint };

/** What stops a change: a figure that rose by more than is allowed, in đồng. */
export interface Exceeded {
  /** `items` is the sum of the items, `declared` is `budget.total`, `plans` is what all plans cost together. */
  readonly figure: 'items' | 'declared' | 'plans' | 'source';
  /** The name of the source, null for items without a source; absent for other figures. */
  readonly source?: string | null;
  /** Null for a new plan. */
  readonly before: Dong | null;
  readonly after: Dong;
  readonly increase: Dong;
}

/**
 * `passed`, `unknown` where a new plan has no old total to take a percentage of, `unchecked` where a version cannot be read,
 * or what exceeds the limit.
 */
export type GateResult = 'passed' | 'unknown' | 'unchecked' | readonly (Exceeded | IgnoresChanged)[];

/** What stops a change: comments that set findings aside were added or removed. */
export interface IgnoresChanged {
  readonly figure: 'ignores';
  readonly added: number;
  readonly removed: number;
}

/** What a change may do without being stopped. */
export interface Allowed {
  readonly increase: MaxIncrease;
  readonly ignores: boolean;
}

const PERCENT = /^(\d{1,6})(?:[.,](\d{1,4}))?\s*%$/;

/** Reads `0đ`, `20 triệu`, `5%`, `2,5%`; null for anything else. */
export function readMaxIncrease(text: string): MaxIncrease | null {
  const percent = PERCENT.exec(text.trim());
  if (percent) {
    const [, whole = '', fraction = ''] = percent;
    return {
      type: 'percent',
      numerator: BigInt(whole + fraction),
      denominator: 100n * 10n ** BigInt(fraction.length),
    };
  }
  const reading = readMoney(text);
  return reading.ok ? { type: 'amount', dong: reading.dong } : null;
}

/**
 * Whether a plan costs more than `max` allows. The declared total is compared with the old one; the sum of the
 * items against the larger of the two, so that to complete the items of an approved total is no increase.
 * A new plan is an increase by all of its money. No source may rise by more than the whole plan may: money that moves to another
 * source is an increase there. No ignore comment may be added or removed.
 */
export function gate(diff: PlanDiff, allowed: Allowed): GateResult {
  const increase = increaseGate(diff, allowed.increase);
  const ignores = allowed.ignores || diff.total.after === null ? [] : ignoresGate(diff);
  if (ignores.length === 0 || increase === 'unknown') return increase;
  return typeof increase === 'string' ? ignores : [...increase, ...ignores];
}

function ignoresGate({ changes }: PlanDiff): IgnoresChanged[] {
  const added = changes.filter(({ kind }) => kind === 'ignore-added').length;
  const removed = changes.filter(({ kind }) => kind === 'ignore-removed').length;
  return added + removed > 0 ? [{ figure: 'ignores', added, removed }] : [];
}

function increaseGate(
  { total, declared, sources }: PlanDiff,
  max: MaxIncrease,
): 'passed' | 'unknown' | readonly Exceeded[] {
  if (total.after === null) return 'passed';
  const after = larger(total.after, declared.after);
  if (total.before === null) {
    if (max.type === 'percent') return after > 0n ? 'unknown' : 'passed';
    const figure = after === declared.after ? 'declared' : 'items';
    return allows(max, 0n, after) ? 'passed' : [{ figure, before: null, after, increase: after }];
  }
  const approved = larger(total.before, declared.before);
  return exceeding(max, [
    { figure: 'declared', before: declared.before ?? approved, after: declared.after ?? 0n },
    { figure: 'items', before: approved, after: total.after },
    ...sources.map(({ source, figures: { before, after } }) => ({
      figure: 'source' as const,
      source: source?.name ?? null,
      before: before ?? 0n,
      after: after ?? 0n,
    })),
  ]);
}

/** Whether the plans together cost more than `max` allows: many small increases, or a plan that took another's place. */
export function gateOfAll(diffs: readonly PlanDiff[], max: MaxIncrease): 'passed' | readonly Exceeded[] {
  const cost = (side: 'before' | 'after') =>
    sumDong(diffs.map(({ total, declared }) => larger(total[side] ?? 0n, declared[side])));
  return exceeding(max, [{ figure: 'plans', before: cost('before'), after: cost('after') }]);
}

function exceeding(
  max: MaxIncrease,
  figures: readonly (Omit<Exceeded, 'before' | 'increase'> & { readonly before: Dong })[],
): 'passed' | readonly Exceeded[] {
  const over = figures
    .map((figure): Exceeded => ({ ...figure, increase: figure.after - figure.before }))
    .filter(({ before, increase }) => !allows(max, before ?? 0n, increase));
  return over.length > 0 ? over : 'passed';
}

function allows(max: MaxIncrease, before: Dong, increase: Dong): boolean {
  if (increase <= 0n) return true;
  if (max.type === 'amount') return increase <= max.dong;
  return increase * max.denominator <= before * max.numerator;
}

function larger(a: Dong, b: Dong | null): Dong {
  return b === null || a > b ? a : b;
}
