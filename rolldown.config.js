import { defineConfig } from 'rolldown';
import license from 'rollup-plugin-license';

export default defineConfig({
  input: 'src/cli.ts',
  platform: 'node',
  output: { dir: 'dist', format: 'esm', chunkFileNames: '[name].js', minify: true, cleanDir: true },
  // Everything is bundled, so that a run loads one or two files; the licences of what is in it go along.
  plugins: [license({ thirdParty: { output: 'dist/LICENSES.txt' } })],
});
