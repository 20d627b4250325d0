import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TemporaryFolder } from './support/folder.ts';
import { TemporaryRepository } from './support/repository.ts';

const root = join(import.meta.dirname, '..');
const actionFolder = join(root, '.github/actions/kstthc');
const hanoi = readFileSync(join(root, 'plans/44-KH-UBND-2020.yaml'), 'utf8');

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
const action = parse(readFileSync(join(actionFolder, 'action.yml'), 'utf8'));
const workflow = parse(readFileSync(join(root, '.github/workflows/plans.yml'), 'utf8'));
const steps: readonly Step[] = action.runs.steps;

const repository = new TemporaryRepository();
const runner = new TemporaryFolder();
beforeEach(() => {
  repository.init();
  commit(hanoi);
  // What a checkout of a pull request has: the target as a remote branch.
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
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
    (given[name] ?? action.inputs[name].default).replace(/\$\{\{ github\.base_ref \}\}/, 'main');
  runner.write('summary.md', '');
  let exitCode = 0;
  let log = '';
  for (const { run, env = {} } of steps) {
    // The tool is installed already; everything else runs as written.
    if (!run || run.startsWith('npm ci')) continue;
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
