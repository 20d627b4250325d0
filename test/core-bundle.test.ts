import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TemporaryFolder } from './support/folder.ts';
import { builtCommand } from './support/program.ts';

const root = join(import.meta.dirname, '..');
const folder = new TemporaryFolder();

/** Prints the files of the program that are loaded, at the end of a run. */
const LISTING = `const Module = require('node:module');
const load = Module._load;
const loaded = new Set();
Module._load = function (request, parent) {
  try { loaded.add(Module._resolveFilename(request, parent)); } catch {}
  return load.apply(this, arguments);
};
process.on('exit', () => console.error([...loaded].filter((file) => /dist.[\\w-]+\\.cjs$/.test(file)).join('\\n')));
`;

function filesLoaded(file: string): string[] {
  folder.write('listing.cjs', LISTING);
  const [node, script = ''] = builtCommand;
  const { stderr } = spawnSync(node, ['-r', folder.at('listing.cjs'), script, 'validate', file], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  return [...stderr.matchAll(/([\w-]+\.cjs)$/gm)].map(([, name = '']) => name).sort();
}

test('the check of a YAML file loads the core and nothing else', () => {
  folder.write('plan.yaml', readFileSync(join(root, 'plans/44-KH-UBND-2020.yaml')));
  folder.write('plan.actuals.yaml', readFileSync(join(root, 'plans/44-KH-UBND-2020.actuals.yaml')));
  const loaded = filesLoaded('plan.yaml').filter((name) => name !== 'rolldown-runtime.cjs');
  expect(loaded).toEqual(['cli.cjs', 'core.cjs']);
});

test('the readers of office files are not in the core', () => {
  expect(readFileSync(join(root, 'dist/core.cjs'), 'utf8')).not.toContain('word/document.xml');
  folder.write('plan.csv', 'Stt;Nội dung;Thời gian\n1;Họp;Quý I/2026\n');
  expect(filesLoaded('plan.csv')).toContain('office.cjs');
});
