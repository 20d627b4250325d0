import { Command, Help } from 'commander';
import { type Console, choosePaint, type Io } from '../commands/console.ts';
import type { Asked } from '../commands/option-values.ts';
import type { Lang } from '../i18n.ts';
import { version } from '../version.ts';
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
    .option('--format <name[=file]>', say.format, collected)
    .option('--strict', say.strict, false)
    .option('--max-warnings <n>', say.maxWarnings)
    .option('--total <amount>', say.total)
    .option('--period <period>', say.period)
    .option('--since <revision>', say.since)
    .option('--stdin-filename <file>', say.stdinFilename, 'stdin')
    .action(async (paths: string[], options: Asked, command: Command) => {
      const { validate, readValidateOptions } = await import('../commands/validate.ts');
      finish(await validate(paths, readValidateOptions(options), await consoleFor(command)));
    });

  add('rules', say.rules)
    .argument('[id]', say.ruleId)
    .action(async (id: string | undefined, _options, command: Command) => {
      const { explainRules } = await import('../commands/rules.ts');
      explainRules(id, await consoleFor(command));
    });

  add('schema', say.schema).action(async (_options, command: Command) => {
    const { schema } = await import('../commands/schema.ts');
    schema(await consoleFor(command));
  });

  return program;
}

/** Adds one more value to an option that may be given several times. */
function collected(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}

/** What every command has: the global options, and output and help of ours. */
function base(command: Command, io: Io, lang: Lang): Command {
  const say = words[lang];
  return command
    .option('--lang <vi|en>', say.lang)
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
