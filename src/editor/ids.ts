import { once } from '../plan/facts/once.ts';
import type { Path, SourceDocument } from '../yaml/document.ts';
import type { Range } from '../yaml/position.ts';

/** What an id of a plan or of its actuals names. */
export type IdKind = 'outlet' | 'task' | 'source' | 'contract';

/** Where ids of a kind are declared and used: paths without list indices, nested tasks as tasks; `*` is the id itself as a key. */
const PLACES: Readonly<
  Record<IdKind, { readonly declared: readonly string[]; readonly used: readonly string[] }>
> = {
  outlet: { declared: ['outlets.*'], used: ['tasks.items.outlet', 'contracts.outlet', 'payments.outlet'] },
  task: {
    declared: ['tasks.id'],
    used: ['tasks.after', 'contracts.tasks', 'payments.task', 'progress.task'],
  },
  source: {
    declared: ['budget.sources.*'],
    used: ['tasks.items.source', 'contracts.source', 'payments.source'],
  },
  contract: { declared: ['contracts.id'], used: ['payments.contract'] },
};
const KINDS = Object.keys(PLACES) as readonly IdKind[];

/** An id as it is written at one place of a file. */
export interface IdPlace {
  readonly kind: IdKind;
  readonly id: string;
  readonly isDeclaration: boolean;
  /** Whether the id is a key of the file and not a value. */
  readonly isKey: boolean;
  readonly path: Path;
  readonly range: Range;
}

/** The path without list indices, nested tasks as tasks: `tasks.items.outlet`. */
export function keyPath(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string');
  return keys.filter((key, i) => key !== 'tasks' || keys[i - 1] !== 'tasks').join('.');
}

/** The kind of id that a value at `path` names; null if it is no use of an id. */
export function kindUsedAt(path: Path): IdKind | null {
  const place = keyPath(path);
  return KINDS.find((kind) => PLACES[kind].used.includes(place)) ?? null;
}

/** Every id in a text, in its order; empty if the text has syntax problems. */
export const idsIn = once((source: SourceDocument): readonly IdPlace[] => {
  if (source.syntaxProblems.length > 0) return [];
  const found: IdPlace[] = [];
  const add = (kind: IdKind, id: string, path: Path, part: 'key' | 'value') =>
    found.push({
      kind,
      id,
      isDeclaration: part === 'key' || isDeclared(kind, path),
      isKey: part === 'key',
      path,
      range: source.rangeOf(path, part),
    });
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const kind = KINDS.find((each) => isDeclared(each, path)) ?? kindUsedAt(path);
      if (kind) add(kind, value, path, 'value');
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      const kind = KINDS.find((each) => PLACES[each].declared.includes(`${keyPath(path)}.*`));
      for (const [key, item] of Object.entries(value)) {
        if (kind) add(kind, key, [...path, key], 'key');
        walk(item, [...path, key]);
      }
    }
  };
  walk(source.toData(), []);
  return found;
});

function isDeclared(kind: IdKind, path: Path): boolean {
  return PLACES[kind].declared.includes(keyPath(path));
}
