import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile } from '../../src/open/open-file.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { answered, drop, isTried, openApp, startBrowser, takeAway } from './browser.ts';
import { pageText } from './built-page.ts';

const plans = join(import.meta.dirname, '../../plans');
const plan = join(plans, '44-KH-UBND-2020.yaml');
const actuals = join(plans, '44-KH-UBND-2020.actuals.yaml');
const folder = new TemporaryFolder();

/** A Word annex in which one amount is not what the total needs. */
const WRONG = { from: '80.000.000đ', to: '81.000.000đ' };

describe.runIf(isTried)('the page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  async function wordAnnex(name: string, change = WRONG): Promise<string> {
    const text = readFileSync(plan, 'utf8').replace(change.from, change.to);
    folder.write(`${name}.yaml`, text);
    await run(['export', folder.at(`${name}.yaml`), '-o', folder.at(`${name}.docx`)]);
    return folder.at(`${name}.docx`);
  }

  test('checks the plan and the actuals that are dropped on it, and asks nobody for anything', async () => {
    const { page, problems, requests } = await openApp(browser);
    await drop(page, [plan, actuals]);
    expect(await answered(page)).toBe('1 lỗi');
    expect(await page.textContent('#result')).toContain('Tổng cộng 470.000.000đ, khớp với');
    expect(await page.textContent('#p1-execution')).toContain('Đã ký hợp đồng');
    expect(await page.inputValue('#as-of')).toBe('30/9/2020');
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !/^(?:file|blob):/.test(url))).toEqual([]);
    expect(requests.filter((url) => url.startsWith('file:'))).toHaveLength(1);
  });

  test('sends nothing from a static host either, cannot, and keeps nothing', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'text/html').end(pageText);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kstthc.html`;
    const { page } = await openApp(browser, { url });
    await page.click('#example');
    await answered(page);
    await takeAway(page, 'annex-docx');
    expect(asked).toEqual(['/kstthc.html']);
    await expect(page.evaluate(() => fetch('/other'))).rejects.toThrow();
    await page.evaluate(() => {
      new Image().src = '/picture.png';
    });
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
    expect(asked).toEqual(['/kstthc.html']);
    server.close();
  });

  test('shows a Word annex with the cell marked, and leads from the finding to it and back', async () => {
    const word = await wordAnnex('sai');
    const { page } = await openApp(browser);
    await drop(page, [word]);
    expect(await answered(page)).toBe('1 lỗi');
    const cell = await page.getAttribute('#finding-1 a[href^="#plan-"]', 'href');
    await page.click('#finding-1 a[href^="#plan-"]');
    expect(new URL(page.url()).hash).toBe(cell);
    const marked = page.locator(cell ?? '');
    expect(await marked.getAttribute('class')).toMatch(/error|warning/);
    await marked.locator('a.number').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#finding-\d+$/);
  });

  test('takes away every paper of a plan', async () => {
    const { page, problems } = await openApp(browser);
    await drop(page, [plan, actuals]);
    await answered(page);
    const offered = await page
      .locator('[data-take]')
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.take ?? ''));
    const taken = new Map<string, Buffer>();
    for (const what of offered) {
      const { name, bytes } = await takeAway(page, what);
      taken.set(name, bytes);
    }
    expect([...taken.keys()]).toEqual([
      '44-KH-UBND-2020-phu-luc.docx',
      '44-KH-UBND-2020-phu-luc.xlsx',
      '44-KH-UBND-2020-du-toan.docx',
      '44-KH-UBND-2020-du-toan.xlsx',
      '44-KH-UBND-2020-bao-cao.docx',
      '44-KH-UBND-2020-bao-cao.xlsx',
      '44-KH-UBND-2020.ics',
      '44-KH-UBND-2020.html',
      '44-KH-UBND-2020.yaml',
      '44-KH-UBND-2020.actuals.yaml',
    ]);
    await run(['export', plan, '-o', folder.at('a.docx'), '--lang', 'vi']);
    expect(taken.get('44-KH-UBND-2020-phu-luc.docx')?.equals(readFileSync(folder.at('a.docx')))).toBe(true);
    for (const kind of ['docx', 'xlsx']) {
      const { plan: back } = await openFile('a', taken.get(`44-KH-UBND-2020-phu-luc.${kind}`) ?? Buffer.of());
      expect(back?.budget.total?.dong).toBe(470_000_000n);
    }
    expect(taken.get('44-KH-UBND-2020.yaml')?.equals(readFileSync(plan))).toBe(true);
    expect(taken.get('44-KH-UBND-2020.html')?.toString()).toContain('<svg');
    expect(problems).toEqual([]);
  });

  test('gives the Word file back with a comment at the cell, and finds the same in it', async () => {
    const word = await wordAnnex('sai');
    const { page } = await openApp(browser);
    await drop(page, [word]);
    const found = await answered(page);
    const { name, bytes } = await takeAway(page, 'annotated');
    expect(name).toBe('sai-loi-binh.docx');
    const comments = strFromU8(unzipSync(bytes)['word/comments.xml'] ?? Buffer.of());
    expect(comments).toContain('1.000.000đ');
    folder.write(name, bytes);
    await drop(page, [folder.at(name)]);
    await page.waitForFunction(
      () => document.querySelector('.document h3')?.textContent === 'sai-loi-binh.docx',
    );
    expect(await answered(page)).toBe(found);
  });

  test('makes a fix that is asked for, and the file with it can be taken away', async () => {
    const { page } = await openApp(browser);
    await drop(page, [plan]);
    await answered(page);
    expect(await page.textContent('#finding-1 del')).toContain('03/6/2010');
    expect(await page.textContent('#finding-1 ins')).toContain('08/6/2010');
    await page.click('#finding-1 [data-fix]');
    await page.waitForSelector('#result.sound');
    expect(await page.textContent('#files')).toContain('chưa lưu');
    const { bytes } = await takeAway(page, 'yaml');
    expect(bytes.toString()).toBe(readFileSync(plan, 'utf8').replace('03/6/2010', '08/6/2010'));
  });

  test('makes all safe fixes at once', async () => {
    const text = readFileSync(plan, 'utf8').replace('amount: 50.000.000đ', 'amount: 50.000');
    folder.write('a.yaml', text.replaceAll('titel', 'title').replace('    title: Ký', '    titel: Ký'));
    const { page } = await openApp(browser);
    await drop(page, [folder.at('a.yaml')]);
    await answered(page);
    await page.click('[data-fix="safe"]');
    await page.waitForFunction(() => document.querySelector('#files')?.textContent.includes('chưa lưu'));
    await answered(page);
    const { bytes } = await takeAway(page, 'yaml');
    await run(['validate', folder.at('a.yaml'), '--fix']);
    expect(bytes.toString()).toBe(folder.read('a.yaml'));
  });

  test('compares with an older version', async () => {
    const [old, current] = [await wordAnnex('cu'), await wordAnnex('moi', { from: 'x', to: 'x' })];
    const { page } = await openApp(browser);
    await drop(page, [old, current]);
    await answered(page);
    const change = await page.textContent('#compare');
    expect(change).toMatch(/1\.000\.000đ/);
  });

  test('says why a file cannot be read, and shows no answer of another one', async () => {
    folder.write('a.pdf', '%PDF-1.7');
    const { page } = await openApp(browser);
    await page.click('#example');
    await answered(page);
    await drop(page, [folder.at('a.pdf')]);
    expect(await answered(page)).toMatch(/"a\.pdf": .*PDF/);
    expect(await page.textContent('#answer')).toBe('');
    folder.write('lon.docx', Buffer.alloc(10 * 1024 * 1024 + 1));
    await drop(page, [folder.at('lon.docx')]);
    await page.waitForFunction(() => document.querySelector('#failure')?.textContent.includes('10 MB'));
  });

  test('checks the files it can add beside one that is too large', async () => {
    folder.write('lon.docx', Buffer.alloc(10 * 1024 * 1024 + 1));
    const { page } = await openApp(browser);
    await drop(page, [plan, folder.at('lon.docx')]);
    await page.waitForSelector('#result');
    expect(await answered(page)).toMatch(/“lon\.docx” .*10 MB.*1 lỗi/);
    expect(await page.locator('#finding-1').count()).toBe(1);
  });

  test('prints the findings whole, without what only the screen can do', async () => {
    const { page } = await openApp(browser);
    await drop(page, [await wordAnnex('in')]);
    await answered(page);
    await page.emulateMedia({ media: 'print' });
    for (const screenOnly of ['header p', '#given', '.next', '#take'])
      expect(await page.locator(screenOnly).first().isVisible()).toBe(false);
    expect(await page.locator('#finding-1').isVisible()).toBe(true);
    const split = await page.$eval('#finding-1', (finding) => getComputedStyle(finding).breakInside);
    expect(split).toBe('avoid');
  });

  test('every field has the letters of the page', async () => {
    const { page } = await openApp(browser);
    await page.click('#example');
    await answered(page);
    const fonts = await page
      .locator('body, #as-of, #files select')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).fontSize));
    expect(new Set(fonts).size).toBe(1);
  });

  test('shows names and texts of files as text', async () => {
    const evil = '<img src=x onerror=document.title=1>';
    const text = readFileSync(plan, 'utf8').replace('Thông tin, tuyên truyền về', evil);
    folder.write(`${evil}.yaml`, text);
    const { page, problems, requests } = await openApp(browser);
    await drop(page, [folder.at(`${evil}.yaml`)]);
    await answered(page);
    expect(await page.textContent('#result-title')).toContain(evil);
    expect(await page.textContent('#files')).toContain(evil);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toContain('kstthc');
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !/^(?:file|blob):/.test(url))).toEqual([]);
  });

  test('long work can be stopped, and the next file is checked as before', async () => {
    const items = '      - { label: Tờ rơi, amount: 1.000đ }\n'.repeat(40_000);
    folder.write('dai.yaml', `${readFileSync(plan, 'utf8')}    items:\n${items}`);
    const { page } = await openApp(browser);
    await drop(page, [folder.at('dai.yaml')]);
    await page.click('#stop');
    expect(await page.textContent('#status')).toBe('Đã dừng.');
    expect(await page.textContent('#answer')).toBe('');
    await page.click('#example');
    expect(await answered(page)).toBe('1 lỗi');
  });

  test('speaks Vietnamese, also in an English browser, and changes on request', async () => {
    const { page } = await openApp(browser, { locale: 'en-US' });
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
    await page.click('#example');
    expect(await answered(page)).toBe('1 lỗi');
    await page.click('#lang');
    await page.waitForFunction(() => document.querySelector('#status')?.textContent === '1 error');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.textContent('#finding-1')).toContain('Help: write');
  });

  test('works with the keyboard alone, and names everything for a screen reader', async () => {
    const { page } = await openApp(browser);
    for (const id of ['lang', 'choose', 'example']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
    }
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result-title');
    const nameless = await page
      .locator('button, a, input, select, [role=region]')
      .evaluateAll(
        (all) =>
          all.filter(
            (each) =>
              !each.textContent?.trim() &&
              !each.getAttribute('aria-label') &&
              !each.closest('label')?.textContent,
          ).length,
      );
    expect(nameless).toBe(0);
    expect(await page.locator('[role=status]').count()).toBe(1);
  });

  test('another day is read as people write it', async () => {
    const { page } = await openApp(browser);
    await page.click('#example');
    await answered(page);
    await page.fill('#as-of', '31/12/2020');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('#p1-time')?.textContent.includes('Ngày 31/12/2020'),
    );
    await page.fill('#as-of', '31/13/2020');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#failure')?.textContent.includes('31/13/2020'));
  });

  test.each([360, 800, 1400])('fits a screen of %i pixels', async (width) => {
    const { page } = await openApp(browser, { viewport: { width, height: 800 } });
    await page.click('#example');
    await answered(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
