import { identityIn } from '../../plan/facts/citations.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { PlanFile } from '../../plan/open.ts';
import { type Day, yearOf } from '../../values/calendar/calendar.ts';
import { readDocument } from '../../values/document/document.ts';
import { foldName } from '../../values/text/fold.ts';

/** The date that another plan gives a document. */
export interface SeenDate {
  readonly date: Day;
  readonly file: string;
}

/** What a plan says that other plans of the run are compared with. */
export interface PlanFacts {
  readonly file: string;
  /** What tells the plan from all others; null for a draft without a number. */
  readonly key: string | null;
  /** The documents it cites, by what tells them apart, with their dates. */
  readonly dates: readonly (readonly [identity: string, date: Day])[];
}

/** What the plans of the run say that were checked before one, as far as it has to do with that one. */
export interface Earlier {
  /** The file of another plan of the same office and year with the same number. */
  readonly sameNumber: string | null;
  /** Dates of documents that this plan gives another one. */
  readonly otherDates: ReadonlyMap<string, SeenDate>;
}

export const NOTHING_EARLIER: Earlier = { sameNumber: null, otherDates: new Map() };

/** What other plans are compared with in this one. */
export function factsOf({ plan, broken, source: { file } }: PlanFile): PlanFacts {
  if (!plan) return { file, key: null, dates: [] };
  const dates = plan.citations.flatMap((citation) => {
    const identity = identityIn(citation);
    return identity === null || citation.date === null ? [] : [[identity, citation.date] as const];
  });
  return { file, key: broken.has('plan') ? null : keyOf(plan.plan), dates };
}

function keyOf({ number, issuer = '', issued, period }: Plan['plan']): string | null {
  const { symbol } = readDocument(number ?? '');
  if (symbol === null) return null;
  return `${symbol.key} ${foldName(issuer)} ${yearOf(issued ?? period.start)}`;
}

/** The plans of one run, met in their order. */
export class SeenPlans {
  readonly #files = new Map<string, string>();
  readonly #dates = new Map<string, SeenDate>();

  /** What the plans before this one say; it is then one of them itself. */
  meet({ file, key, dates }: PlanFacts): Earlier {
    const sameNumber = key === null ? null : (this.#files.get(key) ?? null);
    const otherDates = new Map<string, SeenDate>();
    for (const [identity, date] of dates) {
      const seen = this.#dates.get(identity);
      if (seen && seen.date !== date) otherDates.set(identity, seen);
    }
    if (key !== null && sameNumber === null) this.#files.set(key, file);
    for (const [identity, date] of dates) {
      if (!this.#dates.has(identity)) this.#dates.set(identity, { date, file });
    }
    return { sameNumber, otherDates };
  }
}
