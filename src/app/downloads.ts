import type { Localized } from '../i18n.ts';
import { signatureOf } from '../office/read/signature.ts';
import type { PlanFileKind, PlanForm } from '../office/write/write-plan.ts';
import { linesOf } from '../plan/facts/lines.ts';
import { statusOf } from '../reports/status/status.ts';
import { type Opened, pageSourceOf } from './opened.ts';
import type { GivenFile, Question, Takeaway, Taken } from './protocol.ts';

/** The downloads that are offered for these files, in the order of their buttons. */
export function takeawaysFor(question: Question, opened: Opened): readonly Takeaway[] {
  const { actuals } = question;
  const { reportable } = opened;
  const papers: readonly Takeaway[] = [
    ...(reportable && linesOf(reportable.plan).length > 0 ? ESTIMATES : []),
    ...(actuals ? REPORTS : []),
    'calendar',
    'page',
    'yaml',
  ];
  return [
    ...reviewsFor(question, opened),
    ...(reportable ? (['annex-docx', 'annex-xlsx', ...papers] as const) : []),
    ...(actuals ? (['actuals-yaml'] as const) : []),
  ];
}

/** The file itself with comments, and for Word with the fixes as tracked changes where there are any. */
function reviewsFor({ plan }: Question, { plan: { places }, results }: Opened): readonly Takeaway[] {
  if (!places || signatureOf(plan.bytes) !== 'archive') return [];
  const hasChanges = results[0]?.diagnostics.some(({ changes = [] }) => changes.length > 0);
  return hasChanges && /\.docx$/i.test(plan.name) ? ['annotated', 'tracked'] : ['annotated'];
}

const ESTIMATES = ['estimate-docx', 'estimate-xlsx'] as const;
const REPORTS = ['report-docx', 'report-xlsx'] as const;

/** Makes a file to take away. Throws an Error for one that `takeawaysFor` does not offer. */
export async function take(what: Takeaway, question: Question, opened: Opened): Promise<Taken> {
  return makers[what](question, opened);
}

type Maker = (question: Question, opened: Opened) => Promise<Taken>;

const makers: Readonly<Record<Takeaway, Maker>> = {
  annotated: review(false),
  tracked: review(true),
  'annex-docx': paper('.docx', 'annex'),
  'annex-xlsx': paper('.xlsx', 'annex'),
  'estimate-docx': paper('.docx', 'estimate'),
  'estimate-xlsx': paper('.xlsx', 'estimate'),
  'report-docx': paper('.docx', 'report'),
  'report-xlsx': paper('.xlsx', 'report'),
  calendar: paper('.ics', 'annex'),
  async page({ plan, lang }, opened) {
    const source = pageSourceOf(opened, lang);
    if (!source) throw notOffered('page');
    const [{ pageHtml }, { pageOf }] = await Promise.all([
      import('../output/page/page.ts'),
      import('../reports/page/page.ts'),
    ]);
    const text = [...pageHtml(pageOf([source], opened.asOf, lang))].join('');
    return taken(`${stemOf(plan)}.html`, new TextEncoder().encode(text));
  },
  async yaml({ plan, lang }, opened) {
    if (opened.plan.places === null) return taken(plan.name, plan.bytes);
    const [{ importFile }, { yamlText }] = await Promise.all([
      import('../open/import-file.ts'),
      import('../office/recognise/plan/yaml-text.ts'),
    ]);
    const { draft } = await importFile(plan.name, plan.bytes, null);
    const text = yamlText(draft, IMPORTED[lang](plan.name), lang);
    return taken(`${stemOf(plan)}.yaml`, new TextEncoder().encode(text));
  },
  async 'actuals-yaml'({ actuals }) {
    if (!actuals) throw notOffered('actuals-yaml');
    return taken(actuals.name, actuals.bytes);
  },
};

function review(trackChanges: boolean): Maker {
  return async ({ plan, lang }, { plan: { places }, results: [result] }) => {
    if (!places || !result) throw notOffered('annotated');
    const [{ reviewFile }, { reviewOf }] = await Promise.all([
      import('../office/review/review.ts'),
      import('../open/review-of.ts'),
    ]);
    const options = { lang, date: new Date(), trackChanges };
    const bytes = reviewFile(plan.bytes, reviewOf(places, result, options));
    return taken(plan.name.replace(/(?=\.\w+$)/, `-${REVIEWED[lang]}`), bytes);
  };
}

const REVIEWED: Localized = { vi: 'loi-binh', en: 'comments' };

function paper(kind: PlanFileKind, form: PlanForm): Maker {
  return async ({ plan, lang }, { reportable, asOf }) => {
    if (!reportable) throw notOffered(form);
    const { writePlan } = await import('../office/write/write-plan.ts');
    const { content, notes } = await writePlan(
      reportable.plan,
      kind,
      {
        form,
        limits: reportable.limits,
        status: (printed) => statusOf(printed, plan.name, reportable.actuals, asOf),
      },
      lang,
    );
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const part = kind === '.ics' ? '' : `-${PAPER[lang][form]}`;
    return taken(`${stemOf(plan)}${part}${kind}`, bytes, notes);
  };
}

const PAPER: Localized<Readonly<Record<PlanForm, string>>> = {
  vi: { annex: 'phu-luc', estimate: 'du-toan', report: 'bao-cao' },
  en: { annex: 'annex', estimate: 'estimate', report: 'report' },
};

function taken(name: string, bytes: Uint8Array, notes: readonly string[] = []): Taken {
  return { name, bytes, notes };
}

/** The name of a file without its ending. */
function stemOf({ name }: GivenFile): string {
  return name.replace(/\.\w+$/, '');
}

function notOffered(what: string): Error {
  return new Error(`${what} cannot be made of these files`);
}

const IMPORTED: Localized<(file: string) => string> = {
  vi: (file) => `Nhập từ ${file}; đối chiếu với văn bản trước khi dùng.`,
  en: (file) => `Imported from ${file}; compare it with the document before use.`,
};
