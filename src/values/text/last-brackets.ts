/**
 * What is before the brackets that a text ends in, and what is in them, other brackets too: `Báo A` and `tin (02 kỳ)` of
 * `Báo A (tin (02 kỳ))`. Null where it does not end in brackets, or there is nothing before them.
 */
export function lastBrackets(text: string): { readonly before: string; readonly inside: string } | null {
  if (!text.endsWith(')')) return null;
  let depth = 0;
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') depth -= 1;
    if (depth > 0) continue;
    const before = text.slice(0, at).trimEnd();
    return before === '' ? null : { before, inside: text.slice(at + 1, -1).trim() };
  }
  return null;
}
