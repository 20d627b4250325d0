import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionKind,
  type Connection,
  createConnection,
  ErrorCodes,
  type InitializeResult,
  MarkupKind,
  ProposedFeatures,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Lang, Localized } from '../i18n.ts';
import { actionsAt } from './actions.ts';
import { offersAt } from './completion.ts';
import { hoverAt } from './hover.ts';
import { hintsOf, outlineOf } from './outline.ts';
import {
  codeActionOf,
  completionItemOf,
  documentSymbolOf,
  fromLspPosition,
  textEdits,
  toLspDiagnostic,
  toLspPosition,
  toLspRange,
} from './protocol.ts';
import { placesOfId, renamed } from './references.ts';
import { type EditedFile, Workspace } from './workspace.ts';

/** How long typing has to pause before a text is checked, in milliseconds; longer texts wait longer. */
const PAUSE = 150;
const LONG_PAUSE = 600;
/** Above this many UTF-16 units a text is long: about 2 000 lines. */
const LONG_TEXT = 200_000;

/** Serves an editor on standard input and output until it asks to exit. `lang` is used if the editor names no language. */
export function serve(lang: Lang, version: string): void {
  new Server(createConnection(ProposedFeatures.all, process.stdin, process.stdout), lang, version).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #uris = new Map<string, string>();
  readonly #pauses = new Map<string, NodeJS.Timeout>();
  readonly #workspace: Workspace;
  #lang: Lang;

  constructor(connection: Connection, lang: Lang, version: string) {
    this.#connection = connection;
    this.#lang = lang;
    this.#workspace = new Workspace((path) => this.#textOf(path));
    connection.onInitialize(({ locale }) => {
      if (locale) this.#lang = /^vi\b/i.test(locale) ? 'vi' : 'en';
      return { capabilities: CAPABILITIES, serverInfo: { name: 'kstthc', version } };
    });
    this.#documents.onDidOpen(({ document }) => {
      this.#uris.set(pathOf(document.uri), document.uri);
      this.#check(document.uri);
    });
    this.#documents.onDidChangeContent(({ document }) => this.#checkSoon(document));
    this.#documents.onDidClose(({ document }) => this.#close(document.uri));
    this.#answerQuestions();
  }

  listen(): void {
    this.#documents.listen(this.#connection);
    this.#connection.listen();
  }

  /** Answers with the pure functions of this room, put into the shapes of the protocol. */
  #answerQuestions(): void {
    const connection = this.#connection;
    connection.onHover(({ textDocument, position }) => {
      const file = this.#file(textDocument.uri);
      const hover = file && hoverAt(file, file.source.offsetOf(fromLspPosition(position)), this.#lang);
      return (
        hover && {
          contents: { kind: MarkupKind.Markdown, value: hover.text },
          range: toLspRange(hover.range),
        }
      );
    });
    connection.onCompletion(({ textDocument, position }) => {
      const file = this.#file(textDocument.uri);
      if (!file) return [];
      const { offers, replaces } = offersAt(
        file,
        file.source.offsetOf(fromLspPosition(position)),
        this.#lang,
      );
      const start = { ...position, character: position.character - replaces };
      return offers.map((offer, i) => completionItemOf(offer, i, { start, end: position }));
    });
    connection.onCodeAction(({ textDocument, range, context }) => {
      const file = this.#file(textDocument.uri);
      if (!file) return [];
      const asked = { start: fromLspPosition(range.start), end: fromLspPosition(range.end) };
      return actionsAt(file.check(this.#lang), file.source, asked, this.#lang)
        .map((action) => codeActionOf(action, textDocument.uri))
        .filter(
          ({ kind = '' }) =>
            !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`)),
        );
    });
    connection.onDocumentSymbol(({ textDocument }) => {
      const file = this.#file(textDocument.uri);
      return file ? outlineOf(file).map(documentSymbolOf) : [];
    });
    connection.onDefinition(({ textDocument, position }) =>
      this.#placesAt(textDocument.uri, position)
        .filter(({ isDeclaration }) => isDeclaration)
        .map(({ path, range }) => ({ uri: this.#uriOf(path), range: toLspRange(range) })),
    );
    connection.onReferences(({ textDocument, position, context }) =>
      this.#placesAt(textDocument.uri, position)
        .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
        .map(({ path, range }) => ({ uri: this.#uriOf(path), range: toLspRange(range) })),
    );
    connection.onPrepareRename(({ textDocument, position }) => {
      const here = this.#placesAt(textDocument.uri, position).find(
        ({ path, isHere }) => isHere && path === pathOf(textDocument.uri),
      );
      return here ? { range: toLspRange(here.range), placeholder: here.id } : null;
    });
    connection.onRenameRequest(({ textDocument, position, newName }): WorkspaceEdit | null => {
      const changes = renamed(this.#placesAt(textDocument.uri, position), newName);
      if (changes === 'taken') throw new ResponseError(ErrorCodes.InvalidParams, TAKEN[this.#lang](newName));
      if (changes === 'empty') throw new ResponseError(ErrorCodes.InvalidParams, EMPTY[this.#lang]);
      return {
        changes: Object.fromEntries(
          [...changes].map(([path, edits]) => [this.#uriOf(path), textEdits(edits)]),
        ),
      };
    });
    connection.languages.inlayHint.on(({ textDocument, range }) => {
      const file = this.#file(textDocument.uri);
      return (file ? hintsOf(file, this.#lang) : [])
        .map(({ at, text }) => ({
          position: toLspPosition(at),
          label: text,
          paddingLeft: true,
        }))
        .filter(({ position: { line } }) => range.start.line <= line && line <= range.end.line);
    });
  }

  #placesAt(uri: string, position: { line: number; character: number }) {
    const file = this.#file(uri);
    if (!file) return [];
    const partner = this.#workspace.file(this.#workspace.partnerOf(file.path));
    return placesOfId(file, file.source.offsetOf(fromLspPosition(position)), partner);
  }

  #file(uri: string): EditedFile | null {
    return this.#workspace.file(pathOf(uri));
  }

  #checkSoon(document: TextDocument): void {
    const { uri } = document;
    clearTimeout(this.#pauses.get(uri));
    const pause = document.getText().length > LONG_TEXT ? LONG_PAUSE : PAUSE;
    this.#pauses.set(
      uri,
      setTimeout(() => this.#check(uri), pause),
    );
  }

  /** Checks a file, and with it what is open and depends on it: the actuals of a plan, the plans beside norms. */
  #check(uri: string): void {
    clearTimeout(this.#pauses.get(uri));
    const file = this.#file(uri);
    const diagnostics = file?.check(this.#lang).diagnostics ?? [];
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: diagnostics.map((each) => toLspDiagnostic(each, uri)),
    });
    if (file?.kind === 'norms') {
      for (const [path, other] of this.#uris)
        if (dirname(path) === dirname(file.path) && this.#workspace.file(path)?.kind === 'plan')
          this.#check(other);
    }
    if (file?.kind !== 'plan') return;
    const partner = this.#uris.get(this.#workspace.partnerOf(file.path));
    if (partner !== undefined) this.#check(partner);
  }

  #close(uri: string): void {
    clearTimeout(this.#pauses.get(uri));
    this.#pauses.delete(uri);
    this.#uris.delete(pathOf(uri));
    this.#workspace.close(pathOf(uri));
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #textOf(path: string): string | null {
    const open = this.#documents.get(this.#uris.get(path) ?? this.#uriOf(path));
    if (open) return open.getText();
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  }

  #uriOf(path: string): string {
    return this.#uris.get(path) ?? pathToFileURL(path).href;
  }
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', '{', '[', ','] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  inlayHintProvider: true,
};

/** The path of a file; the address itself of a text that is in no file yet. */
function pathOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
}

const TAKEN: Localized<(id: string) => string> = {
  vi: (id) => `đã có mã "${id}"`,
  en: (id) => `there is already an id "${id}"`,
};
const EMPTY: Localized = { vi: 'mã để trống', en: 'the id is empty' };
