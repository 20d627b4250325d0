/** What a syllable can begin with. */
const INITIAL = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]';

/** What can follow, without the tone. */
const RIMES = [
  'a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?|ă(?:c|m|ng?|p|t)|â(?:c|m|ng?|p|t|u|y)',
  'e(?:c|m|ng?|o|p|t)?|ê(?:ch|m|n|ng|nh|p|t|u)?',
  'i(?:a|ch|ê(?:c|m|ng?|p|t|u)|m|n|nh|p|t|u)?',
  'o(?:a(?:ch?|i|m|ng?|nh|o|p|t|y)?|ă(?:c|m|ng?|t)|c|e(?:n|o|t)?|i|m|ng?|ong|p|t)?',
  'ô(?:c|i|m|ng?|p|t)?|ơ(?:i|m|n|p|t)?',
  'u(?:a|â(?:ng?|t|y)|c|ê(?:ch|nh|u)?|i|m|ng?|ơ|ô(?:c|i|m|ng?|t)|p|t|y(?:a|ch|ê(?:n|t)|nh|t|u)?)?',
  'ư(?:a|c|i|m|ng?|ơ(?:c|i|m|ng?|p|t|u)|t|u)?|y(?:ê(?:m|ng?|t|u))?',
].join('|');

const SYLLABLE = new RegExp(`^(?:${INITIAL})?(?:${RIMES})$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word is a Vietnamese syllable, its tone included: one that ends in c, ch, p, t is only sharp or heavy. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(TONES) ?? [];
  const bare = letters.replace(TONES, '').normalize('NFC');
  const [tone] = tones;
  const isStopped = /(?:[cpt]|ch)$/.test(bare);
  return tones.length <= 1 && !(isStopped && /[\u0300\u0303\u0309]/.test(tone ?? '')) && SYLLABLE.test(bare);
}
