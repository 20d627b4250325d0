import { readWords } from '../../../values/words/words.ts';

/** A sum in a text, such as `Tổng kinh phí: 470.000.000 đồng (Bằng chữ: …)`. */
export interface TotalText {
  /** As written. */
  readonly amount: string;
  readonly words: string | null;
  /** What the text says after them. */
  readonly rest: string;
}

const AMOUNT =
  /(?<=(?:[:：]|(?<!\p{L})(?:là|cộng|phí|tiền|toán|số|chi|mức|sách|năm \d{4}))\s*)(\d[\d.,]*(?: \d{3})*(?:\s*(?:nghìn|ngàn|triệu|tỷ|tỉ))*\s*(?:đồng|đ|₫|vnđ|vnd)?(?!\p{L}))\s*(?:\(\s*(?:bằng chữ\s*:?\s*)?([^()]*?)\s*[./]*\s*\))?/iu;

/** Splits a text into the amount after its label, the words in brackets, and what remains; null if it has no amount. */
export function amountInTotal(text: string): TotalText | null {
  const match = AMOUNT.exec(text);
  if (!match?.[1]) return null;
  const words = match[2] !== undefined && readWords(match[2]).ok ? match[2] : null;
  const after = text.slice(match.index + (words === null ? match[1].length : match[0].length));
  return { amount: match[1].trim(), words, rest: after.replace(/^[\s.;,/]+|[\s.;,/]+$/g, '') };
}
