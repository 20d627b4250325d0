import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  commands,
  type ExtensionContext,
  env,
  type OutputChannel,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';

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
    commands.registerCommand('kstthc.report', () =>
      withPlan((file) => showReport(file, program, client?.outputChannel)),
    ),
    commands.registerCommand('kstthc.exportWord', () =>
      withPlan((file) => exportWord(file, program, client?.outputChannel)),
    ),
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

  /** Runs a command; rejects with what it wrote on standard error where it fails. */
  async run(...args: readonly string[]): Promise<void> {
    const path = this.#path();
    const all = [...(path ? [] : [this.#script]), ...args, ...this.#language()];
    const child = spawn(path || process.execPath, all, {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    // With 1 the plan has errors, and what was asked for is written all the same where it can be.
    if (code !== 0 && code !== 1) throw new Error(errors);
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

async function showReport(file: Uri, program: Program, log: OutputChannel | undefined): Promise<void> {
  const page = join(tmpdir(), `${basename(file.fsPath)}.html`);
  await program.run('report', file.fsPath, '-o', page);
  log?.appendLine(page);
  const panel = window.createWebviewPanel('kstthc.report', basename(file.fsPath), ViewColumn.Beside, {
    enableScripts: true,
  });
  panel.webview.html = readFileSync(page, 'utf8');
}

async function exportWord(file: Uri, program: Program, log: OutputChannel | undefined): Promise<void> {
  const proposed = Uri.file(file.fsPath.replace(/\.ya?ml$/i, '.docx'));
  const target = await window.showSaveDialog({ defaultUri: proposed, filters: { Word: ['docx'] } });
  if (!target) return;
  await program.run('export', file.fsPath, '-o', target.fsPath);
  log?.appendLine(target.fsPath);
  void window.showInformationMessage(SAY.written(target.fsPath));
}

const isVietnamese = () => env.language.startsWith('vi');
const SAY = {
  noPlan: () => (isVietnamese() ? 'Hãy mở một tệp kế hoạch đã lưu.' : 'Open a saved plan first.'),
  written: (file: string) => (isVietnamese() ? `Đã ghi ${file}` : `Wrote ${file}`),
};
