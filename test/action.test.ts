import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

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

let folder: string;
let repository: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kstthc-action-'));
  repository = join(folder, 'repository');
  mkdirSync(join(repository, 'plans'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  commit(hanoi, 'The approved plan');
  // What a checkout of a pull request has: the target as a remote branch.
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('switch', '--quiet', '--create', 'edit');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const identity = {
  GIT_AUTHOR_NAME: 'Officer',
  GIT_AUTHOR_EMAIL: 'officer@example.org',
  GIT_COMMITTER_NAME: 'Officer',
  GIT_COMMITTER_EMAIL: 'officer@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: repository, env: { ...process.env, ...identity }, stdio: 'ignore' });
}

function commit(text: string, message: string): void {
  writeFileSync(join(repository, 'plans/44-KH-UBND-2020.yaml'), text);
  git('add', '.');
  git('commit', '--quiet', '--message', message);
}

/** Runs the steps of the action as GitHub would for the pull request that is checked out. */
function pullRequest(cwd = repository, inputs: Readonly<Record<string, string>> = {}) {
  const given: Record<string, string> = { ...workflow.jobs.plans.steps[1].with, ...inputs };
  const inputOf = (name: string) =>
    (given[name] ?? action.inputs[name].default).replace(/\$\{\{ github\.base_ref \}\}/, 'main');
  const summary = join(folder, 'summary.md');
  writeFileSync(summary, '');
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
        ...identity,
        ...variables,
        GITHUB_ACTION_PATH: actionFolder,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: folder,
      },
    });
    exitCode ||= result.status ?? 1;
    log += result.stdout + result.stderr;
  }
  return { exitCode, log, summary: readFileSync(summary, 'utf8') };
}

const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

// The action runs on the machines of its own workflow, which are Linux.
describe.skipIf(process.platform === 'win32')('the four pull requests', () => {
  test('a clean edit passes, and the summary says what changed', () => {
    commit(hanoi.replace('Tháng 03/2020', 'Tháng 04/2020'), 'Move the selection to April');
    const { exitCode, summary } = pullRequest();
    expect(exitCode).toBe(0);
    expect(summary).toContain('30/04/2020');
    expect(summary).toContain('470.000.000đ');
  });

  test('an edit that breaks the sum fails, with an annotation on the total', () => {
    const edited = hanoi.replace('amount: 80.000.000đ', 'amount: 8.000.000đ');
    commit(edited, 'Drop a zero');
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
    commit(raised, 'Twenty million more');
    const { exitCode, log, summary } = pullRequest();
    expect(exitCode).toBe(1);
    expect(log).not.toContain('::error');
    expect(summary).toMatch(/20\.000\.000đ.*vượt mức/s);
    expect(pullRequest(repository, { 'max-increase': '5%' }).exitCode).toBe(0);
  });

  test('a shallow clone is told what to set', () => {
    commit(hanoi.replace('Tháng 03/2020', 'Tháng 04/2020'), 'Move the selection to April');
    const shallow = join(folder, 'shallow');
    const from = pathToFileURL(repository).href;
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=edit', from, shallow], {
      stdio: 'ignore',
    });
    const { exitCode, log } = pullRequest(shallow);
    expect(exitCode).toBe(2);
    expect(log).toContain('fetch-depth: 0');
  });
});

test.skipIf(process.platform === 'win32')(
  'plans that the pull request leaves alone are not checked again',
  () => {
    writeFileSync(join(repository, 'notes.txt'), 'nothing about plans');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Notes');
    const { exitCode, log } = pullRequest();
    expect(exitCode).toBe(0);
    expect(log).toContain('bỏ qua 1 kế hoạch');
  },
);

test.skipIf(process.platform === 'win32')(
  'inputs are data: none of them becomes a command or an option',
  () => {
    const hostile = { base: '--output=stolen', paths: '$(touch stolen)\n--format=json=stolen' };
    const { exitCode } = pullRequest(repository, hostile);
    expect(exitCode).toBe(2);
    expect(spawnSync('git', ['status', '--porcelain'], { cwd: repository, encoding: 'utf8' }).stdout).toBe(
      '',
    );
  },
);
