import type { Diagnostic } from '../check/engine/diagnostic.ts';
import type { Severity } from '../check/engine/rule.ts';
import { type ImportRule, importRules } from '../check/rules/import/rules.ts';
import type { Lang } from '../i18n.ts';
import { type Note, noteMessage, RULE_OF_NOTE } from '../office/recognise/plan/note.ts';

const SEVERITIES = Object.fromEntries(importRules.map(({ id, severity }) => [id, severity])) as Record<
  ImportRule,
  Severity
>;
/** The plan that was made of an office file has no place for what is not in it. */
const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** What the notes on an office file are as findings, each at its cell. */
export function importFindings(notes: readonly Note[], lang: Lang): Diagnostic[] {
  return notes.map((note): Diagnostic => {
    const { kind, table, row, column, heading = null, text, count } = note;
    const rule = RULE_OF_NOTE[kind];
    // The text of a note is that of its cell or paragraph, unless it speaks of the whole file or a sheet.
    const isAPlace = row !== null || kind === 'text-total' || kind === 'text-words';
    const shown = isAPlace ? text : '';
    return {
      rule,
      severity: SEVERITIES[rule],
      message: noteMessage(note, lang),
      help: null,
      range: START,
      place: { table, row, column, heading, text: shown, excerpt: shown },
      data: { kind, ...(count !== undefined && { count }) },
      related: [],
      fix: null,
    };
  });
}
