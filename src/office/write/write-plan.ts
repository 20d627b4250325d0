import type { Lang, Localized } from '../../i18n.ts';
import { oneLine } from '../../output/sheet/cells.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Limits } from '../../papers/plan-fields.ts';
import { linesOf } from '../../plan/facts/lines.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Status } from '../../reports/status/status.ts';
import type { Day } from '../../values/calendar/calendar.ts';

/** The kinds of file a plan is written as, by their extensions. */
export const PLAN_FILE_KINDS = ['.docx', '.xlsx', '.ics'] as const;
export type PlanFileKind = (typeof PLAN_FILE_KINDS)[number];
/** The papers of an office; a calendar is the same for each. */
export const PLAN_FORMS = ['annex', 'estimate', 'report'] as const;
export type PlanForm = (typeof PLAN_FORMS)[number];

interface Written {
  readonly content: string | Uint8Array;
  /** What of the plan is not in it. */
  readonly notes: readonly string[];
}

/** What paper is asked for. */
interface Asking {
  readonly form: PlanForm;
  /** What the norms of the office allow for one unit of an item, in đồng. */
  readonly limits: Limits;
  /** Where the plan is on the day of a report; the other forms do not ask for it. */
  readonly status: (plan: Plan) => Status;
}

/** The plan as a file of a kind, the same bytes each time. */
export function writePlan(plan: Plan, kind: PlanFileKind, asking: Asking, lang: Lang): Promise<Written> {
  return write[kind](plan, asking, lang);
}

type Writer = (plan: Plan, asking: Asking, lang: Lang) => Promise<Written>;

const write: Readonly<Record<PlanFileKind, Writer>> = {
  async '.docx'(plan, asking, lang) {
    const { toDocx } = await import('./docx.ts');
    const { papers, day, notes } = await papersOf(plan, asking, 'lines', lang);
    return { content: toDocx(papers, day), notes };
  },
  async '.xlsx'(plan, asking, lang) {
    const { toXlsx } = await import('./xlsx.ts');
    const { papers, day, notes } = await papersOf(plan, asking, 'rows', lang);
    return { content: await toXlsx(papers, day), notes };
  },
  async '.ics'(plan, _, lang) {
    const { calendarOf } = await import('./calendar.ts');
    const { toIcs } = await import('./ics.ts');
    const calendar = calendarOf(plan, lang);
    return {
      content: toIcs(calendar),
      notes: calendar.undated.map(({ number, task }) => UNDATED[lang](number, oneLine(task.title))),
    };
  },
};

interface Papers {
  readonly papers: readonly Paper[];
  /** The day the file is dated. */
  readonly day: Day;
  readonly notes: readonly string[];
}

async function papersOf(
  source: Plan,
  { form, limits: found, status: statusFor }: Asking,
  layout: 'lines' | 'rows',
  lang: Lang,
): Promise<Papers> {
  const { printable } = await import('../../papers/printable.ts');
  const plan = printable(source);
  const day = dayOf(plan);
  switch (form) {
    case 'report': {
      const status = statusFor(plan);
      const { reportPapers, reportTables } = await import('../../papers/report-form.ts');
      const papersIn = layout === 'lines' ? reportPapers : reportTables;
      return { papers: papersIn(plan, status), day: status.asOf, notes: [] };
    }
    case 'estimate': {
      const { estimateForm } = await import('../../papers/estimate-form.ts');
      return { papers: [estimateForm(plan, limitsIn(plan, source, found))], day, notes: [] };
    }
    case 'annex': {
      const { annexForm, fitsOnLines } = await import('../../papers/annex-form.ts');
      const { omissionsOf } = await import('../../papers/omissions.ts');
      const omissions = omissionsOf(plan, lang);
      return {
        papers: [annexForm(plan, layout === 'lines' && fitsOnLines(plan) ? 'lines' : 'rows')],
        day,
        notes: omissions === null ? [] : [omissions],
      };
    }
  }
}

/** The limits of the items of a plan, found for those of the plan it was made of. */
function limitsIn(plan: Plan, source: Plan, found: Limits): Limits {
  const items = linesOf(plan).map(({ item }) => item);
  return new Map(
    linesOf(source).flatMap(({ item }, at) => {
      const [limit, printed] = [found.get(item), items[at]];
      return limit !== undefined && printed ? [[printed, limit] as const] : [];
    }),
  );
}

/** The day a file is dated: that of the plan, so that it is the same whenever it is written. */
function dayOf({ plan: { issued, period } }: Plan): Day {
  return issued ?? period.start;
}

const UNDATED: Localized<(number: string, title: string) => string> = {
  vi: (number, title) => `không có ngày cụ thể nên không đưa vào lịch: nhiệm vụ ${number} "${title}"`,
  en: (number, title) => `not in the calendar, for it names no day: task ${number} "${title}"`,
};
