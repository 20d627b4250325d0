import type { Localized } from '../i18n.ts';
import { message } from './rule.ts';

interface Args {
  readonly id: string;
  /** The id that was most likely meant. */
  readonly suggestion: string;
  readonly known: readonly string[];
}

/** The messages of a rule that looks up an id. `remedy` says how to make the id known. */
export function unknownReference(what: Localized, remedy: Localized) {
  return {
    misspelt: message<Args>({
      vi: ({ id, suggestion }) => ({
        message: `không có ${what.vi} nào mang mã "${id}"`,
        help: `có phải ý là ${suggestion}?`,
      }),
      en: ({ id, suggestion }) => ({
        message: `no ${what.en} has the id "${id}"`,
        help: `did you mean ${suggestion}?`,
      }),
    }),
    unknown: message<Args>({
      vi: ({ id, known }) => ({
        message: `không có ${what.vi} nào mang mã "${id}"`,
        help: known.length > 0 ? `${remedy.vi}; đã có: ${few(known)}` : remedy.vi,
      }),
      en: ({ id, known }) => ({
        message: `no ${what.en} has the id "${id}"`,
        help: known.length > 0 ? `${remedy.en}; known: ${few(known)}` : remedy.en,
      }),
    }),
  };
}

/** How an unknown id is reported: which message, with what, and what to put in its place. */
export function unknownId(id: string, suggestion: string | null, known: readonly string[]) {
  return {
    message: suggestion === null ? ('unknown' as const) : ('misspelt' as const),
    args: { id, suggestion: suggestion ?? '', known },
    data: { id, suggestion },
    ...(suggestion !== null && { replacement: suggestion }),
  };
}

function few(ids: readonly string[]): string {
  return ids.length > 10 ? `${ids.slice(0, 10).join(', ')}, …` : ids.join(', ');
}
