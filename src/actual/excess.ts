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

/**
 * Items and the money that is committed to them. The smallest pools are the items that one commitment may be paid from. The
 * larger ones, of an outlet, a task or a source, hold smaller ones.
 */
interface Pool {
  readonly owner: Owner;
  readonly lines: ReadonlySet<Line>;
  readonly planned: Dong;
  /** Those of the pools within it, too. */
  readonly commitments: readonly Commitment[];
  readonly within: readonly Pool[];
}

/**
 * Where more is signed for and paid than the plan gives: for the items of a contract, for an outlet, a task, a source. What
 * the pools within a pool exceed is reported there, so that a pool is found only for what is beyond that.
 */
export function excesses(commitments: readonly Commitment[], plan: Plan): Excess[] {
  const found: Excess[] = [];
  const beyond = new Map<Pool, Dong>();
  for (const pool of poolsOf(commitments, plan)) {
    const committed = sumDong(pool.commitments.map(({ amount }) => amount));
    const reported = sumDong(pool.within.map((smaller) => beyond.get(smaller)));
    const excess = committed - reported - pool.planned;
    if (excess <= 0n) continue;
    beyond.set(pool, excess);
    found.push({ ...pool, committed });
  }
  return found;
}

/** All pools, each after those within it. */
function poolsOf(commitments: readonly Commitment[], plan: Plan): Pool[] {
  const smallest = poolsOfItems(commitments, plan);
  return [
    ...smallest,
    ...poolsOfOutlets(smallest, plan),
    ...poolsOfTasks(smallest, plan),
    ...poolsOfSources(commitments, smallest, plan),
  ];
}

/** The items of each commitment, smaller sets first; commitments that draw on the same items share a pool. */
function poolsOfItems(commitments: readonly Commitment[], plan: Plan): Pool[] {
  const sets = [...groupBy(commitments, ({ lines }) => lines)].sort(([a], [b]) => a.size - b.size);
  const pools: Pool[] = [];
  const byFirstLine = new Map<Line | undefined, Pool[]>();
  for (const [lines, drawing] of sets) {
    const within = [...lines].flatMap((line) =>
      (byFirstLine.get(line) ?? []).filter((pool) => isWithin(pool, lines)),
    );
    const pool: Pool = {
      owner: { kind: 'items' },
      lines,
      planned: capacityOf(lines, plan),
      commitments: [...new Set([...drawing, ...commitmentsIn(within)])],
      within,
    };
    pools.push(pool);
    const [first] = lines;
    addTo(byFirstLine, first, pool);
  }
  return pools;
}

function isWithin({ lines }: Pool, outer: ReadonlySet<Line>): boolean {
  return lines.size < outer.size && [...lines].every((line) => outer.has(line));
}

function commitmentsIn(pools: readonly Pool[]): Commitment[] {
  return pools.flatMap(({ commitments }) => commitments);
}

/** All items of each outlet that alone has the items of a commitment. */
function poolsOfOutlets(smallest: readonly Pool[], plan: Plan): Pool[] {
  const linesOfOutlet = groupBy(linesOf(plan), ({ item }) => item.outlet);
  return [...groupBy(smallest, ({ lines }) => onlyOutlet(lines))].flatMap(([outlet, within]) =>
    outlet === null
      ? []
      : (poolAround({ kind: 'outlet', outlet }, new Set(linesOfOutlet.get(outlet)), within, plan) ?? []),
  );
}

function onlyOutlet(lines: ReadonlySet<Line>): string | null {
  const outlets = new Set([...lines].map(({ item }) => item.outlet));
  const [outlet] = outlets;
  return outlets.size === 1 && outlet !== undefined ? outlet : null;
}

/** All items of each task that has the items of a commitment, the innermost tasks first. */
function poolsOfTasks(smallest: readonly Pool[], plan: Plan): Pool[] {
  const within = new Map<TaskEntry, Pool[]>();
  const addUpwards = (task: TaskEntry | null, pool: Pool) => {
    for (let at = task; at; at = at.parent) addTo(within, at, pool);
  };
  for (const pool of smallest) addUpwards(innermostAround([...pool.lines].map(({ entry }) => entry)), pool);
  const lines = linesBelow(plan, within);
  const innermostFirst = [...within].sort(([a], [b]) => b.depth - a.depth);
  return innermostFirst.flatMap(([task, inner]) => {
    const pool = poolAround({ kind: 'task', task }, lines.get(task) ?? new Set(), inner, plan);
    if (pool) addUpwards(task.parent, pool);
    return pool ?? [];
  });
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

/** The pool of some items and of the pools within them; null if one of these has all the items already. */
function poolAround(
  owner: Owner,
  lines: ReadonlySet<Line>,
  within: readonly Pool[],
  plan: Plan,
): Pool | null {
  if (within.some((pool) => pool.lines.size === lines.size)) return null;
  const commitments = [...new Set(commitmentsIn(within))];
  return { owner, lines, planned: capacityOf(lines, plan), commitments, within };
}

/** What is declared for each source that commitments are paid from. */
function poolsOfSources(commitments: readonly Commitment[], smallest: readonly Pool[], plan: Plan): Pool[] {
  return [...groupBy(commitments, ({ source }) => source)].flatMap(([source, paid]): Pool[] => {
    const declared = source === null ? undefined : plan.budget.sources?.[source]?.amount.dong;
    if (source === null || declared === null || declared === undefined) return [];
    const lines = new Set(linesOf(plan).filter(({ item }) => item.source === source));
    const isPaid = new Set(paid);
    const within = smallest.filter((pool) => pool.commitments.every((one) => isPaid.has(one)));
    return [{ owner: { kind: 'source', source }, lines, planned: declared, commitments: paid, within }];
  });
}
