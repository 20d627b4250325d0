import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { FileResult } from '../../src/check/engine/diagnostic.ts';
import { checkFile } from '../../src/check/engine/run.ts';
import type { Lang } from '../../src/i18n.ts';
import { openNorms } from '../../src/norms/open.ts';
import { openPlan } from '../../src/plan/open.ts';
import type { Range } from '../../src/yaml/position.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** The Hanoi plan, as it is in the repository. */
export const HANOI = readFileSync(new URL('../../plans/44-KH-UBND-2020.yaml', import.meta.url), 'utf8');

/** Names and texts of the YAML files in a folder of fixtures. */
export function fixturesIn(folder: 'broken' | 'clean' | 'rules'): [name: string, text: string][] {
  const url = new URL(`${folder}/`, FIXTURES);
  return readdirSync(url)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, url), 'utf8')]);
}

export const BASE = readFileSync(new URL('base.yaml', FIXTURES), 'utf8');

/** What a fixture says of itself: rule ids by line, from comments `# expect: rule-id rule-id`. */
export function expectedIn(text: string): string[] {
  return text.split('\n').flatMap((line, i) => {
    const ids = /# expect: (.+)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    return ids.map((id) => `${i + 1} ${id}`);
  });
}

/** The norms that every fixture is held to. */
const NORMS = openNorms('norms.yaml', readFileSync(new URL('norms.yaml', FIXTURES)));

/** Checks a text as if it were the file plan.yaml. */
export function checkText(text: string | Uint8Array, lang: Lang = 'en'): FileResult {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return checkFile(openPlan('plan.yaml', bytes), lang, { norms: NORMS });
}

/** The findings as `line rule`, in the order of lines. */
export function foundIn({ diagnostics }: FileResult): string[] {
  return diagnostics.map(({ range, rule }) => `${range.start.line} ${rule}`);
}

function offsetOf(text: string, { line, column }: Range['start']): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

/** The text a range covers. */
export function textAt(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

/** Fails where a range of a finding, a related place or a fix is not in the text, or ends before it starts. */
export function expectRangesInText({ text, diagnostics }: FileResult): void {
  const lines = text.split('\n');
  const inText = ({ line, column }: Range['start']) => {
    const length = lines[line - 1]?.length;
    return length !== undefined && column >= 1 && column <= length + 1;
  };
  const ranges = diagnostics.flatMap(({ range, related, fix }) => [
    range,
    ...related.filter(({ file }) => file === undefined).map((place) => place.range),
    ...(fix?.edits ?? []).map((edit) => edit.range),
  ]);
  const astray = ranges.filter(
    ({ start, end }) =>
      !inText(start) ||
      !inText(end) ||
      start.line > end.line ||
      (start.line === end.line && start.column > end.column),
  );
  expect(astray).toEqual([]);
}
