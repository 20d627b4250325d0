import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder: string;

function npm(...args: string[]): void {
  execFileSync('npm', args, { cwd: root, shell: true, stdio: 'ignore' });
}

describe('the packed tool', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kstthc-package-'));
    npm('pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
    const [tarball = ''] = readdirSync(folder);
    npm('install', '--global', '--omit=dev', '--offline', '--prefix', folder, join(folder, tarball));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('installs globally and runs with what it brings along', () => {
    const bin = process.platform === 'win32' ? join(folder, 'kstthc.cmd') : join(folder, 'bin/kstthc');
    const run = (...args: string[]) =>
      execFileSync(bin, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    expect(run('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const command of ['validate', 'budget', 'schedule']) {
      expect(run(command, 'plans/44-KH-UBND-2020.yaml')).toContain('470.000.000đ'.slice(-4));
    }
    expect(run('validate', 'plans', '--format', 'sarif')).toContain('2.1.0');
  });

  test('brings the licences of what it bundles', () => {
    const packed = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(packed.some((file) => file.endsWith('LICENSES.txt'))).toBe(true);
    expect(packed.filter((file) => /\.test\.ts$|fixtures/.test(file))).toEqual([]);
  });
});
