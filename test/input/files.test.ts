import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findActuals } from '../../src/input/beside.ts';
import { findPlans, searchPlans } from '../../src/input/files.ts';
import { expandPatterns } from '../../src/input/patterns.ts';
import { readInput } from '../../src/input/read-input.ts';
import { unsearched } from '../../src/input/unsearched.ts';
import { UsageError } from '../../src/usage-error.ts';
import { TemporaryFolder } from '../support/folder.ts';

const folder = new TemporaryFolder();
const find = (...paths: string[]) => findPlans(paths, folder.path);
const read = (path: string) => readInput(path, { cwd: folder.path, stdin: async function* () {} });

test('a folder is searched in the order of names, hidden folders and packages apart', () => {
  for (const name of ['b.yaml', 'a/c.YML', '.git/x.yaml', 'node_modules/y.yaml', 'notes.txt']) {
    folder.write(`plans/${name}`, '');
  }
  expect(find()).toEqual(['plans/a/c.YML', 'plans/b.yaml']);
  expect(find('plans/')).toEqual(['plans/a/c.YML', 'plans/b.yaml']);
});

test.skipIf(process.platform !== 'linux')('a file name that is not UTF-8 is told, not passed over', () => {
  mkdirSync(folder.at('plans'));
  writeFileSync(
    Buffer.concat([Buffer.from(folder.at('plans/')), Buffer.from([0xff]), Buffer.from('.yaml')]),
    '',
  );
  expect(() => find()).toThrow(/not UTF-8/);
});

// Links, pipes and devices are those of Unix.
describe.skipIf(process.platform === 'win32')('links', () => {
  const link = (target: string, name: string) => symlinkSync(target, folder.at(name));

  test('to another plan are the plan', () => {
    folder.write('plans/44.yaml', '');
    link('44.yaml', 'plans/00-current.yaml');
    expect(find()).toEqual(['plans/44.yaml']);
  });

  test.each(['/proc/self/environ', '../secret.yaml', '../plan.txt', '/dev/zero'])(
    'in a folder to %s are not followed',
    (target) => {
      folder.write('secret.yaml', 'token');
      folder.write('plan.txt', 'token');
      mkdirSync(folder.at('plans'));
      link(target, 'plans/a.yaml');
      expect(() => find()).toThrow(UsageError);
    },
  );

  test('stay in the repository, out of what git keeps there, and lead to YAML', () => {
    for (const name of ['repository/.git/config.yaml', 'repository/drafts/a.yaml', 'secret.yaml']) {
      folder.write(name, '');
    }
    folder.write('repository/.env', '');
    mkdirSync(folder.at('repository/plans'));
    link('../drafts/a.yaml', 'repository/plans/a.yaml');
    expect(find('repository/plans')).toEqual(['repository/plans/a.yaml']);
    for (const target of ['../.git/config.yaml', '../.env', '../../secret.yaml']) {
      symlinkSync(target, folder.at('repository/plans/b.yaml'));
      expect(() => find('repository/plans'), target).toThrow(UsageError);
      execFileSync('rm', [folder.at('repository/plans/b.yaml')]);
    }
  });

  test('that are named are not followed out of a repository, be they files or folders', () => {
    folder.write('repository/.git/HEAD', '');
    folder.write('outside/hosts.yaml', 'token');
    link('../outside', 'repository/plans');
    link('../outside/hosts.yaml', 'repository/plan.yaml');
    for (const path of ['repository/plans', 'repository/plan.yaml', 'repository/plans/hosts.yaml']) {
      expect(() => find(path), path).toThrow(/leads outside/);
    }
  });

  test('that are named outside a repository are what a person means', () => {
    folder.write('data/44.yaml', '');
    link('data/44.yaml', 'latest.yaml');
    expect(find('latest.yaml')).toEqual(['latest.yaml']);
  });

  test('that lead nowhere or in a circle are usage errors', () => {
    mkdirSync(folder.at('plans'));
    link('nowhere.yaml', 'plans/a.yaml');
    expect(() => find()).toThrow(UsageError);
    link('circle.yaml', 'circle.yaml');
    expect(() => find('circle.yaml')).toThrow(UsageError);
  });
});

describe.skipIf(process.platform === 'win32')('pipes and devices', () => {
  test('in a folder are refused, for they may never end', () => {
    mkdirSync(folder.at('plans'));
    execFileSync('mkfifo', [folder.at('plans/a.yaml')]);
    expect(() => find()).toThrow(/not a regular file/);
  });

  test('that are named are read, up to the limit', async () => {
    expect(String(await read('/dev/null'))).toBe('');
    await expect(read('/dev/zero')).rejects.toThrow('10 MB');
    execFileSync('mkfifo', [folder.at('pipe')]);
    execFileSync('sh', ['-c', 'printf %200000d 7 > pipe &'], { cwd: folder.path, stdio: 'ignore' });
    expect(String(await read('pipe'))).toMatch(/^ {199999}7$/);
  });
});

test('a folder is not a file', async () => {
  await expect(read('.')).rejects.toThrow(UsageError);
});

test('a folder is searched for YAML, Word and Excel files; hidden files and locks are no plans', () => {
  for (const name of [
    'a.docx',
    'b.XLSX',
    'c.yml',
    '.d.docx',
    '~$a.docx',
    '.~lock.a.docx#',
    'e.pdf',
    'f.doc',
    'g.csv',
  ])
    folder.write(`plans/${name}`, '');
  folder.write('plans/plan.schema.json', '');
  folder.write('plans/c.actuals.yml', '');
  const { files, others, twins } = searchPlans(['plans'], folder.path);
  expect(files).toEqual(['plans/a.docx', 'plans/b.XLSX', 'plans/c.yml']);
  expect(others).toEqual(['plans/e.pdf', 'plans/f.doc', 'plans/g.csv']);
  expect(twins).toEqual([]);
});

test('of a Word file beside YAML of the same name only the YAML is read, unless it is named', () => {
  for (const name of ['a.docx', 'a.yaml', 'A.xlsx', 'b.docx', 'x/b.yaml']) folder.write(`plans/${name}`, '');
  const { files, twins } = searchPlans(['plans'], folder.path);
  expect(files).toEqual(['plans/a.yaml', 'plans/b.docx', 'plans/x/b.yaml']);
  expect(twins).toEqual([
    { office: 'plans/A.xlsx', yaml: 'plans/a.yaml' },
    { office: 'plans/a.docx', yaml: 'plans/a.yaml' },
  ]);
  expect(searchPlans(['plans/a.docx'], folder.path)).toEqual({
    files: ['plans/a.docx'],
    others: [],
    twins: [],
  });
  expect(searchPlans(['plans', 'plans/a.docx'], folder.path).twins).toEqual([
    { office: 'plans/A.xlsx', yaml: 'plans/a.yaml' },
  ]);
});

test('a file of actuals leads to its plan, be it YAML, Word or Excel', () => {
  for (const name of [
    'a.yaml',
    'a.docx',
    'a.actuals.yaml',
    'b.docx',
    'b.actuals.yaml',
    'c.xlsx',
    'c.actuals.yaml',
  ])
    folder.write(name, '');
  expect(find('a.actuals.yaml', 'b.actuals.yaml', 'c.actuals.yaml')).toEqual(['a.yaml', 'b.docx', 'c.xlsx']);
  expect(findActuals('b.docx', folder.path)).toBe('b.actuals.yaml');
  expect(findActuals('c.xlsx', folder.path)).toBe('c.actuals.yaml');
  expect(findActuals('d.csv', folder.path)).toBe(null);
});

test('patterns are expanded where the shell leaves them', async () => {
  for (const name of [
    'plans/a.yaml',
    'plans/b.docx',
    'plans/c.pdf',
    'plans/d.csv',
    'plans/x/e.yml',
    'a[1].yaml',
  ])
    folder.write(name, '');
  const expand = (...paths: string[]) => expandPatterns(paths, folder.path);
  expect(await expand('plans/*')).toEqual(['plans/a.yaml', 'plans/b.docx']);
  expect(await expand('plans/**/*.y{a,}ml')).toEqual(['plans/a.yaml', 'plans/x/e.yml']);
  expect(await expand('plans/*.csv', 'plans')).toEqual(['plans/d.csv', 'plans']);
  expect(await expand('a[1].yaml')).toEqual(['a[1].yaml']);
  await expect(expand('plans/*.xlsx')).rejects.toThrow('no plan matches "plans/*.xlsx"');
});

test('actuals without a plan beside them are refused, whatever ending the plan has', () => {
  folder.write('plans/44.yml', '');
  folder.write('plans/44.actuals.yaml', '');
  expect(find('plans')).toEqual(['plans/44.yml']);
  expect(find('plans/44.actuals.yaml')).toEqual(['plans/44.yml']);
  expect(findActuals('plans/44.yml', folder.path)).toBe('plans/44.actuals.yaml');
  folder.write('plans/45.actuals.yaml', '');
  expect(() => find('plans')).toThrow(/45\.actuals\.yaml.*45\.yaml/);
  folder.write('plans/45.docx', '');
  expect(find('plans')).toEqual(['plans/44.yml', 'plans/45.docx']);
  folder.write('plans/44.actuals.yml', '');
  expect(() => findActuals('plans/44.yml', folder.path)).toThrow(/two files of actuals/);
});

describe('what looks as if it were searched', () => {
  const touch = (...names: string[]) => {
    for (const name of names) folder.write(name, '');
  };

  test('without paths: other endings of plan.yaml', () => {
    touch(
      'plan.yaml',
      'plan.yml',
      'plan.docx',
      'plan.txt',
      'plans/a.yaml',
      'other.yaml',
      'plan.actuals.yaml',
    );
    expect(unsearched([], folder.path).sort()).toEqual(['plan.docx', 'plan.yml']);
    expect(unsearched(['plan.yml', 'plans'], folder.path)).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('names of another case, as far as they hold plans', () => {
    touch('plans/a.yaml', 'Plans/a.yaml', 'PLAN.YAML', 'sub/kế.yaml', 'sub/KẾ.yaml', 'sub/Kế.txt');
    expect(unsearched([], folder.path).sort()).toEqual(['PLAN.YAML', 'Plans']);
    expect(unsearched(['sub/kế.yaml'], folder.path)).toEqual(['sub/KẾ.yaml']);
    expect(unsearched(['sub/kế.yaml', 'sub/KẾ.yaml'], folder.path)).toEqual([]);
    expect(unsearched(['-', 'missing/x.yaml'], folder.path)).toEqual([]);
  });
});
