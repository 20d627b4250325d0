import { type Line, linesOf } from '../plan/facts/lines.ts';
import { once } from '../plan/facts/once.ts';
import { allTasks, type TaskEntry } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import { groupBy } from '../values/text/group-by.ts';
import { isItem, sourcesIn } from './references.ts';

/** What a contract or payment says of the items it is paid from. */
interface Purpose {
  readonly tasks: readonly TaskEntry[];
  /** Whether it names no task, so that it may be paid from any. */
  readonly isForAll: boolean;
  readonly outlet: string | null;
  /** Whether a contractor that is not an outlet gets it. */
  readonly isSupplier: boolean;
  readonly source: string | undefined;
  /** An outlet or a label of the task. */
  readonly item: string | undefined;
}

interface Found {
  readonly lines: ReadonlySet<Line>;
  /** The outlet and the source that all of them share; null where they share none. */
  readonly outlet: string | null;
  readonly source: string | null;
}

/** Finds the items of a plan that money is paid from; the same items are always the same set. */
export class LineSets {
  readonly #plan: Plan;
  readonly #known = new Map<string, Found>();
  readonly #indexes: ReadonlyMap<Line, number>;
  /** By the indexes of their lines. */
  readonly #sets = new Map<string, ReadonlySet<Line>>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#indexes = new Map(linesOf(plan).map((line, i) => [line, i]));
  }

  find(purpose: Purpose): Found {
    const { tasks, isForAll, outlet, isSupplier, source, item } = purpose;
    const paths = [...new Set(tasks.map(({ path }) => path))].sort();
    const key = JSON.stringify([isForAll, paths, outlet, isSupplier, source, item]);
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#compute(purpose);
    this.#known.set(key, found);
    return found;
  }

  /**
   * The items of the tasks and of those nested in them: those of the outlet; for a supplier those that name no outlet,
   * or all where every item names one; those that the name of the item fits. Of these those of the source, where some
   * name it.
   */
  #compute({ tasks, isForAll, outlet, isSupplier, source, item }: Purpose): Found {
    const of = (id: string | undefined) => (line: Line) => line.item.outlet === id;
    let lines = this.#linesOf(tasks, isForAll, outlet);
    if (outlet !== null) lines = lines.filter(of(outlet));
    if (isSupplier) lines = orAll(lines.filter(of(undefined)), lines);
    if (item !== undefined) lines = lines.filter((line) => isItem(line.item, item, this.#plan));
    const from = source === undefined ? null : (sourcesIn(this.#plan).find(source) ?? source);
    if (from !== null)
      lines = orAll(
        lines.filter((line) => line.item.source === from),
        lines,
      );
    return {
      lines: this.#setOf(lines),
      outlet: outlet ?? onlyOne(lines, (line) => line.item.outlet),
      source: from ?? onlyOne(lines, (line) => line.item.source),
    };
  }

  #setOf(lines: readonly Line[]): ReadonlySet<Line> {
    const indexes = lines.map((line) => this.#indexes.get(line) ?? -1).sort((a, b) => a - b);
    const key = indexes.join();
    const set = this.#sets.get(key) ?? new Set(lines);
    this.#sets.set(key, set);
    return set;
  }

  #linesOf(tasks: readonly TaskEntry[], isForAll: boolean, outlet: string | null): readonly Line[] {
    if (isForAll)
      return outlet === null ? linesOf(this.#plan) : (linesByOutlet(this.#plan).get(outlet) ?? []);
    const spans = spansOf(this.#plan);
    const found = new Set(
      tasks.flatMap((task) => {
        const [first, end] = spans.get(task) ?? [0, 0];
        return linesOf(this.#plan).slice(first, end);
      }),
    );
    return [...found];
  }
}

function orAll(some: readonly Line[], all: readonly Line[]): readonly Line[] {
  return some.length > 0 ? some : all;
}

function onlyOne(lines: readonly Line[], of: (line: Line) => string | undefined): string | null {
  const [first] = lines;
  const value = first && of(first);
  return value !== undefined && lines.every((line) => of(line) === value) ? value : null;
}

const linesByOutlet = once((plan: Plan) => groupBy(linesOf(plan), ({ item }) => item.outlet));

/** Where the lines of each task and of those nested in it begin and end among the lines of the plan. */
const spansOf = once((plan: Plan): ReadonlyMap<TaskEntry, readonly [first: number, end: number]> => {
  const spans = new Map<TaskEntry, [number, number]>();
  let at = 0;
  for (const entry of allTasks(plan)) {
    spans.set(entry, [at, at + entry.task.items.length]);
    at += entry.task.items.length;
  }
  // From the last to the first, so that a task ends where the last one nested in it does.
  for (const entry of allTasks(plan).toReversed()) {
    const [, end] = spans.get(entry) ?? [0, 0];
    const above = entry.parent && spans.get(entry.parent);
    if (above && above[1] < end) above[1] = end;
  }
  return spans;
});
