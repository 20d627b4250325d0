import type { FileResult } from '../check/engine/diagnostic.ts';
import type { Lang } from '../i18n.ts';
import type { Day } from '../values/calendar/calendar.ts';

/** A file as it was dropped on the page. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the worker is asked about. It keeps nothing between two requests. */
export interface Question {
  readonly plan: GivenFile;
  /** Contracts, payments and progress. */
  readonly actuals: GivenFile | null;
  /** What the office pays at most. */
  readonly norms: GivenFile | null;
  /** The documents that the office adds to the central ones. */
  readonly documents: GivenFile | null;
  /** An older version of the plan, to compare with. */
  readonly before: GivenFile | null;
  readonly lang: Lang;
  /** The day of the reports; null for the day the actuals are complete up to, else `today`. */
  readonly asOf: Day | null;
  readonly today: Day;
}

/** What can be taken away. */
export type Takeaway =
  | 'annotated'
  | 'tracked'
  | 'annex-docx'
  | 'annex-xlsx'
  | 'estimate-docx'
  | 'estimate-xlsx'
  | 'report-docx'
  | 'report-xlsx'
  | 'calendar'
  | 'page'
  | 'yaml'
  | 'actuals-yaml';

export type Request =
  | { readonly type: 'answer'; readonly question: Question }
  | { readonly type: 'take'; readonly question: Question; readonly what: Takeaway }
  /** Makes the safe fixes, or the one of the finding with this number on the page. */
  | { readonly type: 'fix'; readonly question: Question; readonly which: 'safe' | number };

/** The longer steps of the work on a request. */
export type Step = 'reading' | 'checking' | 'reporting' | 'writing';

/** The answer to a question: HTML without scripts and styles, in which all text of the files is escaped. */
export interface Answer {
  readonly html: string;
  /** One sentence for the live region. */
  readonly announcement: string;
  readonly asOf: Day;
  readonly results: readonly FileResult[];
}

/** A file to save. */
export interface Taken extends GivenFile {
  /** What the file leaves out of the plan. */
  readonly notes: readonly string[];
}

export type Reply =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'taken'; readonly taken: Taken }
  | { readonly type: 'fixed'; readonly plan: GivenFile; readonly actuals: GivenFile | null }
  /** In the language of the question. */
  | { readonly type: 'failed'; readonly text: string };
