import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { type Dong, readFigures, tidy } from '../money/figures.ts';
import { isNumberWord, readAmount, Unreadable } from './amount.ts';
import { nearMisses } from './near-miss.ts';
import { tokenize } from './tokens.ts';

/** Why an amount in words cannot be read, and where. */
export interface WordsProblem {
  /** `figures-differ`: figures in brackets after the words say another amount. */
  readonly kind: Unreadable['kind'] | 'figures-differ';
  /** The part of the text that was not understood, exactly as it is there; '' for an empty text. */
  readonly part: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number;
  /** The word to write in its place, where one word is wrong and only one amount can be intended. */
  readonly suggestion?: string;
}

export type WordsReading =
  | { readonly ok: true; readonly dong: Dong }
  | { readonly ok: false; readonly problem: WordsProblem };

/** Longer than any amount in words with a remark. */
const LONGEST = 500;

/**
 * Reads an amount in Vietnamese words, in whole đồng from 0 to `MAX_DONG`. Never throws.
 *
 * Any case, Unicode form and tone placement is read, with "Bằng chữ:" before it and "đồng", "chẵn" and "./."
 * after it. Colloquial short forms that may mean two amounts ("một trăm hai", "một triệu hai") are refused,
 * as are the spoken ones that no office writes ("hai tư", "một triệu rưỡi").
 */
export function readWords(text: string): WordsReading {
  const { words, remark } = splitRemark(text);
  const reading = readText(words);
  if (reading.ok) {
    const figures = readFigures(tidy(remark));
    if (typeof figures !== 'bigint' || figures === reading.dong) return reading;
    return { ok: false, problem: { kind: 'figures-differ', part: remark, at: text.lastIndexOf(remark) } };
  }
  if (reading.problem.part === '' || text.length > LONGEST) return reading;
  const suggestion = suggestWord(words, reading.problem);
  return suggestion === null ? reading : { ok: false, problem: { ...reading.problem, suggestion } };
}

/** Takes a remark in brackets off the words before it: `Năm mươi triệu đồng (đã bao gồm thuế)`. */
function splitRemark(text: string): { readonly words: string; readonly remark: string } {
  const opening = text.lastIndexOf('(');
  const words = text.slice(0, Math.max(opening, 0));
  const [, remark] = /^\(([^()]*)\)[\s./]*$/.exec(text.slice(words.length)) ?? [];
  return remark !== undefined && tokenize(words).some(isNumberWord)
    ? { words, remark }
    : { words: text, remark: '' };
}

function readText(text: string): WordsReading {
  const tokens = tokenize(text);
  try {
    return { ok: true, dong: readAmount(tokens) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const at = tokens[error.from]?.from ?? 0;
    const part = text.slice(at, tokens[error.to - 1]?.to ?? 0);
    return { ok: false, problem: { kind: error.kind, part, at } };
  }
}

/**
 * The word that makes the text readable in place of the wrong one; null if none does, or two mean two
 * amounts.
 */
function suggestWord(text: string, { part, at }: WordsProblem): string | null {
  for (const words of nearMisses(part)) {
    const corrected = words.flatMap((word) => {
      const reading = readText(text.slice(0, at) + word + text.slice(at + part.length));
      return reading.ok ? [{ word, dong: reading.dong }] : [];
    });
    const [first] = corrected;
    if (first !== undefined) return corrected.every(({ dong }) => dong === first.dong) ? first.word : null;
  }
  return null;
}

/**
 * An amount in words as an office writes it: `Bốn trăm bảy mươi triệu đồng`. Below zero it begins with `Âm`.
 */
export function writeWords(dong: Dong): string {
  const config = new ReadingConfig();
  config.unit = ['đồng'];
  config.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
  config.oddText = 'linh';
  const words = doReadNumber(dong, config).normalize('NFC');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
