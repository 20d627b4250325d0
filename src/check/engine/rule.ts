import type { KnownDocuments } from '../../facts/documents.ts';
import type { Localized } from '../../i18n.ts';
import type { Norms } from '../../norms/schema.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { PlanFile, Section } from '../../plan/open.ts';
import type { Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Range } from '../../yaml/position.ts';
import type { Edit } from './fix.ts';
import type { Earlier } from './seen-plans.ts';

export type Severity = 'error' | 'warning';

/** What people are told about a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  /** What holds when the rule is silent. */
  readonly summary: Localized;
  /** Why it matters to an office. */
  readonly why: Localized;
  readonly example: Example;
  /** The rules that report what this one would report too, where both find the same thing wrong. */
  readonly yieldsTo?: readonly string[];
  /** What is said of all its findings in a file as one, where one habit of writing makes them; `first` is one of them. */
  readonly together?: (count: number, first: TextFinding) => Wording;
}

/** Lines that break a rule, and the same lines fixed. */
interface Example {
  readonly bad: string;
  readonly good: string;
  /** The plan that holds the good lines, where they need another than the usual small one. */
  readonly plan?: string;
}

/** A rule that looks at a plan, and may also look at the text it is written in. */
export interface Rule extends RuleInfo {
  /** The rule runs only when these sections have the right shape. */
  readonly reads: readonly Section[];
  check(plan: Plan, report: Report, context: RuleContext): void;
  checkText?(file: PlanFile, report: ReportText): void;
}

/** A rule that looks at the text alone, whether or not there is a plan in it. */
export interface TextRule extends RuleInfo {
  checkText(file: PlanFile, report: ReportText): void;
}

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

export function defineTextRule(rule: TextRule): TextRule {
  return rule;
}

export type Report = <T extends object>(finding: Omit<Finding, 'in' | 'at'> & PlaceIn<T>) => void;
type ReportText = (finding: TextFinding) => void;

/** What a rule knows besides the plan. */
interface RuleContext {
  readonly approved: Approved;
  /** The plans of the same run that were checked before. */
  readonly earlier: Earlier;
  /** Documents whose dates are known. */
  readonly documents: KnownDocuments;
  /** The norms of the office; null if their file cannot be read. */
  readonly norms: Norms | null;
  /** Says that something the rule needs cannot be read, so that its silence proves nothing. */
  skip(): void;
  /** Whether the value is written in quotes or as a block. */
  isQuoted(place: Place): boolean;
}

/** What was approved, whatever the file says. */
export interface Approved {
  readonly total?: Dong;
  readonly period?: Window;
}

/** A place in the plan: an object of the plan, and optionally one of its keys. The runner knows the line. */
export interface Place {
  readonly in: object;
  readonly at?: string;
  /** Whether it is the key itself or its value; the value unless said. */
  readonly on?: 'key' | 'value';
  /** Which element it is, where the value is a list. */
  readonly index?: number;
  /** The part of the value it is about, where that occurs once. */
  readonly excerpt?: string;
}

/** A place in `T`, so that the compiler checks its key. */
export interface PlaceIn<T extends object> extends Omit<Place, 'in' | 'at'> {
  readonly in: T;
  readonly at?: Extract<keyof T, string>;
}

/** What is wrong, in both languages, and what to do about it. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
  readonly help?: Localized;
}

/** What a rule reports. */
export interface Finding extends Wording, Place {
  /** The values that the message states, for JSON; amounts in đồng. */
  readonly data: object;
  readonly related?: readonly Related[];
  readonly fix?: PlanFix;
  /** How grave it is, where that is not what the rule says. */
  readonly severity?: Severity;
  /** What of the plan is wrong: a finding of a rule that `yieldsTo` another is left out where the other names the same. */
  readonly about?: readonly object[];
}

/** Another place that has to do with a finding. */
export interface Related extends Place {
  readonly message: Localized;
}

/** Declares a related place. */
export function related<T extends object>(place: PlaceIn<T>, vi: string, en: string): Related {
  return { ...place, message: { vi, en } };
}

/** The help that says what to write in place of what is wrong. */
export function toWrite(form: string): Localized {
  return { vi: `viết: ${form}`, en: `write: ${form}` };
}

/** What fixes a finding. */
export interface PlanFix {
  /** The whole value to write, as its text; the key, where a key is reported. */
  readonly write: string;
  /** Whether no sum, date or name of an outlet changes its meaning, so that nobody needs to look. */
  readonly safe: boolean;
  /** Where to write it; where the finding is, unless said. */
  readonly places?: readonly Place[];
}

/** What a rule reports of the text, and what becomes of a finding once its place is known. */
export interface TextFinding extends Wording {
  readonly range: Range;
  readonly severity?: Severity;
  /** The values that the message states, for JSON. */
  readonly data: object;
  readonly related?: readonly TextRelated[];
  readonly fix?: TextFix;
}

/** Another place that has to do with a finding; in the same file, unless it names another. */
export interface TextRelated {
  readonly range: Range;
  readonly message: Localized;
  readonly file?: string;
}

/** What fixes a finding, as changes of the text. */
export interface TextFix extends Pick<PlanFix, 'write' | 'safe'> {
  readonly edits: readonly Edit[];
}
