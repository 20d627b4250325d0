import { issuerOf, kindOf } from './kinds.ts';
import { type DocumentSymbol, LETTER, readSymbol, type SymbolFault } from './symbol.ts';
import type { KindWord } from './words.ts';

export interface DocumentFault {
  /** `incomplete`: a number without its symbol; `other-kind`: "Nghị quyết" before the symbol of a decree; `several`: two documents. */
  readonly kind: SymbolFault | 'incomplete' | 'other-kind' | 'several';
  /** The part of the text that is wrong, composed (NFC) and with plain hyphens and spaces. */
  readonly part: string;
  /** What to write in its place; null if that is not clear. */
  readonly suggestion: string | null;
}

/** The fault of a number that lacks a part. */
export function incomplete(part: string): DocumentFault {
  return { kind: 'incomplete', part, suggestion: null };
}

export function several(part: string): DocumentFault {
  return { kind: 'several', part, suggestion: null };
}

/** Digits and a space before a number: `số 1 47/2016/NĐ-CP`, which is 147; null without them. `before` has no accents. */
export function brokenNumber(before: string, symbol: string): DocumentFault | null {
  const first = /^ ?(?:so)? ?:? ?(\d{1,3}) $/.exec(before)?.[1];
  const digits = /^\d+/.exec(symbol)?.[0] ?? '';
  if (first === undefined || first.length + digits.length > MOST_DIGITS) return null;
  return {
    kind: 'incomplete',
    part: `${first} ${symbol}`,
    suggestion: readSymbol(first + symbol)?.text ?? null,
  };
}

/** Of the number of a document within a year. */
const MOST_DIGITS = 5;

/** What looks like a number with a year and a symbol, with the letters O, l and I typed for digits. */
const NUMBERED = new RegExp(
  `(?<![${LETTER}\\d/.-])([\\dOolI]{1,7})/([\\dOolI]{3,6})/([${LETTER}]{2,5})-([${LETTER}]{2,})(?![${LETTER}/])`,
  'u',
);
/** A kind before the number: `KH-428/UBND`. */
const TURNED = new RegExp(
  `(?<![${LETTER}\\d/.-])([${LETTER}]{2,4})-(\\d{1,6}(?:/\\d{4})?)/([${LETTER}]{2,})(?![${LETTER}/-])`,
  'u',
);

/** A slip of the pen in a number whose kind and issuer are known, and where it is; null without a slip. */
export function slipIn(text: string): { readonly index: number; readonly fault: DocumentFault } | null {
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    const [part, number = '', year = '', kind = '', issuer = ''] = numbered;
    const isWritten = /^\d+$/.test(number) && /^\d{4}$/.test(year);
    if (isWritten || !isKnown(kind, issuer)) return null;
    const symbol = readSymbol(`${digits(number)}/${digits(year)}/${kind}-${issuer}`);
    const isForm = symbol !== null;
    return {
      index: numbered.index,
      fault: { kind: isForm ? 'form' : 'incomplete', part, suggestion: symbol?.text ?? null },
    };
  }
  const turned = TURNED.exec(text);
  if (!turned) return null;
  const [part, kind = '', number = '', issuer = ''] = turned;
  if (!isKnown(kind, issuer)) return null;
  const symbol = readSymbol(`${number}/${kind}-${issuer}`);
  return symbol && { index: turned.index, fault: { kind: 'form', part, suggestion: symbol.text } };
}

function isKnown(kind: string, issuer: string): boolean {
  return kindOf(kind) !== null && issuerOf(issuer)?.party === false;
}

function digits(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
}

/** What is wrong with a symbol that can be read, after the word for its kind. */
export function symbolFault(
  symbol: DocumentSymbol,
  part: string,
  written: string,
  word: KindWord | null,
): DocumentFault | null {
  // A law has the term of its Assembly: `202/2025/QH15`.
  if (/^\d+\/\d+\/(?:UBTV)?QH$/.test(symbol.key)) return incomplete(part);
  if (symbol.fault !== null)
    return { kind: symbol.fault, part, suggestion: symbol.fault === 'year-missing' ? null : symbol.text };
  const code = symbol.kind?.code;
  if (word?.code == null || code === undefined || !STRICT.has(code) || word.code === code) return null;
  return {
    kind: 'other-kind',
    part: written.slice(word.start, word.end),
    suggestion: symbol.kind?.name ?? null,
  };
}

/** Kinds whose word and symbol always go together. */
const STRICT: ReadonlySet<string> = new Set(['NĐ', 'TT', 'TTLT', 'NQ', 'CT', 'KH', 'KL']);
