import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GitRepository } from '../../src/input/git.ts';
import { UsageError } from '../../src/usage-error.ts';

const env = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Officer',
  GIT_AUTHOR_EMAIL: 'officer@example.org',
  GIT_COMMITTER_NAME: 'Officer',
  GIT_COMMITTER_EMAIL: 'officer@example.org',
};

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kstthc-git-')));
  // In a hook of git these point at the repository that is being committed to.
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'])
    vi.stubEnv(name, undefined);
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: folder, env, stdio: 'pipe', encoding: 'utf8' }).trim();

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function commit(): string {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'edit');
  return git('rev-parse', 'HEAD');
}

const LONG = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n');

describe('in a repository', () => {
  let first: string;
  beforeEach(() => {
    git('init', '--quiet', '--initial-branch=main');
    write('kế hoạch/năm 2020.yaml', LONG);
    write('a.yaml', 'a: 1\n');
    first = commit();
  });

  test('the top is found from a folder inside', () => {
    expect(new GitRepository(join(folder, 'kế hoạch')).top).toBe(folder);
  });

  test.each(['main', 'HEAD', '@', 'refs/heads/main'])('%s names a commit', (revision) => {
    expect(new GitRepository(folder).commitOf(revision)).toBe(first);
  });

  test('an annotated tag names the commit it is on', () => {
    git('tag', '--annotate', 'v1', '--message', 'approved');
    expect(new GitRepository(folder).commitOf('v1')).toBe(first);
  });

  test.each(['nowhere', '', '--output=x', '-h', '--all', 'main:a.yaml', 'HEAD^', 'HEAD..main'])(
    '%j names none, and never becomes an option',
    (revision) => {
      expect(() => new GitRepository(folder).commitOf(revision)).toThrow(UsageError);
    },
  );

  test('the merge base is where the branches part', () => {
    git('checkout', '--quiet', '-b', 'edit');
    write('a.yaml', 'a: 2\n');
    commit();
    git('checkout', '--quiet', 'main');
    write('b.yaml', 'b: 1\n');
    commit();
    git('checkout', '--quiet', 'edit');
    expect(new GitRepository(folder).mergeBase('main')).toBe(first);
  });

  test('branches without a common past are said to have none', () => {
    git('checkout', '--quiet', '--orphan', 'other');
    write('a.yaml', 'a: 2\n');
    commit();
    expect(() => new GitRepository(folder).mergeBase('main')).toThrow(/share no history/);
  });

  test('edits, additions, deletions and renames since a commit, staged or not, names as they are', () => {
    git('mv', 'kế hoạch/năm 2020.yaml', 'kế hoạch/năm "2021".yaml');
    rmSync(join(folder, 'a.yaml'));
    write('b.yaml', 'b: 1\n');
    git('add', 'b.yaml');
    write('c\td.yaml', 'c: 1\n');
    write('.gitignore', 'ignored.yaml\n');
    write('ignored.yaml', 'x: 1\n');
    const changed = new GitRepository(folder).changedSince(first);
    expect(new Set(changed.map(({ before, after }) => `${before} → ${after}`))).toEqual(
      new Set([
        'kế hoạch/năm 2020.yaml → kế hoạch/năm "2021".yaml',
        'a.yaml → null',
        'null → b.yaml',
        'null → c\td.yaml',
        'null → .gitignore',
      ]),
    );
  });

  test('a renamed and edited file is one file', () => {
    git('mv', 'kế hoạch/năm 2020.yaml', 'plan.yaml');
    write('plan.yaml', `${LONG}\nmore`);
    expect(new GitRepository(folder).changedSince(first)).toEqual([
      { before: 'kế hoạch/năm 2020.yaml', after: 'plan.yaml' },
    ]);
  });

  test('from a folder only what is below it is seen, by its name there', () => {
    write('a.yaml', 'a: 2\n');
    write('kế hoạch/năm 2020.yaml', 'x');
    const inside = new GitRepository(join(folder, 'kế hoạch'));
    expect(inside.changedSince(first)).toEqual([{ before: 'năm 2020.yaml', after: 'năm 2020.yaml' }]);
    expect(inside.contentAt(first, 'năm 2020.yaml')?.toString()).toBe(LONG);
  });

  test('content is given byte for byte, and null where there was none', () => {
    writeFileSync(join(folder, 'a.yaml'), Buffer.from([0xff, 0x00, 0x0d, 0x0a]));
    const second = commit();
    const repository = new GitRepository(folder);
    expect([...(repository.contentAt(second, 'a.yaml') ?? [])]).toEqual([0xff, 0x00, 0x0d, 0x0a]);
    expect(repository.contentAt(first, 'a.yaml')?.toString()).toBe('a: 1\n');
    expect(repository.contentAt(first, 'b.yaml')).toBeNull();
  });

  test('the settings of a user do not change what is seen', () => {
    git('config', 'diff.renames', 'false');
    git('config', 'diff.noprefix', 'true');
    git('config', 'status.showUntrackedFiles', 'no');
    git('config', 'color.ui', 'always');
    git('mv', 'kế hoạch/năm 2020.yaml', 'plan.yaml');
    write('new.yaml', 'x: 1\n');
    expect(new GitRepository(folder).changedSince(first)).toEqual([
      { before: 'kế hoạch/năm 2020.yaml', after: 'plan.yaml' },
      { before: null, after: 'new.yaml' },
    ]);
  });
});

test('outside a repository the message names the folder and what to do', () => {
  expect(() => new GitRepository(folder)).toThrow(UsageError);
  expect(() => new GitRepository(folder)).toThrow(folder);
});

test('a repository without commits has no revisions', () => {
  git('init', '--quiet');
  expect(() => new GitRepository(folder).commitOf('HEAD')).toThrow(UsageError);
});
