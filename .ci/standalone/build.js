// Builds kstthc as one file that needs no Node, with the licences of what is in it: node .ci/standalone/build.js [SYSTEM]...
// into standalone/SYSTEM. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import config, { asText } from '../../rolldown.config.js';
import { BUN, fetched } from './fetch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The ending of programs, by system. */
const SYSTEMS = { 'linux-x64': '', 'windows-x64': '.exe' };

/** The licences of the parts of bun, which its own list names. */
const LICENSES_IN_BUN = [
  'MIT',
  'LGPL-2.0-only',
  'LGPL-2.1-only',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Zlib',
  'ICU',
];

function bunFor(system) {
  if (!(system in SYSTEMS)) throw new Error(`built on and for ${Object.keys(SYSTEMS).join(', ')} only`);
  return join(fetched(`@oven/bun-${system}`), `bin/bun${SYSTEMS[system]}`);
}

/** The sources as one file: bun cannot read what they import as text. */
async function bundled() {
  const file = join(root, 'node_modules/.cache/standalone/entry.mjs');
  const bundle = await rolldown({
    input: join(root, '.ci/standalone/entry.js'),
    platform: 'node',
    resolve: config.resolve,
    plugins: [asText],
  });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  return file;
}

function build(system, entry) {
  const folder = join(root, 'standalone', system);
  mkdirSync(folder, { recursive: true });
  const program = join(folder, `kstthc${SYSTEMS[system]}`);
  execFileSync(
    bunFor({ linux: 'linux-x64', win32: 'windows-x64' }[process.platform]),
    [
      ...['build', entry],
      ...['--compile', `--target=bun-${system}`, `--compile-executable-path=${bunFor(system)}`],
      ...['--format=esm', '--minify', '--bytecode', `--outfile=${program}`],
      // The place of a file would be one of the machine that builds.
      '--define=__filename=process.execPath',
      // What lies in the folder of an office's plans must not decide how the program runs.
      ...['--no-compile-autoload-dotenv', '--no-compile-autoload-bunfig'],
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  writeFileSync(join(folder, 'LICENSES.txt'), licenses());
  process.stdout.write(`${program}\n`);
}

/** The licences of everything in the program, and how to change a part of it, as the LGPL asks. */
function licenses() {
  const bun = readFileSync(join(fetched('bun-types'), 'docs/project/license.mdx'), 'utf8');
  const texts = join(fetched('spdx-license-list'), 'licenses');
  return [
    'kstthc, which npm run standalone in its sources builds anew, also around another bun:',
    readFileSync(join(root, 'LICENSE'), 'utf8'),
    'The packages that are in kstthc:',
    readFileSync(join(root, 'dist/LICENSES.txt'), 'utf8'),
    `bun ${BUN}, which runs kstthc, and what is in it:`,
    bun.replace(/^---\n.*?^---\n/ms, ''),
    ...LICENSES_IN_BUN.flatMap((id) => {
      const { name, licenseText } = JSON.parse(readFileSync(join(texts, `${id}.json`), 'utf8'));
      return [`${name} (${id}):`, licenseText];
    }),
  ]
    .map((text) => `${text.trim()}\n`)
    .join(`\n${'='.repeat(80)}\n\n`);
}

const asked = process.argv.slice(2);
const entry = await bundled();
for (const system of asked.length > 0 ? asked : Object.keys(SYSTEMS)) build(system, entry);
