import type { Diagnostic, FileResult } from '../../check/engine/diagnostic.ts';
import type { Severity } from '../../check/engine/rule.ts';
import type { Lang, Localized } from '../../i18n.ts';
import type { Range } from '../../yaml/position.ts';
import { count } from '../text/count.ts';
import { visible, visibleMessage } from '../text/visible.ts';
import { placeName } from './document-place.ts';
import type { FindingsContext, FindingsWriter } from './writer.ts';

/** GitHub shows ten annotations a level and step; the tenth says how many there are besides. */
const MOST = 9;

/** For GitHub Actions: workflow commands that put the findings beside the lines of a pull request. */
export const github: FindingsWriter = (results, context) =>
  [...annotations(results, 'error', context), ...annotations(results, 'warning', context)]
    .map((line) => `${line}\n`)
    .join('');

function annotations(
  results: readonly FileResult[],
  level: Severity,
  { lang, inRepository }: FindingsContext,
): string[] {
  const all = results.flatMap(({ file, diagnostics }) =>
    diagnostics.filter(({ severity }) => severity === level).map((diagnostic) => ({ file, diagnostic })),
  );
  const shown = all
    .slice(0, MOST)
    .map(({ file, diagnostic }) => annotation(inRepository(file), diagnostic, lang));
  if (all.length === shown.length) return shown;
  const more = MORE[lang](count[lang](all.length - shown.length, level));
  return [...shown, command(level, { title: 'kstthc' }, more)];
}

const MORE: Localized<(counted: string) => string> = {
  vi: (counted) => `còn ${counted} khác không hiện ở đây; chạy kstthc validate để xem đầy đủ`,
  en: (counted) => `not shown here: ${counted}; run kstthc validate to see them all`,
};

function annotation(file: string, diagnostic: Diagnostic, lang: Lang): string {
  const { rule, severity, range, place } = diagnostic;
  return command(
    severity,
    { file: visible(file, 'shown'), ...(place ? {} : placeOf(range)), title: rule },
    place ? `${placeName(place, lang)}: ${visibleMessage(diagnostic)}` : visibleMessage(diagnostic),
  );
}

/** GitHub takes columns only where the annotation is on one line. */
function placeOf({ start, end }: Range) {
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}

function command(
  level: Severity,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(message)}`;
}

/** As GitHub's own toolkit escapes them (actions/toolkit, packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
