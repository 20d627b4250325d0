import { writeFileSync } from 'node:fs';
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

  test('the files of a commit are found by their places, names as they are', () => {
    repository.write('kế hoạch/*.yaml', 'x: 1\n');
    const second = repository.commit();
    const opened = new GitRepository(repository.path);
    const names = (...paths: string[]) => opened.filesAt(second, paths).map(({ path }) => path);
    expect(names('')).toEqual(['a.yaml', 'kế hoạch/*.yaml', 'kế hoạch/năm 2020.yaml']);
    expect(names('kế hoạch')).toEqual(['kế hoạch/*.yaml', 'kế hoạch/năm 2020.yaml']);
    expect(names('kế hoạch/*.yaml', 'none.yaml')).toEqual(['kế hoạch/*.yaml']);
    expect(opened.filesAt(first, ['kế hoạch/*.yaml'])).toEqual([]);
  });

  test('content is given byte for byte', () => {
    writeFileSync(repository.at('a.yaml'), Buffer.from([0xff, 0x00, 0x0d, 0x0a]));
    const opened = new GitRepository(repository.path);
    const [entry] = opened.filesAt(repository.commit(), ['a.yaml']);
    expect([...opened.content(entry?.hash ?? '')]).toEqual([0xff, 0x00, 0x0d, 0x0a]);
    expect(() => opened.content('0'.repeat(40))).toThrow(UsageError);
  });

  test('a renamed and edited file is one file, whatever the settings of a user are', () => {
    repository.git('config', 'diff.renames', 'false');
    repository.git('config', 'diff.noprefix', 'true');
    repository.git('config', 'diff.external', 'false');
    repository.git('config', 'color.ui', 'always');
    repository.git('mv', 'kế hoạch/năm 2020.yaml', 'kế hoạch/năm "2021".yaml');
    repository.write('kế hoạch/năm "2021".yaml', `${LONG}\nmore`);
    expect(new GitRepository(repository.path).renamesSince(first, [''])).toEqual([
      { from: 'kế hoạch/năm 2020.yaml', to: 'kế hoạch/năm "2021".yaml' },
    ]);
  });

  test('a rename across the border of what is asked for is none', () => {
    repository.git('mv', 'kế hoạch/năm 2020.yaml', 'plan.yaml');
    expect(new GitRepository(repository.path).renamesSince(first, ['plan.yaml'])).toEqual([]);
  });
});

test('a bare repository is said to have no files', () => {
  repository.git('init', '--quiet', '--bare');
  expect(() => new GitRepository(repository.path).top).toThrow(UsageError);
});

test('outside a repository the message names the folder and what to do', () => {
  expect(() => new GitRepository(repository.path)).toThrow(UsageError);
  expect(() => new GitRepository(repository.path)).toThrow(repository.path);
});

test('a repository without commits has no revisions', () => {
  repository.init();
  expect(() => new GitRepository(repository.path).commitOf('HEAD')).toThrow(UsageError);
});
