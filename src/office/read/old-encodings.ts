import { isSyllable } from './syllables.ts';

/** The letters of TCVN 5712:1993 (VN3) from code 0xA1 on; a dot for a code without a letter. */
const TCVN3_CODES =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const TCVN3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_CODES].flatMap((letter, index) =>
    letter === '.' ? [] : [[String.fromCharCode(0xa1 + index), letter] as const],
  ),
);

/** VNI writes a vowel and then its mark; these are the marks of each vowel and what they make of it. */
const VNI_PAIRS: Readonly<Record<string, string>> = {
  a: 'ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ',
  e: 'ùéøèûẻõẽïẹâêáếàềåểãễäệ',
  o: 'ùóøòûỏõõïọâôáốàồåổãỗäộ',
  u: 'ùúøùûủõũïụ',
  y: 'ùýøỳûỷõỹ',
  ô: 'ùớøờûởõỡïợ',
  ö: 'ùứøừûửõữïự',
};
const VNI_SINGLES = 'ííììæỉóĩòịôơöưîỵñđ';
const VNI = vniTable();
const VNI_LETTERS = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

function vniTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const add = (old: string, letter: string) => {
    table.set(old, letter);
    table.set(old.toUpperCase(), letter.toUpperCase());
  };
  for (const [old = '', letter = ''] of pairs(VNI_SINGLES)) add(old, letter);
  for (const [vowel, marks] of Object.entries(VNI_PAIRS))
    for (const [mark = '', letter = ''] of pairs(marks)) {
      add(vowel + mark, letter);
      table.set(vowel.toUpperCase() + mark, letter.toUpperCase());
    }
  return table;
}

function pairs(text: string): string[][] {
  return text.match(/../g)?.map((pair) => [...pair]) ?? [];
}

/** Letters that only Vietnamese in Unicode has. */
const UNICODE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/u;
/** Some text that an old encoding can have made: all of them use the codes above ASCII. */
const MAY_BE_OLD = /[\u00a1-\u00ff]/;

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (letter) => TCVN3.get(letter) ?? letter);
}

function fromVni(text: string): string {
  return text.replace(VNI_LETTERS, (letters) => VNI.get(letters) ?? letters);
}

/**
 * Text set in a font of TCVN3 (`.VnTime`; `.VnTimeH` shows capitals) or VNI (`VNI-Times`) in Unicode. Where no such
 * font is named, only a text that makes Vietnamese words in one of these encodings, and no such words as it is.
 */
export function toUnicode(text: string, font: string | undefined): string {
  if (!MAY_BE_OLD.test(text) || UNICODE.test(text)) return isCapitalFont(font) ? text.toUpperCase() : text;
  if (font !== undefined && /^\.Vn/i.test(font))
    return isCapitalFont(font) ? fromTcvn3(text).toUpperCase() : fromTcvn3(text);
  if (font !== undefined && /^(?:VNI[- ]|VN(?:times|arial))/i.test(font)) return fromVni(text);
  const [best] = [fromTcvn3(text), fromVni(text)]
    .map((unicode) => ({ unicode, sense: senseMade(text, unicode) }))
    .sort((a, b) => b.sense - a.sense);
  return best && best.sense >= 3 ? best.unicode : text;
}

function isCapitalFont(font: string | undefined): boolean {
  return font !== undefined && /^\.Vn.*H$/.test(font);
}

const WORD = /[\p{L}\u00a1-\u00bf]+/gu;

/** How many letters are in words that are Vietnamese only after decoding; 0 if decoding makes a word that is not Vietnamese. */
function senseMade(text: string, unicode: string): number {
  const [before, after] = [text, unicode].map((whole) => whole.split(/[\s,.;:()/\\"'+\d–-]+/));
  let sense = 0;
  for (const [index, word] of (before ?? []).entries()) {
    const decoded = after?.[index] ?? '';
    if (decoded === word) continue;
    if (!isSyllable(decoded)) return 0;
    if (!isSyllable(word) && !/^[µ©®]/.test(word)) sense += decoded.length;
  }
  return sense;
}

/** The bytes of a text in an 8-bit encoding of Vietnamese, in Unicode; null if it makes no sense in any. */
export function decodeOldText(bytes: Uint8Array): string | null {
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const texts = [
    new TextDecoder('windows-1258').decode(bytes).normalize('NFC'),
    fromTcvn3(latin),
    fromVni(latin),
  ];
  const [best] = texts
    .map((text) => ({ text, score: wordsWithMarks(text) }))
    .sort((a, b) => b.score.good - a.score.good);
  return best && best.score.good > 0 && best.score.good >= 4 * best.score.bad ? best.text : null;
}

/** Words with letters beyond ASCII, by whether they are Vietnamese. */
function wordsWithMarks(text: string): { good: number; bad: number } {
  const score = { good: 0, bad: 0 };
  for (const [word] of text.matchAll(WORD)) {
    if (/^[a-z]*$/i.test(word)) continue;
    if (isSyllable(word)) score.good += 1;
    else score.bad += 1;
  }
  return score;
}
