import type { Diagnostic, DocumentPlace, FileResult, Summary } from '../../check/engine/diagnostic.ts';
import { placeData } from '../../check/engine/diagnostic.ts';
import type { Fix } from '../../check/engine/fix.ts';
import type { Range } from '../../yaml/position.ts';
import { toJson } from '../text/json.ts';
import { visible } from '../text/visible.ts';
import { tally } from './proof.ts';
import type { FindingsWriter } from './writer.ts';

/** For programs: schemaVersion 1. Lines and columns from 1, columns in UTF-16 units, amounts in whole đồng. */
export const json: FindingsWriter = (results) =>
  toJson({ schemaVersion: 1, files: results.map(fileOf), counts: countsOf(results) });

function fileOf({ file, summary, diagnostics }: FileResult) {
  return {
    file,
    summary: summary && summaryOf(summary),
    diagnostics: diagnostics.map(diagnosticRecord),
  };
}

// The keys are written out one by one: other programs depend on these names, and on no others.
function summaryOf(summary: Summary) {
  const { number, period, tasks, items, sum, declared, inWords, firstDeadline, lastDeadline } = summary;
  const { start, end } = period;
  return {
    number,
    period: { start, end },
    tasks,
    items,
    sum,
    declared,
    inWords,
    firstDeadline,
    lastDeadline,
  };
}

/** A finding as JSON has it. */
export function diagnosticRecord({ rule, severity, message, range, place, data, related, fix }: Diagnostic) {
  return {
    rule,
    severity,
    message: visible(message),
    ...whereOf(range, place),
    data,
    related: related.map(({ message: about, range: at, place: where, file }) => ({
      message: visible(about),
      ...whereOf(at, where),
      ...(file !== undefined && { file }),
    })),
    ...(fix && { fix: fixOf(fix) }),
  };
}

/** A finding in an office document has a place there and no range. */
function whereOf(range: Range, place: DocumentPlace | undefined) {
  return place ? { range: null, place: placeData(place) } : { range };
}

function fixOf({ title, edits, safe }: Fix) {
  return { title: visible(title), edits: edits.map(({ range, text }) => ({ range, text })), safe };
}

function countsOf(results: readonly FileResult[]) {
  const { errors, warnings } = tally(results.flatMap(({ diagnostics }) => diagnostics));
  const ignored = results.reduce((sum, result) => sum + result.ignored.length, 0);
  return { files: results.length, errors, warnings, ignored };
}
