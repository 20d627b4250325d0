import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/**
 * The one of `candidates` that `written` was most likely meant to be, or null when none is near:
 * alike but for case, accents and punctuation, or about a third of its letters wrong.
 */
export function closest(written: string, candidates: readonly string[]): string | null {
  const wanted = fold(written).replaceAll(' ', '');
  let best: string | null = null;
  let bestDistance = Math.floor((wanted.length + 1) / 3) + 1;
  for (const candidate of candidates) {
    const far = distance(wanted, fold(candidate).replaceAll(' ', ''));
    if (far < bestDistance) [best, bestDistance] = [candidate, far];
  }
  return best;
}
