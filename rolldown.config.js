import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig } from 'rolldown';
import license from 'rollup-plugin-license';
import { patternsWrittenOut } from './.ci/bundle/patterns.js';

const { resolve } = createRequire(import.meta.url);

/** Commander can start programs, and kstthc has none to start; to load what does costs every run milliseconds. */
const withoutPrograms = {
  name: 'without-programs',
  resolveId: {
    filter: { id: /^node:child_process$/ },
    handler: (_id, importer) => (importer?.includes('commander') ? '\0no-programs' : null),
  },
  load: {
    filter: { id: /^\0no-programs$/ },
    handler: () => 'export {}',
  },
};

/** Files imported as their text, as vitest reads them; a bare constant would be written at each of its uses. */
export const asText = {
  name: 'as-text',
  load: {
    filter: { id: /\?raw$/ },
    handler: (id) =>
      `const [text] = [${JSON.stringify(readFileSync(id.replace(/\?raw$/, ''), 'utf8'))}]; export default text;`,
  },
};

/** hucre asks whether there is a `Response` to compress with; in Node the question alone loads all of fetch. */
const withoutFetch = {
  name: 'without-fetch',
  transform: {
    filter: { id: /node_modules.hucre/, code: /typeof Response/ },
    handler: (code) => code.replace(/typeof Response\b/g, '`undefined`'),
  },
};

const deflateOfNode = JSON.stringify(resolve('./src/input/deflate.ts'));

/** Node packs and unpacks many times as fast as what runs everywhere: see src/office/read/deflate.ts. */
const withDeflateOfNode = {
  name: 'with-deflate-of-node',
  load: {
    filter: { id: /office.read.deflate\.ts$/ },
    handler: () => `export * from ${deflateOfNode};`,
  },
  transform: {
    filter: { id: /hucre.dist.zip.writer\.mjs$/ },
    handler: (code) =>
      code.replace(
        'import { crc32, deflate } from "./deflate.mjs"',
        `import { checksum as crc32, deflate } from ${deflateOfNode}`,
      ),
  },
};

/** The tables of facts as files beside the program, read when one is first asked for: see src/facts/tables.ts. */
const tablesAsFiles = {
  name: 'tables-as-files',
  load: {
    filter: { id: /facts.tables\.ts$/ },
    handler: () => `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const texts = {};
const read = (file) => (texts[file] ??= readFileSync(join(__dirname, file), 'utf8'));
export const documentsTable = () => read('documents.tsv');
export const unitsTable = () => read('units.tsv');`,
  },
  generateBundle() {
    for (const fileName of ['documents.tsv', 'units.tsv']) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`src/facts/${fileName}`) });
    }
  },
};

/** Files of ASCII, which are read without decoding them. */
const inAscii = {
  name: 'in-ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      if (/\\[^\0-\x7f]/.test(chunk.code)) throw new Error(`a letter after a backslash in ${chunk.fileName}`);
      chunk.code = chunk.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

export default defineConfig({
  input: { cli: 'src/cli/main.ts' },
  platform: 'node',
  // The same code as ES modules, so that only what is used goes into the bundle.
  resolve: { alias: { yaml: resolve('yaml').replace(/dist.index\.js$/, 'browser/dist/index.js') } },
  output: {
    dir: 'dist',
    // CommonJS starts faster than ES modules, and its compiled code can be kept on every Node.
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    cleanDir: true,
    codeSplitting: {
      groups: [
        {
          // What `validate` needs is one file, whose compiled code is kept.
          name: 'core',
          priority: 1,
          test: /src.(cli.(?!completion)|values|facts|yaml|norms.governing|(plan|actual).(?!(format.)?(json-schema|template))|check|input.(files|beside|repo|plan-names|patterns)|commands.(validate|check-files|load|find|beside-plans|own-files)|open.(open-file|check)|office.read.signature|output.(formats|findings.text|text.json))/,
        },
        {
          // An office file is an archive of XML files, also for what writes one.
          name: 'archive',
          priority: 1,
          test: /src.(office.read.(archive|bounds|unreadable|xml)|input.deflate)|node_modules.(saxes|xmlchars)/,
        },
        {
          // So is what an office file is read with.
          name: 'office',
          test: /src.office.(read|recognise)/,
        },
        {
          // So is what tables in the terminal are made with.
          name: 'tables',
          test: /src.(output.(sheet|findings.json)|reports.(records|plan-ref|status|schedule|budget))/,
        },
        {
          // And what an annex is written from.
          name: 'papers',
          test: /src.papers.(annex|estimate|form|paper|plan|time)/,
        },
      ],
    },
  },
  // Everything is bundled; the licences of what is in it go along.
  plugins: [
    withoutPrograms,
    withoutFetch,
    withDeflateOfNode,
    patternsWrittenOut,
    tablesAsFiles,
    asText,
    inAscii,
    license({ thirdParty: { output: 'dist/LICENSES.txt' } }),
  ],
});
