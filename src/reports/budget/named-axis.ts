import type { Plan } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { foldName } from '../../values/text/fold.ts';
import type { Axis, Entry, Heading } from './axis.ts';

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  /** What is declared for it. */
  readonly amount?: { readonly dong: Dong | null };
}

interface Slot {
  readonly heading: Heading;
  /** What the plan lists comes first, then ids that it does not list, then money that names nothing. */
  readonly rank: 0 | 1 | 2;
  used: boolean;
  /** In đồng; null where nothing is declared. */
  declared: Dong | null;
}

/**
 * Outlets, or funding sources. In one plan each id is one. Ids mean nothing across plans: there, what
 * shares a name or alias after folding case and accents is one, and its first name is its key.
 */
export class NamedAxis implements Axis {
  readonly #listOf: (plan: Plan) => Readonly<Record<string, Named>>;
  readonly #idOf: (entry: Entry) => string | undefined;
  readonly #several: boolean;
  readonly #isWhole: boolean;
  readonly #slots: Slot[] = [];
  readonly #bySpelling = new Map<string, number>();
  readonly #unlisted = new Map<string | null, number>();
  #listed = new Map<string, number>();

  /** `isWhole`: what is declared is shown too, with money or without. */
  constructor(
    listOf: (plan: Plan) => Readonly<Record<string, Named>>,
    idOf: (entry: Entry) => string | undefined,
    { several, isWhole }: { readonly several: boolean; readonly isWhole: boolean },
  ) {
    this.#listOf = listOf;
    this.#idOf = idOf;
    this.#several = several;
    this.#isWhole = isWhole;
  }

  begin(plan: Plan): void {
    this.#listed = new Map(
      Object.entries(this.#listOf(plan)).map(([id, listed]) => {
        const index = this.#list(id, listed);
        const slot = this.#slots[index];
        const dong = listed.amount?.dong ?? null;
        if (slot && dong !== null) slot.declared = (slot.declared ?? 0n) + dong;
        return [id, index];
      }),
    );
  }

  slotOf(entry: Entry): number {
    const id = this.#idOf(entry) ?? null;
    const listed = id === null ? undefined : this.#listed.get(id);
    const index = listed ?? this.#unlisted.get(id) ?? this.#add({ key: id, name: id }, id === null ? 2 : 1);
    if (listed === undefined) this.#unlisted.set(id, index);
    const slot = this.#slots[index];
    if (slot) slot.used = true;
    return index;
  }

  finish() {
    return this.#slots
      .map(({ heading, rank, used, declared }, slot) => ({
        heading: declared === null ? heading : { ...heading, declared },
        rank,
        used: used || (this.#isWhole && declared !== null),
        slot,
      }))
      .filter(({ used }) => used)
      .sort((a, b) => a.rank - b.rank || a.slot - b.slot);
  }

  #list(id: string, { name, aliases = [] }: Named): number {
    if (!this.#several) return this.#add({ key: id, name }, 0);
    const spellings = [name, ...aliases].map(foldName);
    const known = spellings
      .map((spelling) => this.#bySpelling.get(spelling))
      .find((slot) => slot !== undefined);
    const slot = known ?? this.#add({ key: name, name }, 0);
    for (const spelling of spellings)
      if (!this.#bySpelling.has(spelling)) this.#bySpelling.set(spelling, slot);
    return slot;
  }

  #add(heading: Heading, rank: Slot['rank']): number {
    return this.#slots.push({ heading, rank, used: false, declared: null }) - 1;
  }
}
