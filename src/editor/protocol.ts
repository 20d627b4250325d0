import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Diagnostic as LspDiagnostic,
  type Position as LspPosition,
  type Range as LspRange,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { Diagnostic } from '../check/engine/diagnostic.ts';
import type { Edit } from '../check/engine/fix.ts';
import type { Position, Range } from '../yaml/position.ts';
import type { Action } from './actions.ts';
import type { Offer } from './completion.ts';
import type { OutlineEntry } from './outline.ts';

/** Lines and columns of the protocol count from 0, in UTF-16 units as ours. */
export function toLspRange({ start, end }: Range): LspRange {
  return { start: toLspPosition(start), end: toLspPosition(end) };
}

export function toLspPosition({ line, column }: Position): LspPosition {
  return { line: line - 1, character: column - 1 };
}

export function fromLspPosition({ line, character }: LspPosition): Position {
  return { line: line + 1, column: character + 1 };
}

/** A finding as an editor shows it: the message, the help below it, other places as related information. */
export function toLspDiagnostic(diagnostic: Diagnostic, uri: string): LspDiagnostic {
  const { rule, severity, message, help, range, related } = diagnostic;
  return {
    range: toLspRange(range),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: rule,
    source: 'kstthc',
    message: help === null ? message : `${message}\n${help}`,
    relatedInformation: related.map((place) => ({
      location: {
        uri: place.file === undefined ? uri : pathToFileURL(place.file).href,
        range: toLspRange(place.range),
      },
      message: place.message,
    })),
  };
}

export function textEdits(edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ range, text }) => ({ range: toLspRange(range), newText: text }));
}

export function codeActionOf({ title, kind, edits, finding }: Action, uri: string): CodeAction {
  return {
    title,
    kind: kind === 'quickfix' ? CodeActionKind.QuickFix : CodeActionKind.SourceFixAll,
    ...(finding && { diagnostics: [toLspDiagnostic(finding, uri)] }),
    edit: { changes: { [uri]: textEdits(edits) } },
  };
}

export function documentSymbolOf({
  name,
  detail,
  kind,
  range,
  selection,
  children,
}: OutlineEntry): DocumentSymbol {
  return {
    name: name === '' ? '?' : name,
    detail,
    kind: SYMBOL_KINDS[kind],
    range: toLspRange(range),
    selectionRange: toLspRange(selection),
    children: children.map(documentSymbolOf),
  };
}

/** An offer in place of `range`; `order` keeps the order of the schema, which is that of the file. */
export function completionItemOf(
  { label, kind, write, detail }: Offer,
  order: number,
  range: LspRange,
): CompletionItem {
  return {
    label,
    kind: COMPLETION_KINDS[kind],
    ...(detail !== null && { detail }),
    sortText: String(order).padStart(4, '0'),
    filterText: write,
    textEdit: { range, newText: write },
  };
}

const COMPLETION_KINDS: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  id: CompletionItemKind.Reference,
  word: CompletionItemKind.EnumMember,
  text: CompletionItemKind.Text,
};

const SYMBOL_KINDS: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  task: SymbolKind.Event,
  item: SymbolKind.Number,
  outlet: SymbolKind.Object,
  entry: SymbolKind.Field,
};
