import type { Amount, Factors } from '../../plan/format/values.ts';
import type { Quantity } from '../../values/money/quantity.ts';
import type { Schedule } from '../../values/timing/timing.ts';
import type { Change, ChangeKind, Value } from './change.ts';

/** The text without accidents of YAML and keyboards: composed (NFC), single spaces, trimmed. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A schedule as it is written, on one line. */
export function scheduleText(schedule: Schedule): string {
  if (typeof schedule === 'string') return tidy(schedule);
  if (Array.isArray(schedule)) return schedule.map(tidy).join('; ');
  return Object.entries(schedule)
    .filter(([, text]) => text !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `${key}: ${tidy(text)}`)
    .join('; ');
}

/** The change of a text; empty where only spaces or the Unicode form differ. */
export function textChange(
  kind: ChangeKind,
  before: string | undefined,
  after: string | undefined,
  about: Partial<Change> = {},
): Change[] {
  const [old, current] = [before, after].map((text) => (text === undefined ? null : tidy(text)));
  return old === current ? [] : [{ kind, ...about, before: textValue(before), after: textValue(after) }];
}

export function textValue(text: string | undefined): Value | null {
  return text === undefined ? null : { type: 'text', text: tidy(text) };
}

/** The change of an amount that can be read; empty where it means the same: `100 triệu` is `100.000.000đ`. */
export function amountChange(
  kind: ChangeKind,
  before: Amount | undefined,
  after: Amount | undefined,
  about: Partial<Change> = {},
): Change[] {
  const [old, current] = [before?.dong ?? null, after?.dong ?? null];
  if (old === current) return [];
  const delta = (current ?? 0n) - (old ?? 0n);
  return [{ kind, ...about, before: amountValue(old), after: amountValue(current), delta }];
}

export function amountValue(dong: bigint | null): Value | null {
  return dong === null ? null : { type: 'amount', dong };
}

/** The change of a list whose order means nothing; empty where it has the same texts. */
export function setChange(
  kind: ChangeKind,
  before: readonly string[],
  after: readonly string[],
  about: Partial<Change>,
): Change[] {
  const [old, current] = [before, after].map((list) => [...new Set(list.map(tidy))].sort());
  const isSame = JSON.stringify(old) === JSON.stringify(current);
  return isSame ? [] : [{ kind, ...about, before: listValue(old), after: listValue(current) }];
}

function listValue(list: readonly string[] = []): Value | null {
  return list.length === 0 ? null : { type: 'text', text: list.join(', ') };
}

/** A quantity as its value, so that `2,50` is `2,5`. */
export function quantityText(quantity: Quantity | undefined): string | undefined {
  if (quantity === undefined) return undefined;
  const { digits, decimals } = quantity;
  const padded = digits.toString().padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  const fraction = padded.slice(padded.length - decimals).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole},${fraction}`;
}

/** Factors by their values: `12 × 2`. */
export function factorsText(quantity: Factors | undefined): string | undefined {
  return quantity?.factors.map(quantityText).join(' × ');
}
