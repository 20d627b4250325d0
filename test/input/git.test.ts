import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { GitRepository } from '../../src/input/git.ts';
import { UsageError } from '../../src/usage-error.ts';
import { TemporaryRepository } from '../support/repository.ts';

const repository = new TemporaryRepository();

const LONG = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n');
const isWindows = process.platform === 'win32';

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
    const hash = entry?.hash ?? '';
    const contents = opened.contents([hash, opened.filesAt(first, ['a.yaml'])[0]?.hash ?? '', hash]);
    expect([...contents.values()].map((bytes) => [...bytes])).toEqual([
      [0xff, 0x00, 0x0d, 0x0a],
      [...Buffer.from('a: 1\n')],
    ]);
    expect(() => opened.contents(['0'.repeat(40)])).toThrow(UsageError);
    expect(opened.contents([]).size).toBe(0);
  });

  test.skipIf(isWindows)('two hundred contents take two runs of git', () => {
    const texts = Array.from({ length: 200 }, (_, i) => `n: ${i}\n`.repeat(1 + (i % 7)));
    texts.forEach((text, i) => {
      repository.write(`many/${i}.yaml`, text);
    });
    const opened = new GitRepository(repository.path);
    const entries = opened.filesAt(repository.commit(), ['many']);
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    repository.write('bin/git', `#!/bin/sh\necho x >> "${repository.at('runs')}"\nexec ${git} "$@"\n`);
    chmodSync(repository.at('bin/git'), 0o755);
    vi.stubEnv('PATH', `${repository.at('bin')}:${process.env.PATH}`);
    const contents = opened.contents(entries.map(({ hash }) => hash));
    for (const { path, hash } of entries) {
      const text = texts[Number(/\d+/.exec(path)?.[0])];
      expect(Buffer.from(contents.get(hash) ?? []).toString()).toBe(text);
    }
    expect(repository.read('runs')).toBe('x\nx\n');
  });

  describe('a name with two meanings is refused', () => {
    const refused = (name: string) => () => new GitRepository(repository.path).commitOf(name);
    let second: string;
    beforeEach(() => {
      repository.git('update-ref', 'refs/remotes/origin/main', first);
      repository.write('a.yaml', 'a: 2\n');
      second = repository.commit();
    });

    test('a tag called as a remote branch', () => {
      expect(refused('origin/main')()).toBe(first);
      repository.git('tag', 'origin/main', second);
      expect(refused('origin/main')).toThrow(
        /2 meanings .*refs\/tags\/origin\/main, refs\/remotes\/origin\/main/,
      );
      expect(refused('origin/main~0')).toThrow(UsageError);
      expect(refused('origin/main^')).toThrow(UsageError);
      expect(refused('origin/main@{0}')).toThrow(UsageError);
      expect(refused('refs/remotes/origin/main')()).toBe(first);
      expect(refused(first)()).toBe(first);
    });

    test('a branch called as a remote branch, and a ref of no kind', () => {
      repository.git('branch', 'origin/main', second);
      expect(refused('origin/main')).toThrow(UsageError);
      repository.git('branch', '--delete', '--force', 'origin/main');
      repository.git('update-ref', 'refs/origin/main', second);
      expect(refused('origin/main')).toThrow(UsageError);
    });

    test('a tag called as the short id of a commit', () => {
      repository.git('tag', first.slice(0, 8), second);
      expect(refused(first.slice(0, 8))).toThrow(UsageError);
      expect(refused(first.slice(0, 9))()).toBe(first);
    });

    test('a branch of the same name as HEAD changes nothing', () => {
      repository.git('update-ref', 'refs/heads/HEAD', first);
      expect(refused('HEAD')()).toBe(second);
      expect(refused('HEAD~1')()).toBe(first);
    });
  });

  test('attributes that alter what is checked out are named, line ends aside', () => {
    const attributes = [
      'a.yaml ident',
      'b.yaml filter=hide',
      'c.yaml working-tree-encoding=UTF-16',
      '[attr]mine filter=other',
      'd.yaml mine',
      'e.yaml text eol=crlf -ident',
    ];
    repository.write('.gitattributes', attributes.join('\n'));
    const paths = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.yaml`);
    expect(new GitRepository(repository.path).alteredFiles(paths)).toEqual([
      { path: 'a.yaml', attribute: 'ident' },
      { path: 'b.yaml', attribute: 'filter=hide' },
      { path: 'c.yaml', attribute: 'working-tree-encoding=UTF-16' },
      { path: 'd.yaml', attribute: 'filter=other' },
    ]);
  });

  test.skipIf(isWindows)(
    'a part of a clone that lacks a content fetches nothing, and is told what to do',
    () => {
      repository.git('config', 'uploadpack.allowFilter', 'true');
      const clone = repository.at('partial');
      const url = pathToFileURL(repository.path).href;
      repository.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', url, clone);
      const partial = new GitRepository(clone);
      const [entry] = partial.filesAt(first, ['a.yaml']);
      expect(() => partial.contents([entry?.hash ?? ''])).toThrow(/--refetch/);
      repository.git('-C', clone, 'config', 'core.sshCommand', `touch ${repository.at('ran')}; false`);
      repository.git('-C', clone, 'remote', 'set-url', 'origin', 'ssh://nowhere.invalid/x');
      expect(() => partial.contents([entry?.hash ?? ''])).toThrow(/--refetch/);
      expect(existsSync(repository.at('ran'))).toBe(false);
    },
  );
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
