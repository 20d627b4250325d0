import type { Diagnostic, DocumentPlace, FileResult } from '../check/engine/diagnostic.ts';
import { checkFile, type Surroundings } from '../check/engine/run.ts';
import type { Lang } from '../i18n.ts';
import { placesOf } from '../office/recognise/plan/draft.ts';
import type { ImportedPlan } from '../office/recognise/plan/import-plan.ts';
import type { Note } from '../office/recognise/plan/note.ts';
import { yamlText } from '../office/recognise/plan/yaml-text.ts';
import { openPlan, type PlanFile } from '../plan/open.ts';
import type { SourceDocument } from '../yaml/document.ts';
import type { Position, Range } from '../yaml/position.ts';
import { importFile } from './import-file.ts';

/** The plan in an office file. */
interface OpenedOfficeFile {
  /** The plan made of it, with its text in memory. */
  readonly planFile: PlanFile;
  /** What was not imported. */
  readonly notes: readonly Note[];
  /** What the rules find in it, each finding with the cell it is about. */
  check(surroundings: Surroundings): FileResult;
}

/** Imports a file in memory; throws a UsageError where that cannot be done. */
export async function openOfficeFile(name: string, bytes: Uint8Array, lang: Lang): Promise<OpenedOfficeFile> {
  const imported = await importFile(name, bytes, null);
  const planFile = openPlan(name, Buffer.from(yamlText(imported.draft, '', lang)));
  return {
    planFile,
    notes: imported.notes,
    check(surroundings) {
      const result = checkFile(planFile, lang, surroundings);
      const locate = locator(imported, planFile.source);
      const diagnostics = result.diagnostics.map((diagnostic) => inDocument(diagnostic, locate));
      return { ...result, diagnostics };
    },
  };
}

type Locate = (range: Range) => DocumentPlace;

/** The finding at its place in the document. Edits of the text in memory help nobody, so it has no fix. */
function inDocument(diagnostic: Diagnostic, locate: Locate): Diagnostic {
  return {
    ...diagnostic,
    place: locate(diagnostic.range),
    related: diagnostic.related.map((related) => ({ ...related, place: locate(related.range) })),
    fix: null,
  };
}

/** What is nowhere in the document, such as a key that is missing. */
const NOWHERE: DocumentPlace = { table: null, row: null, column: null, heading: null, text: '', excerpt: '' };

/** Finds the place that the text of a plan in memory was read from: that of the smallest value around. */
function locator({ draft }: ImportedPlan, source: SourceDocument): Locate {
  const lines = source.text.split('\n');
  const places = placesOf(draft)
    .map(({ path, place }) => ({ place, range: source.rangeOf(path) }))
    .sort((a, b) => compare(b.range.start, a.range.start) || compare(a.range.end, b.range.end));
  return (range) => {
    const found = places.find(({ range: around }) => holds(around, range.start));
    return found ? { ...found.place, excerpt: textIn(lines, range) } : NOWHERE;
  };
}

function holds({ start, end }: Range, position: Position): boolean {
  return compare(start, position) <= 0 && compare(position, end) < 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** What a range covers of its first line. */
function textIn(lines: readonly string[], { start, end }: Range): string {
  const line = lines[start.line - 1] ?? '';
  return line.slice(start.column - 1, start.line === end.line ? end.column - 1 : line.length);
}
