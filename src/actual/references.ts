import { nameOf } from '../plan/facts/lines.ts';
import { once } from '../plan/facts/once.ts';
import { allTasks, type TaskEntry } from '../plan/facts/tasks.ts';
import type { Item, Plan } from '../plan/format/schema.ts';
import { fold, foldName } from '../values/text/fold.ts';
import { type Nearest, Suggester } from '../values/text/suggest.ts';
import type { Actuals, Contract } from './schema.ts';

/** Things by what people call them. A better name goes before a worse one; a name of two things finds neither. */
class Names<T> {
  readonly #ranks: readonly Map<string, Set<T>>[];
  readonly #shown: string[] = [];
  readonly #written = new Map<string, string>();
  #suggester: Suggester | null = null;

  constructor(ranks: number) {
    this.#ranks = Array.from({ length: ranks }, () => new Map());
  }

  /** `written` is what to suggest for it. */
  add(rank: number, key: string, thing: T, written: string): void {
    const names = this.#ranks[rank];
    const things = names?.get(key);
    if (things) things.add(thing);
    else names?.set(key, new Set([thing]));
    if (!this.#written.has(key)) this.#written.set(key, written);
  }

  has(rank: number, key: string): boolean {
    return this.#ranks[rank]?.has(key) === true;
  }

  /** Adds a name to those listed in messages about an unknown name. */
  show(written: string): void {
    this.#shown.push(written);
  }

  get shown(): readonly string[] {
    return this.#shown;
  }

  /** The one thing that has the first of these keys that names a single thing; null where no key does. */
  find(keys: readonly string[]): T | null {
    for (const [rank, names] of this.#ranks.entries()) {
      const things = names.get(keys[rank] ?? '');
      if (things?.size === 1) return [...things][0] as T;
    }
    return null;
  }

  /** Whether a name is that of several things. */
  isShared(keys: readonly string[]): boolean {
    return this.#ranks.some((names, rank) => (names.get(keys[rank] ?? '')?.size ?? 0) > 1);
  }

  /** The name that was most likely intended. */
  nearest(key: string): Nearest | null {
    this.#suggester ??= new Suggester([...this.#written.keys()]);
    const found = this.#suggester.nearest(key);
    return found && { ...found, candidate: this.#written.get(found.candidate) ?? found.candidate };
  }
}

const taskKeys = (text: string) => [text.normalize('NFC'), numberKey(text), foldName(text)];
const contractKeys = (text: string) => [text.normalize('NFC'), contractKey(text)];
const namedKeys = (text: string) => [text.normalize('NFC'), foldName(text)];

/** `II.1`, `ii.1.` and `Nhiệm vụ II.1` are one number. */
function numberKey(text: string): string {
  return fold(text)
    .replace(/^(?:nhiem vu|muc|stt|tt)\s+/, '')
    .replace(/[.)\s]+$/, '');
}

/** `05/HĐ-VP`, `5/HĐ-VP` and `Hợp đồng số 05 /HĐ-VP` are one number. */
export function contractKey(text: string): string {
  return fold(text)
    .replace(/^(?:hop dong|hd)\b/, '')
    .replace(/^\s*(?:so)?\s*[:.]?/, '')
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');
}

const taskNames = once((plan: Plan): Names<TaskEntry> => {
  const names = new Names<TaskEntry>(3);
  for (const entry of allTasks(plan)) {
    const { id, title } = entry.task;
    if (id !== undefined) names.add(0, id, entry, id);
    names.add(1, numberKey(entry.number), entry, entry.number);
    names.add(2, foldName(title), entry, id ?? title);
    names.show(id ?? entry.number);
  }
  return names;
});

const outletNames = once((plan: Plan): Names<string> => named(plan.outlets));
const sourceNames = once((plan: Plan): Names<string> => named(plan.budget.sources ?? {}));

function named(list: Readonly<Record<string, { name: string; aliases?: readonly string[] | undefined }>>) {
  const names = new Names<string>(2);
  for (const [id, { name, aliases = [] }] of Object.entries(list)) {
    names.add(0, id, id, id);
    for (const spelling of [name, ...aliases]) names.add(1, foldName(spelling), id, id);
    names.show(id);
  }
  return names;
}

const contractNames = once((actuals: Actuals): Names<Contract> => {
  const names = new Names<Contract>(2);
  for (const contract of actuals.contracts) {
    const { id, number } = contract;
    // Of two contracts with one number, which is a finding, payments are of the first.
    if (id !== undefined && !names.has(0, id)) names.add(0, id, contract, id);
    if (number !== undefined && !names.has(1, contractKey(number)))
      names.add(1, contractKey(number), contract, id ?? number);
    names.show(id ?? number ?? '');
  }
  return names;
});

/** One kind of thing that a file of actuals names. */
export interface Finder<T> {
  /** The thing with this name; null where nothing has it, or several things do. */
  find(written: string): T | null;
  isShared(written: string): boolean;
  nearest(written: string): Nearest | null;
  readonly shown: readonly string[];
}

function finder<T>(names: Names<T>, keysOf: (text: string) => readonly string[]): Finder<T> {
  return {
    find: (written) => names.find(keysOf(written)),
    isShared: (written) => names.isShared(keysOf(written)),
    nearest: (written) => names.nearest(written) ?? names.nearest(foldName(written)),
    shown: names.shown,
  };
}

/** A task by its id, its number as printed (`II.1`) or its title. */
export function tasksIn(plan: Plan): Finder<TaskEntry> {
  return finder(taskNames(plan), taskKeys);
}

/** The id of an outlet by its id, name or alias. */
export function outletsIn(plan: Plan): Finder<string> {
  return finder(outletNames(plan), namedKeys);
}

/** The id of a source by its id or name. */
export function sourcesIn(plan: Plan): Finder<string> {
  return finder(sourceNames(plan), namedKeys);
}

/** A contract by its id or number. */
export function contractsIn(actuals: Actuals): Finder<Contract> {
  return finder(contractNames(actuals), contractKeys);
}

/** Whether a name is that of an item: of its outlet, or its label. */
export function isItem(item: Item, written: string, plan: Plan): boolean {
  const key = foldName(written);
  if (item.label !== undefined && foldName(item.label) === key) return true;
  if (item.outlet === undefined) return false;
  return item.outlet === (outletsIn(plan).find(written) ?? '') || foldName(nameOf(item, plan)) === key;
}
