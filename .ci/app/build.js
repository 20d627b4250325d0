// Builds the page that needs no installation, dist/kstthc.html or the file that is named: one HTML file with the style, a small
// script and, compressed, the core and the licence texts. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from 'lzma1';
import { rolldown } from 'rolldown';
import license from 'rollup-plugin-license';
import config, { asText } from '../../rolldown.config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The licence texts of the packages in the parts built so far, by package. */
const licenses = new Map();

async function bundled(file) {
  const bundle = await rolldown({
    input: join(root, 'src/app', file),
    platform: 'browser',
    resolve: config.resolve,
    // The paths in tsconfig.json are only for types.
    tsconfig: false,
    plugins: [asText, license({ thirdParty: keepLicenses })],
    onLog(_level, { code, message }) {
      if (code === 'UNRESOLVED_IMPORT') throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
  return output[0].code;
}

function keepLicenses(dependencies) {
  for (const dependency of dependencies)
    licenses.set(`${dependency.name} ${dependency.version}`, dependency.text());
}

/** The text as LZMA in base64; with gzip, which browsers read by themselves, the page would be too large to send. */
function packed(text) {
  return Buffer.from(compress(new TextEncoder().encode(text), 5)).toString('base64');
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const worker = await bundled('worker.ts');
// These would end the script element.
const script = (await bundled('page/main.ts'))
  .replaceAll('</script', '<\\/script')
  .replaceAll('<!--', '<\\!--');
const style = await styleOf();
const texts = [...licenses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
const ownLicense = readFileSync(join(root, 'LICENSE'), 'utf8');
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  'worker-src blob:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

writeFileSync(
  process.argv[2] ?? join(root, 'dist/kstthc.html'),
  `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>kstthc</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p>Trang này cần JavaScript. This page needs JavaScript.</p></noscript>
<script type="text/plain" id="worker">${packed(worker)}</script>
<script type="text/plain" id="licenses-text">${packed([ownLicense, ...texts].join(`\n${'-'.repeat(80)}\n\n`))}</script>
<script>${script}</script>
</body>
</html>
`,
);

/** The style sheet, which is a string in a TypeScript file. */
async function styleOf() {
  const bundle = await rolldown({ input: join(root, 'src/app/page/style.ts'), tsconfig: false });
  const { output } = await bundle.generate({ format: 'esm' });
  const { APP_STYLE } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return APP_STYLE.replace(/\n\s*/g, '\n');
}
