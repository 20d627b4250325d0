import { isScalar, type Pair, type YAMLMap } from 'yaml';
import { spanOf } from '../node.ts';
import type { Span } from '../position.ts';
import type { SyntaxProblem } from '../problem.ts';
import { mendAt, problemAt } from './complaint.ts';
import { isKeyName } from './key-name.ts';

/** What stands for the colon: an equals sign, or the colons of full-width type, which are none to YAML. */
const SIGN = '[=：﹕︰]';
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

/** `{ outlet = hn, amount = 5đ }`, which YAML reads as keys without a value. */
export function wrongColon(map: YAMLMap, text: string): SyntaxProblem | null {
  if (!map.flow) return null;
  const lone = map.items.flatMap((pair, index) => {
    const span = loneKey(pair);
    return span ? [{ ...span, index, meant: withColons(text.slice(span.start, span.end))?.meant }] : [];
  });
  const parts = lone.slice(lone.findIndex(({ meant }) => meant !== undefined));
  const [first] = parts;
  if (first?.meant === undefined) return null;
  // Behind another value it may be more of that, which YAML took apart at its commas.
  if (first.index > 0 && !isKeyIn(first.meant, text)) return null;
  let suggestion = '';
  let done = first.start;
  for (const { start, end, meant = text.slice(start, end) } of parts) {
    suggestion += text.slice(done, start) + meant;
    done = end;
  }
  const token = text.slice(first.start, done);
  const mend = mendAt(token, first.start, suggestion);
  return { ...problemAt('wrong-colon', token, first.start, suggestion), mend };
}

/** Where a key stands that has no value. */
function loneKey({ key, value }: Pair): Span | null {
  return value === null && isScalar(key) && key.type === 'PLAIN' ? spanOf(key) : null;
}

/** Whether the key that a text begins with is written as one elsewhere. */
function isKeyIn(pair: string, text: string): boolean {
  const key = pair.slice(0, pair.indexOf(':'));
  return new RegExp(`(?:^|[\\s{,])${key}: `).test(text);
}
