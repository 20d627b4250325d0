import type { Lang, Localized } from '../../i18n.ts';
import type { Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Range } from '../../yaml/position.ts';
import type { Fix } from './fix.ts';
import type { RuleInfo, Severity, TextFinding } from './rule.ts';

/** One problem in a file, in one language, at its place. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | null;
  readonly range: Range;
  /** Where it is in an office document; `range` is then in the plan made of it. */
  readonly place?: DocumentPlace;
  /** The values that the message states; amounts are whole đồng. */
  readonly data: object;
  readonly related: readonly RelatedPlace[];
  readonly fix: Fix | null;
  /** The same in an office document, where it can be written there. */
  readonly changes?: readonly DocumentChange[];
}

/** Text to write in an office document in the place of the excerpt of a place. */
export interface DocumentChange {
  readonly place: DocumentPlace;
  readonly text: string;
}

/** Another place that has to do with a finding; in the same file, unless it names another. */
export interface RelatedPlace {
  readonly message: string;
  readonly range: Range;
  readonly file?: string;
  readonly place?: DocumentPlace;
}

/**
 * A place in an office document: a cell of a table, rows and columns from 1, or a paragraph, which has no numbers. A table
 * that only lays out a letterhead or signatures has a number below zero.
 */
export interface DocumentPlace {
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  /** What the column is headed. */
  readonly heading: string | null;
  /** All the text of the cell or paragraph. */
  readonly text: string;
  /** The part of it that a finding is about, where it is there word for word. */
  readonly excerpt: string;
  /** Words around the excerpt that are there once, where the excerpt is there more often; `at` is where it is in them. */
  readonly context?: { readonly text: string; readonly at: number };
}

/** A place as other programs have it: without what is only there to show it, and without a table that nobody counts. */
export function placeData({
  table,
  row,
  column,
  text,
}: Pick<DocumentPlace, 'table' | 'row' | 'column' | 'text'>) {
  return isCounted(table) ? { table, row, column, text } : { table: null, row: null, column: null, text };
}

/** Whether a place is in a table that a person counts: the layout of a letterhead has a number below zero. */
export function isCounted(table: number | null): table is number {
  return table !== null && table > 0;
}

/** The finding of a rule, in one language. */
export function diagnosticOf(
  { id, severity: usual }: RuleInfo,
  finding: TextFinding,
  lang: Lang,
): Diagnostic {
  const { range, data, help, severity = usual, related = [], fix } = finding;
  return {
    rule: id,
    severity,
    message: finding[lang],
    help: help?.[lang] ?? null,
    range,
    data,
    related: related.map(({ message, ...place }) => ({ ...place, message: message[lang] })),
    fix: fix ? { title: TITLE[lang](fix.write), edits: fix.edits, safe: fix.safe } : null,
  };
}

const TITLE: Localized<(text: string) => string> = {
  vi: (text) => `thay bằng ${text}`,
  en: (text) => `replace with ${text}`,
};

/** A finding that a comment sets aside. */
export interface Ignored {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** What a plan amounts to, in whole đồng and days; null for what is absent or cannot be read. */
export interface Summary {
  /** As typed. */
  readonly number: string | null;
  readonly isDraft: boolean;
  readonly period: Window;
  /** Without the sections, which only group them. */
  readonly tasks: number;
  readonly sections: number;
  readonly items: number;
  readonly sum: Dong | null;
  readonly declared: Dong | null;
  /** Whether a total is declared, readable or not. */
  readonly hasTotal: boolean;
  readonly inWords: Dong | null;
  readonly firstDeadline: string | null;
  readonly lastDeadline: string | null;
}

/** Everything there is to say about one file. */
export interface FileResult {
  readonly file: string;
  readonly text: string;
  readonly summary: Summary | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: readonly Ignored[];
  /** The rules that could not be checked, because what they read is broken. */
  readonly unchecked: readonly string[];
}
