import { isEmpty, isPlain, keyText, type Mapping, type Pair, type Scalar } from '../node.ts';
import type { Span } from '../position.ts';
import { oddSpaceInKey } from './odd-space.ts';
import { isCurlyQuoted, quoted, withoutCurlyQuotes } from './quoted.ts';

/** A value that YAML took apart at its commas, put together again as it was intended. */
export interface SplitValue {
  readonly span: Span;
  readonly key: string;
  readonly written: string;
  readonly kind: 'number' | 'text' | 'curly-quoted';
  /** The value in quotes, as it is to be written. */
  readonly suggestion: string;
}

const NUMBER = /^\d[\d.]*$/;
const NEXT_GROUP = /^\d{3}$/;
/** What could be a key whose value was forgotten, rather than more of a text. */
const KEY_LIKE = /^[A-Za-z_][\w-]*$/;

/**
 * Fixes `{ amount: 100,000,000đ }`, which YAML reads as `amount: 100` and two keys without a value,
 * and `{ label: tờ rơi, tờ gấp }`: joins the value again and drops the keys that YAML made of it.
 */
export function rejoinValues(map: Mapping): SplitValue[] {
  const found: SplitValue[] = [];
  const kept: Pair[] = [];
  for (let i = 0; i < map.pairs.length; i++) {
    const pair = map.pairs[i] as Pair;
    const { value } = pair;
    kept.push(pair);
    if (!isPlain(value) || isEmpty(value)) continue;
    const isNumber = NUMBER.test(value.value);
    const more = isNumber ? numberAfter(map.pairs, i) : textAfter(map.pairs, i, value.value);
    const last = more.at(-1);
    if (!last) continue;
    const written = [value, ...more].reduce(
      (whole, part, n, parts) => whole + gapBefore(part, parts[n - 1]) + part.value,
      '',
    );
    const kind = isNumber ? 'number' : isCurlyQuoted(written) ? 'curly-quoted' : 'text';
    value.value = withoutCurlyQuotes(written);
    value.span = { start: value.span.start, end: last.span.end };
    i += more.length;
    const { span } = value;
    found.push({ span, key: keyText(pair.key), written, kind, suggestion: quoted(written) });
  }
  map.pairs = kept;
  return found;
}

/** What is between two parts: a comma, and the space after it. */
function gapBefore({ span }: Scalar, before: Scalar | undefined): string {
  if (!before) return '';
  return span.start - before.span.end > 1 ? ', ' : ',';
}

/** The keys without a value that continue the number of item `i`, or the text that begins with it. */
function numberAfter(items: readonly Pair[], i: number): Scalar[] {
  const keys = keysWithoutValue(items, i);
  const end = keys.findIndex((key) => !NEXT_GROUP.test(key.value));
  const last = keys[end];
  return end < 0 ? keys : keys.slice(0, last && /^\d/.test(last.value) ? end + 1 : end);
}

/** The keys without a value that continue the text of item `i`. */
function textAfter(items: readonly Pair[], i: number, begun: string): Scalar[] {
  const keys = keysWithoutValue(items, i);
  const closed = isCurlyQuoted(begun) ? keys.findIndex((key) => /[“”’»]$/.test(key.value)) : -1;
  if (closed >= 0) return keys.slice(0, closed + 1);
  const end = keys.findIndex((key) => isKeyLike(key.value));
  return end < 0 ? keys : keys.slice(0, end);
}

function isKeyLike(text: string): boolean {
  return KEY_LIKE.test(text) || oddSpaceInKey(text, 0) !== null;
}

function keysWithoutValue(items: readonly Pair[], i: number): Scalar[] {
  const keys: Scalar[] = [];
  for (let next = i + 1; next < items.length; next++) {
    const { key, value } = items[next] as Pair;
    if (value !== null || !isPlain(key)) break;
    keys.push(key);
  }
  return keys;
}
