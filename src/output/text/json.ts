import { escapeHidden } from './visible.ts';

/**
 * A value as JSON text on lines of its own: amounts as numbers, those beyond 2^53 - 1 as strings of digits, maps as
 * objects, sets as lists, and hidden characters escaped, so that a terminal or a CI runner that shows the text obeys
 * nothing in it.
 */
export function toJson(value: unknown): string {
  return `${escapeHidden(JSON.stringify(value, plain, 2))}\n`;
}

function plain(_key: string, value: unknown): unknown {
  // A JSON reader may have only floating point numbers.
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  return value;
}
