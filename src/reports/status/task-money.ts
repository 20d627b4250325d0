import type { Commitment } from '../../actual/commitments.ts';
import { linesOf } from '../../plan/facts/lines.ts';
import { allTasks, innermostAround, type TaskEntry } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { addTo, groupBy } from '../../values/text/group-by.ts';
import { type Ledger, type Money, moneyOf, plannedFor } from './money.ts';

/** The money of a task and of those nested in it, in đồng. */
export interface TaskMoney {
  readonly planned: Dong;
  /** Null where a contract or payment is for this task and others together. */
  readonly contracted: Dong | null;
  readonly paid: Dong | null;
  /** What is still free to commit; null with the others. */
  readonly remaining: Dong | null;
}

/** Tasks that contracts pay for together, so that their money can be compared only as a whole. */
export interface SharedMoney extends Money {
  /** Numbers of the tasks. */
  readonly tasks: readonly string[];
}

interface MoneyOfTasks {
  readonly ofTask: (entry: TaskEntry) => TaskMoney;
  readonly shared: readonly SharedMoney[];
}

/** The money of each task, and that of tasks that are paid for together. */
export function moneyOfTasks(plan: Plan, ledger: Ledger): MoneyOfTasks {
  const planned = plannedByTask(plan);
  const whole = new Map<TaskEntry, Commitment[]>();
  const shared = new Set<TaskEntry>();
  const ties = new Ties();
  const note = (tasks: readonly TaskEntry[], commitments: readonly Commitment[]) => {
    const common = innermostAround(tasks);
    for (const task of tasks)
      for (let at: TaskEntry | null = task; at && at !== common; at = at.parent) shared.add(at);
    for (let at = common; at; at = at.parent) for (const one of commitments) addTo(whole, at, one);
    ties.tie(tasks, commitments);
  };
  for (const [lines, own] of groupBy(ledger.commitments, (one) => one.lines)) {
    // Without an item in the plan it is for the tasks that it names.
    if (lines.size === 0) for (const one of own) note(one.tasks, [one]);
    else note([...new Set([...lines].map(({ entry }) => entry))], own);
  }
  return {
    ofTask: (entry) => {
      const own = planned.get(entry) ?? 0n;
      if (shared.has(entry)) return { planned: own, contracted: null, paid: null, remaining: null };
      const { contracted, paid, remaining } = moneyOf(own, whole.get(entry) ?? [], ledger);
      return { planned: own, contracted, paid, remaining };
    },
    shared: sharedOf(plan, ties, ledger),
  };
}

function plannedByTask(plan: Plan): ReadonlyMap<TaskEntry, Dong> {
  const planned = new Map<TaskEntry, Dong>();
  for (const line of linesOf(plan)) {
    for (let at: TaskEntry | null = line.entry; at; at = at.parent)
      planned.set(at, (planned.get(at) ?? 0n) + (line.item.amount.dong ?? 0n));
  }
  return planned;
}

function sharedOf(plan: Plan, ties: Ties, ledger: Ledger): SharedMoney[] {
  const lines = groupBy(linesOf(plan), ({ entry }) => entry);
  const position = new Map(allTasks(plan).map((entry, i) => [entry, i]));
  return ties.groups().map(({ tasks, commitments }) => {
    const inOrder = tasks.toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
    const planned = plannedFor(inOrder.flatMap((entry) => lines.get(entry) ?? []));
    return { tasks: inOrder.map(({ number }) => number), ...moneyOf(planned, commitments, ledger) };
  });
}

/** Which tasks contracts tie together, one through the other. */
class Ties {
  readonly #above = new Map<TaskEntry, TaskEntry>();
  readonly #tied: (readonly [task: TaskEntry, commitments: readonly Commitment[]])[] = [];

  tie(tasks: readonly TaskEntry[], commitments: readonly Commitment[]): void {
    const [first, ...others] = tasks;
    if (!first) return;
    this.#tied.push([first, commitments]);
    for (const other of others) this.#above.set(this.#root(other), this.#root(first));
    if (!this.#above.has(first)) this.#above.set(first, first);
  }

  /** Those of more than one task. */
  groups(): { readonly tasks: readonly TaskEntry[]; readonly commitments: readonly Commitment[] }[] {
    const tasks = groupBy(this.#above.keys(), (task) => this.#root(task));
    const commitments = groupBy(this.#tied, ([task]) => this.#root(task));
    return [...tasks]
      .filter(([, { length }]) => length > 1)
      .map(([root, own]) => ({
        tasks: own,
        commitments: (commitments.get(root) ?? []).flatMap(([, some]) => some),
      }));
  }

  #root(task: TaskEntry): TaskEntry {
    let at = task;
    for (let above = this.#above.get(at); above && above !== at; above = this.#above.get(at)) {
      this.#above.set(at, this.#above.get(above) ?? above);
      at = above;
    }
    this.#above.set(at, at);
    return at;
  }
}
