import type { Lang, Localized } from '../i18n.ts';
import { linesOf } from '../plan/facts/lines.ts';
import { tasksOf } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import { sourcesShown } from './plan-fields.ts';

/** What a plan says that its annex cannot show, in one line for whoever files it; null if there is nothing. */
export function omissionsOf(plan: Plan, lang: Lang): string | null {
  const paid = new Set(linesOf(plan).map(({ item }) => item.outlet));
  const counts: Readonly<Record<Omission, number>> = {
    period: isPeriodShown(plan) ? 0 : 1,
    // The annex itself names the plan it belongs to.
    citations: plan.citations.filter(({ number }) => number !== plan.plan.number).length,
    after: tasksOf(plan).filter(({ after = [] }) => after.length > 0).length,
    sources: sourcesShown(plan).length > 0 ? 0 : Object.keys(plan.budget.sources ?? {}).length,
    aliases: Object.values(plan.outlets).filter(({ aliases = [] }) => aliases.length > 0).length,
    unpaid: Object.entries(plan.outlets).filter(([id, { unpaid }]) => unpaid && !paid.has(id)).length,
  };
  const omitted = KINDS.flatMap((kind) => (counts[kind] === 0 ? [] : [NAMES[lang][kind](counts[kind])]));
  return omitted.length === 0 ? null : OMITTED[lang](omitted.join('; '));
}

/** Whether the title or the date of issue gives the period of the plan: whole years, and which. */
function isPeriodShown({ plan: { title, issued, period } }: Plan): boolean {
  const [first, last] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  if (period.start !== `${first}-01-01` || period.end !== `${last}-12-31`) return false;
  const isDated = first === last && issued?.startsWith(first) === true;
  return isDated || (title.includes(first) && title.includes(last));
}

const KINDS = ['period', 'citations', 'after', 'sources', 'aliases', 'unpaid'] as const;
type Omission = (typeof KINDS)[number];

const OMITTED: Localized<(omitted: string) => string> = {
  vi: (omitted) => `phụ lục không thể hiện: ${omitted}`,
  en: (omitted) => `what the annex does not show: ${omitted}`,
};

const NAMES: Localized<Readonly<Record<Omission, (n: number) => string>>> = {
  vi: {
    period: () => 'thời gian của kế hoạch (period)',
    citations: (n) => `${n} lần viện dẫn văn bản (citations)`,
    after: (n) => `${n} nhiệm vụ thực hiện sau nhiệm vụ khác (after)`,
    sources: (n) => `${n} số tiền theo nguồn kinh phí (sources)`,
    aliases: (n) => `${n} cơ quan truyền thông có cách viết khác (aliases)`,
    unpaid: (n) => `${n} cơ quan truyền thông không nhận kinh phí (unpaid)`,
  },
  en: {
    period: () => 'the period of the plan',
    citations: (n) => (n === 1 ? '1 citation of a document' : `${n} citations of documents`),
    after: (n) => (n === 1 ? '1 task that comes after others' : `${n} tasks that come after others`),
    sources: (n) => `${n} ${n === 1 ? 'amount' : 'amounts'} by funding source`,
    aliases: (n) => `${n} ${n === 1 ? 'outlet' : 'outlets'} with other spellings`,
    unpaid: (n) => `${n} ${n === 1 ? 'outlet' : 'outlets'} without money`,
  },
};
