import { Command, Help } from 'commander';
import { type Console, choosePaint, type Io } from '../commands/console.ts';
import type { Asked } from '../commands/option-values.ts';
import { readValidateOptions, validate } from '../commands/validate.ts';
import type { Lang } from '../i18n.ts';
import { version } from '../version.ts';
import { translated, words } from './words.ts';

/**
 * The command that `argv` begins with and its options, or all of them where it begins with something else. `finish` is told
 * whether what was asked for passed.
 */
export function buildProgram(
  argv: readonly string[],
  io: Io,
  lang: Lang,
  finish: (passed: boolean) => void,
): Command {
  const say = words[lang];
  const program = base(new Command('kstthc'), io, lang)
    .description(say.about)
    .version(version, '--version', say.version)
    .helpCommand('help [command]', say.helpCommand)
    .showHelpAfterError(false);

  const definitions = new Map<string, () => void>();
  const add = (name: string, description: string, define: (command: Command) => unknown): void => {
    definitions.set(name, () => {
      const command = base(new Command(name), io, lang).description(description);
      define(command);
      program.addCommand(command);
    });
  };
  const consoleFor = async (command: Command): Promise<Console> => {
    const { color } = command.optsWithGlobals<{ color?: boolean }>();
    return { ...io, lang, version, paint: await choosePaint(color, io) };
  };

  add('validate', say.validate, (command) =>
    command
      .argument('[paths...]', say.paths)
      .option('--format <name[=file]>', say.format, collected)
      .option('--strict', say.strict, false)
      .option('--max-warnings <n>', say.maxWarnings)
      .option('--total <amount>', say.total)
      .option('--period <period>', say.period)
      .option('--since <revision>', say.since)
      .option('--fix', say.fix)
      .option('--dry-run', say.dryRun)
      .option('--jobs <n>', say.jobs)
      .option('--stdin-filename <file>', say.stdinFilename)
      .action(async (paths: string[], options: Asked, command: Command) => {
        finish(await validate(paths, readValidateOptions(options), await consoleFor(command)));
      }),
  );

  const by: string[] = [];
  add('budget', say.budget, (budget) => {
    budget.argument('[paths...]', say.paths);
    for (const dimension of ['outlet', 'task', 'section', 'quarter', 'month', 'source', 'plan'] as const) {
      // Which comes first makes the rows, so the order counts.
      budget
        .option(`--by-${dimension}`, say.by[dimension])
        .on(`option:by-${dimension}`, () => by.push(dimension));
    }
    budget
      .option('--spread <even|end>', say.spread)
      .option('--percent', say.percent)
      .option('--estimate', say.estimate)
      .option('--unit <đồng|nghìn|triệu>', say.unit)
      .option('--format <name[=file]>', say.reportFormat, collected)
      .option('--bom', say.bom)
      .option('--stdin-filename <file>', say.stdinFilename)
      .action(async (paths: string[], options: Asked, command: Command) => {
        const { budget: report, readBudgetOptions } = await import('../commands/budget.ts');
        finish(await report(paths, readBudgetOptions(options, by), await consoleFor(command)));
      });
  });

  add('schedule', say.schedule, (command) =>
    command
      .argument('[paths...]', say.paths)
      .option('--as-of <date>', say.asOf)
      .option('--format <name[=file]>', say.reportFormat, collected)
      .option('--bom', say.bom)
      .option('--stdin-filename <file>', say.stdinFilename)
      .action(async (paths: string[], options: Asked, command: Command) => {
        const { readScheduleOptions, schedule } = await import('../commands/schedule.ts');
        finish(await schedule(paths, readScheduleOptions(options), await consoleFor(command), today));
      }),
  );

  add('diff', say.diff, (command) =>
    command
      .argument('[paths...]', say.diffPaths)
      .option('--base <revision>', say.base)
      .option('--format <name[=file]>', say.reportFormat, collected)
      .option('--exit-code', say.exitCode)
      .option('--max-increase <amount|percent>', say.maxIncrease)
      .action(async (paths: string[], options: Asked, command: Command) => {
        const { diff, readDiffOptions } = await import('../commands/diff.ts');
        finish(await diff(paths, readDiffOptions(options), await consoleFor(command)));
      }),
  );

  add('import', say.importFile, (command) =>
    command
      .argument('<file>', say.importPath)
      .option('-o, --output <file>', say.importTo)
      .option('--table <n>', say.importTable)
      .option('--strict', say.importStrict, false)
      .option('--format <yaml|json>', say.importFormat)
      .action(async (file: string, options: Asked, command: Command) => {
        const { importPlan, readImportOptions } = await import('../commands/import.ts');
        finish(await importPlan(file, readImportOptions(options), await consoleFor(command)));
      }),
  );

  add('export', say.exportPlan, (command) =>
    command
      .argument('[plan]', say.planPath)
      .option('-o, --output <file>', say.exportFile)
      .option('--form <annex|estimate>', say.form)
      .option('--stdin-filename <file>', say.stdinFilename)
      .action(async (plan: string | undefined, options: Asked, command: Command) => {
        const { exportPlan, readExportOptions } = await import('../commands/export.ts');
        finish(await exportPlan(plan, readExportOptions(options), await consoleFor(command)));
      }),
  );

  add('status', say.status, (command) =>
    command
      .argument('[paths...]', say.paths)
      .option('--as-of <date>', say.asOf)
      .option('--fail-on <list>', say.failOn)
      .option('--format <name[=file]>', say.reportFormat, collected)
      .option('--bom', say.bom)
      .option('--stdin-filename <file>', say.stdinFilename)
      .action(async (paths: string[], options: Asked, command: Command) => {
        const { readStatusOptions, status } = await import('../commands/status.ts');
        finish(await status(paths, readStatusOptions(options), await consoleFor(command), today));
      }),
  );

  add('report', say.report, (command) =>
    command
      .argument('[paths...]', say.paths)
      .option('-o, --output <file>', say.reportFile)
      .option('--as-of <date>', say.asOf)
      .option('--stdin-filename <file>', say.stdinFilename)
      .action(async (paths: string[], options: Asked, command: Command) => {
        const { readReportOptions, report } = await import('../commands/report.ts');
        finish(await report(paths, readReportOptions(options), await consoleFor(command), today));
      }),
  );

  add('init', say.init, (command) =>
    command
      .argument('[file]', say.initFile, 'plan.yaml')
      .option('--example', say.example, false)
      .action(async (file: string, { example }: { example: boolean }, command: Command) => {
        const { init } = await import('../commands/init.ts');
        await init(file, { example, year: new Date().getFullYear() }, await consoleFor(command));
      }),
  );

  add('rules', say.rules, (command) =>
    command
      .argument('[id]', say.ruleId)
      .action(async (id: string | undefined, _options, command: Command) => {
        const { explainRules } = await import('../commands/rules.ts');
        explainRules(id, await consoleFor(command));
      }),
  );

  add('schema', say.schema, (command) =>
    command
      .argument('[kind]', say.schemaKind, 'plan')
      .action(async (kind: string, _options, command: Command) => {
        const { schema } = await import('../commands/schema.ts');
        schema(kind, await consoleFor(command));
      }),
  );

  const named = definitions.get(argv[0] ?? '');
  for (const define of named ? [named] : definitions.values()) define();
  return program;
}

/** The day of the clock. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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
      argumentDescription: (argument) => argument.description,
      argumentTerm: (argument) => say.placeholders[argument.name()] ?? argument.name(),
      commandUsage: (own) => translated(new Help().commandUsage(own), lang),
      optionTerm: (option) => translated(option.flags, lang),
      subcommandTerm: (sub) => translated(new Help().subcommandTerm(sub), lang),
    });
}
