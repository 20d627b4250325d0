import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { BASE } from './support/checking.ts';
import { TemporaryFolder } from './support/folder.ts';
import { builtCommand, command, isProgramTried } from './support/program.ts';
import { run } from './support/run.ts';

// All fixtures at once, twice, on a machine that may do other things too.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
const folder = new TemporaryFolder();

describe.runIf(isProgramTried)('the program without Node', () => {
  test.each(
    ['rules', 'clean', 'broken', 'actuals'].flatMap((fixtures) => [
      ['validate', '--lang=vi', `test/fixtures/${fixtures}`],
      ['validate', '--lang=en', '--format=json', `test/fixtures/${fixtures}`],
    ]),
  )('says of plans what Node says: %s %s %s', (...argv) => {
    const [[nodeFile, ...nodeArgs], [file, ...args]] = [builtCommand, command];
    const options = { cwd: root, encoding: 'utf8', maxBuffer: 100 * 1024 * 1024 } as const;
    const expected = spawnSync(nodeFile, [...nodeArgs, ...argv], options);
    const { status, stdout, stderr } = spawnSync(file, [...args, ...argv], options);
    expect({ status, stderr }).toEqual({ status: expected.status, stderr: expected.stderr });
    expect(stdout).toBe(expected.stdout);
  });

  test('runs by itself in a folder of an office, whatever else lies there', async () => {
    folder.write('Kế hoạch năm 2026/plan.yaml', BASE);
    folder.write('Kế hoạch năm 2026/bunfig.toml', 'preload = ["./preload.js"]');
    folder.write('Kế hoạch năm 2026/preload.js', 'process.exit(7);');
    folder.write('Kế hoạch năm 2026/.env', 'KSTTHC_LANG=vi\n');
    folder.write('Kế hoạch năm 2026/tsconfig.json', '{ "extends": "./none.json" }');
    folder.write('Kế hoạch năm 2026/package.json', '{');
    const { exitCode, stdout } = await run(['validate'], { cwd: folder.at('Kế hoạch năm 2026') });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^✓ plan\.yaml: no findings/);
  });

  test.skipIf(!existsSync('/usr/bin/script'))('keeps to the width of a terminal', () => {
    const argv = "budget --lang=vi --no-color 'plans/44-KH-UBND-2020.yaml'";
    const shell = `stty cols 60 && '${command[0]}' ${argv}`;
    const shown = execFileSync('script', ['-qec', shell, '/dev/null'], { cwd: root, encoding: 'utf8' });
    const golden = readFileSync(join(root, 'test/golden/reports/budget-annex-vi-60.txt'), 'utf8');
    expect(shown.replaceAll('\r\n', '\n')).toBe(golden);
  });

  test('holds nothing of the machine that built it', () => {
    expect(readFileSync(command[0]).includes(root)).toBe(false);
  });

  test('comes with the licences of what is in it', () => {
    const licenses = readFileSync(join(dirname(command[0]), 'LICENSES.txt'), 'utf8');
    for (const part of ['kstthc', 'Name: yaml', 'JavaScriptCore', 'LESSER GENERAL PUBLIC LICENSE']) {
      expect(licenses).toContain(part);
    }
  });
});
