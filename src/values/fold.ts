/**
 * A text without what two spellings of one name differ in: case, accents, spaces, punctuation.
 * `Báo Hà Nội Mới` and `bao ha noi mới` fold to one.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
