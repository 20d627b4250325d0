import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { checkInThreads } from '../../src/commands/check/threads.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { command } from '../support/program.ts';
import { run } from '../support/run.ts';

const root = join(import.meta.dirname, '../..');
const hanoi = readFileSync(join(root, 'plans/44-KH-UBND-2020.yaml'), 'utf8');
const folder = new TemporaryFolder();

/** Runs the built tool, which alone has the script of the threads. */
function validate(...argv: string[]) {
  const [file, ...args] = command;
  const { stdout, stderr, status } = spawnSync(file, [...args, 'validate', '--lang', 'vi', ...argv], {
    cwd: folder.path,
  });
  return { stdout: stdout.toString(), stderr: stderr.toString(), status };
}

/** Clean and broken plans, actuals, an office file, one number twice, and a document with another date elsewhere. */
async function writeAllKinds() {
  for (const name of ['clean', 'broken']) {
    cpSync(join(root, 'test/fixtures', name), folder.at(name), { recursive: true });
  }
  cpSync(join(root, 'plans'), folder.at('hanoi'), { recursive: true });
  folder.write('again.yaml', hanoi);
  folder.write(
    'other-date.yaml',
    hanoi.replace('44/KH-UBND', '45/KH-UBND').replaceAll('03/6/2010', '04/6/2010'),
  );
  await run(['export', 'again.yaml', '-o', 'annex.docx'], { cwd: folder.path });
}

test('several threads print just what one prints', async () => {
  await writeAllKinds();
  const paths = ['hanoi', 'clean', 'again.yaml', 'annex.docx', 'broken', 'other-date.yaml'];
  const one = validate(...paths, '--format', 'text', '--format', 'json=one.json', '--jobs', '1');
  const four = validate(...paths, '--format', 'text', '--format', 'json=four.json', '--jobs', '4');
  expect(four).toEqual(one);
  expect(folder.read('four.json')).toBe(folder.read('one.json'));
  expect(one).toMatchObject({ status: 1 });
  for (const rule of ['plan/number', 'citation/conflicting-date']) expect(one.stdout).toContain(rule);
}, 60_000);

test('a file that cannot be read ends the run in threads too', async () => {
  for (let i = 0; i < 20; i++) folder.write(`plans/${i}.yaml`, hanoi);
  folder.write('plans/3.yaml', Buffer.alloc(11 * 1024 * 1024, ' '));
  const one = validate('plans', '--jobs', '1');
  expect(validate('plans', '--jobs', '3')).toEqual(one);
  expect(one).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('plans/3.yaml') });
});

test.each(['0', 'x', '-1', '1.5', ''])('--jobs %j is wrong usage', async (jobs) => {
  folder.write('plan.yaml', hanoi);
  const { exitCode, stderr } = await run(['validate', `--jobs=${jobs}`], { cwd: folder.path });
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--jobs') });
});

const task = () => ({ cwd: folder.path, lang: 'en', approved: {} }) as const;

test('a thread that dies is a fault, and nothing waits for it', async () => {
  const script = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', () => process.exit(7));
parentPort.postMessage('ready');`;
  folder.write('dies.mjs', script);
  const checked = await checkInThreads(['a.yaml'], 1, task(), pathToFileURL(folder.at('dies.mjs')));
  await expect(checked?.next()).rejects.toThrow('exit code 7');
});

test('where no threads can be started, one does it all', async () => {
  expect(await checkInThreads(['a.yaml'], 2, task(), pathToFileURL(folder.at('missing.mjs')))).toBe(null);
  folder.write('plan.yaml', hanoi);
  expect(await run(['validate', '--jobs', '2'], { cwd: folder.path })).toEqual(
    await run(['validate'], { cwd: folder.path }),
  );
});
