import { fold } from '../values/fold.ts';
import { closest } from '../values/suggest.ts';
import type { Plan } from './schema.ts';

/** The id that was most likely meant: of the outlet that goes by this name or alias, else the nearest id. */
export function outletMeant(written: string, { outlets }: Plan): string | null {
  const wanted = fold(written);
  const named = Object.entries(outlets).find(([id, { name, aliases = [] }]) =>
    [id, name, ...aliases].some((spelling) => fold(spelling) === wanted),
  );
  return named?.[0] ?? closest(written, Object.keys(outlets));
}
