import { type ActualsFile, openActuals } from '../actual/open.ts';
import type { FileResult } from '../check/engine/diagnostic.ts';
import { checkDocuments } from '../check/tables/documents.ts';
import { checkNorms } from '../check/tables/norms.ts';
import { centralDocuments, type KnownDocuments } from '../facts/documents.ts';
import { type OwnDocuments, withOwnDocuments } from '../facts/own-documents.ts';
import type { Lang } from '../i18n.ts';
import { limitsOf, NO_NORMS } from '../norms/governing.ts';
import { type NormsFile, openNorms } from '../norms/open.ts';
import { checkActualsOf, checkPlan } from '../open/check.ts';
import { openDocuments } from '../open/open-documents.ts';
import { type OpenedPlan, openFile } from '../open/open-file.ts';
import { placeName } from '../output/findings/document-place.ts';
import type { PageSource } from '../reports/page/plan-chapters.ts';
import { inFile } from '../usage-error.ts';
import type { Day } from '../values/calendar/calendar.ts';
import type { GivenFile, Question, Step } from './protocol.ts';

/** The files of a question, opened and checked as the command line does it. */
export interface Opened {
  readonly plan: OpenedPlan;
  readonly actuals: ActualsFile | null;
  readonly norms: NormsFile | null;
  /** The office's own table of documents, and what citations are looked up in. */
  readonly ownDocuments: OwnDocuments | null;
  readonly documents: KnownDocuments;
  /** What each of the results is about. */
  readonly kinds: readonly FileKind[];
  readonly results: readonly FileResult[];
  /** The plan and its actuals for reports; null if one of them cannot be read. */
  readonly reportable: Reportable | null;
  /** The day of the reports. */
  readonly asOf: Day;
}

/** The files that findings are about. */
export type FileKind = 'plan' | 'actuals' | 'norms' | 'documents';

type Reportable = Pick<PageSource, 'plan' | 'actuals' | 'limits'>;

/** Opens and checks the files of a question. Throws a LocalizedError that names the file which cannot be read. */
export async function openQuestion(question: Question, onStep: (step: Step) => void): Promise<Opened> {
  const { lang, today } = question;
  onStep('reading');
  const plan = await openGiven(question.plan);
  const actuals = question.actuals && openActuals(question.actuals.name, question.actuals.bytes);
  onStep('checking');
  const norms = question.norms && openNorms(question.norms.name, question.norms.bytes);
  const own = question.documents && (await openTable(question.documents));
  const documents = own ? withOwnDocuments(own) : centralDocuments;
  const checked: readonly (readonly [FileKind, FileResult])[] = [
    ['plan', checkPlan(plan, lang, { norms, documents })],
    ...(actuals ? [['actuals', checkActualsOf(plan, actuals, lang, { norms, documents })] as const] : []),
    ...(norms ? [['norms', checkNorms(norms, documents, lang)] as const] : []),
    ...(own ? [['documents', checkDocuments(own, lang)] as const] : []),
  ];
  const [kinds, results] = [checked.map(([kind]) => kind), checked.map(([, result]) => result)];
  const isUsable = plan.plan !== null && plan.broken.size === 0 && (!actuals || actuals.actuals !== null);
  const reportable =
    isUsable && plan.plan
      ? {
          plan: plan.plan,
          actuals: actuals?.actuals ?? null,
          limits: limitsOf(plan.plan, norms?.norms ?? NO_NORMS, documents),
        }
      : null;
  const asOf = question.asOf ?? actuals?.actuals?.asOf ?? today;
  return { plan, actuals, norms, ownDocuments: own, documents, kinds, results, reportable, asOf };
}

/** What the report page is made of; null if there can be none. */
export function pageSourceOf({ plan, reportable, results }: Opened, lang: Lang): PageSource | null {
  if (!reportable) return null;
  const diagnostics = results.flatMap(({ file, diagnostics: found }) =>
    found.map((diagnostic) => ({
      file,
      at: diagnostic.place ? placeName(diagnostic.place, lang) : null,
      ...diagnostic,
    })),
  );
  return { ...reportable, file: plan.source.file, diagnostics };
}

/** Opens a plan; throws a LocalizedError that names it. */
export function openGiven({ name, bytes }: GivenFile): Promise<OpenedPlan> {
  return inFile(name, () => openFile(name, bytes));
}

function openTable({ name, bytes }: GivenFile): Promise<OwnDocuments> {
  return inFile(name, () => openDocuments(name, bytes));
}
