import { fold, foldName } from '../../../values/text/fold.ts';
import { isOutletName } from '../../../values/text/outlet-name.ts';

/** Words that may be left out of a name. */
const SPARE = /(?<!\p{L})(?:và|của|tỉnh|thành phố)(?!\p{L})/giu;

/** Dashes between two names, not that of `Phát thanh - Truyền hình` within one. */
export const HYPHEN = /(?<!phát thanh(?=\s+-\s+truyền hình))\s+-\s+/iu;
export const DASH = /(?<!phát thanh(?=\s+[–—]\s+truyền hình))\s+[–—]\s+/iu;

/** The names in a cell or line, without bullets and the full stop after them. */
export function cleanName(text: string): string {
  return text.replace(/^[-–+*•\s]+|[\s.;,:]+$/gu, '');
}

/** The names of outlets in a running text: from a word such as Báo, in capitals, to the next mark. */
export function outletNamesIn(text: string): string[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}\d])(?:Báo|Đài|Tạp chí|Kênh|Truyền hình|Cổng Thông tin|Cổng thông tin)\s+[^;,.:()“”"\n]{2,70}/gu,
    ),
  ]
    .map(([name]) =>
      cleanName(
        name.split(
          /\s+(?:và Đài|và Báo|trên|để|về|theo|có trách nhiệm|thực hiện|chủ trì|phối hợp|đăng|phát sóng)\s/u,
        )[0] ?? name,
      ),
    )
    .filter(isOutletName);
}

/** A word of a name. */
export interface Word {
  readonly text: string;
  /** For comparison: see `foldName`. */
  readonly folded: string;
  /** Written in capitals throughout, so that it may be initials. */
  readonly isShort: boolean;
}

/** The words of a name that count when it is compared: without spare words, brackets and what follows a dash. */
export function wordsOf(name: string): Word[] {
  const head = cleanName(
    name
      .replace(/\s*\([^)]*\)/g, '')
      .split(HYPHEN)[0]
      ?.split(DASH)[0] ?? name,
  );
  const words = head
    .normalize('NFC')
    .replace(SPARE, ' ')
    .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word !== '')
    .map((word) => ({ text: word, folded: foldName(word), isShort: /^\p{Lu}{2,5}$/u.test(word) }));
}

/**
 * Whether two spellings are surely one name: the same words but for case and accents, or with words written as their
 * initials (`HN` for `Hà Nội`).
 */
export function isSameWords(a: readonly Word[], b: readonly Word[]): boolean {
  const failed = new Set<number>();
  const aligns = (i: number, j: number): boolean => {
    const one = a[i];
    const other = b[j];
    if (!one || !other) return one === other;
    const at = i * b.length + j;
    if (failed.has(at)) return false;
    const isAligned =
      (one.folded === other.folded && aligns(i + 1, j + 1)) ||
      (isInitials(one, b, j) && aligns(i + 1, j + one.folded.length)) ||
      (isInitials(other, a, i) && aligns(i + other.folded.length, j + 1));
    if (!isAligned) failed.add(at);
    return isAligned;
  };
  return aligns(0, 0);
}

function isInitials({ folded, isShort }: Word, words: readonly Word[], from: number): boolean {
  return isShort && [...folded].every((letter, i) => words[from + i]?.folded[0] === letter);
}

/** A short id for an outlet, from its name: `hanoimoi` for Báo Hà Nội mới. Other outlets may have the same. */
export function outletId(name: string): string {
  const words = wordsOf(name).map(({ text }) => fold(text));
  const rest =
    words.length > 1 ? words.slice(/^(?:tap|cong)$/.test(words[0] ?? '') && words.length > 2 ? 2 : 1) : words;
  return (rest.join('') || 'outlet').slice(0, 40);
}
