import { capacityOf } from '../plan/facts/carried.ts';
import { type Line, linesOf } from '../plan/facts/lines.ts';
import { innermostAround, type TaskEntry } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import type { Dong } from '../values/money/money.ts';
import { sumDong } from '../values/money/sum.ts';
import { addTo, groupBy } from '../values/text/group-by.ts';
import type { Commitment } from './commitments.ts';

/** Whose money is exceeded: that of some items, of all items of an outlet or a task, or of a source. */
type Owner =
  | { readonly kind: 'items' }
  | { readonly kind: 'outlet'; readonly outlet: string }
  | { readonly kind: 'task'; readonly task: TaskEntry }
  | { readonly kind: 'source'; readonly source: string };

/** Money of the plan for which more is committed than it comes to. Amounts in đồng. */
export interface Excess {
  readonly owner: Owner;
  readonly lines: ReadonlySet<Line>;
  readonly commitments: readonly Commitment[];
  readonly planned: Dong;
  readonly committed: Dong;
}

/** A set of items that commitments draw on, or that holds such sets. */
interface Pool {
  readonly owner: Owner;
  readonly lines: ReadonlySet<Line>;
  readonly planned: Dong;
  readonly commitments: readonly Commitment[];
  /** The pools within it. */
  readonly within: readonly Pool[];
}

/**
 * Where more is signed for and paid than the plan gives: for the items of a contract, for an outlet, a task, a source. A
 * pool is left out where the smaller ones in it explain its excess.
 */
export function excesses(commitments: readonly Commitment[], plan: Plan): Excess[] {
  const found: Excess[] = [];
  /** What each pool exceeds beyond the pools within it. */
  const beyond = new Map<Pool, Dong>();
  for (const pool of poolsOf(commitments, plan)) {
    const committed = sumDong(pool.commitments.map(({ amount }) => amount));
    const explained = sumDong(pool.within.map((smaller) => beyond.get(smaller)));
    const excess = committed - explained - pool.planned;
    if (excess <= 0n) continue;
    beyond.set(pool, excess);
    found.push({ ...pool, committed });
  }
  return found;
}

/** All pools, each after those within it. */
function poolsOf(commitments: readonly Commitment[], plan: Plan): Pool[] {
  const exact = exactPools(commitments, plan);
  const pools = [...exact];
  const add = (owner: Owner, lines: ReadonlySet<Line>, planned: Dong, inner: readonly Pool[]) => {
    // The items of one contract may be all there are.
    if (owner.kind !== 'source' && inner.some((pool) => pool.lines.size === lines.size)) return;
    const own = new Set(inner.flatMap((pool) => pool.commitments));
    pools.push({ owner, lines, planned, commitments: [...own], within: inner });
  };
  const outlets = groupBy(linesOf(plan), ({ item }) => item.outlet);
  for (const [outlet, inner] of groupBy(exact, ({ lines }) => onlyOutlet(lines))) {
    if (outlet === null) continue;
    const lines = new Set(outlets.get(outlet));
    add({ kind: 'outlet', outlet }, lines, capacityOf(lines, plan), inner);
  }
  const byTask = new Map<TaskEntry, Pool[]>();
  for (const pool of exact) putAt(byTask, innermostAround([...pool.lines].map(({ entry }) => entry)), pool);
  const below = linesBelow(plan, byTask);
  for (const [task, inner] of [...byTask].sort(([a], [b]) => b.depth - a.depth)) {
    const lines = below.get(task) ?? new Set<Line>();
    const count = pools.length;
    add({ kind: 'task', task }, lines, capacityOf(lines, plan), inner);
    for (const pool of pools.slice(count)) putAt(byTask, task.parent, pool);
  }
  return [...pools, ...sourcePools(commitments, exact, plan)];
}

/** Puts a pool into the lists of a task and of all tasks above it. */
function putAt(pools: Map<TaskEntry, Pool[]>, task: TaskEntry | null, pool: Pool): void {
  for (let at = task; at; at = at.parent) {
    addTo(pools, at, pool);
  }
}

/** The items of each commitment, smaller sets first; of commitments that draw on the same ones, one pool. */
function exactPools(commitments: readonly Commitment[], plan: Plan): Pool[] {
  const index = new Map(linesOf(plan).map((line, i) => [line, i]));
  const keys = new Map<ReadonlySet<Line>, string>();
  const keyOf = (lines: ReadonlySet<Line>) => {
    const key = keys.get(lines) ?? [...lines].map((line) => index.get(line)).join();
    keys.set(lines, key);
    return key;
  };
  const sets = [...groupBy(commitments, ({ lines }) => keyOf(lines)).values()]
    .map((own) => ({ own, lines: own[0]?.lines ?? new Set<Line>() }))
    .sort((a, b) => a.lines.size - b.lines.size);
  const pools: Pool[] = [];
  const byFirst = new Map<Line | undefined, Pool[]>();
  for (const { own, lines } of sets) {
    const within = [...lines].flatMap((line) =>
      (byFirst.get(line) ?? []).filter((pool) => isWithin(pool, lines)),
    );
    const all = new Set([...own, ...within.flatMap((pool) => pool.commitments)]);
    const planned = capacityOf(lines, plan);
    const pool: Pool = { owner: { kind: 'items' }, lines, planned, commitments: [...all], within };
    pools.push(pool);
    const [first] = lines;
    addTo(byFirst, first, pool);
  }
  return pools;
}

function isWithin({ lines }: Pool, outer: ReadonlySet<Line>): boolean {
  return lines.size < outer.size && [...lines].every((line) => outer.has(line));
}

/** What is declared for each source that commitments are paid from. */
function sourcePools(commitments: readonly Commitment[], exact: readonly Pool[], plan: Plan): Pool[] {
  return [...groupBy(commitments, ({ source }) => source)].flatMap(([source, own]): Pool[] => {
    const declared = source === null ? undefined : plan.budget.sources?.[source]?.amount.dong;
    if (source === null || declared === null || declared === undefined) return [];
    const lines = new Set(linesOf(plan).filter(({ item }) => item.source === source));
    const drawn = new Set(own);
    const within = exact.filter((pool) => pool.commitments.every((one) => drawn.has(one)));
    return [{ owner: { kind: 'source', source }, lines, planned: declared, commitments: own, within }];
  });
}

function onlyOutlet(lines: ReadonlySet<Line>): string | null {
  const outlets = new Set([...lines].map(({ item }) => item.outlet));
  const [outlet] = outlets;
  return outlets.size === 1 && outlet !== undefined ? outlet : null;
}

/** The items within each of some tasks. */
function linesBelow(plan: Plan, tasks: ReadonlyMap<TaskEntry, unknown>): Map<TaskEntry, Set<Line>> {
  const below = new Map<TaskEntry, Set<Line>>();
  for (const line of linesOf(plan)) {
    for (let task: TaskEntry | null = line.entry; task; task = task.parent) {
      if (tasks.has(task)) below.set(task, (below.get(task) ?? new Set()).add(line));
    }
  }
  return below;
}
