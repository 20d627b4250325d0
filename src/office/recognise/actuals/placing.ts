import { contractKey, contractsIn, outletsIn, sourcesIn, tasksIn } from '../../../actual/references.ts';
import { type Actuals, type Contract, contractName } from '../../../actual/schema.ts';
import { linesOf, nameOf } from '../../../plan/facts/lines.ts';
import { allTasks, isSection, type TaskEntry } from '../../../plan/facts/tasks.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import { fold, foldName } from '../../../values/text/fold.ts';
import type { SheetEntry } from './rows.ts';

/** What a payment of a sheet is for, and how that was found. */
export type Placing =
  | { readonly kind: 'contract'; readonly contract: string; readonly by: 'number' | 'payee' }
  | { readonly kind: 'task'; readonly task: string; readonly item: string | null }
  | { readonly kind: 'none'; readonly reason: 'unknown-contract' | 'no-match' | 'no-date' };

/** Whom a contract is with and what for, and what keeps it from being placed. */
export interface ContractPlacing {
  /** The id of an outlet, or the name of somebody else. */
  readonly outlet: string | null;
  readonly supplier: string | null;
  readonly tasks: readonly string[];
  /** Whether the tasks are those that its content fits. */
  readonly isByName: boolean;
  readonly missing: 'number' | 'own-number' | 'date' | 'amount' | 'partner' | 'task' | 'known-task' | null;
}

/** The number of a contract within a text: `HĐ số 05/HĐ-VP`, `05/2026/HĐ-VPUB`. */
const CONTRACT = /\d+\s*\/\s*(?:\d{4}\s*\/\s*)?h[đd](?:\s*[-–]\s*[\p{L}\d]+)*/iu;

/** Places the payments and contracts of a sheet among the contracts and tasks of a plan. */
export class Placer {
  readonly #plan: Plan;
  readonly #contracts: readonly Contract[];
  readonly #find: (written: string) => Contract | null;
  readonly #names: readonly {
    readonly words: string;
    readonly task: TaskEntry;
    readonly item: string | null;
  }[];

  constructor(plan: Plan, actuals: Actuals | null) {
    this.#plan = plan;
    this.#contracts = actuals?.contracts ?? [];
    this.#find = actuals ? contractsIn(actuals).find : () => null;
    this.#names = namesIn(plan);
  }

  place(payment: SheetEntry): Placing {
    const { contract: written, content, date } = payment;
    if (date === null) return { kind: 'none', reason: 'no-date' };
    const number = written ?? CONTRACT.exec(content)?.[0] ?? null;
    if (number !== null && /\d/.test(number)) {
      const found = this.#find(number) ?? this.#alike(number);
      if (found) return { kind: 'contract', contract: contractName(found), by: 'number' };
      return { kind: 'none', reason: 'unknown-contract' };
    }
    return this.#byPayee(payment) ?? this.#byName(payment) ?? { kind: 'none', reason: 'no-match' };
  }

  /** A contract is for the tasks that it names, else for the one whose title its content fits; an outlet needs none. */
  placeContract(
    { contract, date, amount, isRefund, payee, tasks: written, content }: SheetEntry,
    isRepeated: boolean,
  ): ContractPlacing {
    const outlet = payee === null ? null : outletsIn(this.#plan).find(payee);
    const supplier = outlet === null ? payee : null;
    const named = written === null ? [] : this.#tasksNamed(written);
    const fitting = written === null ? this.#taskOf(content, outlet !== null) : null;
    const tasks = (fitting ? [fitting] : (named ?? [])).map(nameOfTask);
    const missing =
      (isRepeated && 'own-number') ||
      (contract === null && 'number') ||
      (date === null && 'date') ||
      ((isRefund || amount === 0n) && 'amount') ||
      (payee === null && 'partner') ||
      (named === null && 'known-task') ||
      (outlet === null && tasks.length === 0 && 'task') ||
      null;
    return { outlet, supplier, tasks, isByName: fitting !== null, missing };
  }

  /** The tasks in a list of their numbers or titles; null where one of them is not in the plan. */
  #tasksNamed(written: string): TaskEntry[] | null {
    const { find } = tasksIn(this.#plan);
    const whole = find(written);
    if (whole) return [whole];
    const found = written
      .split(/[;,]|\s(?:và|and)\s/)
      .filter((part) => part.trim() !== '')
      .map((part) => find(part.trim()));
    return found.includes(null) ? null : [...new Set(found.filter((entry) => entry !== null))];
  }

  /**
   * The one task whose title, or that of an item in it, is in the text, or whose title has the text in it; not the latter for
   * an outlet, whose contract is often for several tasks and needs none.
   */
  #taskOf(content: string, isOutlet: boolean): TaskEntry | null {
    const text = wordsOf(content);
    const named = this.#namedIn(content);
    if (named) return named.task;
    if (isOutlet || text.length < SHORTEST) return null;
    const titles = this.#names.filter(({ item }) => item === null);
    const around = new Set(
      titles.filter(({ words }) => ` ${words} `.includes(` ${text} `)).map(({ task }) => task),
    );
    const [only = null] = around;
    return around.size === 1 ? only : null;
  }

  /** `05` and `05/2026/HĐ-VP` for the one contract whose number begins so. */
  #alike(written: string): Contract | null {
    const digits = contractKey(written);
    if (!/^\d+$/.test(digits)) return null;
    const found = this.#contracts.filter(
      ({ number = '' }) => contractKey(number.replace(/\/.*$/s, '')) === digits,
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** The one contract with whoever gets the money. */
  #byPayee({ payee }: SheetEntry): Placing | null {
    if (payee === null) return null;
    const outlet = outletsIn(this.#plan).find(payee);
    const found = this.#contracts.filter((contract) =>
      contract.outlet === undefined
        ? contract.supplier !== undefined && foldName(contract.supplier) === foldName(payee)
        : outlet !== null && outletsIn(this.#plan).find(contract.outlet) === outlet,
    );
    const [only, ...others] = found;
    return only && others.length === 0
      ? { kind: 'contract', contract: contractName(only), by: 'payee' }
      : null;
  }

  #byName({ content, payee }: SheetEntry): Placing | null {
    const named = this.#namedIn(`${content} ${payee ?? ''}`);
    return named && { kind: 'task', task: nameOfTask(named.task), item: named.item };
  }

  /** The one task, or item of one, whose name is in the text; longer names go before those within them. */
  #namedIn(written: string): { task: TaskEntry; item: string | null } | null {
    const text = ` ${wordsOf(written)} `;
    const hits = this.#names.filter(({ words }) => text.includes(` ${words} `));
    const longest = hits.filter(
      ({ words }) => !hits.some((other) => other.words.length > words.length && other.words.includes(words)),
    );
    const tasks = new Set(longest.map(({ task }) => task));
    const [task] = tasks;
    if (!task || tasks.size > 1) return null;
    const items = new Set(longest.flatMap(({ item }) => item ?? []));
    const [item] = items;
    return { task, item: items.size === 1 ? (item ?? null) : null };
  }

  /** The id of a source by its name in a sheet; null if the plan has no source of that name. */
  sourceOf(written: string | null): string | null {
    if (written === null) return null;
    const sources = sourcesIn(this.#plan);
    return sources.find(written) ?? sources.find(written.replace(/^nguồn\s+/iu, ''));
  }
}

function nameOfTask({ task, number }: TaskEntry): string {
  return task.id ?? number;
}

/** The words of a text, folded, without punctuation. */
function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Shorter names are in texts about anything. */
const SHORTEST = 5;

function namesIn(plan: Plan) {
  const tasks = allTasks(plan)
    .filter(({ task }) => !isSection(task))
    .map((task) => ({ words: wordsOf(task.task.title), task, item: null as string | null }));
  const items = linesOf(plan)
    .filter(({ item }) => item.percent === undefined)
    .flatMap(({ item, entry }) =>
      [item.label, item.outlet === undefined ? undefined : nameOf(item, plan)].flatMap((name) =>
        name === undefined ? [] : [{ words: wordsOf(name), task: entry, item: name as string | null }],
      ),
    );
  return [...tasks, ...items].filter(({ words }) => words.length >= SHORTEST);
}
