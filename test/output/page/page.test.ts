import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMUNE, communeActuals } from '../../support/commune.ts';
import { TemporaryFolder } from '../../support/folder.ts';
import { run } from '../../support/run.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
/** A page is opened by a real browser; without one these tests are skipped, unless they are required. */
const isRequired = process.env.KSTTHC_REQUIRE_BROWSER === '1';

const folder = new TemporaryFolder();
const pageOf = async (argv: readonly string[] = [], cwd = process.cwd()) => {
  const output = folder.at('page.html');
  const { exitCode, stderr } = await run(['report', '-o', output, ...argv], { cwd });
  return { html: folder.read('page.html'), exitCode, stderr };
};

test('one file of less than 300 kB that may ask for nothing', async () => {
  const { html, exitCode } = await pageOf(['--lang', 'vi']);
  expect(exitCode).toBe(0);
  expect(Buffer.byteLength(html)).toBeLessThan(300_000);
  expect(html).toContain(`content="default-src 'none'; style-src 'sha256-`);
  expect(html).not.toMatch(/<script|src=|href="(?!#)|url\(/);
});

test('the same bytes each time', async () => {
  expect((await pageOf()).html).toBe((await pageOf()).html);
});

test('text of a plan is only text', async () => {
  folder.write(
    'plan.yaml',
    `plan: { number: 1/KH-UBND, title: "<script>alert(1)</script>", period: 2026 }
outlets: { a: { name: "\\"><img src=x onerror=alert(1)>" } }
budget: { total: 1.000.000đ }
tasks:
  - title: "[x](javascript:alert(1)) </svg><b onclick=x>"
    schedule: Quý II/2026
    items: [{ outlet: a, amount: 1.000.000đ }]
`,
  );
  const { html } = await pageOf(['plan.yaml', '--as-of', '01/5/2026'], folder.path);
  expect(html).not.toMatch(/<script|<img|<b |<a href="(?!#)/);
  expect(html).toContain('&lt;script&gt;');
});

test('several plans have an overview and a chapter each', async () => {
  for (const name of ['a', 'b']) {
    folder.write(
      `plans/${name}.yaml`,
      `plan: { number: ${name}/KH-UBND, title: Kế hoạch ${name}, period: 2026 }\ntasks:\n  - { title: Họp, schedule: Quý II/2026 }\n`,
    );
  }
  const { html } = await pageOf(['--as-of', '01/5/2026', '--lang', 'en'], folder.path);
  expect(html).toContain('<h2 id="overview-title">Overview</h2>');
  expect([...html.matchAll(/<h2 /g)]).toHaveLength(3);
});

test('it opens with the answer, and its counts of findings lead to them', async () => {
  folder.write('plan.yaml', COMMUNE.replace('amount: 14.080.000đ', 'amount: 14.000.000đ'));
  folder.write('plan.actuals.yaml', communeActuals());
  const { html } = await pageOf(['--as-of', '30/6/2026', '--lang', 'en'], folder.path);
  const facts = [
    ...html.matchAll(/<dt>(.*?)<\/dt><dd class="value[^"]*">(?:<a href="#([^"]*)">)?([^<]*)/g),
  ].map(([, label, link, value]) => [label, value, link ?? null]);
  expect(facts.slice(0, 8)).toEqual([
    ['Planned', '119.920.000đ', null],
    ['Contracted', '59.420.000đ', null],
    ['Paid', '56.800.000đ', null],
    ['Free to commit', '44.200.000đ', null],
    ['Done', '3', null],
    ['Overdue or done late', '1', null],
    ['Next due', '2026-07-24', null],
    ['Errors', expect.stringMatching(/^[1-9]/), 'p1-errors'],
  ]);
  expect(html).toContain('<div id="p1-errors">');
  expect(html.indexOf('class="answer"')).toBeLessThan(html.indexOf('<main>'));
  expect(html).toContain('Money by source');
  // A bar a window, a mark a round, and a section that is only a heading.
  const timeline = html.slice(html.indexOf('id="p1-timeline"'), html.indexOf('id="p1-execution"'));
  expect([...timeline.matchAll(/<g class="heading">/g)]).toHaveLength(3);
  expect([...timeline.matchAll(/<rect class="stated"/g)]).toHaveLength(10);
});

describe.skipIf(!CHROMIUM && !isRequired)('in Chromium', { timeout: 30_000 }, () => {
  let browser: Browser;
  const files = mkdtempSync(join(tmpdir(), 'kstthc-page-'));
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(files, { recursive: true });
  });

  async function open(width: number, more: Parameters<Browser['newContext']>[0] = {}) {
    const { html } = await pageOf(['--lang', 'vi']);
    const file = join(files, 'page.html');
    writeFileSync(file, html);
    const context = await browser.newContext({ viewport: { width, height: 900 }, ...more });
    const tab = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    tab.on('request', (request) => requests.push(request.url()));
    tab.on('console', (message) => errors.push(message.text()));
    await tab.goto(pathToFileURL(file).href);
    return { tab, requests, errors };
  }

  test('it asks for nothing but itself, and its own rules refuse nothing of it', async () => {
    const { requests, errors } = await open(1400);
    expect(requests).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  test.each([360, 800, 1400])('%i pixels wide, nothing but tables scrolls sideways', async (width) => {
    const { tab } = await open(width);
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  const amountsIn = (tab: Tab, selector: string) =>
    tab.$$eval(selector, (cells) => cells.map((cell) => cell.textContent?.replace(/\D/g, '') ?? ''));

  test('the pictures have the figures of the JSON, in the table and in the lengths of the bars', async () => {
    const { tab } = await open(800);
    const status = JSON.parse((await run(['status', '--format', 'json'])).stdout);
    const planned = status.outlets.map((outlet: { planned: number }) => String(outlet.planned));
    const inTable = await amountsIn(tab, '#p1-outlets tbody tr.entry td:nth-of-type(1)');
    expect(inTable).toEqual(planned);
    const widths = await tab.$$eval('#p1-outlets rect.planned', (bars) =>
      bars.map((bar) => bar.getBoundingClientRect().width),
    );
    const [first = 0] = widths;
    widths.forEach((width, i) => {
      expect(width / first).toBeCloseTo(Number(planned[i]) / Number(planned[0]), 1);
    });
  });

  test('every picture has a name for screen readers, and every wide table can be reached by the keyboard', async () => {
    const { tab } = await open(800);
    const names = await tab.evaluate<string[]>(
      "[...document.querySelectorAll('svg[role=img]')].map((picture) => document.getElementById(picture.getAttribute('aria-labelledby')).textContent.trim())",
    );
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => name === '')).toEqual([]);
    expect(await tab.$$eval('div.table', (tables) => tables.every((table) => table.tabIndex === 0))).toBe(
      true,
    );
  });

  test('text can be read on its ground, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { tab } = await open(800, { colorScheme });
      const [ink = '', paper = ''] = await tab.evaluate<string[]>(
        '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
      );
      expect(contrast(ink, paper)).toBeGreaterThan(7);
    }
  });

  test('it prints on A4', async () => {
    const { tab } = await open(800);
    const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    // The annex, which has the most columns, is lying.
    expect(
      new Set(boxes.map(([width = 0, height = 0]) => (width < height ? 'standing' : 'lying'))).size,
    ).toBe(2);
    for (const box of boxes) {
      const [short = 0, long = 0] = box.toSorted((a, b) => a - b);
      expect(Math.abs(short - 595)).toBeLessThanOrEqual(1);
      expect(Math.abs(long - 842)).toBeLessThanOrEqual(1);
    }
  });
});

/** The contrast of two colours as `rgb(…)`, 1 to 21 (WCAG 2.2, 1.4.3). */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
