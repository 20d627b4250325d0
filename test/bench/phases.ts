import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileResult } from '../../src/check/engine/diagnostic.ts';
import { checkFile } from '../../src/check/engine/run.ts';
import { readFile } from '../../src/input/read-input.ts';
import { text } from '../../src/output/findings/text.ts';
import { plain } from '../../src/output/text/paint.ts';
import { openPlan, type PlanFile } from '../../src/plan/open.ts';
import { SourceDocument } from '../../src/yaml/document.ts';

// Prints, as JSON, the milliseconds that each phase takes for the plans in a folder, one after the other.
const [folder = '.'] = process.argv.slice(2);

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

const names = readdirSync(folder).map((name) => join(folder, name));
// What is measured is compiled by then.
for (const name of names.slice(0, 200)) checkFile(openPlan(name, readFile(name, '.')), 'en');

const [contents, read] = timed(() => names.map((name) => readFile(name, '.')));
const [, parse] = timed(() => {
  for (const [i, bytes] of contents.entries()) new SourceDocument(names[i] ?? '', bytes);
});
const [files, open] = timed(() => contents.map((bytes, i): PlanFile => openPlan(names[i] ?? '', bytes)));
const [results, rules] = timed(() => files.map((file): FileResult => checkFile(file, 'en')));
const [, output] = timed(() => text(results, { lang: 'en', paint: plain, columns: null, failed: false }));
// To open a plan is to parse it and to give it its shape.
process.stdout.write(JSON.stringify({ read, parse, shape: Math.max(0, open - parse), rules, output }));
