import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';

// Each test starts the built program a few times.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const folder = new TemporaryFolder();
let kept: string;

const PLAN = `plan: { number: 12/KH-UBND, title: T, period: 2026 }
citations:
  - { number: 9999/2010/NĐ-CP, date: 03/6/2010 }
  - { number: 9999/2010/NĐ-CP, date: 08/6/2010 }
tasks: [{ title: Đăng bài, schedule: Tháng 3/2026 }]
`;

beforeEach(() => {
  folder.write('plan.yaml', PLAN);
  cpSync(join(root, 'bin'), folder.at('bin'), { recursive: true });
  for (const name of readdirSync(join(root, 'dist')).filter((file) => /\.(?:cjs|tsv)$/.test(file)))
    cpSync(join(root, 'dist', name), folder.at(`dist/${name}`));
  kept = codeOf('validate');
});

/** The file with the compiled code of a command. */
const codeOf = (command: string) => folder.at(`dist/${command}.${process.arch}.${process.version}`);

/** The names of all such files. */
const keptFiles = () =>
  readdirSync(folder.at('dist')).filter((name) => name.includes(`.${process.arch}.${process.version}`));

/** What a check prints, run with a umask. */
function check(umask = '022'): string {
  const { stdout, status } = spawnSync(
    'sh',
    [
      '-c',
      `umask ${umask}; exec "$0" "$1" validate plan.yaml --lang en`,
      process.execPath,
      folder.at('bin/kstthc.js'),
    ],
    { cwd: folder.path, encoding: 'utf8', timeout: 30_000 },
  );
  expect(status).toBe(0);
  return stdout;
}

const modeOf = (file: string) => (lstatSync(file).mode & 0o777).toString(8);

describe.skipIf(process.platform === 'win32')('compiled code that is kept', () => {
  test.each(['000', '022', '077'])('can be read by all and written by its owner under umask %s', (umask) => {
    check(umask);
    expect(modeOf(kept)).toBe('644');
    expect(keptFiles()).toHaveLength(1);
  });

  test('is used again', () => {
    check();
    const { ino } = lstatSync(kept);
    check();
    expect(lstatSync(kept).ino).toBe(ino);
  });

  const run = (...args: string[]) =>
    execFileSync(process.execPath, [folder.at('bin/kstthc.js'), ...args], {
      cwd: folder.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  test('is that of each command by itself, whatever is before it', () => {
    run('--help');
    run('validate', '--help');
    run('--version');
    expect(keptFiles()).toEqual([]);
    const before = run('--lang', 'en', 'budget', 'plan.yaml');
    expect(keptFiles()).toEqual([`budget.${process.arch}.${process.version}`]);
    const { ino } = lstatSync(codeOf('budget'));
    expect(run('budget', '--lang', 'en', 'plan.yaml')).toBe(before);
    expect(lstatSync(codeOf('budget')).ino).toBe(ino);
  });

  test('grows with each kind of file that a command is first given, and serves all of them', () => {
    folder.write('annex.csv', 'Stt;Nội dung;Thời gian\n1;Họp;Quý I/2026\n');
    const before = check();
    const { size } = lstatSync(kept);
    const ofTable = run('validate', 'annex.csv');
    const grown = lstatSync(kept);
    expect(grown.size).toBeGreaterThan(1.1 * size);
    expect(check()).toBe(before);
    expect(run('validate', 'annex.csv')).toBe(ofTable);
    expect(lstatSync(kept).ino).toBe(grown.ino);
  });

  test('is not used for a source that changed without changing its length', () => {
    const before = check();
    expect(before).toContain('look up the document');
    const source = readFileSync(folder.at('dist/core.cjs'), 'utf8');
    writeFileSync(
      folder.at('dist/core.cjs'),
      source.replaceAll('look up the document', 'LOOK up the document'),
    );
    expect(check()).toBe(before.replaceAll('look up the document', 'LOOK up the document'));
  });

  test.each<[string, () => void]>([
    ['of zeros', () => writeFileSync(kept, new Uint8Array(lstatSync(kept).size))],
    ['with one byte of its list changed', () => changeByte(100)],
    ['with one byte of its code changed', () => changeByte(100_000)],
    ['that is cut short', () => truncateSync(kept, lstatSync(kept).size - 1)],
    ['that others may write', () => chmodSync(kept, 0o666)],
    ['that the group may write', () => chmodSync(kept, 0o664)],
    ['that is a link', () => linkInstead()],
    ['that is a pipe', () => pipeInstead()],
  ])('is not used but replaced by a file %s', (_, damage) => {
    const before = check();
    damage();
    expect(check()).toBe(before);
    expect(lstatSync(kept).isFile()).toBe(true);
    expect(modeOf(kept)).toBe('644');
    const { ino } = lstatSync(kept);
    check();
    expect(lstatSync(kept).ino).toBe(ino);
  });

  test.skipIf(process.getuid?.() !== 0)('is not used where another owns it', () => {
    const before = check();
    const { ino } = lstatSync(kept);
    chownSync(kept, 65534, 65534);
    expect(check()).toBe(before);
    expect(lstatSync(kept).ino).not.toBe(ino);
    expect(lstatSync(kept).uid).toBe(0);
  });
});

function changeByte(at: number): void {
  const content = readFileSync(kept);
  content[at] = (content[at] ?? 0) ^ 1;
  writeFileSync(kept, content);
}

function linkInstead(): void {
  cpSync(kept, folder.at('elsewhere'));
  rmSync(kept);
  symlinkSync(folder.at('elsewhere'), kept);
}

function pipeInstead(): void {
  rmSync(kept);
  execFileSync('mkfifo', [kept]);
}
