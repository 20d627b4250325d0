import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { command } from './program.ts';

/** An editor without windows: it drives the built server over its standard input and output. */
export class LanguageClient {
  readonly #server: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #texts = new Map<string, string>();
  readonly #waiting = new Set<() => void>();
  #version = 0;

  constructor() {
    const [file, ...args] = command;
    this.#server = spawn(file, [...args, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#server;
    if (!stdin || !stdout) throw new Error('the server has no streams');
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
      for (const wake of this.#waiting) wake();
    });
    this.connection.listen();
  }

  async start(locale: 'vi' | 'en' = 'en'): Promise<void> {
    await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      locale,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  /** Opens a text under the path of a file, which need not be there, and gives what was found in it. */
  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    this.#texts.set(uri, text);
    const found = this.nextDiagnostics(uri);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'yaml', version: ++this.#version, text },
    });
    return found;
  }

  /** Puts another text in place of that of an open file, and gives what was found in it. */
  async change(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    this.#texts.set(uri, text);
    const found = this.nextDiagnostics(uri);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ text }],
    });
    return found;
  }

  /** The findings of a file the next time they are published. */
  async nextDiagnostics(uri: string): Promise<readonly Diagnostic[]> {
    this.#diagnostics.delete(uri);
    return new Promise((resolve) => {
      const wake = () => {
        const found = this.#diagnostics.get(uri);
        if (!found) return;
        this.#waiting.delete(wake);
        resolve(found);
      };
      this.#waiting.add(wake);
    });
  }

  /** The document and the position `into` characters after the start of `excerpt`, which is in the text once. */
  at(path: string, excerpt: string, into = 0): { textDocument: { uri: string }; position: Position } {
    const uri = pathToFileURL(path).href;
    const text = this.#texts.get(uri) ?? '';
    const offset = text.indexOf(excerpt) + into;
    const before = text.slice(0, offset).split('\n');
    return {
      textDocument: { uri },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#server.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return ended;
  }
}
