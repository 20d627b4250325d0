import type { Localized } from '../../i18n.ts';
import type { Nearest } from '../../values/text/suggest.ts';
import { type Finding, type PlaceIn, type PlanFix, related, type Wording } from '../engine/rule.ts';

/** An id that nothing in the plan has. */
interface Unknown {
  readonly id: string;
  /** The id that was most likely intended. */
  readonly intended: Nearest | null;
  readonly known: readonly string[];
  /** What kind of thing it names. */
  readonly kind: Localized;
  /** How to make the id known. */
  readonly remedy: Localized;
}

/** What is reported of an unknown id: the message, its data, and the id to write where one is near. */
export function unknownReference({ id, intended, known, kind, remedy }: Unknown): Reported {
  const suggestion = intended?.candidate ?? null;
  const message = {
    data: { id, suggestion },
    vi: `chưa khai báo ${kind.vi} "${id}"`,
    en: `no ${kind.en} has the id "${id}"`,
  };
  if (intended !== null) {
    const help = { vi: `có phải muốn ghi "${suggestion}"?`, en: `did you mean ${suggestion}?` };
    return { ...message, help, fix: { write: intended.candidate, safe: intended.isSure } };
  }
  if (known.length === 0) return { ...message, help: remedy };
  const few = known.length > 10 ? `${known.slice(0, 10).join(', ')}, …` : known.join(', ');
  return { ...message, help: { vi: `${remedy.vi}; đã có: ${few}`, en: `${remedy.en}; known: ${few}` } };
}

interface Reported extends Wording {
  readonly data: object;
  readonly fix?: PlanFix;
}

/** The finding of an unknown id where it is first named, with the other places that name it: its fix fixes them all. */
export function atAllPlaces<T extends object>(
  found: Reported,
  first: PlaceIn<T>,
  others: readonly PlaceIn<T>[],
): Omit<Finding, 'in' | 'at'> & PlaceIn<T> {
  return {
    ...first,
    ...found,
    related: others.map((place) => related(place, 'ở đây cũng vậy', 'here too')),
    ...(found.fix && { fix: { ...found.fix, places: [first, ...others] } }),
  };
}
