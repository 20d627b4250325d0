import { type Day, readDate, yearOf } from '../calendar/calendar.ts';
import { fold, foldName } from '../text/fold.ts';
import { LETTERS } from '../text/letters.ts';
import { Remembered } from '../text/remembered.ts';
import { brokenNumber, type DocumentFault, incomplete, several, slipIn, symbolFault } from './fault.ts';
import { type Issuer, issuerOf, kindOf } from './kinds.ts';
import { type DocumentSymbol, LETTER, readSymbol, WORD, withYear } from './symbol.ts';
import { hasKindWord, type KindWord, kindWordAt, LAWS, withoutAccents } from './words.ts';

/** A document as a plan refers to it. */
export interface DocumentReference {
  /** Its number and symbol; null if it is only named (`Luật Báo chí`) or has a symbol we do not know. */
  readonly symbol: DocumentSymbol | null;
  /** The kind it is called, such as `Nghị định`, by its word or else by its symbol. */
  readonly kind: string | null;
  /**
   * The year it was issued, from its number or its name (`Luật Báo chí năm 2016`); null if neither has it.
   */
  readonly year: number | null;
  /** The date that the text itself gives it, right after its number or name or after who issued it. */
  readonly date: Day | null;
  /** Who issued it, where the text says so after "của": `UBND tỉnh Lâm Đồng`. */
  readonly issuer: string | null;
  /**
   * What is wrong with its number; null if nothing is, or where we do not know the form it should have.
   */
  readonly fault: DocumentFault | null;
  /** For comparison: the symbol, or else the text without case, accents and year. */
  readonly key: string;
}

/** Longer than any citation with its title; the rest of a longer text is not read. */
const LONGEST = 500;

/** A stroke with spaces around it counts only before capitals; otherwise it is the dash before a title. */
const STROKE = `(?:[-/.&@]| ?[-/] ?(?=[A-ZĐƯ]{2}))`;
const NUMBER = `\\d{1,7}[${LETTER}]?(?: ?[-/.] ?\\d{1,4})?`;
/** What looks like a number and symbol: `63/2010/NĐ-CP`, `44 /KH-UBND`, `44/KH UBND`, `44KH-UBND`. */
const SYMBOL = new RegExp(
  `${NUMBER}(?: ?[-/] ?|(?=[A-ZĐ]{2}[${LETTER}]*[-/]))${WORD}(?:${STROKE}${WORD})*(?: (?:CP|TTg|TW|UBND|HĐND)(?= ?$))?(?![${LETTERS}\\d/]|-\\S)`,
  'u',
);
const LEAD = /^(?:[-+•*] |["'“]|\(|can cu |theo |thuc hien |tai |(?:ban hanh )?kem theo )+/;
/** Companies number their letters as they like. */
const COMPANY = /(?<![a-z])(?:cong ty|doanh nghiep|tap doan|ngan hang|tnhh|hop tac xa)(?![a-z])/;
const NUMBER_WORD = /^ ?(?:so)? ?:? ?$/;
/** `Luật An ninh mạng (Luật số 24/2018/QH14)`: one law by name and by number. */
const OTHER_NAME = /^[^(]*\((?:bo luat|luat|phap lenh) so ?:? ?$/;
const ANOTHER = /^ ?(?:[,;&](?! (?:ban hanh )?ngay )|va(?= )|voi(?= )).*\d[-/]/;
const JOINING = /^ ?(?:[,;&] ?)?(?:(?:va|voi) )?/;
const NAMED_YEAR = /(?: nam)? (\d{4})(?=$|[,;(]| \()/;
/** Where the name of an office ends. */
const NAME_END =
  '(?= (?:về|ban hành|v/v|quy định|hướng dẫn|phê duyệt|triển khai|thực hiện|ngày) | số(?: |:|$)|[,;.()]|$)';
/** The comma of `Sở Văn hóa, Thể thao và Du lịch`; before a kind of document it ends the name. */
const NAME_GOES_ON =
  ',(?= \\p{Lu})(?! (?:Luật|Bộ luật|Pháp lệnh|Nghị|Quyết|Thông|Chỉ thị|Kế hoạch|Kết luận|Công|Báo cáo|Tờ trình|Hướng dẫn|Đề án|Chương trình|Văn bản))';
const ISSUED_BY = new RegExp(
  `(?:^|[ ,])(?:của|do) (.+?)${NAME_END}|^ ?((?:tỉnh|thành phố|huyện|quận|xã|phường|đặc khu) [^,;.()]+?)${NAME_END}`,
  'u',
);
const DATE = /(?:ban hành )?ngày (\d{1,2}([-/.])\d{1,2}\2\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})(?!\d)/;
/** Not a date in the title: `63/2010/NĐ-CP của Chính phủ về … ngày 30/4/1975`. */
const DATE_BEHIND = new RegExp(
  `^(?: (?:của|do) (?:(?!${NAME_END}).|${NAME_GOES_ON})+)?[ ,(]*${DATE.source}`,
  'u',
);
const DATE_OF_LAW = new RegExp(`^[^(\\d]*? ${DATE.source}`);
/** A number that lacks the rest: `63`, `63/2010`. */
const BARE_NUMBER = new RegExp(`^\\d+(?:[${LETTERS}]|[-/]\\d+)?[-/]?$`, 'u');
const NUMBER_LABEL = new RegExp(`^(?: ?(số)(?![${LETTERS}]) ?:?)? ?(.*)$`, 'iu');

/**
 * Reads a reference to a document: `63/2010/NĐ-CP`, `Nghị quyết số 19-NQ/TW`, `Công văn 1234/BTTTT-CBC ngày
 * …`, `Luật Báo chí năm 2016`. Never throws. A text whose form we do not know, such as the symbol of a
 * company or of a contract, has neither symbol nor fault.
 */
export function readDocument(text: string): DocumentReference {
  return documents.get(text, read);
}

const documents = new Remembered<DocumentReference>();

function read(text: string): DocumentReference {
  const written = tidy(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  const bare = withoutAccents(written);
  const start = LEAD.exec(bare)?.[0].length ?? 0;
  const word = kindWordAt(bare, start);
  const from = word?.end ?? start;
  const slip = word?.foreign ? null : slipIn(written.slice(from));
  if (slip !== null && NUMBER_WORD.test(bare.slice(from, from + slip.index)))
    return { ...named(written, bare, word), fault: slip.fault };
  const found = word?.foreign ? null : SYMBOL.exec(written.slice(start));
  if (found === null) return withoutSymbol(written, bare, word, from);
  const at = start + found.index;
  const between = bare.slice(from, at);
  const after = bare.slice(at + found[0].length);
  const isAdjacent = NUMBER_WORD.test(between);
  // The symbol may be that of a document in the title: `Kế hoạch thực hiện Nghị quyết số 19-NQ/TW`.
  const isOther = word === null ? !isAdjacent : hasKindWord(between) && !OTHER_NAME.test(between);
  const broken = brokenNumber(between, found[0]);
  if (broken) return { ...named(written, bare, word), fault: broken };
  if (isOther || ANOTHER.test(after)) {
    const isSeveral = !isOther && isAdjacent && startsAnother(written, at + found[0].length);
    return { ...named(written, bare, word), fault: isSeveral ? several(written) : null };
  }
  const symbol = readSymbol(found[0]);
  if (symbol === null) {
    const isWrong = isAdjacent && (word !== null || isOfficial(found[0]));
    return {
      ...named(written, bare, word),
      fault: isWrong ? incomplete(word === null ? written : found[0]) : null,
    };
  }
  const issuer =
    ISSUED_BY.exec(written.slice(at + found[0].length)) ?? ISSUED_BY.exec(written.slice(from, at));
  return {
    symbol,
    kind: word?.name ?? symbol.kind?.name ?? null,
    year: symbol.year,
    date: dateBehind(DATE_BEHIND, written.slice(at + found[0].length)),
    issuer: issuer?.[1]?.trim() ?? (issuer?.[2] ? `UBND ${issuer[2].trim()}` : null),
    fault: symbolFault(symbol, found[0], written, isAdjacent ? word : null),
    key: symbol.key,
  };
}

/** Whether only a joining word and a word for a kind lead from `from` to another number: `63/2010/NĐ-CP và Nghị định 48/2013/NĐ-CP`. */
function startsAnother(written: string, from: number): boolean {
  const bare = withoutAccents(written);
  const joined = from + (JOINING.exec(bare.slice(from))?.[0].length ?? 0);
  const start = kindWordAt(bare, joined)?.end ?? joined;
  const next = SYMBOL.exec(written.slice(start));
  return next !== null && NUMBER_WORD.test(bare.slice(start, start + next.index));
}

/** The number and symbol that a text begins with, as written; null if it begins otherwise. */
export function symbolIn(text: string): string | null {
  const found = SYMBOL.exec(tidy(text));
  return found?.index === 0 ? found[0] : null;
}

/**
 * The parts of a text that each begin with a number and symbol and end before the next, for `readDocument` to read; its
 * dates are written without spaces at the strokes.
 */
export function symbolsIn(text: string): string[] {
  const written = tidy(text).replace(/(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/g, '$1$2$3$2$4');
  const starts = [...written.matchAll(new RegExp(SYMBOL, 'gu'))].map(({ index }) => index);
  return starts.map((start, i) => written.slice(start, starts[i + 1]));
}

/** What to write for the wrong part of a document issued in `year`; null if that is not clear. */
export function correctedSymbol({ symbol, fault }: DocumentReference, year: number | null): string | null {
  if (fault?.kind === 'year-missing' && symbol !== null && year !== null) return withYear(symbol, year);
  return fault?.suggestion ?? null;
}

/**
 * One text for each document, given the date it is cited with; null if nothing distinguishes it from others.
 * Numbers without a year start again each year (Nghị định 30/2020/NĐ-CP, article 15), the Party's each term.
 */
export function identityOf({ key, symbol, kind, year, issuer }: DocumentReference, date: Day): string | null {
  if (symbol === null) return LAWS.has(kind ?? '') ? `${key} ${year ?? yearOf(date)}` : null;
  if (symbol.fault === 'year-missing') return readSymbol(withYear(symbol, yearOf(date)))?.key ?? key;
  const name = symbol.issuer?.central || issuer === null ? key : `${key} ${foldName(issuer)}`;
  if (symbol.year !== null) return name;
  return `${name} ${symbol.issuer?.party ? termOf(symbol.issuer, date) : yearOf(date)}`;
}

/**
 * The Party counts its numbers from 01 in each term of a committee (Hướng dẫn 36-HD/VPTW). Terms begin in the
 * year of a congress, at each level on another day: that year counts by itself, and the four years after it
 * are one.
 */
function termOf({ central }: Issuer, date: Day): string {
  const year = yearOf(date);
  const sinceCongress = (year - (central ? 1 : 0)) % 5;
  return sinceCongress === 0 ? String(year) : `from ${year - sinceCongress + 1}`;
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text without the form of a symbol was intended as one of an office we know. */
function isOfficial(text: string): boolean {
  const codes = text.split(/[^\p{L}\d]+/u).filter((code) => !/^\d+$/.test(code));
  return (
    codes.some((code) => issuerOf(code) !== null) || (codes.length === 1 && kindOf(codes[0] ?? '') !== null)
  );
}

/** A document that has a name and no symbol of its own. */
function named(written: string, bare: string, word: KindWord | null): DocumentReference {
  const isLaw = LAWS.has(word?.name ?? '');
  // The year of a date is not part of the name.
  const found = isLaw ? NAMED_YEAR.exec(bare.replace(/ ngay .*/, '')) : null;
  // A text that names two laws names neither for sure.
  const match = found && hasKindWord(bare.slice(found.index).replace(/\(.*/, '')) ? null : found;
  const year = match === null ? null : Number(match[1]);
  const name = match === null ? written : written.slice(0, match.index);
  return {
    symbol: null,
    kind: word?.name ?? null,
    year: year !== null && year >= 1945 && year <= 2199 ? year : null,
    date: isLaw ? dateBehind(DATE_OF_LAW, written) : null,
    issuer: null,
    fault: null,
    key: fold(isLaw ? name.replace(/ ngày .*/u, '') : name),
  };
}

function dateBehind(form: RegExp, text: string): Day | null {
  return readDate(form.exec(text)?.[1] ?? '');
}

function withoutSymbol(
  written: string,
  bare: string,
  word: KindWord | null,
  from: number,
): DocumentReference {
  const reference = named(written, bare, word);
  if (word?.foreign || COMPANY.test(bare)) return reference;
  const [, label, rest = ''] = NUMBER_LABEL.exec(written.slice(from)) ?? [];
  const isNumber = word === null && BARE_NUMBER.test(rest);
  // A resolution of a congress may be named, and a plan or a report.
  const needsNumber =
    word?.numbered === true &&
    /^(?:Nghị định|Thông tư|Quyết định|Chỉ thị|Công văn|Công điện)/.test(word.name ?? '');
  // `Kế hoạch 2026` and `Báo cáo 6 tháng` have no number.
  const isTitle = label === undefined && /^(?:Kế hoạch|Báo cáo|Thông báo|Tờ trình)/.test(word?.name ?? '');
  const startsWithNumber = word?.numbered === true && !isTitle && /^\d/.test(rest);
  const isBroken = word === null && /^\d/.test(rest) && isOfficial(rest);
  if (!isNumber && !needsNumber && !startsWithNumber && !isBroken) return reference;
  return { ...reference, fault: incomplete(rest === '' || needsNumber ? written : rest) };
}
