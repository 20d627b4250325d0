import { Command, Help } from 'commander';
import { type Console, choosePaint, type Io } from '../commands/console.ts';
import type { Lang } from '../i18n.ts';
import { version } from '../version.ts';
import { amountValue, collected, countValue, langValue, periodValue } from './values.ts';
import { words } from './words.ts';

/** The commands and their options. `finish` is told whether what was asked for passed. */
export function buildProgram(io: Io, lang: Lang, finish: (passed: boolean) => void): Command {
  const say = words[lang];
  const program = base(new Command('kstthc'), io, lang)
    .description(say.about)
    .version(version, '--version', say.version)
    .helpCommand('help [command]', say.helpCommand)
    .showHelpAfterError(false);

  const add = (name: string, description: string) => {
    const command = base(new Command(name), io, lang).description(description);
    program.addCommand(command);
    return command;
  };
  const consoleFor = async (command: Command): Promise<Console> => {
    const { color } = command.optsWithGlobals<{ color?: boolean }>();
    return { ...io, lang, version, paint: await choosePaint(color, io) };
  };

  add('validate', say.validate)
    .argument('[paths...]', say.paths)
    .option('--format <name[=file]>', say.format, collected, [])
    .option('--strict', say.strict, false)
    .option('--max-warnings <n>', say.maxWarnings, countValue)
    .option('--total <amount>', say.total, amountValue)
    .option('--period <period>', say.period, periodValue)
    .option('--stdin-filename <file>', say.stdinFilename, 'stdin')
    .action(async (paths: string[], options, command: Command) => {
      const { validate } = await import('../commands/validate.ts');
      const { readFormats } = await import('../commands/outputs.ts');
      const { format, strict, maxWarnings = null, total = null, period = null, stdinFilename } = options;
      const formats = readFormats(format.length > 0 ? format : ['text']);
      const asked = { formats, strict, maxWarnings, total, period, stdinFilename };
      finish(await validate(paths, asked, await consoleFor(command)));
    });

  add('schema', say.schema).action(async (_options, command: Command) => {
    const { schema } = await import('../commands/schema.ts');
    schema(await consoleFor(command));
  });

  return program;
}

/** What every command has: the global options, and output and help of ours. */
function base(command: Command, io: Io, lang: Lang): Command {
  const say = words[lang];
  return command
    .option('--lang <vi|en>', say.lang, langValue)
    .option('--color', say.color)
    .option('--no-color', say.noColor)
    .helpOption('-h, --help', say.help)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Said by `main`, in the language asked for.
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .configureHelp({
      styleTitle: (title) => say.titles[title] ?? title,
      // Defaults are said in the descriptions, in their own language.
      optionDescription: (option) => option.description,
      subcommandTerm: (sub) => new Help().subcommandTerm(sub),
    });
}
