import type { Diagnostic, FileResult } from '../../check/engine/diagnostic.ts';
import { hexHash } from '../../values/text/hash.ts';
import { comparePositions, type Range } from '../../yaml/position.ts';
import { toJson } from '../text/json.ts';
import { visibleMessage } from '../text/visible.ts';
import type { FindingsWriter } from './writer.ts';

const SEVERITY = { error: 'major', warning: 'minor' } as const;

/** For GitLab: a Code Quality report (docs.gitlab.com, "Code Quality report format"). */
export const gitlab: FindingsWriter = (results, { inRepository }) => {
  const fingerprints = fingerprintsOf(results, inRepository);
  return toJson(
    results.flatMap(({ file, diagnostics }) =>
      diagnostics.map((diagnostic) => ({
        description: visibleMessage(diagnostic),
        check_name: diagnostic.rule,
        fingerprint: fingerprints.get(diagnostic),
        severity: SEVERITY[diagnostic.severity],
        location: {
          path: inRepository(file),
          lines: { begin: diagnostic.place ? 1 : diagnostic.range.start.line },
        },
      })),
    ),
  );
};

/**
 * A name for every finding, 32 hexadecimal digits, unique in the report. It is made of the rule, the file and
 * the text that is reported, so it stays the same when the lines above change. Findings that are set aside have
 * one too: to set one aside must not rename the next.
 */
export function fingerprintsOf(
  results: readonly FileResult[],
  inRepository: (file: string) => string,
): ReadonlyMap<Diagnostic, string> {
  const fingerprints = new Map<Diagnostic, string>();
  const seen = new Map<string, number>();
  for (const { file, text, diagnostics, ignored } of results) {
    const all = [...diagnostics, ...ignored.map(({ diagnostic }) => diagnostic)].sort((a, b) =>
      comparePositions(a.range.start, b.range.start),
    );
    const lines = all.length > 0 ? text.split(/\r?\n/) : [];
    for (const diagnostic of all) {
      const token = textAt(lines, diagnostic.range);
      const what = JSON.stringify([diagnostic.rule, inRepository(file), token]);
      const before = seen.get(what) ?? 0;
      seen.set(what, before + 1);
      fingerprints.set(diagnostic, hexHash(`${what}${before}`).slice(0, 32));
    }
  }
  return fingerprints;
}

function textAt(lines: readonly string[], { start, end }: Range): string {
  const covered = lines.slice(start.line - 1, end.line);
  const last = covered.pop() ?? '';
  return [...covered, last.slice(0, end.column - 1)].join('\n').slice(start.column - 1);
}
