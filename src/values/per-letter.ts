/** More than the languages of plans have. */
const MOST_LETTERS = 2000;

/**
 * What becomes of a text when each of its letters is changed by itself. What becomes of a letter is computed once: plans
 * have many texts and few different letters, and to look one up takes a third of the time.
 */
export function perLetter(change: (letter: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let changed = '';
    for (const letter of text) {
      let becomes = known.get(letter);
      if (becomes === undefined) {
        becomes = change(letter);
        if (known.size < MOST_LETTERS) known.set(letter, becomes);
      }
      changed += becomes;
    }
    return changed;
  };
}
