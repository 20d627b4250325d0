import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/**
 * The one of `candidates` that `written` was most likely meant to be, or null when none is near:
 * alike but for case, accents and punctuation, with two neighbouring letters swapped, or about a third of its letters
 * wrong.
 */
export function closest(written: string, candidates: readonly string[]): string | null {
  return new Suggester(candidates).closest(written);
}

/** A look-up of a text among many takes their time; after this many comparisons only equal texts are found. */
const MOST_COMPARISONS = 2_000_000;

/** Finds what was most likely meant among candidates that are folded once. */
export class Suggester {
  readonly #candidates: readonly { readonly candidate: string; readonly folded: string }[];
  readonly #equal = new Map<string, string>();
  #comparisons = 0;

  constructor(candidates: readonly string[]) {
    this.#candidates = candidates.map((candidate) => ({ candidate, folded: letters(candidate) }));
    for (const { candidate, folded } of this.#candidates) {
      if (!this.#equal.has(folded)) this.#equal.set(folded, candidate);
    }
  }

  /** As the function `closest` says. */
  closest(written: string): string | null {
    const wanted = letters(written);
    const equal = this.#equal.get(wanted);
    if (equal !== undefined || this.#comparisons > MOST_COMPARISONS) return equal ?? null;
    this.#comparisons += this.#candidates.length;
    let best: string | null = null;
    let bestDistance = Math.floor((wanted.length + 1) / 3) + 1;
    for (const { candidate, folded } of this.#candidates) {
      // Texts are at least as far apart as their lengths.
      if (Math.abs(folded.length - wanted.length) >= bestDistance) continue;
      const far = distance(wanted, folded);
      if (far < bestDistance) [best, bestDistance] = [candidate, far];
      if (bestDistance === 1) break;
    }
    return best ?? this.#candidates.find(({ folded }) => isSwapped(wanted, folded))?.candidate ?? null;
  }
}

/** Whether two texts differ by two neighbouring letters that are swapped: one slip, which counts as two wrong letters. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function letters(text: string): string {
  return fold(text).replaceAll(' ', '');
}
