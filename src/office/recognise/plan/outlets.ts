import type { Localized } from '../../../i18n.ts';
import { fold } from '../../../values/text/fold.ts';
import { type Draft, listDraft, mapDraft, type Place, textDraft } from './draft.ts';
import { cleanName, isOutletName, isSameName, isSimilarName, outletId } from './outlet-names.ts';

interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly from: Place[];
  readonly aliases: Map<string, Place[]>;
  isPaid: boolean;
}

/** The outlets a document names, each under all its spellings. */
export class Outlets {
  readonly #outlets: Outlet[] = [];
  readonly #inText: readonly string[];
  /** Names close to another one, but not surely the same. */
  readonly uncertain: Place[] = [];

  /** `inText` are the names in the paragraphs of the document, by which a short spelling may be understood. */
  constructor(inText: readonly string[]) {
    this.#inText = inText;
  }

  /**
   * The id of the outlet that a text names; null where it names none. `isChannel` says that it stands where only
   * outlets stand.
   */
  find(text: string, place: Place, isPaid: boolean): string | null {
    const name = cleanName(text);
    const known = this.#outlets.filter((outlet) => this.#isNamed(outlet, name));
    if (known.length === 1 && known[0]) return this.#spell(known[0], name, place, isPaid).id;
    if (!isOutletName(name)) return null;
    const similar = this.#outlets.filter((outlet) => isSimilarName(outlet.name, name));
    if (known.length > 1 || similar.length > 0) this.uncertain.push({ ...place, text: name });
    const fuller = new Map(
      this.#inText.filter((written) => isSameName(written, name)).map((written) => [fold(written), written]),
    );
    const [full = name] = fuller.size === 1 ? fuller.values() : [];
    const outlet = this.#add(full.length > name.length ? full : name);
    return this.#spell(outlet, name, place, isPaid).id;
  }

  /** The id of the outlet that surely goes by a name; null where none does. */
  idOf(name: string): string | null {
    const known = this.#outlets.filter((outlet) => this.#isNamed(outlet, name));
    return known.length === 1 && known[0] ? known[0].id : null;
  }

  /** The outlets of a plan file, null where there are none. */
  toDraft(): Draft | null {
    if (this.#outlets.length === 0) return null;
    const entries = this.#outlets.map(({ id, name, from, aliases, isPaid }) => {
      const spellings = [...aliases].map(([alias, places]) => textDraft(alias, places));
      const comment = spellings.length > 0 ? ALIASES : null;
      const outlet = mapDraft(
        [
          ['name', textDraft(name, from)],
          ['aliases', spellings.length > 0 ? listDraft(spellings) : null],
          ['unpaid', isPaid ? null : textDraft('true')],
        ],
        comment,
        from,
      );
      return [id, outlet] as const;
    });
    return mapDraft(entries, IDS);
  }

  #isNamed({ name, aliases }: Outlet, text: string): boolean {
    return [name, ...aliases.keys()].some((spelling) => isSameName(spelling, text));
  }

  #add(name: string): Outlet {
    const id = outletId(name, new Set(this.#outlets.map((outlet) => outlet.id)));
    const outlet: Outlet = { id, name, from: [], aliases: new Map(), isPaid: false };
    this.#outlets.push(outlet);
    return outlet;
  }

  #spell(outlet: Outlet, name: string, place: Place, isPaid: boolean): Outlet {
    outlet.isPaid ||= isPaid;
    if (fold(name) === fold(outlet.name)) outlet.from.push(place);
    else {
      const known = [...outlet.aliases.keys()].find((alias) => fold(alias) === fold(name));
      const places = outlet.aliases.get(known ?? name) ?? [];
      outlet.aliases.set(known ?? name, [...places, place]);
    }
    return outlet;
  }
}

const IDS: Localized = {
  vi: 'Mã cơ quan truyền thông đặt theo tên khi nhập.',
  en: 'The ids were made from the names on import.',
};
const ALIASES: Localized = {
  vi: 'Các cách viết này được hiểu là một; sửa lại nếu không đúng.',
  en: 'These spellings were taken for one outlet; change it if they are not.',
};
