import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { builtPage } from './built-page.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
/** Where there is no browser these tests are skipped, unless they are required. */
export const isTried = CHROMIUM !== undefined || process.env.KSTTHC_REQUIRE_BROWSER === '1';

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}

/** The page opened from the disk, or from `url`; `problems` gets what the browser complains about. */
export async function openApp(
  browser: Browser,
  { url = pathToFileURL(builtPage).href, ...options }: BrowserContextOptions & { readonly url?: string } = {},
) {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  return { page, problems, requests };
}

/** Drops files of the disk on the page as a person does. */
export async function drop(page: Page, files: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 50, y: 50, data });
  await client.detach();
}

/** Waits until the page has answered, and gives what it says: the status, or why there is no answer. */
export async function answered(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const busy = document.querySelector<HTMLElement>('#busy');
    return busy?.hidden === true && textOf('#status') + textOf('#failure') !== '';
  });
  return `${await page.textContent('#failure')}${await page.textContent('#status')}`;
}

/** Presses a button of "take away"; the name and the bytes of the file that is saved. */
export async function takeAway(page: Page, what: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-take="${what}"]`)]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}
