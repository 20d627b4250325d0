import { foldWord } from '../../text/fold-word.ts';
import { LETTERS } from '../../text/letters.ts';

/** A stretch of the text, in UTF-16 units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'symbol' | 'mark';
  /** The text with case, Unicode form, tone placement and kind of dash folded away. */
  readonly key: string;
  /** Nothing is between this token and the one before. */
  readonly glued: boolean;
}

const INVISIBLE = String.raw`\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb`;

// A document symbol such as 61/2018/NĐ-CP is one token, or its numbers would read as dates.
const TOKEN = new RegExp(
  [
    String.raw`(?<symbol>\d+[${LETTERS}]?\/(?:\d{4}\/[${LETTERS}]|[${LETTERS}]+-[${LETTERS}])[${LETTERS}\d&-]*)`,
    `(?<word>[${LETTERS}]+)`,
    String.raw`(?<number>[\d\uff10-\uff19]+)`,
    String.raw`(?<bullet>[\r\n]\s*[-–—+*•])`,
    '(?<arrow>[-–—=]+>|[-–—]+:[-–—]+|[-–—]{2,})',
    String.raw`(?<mark>[^\s${INVISIBLE}"“”'‘’])`,
  ].join('|'),
  'gu',
);

const DASHES = /^[–—−‐‑‒―÷→]$/u;
const SLASHES = /^[∕⁄]$/u;
const GLUED_QUARTER = /^q(?:uy\u0301|u\u0301y)?(?<roman>i{1,3}|iv|v)$/iu;

function markKey(mark: string): string {
  return mark
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(SLASHES, '/')
    .replace('、', ',')
    .replace('∼', '~');
}

/** Splits a phrase into tokens; spaces, invisible characters and quotation marks fall away. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const add = (kind: Token['kind'], key: string, start: number, end: number) => {
    tokens.push({ kind, key, start, end, glued: tokens.at(-1)?.end === start });
  };
  for (const match of text.matchAll(TOKEN)) {
    const { symbol, word, number, bullet, arrow } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (symbol) add('symbol', foldWord(symbol), start, end);
    else if (number) add('number', number.normalize('NFKC'), start, end);
    else if (bullet) add('mark', ';', start, end);
    else if (arrow) add('mark', '-', start, end);
    else if (word) {
      const { roman = '' } = GLUED_QUARTER.exec(word.normalize('NFD'))?.groups ?? {};
      if (roman) add('word', foldWord(word.slice(0, -roman.length)), start, end - roman.length);
      add('word', foldWord(roman || word), roman ? end - roman.length : start, end);
    } else add('mark', markKey(match[0]), start, end);
  }
  return tokens;
}
