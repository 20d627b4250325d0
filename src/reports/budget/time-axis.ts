import type { Plan } from '../../plan/format/schema.ts';
import type { Window } from '../../values/calendar/calendar.ts';
import type { Axis, Entry, Portion, Unit } from './axis.ts';
import { hullOf } from './due.ts';
import { endsOf, unitsIn, unitsKey } from './units.ts';

/** Up to this many units are all shown, with money or without. */
const SHOWN_WHOLE = 4;

/** Quarters or months, then spans of several, then money without a time. */
export class TimeAxis implements Axis {
  readonly #unit: Unit;
  readonly #slots = new Map<string | null, number>();
  #period: Window | null = null;

  constructor(unit: Unit) {
    this.#unit = unit;
  }

  begin({ plan: { period } }: Plan): void {
    this.#period = this.#period ? hullOf([this.#period, period]) : period;
  }

  slotOf(_entry: Entry, { due }: Portion): number {
    const key = due && unitsKey(due, this.#unit);
    const slot = this.#slots.get(key) ?? this.#slots.size;
    this.#slots.set(key, slot);
    return slot;
  }

  finish() {
    const keys = [...this.#slots.keys()].filter((key) => key !== null);
    const period = this.#period ? unitsIn([this.#period], this.#unit) : [];
    // The least and the most that may be due change where a span begins or ends, so these units are shown too.
    const units = new Set([...(period.length <= SHOWN_WHOLE ? period : []), ...keys.flatMap(endsOf)]);
    const spans = keys.filter((key) => !units.has(key));
    const order = [...[...units].sort(), ...spans.sort(), ...(this.#slots.has(null) ? [null] : [])];
    return order.map((key) => ({ slot: this.#slots.get(key) ?? NOWHERE, heading: { key, name: null } }));
  }
}

/** The slot of a unit that has no money. */
const NOWHERE = -1;
