import type { Actuals } from '../../actual/schema.ts';
import { isDraft } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { actualsChanges } from './actuals.ts';
import { addFigures, type Figures, type PlanDiff } from './change.ts';
import { type Allowed, type GateResult, gate, gateOfAll, type MaxIncrease } from './gate.ts';
import { ignoreChanges, type SetAside } from './ignores.ts';
import { match } from './match.ts';
import { diffPlans } from './plan.ts';
import { tidy } from './text.ts';

/** One version of a plan with what lies beside it and what its comments set aside. */
export interface Readable {
  readonly plan: Plan;
  readonly actuals: Actuals | null;
  readonly setAside: readonly SetAside[];
}

/** One version of a plan, or the first reason why it cannot be read; null where it does not exist. */
export type Version = Readable | { readonly unreadable: string } | null;

/** What `validate` finds in the new version. */
export interface Findings {
  readonly errors: number;
  readonly warnings: number;
  /** The ids of the rules, each once. */
  readonly rules: readonly string[];
}

/** Two versions of one plan. */
export interface PlanPair {
  /** What the plan is called, and was called where that is something else. */
  readonly file: string;
  readonly formerFile: string | null;
  readonly before: Version;
  readonly after: Version;
  /** Null where there is no new version. */
  readonly findings: Findings | null;
}

export interface PlanReport {
  readonly file: string;
  readonly formerFile: string | null;
  /** Null where a version cannot be read: nothing is compared then. */
  readonly diff: PlanDiff | null;
  readonly unreadable: { readonly before: string | null; readonly after: string | null };
  readonly findings: Findings | null;
  readonly gate: GateResult;
}

/** What changed in all the plans that were compared. */
export interface DiffReport {
  readonly plans: readonly PlanReport[];
  /** Whether the plans come from folders, so that each change has to name its file. */
  readonly namesFiles: boolean;
  /** How many plans are the same file as before. */
  readonly unchanged: number;
  readonly maxIncrease: MaxIncrease | null;
  /** Of all plans together, where each of several passed by itself. */
  readonly gate: GateResult;
  /** Over all plans that could be read. */
  readonly total: Figures;
  readonly declared: Figures;
  readonly inWords: Figures;
}

export interface DiffQuestion {
  readonly namesFiles: boolean;
  readonly unchanged: number;
  readonly maxIncrease: MaxIncrease | null;
  readonly allowIgnores: boolean;
}

export function diffReport(pairs: readonly PlanPair[], question: DiffQuestion): DiffReport {
  const { maxIncrease } = question;
  const allowed = maxIncrease && { increase: maxIncrease, ignores: question.allowIgnores };
  const plans = pairs.map((pair) => planReport(pair, allowed));
  const diffs = plans.flatMap(({ diff }) => diff ?? []);
  return {
    ...question,
    plans,
    gate:
      maxIncrease !== null && plans.length > 1 && plans.every(({ gate }) => gate === 'passed')
        ? gateOfAll(diffs, maxIncrease)
        : 'passed',
    total: addFigures(diffs.map(({ total }) => total)),
    declared: addFigures(diffs.map(({ declared }) => declared)),
    inWords: addFigures(diffs.map(({ inWords }) => inWords)),
  };
}

function planReport(pair: PlanPair, allowed: Allowed | null): PlanReport {
  const { file, formerFile, before, after, findings } = pair;
  const unreadable = { before: problemOf(before), after: problemOf(after) };
  const diff = unreadable.before || unreadable.after ? null : diffVersions(readable(before), readable(after));
  return {
    file,
    formerFile,
    diff,
    unreadable,
    findings,
    gate: allowed === null ? 'passed' : diff ? gate(diff, allowed) : 'unchecked',
  };
}

function problemOf(version: Version): string | null {
  return version && 'unreadable' in version ? version.unreadable : null;
}

function readable(version: Version): Readable | null {
  return version && 'plan' in version ? version : null;
}

function diffVersions(before: Readable | null, after: Readable | null): PlanDiff {
  const diff = diffPlans(before?.plan ?? null, after?.plan ?? null);
  // With a plan that is gone everything beside it is gone.
  if (!after) return diff;
  return {
    ...diff,
    changes: [
      ...diff.changes,
      ...actualsChanges(before?.actuals ?? null, after.actuals),
      ...ignoreChanges(before?.setAside ?? [], after.setAside),
    ],
  };
}

/** Joins a plan that is gone at one place and new at another under the same number: its file was renamed. */
export function joinRenamed(pairs: readonly PlanPair[]): PlanPair[] {
  const gone = pairs.filter(({ after }) => after === null);
  const fresh = pairs.filter(({ before }) => before === null);
  const joined = match(gone, fresh, [{ key: numberOf, unique: true }]).pairs;
  const former = new Map(joined.map(([old, current]) => [current, old]));
  const dropped = new Set(former.values());
  return pairs
    .filter((pair) => !dropped.has(pair))
    .map((pair) => {
      const old = former.get(pair);
      return old ? { ...pair, before: old.before, formerFile: old.file } : pair;
    });
}

function numberOf({ before, after }: PlanPair): string | null {
  const version = after ?? before;
  const number =
    version && 'plan' in version && !isDraft(version.plan) ? version.plan.plan.number : undefined;
  return number === undefined ? null : tidy(number);
}
