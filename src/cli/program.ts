import type { Command } from 'commander';
import { type Console, choosePaint, type Io } from '../commands/console.ts';
import type { Asked } from '../commands/option-values.ts';
import { readValidateOptions, validate } from '../commands/validate.ts';
import type { Lang } from '../i18n.ts';
import { version } from '../version.ts';
import { newCommand } from './new-command.ts';
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
  const program = newCommand('kstthc', io, lang)
    .description(say.about)
    .version(version, '--version', say.version)
    .helpCommand('help [command]', say.helpCommand)
    .showHelpAfterError(false);

  const definitions = new Map<string, () => void>();
  /** A command: `define` gives it its argument and its options, `run` says whether what was asked for passed. */
  const add = <Argument>(
    name: string,
    description: string,
    define: (command: Command) => Command,
    run: (argument: Argument, options: Asked, console: Console) => Promise<boolean>,
  ): void => {
    // A command without an argument gets its options first.
    const action = async (...given: readonly unknown[]): Promise<void> => {
      const [options, command] = given.slice(-2) as [Asked, Command];
      const argument = given[0] as Argument;
      const { color } = command.optsWithGlobals<{ color?: boolean }>();
      const paint = await choosePaint(color, io);
      finish(await run(argument, options, { ...io, lang, version, paint }));
    };
    definitions.set(name, () => {
      const command = newCommand(name, io, lang).description(description);
      program.addCommand(define(command).action(action));
    });
  };
  /** The last options of a command that prints tables. */
  const tableOptions = (command: Command): Command =>
    command
      .option('--format <name[=file]>', say.reportFormat, collected)
      .option('--bom', say.bom)
      .option('--stdin-filename <file>', say.stdinFilename);

  add(
    'validate',
    say.validate,
    (command) =>
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
        .option('--stdin-filename <file>', say.stdinFilename),
    (paths: string[], options, console) => validate(paths, readValidateOptions(options), console),
  );

  const by: string[] = [];
  add(
    'budget',
    say.budget,
    (command) => {
      command.argument('[paths...]', say.paths);
      for (const dimension of ['outlet', 'task', 'section', 'quarter', 'month', 'source', 'plan'] as const) {
        // Which comes first makes the rows, so the order counts.
        command
          .option(`--by-${dimension}`, say.by[dimension])
          .on(`option:by-${dimension}`, () => by.push(dimension));
      }
      command
        .option('--spread <even|end>', say.spread)
        .option('--percent', say.percent)
        .option('--estimate', say.estimate)
        .option('--unit <đồng|nghìn|triệu>', say.unit);
      return tableOptions(command);
    },
    async (paths: string[], options, console) => {
      const { budget, readBudgetOptions } = await import('../commands/budget.ts');
      return budget(paths, readBudgetOptions(options, by), console);
    },
  );

  add(
    'schedule',
    say.schedule,
    (command) => tableOptions(command.argument('[paths...]', say.paths).option('--as-of <date>', say.asOf)),
    async (paths: string[], options, console) => {
      const { readScheduleOptions, schedule } = await import('../commands/schedule.ts');
      return schedule(paths, readScheduleOptions(options), console, today);
    },
  );

  add(
    'diff',
    say.diff,
    (command) =>
      command
        .argument('[paths...]', say.diffPaths)
        .option('--base <revision>', say.base)
        .option('--format <name[=file]>', say.reportFormat, collected)
        .option('--exit-code', say.exitCode)
        .option('--max-increase <amount|percent>', say.maxIncrease)
        .option('--allow-ignores', say.allowIgnores),
    async (paths: string[], options, console) => {
      const { diff, readDiffOptions } = await import('../commands/diff.ts');
      return diff(paths, readDiffOptions(options), console);
    },
  );

  add(
    'import',
    say.importFile,
    (command) =>
      command
        .argument('<file>', say.importPath)
        .option('-o, --output <file>', say.importTo)
        .option('--table <n>', say.importTable)
        .option('--strict', say.importStrict, false)
        .option('--format <yaml|json>', say.importFormat),
    async (file: string, options, console) => {
      const { importPlan, readImportOptions } = await import('../commands/import.ts');
      return importPlan(file, readImportOptions(options), console);
    },
  );

  add(
    'export',
    say.exportPlan,
    (command) =>
      command
        .argument('[plan]', say.planPath)
        .option('-o, --output <file>', say.exportFile)
        .option('--form <annex|estimate>', say.form)
        .option('--stdin-filename <file>', say.stdinFilename),
    async (plan: string | undefined, options, console) => {
      const { exportPlan, readExportOptions } = await import('../commands/export.ts');
      return exportPlan(plan, readExportOptions(options), console);
    },
  );

  add(
    'status',
    say.status,
    (command) =>
      tableOptions(
        command
          .argument('[paths...]', say.paths)
          .option('--as-of <date>', say.asOf)
          .option('--fail-on <list>', say.failOn),
      ),
    async (paths: string[], options, console) => {
      const { readStatusOptions, status } = await import('../commands/status.ts');
      return status(paths, readStatusOptions(options), console, today);
    },
  );

  add(
    'report',
    say.report,
    (command) =>
      command
        .argument('[paths...]', say.paths)
        .option('-o, --output <file>', say.reportFile)
        .option('--as-of <date>', say.asOf)
        .option('--stdin-filename <file>', say.stdinFilename),
    async (paths: string[], options, console) => {
      const { readReportOptions, report } = await import('../commands/report.ts');
      return report(paths, readReportOptions(options), console, today);
    },
  );

  add(
    'init',
    say.init,
    (command) => command.argument('[file]', say.initFile, 'plan.yaml').option('--example', say.example),
    async (file: string, { example }, console) => {
      const { init } = await import('../commands/init.ts');
      await init(file, { example: example === true, year: new Date().getFullYear() }, console);
      return true;
    },
  );

  add(
    'rules',
    say.rules,
    (command) => command.argument('[id]', say.ruleId),
    async (id: string | undefined, _options, console) => {
      const { explainRules } = await import('../commands/rules.ts');
      explainRules(id, console);
      return true;
    },
  );

  add(
    'schema',
    say.schema,
    (command) => command.argument('[kind]', say.schemaKind, 'plan'),
    async (kind: string, _options, console) => {
      const { schema } = await import('../commands/schema.ts');
      schema(kind, console);
      return true;
    },
  );

  add(
    'lsp',
    say.lsp,
    (command) => command.option('--stdio', say.stdio),
    async (_argument: undefined, _options, { lang }) => {
      const { serve } = await import('../editor/server.ts');
      serve(lang, version);
      return true;
    },
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
