import type { FileResult } from '../../check/engine/diagnostic.ts';
import type { Approved } from '../../check/engine/rule.ts';
import { factsOf, SeenPlans } from '../../check/engine/seen-plans.ts';
import { openFile, type Reading } from './opened-file.ts';

/** What the check of one plan file gives. */
export interface CheckedFile {
  readonly file: string;
  /** Remarks about an office file, besides its findings. */
  readonly notes: readonly string[];
  /** What is wrong in the plan, and in the actuals beside it where there are any. */
  readonly results: readonly FileResult[];
}

/**
 * Checks plan files one after the other, each against those before it, and keeps none. Throws a UsageError where one
 * cannot be read.
 */
export async function* checkFiles(
  files: readonly string[],
  approved: Approved,
  reading: Reading,
): AsyncGenerator<CheckedFile> {
  const seen = new SeenPlans();
  for (const file of files) {
    const { planFile, notes, check } = await openFile(file, reading);
    yield {
      file,
      notes,
      results: check({ approved, earlier: seen.meet(factsOf(planFile)) }).map(withoutRest),
    };
  }
}

/** A result with only those lines of its text that its diagnostics point at; the others are empty. */
export function withoutRest(result: FileResult): FileResult {
  const { diagnostics } = result;
  if (diagnostics.length === 0) return { ...result, text: '' };
  const pointedAt = new Set(
    diagnostics
      .flatMap(({ range, related }) => [range, ...related.map((place) => place.range)])
      .map(({ start }) => start.line),
  );
  const text = result.text
    .split('\n')
    .map((line, i) => (pointedAt.has(i + 1) ? line : ''))
    .join('\n');
  return { ...result, text };
}
