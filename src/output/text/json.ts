import { escapeHidden } from './visible.ts';

/**
 * A value as JSON text on lines of its own: amounts as numbers, those above 2^53 - 1 as strings of digits, maps as objects, sets as lists, and hidden
 * characters escaped, so that a terminal or a CI runner that shows the text obeys nothing in it.
 */
export function toJson(value: unknown): string {
  return `${escapeHidden(JSON.stringify(value, plain, 2))}\n`;
}

/** Whether a JSON reader that has only floating point numbers gets the number as it is. */
function isExact(value: bigint): boolean {
  return value === BigInt.asIntN(54, value) && Number.isSafeInteger(Number(value));
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return isExact(value) ? Number(value) : value.toString();
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  return value;
}
