import type { Diagnostic, FileResult } from '../../check/engine/diagnostic.ts';

/** A finding with the number it has on the page: errors first, then as in the file. */
export interface NumberedFinding {
  readonly number: number;
  /** Which of the results it is in. */
  readonly file: number;
  readonly diagnostic: Diagnostic;
}

/** The findings of all files in the order of the page: by weight, then by file and place. */
export function numbered(results: readonly FileResult[]): NumberedFinding[] {
  const all = results.flatMap(({ diagnostics }, file) =>
    diagnostics.map((diagnostic) => ({ file, diagnostic })),
  );
  const ofWeight = (weight: Diagnostic['severity']) =>
    all.filter(({ diagnostic }) => diagnostic.severity === weight);
  return [...ofWeight('error'), ...ofWeight('warning')].map((finding, i) => ({ ...finding, number: i + 1 }));
}
