import { rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { GitRepository } from '../../src/input/git.ts';
import { UsageError } from '../../src/usage-error.ts';
import { TemporaryRepository } from '../support/repository.ts';

const repository = new TemporaryRepository();

const LONG = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n');

describe('in a repository', () => {
  let first: string;
  beforeEach(() => {
    repository.init();
    repository.write('kế hoạch/năm 2020.yaml', LONG);
    repository.write('a.yaml', 'a: 1\n');
    first = repository.commit();
  });

  test('the top is found from a folder inside', () => {
    expect(new GitRepository(repository.at('kế hoạch')).top).toBe(repository.path);
  });

  test.each(['main', 'HEAD', '@', 'refs/heads/main'])('%s names a commit', (revision) => {
    expect(new GitRepository(repository.path).commitOf(revision)).toBe(first);
  });

  test('an annotated tag names the commit it is on', () => {
    repository.git('tag', '--annotate', 'v1', '--message', 'approved');
    expect(new GitRepository(repository.path).commitOf('v1')).toBe(first);
  });

  test.each(['nowhere', '', '--output=x', '-h', '--all', 'main:a.yaml', 'HEAD^', 'HEAD..main'])(
    '%j names none, and never becomes an option',
    (revision) => {
      expect(() => new GitRepository(repository.path).commitOf(revision)).toThrow(UsageError);
    },
  );

  test('the merge base is where the branches part', () => {
    repository.git('checkout', '--quiet', '-b', 'edit');
    repository.write('a.yaml', 'a: 2\n');
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    repository.write('b.yaml', 'b: 1\n');
    repository.commit();
    repository.git('checkout', '--quiet', 'edit');
    expect(new GitRepository(repository.path).mergeBase('main')).toBe(first);
  });

  test('branches without a common past are said to have none', () => {
    repository.git('checkout', '--quiet', '--orphan', 'other');
    repository.write('a.yaml', 'a: 2\n');
    repository.commit();
    expect(() => new GitRepository(repository.path).mergeBase('main')).toThrow(/share no history/);
  });

  test('edits, additions, deletions and renames since a commit, staged or not, names as they are', () => {
    repository.git('mv', 'kế hoạch/năm 2020.yaml', 'kế hoạch/năm "2021".yaml');
    rmSync(repository.at('a.yaml'));
    repository.write('b.yaml', 'b: 1\n');
    repository.git('add', 'b.yaml');
    repository.write('c\td.yaml', 'c: 1\n');
    repository.write('.gitignore', 'ignored.yaml\n');
    repository.write('ignored.yaml', 'x: 1\n');
    const changed = new GitRepository(repository.path).changedSince(first);
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
    repository.git('mv', 'kế hoạch/năm 2020.yaml', 'plan.yaml');
    repository.write('plan.yaml', `${LONG}\nmore`);
    expect(new GitRepository(repository.path).changedSince(first)).toEqual([
      { before: 'kế hoạch/năm 2020.yaml', after: 'plan.yaml' },
    ]);
  });

  test('from a folder only what is below it is seen, by its name there', () => {
    repository.write('a.yaml', 'a: 2\n');
    repository.write('kế hoạch/năm 2020.yaml', 'x');
    const inside = new GitRepository(repository.at('kế hoạch'));
    expect(inside.changedSince(first)).toEqual([{ before: 'năm 2020.yaml', after: 'năm 2020.yaml' }]);
    expect(inside.contentAt(first, 'năm 2020.yaml')?.toString()).toBe(LONG);
  });

  test('content is given byte for byte, and null where there was none', () => {
    writeFileSync(repository.at('a.yaml'), Buffer.from([0xff, 0x00, 0x0d, 0x0a]));
    const second = repository.commit();
    const opened = new GitRepository(repository.path);
    expect([...(opened.contentAt(second, 'a.yaml') ?? [])]).toEqual([0xff, 0x00, 0x0d, 0x0a]);
    expect(opened.contentAt(first, 'a.yaml')?.toString()).toBe('a: 1\n');
    expect(opened.contentAt(first, 'b.yaml')).toBeNull();
  });

  test('the settings of a user do not change what is seen', () => {
    repository.git('config', 'diff.renames', 'false');
    repository.git('config', 'diff.noprefix', 'true');
    repository.git('config', 'status.showUntrackedFiles', 'no');
    repository.git('config', 'color.ui', 'always');
    repository.git('mv', 'kế hoạch/năm 2020.yaml', 'plan.yaml');
    repository.write('new.yaml', 'x: 1\n');
    expect(new GitRepository(repository.path).changedSince(first)).toEqual([
      { before: 'kế hoạch/năm 2020.yaml', after: 'plan.yaml' },
      { before: null, after: 'new.yaml' },
    ]);
  });
});

test('outside a repository the message names the folder and what to do', () => {
  expect(() => new GitRepository(repository.path)).toThrow(UsageError);
  expect(() => new GitRepository(repository.path)).toThrow(repository.path);
});

test('a repository without commits has no revisions', () => {
  repository.init();
  expect(() => new GitRepository(repository.path).commitOf('HEAD')).toThrow(UsageError);
});
