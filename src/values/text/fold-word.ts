import { perLetter } from './per-letter.ts';

/**
 * A Vietnamese word for comparison: lower case, decomposed, with its tone mark at the end, so that neither the case, nor
 * the Unicode form, nor the letter that carries the tone distinguishes two spellings: hoà is hòa, qúy is quý. Nor does i for a
 * y that sounds as it: quí is quý, kì is kỳ. Ð (eth) is often typed for Đ.
 */
export function foldWord(word: string): string {
  return withoutTones(word).replace(SOUNDS_AS_I, '$1i') + tones(word);
}

const SOUNDS_AS_I = /^([bcdđghklmnprstvx]{1,3}|qu)y$/;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const withoutTones = perLetter((letter) => decomposed(letter).replace(TONES, ''));
const tones = perLetter((letter) => decomposed(letter).match(TONES)?.join('') ?? '');

function decomposed(letter: string): string {
  return letter.normalize('NFKD').toLowerCase().replaceAll('ð', 'đ');
}
