import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlans } from '../../src/input/files.ts';
import { readInput } from '../../src/input/read-input.ts';
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
    expect(() => find()).toThrow(/not a regular YAML file/);
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
