import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { OutputFile } from '../../src/commands/output-file.ts';
import { UsageError, WriteError } from '../../src/usage-error.ts';
import { TemporaryFolder } from '../support/folder.ts';

const folder = new TemporaryFolder();
const output = (name: string, inputs: readonly string[] = []) =>
  new OutputFile(name, folder.path, { inputs });

test('a file is written whole, and nothing is left beside it', async () => {
  folder.write('old.json', 'old');
  await output('new.json').write('mới');
  await output('old.json').write(Buffer.from('mới'));
  expect([folder.read('new.json'), folder.read('old.json')]).toEqual(['mới', 'mới']);
  expect(readdirSync(folder.path).sort()).toEqual(['new.json', 'old.json']);
});

test.each(['', 'out/', '.', 'no/such/folder.json'])('%j is no file to write', (name) => {
  expect(() => output(name)).toThrow(UsageError);
});

test('a file that must be new is not replaced', () => {
  folder.write('plan.yaml', 'mine');
  expect(() => new OutputFile('plan.yaml', folder.path, { replace: false })).toThrow(/there already/);
});

test('a file that was read is not written over, whatever it is called', () => {
  folder.write('plans/a.yaml', 'plan');
  expect(() => output('plans/../plans/a.yaml', ['plans/a.yaml'])).toThrow(UsageError);
  expect(() => output('plans/a.yaml', ['-', 'missing.yaml', folder.at('plans/a.yaml')])).toThrow(UsageError);
  linkSync(folder.at('plans/a.yaml'), folder.at('b.yaml'));
  expect(() => output('b.yaml', ['plans/a.yaml'])).toThrow(UsageError);
});

// Modes, links, pipes and signals are those of Unix.
describe.skipIf(process.platform === 'win32')('on Unix', () => {
  test('the mode of what is replaced is kept', async () => {
    folder.write('secret.json', 'old');
    chmodSync(folder.at('secret.json'), 0o640);
    await output('secret.json').write('new');
    expect(statSync(folder.at('secret.json')).mode & 0o777).toBe(0o640);
  });

  test('nothing is written through a link, be it the file or a folder here', () => {
    folder.write('target.json', 'precious');
    mkdirSync(folder.at('here'));
    symlinkSync(folder.at('target.json'), folder.at('here/link.json'));
    symlinkSync(folder.at('nowhere.json'), folder.at('here/dangling.json'));
    symlinkSync(folder.path, folder.at('here/up'));
    const here = folder.at('here');
    for (const name of ['link.json', 'dangling.json', 'up/target.json', join(here, 'up/target.json')]) {
      expect(() => new OutputFile(name, here), name).toThrow(/link/);
    }
    expect(() => new OutputFile('here/up/new.json', folder.path)).toThrow(
      `write: "${folder.at('new.json')}"`,
    );
  });

  test('a full path may use links of the machine outside the current folder', async () => {
    mkdirSync(folder.at('here'));
    mkdirSync(folder.at('real'));
    symlinkSync(folder.at('real'), folder.at('shared'));
    await new OutputFile(folder.at('shared/out.json'), folder.at('here')).write('new');
    expect(folder.read('real/out.json')).toBe('new');
  });

  test('a link laid between the check and the writing is replaced, not followed', async () => {
    folder.write('target.json', 'precious');
    const file = output('out.json');
    symlinkSync('target.json', folder.at('out.json'));
    await file.write('new');
    expect([folder.read('target.json'), folder.read('out.json')]).toEqual(['precious', 'new']);
  });

  test('a device or a pipe is not written to', () => {
    execFileSync('mkfifo', [folder.at('pipe')]);
    for (const name of ['pipe', '/dev/null', '/dev/full'])
      expect(() => output(name), name).toThrow(UsageError);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be written to is left as it is', () => {
    folder.write('fixed.json', 'old');
    chmodSync(folder.at('fixed.json'), 0o400);
    expect(() => output('fixed.json')).toThrow(/EACCES/);
  });

  test('what fails on the way leaves the old file and nothing else', async () => {
    folder.write('out.json', 'old');
    const file = output('out.json');
    // A folder cannot be replaced by a file.
    execFileSync('sh', ['-c', 'rm out.json && mkdir -p out.json/full'], { cwd: folder.path });
    await expect(file.write('new')).rejects.toThrow(WriteError);
    expect(readdirSync(folder.path)).toEqual(['out.json']);
  });

  test('a run that is stopped takes its unfinished file along', async () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const writing = output('out.json').write(Buffer.alloc(50_000_000));
    await vi.waitUntil(() => readdirSync(folder.path).length > 0, { interval: 1, timeout: 30_000 });
    process.emit('SIGTERM', 'SIGTERM');
    expect(readdirSync(folder.path)).toEqual([]);
    expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGTERM');
    await writing.catch(() => {});
    kill.mockRestore();
  });
});
