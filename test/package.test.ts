import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

  const run = (...args: string[]) => {
    const isWindows = process.platform === 'win32';
    const bin = join(folder, isWindows ? 'kstthc.cmd' : 'bin/kstthc');
    return spawnSync(bin, args, { cwd: root, encoding: 'utf8', shell: isWindows }).stdout;
  };

  test('installs globally and runs with what it brings along', () => {
    expect(run('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const command of ['validate', 'budget', 'schedule']) {
      expect(run(command, 'plans/44-KH-UBND-2020.yaml')).toContain('44/KH-UBND');
    }
    expect(run('validate', 'plans', '--format', 'sarif')).toContain('2.1.0');
  });

  const keptCode = () => {
    const name = `validate.${process.arch}.${process.version}`;
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((file) =>
      file.endsWith(name),
    );
    return found && join(folder, found);
  };

  test('keeps the compiled code of a check beside it, and does without where that is broken', () => {
    const before = run('validate', 'plans');
    const file = keptCode() ?? 'nothing is kept';
    const { size } = statSync(file);
    for (const content of ['', 'not compiled code']) {
      writeFileSync(file, content);
      expect(run('validate', 'plans')).toBe(before);
      expect(statSync(file).size).toBeGreaterThan(0.5 * size);
    }
    rmSync(file);
    run('--version');
    run('validate', '--help');
    expect(keptCode()).toBeUndefined();
    expect(run('validate', 'plans')).toBe(before);
  });

  test('brings the licences of what it bundles', () => {
    const packed = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(packed.some((file) => file.endsWith('LICENSES.txt'))).toBe(true);
    expect(packed.filter((file) => /\.test\.ts$|fixtures/.test(file))).toEqual([]);
  });
});
