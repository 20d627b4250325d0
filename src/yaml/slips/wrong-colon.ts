import { isPlain, type Mapping, type Pair } from '../node.ts';
import type { Span } from '../position.ts';
import type { SyntaxProblem } from '../problem.ts';
import { isKeyName } from './key-name.ts';
import { correctionAt, problemAt } from './recognizer.ts';

/** Signs used as the colon: an equals sign, or the colons of full-width type, which YAML does not know. */
export const SIGN = '[=：﹕︰]';
const QUOTED_OR_KEY = new RegExp(
  `"[^"]*"|'[^']*'|(^|(?<![\\s,])[\\s,]+)([A-Za-z_][\\w-]*)\\s*${SIGN}\\s*`,
  'g',
);

/** Text with colons in place of other signs, and the number of keys in it. */
interface WithColons {
  readonly suggested: string;
  readonly keys: number;
}

/** `outlet = hn amount = 5đ` with colons and commas; null for a text that does not begin with a key and the sign. */
export function withColons(written: string): WithColons | null {
  let keys = 0;
  let isFirst = false;
  const suggested = written.replace(
    QUOTED_OR_KEY,
    (whole, before: string | undefined, key: string | undefined, at: number) => {
      // In the middle of a text, `A4=` is hardly a key.
      if (key === undefined || !isKeyName(key) || (at > 0 && /\d/.test(key))) return whole;
      keys += 1;
      isFirst ||= at === 0;
      return `${before === '' ? '' : ', '}${key}: `;
    },
  );
  return isFirst ? { suggested: suggested.trimEnd(), keys } : null;
}

/** Says which words are keys of the format of a file. */
export type IsKey = (word: string) => boolean;

/** `issuer UBND xã`, or `tasks` alone: a key and what is under it. */
export function withColon(token: string): string | undefined {
  const [, key, value] = /^([A-Za-z_][\w-]*)(?:\s+(\S.*))?$/.exec(token) ?? [];
  if (key === undefined || !isKeyName(key)) return undefined;
  return value === undefined ? `${key}:` : `${key}: ${value}`;
}

/** `{ outlet = hn, amount 5đ }`, which YAML reads as keys without a value. */
export function keyWithoutColon(map: Mapping, text: string, isKey: IsKey): SyntaxProblem | null {
  const lone = map.pairs.flatMap((pair, index) => {
    const span = keyWithoutValue(pair);
    if (!span) return [];
    const written = text.slice(span.start, span.end);
    const signed = withColons(written)?.suggested;
    const [key = ''] = /^\S+/.exec(written) ?? [];
    const suggested = signed ?? (isKey(key) && key !== written ? withColon(written) : undefined);
    return [{ ...span, index, suggested, hasSign: signed !== undefined }];
  });
  const parts = lone.slice(lone.findIndex(({ suggested }) => suggested !== undefined));
  const [first] = parts;
  if (!first || first.suggested === undefined) return null;
  // After another value it may be more of that, which YAML took apart at its commas.
  const before = map.pairs.slice(0, first.index).findLast(({ value }) => value !== null)?.value;
  const isRunOn = isPlain(before);
  if (isRunOn && !isKnown(first.suggested, isKey, text)) return null;
  let suggestion = '';
  let done = first.start;
  for (const { start, end, suggested } of parts) {
    suggestion += text.slice(done, start) + (suggested ?? text.slice(start, end));
    done = end;
  }
  const token = text.slice(first.start, done);
  // `https://…?a=1, id=2`
  const isCertain = parts.every(({ hasSign }) => hasSign) && !(isRunOn && /^[\w-]+=\S/.test(token));
  const correction = { ...correctionAt(token, first.start, suggestion), isCertain };
  return {
    ...problemAt(first.hasSign ? 'wrong-colon' : 'missing-colon', token, first.start, suggestion),
    correction,
  };
}

/** The place of a key that has no value. */
function keyWithoutValue({ key, value }: Pair): Span | null {
  return value === null && isPlain(key) ? key.span : null;
}

/** Whether the key that a text begins with is one of the format, or is written as one elsewhere. */
function isKnown(pair: string, isKey: IsKey, text: string): boolean {
  const key = pair.slice(0, pair.indexOf(':'));
  return isKey(key) || new RegExp(`(?:^|[\\s{,])${key}: `).test(text);
}
