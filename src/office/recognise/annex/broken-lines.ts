/**
 * The lines of a cell of money in which what a narrow column broke is whole: a figure after a group of its digits (`120.000.` and
 * `000`), and an amount with its words in brackets.
 */
export function withoutBreaks(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1) ?? '';
    if (isBroken(last, line)) whole[whole.length - 1] = last + line;
    else if (/\d\D{0,6}$/.test(last) && /^\(.*\)[\s./]*$/.test(line) && wordsIn(line) !== null)
      whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

function isBroken(last: string, line: string): boolean {
  return (
    (/(?<![\d.,])\d{1,3}(?:[.,]\d{3})*[.,]$/.test(last) && /^\d{3}(?!\d)/.test(line)) ||
    (/(?<![\d.,])\d{1,3}(?:[.,]\d{3})*$/.test(last) && /^[.,]\d{3}(?!\d)/.test(line))
  );
}

const WORDS =
  /^\(?\s*(?:(?:viết )?bằng chữ\s*:?\s*)?((?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\p{L})[^\d()]*(?<!\p{L})(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng)(?: đồng)?(?: việt nam)?(?: chẵn)?)[\s./)]*$/iu;

/** The words of an amount, right or wrong, in brackets or without: `(Bằng chữ: Một trăm triệu đồng)`; null for another text. */
export function wordsIn(text: string): string | null {
  return WORDS.exec(text.normalize('NFC'))?.[1] ?? null;
}
