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

  test('what comes before a command, and the command after it', async () => {
    expect(await offers('--')).toEqual(['--version', '--lang', '--color', '--no-color', '--help']);
    expect(await offers('--lang', '')).toEqual(['vi', 'en']);
    expect(await offers('--lang', 'vi', 'sche')).toEqual(['schedule', 'schema']);
    expect(await offers('--lang', 'vi', 'budget', '--est')).toEqual(['--estimate']);
    expect(await offers('help', 'sta')).toEqual(['status']);
  });

  test('a value after =, which bash takes for a word of its own', async () => {
    expect(await offers('validate', '--format', '=', 'gi')).toEqual(['github', 'gitlab']);
    expect(await offers('validate', '--format', '=')).toContain('sarif');
  });

  test('no files where a command takes none, but where an option does', async () => {
    folder.write('a.yaml', HANOI);
    expect(await offers('lsp', '')).toEqual([]);
    expect(await offers('documents', '')).toEqual([]);
    expect(await offers('documents', '--documents', '')).toEqual(['a.yaml']);
    expect(await offers('diff', '--max-increase', 'am')).toEqual([]);
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

test.each(['bash', 'zsh', 'fish', 'powershell'])('%s: every command and all its options', async (shell) => {
  const text = await script(shell);
  const { stdout } = await run(['--help', '--lang', 'en']);
  const [, list = ''] = stdout.split('\nCommands:\n');
  const commands = [...list.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name = '']) => name);
  for (const command of commands.filter((name) => name !== 'help' && name !== 'kstthc')) {
    const help = (await run([command, '--help', '--lang', 'en'])).stdout;
    const options = [...help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name = '']) => name);
    expect(options).toContain('help');
    const line = (option: string) =>
      shell === 'fish'
        ? new RegExp(`from ${command}'.* -l ${option}(?: |$)`, 'm')
        : new RegExp(`^ *'?${command}'?[) ].*--${option}['\\[ ]`, 'm');
    for (const option of options) expect(text).toMatch(line(option));
  }
});

test('an unknown shell is wrong usage', async () => {
  const { exitCode, stderr } = await run(['completion', 'tcsh', '--lang', 'en']);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: 'kstthc: unknown shell "tcsh"; known: bash, zsh, fish, powershell\n',
  });
});
