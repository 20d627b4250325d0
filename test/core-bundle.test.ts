import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TemporaryFolder } from './support/folder.ts';
import { builtCommand } from './support/program.ts';

const root = join(import.meta.dirname, '..');
const folder = new TemporaryFolder();

/** Prints the files of the program that are read, at the end of a run. */
const LISTING = `const fs = require('node:fs');
const read = fs.readFileSync;
const files = new Set();
fs.readFileSync = function (file, ...rest) {
  files.add(String(file));
  return read.call(this, file, ...rest);
};
process.on('exit', () => console.error([...files].filter((file) => /dist.[\\w-]+\\.cjs$/.test(file)).join('\\n')));
`;

function filesLoaded(...args: string[]): string[] {
  folder.write('listing.cjs', LISTING);
  const [node, script = ''] = builtCommand;
  const { stderr } = spawnSync(node, ['-r', folder.at('listing.cjs'), script, ...args], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  return [...stderr.matchAll(/([\w-]+\.cjs)$/gm)].map(([, name = '']) => name).sort();
}

test('the check of a YAML file loads the core and nothing else', () => {
  folder.write('plan.yaml', readFileSync(join(root, 'plans/44-KH-UBND-2020.yaml')));
  folder.write('plan.actuals.yaml', readFileSync(join(root, 'plans/44-KH-UBND-2020.actuals.yaml')));
  const loaded = filesLoaded('validate', 'plan.yaml').filter((name) => name !== 'rolldown-runtime.cjs');
  expect(loaded).toEqual(['cli.cjs', 'core.cjs']);
});

test.each([
  'budget plan.yaml',
  'schedule plan.yaml',
  'status plan.yaml',
  'report plan.yaml -o report.html',
  'export plan.yaml -o annex.docx',
  'export plan.yaml -o annex.xlsx',
  'validate plan.yaml --format json',
])('%s loads no reader of office files', (args) => {
  folder.write('plan.yaml', readFileSync(join(root, 'plans/44-KH-UBND-2020.yaml')));
  const loaded = filesLoaded(...args.split(' '));
  expect(loaded).toContain('core.cjs');
  expect(loaded).not.toContain('office.cjs');
});

test('the readers of office files are not in the core', () => {
  expect(readFileSync(join(root, 'dist/core.cjs'), 'utf8')).not.toContain('word/document.xml');
  folder.write('plan.csv', 'Stt;Nội dung;Thời gian\n1;Họp;Quý I/2026\n');
  expect(filesLoaded('validate', 'plan.csv')).toContain('office.cjs');
});

test('the files of the program are ASCII, as they are read', () => {
  const dist = join(root, 'dist');
  const files = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
  const isOther = (name: string) => readFileSync(join(dist, name)).some((byte) => byte > 0x7f);
  expect(files).toContain('core.cjs');
  expect(files.filter(isOther)).toEqual([]);
});
