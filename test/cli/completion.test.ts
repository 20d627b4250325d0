import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/actual/registry.ts';
import { HANOI } from '../support/checking.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();
const script = async (shell: string) => (await run(['completion', shell, '--lang', 'en'])).stdout;
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

describe.skipIf(!has('bash'))('in bash', () => {
  /** What bash offers for the last of these words. */
  const offers = async (...words: string[]): Promise<string[]> => {
    const ask = `COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _kstthc 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const code = `${await script('bash')}\n${ask}`;
    const printed = execFileSync('bash', ['-c', code, 'bash', 'kstthc', ...words], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    return printed.split('\n').filter((line) => line !== '');
  };

  test('commands, options, and values of options', async () => {
    expect(await offers('sta')).toEqual(['status']);
    expect(await offers('validate', '--max')).toEqual(['--max-warnings']);
    expect(await offers('validate', '--format', 's')).toEqual(['sarif']);
    expect(await offers('budget', '--spread', '')).toEqual(['even', 'end']);
    expect(await offers('import', 'a.docx', '--format', '')).toEqual(['yaml', 'json']);
  });

  test('the ids of rules', async () => {
    expect(await offers('rules', 'budget/t')).toEqual(['budget/total']);
    expect(await offers('rules', '')).toHaveLength(allRules.length);
  });

  test('folders and files that plans are in', async () => {
    for (const name of ['a.yaml', 'b.docx', 'c.png', 'plans/d.yaml']) folder.write(name, HANOI);
    expect((await offers('validate', '')).sort()).toEqual(['a.yaml', 'b.docx', 'plans']);
  });
});

test.skipIf(!has('zsh'))('zsh takes the script', async () => {
  const { status, stderr } = spawnSync(
    'zsh',
    ['-fc', `autoload -U compinit && compinit -u -D\n${await script('zsh')}\nwhence -w _kstthc`],
    {
      encoding: 'utf8',
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each(['bash', 'zsh', 'fish', 'powershell'])('%s: every command and its options', async (shell) => {
  const text = await script(shell);
  const long = (name: string) => (shell === 'fish' ? `-l ${name}` : `--${name}`);
  for (const command of ['validate', 'budget', 'diff', 'export', 'lsp']) expect(text).toContain(command);
  for (const option of ['max-increase', 'as-of', 'format']) expect(text).toContain(long(option));
});

test('an unknown shell is wrong usage', async () => {
  const { exitCode, stderr } = await run(['completion', 'tcsh', '--lang', 'en']);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: 'kstthc: unknown shell "tcsh"; known: bash, zsh, fish, powershell\n',
  });
});
