import { toUnicode } from './old-encodings.ts';
import { isSymbolFont, symbolsIn } from './symbols.ts';

/** A piece of text in one form. */
export interface Run {
  readonly text: string;
  /** Undefined where no font is named. */
  readonly font: string | undefined;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

interface ShownText {
  readonly text: string;
  /** What is struck out and so no longer part of the text. */
  readonly struck: string;
  /** Some of it is in a font of an old encoding. */
  readonly wasOld: boolean;
}

/** A mark that leads to a note: `1`, `(2)`, `*`. */
const NOTE_MARK = /^[\s([]*(?:\d{1,2}|\*{1,4}|[a-h])[\s)\]]*$/;
/** Units that have a power. */
const MEASURE = /(?:^|[^\p{L}])(?:[kcdm]?m)$/u;

/** What a person reads in runs of text: nothing struck out, no note marks, Unicode whatever the fonts. */
export function shownText(runs: readonly Run[]): ShownText {
  let text = '';
  let struck = '';
  let wasOld = false;
  for (const run of joined(runs)) {
    const symbols = symbolsIn(run.text, run.font);
    const unicode = isSymbolFont(run.font) ? symbols : toUnicode(symbols, run.font);
    wasOld ||= unicode !== symbols;
    if (run.isStruck) struck += unicode;
    else if (!run.isRaised || !NOTE_MARK.test(unicode)) text += unicode;
    else if (MEASURE.test(text)) text += unicode.replace('2', '²').replace('3', '³');
  }
  return { text, struck, wasOld };
}

/** Word cuts a text into runs where nothing changes; a word must be whole to be decoded. */
function joined(runs: readonly Run[]): Run[] {
  if (runs.length < 2) return [...runs];
  const whole: { -readonly [K in keyof Run]: Run[K] }[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const isLike =
      last?.font === run.font && last?.isStruck === run.isStruck && last.isRaised === run.isRaised;
    if (last && isLike) last.text += run.text;
    else whole.push({ ...run });
  }
  return whole;
}
