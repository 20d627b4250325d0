import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import type * as Core from './core.ts';
import { check } from './core.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
/** Where there is no browser these tests are skipped, unless they are required. */
const isRequired = process.env.KSTTHC_REQUIRE_BROWSER === '1';
const root = join(import.meta.dirname, '../..');
const plan = join(root, 'plans/44-KH-UBND-2020.yaml');
const folder = new TemporaryFolder();

/** Files imported as their text, as the build reads them. */
const asText = {
  name: 'as-text',
  load: (id: string) =>
    id.endsWith('?raw')
      ? `export default ${JSON.stringify(readFileSync(id.replace(/\?raw$/, ''), 'utf8'))};`
      : null,
};

/** The core as a browser gets it; anything of Node in it fails here. */
async function bundled(): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'core.ts'),
    platform: 'browser',
    plugins: [asText],
    onLog(_level, { code, message }) {
      if (code === 'UNRESOLVED_IMPORT') throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'core', codeSplitting: false });
  const imported = output.flatMap((part) => (part.type === 'chunk' ? part.imports : []));
  expect(imported).toEqual([]);
  return output[0].code;
}

describe.runIf(CHROMIUM || isRequired)('the core runs in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    page = await browser.newPage();
    await page.addScriptTag({ content: await bundled() });
  }, 60_000);
  afterAll(() => browser?.close());

  const inBrowser = (name: string, content: Buffer, actuals: Buffer | null) =>
    page.evaluate(
      ([name, content, actuals]) =>
        (globalThis as unknown as { core: typeof Core }).core.check(name, content, actuals),
      [name, [...content], actuals && [...actuals]] as const,
    );

  test.each(['yaml', 'docx', 'xlsx', 'csv'])('and finds in a .%s what Node finds', async (kind) => {
    const file = folder.at(`a.${kind}`);
    if (kind === 'yaml') folder.write('a.yaml', readFileSync(plan));
    else if (kind === 'csv')
      folder.write('a.csv', 'Stt;Nội dung;Kinh phí;Thời gian\n1;In tờ rơi;5.000.00;Quý I/2026\n');
    else await run(['export', plan, '-o', file]);
    const content = readFileSync(file);
    const actuals = readFileSync(join(root, 'plans/44-KH-UBND-2020.actuals.yaml'));
    const here = await check(`a.${kind}`, [...content], [...actuals]);
    expect(here.text).toContain(kind === 'csv' ? '5.000.00' : '470.000.000đ');
    expect(await inBrowser(`a.${kind}`, content, actuals)).toEqual(here);
  });

  test('and refuses what cannot be read in the same words', async () => {
    await expect(inBrowser('a.pdf', Buffer.from('%PDF-1.7'), null)).rejects.toThrow(/this is a PDF/);
  });
});
