import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { builtCommand } from '../support/program.ts';
import { builtPage, contentOf, pageText } from './built-page.ts';

const root = join(import.meta.dirname, '../..');
const folder = new TemporaryFolder();

test('the page is small enough to send', () => {
  expect(Buffer.byteLength(pageText)).toBeLessThan(1_200_000);
  expect(gzipSync(pageText, { level: 9 }).length).toBeLessThan(450_000);
});

test('its policy allows its own script and style, a worker from itself, and no request', () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(pageText) ?? [];
  const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [, style] = /<style>(.*?)<\/style>/s.exec(pageText) ?? [];
  const [, script] = /<script>(.*?)<\/script>/s.exec(pageText) ?? [];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('nothing in it names a place of the machine that built it', () => {
  for (const text of [pageText, contentOf('worker')]) expect(text.includes(root)).toBe(false);
});

test('it holds the licences of what is in it', () => {
  const licenses = contentOf('licenses-text');
  for (const name of ['hucre', 'yaml', 'zod', 'fflate', 'lzma1'])
    expect(licenses).toMatch(new RegExp(`^Name: ${name}$`, 'm'));
  expect(licenses).toContain('Permission is hereby granted');
});

test('the same sources give the same bytes', { timeout: 120_000 }, () => {
  execFileSync(process.execPath, [join(root, '.ci/app/build.js'), folder.at('again.html')]);
  expect(readFileSync(folder.at('again.html')).equals(readFileSync(builtPage))).toBe(true);
});

test('the command app writes it out', () => {
  const [node, ...script] = builtCommand;
  const stdout = execFileSync(node, [...script, 'app', '--lang', 'vi'], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  expect(stdout).toContain('Đã ghi kstthc.html');
  expect(readFileSync(folder.at('kstthc.html'), 'utf8')).toBe(pageText);
});
