import type { Lang, Localized } from '../i18n.ts';
import { oneLine } from '../output/sheet/cells.ts';
import { isDraft } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import { yearOf } from '../values/calendar/calendar.ts';
import { readDocument } from '../values/document/document.ts';
import { foldName } from '../values/text/fold.ts';
import { addTo } from '../values/text/group-by.ts';

/** A plan, as far as a report over several names it. */
export interface PlanRef {
  /** As typed; `…` for a draft without a number. */
  readonly number: string;
  readonly isDraft: boolean;
  readonly issuer: string | null;
  /** The year of issue; the first year it is for where the date of issue is absent. */
  readonly year: number;
  readonly file: string;
}

export function planRef(plan: Plan, file: string): PlanRef {
  const { number = '…', issuer, issued, period } = plan.plan;
  return {
    number,
    isDraft: isDraft(plan),
    issuer: issuer ?? null,
    year: yearOf(issued ?? period.start),
    file,
  };
}

/** What each plan is called: its number, with its file where another plan has the same number. */
export function planKeys(plans: Iterable<PlanRef>): (ref: PlanRef) => string {
  const counts = new Map<string, number>();
  for (const { number } of plans) counts.set(number, (counts.get(number) ?? 0) + 1);
  return ({ number, file }) => ((counts.get(number) ?? 0) > 1 ? `${number} (${file})` : number);
}

/**
 * The plans that are in more than one file: an office gives a number once in a year, since it counts from 01 on each
 * 1 January (Nghị định 30/2020/NĐ-CP, article 15).
 */
export function copiesAmong(plans: readonly PlanRef[]): (readonly PlanRef[])[] {
  const groups = new Map<string, PlanRef[]>();
  for (const ref of plans) {
    if (ref.isDraft) continue;
    const number = readDocument(ref.number).key;
    const key = [ref.year, number, foldName(ref.issuer ?? '')].join('\n');
    addTo(groups, key, ref);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** A note for each plan that is in several files: one may be a forgotten copy. */
export function copyNotes(plans: readonly PlanRef[], lang: Lang): string[] {
  return copiesAmong(plans).map((copies) => {
    const files = copies.map(({ file }) => file).join(', ');
    return oneLine(NOTE[lang](copies[0]?.number ?? '', copies.length, files));
  });
}

const NOTE: Localized<(number: string, count: number, files: string) => string> = {
  vi: (number, count, files) =>
    `Kế hoạch số ${number} có trong ${count} tệp, báo cáo này tính cả ${count}: ${files}`,
  en: (number, count, files) =>
    `Plan ${number} is in ${count} files, and ${count === 2 ? 'both' : 'all'} are counted: ${files}`,
};
