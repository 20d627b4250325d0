import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/cli/examples.ts';
import { run } from '../support/run.ts';

const LANGS = ['vi', 'en'] as const;
const help = async (command: string, lang = 'en') =>
  (await run([...(command === 'kstthc' ? [] : [command]), '--help', '--lang', lang])).stdout;
const commandsIn = (text: string) =>
  [...(text.split('\nCommands:\n')[1] ?? '').matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);

test('every line of help fits 80 columns where there is no terminal', async () => {
  const commands = commandsIn((await help('kstthc')).split('\nExamples:')[0] ?? '');
  expect(commands).toHaveLength(16);
  for (const command of ['kstthc', ...commands.filter((name) => name !== 'help')])
    for (const lang of LANGS)
      expect((await help(command, lang)).split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('the options of a command come before those that every command has', async () => {
  const text = await help('validate');
  expect(text.indexOf('--strict')).toBeLessThan(text.indexOf('Options of every command:'));
  expect(text.indexOf('Options of every command:')).toBeLessThan(text.indexOf('--lang'));
});

describe('examples', () => {
  const examples = Object.entries(EXAMPLES).flatMap(([command, list]) =>
    list.map(({ line }) => [command, line] as const),
  );

  test.each(examples)('of %s: %s', async (command, line) => {
    expect(await help(command)).toContain(`  ${line}\n`);
    const [, name = ''] = /kstthc (\w+)/.exec(line) ?? [];
    expect([name, 'kstthc']).toContain(command);
    const known = await help(name);
    expect(
      (line.match(/ --?[a-z][\w-]*/g) ?? []).filter((option) => !known.includes(`${option.trim()}`)),
    ).toEqual([]);
  });
});

describe('help of one command', () => {
  test('is where an option that it does not have leads', async () => {
    const { stderr } = await run(['rules', '--nothing', '--lang', 'vi']);
    expect(stderr).toBe('kstthc: không có tùy chọn --nothing\nXem: kstthc rules --help\n');
    expect((await run(['--nothing'])).stderr).toContain('See: kstthc --help');
  });

  test('is the same by either way of asking', async () => {
    expect((await run(['help', 'status'])).stdout).toBe(await help('status'));
    expect((await run(['help', 'status', '--lang', 'vi'])).stdout).toBe(await help('status', 'vi'));
  });

  test.each([[['help', 'statsu']], [['statsu', '--help']], [['help', 'statsu', '--lang', 'en']]])(
    '%j names what was likely meant',
    async (argv) => {
      expect(await run(argv)).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: "kstthc: unknown command 'statsu' (did you mean status?)\nSee: kstthc --help\n",
      });
    },
  );
});
