import type { Dong } from '../../values/money/money.ts';
import { groupBy } from '../../values/text/group-by.ts';

type HypothesisKind =
  | 'unit-slip'
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
  /** The item or task it is about, such as `tasks[0].items[2]`. */
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
  /** The path of the task; its lines were probably filled in alike. */
  readonly group: string;
  /** What the money is for, to tell a line listed twice. */
  readonly subject: string;
  /** The title of the task, to tell a task listed twice. */
  readonly title: string;
}

/** What else the plan says about the sum and its parts. */
export interface Evidence {
  /** The declared sum as another place has it, such as the words. */
  readonly confirmed?: Dong | null;
  /** The paths of items and tasks whose amounts other figures prove. */
  readonly proven?: ReadonlySet<string>;
  /** Sums may differ from printed ones by less than this, in đồng. */
  readonly rounding?: Dong;
  /** The path of what the plan still names although its money seems to be gone. */
  readonly lost?: string | undefined;
}

export interface Explanation {
  /** Likeliest first. */
  readonly hypotheses: readonly Hypothesis[];
  /** How many there are besides. */
  readonly more: number;
}

const MOST = 3;
/** Likelier slips first. */
const LIKELIHOOD: readonly HypothesisKind[] = [
  'declared-total',
  'unit-slip',
  'extra-zero',
  'missing-zero',
  'duplicated',
  'per-period',
  'swapped-digits',
  'omitted',
  'wrong-digit',
];
/** Money written in thousands or millions where đồng are meant, or the other way round. */
const UNITS = [1_000n, 1_000_000n];

/**
 * The slips that each alone make `parts` sum to `declared` exactly. A proven amount is not accused while
 * another slip is left. The time it takes grows with the number of parts.
 */
export function explainGap(parts: readonly Part[], declared: Dong, evidence: Evidence = {}): Explanation {
  const { confirmed = null, proven = new Set(), lost } = evidence;
  const sum = parts.reduce((total, part) => total + part.dong, 0n);
  const gap = declared - sum;
  if (gap === 0n) return { hypotheses: [], more: 0 };
  const found: Ranked[] = [...declaredSlips(sum, declared, confirmed), ...slips(parts, gap)];
  found.push(...copiedTasks(parts, gap), ...perPeriod(parts, gap));
  if (gap > 0n) found.push(omitted(parts, gap, proven, lost));
  const free = found.filter(({ kind, path }) => kind === 'omitted' || !path || !proven.has(path));
  // A copy beside its original leaves no doubt which row of this amount is one too many.
  const hasCopy = found.some(({ kind, evident }) => kind === 'duplicated' && evident);
  const ranked = (free.length > 0 ? free : found)
    .filter(({ kind, evident }) => kind !== 'duplicated' || evident || !hasCopy)
    .sort((a, b) => rank(a) - rank(b))
    .map(({ evident: _, ...hypothesis }) => hypothesis);
  return { hypotheses: ranked.slice(0, MOST), more: Math.max(0, ranked.length - MOST) };
}

interface Ranked extends Hypothesis {
  /** Whether something else in the plan speaks for it, such as a neighbour with the mended amount. */
  readonly evident: boolean;
}

function rank({ kind, evident }: Ranked): number {
  return LIKELIHOOD.indexOf(kind) + (evident ? 0 : LIKELIHOOD.length);
}

/** The declared sum itself is wrong, or all amounts are in another unit than it is. */
function declaredSlips(sum: Dong, declared: Dong, confirmed: Dong | null): Ranked[] {
  if (confirmed === sum) return [{ kind: 'declared-total', amount: sum, evident: true }];
  if (UNITS.some((unit) => declared * unit === sum)) {
    return [{ kind: 'declared-total', amount: sum, evident: true }];
  }
  const isInUnit = sum > 0n && UNITS.some((unit) => sum * unit === declared);
  return isInUnit ? [{ kind: 'unit-slip', amount: declared, evident: true }] : [];
}

/** The slips in writing one amount that make up for `gap`. */
function slips(parts: readonly Part[], gap: Dong): Ranked[] {
  const inGroup = new Set(parts.map(({ group, dong }) => `${group} ${dong}`));
  const seen = new Set<string>();
  return parts.flatMap(({ path, dong, group, subject }): Ranked[] => {
    const meant = dong + gap;
    const line = `${group} ${dong} ${subject}`;
    const isCopy = seen.has(line);
    seen.add(line);
    if (meant === 0n && dong > 0n) return [{ kind: 'duplicated', path, amount: dong, evident: isCopy }];
    if (meant <= 0n) return [];
    const hasNeighbour = inGroup.has(`${group} ${meant}`);
    return slipsBetween(dong, meant).map((kind) => {
      const evident = hasNeighbour || !DIGIT_SLIPS.has(kind);
      return { kind, path, amount: meant, evident };
    });
  });
}

const DIGIT_SLIPS: ReadonlySet<HypothesisKind> = new Set(['wrong-digit', 'swapped-digits']);

/** How `meant` may have become `dong`; numbers above 0. */
export function slipsBetween(dong: bigint, meant: bigint): HypothesisKind[] {
  if (meant * 10n === dong) return ['extra-zero'];
  if (dong * 10n === meant) return ['missing-zero'];
  if (dong > 0n && UNITS.some((unit) => dong * unit === meant || meant * unit === dong)) return ['unit-slip'];
  const digits = dong.toString();
  const wanted = meant.toString();
  if (digits.length !== wanted.length) return [];
  const differing = [...digits].filter((digit, i) => digit !== wanted[i]).length;
  if (differing === 1) return ['wrong-digit'];
  return differing === 2 && sortedDigits(digits) === sortedDigits(wanted) ? ['swapped-digits'] : [];
}

function sortedDigits(digits: string): string {
  return [...digits].sort().join('');
}

/** Tasks with the title of an earlier one and all the money that is too much. */
function copiedTasks(parts: readonly Part[], gap: Dong): Ranked[] {
  const titles = new Set<string>();
  return [...groupBy(parts, ({ group }) => group)].flatMap(([path, inTask]): Ranked[] => {
    const [first] = inTask;
    if (!first) return [];
    const isCopy = titles.has(first.title);
    titles.add(first.title);
    const dong = inTask.reduce((sum, part) => sum + part.dong, 0n);
    return isCopy && inTask.length > 1 && dong === -gap
      ? [{ kind: 'duplicated', path, amount: dong, evident: true }]
      : [];
  });
}

/** Tasks with several periods whose amounts were meant for each of them, not for all. */
function perPeriod(parts: readonly Part[], gap: Dong): Ranked[] {
  const groups = new Map<string, { once: Dong; inAll: Dong }>();
  for (const { group, dong, periods } of parts) {
    if (periods === 1) continue;
    const { once, inAll } = groups.get(group) ?? { once: 0n, inAll: 0n };
    groups.set(group, { once: once + dong, inAll: inAll + dong * BigInt(periods) });
  }
  return [...groups].flatMap(([path, { once, inAll }]): Ranked[] =>
    inAll - once === gap ? [{ kind: 'per-period', path, amount: inAll, evident: true }] : [],
  );
}

/** An item left out: of what lost its money, one that has 0đ, or of the first task where an item of this amount would be one of several alike. */
function omitted(
  parts: readonly Part[],
  gap: Dong,
  proven: ReadonlySet<string>,
  lost: string | undefined,
): Ranked {
  if (lost !== undefined) return { kind: 'omitted', path: lost, amount: gap, evident: true };
  const empty = parts.find((part) => part.dong === 0n);
  if (empty) return { kind: 'omitted', path: empty.path, amount: gap, evident: true };
  const alike = parts.find((part) => part.dong === gap && !proven.has(part.group));
  return alike
    ? { kind: 'omitted', path: alike.group, amount: gap, evident: true }
    : { kind: 'omitted', amount: gap, evident: false };
}
