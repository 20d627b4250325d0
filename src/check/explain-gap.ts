import type { Line } from '../plan/lines.ts';
import type { Dong } from '../values/money/money.ts';

type HypothesisKind =
  | 'omitted'
  | 'duplicated'
  | 'extra-zero'
  | 'missing-zero'
  | 'swapped-digits'
  | 'wrong-digit'
  | 'per-period'
  | 'declared-total';

/** One slip that alone makes the sum agree; amounts in đồng. */
export interface Hypothesis {
  readonly kind: HypothesisKind;
  /** The line or task it is about, such as `tasks[0].items[2]`. */
  readonly path?: string;
  /** What the amount should have been; for an item left out or listed twice, the amount of that item. */
  readonly amount?: Dong;
}

/** An amount that the sum is made of. */
export interface Part {
  readonly path: string;
  readonly dong: Dong;
  /** How many periods the money is for, as far as the schedule tells; else 1. */
  readonly periods: number;
  /** The task; its lines were probably filled in alike. */
  readonly group: string;
  /** What the money is for, to tell a line listed twice. */
  readonly subject: string;
}

const MOST = 3;
/** Likelier slips first. */
const LIKELIHOOD: readonly HypothesisKind[] = [
  'declared-total',
  'extra-zero',
  'missing-zero',
  'duplicated',
  'per-period',
  'swapped-digits',
  'omitted',
  'wrong-digit',
];

/** The parts of a sum that a list of plan lines makes. */
export function partsOf(lines: readonly Line[]): Part[] {
  return lines.flatMap(({ item, task, path, taskPath }) => {
    if (item.amount.dong === null) return [];
    const own = item.timing ?? task.timing;
    const periods = own?.ok ? Math.max(1, own.timing.windows.length) : 1;
    const subject = `${item.outlet ?? ''}|${item.label ?? ''}`;
    return [{ path, dong: item.amount.dong, periods, group: taskPath, subject }];
  });
}

/**
 * Up to three slips, likeliest first, that each alone make `parts` sum to `declared` exactly.
 * `confirmed` is the same total from another place, such as the words.
 */
export function explainGap(parts: readonly Part[], declared: Dong, confirmed: Dong | null): Hypothesis[] {
  const sum = parts.reduce((total, part) => total + part.dong, 0n);
  const gap = declared - sum;
  if (gap === 0n) return [];
  const found: Ranked[] = [];
  if (confirmed === sum) found.push({ kind: 'declared-total', amount: sum, evidence: true });
  for (const part of parts) found.push(...slipsOf(part, gap, parts));
  found.push(...perPeriod(parts, gap));
  if (gap > 0n) found.push(omitted(parts, gap));
  // A copy beside its original leaves no doubt which row of this amount is one too many.
  const hasCopy = found.some(({ kind, evidence }) => kind === 'duplicated' && evidence);
  return found
    .filter(({ kind, evidence }) => kind !== 'duplicated' || evidence || !hasCopy)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map(({ evidence: _, ...hypothesis }) => hypothesis);
}

interface Ranked extends Hypothesis {
  /** Something else in the plan speaks for it, such as a neighbour with the mended amount. */
  readonly evidence: boolean;
}

function rank({ kind, evidence }: Ranked): number {
  return LIKELIHOOD.indexOf(kind) + (evidence ? 0 : LIKELIHOOD.length);
}

/** The slips in writing one amount that make up for `gap`. */
function slipsOf(part: Part, gap: Dong, parts: readonly Part[]): Ranked[] {
  const { path, dong } = part;
  const meant = dong + gap;
  const found: Ranked[] = [];
  if (meant === 0n && dong > 0n) {
    const isCopy = parts
      .slice(0, parts.indexOf(part))
      .some((other) => other.dong === dong && other.subject === part.subject && other.group === part.group);
    found.push({ kind: 'duplicated', path, amount: dong, evidence: isCopy });
  }
  if (meant <= 0n) return found;
  const evidence = parts.some(
    (other) => other !== part && other.group === part.group && other.dong === meant,
  );
  if (meant * 10n === dong) found.push({ kind: 'extra-zero', path, amount: meant, evidence: true });
  if (dong * 10n === meant) found.push({ kind: 'missing-zero', path, amount: meant, evidence: true });
  const differing = differingDigits(dong.toString(), meant.toString());
  if (differing === 1) found.push({ kind: 'wrong-digit', path, amount: meant, evidence });
  if (differing === 2 && sameDigits(dong.toString(), meant.toString())) {
    found.push({ kind: 'swapped-digits', path, amount: meant, evidence });
  }
  return found;
}

/** In how many places two numbers of one length differ; none where the lengths do. */
function differingDigits(a: string, b: string): number {
  if (a.length !== b.length) return 0;
  return [...a].filter((digit, i) => digit !== b[i]).length;
}

function sameDigits(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** A task with several periods whose amounts were meant for each of them, not for all. */
function perPeriod(parts: readonly Part[], gap: Dong): Ranked[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    if (part.periods > 1) groups.set(part.group, [...(groups.get(part.group) ?? []), part]);
  }
  const found: Ranked[] = [];
  for (const [path, members] of groups) {
    const more = members.reduce((total, part) => total + part.dong * BigInt(part.periods - 1), 0n);
    const all = members.reduce((total, part) => total + part.dong * BigInt(part.periods), 0n);
    if (more === gap) found.push({ kind: 'per-period', path, amount: all, evidence: true });
  }
  return found;
}

/** An item left out: one that has 0đ, or of the first group where an item of this amount would be one of several alike. */
function omitted(parts: readonly Part[], gap: Dong): Ranked {
  const empty = parts.find((part) => part.dong === 0n);
  if (empty) return { kind: 'omitted', path: empty.path, amount: gap, evidence: true };
  const alike = parts.find((part) => part.dong === gap);
  return alike
    ? { kind: 'omitted', path: alike.group, amount: gap, evidence: true }
    : { kind: 'omitted', amount: gap, evidence: false };
}
