import { isScalar, type Pair, type YAMLMap } from 'yaml';
import { spanOf } from '../node.ts';
import type { Span } from '../position.ts';
import type { SyntaxProblem } from '../problem.ts';
import { mendAt, problemAt } from './complaint.ts';
import { isKeyName } from './key-name.ts';

/** What stands for the colon: an equals sign, or the colons of full-width type, which are none to YAML. */
export const SIGN = '[=：﹕︰]';
const QUOTED_OR_KEY = new RegExp(
  `"[^"]*"|'[^']*'|(^|(?<![\\s,])[\\s,]+)([A-Za-z_][\\w-]*)\\s*${SIGN}\\s*`,
  'g',
);

/** Text with colons in place of other signs, and the number of keys in it. */
interface WithColons {
  readonly meant: string;
  readonly keys: number;
}

/** `outlet = hn amount = 5đ` with colons and commas; null for a text that does not begin with a key and the sign. */
export function withColons(written: string): WithColons | null {
  let keys = 0;
  let isFirst = false;
  const meant = written.replace(
    QUOTED_OR_KEY,
    (whole, before: string | undefined, key: string | undefined, at: number) => {
      if (key === undefined || !isKeyName(key)) return whole;
      keys += 1;
      isFirst ||= at === 0;
      return `${before === '' ? '' : ', '}${key}: `;
    },
  );
  return isFirst ? { meant: meant.trimEnd(), keys } : null;
}

/** Says which words are keys of the format of a file. */
export type IsKey = (word: string) => boolean;

/** `amount 5đ`, whose first word is a key of the format, with the colon that it lacks; null for other text. */
function withColon(written: string, isKey: IsKey): string | null {
  const [, key, value] = /^([A-Za-z_][\w-]*)\s+(\S.*)$/s.exec(written) ?? [];
  return key !== undefined && isKeyName(key) && isKey(key) ? `${key}: ${value}` : null;
}

/** `{ outlet = hn, amount 5đ }`, which YAML reads as keys without a value. */
export function keyWithoutColon(map: YAMLMap, text: string, isKey: IsKey): SyntaxProblem | null {
  if (!map.flow) return null;
  const lone = map.items.flatMap((pair, index) => {
    const span = loneKey(pair);
    if (!span) return [];
    const written = text.slice(span.start, span.end);
    const signed = withColons(written)?.meant;
    return [{ ...span, index, meant: signed ?? withColon(written, isKey), hasSign: signed !== undefined }];
  });
  const parts = lone.slice(lone.findIndex(({ meant }) => meant !== null));
  const [first] = parts;
  if (!first || first.meant === null) return null;
  // Behind another value it may be more of that, which YAML took apart at its commas.
  const before = map.items[first.index - 1]?.value;
  const isRunOn = isScalar(before) && before.type === 'PLAIN';
  if (isRunOn && !isKnown(first.meant, isKey, text)) return null;
  let suggestion = '';
  let done = first.start;
  for (const { start, end, meant } of parts) {
    suggestion += text.slice(done, start) + (meant ?? text.slice(start, end));
    done = end;
  }
  const token = text.slice(first.start, done);
  // `https://…?a=1, id=2`
  const isCertain = parts.every(({ hasSign }) => hasSign) && !(isRunOn && /^[\w-]+=\S/.test(token));
  const mend = { ...mendAt(token, first.start, suggestion), isCertain };
  return {
    ...problemAt(first.hasSign ? 'wrong-colon' : 'missing-colon', token, first.start, suggestion),
    mend,
  };
}

/** Where a key stands that has no value. */
function loneKey({ key, value }: Pair): Span | null {
  return value === null && isScalar(key) && key.type === 'PLAIN' ? spanOf(key) : null;
}

/** Whether the key that a text begins with is one of the format, or is written as one elsewhere. */
function isKnown(pair: string, isKey: IsKey, text: string): boolean {
  const key = pair.slice(0, pair.indexOf(':'));
  return isKey(key) || new RegExp(`(?:^|[\\s{,])${key}: `).test(text);
}
