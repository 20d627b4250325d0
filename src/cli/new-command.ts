import { Command, Help, Option } from 'commander';
import type { Console, Io } from '../commands/console.ts';
import type { Asked } from '../commands/option-values.ts';
import type { Lang } from '../i18n.ts';
import { type Day, localDay } from '../values/calendar/calendar.ts';
import { translated, words } from './words.ts';

/** The width of help that does not go to a terminal. */
const HELP_WIDTH = 80;

/** A command whose output goes to `io` and whose help is in the language. */
export function newCommand(name: string, io: Io, lang: Lang): Command {
  const say = words[lang];
  return new Command(name)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // `main` writes it, in the language asked for.
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? HELP_WIDTH,
      getErrHelpWidth: () => io.stderr.columns ?? HELP_WIDTH,
    })
    .configureHelp({
      styleTitle: (title) => say.titles[title] ?? title,
      // The descriptions name the defaults.
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      argumentTerm: (argument) => say.placeholders[argument.name()] ?? argument.name(),
      commandUsage: (command) => translated(new Help().commandUsage(command), lang),
      optionTerm: (option) => translated(option.flags, lang),
      subcommandTerm: (sub) => translated(new Help().subcommandTerm(sub).replace(' [options]', ''), lang),
    });
}

/** Adds the options of every command, after its own and apart from them in the help. */
export function withSharedOptions(command: Command, lang: Lang): Command {
  const say = words[lang];
  const shared = [
    new Option('--lang <vi|en>', say.lang),
    new Option('--color', say.color),
    new Option('--no-color', say.noColor),
  ];
  for (const option of shared) command.addOption(option.helpGroup(say.shared));
  return command.addHelpOption(new Option('-h, --help', say.help).helpGroup(say.shared));
}

/** A command: `define` gives it its arguments and its options, `run` says whether what was asked for passed. */
export type Add = <Argument>(
  name: string,
  description: string,
  define: (command: Command) => Command,
  run: (argument: Argument, options: Asked, console: Console, second?: string) => Promise<boolean>,
) => void;

/** The day of the clock. */
export function today(): Day {
  return localDay(new Date());
}

/** Adds one more value to an option that may be given several times. */
export function collected(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}
