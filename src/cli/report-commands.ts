import type { Command } from 'commander';
import { readValidateOptions, validate } from '../commands/validate.ts';
import { type Add, collected, today } from './new-command.ts';
import type { Words } from './words.ts';

/** The commands that check plans and print what is in them. */
export function defineReportCommands(add: Add, say: Words): void {
  /** The last options of a command that prints tables. */
  const tableOptions = (command: Command, kind: 'report' | 'records'): Command =>
    command
      .option('--format <name[=file]>', say.format(kind), collected)
      .option('--bom', say.bom)
      .option('--stdin-filename <file>', say.stdinFilename);

  add(
    'validate',
    say.validate,
    (command) =>
      command
        .argument('[paths...]', say.paths)
        .option('--format <name[=file]>', say.format('findings'), collected)
        .option('--strict', say.strict, false)
        .option('--max-warnings <n>', say.maxWarnings)
        .option('--total <amount>', say.total)
        .option('--period <period>', say.period)
        .option('--since <revision>', say.since)
        .option('--documents <file>', say.documentsFile)
        .option('--norms <file>', say.normsFile)
        .option('--fix', say.fix)
        .option('--dry-run', say.dryRun)
        .option('--annotate <file>', say.annotate)
        .option('--annotate-dir <dir>', say.annotateDir)
        .option('--track-changes', say.trackChanges)
        .option('--watch', say.watch)
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
      return tableOptions(command, 'records');
    },
    async (paths: string[], options, console) => {
      const { budget, readBudgetOptions } = await import('../commands/budget.ts');
      return budget(paths, readBudgetOptions(options, by), console);
    },
  );

  add(
    'schedule',
    say.schedule,
    (command) =>
      tableOptions(command.argument('[paths...]', say.paths).option('--as-of <date>', say.asOf), 'report'),
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
        .option('--format <name[=file]>', say.format('report'), collected)
        .option('--exit-code', say.exitCode)
        .option('--max-increase <amount|percent>', say.maxIncrease)
        .option('--allow-ignores', say.allowIgnores),
    async (paths: string[], options, console) => {
      const { diff, readDiffOptions } = await import('../commands/diff.ts');
      return diff(paths, readDiffOptions(options), console);
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
          .option('--from <date>', say.from)
          .option('--fail-on <list>', say.failOn),
        'records',
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
}
