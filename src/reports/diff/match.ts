import { addTo } from '../../values/text/group-by.ts';

/** What a thing is matched by; null where it must not be matched. */
export interface Pass<T> {
  readonly key: (thing: T) => string | null;
  /** Match only where one on each side has the key. */
  readonly unique?: boolean;
}

export interface Matched<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/**
 * Finds what is the same thing in two lists: each pass matches by its key what the passes before it left over,
 * several with one key in their order. Linear in the lists.
 */
export function match<T extends object>(
  before: readonly T[],
  after: readonly T[],
  passes: readonly Pass<T>[],
): Matched<T> {
  const partners = new Map<T, T>();
  let removed = before;
  let added = after;
  for (const { key, unique = false } of passes) {
    if (removed.length === 0 || added.length === 0) break;
    const olds = grouped(removed, key);
    const news = grouped(added, key);
    const taken = new Set<T>();
    for (const [shared, candidates] of news) {
      const former = olds.get(shared) ?? [];
      if (unique && (candidates.length !== 1 || former.length !== 1)) continue;
      candidates.slice(0, former.length).forEach((thing, i) => {
        const old = former[i];
        if (old === undefined) return;
        partners.set(thing, old);
        taken.add(thing).add(old);
      });
    }
    removed = removed.filter((thing) => !taken.has(thing));
    added = added.filter((thing) => !taken.has(thing));
  }
  const pairs = after.flatMap((thing) => {
    const old = partners.get(thing);
    return old === undefined ? [] : [[old, thing] as const];
  });
  return { pairs, removed, added };
}

/** The same with further pairs of what was left over; the pairs stay in the order of `after`. */
export function withPairs<T>(
  { pairs, removed, added }: Matched<T>,
  further: readonly (readonly [before: T, after: T])[],
  after: readonly T[],
): Matched<T> {
  if (further.length === 0) return { pairs, removed, added };
  const partners = new Map([...pairs, ...further].map(([old, current]) => [current, old]));
  const taken = new Set(further.flat());
  return {
    pairs: after.flatMap((thing) => {
      const old = partners.get(thing);
      return old === undefined ? [] : [[old, thing] as const];
    }),
    removed: removed.filter((thing) => !taken.has(thing)),
    added: added.filter((thing) => !taken.has(thing)),
  };
}

function grouped<T>(things: readonly T[], key: Pass<T>['key']): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const value = key(thing);
    if (value !== null) addTo(groups, value, thing);
  }
  return groups;
}
