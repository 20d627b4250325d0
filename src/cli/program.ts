import type { Command } from 'commander';
import { choosePaint, type Io } from '../commands/console.ts';
import type { Asked } from '../commands/option-values.ts';
import type { Lang } from '../i18n.ts';
import { version } from '../version.ts';
import { examplesText } from './examples.ts';
import { defineFileCommands } from './file-commands.ts';
import { type Add, newCommand, withSharedOptions } from './new-command.ts';
import { defineReportCommands } from './report-commands.ts';
import { words } from './words.ts';

/**
 * The command that `argv` begins with and its options, or all of them where it begins with something else. `finish` gets
 * whether the command passed.
 */
export function buildProgram(
  argv: readonly string[],
  io: Io,
  lang: Lang,
  finish: (passed: boolean) => void,
): Command {
  const say = words[lang];
  const versioned = newCommand('kstthc', io, lang).version(version, '--version', say.version);
  const program = withSharedOptions(versioned, lang)
    .description(say.about)
    .helpCommand('help [command]', say.helpCommand)
    .showHelpAfterError(false)
    .addHelpText('after', examplesText('kstthc', lang));

  const definitions = new Map<string, () => void>();
  const add: Add = (name, description, define, run) => {
    // A command without an argument gets its options first.
    const action = async (...given: readonly unknown[]): Promise<void> => {
      const [options, command] = given.slice(-2) as [Asked, Command];
      const { color } = command.optsWithGlobals<{ color?: boolean }>();
      const paint = await choosePaint(color, io);
      const second = given.length > 3 ? (given[1] as string | undefined) : undefined;
      finish(await run(given[0] as never, options, { ...io, lang, version, paint }, second));
    };
    definitions.set(name, () => {
      const command = define(newCommand(name, io, lang).description(description)).action(action);
      program.addCommand(withSharedOptions(command, lang).addHelpText('after', examplesText(name, lang)));
    });
  };
  defineReportCommands(add, say);
  defineFileCommands(add, say, () => buildProgram([], io, lang, finish));

  const named = definitions.get(argv[0] ?? '');
  for (const define of named ? [named] : definitions.values()) define();
  return program;
}
