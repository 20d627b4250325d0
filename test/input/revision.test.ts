import { existsSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { compareWithRevision } from '../../src/input/revision.ts';
import { UsageError } from '../../src/usage-error.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { TemporaryRepository } from '../support/repository.ts';

const repository = new TemporaryRepository();
const other = new TemporaryFolder();
const LONG = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n');

beforeEach(() => {
  repository.init();
  repository.write('plans/44.yaml', LONG);
  repository.write('plans/deep/45.yaml', 'b: 1\n');
  repository.write('plans/notes.txt', 'x');
  repository.write('drafts/big.yaml', LONG.replaceAll('line', 'draft'));
  repository.commit();
  repository.git('switch', '--quiet', '--create', 'edit');
});

/** `file: before → after`, the contents shortened. */
function changes(paths: readonly string[] = [], cwd = repository.path): string[] {
  const short = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString().slice(-7).trim();
  return compareWithRevision('main', paths, cwd).changed.map(({ file, formerFile, before, after }) => {
    return `${formerFile ? `${formerFile} ⇒ ` : ''}${file}: ${short(before)} → ${short(after)}`;
  });
}

test('nothing changed, and how many plans that is', () => {
  expect(compareWithRevision('main', [], repository.path)).toEqual({
    changed: [],
    unchanged: 2,
    twins: [],
    besides: [],
  });
});

test('norms and tables of documents beside the plans that are not as they were', () => {
  repository.git('switch', '--quiet', 'main');
  for (const name of ['norms.yaml', 'plans/norms.yaml', 'plans/documents.tsv', 'drafts/norms.yaml'])
    repository.write(name, 'norms: []\n');
  repository.commit();
  const besides = (paths: readonly string[] = []) =>
    compareWithRevision('main', paths, repository.path).besides;
  expect(besides()).toEqual([]);
  repository.write('plans/norms.yaml', 'thresholds: []\n');
  repository.write('plans/deep/documents.tsv', '812/QĐ-UBND\t27/3/2026\n');
  repository.write('drafts/norms.yaml', 'thresholds: []\n');
  rmSync(repository.at('plans/documents.tsv'));
  expect(besides()).toEqual(['plans/norms.yaml', 'plans/documents.tsv', 'plans/deep/documents.tsv']);
  expect(besides(['plans/44.yaml'])).toEqual(['plans/norms.yaml', 'plans/documents.tsv']);
  expect(besides(['plans/deep'])).toEqual(['plans/deep/documents.tsv']);
});

test('edited, new, deleted and renamed plans, tracked or not, whatever git is told to overlook', () => {
  repository.git('mv', 'plans/44.yaml', 'plans/46.yaml');
  repository.write('plans/deep/45.yaml', 'b: 2\n');
  repository.git('update-index', '--assume-unchanged', 'plans/deep/45.yaml');
  repository.write('.gitignore', 'ignored.yaml\n');
  repository.write('plans/ignored.yaml', 'c: 1\n');
  expect(changes()).toEqual([
    'plans/44.yaml ⇒ plans/46.yaml: line 29 → line 29',
    'plans/deep/45.yaml: b: 1 → b: 2',
    'plans/ignored.yaml: null → c: 1',
  ]);
  repository.commit();
  rmSync(repository.at('plans/46.yaml'));
  expect(changes()).toContain('plans/44.yaml: line 29 → null');
});

test('a plan.yaml that is added does not hide the folder plans', () => {
  repository.write('plan.yaml', 'a: 1\n');
  repository.write('plans/deep/45.yaml', 'b: 2\n');
  repository.commit();
  expect(changes()).toEqual(['plan.yaml: null → a: 1', 'plans/deep/45.yaml: b: 1 → b: 2']);
});

test('what is moved in from elsewhere is new, and what is moved out is gone', () => {
  repository.git('mv', 'drafts/big.yaml', 'plans/big.yaml');
  repository.git('mv', 'plans/44.yaml', 'drafts/44.yaml');
  repository.commit();
  expect(changes()).toEqual(['plans/44.yaml: line 29 → null', 'plans/big.yaml: null → raft 29']);
});

test('all plans are gone, and with them the folder', () => {
  rmSync(repository.at('plans'), { recursive: true });
  expect(changes()).toEqual(['plans/44.yaml: line 29 → null', 'plans/deep/45.yaml: b: 1 → null']);
  expect(changes(['plans/deep'])).toEqual(['plans/deep/45.yaml: b: 1 → null']);
});

test('a plan whose actuals are new, edited or deleted is checked, and they are no plan', () => {
  repository.write('plans/44.actuals.yaml', 'plan: 44.yaml\n');
  const plan = ['plans/44.yaml: line 29 → line 29'];
  expect(changes()).toEqual(plan);
  repository.commit();
  repository.git('branch', '--force', 'main');
  expect(changes()).toEqual([]);
  repository.write('plans/44.actuals.yaml', 'plan: 45.yaml\n');
  for (const path of ['plans', 'plans/44.yaml', 'plans/44.actuals.yaml'])
    expect(changes([path])).toEqual(plan);
  rmSync(repository.at('plans/44.actuals.yaml'));
  expect(changes()).toEqual(plan);
});

test('the line ends of Windows are no change', () => {
  repository.write('plans/44.yaml', LONG.replaceAll('\n', '\r\n'));
  expect(changes()).toEqual([]);
});

test('paths are files or folders from the current one, and are no patterns', () => {
  repository.write('plans/44.yaml', 'a: 2\n');
  expect(changes(['44.yaml', 'deep'], repository.at('plans'))).toEqual(['44.yaml: line 29 → a: 2']);
  expect(changes(['../44.yaml'], repository.at('plans/deep'))).toEqual(['../44.yaml: line 29 → a: 2']);
  expect(() => changes(['plans/*.yaml'])).toThrow(UsageError);
  expect(() => changes([''])).toThrow(UsageError);
  expect(() => changes([other.path])).toThrow(/outside the git repository/);
});

describe.skipIf(process.platform === 'win32')('links', () => {
  test('to another plan of the same search are that plan', () => {
    symlinkSync('44.yaml', repository.at('plans/00-current.yaml'));
    expect(changes()).toEqual([]);
  });

  test('in the place of a plan are refused, and those that were there already', () => {
    renameSync(repository.at('plans/44.yaml'), repository.at('drafts/44.yaml'));
    symlinkSync('../drafts/44.yaml', repository.at('plans/44.yaml'));
    expect(() => changes()).toThrow(/link/);
    repository.commit();
    repository.git('branch', '--force', 'main');
    repository.write('drafts/44.yaml', 'a: 2\n');
    expect(() => changes()).toThrow(/link/);
    expect(() => changes(['plans/44.yaml'])).toThrow(/link/);
  });

  test('in the place of a folder are refused', () => {
    renameSync(repository.at('plans'), repository.at('old'));
    symlinkSync('drafts', repository.at('plans'));
    expect(() => changes()).toThrow(/link/);
    expect(() => changes(['plans/big.yaml'])).toThrow(/link/);
  });

  test('to a folder below a searched one are refused, hidden ones aside', () => {
    repository.write('hidden/99.yaml', 'c: 1\n');
    symlinkSync('../hidden', repository.at('plans/.cache'));
    expect(changes()).toEqual([]);
    symlinkSync('../../hidden', repository.at('plans/deep/more'));
    for (const paths of [[], ['plans'], ['plans/deep'], ['.']])
      expect(() => changes(paths)).toThrow(/more.*link/);
    expect(changes(['plans/44.yaml'])).toEqual([]);
  });

  test('out of the repository are refused, not taken for deleted plans', () => {
    rmSync(repository.at('plans/44.yaml'));
    symlinkSync('/proc/self/environ', repository.at('plans/44.yaml'));
    expect(() => changes()).toThrow(UsageError);
  });

  test('on the way to the repository are no matter', () => {
    symlinkSync(repository.path, other.at('link'));
    repository.write('plans/deep/45.yaml', 'b: 2\n');
    expect(changes([other.at('link/plans')])).toEqual([expect.stringContaining('b: 1 → b: 2')]);
    expect(changes([], other.at('link'))).toEqual(['plans/deep/45.yaml: b: 1 → b: 2']);
  });
});

test('a plan that git alters when it checks it out is refused, as are its actuals', () => {
  repository.write('.gitattributes', 'drafts/** ident\n');
  expect(changes()).toEqual([]);
  repository.write('.gitattributes', 'plans/deep/** filter=hide\n');
  expect(() => changes()).toThrow(/filter=hide.*plans\/deep\/45\.yaml/);
  expect(() => changes(['plans/deep/45.yaml'])).toThrow(/filter=hide/);
  repository.write('.gitattributes', '*.actuals.yaml ident\n');
  expect(() => changes()).toThrow(/ident/);
});

test('no program that the configuration of the repository names is run', () => {
  const touch = `touch ${repository.at('ran')}`;
  repository.git('config', 'filter.hide.clean', touch);
  repository.git('config', 'diff.external', touch);
  repository.git('config', 'diff.secret.textconv', touch);
  repository.git('config', 'core.fsmonitor', touch);
  repository.write('.gitattributes', '*.txt filter=hide diff=secret\nplans/** diff=secret\n');
  rmSync(repository.at('plans/44.yaml'));
  repository.write('plans/46.yaml', LONG);
  repository.write('plans/notes.txt', 'y');
  expect(changes()).toEqual(['plans/44.yaml ⇒ plans/46.yaml: line 29 → line 29']);
  expect(existsSync(repository.at('ran'))).toBe(false);
});

describe('states of a repository', () => {
  test('a detached head and a second working tree are compared like any', () => {
    repository.git('switch', '--quiet', '--detach');
    repository.write('plans/deep/45.yaml', 'b: 2\n');
    expect(changes()).toEqual(['plans/deep/45.yaml: b: 1 → b: 2']);
    repository.git('worktree', 'add', '--quiet', other.at('second'), 'main');
    expect(changes([], other.at('second'))).toEqual([]);
  });

  test('a submodule is another repository', () => {
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.path, 'sub');
    repository.commit();
    repository.git('branch', '--force', 'main');
    expect(() => changes(['sub'])).toThrow(/another git repository/);
    expect(() => changes(['sub/plans'])).toThrow(/another git repository/);
  });

  test('a bare repository, a clone of one commit and strangers are usage errors', () => {
    repository.git('clone', '--quiet', '--bare', '.', other.at('bare'));
    expect(() => changes([], other.at('bare'))).toThrow(/no working tree/);
    repository.commit();
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.path}`, other.at('shallow'));
    expect(() => changes([], other.at('shallow'))).toThrow(/fetch-depth: 0/);
    repository.git('switch', '--quiet', '--orphan', 'stranger');
    repository.write('plans/44.yaml', 'a: 1\n');
    repository.commit();
    expect(() => changes()).toThrow(/share no history/);
  });
});
