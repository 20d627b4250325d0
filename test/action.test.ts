import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { BASE } from './support/checking.ts';
import { TemporaryFolder } from './support/folder.ts';
import { TemporaryRepository } from './support/repository.ts';
import { edited } from './support/versions.ts';

// Each test starts git and the tool many times, on a machine that may do other things too.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
const actionFolder = join(root, '.github/actions/kstthc');
/** The plan with two dates for a document that no table knows: a warning and no error. */
const hanoi = readFileSync(join(root, 'plans/44-KH-UBND-2020.yaml'), 'utf8').replaceAll(
  '63/2010/NĐ-CP',
  '63/2010/QĐ-UBND',
);

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
const action = parse(readFileSync(join(actionFolder, 'action.yml'), 'utf8'));
const workflow = parse(readFileSync(join(root, '.github/workflows/plans.yml'), 'utf8'));
const steps: readonly Step[] = action.runs.steps;

const repository = new TemporaryRepository();
const runner = new TemporaryFolder();
/** The commit that the pull request is to be merged into. */
let base: string;
beforeEach(() => {
  repository.init();
  commit(hanoi);
  base = repository.git('rev-parse', 'HEAD');
  repository.git('switch', '--quiet', '--create', 'edit');
});

function commit(text: string): void {
  repository.write('plans/44-KH-UBND-2020.yaml', text);
  repository.commit();
}

/** Runs the steps of the action as GitHub would for the pull request that is checked out. */
function pullRequest(inputs: Readonly<Record<string, string>> = {}, cwd = repository.path) {
  const given: Record<string, string> = { ...workflow.jobs.plans.steps[1].with, ...inputs };
  const inputOf = (name: string) =>
    (given[name] ?? action.inputs[name].default).replace(
      /\$\{\{ github\.event\.pull_request\.base\.sha \}\}/,
      base,
    );
  runner.write('summary.md', '');
  let exitCode = 0;
  let log = '';
  for (const { run, env = {} } of steps) {
    // The tool is installed already; everything else runs as written.
    if (!run || run.includes('install.sh')) continue;
    const variables = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [
        name,
        value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, input: string) => inputOf(input)),
      ]),
    );
    const result = spawnSync('bash', ['-e', '-c', run], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...variables,
        GITHUB_ACTION_PATH: actionFolder,
        GITHUB_STEP_SUMMARY: runner.at('summary.md'),
        RUNNER_TEMP: runner.path,
      },
    });
    exitCode ||= result.status ?? 1;
    log += result.stdout + result.stderr;
  }
  return { exitCode, log, summary: runner.read('summary.md') };
}

const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

// The action runs on the machines of its own workflow, which are Linux.
describe.skipIf(process.platform === 'win32')('the four pull requests', () => {
  test('a clean edit passes, and the summary says what changed', () => {
    commit(hanoi.replace('Tháng 03/2020', 'Tháng 04/2020'));
    const { exitCode, summary } = pullRequest();
    expect(exitCode).toBe(0);
    expect(summary).toContain('30/4/2020');
    expect(summary).toContain('470.000.000đ');
  });

  test('an edit that breaks the sum fails, with an annotation on the total', () => {
    const edited = hanoi.replace('amount: 80.000.000đ', 'amount: 8.000.000đ');
    commit(edited);
    const { exitCode, log, summary } = pullRequest();
    expect(exitCode).toBe(1);
    const line = lineOf(edited, 'total: 470.000.000đ');
    expect(log).toContain(`::error file=plans/44-KH-UBND-2020.yaml,line=${line},`);
    expect(log).toContain('title=budget/total');
    expect(summary).toContain('398.000.000đ');
  });

  test('an edit that raises the total is stopped by the gate, though it adds up', () => {
    const raised = hanoi
      .replace('amount: 80.000.000đ', 'amount: 100.000.000đ')
      .replace('total: 470.000.000đ', 'total: 490.000.000đ')
      .replace('Bốn trăm bảy mươi', 'Bốn trăm chín mươi');
    commit(raised);
    const { exitCode, log, summary } = pullRequest();
    expect(exitCode).toBe(1);
    expect(log).not.toContain('::error');
    expect(summary).toMatch(/20\.000\.000đ.*vượt mức/s);
    expect(pullRequest({ 'max-increase': '5%' }).exitCode).toBe(0);
  });

  test('a shallow clone is told what to set', () => {
    commit(hanoi.replace('Tháng 03/2020', 'Tháng 04/2020'));
    const shallow = runner.at('shallow');
    const from = pathToFileURL(repository.path).href;
    repository.git('clone', '--quiet', '--depth=1', '--branch=edit', from, shallow);
    const { exitCode, log } = pullRequest({}, shallow);
    expect(exitCode).toBe(2);
    expect(log).toContain('fetch-depth: 0');
  });
});

test.skipIf(process.platform === 'win32')(
  'plans that the pull request leaves alone are not checked again',
  () => {
    repository.write('notes.txt', 'nothing about plans');
    repository.commit();
    const { exitCode, log } = pullRequest();
    expect(exitCode).toBe(0);
    expect(log).toContain('bỏ qua 1 kế hoạch');
  },
);

test.skipIf(process.platform === 'win32')(
  'inputs are data: none of them becomes a command or an option',
  () => {
    const hostile = { base: '--output=stolen', paths: '$(touch stolen)\n--format=json=stolen' };
    const { exitCode } = pullRequest(hostile);
    expect(exitCode).toBe(2);
    expect(repository.git('status', '--porcelain')).toBe('');
  },
);

describe.skipIf(process.platform === 'win32')('inputs are read strictly', () => {
  const clean = hanoi.replaceAll('08/6/2010', '03/6/2010');

  test.each([
    ['strict', 'True'],
    ['strict', 'yes'],
    ['language', 'fr'],
    ['language', 'VI'],
    ['max-increase', 'ít thôi'],
    ['base', 'no/such/branch'],
  ])('%s: %j fails the check', (name, value) => {
    const { exitCode, log } = pullRequest({ [name]: value });
    expect(exitCode).toBe(2);
    expect(log).not.toBe('');
  });

  test('max-increase without base would hold nothing', () => {
    const { exitCode, log } = pullRequest({ base: '' });
    expect(exitCode).toBe(2);
    expect(log).toContain('::error title=kstthc::max-increase needs base');
  });

  test('strict fails on warnings, and only then', () => {
    commit(hanoi.replace('Tháng 03/2020', 'Tháng 04/2020'));
    expect(pullRequest({ strict: 'true' }).exitCode).toBe(1);
    expect(pullRequest({ strict: 'false' }).exitCode).toBe(0);
    commit(clean);
    expect(pullRequest({ strict: 'true' })).toMatchObject({ exitCode: 0 });
  });
});

describe.skipIf(process.platform === 'win32')('the gate is not gone round', () => {
  const raise = (text: string) =>
    text
      .replace('amount: 80.000.000đ', 'amount: 100.000.000đ')
      .replace('total: 470.000.000đ', 'total: 490.000.000đ')
      .replace('Bốn trăm bảy mươi', 'Bốn trăm chín mươi');

  test('by a plan.yaml at the root', () => {
    repository.write('plan.yaml', hanoi);
    repository.write('plans/44-KH-UBND-2020.yaml', raise(hanoi));
    repository.commit();
    expect(pullRequest().exitCode).toBe(1);
    expect(pullRequest({ 'max-increase': '1.000 tỷ' }).exitCode).toBe(0);
  });

  test('by a plan that comes from elsewhere in the repository', () => {
    repository.git('switch', '--quiet', 'main');
    repository.write('drafts/big.yaml', hanoi.replace('44/KH-UBND', '45/KH-UBND'));
    repository.commit();
    base = repository.git('rev-parse', 'HEAD');
    repository.git('switch', '--quiet', '--create', 'move');
    repository.git('mv', 'drafts/big.yaml', 'plans/big.yaml');
    repository.commit();
    expect(pullRequest().exitCode).toBe(1);
  });

  test('by a link, be it new or an old one whose target changes', () => {
    repository.write('drafts/44.yaml', raise(hanoi));
    rmSync(repository.at('plans/44-KH-UBND-2020.yaml'));
    symlinkSync('../drafts/44.yaml', repository.at('plans/44-KH-UBND-2020.yaml'));
    repository.commit();
    expect(pullRequest().exitCode).toBe(2);
    base = repository.git('rev-parse', 'HEAD');
    repository.write('drafts/44.yaml', raise(raise(hanoi)));
    repository.commit();
    expect(pullRequest().exitCode).toBe(2);
  });

  test('by another number and another text for a plan that goes', () => {
    rmSync(repository.at('plans/44-KH-UBND-2020.yaml'));
    const other = BASE.replace('120.000.000đ', '420.000.000đ')
      .replace('200.000.000đ', '500.000.000đ')
      .replace('Hai trăm', 'Năm trăm');
    repository.write('plans/new.yaml', other);
    repository.commit();
    for (const limit of ['0đ', '400 triệu', '5%']) {
      expect(pullRequest({ 'max-increase': limit }).exitCode, limit).toBe(1);
    }
  });

  test('by a tag that is called as the target', () => {
    repository.write('plans/44-KH-UBND-2020.yaml', raise(hanoi));
    repository.commit();
    repository.git('tag', 'main');
    expect(pullRequest().exitCode).toBe(1);
    const { exitCode, log } = pullRequest({ base: 'main' });
    expect(exitCode).toBe(2);
    expect(log).toContain('refs/tags/main');
  });

  test('by a comment that sets a finding aside, unless that is accepted', () => {
    commit(edited(hanoi, ['\ntasks:', '\n# kstthc-ignore citation/conflicting-date: như bản gốc\ntasks:']));
    expect(pullRequest().exitCode).toBe(1);
    expect(pullRequest({ 'allow-ignores': 'true' }).exitCode).toBe(0);
    expect(pullRequest({ 'allow-ignores': 'yes' }).exitCode).toBe(2);
  });

  test('by an attribute that shows the check another file than the commit holds', () => {
    repository.write('.gitattributes', 'plans/** filter=hide\n');
    repository.commit();
    expect(pullRequest().exitCode).toBe(2);
  });

  test('by many plans that each rise a little', () => {
    repository.git('switch', '--quiet', 'main');
    const others = ['51', '52', '53'];
    for (const number of others)
      repository.write(`plans/${number}.yaml`, hanoi.replace('44/KH', `${number}/KH`));
    repository.commit();
    base = repository.git('rev-parse', 'HEAD');
    for (const number of others)
      repository.write(`plans/${number}.yaml`, raise(hanoi).replace('44/KH', `${number}/KH`));
    repository.commit();
    expect(pullRequest({ 'max-increase': '20.000.000đ' }).exitCode).toBe(1);
    expect(pullRequest({ 'max-increase': '60.000.000đ' }).exitCode).toBe(0);
  });
});

test.skipIf(process.platform === 'win32')('a pull request that deletes all plans is told as that', () => {
  rmSync(repository.at('plans'), { recursive: true });
  repository.commit();
  const { exitCode, log, summary } = pullRequest();
  expect(exitCode).toBe(0);
  expect(log).toContain('1 kế hoạch đã bị xóa');
  expect(summary).toContain('44/KH-UBND');
});

describe('the workflows ask for no more than they need', () => {
  const texts = [
    '.github/workflows/plans.yml',
    '.github/workflows/test.yml',
    '.github/workflows/release.yml',
    '.github/actions/kstthc/action.yml',
  ].map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);

  test.each(texts)('%s names every action of others by its commit', (_, text) => {
    const used = [...text.matchAll(/^ *(?:- )?uses: (\S+)/gm)].map(([, name = '']) => name);
    expect(used.filter((name) => !/^\.\/|@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  test.each(texts.slice(0, 3))('%s may read the repository, and keeps no credentials', (_, text) => {
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    for (const { steps: all, ...job } of Object.values<{ steps: readonly Step[] }>(jobs)) {
      // What may write runs nothing of the repository.
      const checkouts = all.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(
        'permissions' in job ? [] : [false],
      );
    }
  });

  test('only the job that publishes a release may write, and what that takes', () => {
    const jobs = texts.flatMap(([, text]) =>
      Object.entries<{ permissions?: unknown }>(parse(text).jobs ?? {}),
    );
    const permitted = jobs.flatMap(([name, { permissions }]) => (permissions ? [[name, permissions]] : []));
    expect(permitted).toEqual([
      ['publish', { contents: 'write', 'id-token': 'write', attestations: 'write' }],
    ]);
  });

  test.each(texts)('%s pastes nothing into a script', (_, text) => {
    const { jobs, runs } = parse(text);
    const all = Object.values<{ steps: readonly Step[] }>(jobs ?? { runs }).flatMap((job) => job.steps);
    expect(all.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});
