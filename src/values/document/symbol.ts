import { type DocumentKind, type Issuer, issuerOf, kindOf, plain, splitGlued } from './kinds.ts';

/** Why a number and symbol do not have the form of their kind. */
export type SymbolFault =
  /** The year must be in the number: `63/NĐ-CP`. */
  | 'year-missing'
  /** The year must not be in the number: `44/2020/KH-UBND`. */
  | 'year-extra'
  /**
   * A stroke, a hyphen or the stroke of Đ is wrong or missing: `63/2010/NĐCP`, `36/NQ-TW`, `61/2018/ND-CP`.
   */
  | 'form';

/** The number and symbol of a document, taken apart. */
export interface DocumentSymbol {
  /** Its right form where we know the kind and who issues it, otherwise as written, without spaces. */
  readonly text: string;
  /** The same for comparison: upper case, Đ as D, at least two digits, without what the form gets wrong. */
  readonly key: string;
  /** The year inside the number, 1945 to 2199; null without one. */
  readonly year: number | null;
  readonly kind: DocumentKind | null;
  readonly issuer: Issuer | null;
  /** Whether it has the Party's form (`19-NQ/TW`), numbered within a term and not within a year. */
  readonly party: boolean;
  readonly fault: SymbolFault | null;
}

const FIRST_YEAR = 1945;
const LAST_YEAR = 2199;
/** The term of the National Assembly whose laws are the first with a year in their number. */
const FIRST_ASSEMBLY = 10;

/** The letters of symbols: Đ and Ư are in them, letters with tones never do. */
export const LETTER = 'A-Za-zĐđƯư';
/** A code between the strokes of a symbol. */
export const WORD = `[${LETTER}][${LETTER}\\d]*`;
const HEAD = new RegExp(`^0*([1-9]\\d{0,5})([${LETTER}]?)(?:[-/. ](\\d{4}))?[-/. ](?=[${LETTER}])`);
/** A number that runs into its symbol: `9669KH-UBND`. */
const GLUED = new RegExp(`^(\\d{1,6}(?:[-/.]\\d{4})?)(?=[A-ZĐ]{2}[${LETTER}\\d]*[-/])`);
const SEGMENTS = new RegExp(`^${WORD}(?:[-/.&@ ]${WORD})*$`);
/** `63/2010/NĐ-CP`, `30c/NQ-CP`, `63/2014/QH13`, `39/2010/TTLT/BTP-BNV`, `123/SGD&ĐT-VP` */
const STATE_FORM = new RegExp(`^\\d+[${LETTER}]?(?:/\\d{4})?/(?=..)${WORD}(?:[-/.&@]${WORD})*$`);
/** `17-NQ/TW`, `12-KH/ĐTN-VP` */
const PARTY_FORM = new RegExp(`^\\d+[${LETTER}]?-${WORD}(?:-${WORD})*/${WORD}(?:[-/.&@]${WORD})*$`);
/**
 * Decrees before 1997 (`64-CP`), and laws and orders of the Council of State and the President (`52-L/CTN`).
 */
const OLD_FORM = /^\d+-(?:CP|HĐBT|TTG|(?:L|LCT|PL)\/(?:CTN|HĐNN\d*))$/i;

/**
 * Reads a number and symbol such as `63/2010/NĐ-CP` without any words around it, or returns null.
 *
 * The form is that of Nghị định 30/2020/NĐ-CP on records work, of the laws on normative documents, and for
 * the Party of Hướng dẫn 36-HD/VPTW, with those they replaced. Case, Unicode form, kind of dash and spaces at
 * the strokes do not matter. Where kind and issuer are known the right form is known too; other symbols are
 * as their offices write them.
 */
export function readSymbol(text: string): DocumentSymbol | null {
  const written = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/.&@]) ?/g, '$1');
  const parted = written.replace(GLUED, '$1/');
  const head = HEAD.exec(parted);
  if (head === null) return null;
  const [before, ordinal = '', letter = '', digits] = head;
  const year = digits === undefined ? null : Number(digits);
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) return null;
  const symbol = parted.slice(before.length);
  if (!SEGMENTS.test(symbol)) return null;
  const number = ordinal.padStart(2, '0') + letter.toLowerCase();
  const known = readKnown(number, year, symbol, written);
  return known ?? (parted === written ? readOther(year, symbol, written) : null);
}

/** The symbol with the year where it belongs: `63/NĐ-CP` of 2010 is `63/2010/NĐ-CP`. */
export function withYear({ text }: DocumentSymbol, year: number): string {
  return text.replace('/', `/${year}/`);
}

function readKnown(
  number: string,
  year: number | null,
  symbol: string,
  written: string,
): DocumentSymbol | null {
  const known = kindAndIssuer(symbol);
  if (known === null) return null;
  const { kind, issuer, rest } = known;
  const { party } = issuer;
  const fault = party ? null : yearFault(kind, issuer, year);
  const shown = party || fault === 'year-extra' ? null : year;
  const codes = party ? `-${kind?.code}/${issuer.code}` : `/${kind ? `${kind.code}-` : ''}${issuer.code}`;
  const text = `${number}${shown === null ? '' : `/${shown}`}${codes}${rest}`;
  return {
    text,
    key: plain(text),
    year: shown,
    kind,
    issuer,
    party,
    fault: fault ?? (bareForm(text, kind) === bareForm(written, kind) ? null : 'form'),
  };
}

function readOther(year: number | null, symbol: string, written: string): DocumentSymbol | null {
  const party = PARTY_FORM.test(written) && !OLD_FORM.test(written);
  if (!party && !STATE_FORM.test(written) && !OLD_FORM.test(written)) return null;
  // A kind alone does not say who issued it: `44/KH`.
  if (kindOf(symbol) !== null) return null;
  const [first = ''] = symbol.split(/[-/.]/);
  const text = written.replace(/^\d+/, (digits) => digits.replace(/^0+/, '').padStart(2, '0'));
  const kind = kindOf(first);
  // Whether a company's number, or that of a contract, has the year of its date is not for us to say.
  const isOurs = kind !== null && kind.code !== 'HĐ' && kind.code !== 'CV';
  return { text, key: plain(text), year: isOurs ? year : null, kind, issuer: null, party, fault: null };
}

/** The kind and the issuer that a symbol begins with, where both are certain. */
function kindAndIssuer(symbol: string) {
  const [first = '', second, ...others] = symbol.split(/[-/.&@ ]/);
  const after = (...codes: readonly string[]) => symbol.slice(codes.join(' ').length);
  const alone = issuerOf(first);
  // The National Assembly's symbol has no kind: `63/2014/QH13`.
  if (alone !== null && /^(?:UBTV)?QH\d/.test(alone.code) && second === undefined)
    return { kind: null, issuer: alone, rest: '' };
  const kind = kindOf(first);
  const issuer = second === undefined ? null : issuerOf(second);
  if (kind !== null && issuer !== null && second !== undefined)
    return { kind, issuer, rest: others.length > 0 ? withStrokes(after(first, second)) : '' };
  if (second !== undefined || alone !== null) return null;
  const glued = splitGlued(first);
  return glued && { kind: glued[0], issuer: glued[1], rest: '' };
}

/** The further issuers of a joint document, with their Đ. */
function withStrokes(codes: string): string {
  return codes.replace(new RegExp(WORD, 'g'), (code) => issuerOf(code)?.code ?? code);
}

function yearFault(kind: DocumentKind | null, issuer: Issuer, year: number | null): SymbolFault | null {
  const assembly = /^(?:UBTV)?QH(\d+)/.exec(issuer.code)?.[1];
  const needed = kind === null ? Number(assembly) >= FIRST_ASSEMBLY : kind.year === 'always';
  if (year === null) return needed ? 'year-missing' : null;
  return kind?.year === 'never' ? 'year-extra' : null;
}

/**
 * A symbol without what may differ: case, leading zeros; and joint circulars had `TTLT/BTC-BNV` as often as
 * `TTLT-`.
 */
function bareForm(symbol: string, kind: DocumentKind | null): string {
  const bare = symbol.toUpperCase().replace(/^0+/, '');
  return kind?.code === 'TTLT' ? bare.replaceAll('/', '-') : bare;
}
