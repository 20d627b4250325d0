import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileResult } from '../../src/check/engine/diagnostic.ts';
import { checkFile } from '../../src/check/engine/run.ts';
import { readFile } from '../../src/input/read-input.ts';
import { text } from '../../src/output/findings/text.ts';
import { plain } from '../../src/output/text/paint.ts';
import { openPlan, type PlanFile } from '../../src/plan/open.ts';
import { SourceDocument } from '../../src/yaml/document.ts';

// Prints, as JSON, turn by turn the milliseconds of processor time that each phase takes for the plans in a folder.
const [folder = '.'] = process.argv.slice(2);
const TURNS = 9;

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

const names = readdirSync(folder).map((name) => join(folder, name));

function turn(): Record<string, number> {
  const [contents, read] = timed(() => names.map((name) => readFile(name, '.')));
  const [, parse] = timed(() => {
    for (const [i, bytes] of contents.entries()) new SourceDocument(names[i] ?? '', bytes);
  });
  const [files, open] = timed(() => contents.map((bytes, i): PlanFile => openPlan(names[i] ?? '', bytes)));
  const [results, rules] = timed(() => files.map((file): FileResult => checkFile(file, 'en')));
  const [, output] = timed(() => text(results, { lang: 'en', paint: plain, columns: null, failed: false }));
  // To open a plan is to parse it and to give it its shape.
  return { read, parse, shape: Math.max(0, open - parse), rules, output };
}

// What is measured is compiled after the first turn.
turn();
process.stdout.write(JSON.stringify(Array.from({ length: TURNS }, turn)));
