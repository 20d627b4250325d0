import { isScalar, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Span } from './position.ts';

/** A number that YAML took apart at its commas, put together again as it was meant. */
export interface SplitNumber {
  readonly span: Span;
  readonly written: string;
}

const FIRST_GROUP = /^\d[\d.]*$/;
const NEXT_GROUP = /^\d{3}$/;
/** `000`, `000đ`, or the decimals in `1,5 tỷ đồng` */
const LAST_GROUP = /^\d+\s*[\p{L}\p{M}₫ ]*$/u;

/**
 * Mends `{ amount: 100,000,000đ }`, which YAML reads as `amount: 100` and two keys without a value:
 * the value becomes `100,000,000đ` and the keys go.
 */
export function rejoinNumbers(map: YAMLMap): SplitNumber[] {
  const found: SplitNumber[] = [];
  if (!map.flow) return found;
  for (let i = 0; i < map.items.length; i++) {
    const value = map.items[i]?.value as Node | null | undefined;
    if (!isScalar(value) || value.type !== 'PLAIN' || !FIRST_GROUP.test(String(value.value))) continue;
    const groups = groupsAfter(map.items, i);
    const last = groups.at(-1);
    if (!value.range || !last?.range) continue;
    const span = { start: value.range[0], end: last.range[1] };
    const written = [value, ...groups].map((part) => String(part.value)).join(',');
    value.value = written;
    value.range = [span.start, span.end, last.range[2]];
    map.items.splice(i + 1, groups.length);
    found.push({ span, written });
  }
  return found;
}

/** The keys without a value that continue the number of item `i`. */
function groupsAfter(items: readonly Pair[], i: number): Scalar[] {
  const groups: Scalar[] = [];
  for (const { key, value } of items.slice(i + 1)) {
    if (value !== null || !isScalar(key) || !LAST_GROUP.test(String(key.value))) break;
    groups.push(key);
    if (!NEXT_GROUP.test(String(key.value))) break;
  }
  return groups;
}
