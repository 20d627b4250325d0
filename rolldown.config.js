import { createRequire } from 'node:module';
import { defineConfig } from 'rolldown';
import license from 'rollup-plugin-license';

const { resolve } = createRequire(import.meta.url);

export default defineConfig({
  input: { cli: 'src/cli/main.ts', thread: 'src/commands/check/thread.ts' },
  platform: 'node',
  // The same code as ES modules, of which only what is used goes into the bundle.
  resolve: { alias: { yaml: resolve('yaml').replace(/dist.index\.js$/, 'browser/dist/index.js') } },
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: '[name].js',
    minify: true,
    cleanDir: true,
    // What `validate` needs is one file: each file more costs every run about a millisecond.
    codeSplitting: {
      groups: [
        { name: 'shared', test: /src.(usage-error|output.(formats|text.paint))/, priority: 2 },
        {
          name: 'core',
          test: /src.(values|yaml|plan.(?!json-schema)|check|input.files|commands.(validate|check.(check-files|opened-file))|output.(text|findings.(text|frame)))/,
          priority: 1,
        },
      ],
    },
  },
  // Everything is bundled; the licences of what is in it go along.
  plugins: [license({ thirdParty: { output: 'dist/LICENSES.txt' } })],
});
