import { distance } from 'fastest-levenshtein';
import { fold } from '../text/fold.ts';
import { foldWord } from '../text/fold-word.ts';

const VOCABULARY = [
  ...['không', 'một', 'mốt', 'hai', 'ba', 'bốn', 'tư', 'năm', 'lăm', 'nhăm', 'sáu', 'bảy', 'tám', 'chín'],
  ...['mười', 'mươi', 'trăm', 'linh', 'lẻ', 'nghìn', 'ngàn', 'triệu', 'tỷ', 'đồng', 'chẵn'],
];
const KEYS: ReadonlySet<string> = new Set(VOCABULARY.map(foldWord));
/** Right words that say something else: never slips of the pen. */
const OTHERS: ReadonlySet<string> = new Set(
  ['rưỡi', 'rưởi', 'chục', 'khoảng', 'và', 'hay', 'âm', 'hơn', 'bằng', 'tiền', 'đô'].map(foldWord),
);

/**
 * The words that `written` may be a slip for, as groups of like distance, nearest first; none for a word that
 * is right elsewhere.
 */
export function nearMisses(written: string): readonly (readonly string[])[] {
  const key = foldWord(written);
  if (OTHERS.has(key)) return [];
  const bare = fold(written);
  // A number word in the wrong place may have lost its accent, no more: "hai mười", but not "hai tư".
  const limit = KEYS.has(key) ? 0 : bare.length >= 5 ? 2 : 1;
  const groups: string[][] = [[], [], []];
  for (const word of VOCABULARY) {
    const far = distance(bare, fold(word));
    if (far <= limit && foldWord(word) !== key) groups[far]?.push(likeCase(word, written));
  }
  return groups;
}

/** `word` with the capitals of `model`. */
function likeCase(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const [first = ''] = model;
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
