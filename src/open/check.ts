import { checkActuals } from '../actual/check.ts';
import type { ActualsFile } from '../actual/open.ts';
import type { FileResult } from '../check/engine/diagnostic.ts';
import { checkFile, type Surroundings } from '../check/engine/run.ts';
import type { Lang } from '../i18n.ts';
import { importFindings } from './import-findings.ts';
import type { OpenedPlan } from './open-file.ts';

/** Checks an opened plan: everything wrong in it, each finding with its place in an office file where it is one. */
export function checkPlan(opened: OpenedPlan, lang: Lang, surroundings: Surroundings = {}): FileResult {
  const result = checkFile(opened, lang, surroundings);
  const { places, notes } = opened;
  if (!places) return result;
  const located = result.diagnostics.map((each) => places.locate(each, lang));
  return { ...result, diagnostics: [...located, ...importFindings(notes, lang)] };
}

/** Checks a file of actuals by itself and against its opened plan. */
export function checkActualsOf(
  opened: OpenedPlan,
  actuals: ActualsFile,
  lang: Lang,
  surroundings: Surroundings = {},
): FileResult {
  const result = checkActuals(actuals, opened, lang, surroundings);
  const { places, source } = opened;
  if (!places) return result;
  const diagnostics = result.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    related: diagnostic.related.map((related) =>
      related.file === source.file ? places.locateRelated(related) : related,
    ),
  }));
  return { ...result, diagnostics };
}
