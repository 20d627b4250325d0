import type { Localized } from '../../../i18n.ts';
import { foldName } from '../../../values/text/fold.ts';
import { isOutletName } from '../../../values/text/outlet-name.ts';
import { type Draft, listDraft, mapDraft, type Place, textDraft } from './draft.ts';
import { NameIndex, SimilarNames } from './name-index.ts';
import { cleanName, outletId } from './outlet-names.ts';

interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly from: Place[];
  /** Its other spellings, by what they fold to. */
  readonly aliases: Map<string, { readonly text: string; readonly places: Place[] }>;
  isPaid: boolean;
}

/** The outlets a document names, each under all its spellings. */
export class Outlets {
  readonly #outlets: Outlet[] = [];
  readonly #named = new NameIndex<Outlet>();
  readonly #similar = new SimilarNames();
  readonly #inText = new NameIndex<string>();
  /** How many ids begin with a text. */
  readonly #ids = new Map<string, number>();
  /** Names close to another one, but not surely the same. */
  readonly uncertain: Place[] = [];

  /** `inText` are the names in the paragraphs of the document, by which a short spelling may be understood. */
  constructor(inText: readonly string[]) {
    for (const name of new Set(inText)) this.#inText.add(name, name);
  }

  /**
   * The id of the outlet that a text names, else null. `isPaid`: the plan has money for it.
   */
  find(text: string, place: Place, isPaid: boolean): string | null {
    const name = cleanName(text);
    const known = this.#named.find(name);
    if (known.length === 1 && known[0]) return this.#spell(known[0], name, place, isPaid).id;
    if (!isOutletName(name)) return null;
    if (known.length > 1 || this.#similar.hasSimilar(name)) this.uncertain.push({ ...place, text: name });
    const fuller = new Map(this.#inText.find(name).map((written) => [foldName(written), written]));
    const [full = name] = fuller.size === 1 ? fuller.values() : [];
    const outlet = this.#add(full.length > name.length ? full : name);
    return this.#spell(outlet, name, place, isPaid).id;
  }

  /** Takes a text for the name of an outlet, whatever it says. */
  name(text: string): void {
    const name = cleanName(text);
    if (this.#named.find(name).length === 0) this.#add(name);
  }

  /** The id of the outlet that certainly has this name, else null. */
  idOf(name: string): string | null {
    const known = this.#named.find(name);
    return known.length === 1 && known[0] ? known[0].id : null;
  }

  /** The outlets of a plan file; null for a plan without outlets. */
  toDraft(): Draft | null {
    if (this.#outlets.length === 0) return null;
    const entries = this.#outlets.map(({ id, name, from, aliases, isPaid }) => {
      const spellings = [...aliases.values()].map(({ text, places }) => textDraft(text, places));
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

  #add(name: string): Outlet {
    const outlet: Outlet = {
      id: this.#freeId(outletId(name)),
      name,
      from: [],
      aliases: new Map(),
      isPaid: false,
    };
    this.#outlets.push(outlet);
    this.#named.add(name, outlet);
    this.#similar.add(name);
    return outlet;
  }

  /** `base`, or `base` with the first number that makes it unique. */
  #freeId(base: string): string {
    let count = (this.#ids.get(base) ?? 0) + 1;
    while (count > 1 && this.#ids.has(`${base}${count}`)) count += 1;
    this.#ids.set(base, count);
    if (count === 1) return base;
    this.#ids.set(`${base}${count}`, 1);
    return `${base}${count}`;
  }

  #spell(outlet: Outlet, name: string, place: Place, isPaid: boolean): Outlet {
    outlet.isPaid ||= isPaid;
    const folded = foldName(name);
    const alias = outlet.aliases.get(folded);
    if (folded === foldName(outlet.name)) outlet.from.push(place);
    else if (alias) alias.places.push(place);
    else {
      outlet.aliases.set(folded, { text: name, places: [place] });
      this.#named.add(name, outlet);
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
