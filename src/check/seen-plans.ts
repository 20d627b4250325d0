import { documentOf } from '../plan/citations.ts';
import type { PlanFile } from '../plan/open.ts';
import type { Plan } from '../plan/schema.ts';
import { type Day, yearOf } from '../values/calendar.ts';
import { identityOf, readDocument } from '../values/document/document.ts';
import { fold } from '../values/fold.ts';

/** The date that another plan gives a document. */
export interface SeenDate {
  readonly date: Day;
  readonly file: string;
}

/** What the plans of one run say that were checked before this one. */
export class SeenPlans {
  readonly #files = new Map<string, string>();
  readonly #dates = new Map<string, SeenDate>();

  add({ plan, broken, source }: PlanFile): void {
    if (!plan) return;
    const key = broken.has('plan') ? null : keyOf(plan.plan);
    if (key !== null && !this.#files.has(key)) this.#files.set(key, source.file);
    for (const citation of plan.citations) {
      const { date } = citation;
      const document = documentOf(citation);
      // A date in another year than the number's is wrong by itself.
      if (date === null || (document.year !== null && document.year !== yearOf(date))) continue;
      const identity = identityOf(document, date);
      if (identity !== null && !this.#dates.has(identity))
        this.#dates.set(identity, { date, file: source.file });
    }
  }

  /** The file of another plan of the same office and year with the number of `plan`; null where there is none. */
  planWithNumber(plan: Plan['plan']): string | null {
    const key = keyOf(plan);
    return key === null ? null : (this.#files.get(key) ?? null);
  }

  /** The date that another plan gives the document `identity`. */
  dateOf(identity: string): SeenDate | null {
    return this.#dates.get(identity) ?? null;
  }
}

/** What tells a plan from all others; null for a draft without a number. */
function keyOf({ number, issuer = '', issued, period }: Plan['plan']): string | null {
  const { symbol } = readDocument(number ?? '');
  if (symbol === null) return null;
  return `${symbol.key} ${fold(issuer)} ${yearOf(issued ?? period.start)}`;
}
