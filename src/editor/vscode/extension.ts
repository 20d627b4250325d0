import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { commands, type ExtensionContext, env, Uri, ViewColumn, window, workspace } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { type CommandLine, outputOf } from './output-of.ts';

/** The languages of the files that the server checks; they are not `yaml`, so that no other extension checks them twice. */
const LANGUAGE = 'kstthc';

let client: LanguageClient | undefined;

/** Starts the server with the Node of the editor, or the program that the settings name. */
export async function activate(context: ExtensionContext): Promise<void> {
  const program = new Program(context.asAbsolutePath('kstthc/bin/kstthc.js'));
  client = new LanguageClient(LANGUAGE, 'kstthc', program.server(), {
    documentSelector: [{ language: LANGUAGE }],
  });
  context.subscriptions.push(
    commands.registerCommand('kstthc.report', () => withPlan((file) => showReport(file, program))),
    commands.registerCommand('kstthc.exportWord', () => withPlan((file) => exportWord(file, program))),
  );
  await client.start();
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

/** How kstthc is run: as the program that the settings name, else by the Node of the editor. */
class Program {
  readonly #script: string;

  constructor(script: string) {
    this.#script = script;
  }

  server(): ServerOptions {
    const path = this.#path();
    if (path) return { command: path, args: ['lsp', ...this.#language()] };
    return { module: this.#script, args: ['lsp', ...this.#language()], transport: TransportKind.stdio };
  }

  /** The bytes of the file `name` that a command writes; rejects with its errors where it writes none. */
  output(name: string, ...args: readonly string[]): Promise<Uint8Array> {
    const path = this.#path();
    const program: CommandLine = path ? [path] : [process.execPath, this.#script];
    return outputOf([...program, ...args, ...this.#language()], name);
  }

  #path(): string {
    return workspace.getConfiguration('kstthc').get('path', '');
  }

  #language(): readonly string[] {
    const chosen = workspace.getConfiguration('kstthc').get('language', 'auto');
    return ['--lang', chosen === 'auto' ? (env.language.startsWith('vi') ? 'vi' : 'en') : chosen];
  }
}

/** Does something with the plan in the active editor, as it is saved; shows what goes wrong. */
async function withPlan(act: (file: Uri) => Promise<void>): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE || document.isUntitled) {
    void window.showWarningMessage(SAY.noPlan());
    return;
  }
  await document.save();
  try {
    await act(document.uri);
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

async function showReport(file: Uri, program: Program): Promise<void> {
  const page = await program.output('report.html', 'report', file.fsPath);
  const panel = window.createWebviewPanel('kstthc.report', basename(file.fsPath), ViewColumn.Beside);
  panel.webview.html = new TextDecoder().decode(page);
}

async function exportWord(file: Uri, program: Program): Promise<void> {
  const proposed = Uri.file(file.fsPath.replace(/\.ya?ml$/i, '.docx'));
  const target = await window.showSaveDialog({ defaultUri: proposed, filters: { Word: ['docx'] } });
  if (!target) return;
  writeFileSync(target.fsPath, await program.output('plan.docx', 'export', file.fsPath));
  void window.showInformationMessage(SAY.written(target.fsPath));
}

const isVietnamese = () => env.language.startsWith('vi');
const SAY = {
  noPlan: () => (isVietnamese() ? 'Hãy mở một tệp kế hoạch đã lưu.' : 'Open a saved plan first.'),
  written: (file: string) => (isVietnamese() ? `Đã ghi ${file}` : `Wrote ${file}`),
};
