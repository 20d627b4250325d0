import { foldName } from '../../values/text/fold.ts';
import { type Nearest, Suggester } from '../../values/text/suggest.ts';
import type { Plan } from '../format/schema.ts';
import { once } from './once.ts';

interface Outlets {
  /** The ids by folded id, name and alias. */
  readonly named: ReadonlyMap<string, Nearest>;
  readonly ids: Suggester;
}

/** The id that was most likely intended: of the outlet with this name or alias, else the nearest id. */
export function intendedOutlet(written: string, plan: Plan): string | null {
  return nearestOutlet(written, plan)?.candidate ?? null;
}

/** As `intendedOutlet`, and whether it is sure. */
export function nearestOutlet(written: string, { outlets }: Plan): Nearest | null {
  const { named, ids } = indexed(outlets);
  return named.get(foldName(written)) ?? ids.nearest(written);
}

const indexed = once((outlets: Plan['outlets']): Outlets => {
  const named = new Map<string, Nearest>();
  for (const [id, { name, aliases = [] }] of Object.entries(outlets)) {
    for (const spelling of [id, name, ...aliases]) {
      const { candidate, isSure } = named.get(foldName(spelling)) ?? { candidate: id, isSure: true };
      named.set(foldName(spelling), { candidate, isSure: isSure && candidate === id });
    }
  }
  return { named, ids: new Suggester(Object.keys(outlets)) };
});
