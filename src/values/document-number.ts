/** The number and symbol of an administrative document, as a citation names it. */
export interface DocumentNumber {
  /**
   * One spelling per document, for comparison and not for display: upper case, no spaces, the ordinal with at
   * least two digits (as the decree has it), Đ as D, since `63/2010/ND-CP` is typed where there is no Đ.
   */
  readonly number: string;
  /** The year inside the number, 1945 to 2199; null where it has none. */
  readonly year: number | null;
}

/** Longer than any symbol in use. */
const LONGEST = 100;

const FIRST_YEAR = 1945;
const LAST_YEAR = 2199;

const SEGMENT = '\\p{Lu}[\\p{Lu}\\d]*';
const PREFIX = '(?:SỐ ?:? ?)?';
const ORDINAL = '0*([1-9]\\d{0,5})(\\p{Lu}?)';

/** `63/2010/NĐ-CP`, `30c/NQ-CP`, `63/2014/QH13`, `08/2017/TTLT-BTC-BNV`, `123/SGD&ĐT-VP` */
const STATE = new RegExp(`^${PREFIX}${ORDINAL}(?:/(\\d{4}))?/(${SEGMENT}(?:[-/.&]${SEGMENT})*)$`, 'u');
/** `17-NQ/TW`, `45-QĐ/TU`; and `64-CP`, as decrees were numbered until 1996 */
const PARTY = new RegExp(
  `^${PREFIX}${ORDINAL}-(${SEGMENT}(?:-${SEGMENT})*/${SEGMENT}(?:[-/.]${SEGMENT})*|CP|HĐBT|TTG)$`,
  'u',
);

/**
 * Reads a document number such as `63/2010/NĐ-CP`, or returns null where the text has not the form of one.
 *
 * The form is that of Nghị định 30/2020/NĐ-CP on records work (an ordinal, the year for normative documents, the
 * abbreviated kind and issuer), with the law numbers of the National Assembly (`63/2014/QH13`) and the Party's form
 * (`17-NQ/TW`). "Số" may stand before it; case, Unicode form, kind of dash and spaces at the strokes do not matter.
 */
export function readDocumentNumber(text: string): DocumentNumber | null {
  if (text.length > LONGEST) return null;
  const written = text
    .trim()
    .normalize('NFC')
    .toUpperCase()
    .replaceAll('Ð', 'Đ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/.&]) ?/g, '$1');
  const state = STATE.exec(written);
  if (state !== null) {
    const [, ordinal = '', letter = '', year, symbol = ''] = state;
    if (symbol.length < 2 || (year !== undefined && !isYear(Number(year)))) return null;
    const parts = [ordinalOf(ordinal, letter), ...(year === undefined ? [] : [year]), symbol];
    return { number: fold(parts.join('/')), year: year === undefined ? null : Number(year) };
  }
  const party = PARTY.exec(written);
  if (party === null) return null;
  const [, ordinal = '', letter = '', symbol = ''] = party;
  return { number: fold(`${ordinalOf(ordinal, letter)}-${symbol}`), year: null };
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function ordinalOf(digits: string, letter: string): string {
  return digits.padStart(2, '0') + letter;
}

function fold(number: string): string {
  return number.replaceAll('Đ', 'D');
}

/** Reads a document number; text that has not the form of one stands for itself and has no year. */
export function documentOf(text: string): DocumentNumber {
  return readDocumentNumber(text) ?? { number: text.trim(), year: null };
}
