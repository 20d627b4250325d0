import type { Command } from 'commander';
import { textOf } from '../commands/option-values.ts';
import { version } from '../version.ts';
import { type Add, today } from './new-command.ts';
import type { Words } from './words.ts';

/** The commands that read and write files of other kinds, explain the tool, and serve editors and shells. */
export function defineFileCommands(add: Add, say: Words, wholeProgram: () => Command): void {
  add(
    'import',
    say.importFile,
    (command) =>
      command
        .argument('<file>', say.importPath)
        .argument('[plan]', say.importPlanPath)
        .option('--actuals', say.importActuals, false)
        .option('-o, --output <file>', say.importTo)
        .option('--table <n>', say.importTable)
        .option('--strict', say.importStrict, false)
        .option('--format <yaml|json>', say.importFormat),
    async (file: string, options, console, plan?: string) => {
      if (options.actuals === true) {
        const { importSheet, readActualsOptions } = await import('../commands/import-actuals.ts');
        return importSheet(file, plan, readActualsOptions(options), console);
      }
      const { importPlan, readImportOptions } = await import('../commands/import.ts');
      return importPlan(file, readImportOptions(options, plan), console);
    },
  );

  add(
    'export',
    say.exportPlan,
    (command) =>
      command
        .argument('[plan]', say.planPath)
        .option('-o, --output <file>', say.exportFile)
        .option('--form <annex|estimate|report>', say.form)
        .option('--as-of <date>', say.reportDay)
        .option('--from <date>', say.from)
        .option('--stdin-filename <file>', say.stdinFilename),
    async (plan: string | undefined, options, console) => {
      const { exportPlan, readExportOptions } = await import('../commands/export.ts');
      return exportPlan(plan, readExportOptions(options), console, today);
    },
  );

  add(
    'app',
    say.app,
    (command) => command.option('-o, --output <file>', say.appFile),
    async (_argument: undefined, options, console) => {
      const { app, readAppFile } = await import('../commands/app.ts');
      await app(readAppFile(options), console);
      return true;
    },
  );

  add(
    'init',
    say.init,
    (command) =>
      command
        .argument('[file]', say.initFile)
        .option('--example', say.example)
        .option('--actuals <plan>', say.initActuals)
        .option('--norms', say.initNorms),
    async (file: string | undefined, options, console) => {
      const { init, readInitOptions } = await import('../commands/init.ts');
      await init(file ?? null, readInitOptions(options), new Date().getFullYear(), console);
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
    'documents',
    say.documents,
    (command) =>
      command.argument('[number]', say.documentNumber).option('--documents <file>', say.documentsFile),
    async (number: string | undefined, options, console) => {
      const { documents } = await import('../commands/documents.ts');
      return documents(number, textOf(options, 'documents'), console);
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

  add(
    'completion',
    say.completion,
    (command) => command.argument('<shell>', say.shell),
    async (shell: string, _options, { stdout }) => {
      const [{ completionTree }, { completionScript, readShell }] = await Promise.all([
        import('./completion/tree.ts'),
        import('./completion/scripts.ts'),
      ]);
      stdout.write(completionScript(completionTree(wholeProgram()), readShell(shell)));
      return true;
    },
  );
}
