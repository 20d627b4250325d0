import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { HANOI } from '../support/checking.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { command } from '../support/program.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();
let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** A run that watches: what it printed so far, and a wait for the next time that it has checked everything. */
function watching(...paths: string[]) {
  const [file, ...args] = command;
  const started = spawn(file, [...args, 'validate', '--watch', '--lang', 'en', ...paths], {
    cwd: folder.path,
  });
  child = started;
  let printed = '';
  let checks = 0;
  let wake = () => {};
  started.stdout.on('data', (data) => {
    printed += data;
  });
  started.stderr.on('data', (data) => {
    printed += data;
    if (String(data).includes('watching for changes')) {
      checks += 1;
      wake();
    }
  });
  return {
    /** What was printed up to the end of the check with this number, from 1. */
    async check(number: number): Promise<string> {
      while (checks < number)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const shown = printed;
      printed = '';
      return shown;
    },
    async stop(): Promise<number | null> {
      const ended = new Promise<number | null>((resolve) => started.once('exit', resolve));
      started.kill('SIGINT');
      return ended;
    },
  };
}

const WRONG = HANOI.replace('total: 470.000.000đ', 'total: 480.000.000đ');

// Windows has no signal that a parent can send to stop it as Ctrl-C does.
describe.skipIf(process.platform === 'win32')('validate --watch', () => {
  test('checks again when a file is replaced by its new version, and ends with the last result', async () => {
    folder.write('plan.yaml', HANOI);
    const watched = watching('plan.yaml');
    expect(await watched.check(1)).not.toContain('budget/total');
    folder.write('new', WRONG);
    renameSync(folder.at('new'), folder.at('plan.yaml'));
    expect(await watched.check(2)).toContain('budget/total');
    expect(await watched.stop()).toBe(1);
  });

  test('sees new plans and actuals in a folder, and a file that is gone', async () => {
    folder.write('plans/a.yaml', WRONG);
    const watched = watching('plans');
    expect(await watched.check(1)).toContain('budget/total');
    folder.write('plans/a.yaml', HANOI);
    expect(await watched.check(2)).not.toContain('budget/total');
    folder.write(
      'plans/a.actuals.yaml',
      'plan: a.yaml\nasOf: 1/3/2020\nprogress:\n  - { task: gone, state: done, date: 1/3/2020 }\n',
    );
    expect(await watched.check(3)).toContain('actual/unknown-reference');
    renameSync(folder.at('plans/a.yaml'), folder.at('plans/a.txt'));
    expect(await watched.check(4)).toContain('kstthc:');
    expect(await watched.stop()).toBe(1);
  });
});

test.each([
  ['-', ['-']],
  ['--fix', ['plan.yaml', '--fix']],
  ['--since', ['plan.yaml', '--since', 'HEAD']],
])('%s cannot be watched', async (_, args) => {
  folder.write('plan.yaml', HANOI);
  const { exitCode, stderr } = await run(['validate', '--watch', ...args], { cwd: folder.path });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--watch');
});
