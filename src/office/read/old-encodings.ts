import { cellsOf, type OfficeDocument } from './office-document.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Fonts of TCVN3 (`.VnTime`, `.VnArialH`) and VNI (`VNI-Times`, `VNtimes new roman`). */
const OLD_FONT = /^(?:\.Vn|VNI[- ]|VN(?:times|arial))/i;

/** Letters that only Vietnamese in Unicode has. */
const UNICODE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/gu;
/** What TCVN3 text looks like read as Latin-1: signs, and accented letters of other languages, inside words. */
const TCVN3 = /(?<=\p{L})[µ¸¶·¹»¾¼½Æ©®ª«¬­¨](?=\p{L}|\b)|[®©]\p{L}|(?<=[a-z])[ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß]/gu;
/** What VNI text looks like: a vowel and then its tone as a letter of its own, as in `Keá hoaïch`. */
const VNI = /[aeouyAEOUY][ùøûõïáàåãäéèúüëêâÙØÛÕÏÁÀÅÃÄÉÈÚÜËÊÂ]|[ñÑ](?=[aeiouyöô])|[öÖ][ùøûõï]?/g;

/** Throws an UnreadableFile where more than a trace of a document is set in a font of an old encoding. */
export function refuseOldFonts(document: OfficeDocument, fonts: ReadonlyMap<string, number>): void {
  const all = [...fonts.values()].reduce((sum, letters) => sum + letters, 0);
  const old = [...fonts]
    .filter(([font]) => OLD_FONT.test(font))
    .reduce((sum, [, letters]) => sum + letters, 0);
  if (old * 2 > all) refuseOldText(document, 1);
  else refuseOldText(document);
}

/**
 * Throws an UnreadableFile where the text reads like TCVN3 or VNI: at least `fewest` of their sequences, and more of
 * them than of the letters that only Unicode has.
 */
export function refuseOldText({ blocks }: OfficeDocument, fewest = 8): void {
  const text = blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? block.lines : cellsOf(block).flatMap(({ lines }) => lines),
    )
    .join('\n');
  const unicode = text.match(UNICODE)?.length ?? 0;
  const old = Math.max(text.match(TCVN3)?.length ?? 0, text.match(VNI)?.length ?? 0);
  if (old >= fewest && old > unicode) throw new UnreadableFile('old-font');
}
