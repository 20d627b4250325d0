import { distance } from 'fastest-levenshtein';
import { foldName } from './fold.ts';

/**
 * The one of `candidates` that `written` was most likely intended to be, or null when none is near:
 * alike but for case, accents and punctuation, with two neighbouring letters swapped, or about a third of its letters
 * wrong.
 */
export function closest(written: string, candidates: readonly string[]): string | null {
  return new Suggester(candidates).closest(written);
}

/** The nearest of many texts. */
export interface Nearest {
  readonly candidate: string;
  /**
   * Whether hardly any other can be intended: it is alike but for case, accents and punctuation, or a slip of the pen away
   * with no other as near. Short texts are near too many, and figures distinguish names: `vtv1` is no slip for `vtv3`.
   */
  readonly isSure: boolean;
}

/** Bounds the time of many look-ups: after this many comparisons only equal texts are found. */
const MOST_COMPARISONS = 2_000_000;

/** Finds what was most likely intended among candidates that are folded once. */
export class Suggester {
  readonly #candidates: readonly { readonly candidate: string; readonly folded: string }[];
  readonly #equal = new Map<string, Nearest>();
  #comparisons = 0;

  constructor(candidates: readonly string[]) {
    this.#candidates = candidates.map((candidate) => ({ candidate, folded: letters(candidate) }));
    for (const { candidate, folded } of this.#candidates) {
      const other = this.#equal.get(folded);
      this.#equal.set(folded, { candidate: other?.candidate ?? candidate, isSure: !other });
    }
  }

  /** As the function `closest` says. */
  closest(written: string): string | null {
    return this.nearest(written)?.candidate ?? null;
  }

  /** The candidate that `closest` gives, and whether it is sure. */
  nearest(written: string): Nearest | null {
    const wanted = letters(written);
    const equal = this.#equal.get(wanted);
    if (equal) return equal;
    if (this.#comparisons > MOST_COMPARISONS) return null;
    this.#comparisons += this.#candidates.length;
    let best: { candidate: string; folded: string } | null = null;
    let bestDistance = Math.floor((wanted.length + 1) / 3) + 1;
    let isOnly = true;
    for (const other of this.#candidates) {
      // Texts are at least as far apart as their lengths.
      if (Math.abs(other.folded.length - wanted.length) > bestDistance) continue;
      const far = isSwapped(wanted, other.folded) ? 1 : distance(wanted, other.folded);
      if (far === bestDistance) isOnly = false;
      if (far < bestDistance) [best, bestDistance, isOnly] = [other, far, true];
      if (bestDistance === 1 && !isOnly) break;
    }
    if (best === null) return null;
    const isSlip = bestDistance <= Math.max(1, Math.floor(wanted.length / 5));
    const hasSameFigures = figures(wanted) === figures(best.folded);
    const isSure = isOnly && isSlip && hasSameFigures && wanted.length >= FEWEST_SURE;
    return { candidate: best.candidate, isSure };
  }
}

/** Letters of a text that is not near others by its shortness alone. */
const FEWEST_SURE = 5;

/** Whether two texts differ by two neighbouring letters that are swapped: one slip, not two wrong letters. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function letters(text: string): string {
  return foldName(text).replaceAll(' ', '');
}

function figures(text: string): string {
  return text.replace(/\D/g, '');
}
