import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { command } from './support/program.ts';
import { run } from './support/run.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const fences = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, content = '']) => ({
  language,
  content,
}));

let programs: string;
beforeAll(() => {
  programs = mkdtempSync(join(tmpdir(), 'kstthc-readme-'));
  writeFileSync(
    join(programs, 'kstthc'),
    `#!/bin/sh\nexec ${command.map((part) => `'${part}'`).join(' ')} "$@"\n`,
  );
  // What is set up already is not set up again inside the tests.
  writeFileSync(join(programs, 'npm'), '#!/bin/sh\nexit 0\n');
  for (const name of ['kstthc', 'npm']) chmodSync(join(programs, name), 0o755);
});
afterAll(() => rmSync(programs, { recursive: true }));

/** What a person sees who types the commands of a console block. */
function replay(block: string): string {
  const lines = block.split('\n').filter((line) => line.startsWith('$ '));
  return lines.map((line) => `${line}\n${output(line.slice(2))}`).join('');
}

function output(command: string): string {
  const { PATH = '' } = process.env;
  const env = { PATH: `${programs}${delimiter}${PATH}`, HOME: tmpdir() };
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: root, env, encoding: 'utf8' });
  return `${stdout}${stderr}`.replace(/\n+$/, '\n');
}

// The examples use the tools of a Unix shell; what they show is the same everywhere.
test.skipIf(process.platform === 'win32')(
  'every command in the README prints what it shows',
  async () => {
    const replayed = readme.replace(
      /^```console\n(.*?)^```$/gms,
      (_, block: string) => `\`\`\`console\n${replay(block)}\`\`\``,
    );
    await expect(replayed).toMatchFileSnapshot(join(root, 'README.md'));
  },
  60_000,
);

describe('what the README shows as YAML', () => {
  const yaml = fences.filter(({ language }) => language === 'yaml').map(({ content }) => content);

  test('the plan is one without findings', async () => {
    const plan = yaml.find((content) => content.includes('tasks:')) ?? '';
    const { exitCode, stdout } = await run(['validate', '-', '--strict', '--format', 'json'], {
      stdin: plan,
    });
    expect(JSON.parse(stdout).files[0].diagnostics).toEqual([]);
    expect(exitCode).toBe(0);
  });

  test('the norms are ones without findings', async () => {
    const norms = yaml.find((content) => content.includes('thresholds:')) ?? '';
    writeFileSync(join(programs, 'norms.yaml'), norms);
    const { exitCode, stdout } = await run(['validate', 'norms.yaml', '--format', 'json'], { cwd: programs });
    expect(JSON.parse(stdout).files[0].diagnostics).toEqual([]);
    expect(exitCode).toBe(0);
  });

  test('the workflow is the one this repository uses', () => {
    const shown = parse(yaml.find((content) => content.includes('pull_request\n')) ?? '');
    const ours = parse(readFileSync(join(root, '.github/workflows/plans.yml'), 'utf8'));
    shown.jobs.plans.steps[1].uses = ours.jobs.plans.steps[1].uses;
    expect(shown).toEqual(ours);
  });

  test('the GitLab job gives options that exist', async () => {
    const { script } = parse(yaml.find((content) => content.includes('codequality')) ?? '').plans;
    const options = (script as string[])
      .filter((line) => line.startsWith('kstthc '))
      .flatMap((line) => line.match(/--[a-z-]+/g) ?? []);
    expect(options).toContain('--base');
    const help = (await run(['validate', '--help'])).stdout + (await run(['diff', '--help'])).stdout;
    expect(options.filter((option) => !help.includes(option))).toEqual([]);
  });
});

test('no list of commands or rules is left behind', async () => {
  const { stdout } = await run(['--help']);
  const [, list = ''] = stdout.split('\nCommands:\n');
  const commands = [...list.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(5);
  expect(
    commands.filter((name) => name !== 'help' && name !== 'kstthc' && !readme.includes(`kstthc ${name}`)),
  ).toEqual([]);
});

test('every editor starts the language server by its command', () => {
  const shown = (name: string) =>
    fences
      .filter(({ language }) => language === name)
      .map(({ content }) => content)
      .join('');
  expect(shown('lua')).toContain("cmd = { 'kstthc', 'lsp' }");
  expect(shown('toml')).toContain('{ command = "kstthc", args = ["lsp"] }');
});
