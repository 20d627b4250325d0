import { type Day, readDate, yearOf } from '../values/calendar/calendar.ts';
import { type DocumentReference, readDocument, symbolIn, symbolsIn } from '../values/document/document.ts';
import { foldName } from '../values/text/fold.ts';
import { groupBy } from '../values/text/group-by.ts';
import {
  centralDocument,
  centralDocuments,
  type KnownDocument,
  type KnownDocuments,
  numberOf,
  readRow,
} from './documents.ts';

/** The table of an office: `documents.tsv` beside its plans. */
export interface OwnDocuments {
  readonly file: string;
  readonly text: string;
  readonly rows: readonly OwnRow[];
}

/** A row of the table; cells are as written. */
interface OwnRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly document: KnownDocument;
}

/** The columns of a table of documents; the last is only needed where two bodies have one number. */
export const COLUMNS = ['number', 'issued', 'effective', 'ended', 'replacedBy', 'issuer'] as const;
type ColumnOfDocuments = (typeof COLUMNS)[number];

/**
 * Reads the table of an office: a document a line, its cells separated by tabs, dates in any of the usual forms; empty
 * lines, lines that begin with #, and a first line of names of columns are skipped. Never throws: `faultsIn` finds what is wrong.
 */
export function readOwnDocuments(file: string, text: string): OwnDocuments {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const first = lines.findIndex((line) => !isSkipped(line));
  const rows = lines.flatMap((written, i): OwnRow[] => {
    if (isSkipped(written) || (i === first && isOfNames(written))) return [];
    const document = readRow(written, file);
    const number = readDocument(document.number).symbol?.text ?? document.number;
    return [{ line: i + 1, cells: written.split('\t'), document: { ...document, number } }];
  });
  return { file, text, rows };
}

function isSkipped(line: string): boolean {
  return line.trim() === '' || line.startsWith('#');
}

/** Whether a line names columns: several words, and no number or day. */
function isOfNames(line: string): boolean {
  return /\S\t+\S/.test(line) && !/\d/.test(line);
}

/** The central documents with the rows of an office over them; a cell that the office leaves empty is filled from them. */
export function withOwnDocuments({ rows }: OwnDocuments): KnownDocuments {
  const byNumber = groupBy(
    rows.map(({ document }) => document),
    ({ number }) => number,
  );
  const merged = (own: KnownDocument): KnownDocument => {
    const central = centralDocument(own.number);
    if (central === null) return own;
    return {
      ...own,
      issued: own.issued ?? central.issued,
      effective: own.effective ?? central.effective,
      ended: own.ended ?? central.ended,
      replacedBy: own.replacedBy ?? central.replacedBy,
    };
  };
  return {
    find(reference, date) {
      const central = centralDocuments.find(reference, date);
      const found = matching(byNumber.get(numberOf(reference, date) ?? '') ?? [], reference, date);
      const [own] = found;
      if (own === undefined) return central;
      // Two bodies have this number, and the citation does not say whose it is.
      return found.length === 1 ? merged(own) : null;
    },
    issuedOn: (number) => byNumber.get(number)?.[0]?.issued ?? centralDocuments.issuedOn(number),
  };
}

/** The rows a citation may be about: of its year, where the number has no year, and of the body it names. */
function matching(
  rows: readonly KnownDocument[],
  { symbol, issuer }: DocumentReference,
  date: Day | null,
): KnownDocument[] {
  return rows.filter((row) => {
    if (issuer !== null && row.issuer !== null && foldName(issuer) !== foldName(row.issuer)) return false;
    if (symbol?.year != null || symbol?.fault === 'year-missing' || row.issued === null) return true;
    return date !== null && yearOf(date) === yearOf(row.issued);
  });
}

/** What is wrong with a cell of the table. */
export interface DocumentsFault {
  readonly row: OwnRow;
  readonly column: ColumnOfDocuments;
  readonly kind: 'number' | 'date' | 'year' | 'order' | 'twice' | 'replaced-by' | 'cells';
}

/** Everything wrong in the table of an office, in its order. */
export function faultsIn({ rows }: OwnDocuments): DocumentsFault[] {
  const seen = new Set<string>();
  return rows.flatMap((row): DocumentsFault[] => {
    const { document, cells } = row;
    const { number, issued, effective, ended, replacedBy, issuer } = document;
    const symbol = readDocument(number).symbol;
    const fault = (column: ColumnOfDocuments, kind: DocumentsFault['kind']) => ({ row, column, kind });
    const unreadable = (['issued', 'effective', 'ended'] as const).filter((column) => {
      const cell = cells[COLUMNS.indexOf(column)]?.trim() ?? '';
      return cell !== '' && readDate(cell) === null;
    });
    const key = `${number} ${symbol?.year == null && issued ? yearOf(issued) : ''} ${foldName(issuer ?? '')}`;
    const isTwice = seen.has(key);
    seen.add(key);
    const year = symbol?.year ?? null;
    const next = replacedBy === null ? null : readDocument(replacedBy).symbol;
    return [
      ...(symbol === null || symbol.fault !== null || !isNumberAlone(cells[0] ?? '')
        ? [fault('number', 'number')]
        : []),
      ...(cells.length > COLUMNS.length ? [fault('issuer', 'cells')] : []),
      ...unreadable.map((column) => fault(column, 'date')),
      ...(issued && year !== null && yearOf(issued) !== year ? [fault('issued', 'year')] : []),
      ...(issued && effective && effective < issued ? [fault('effective', 'order')] : []),
      ...(issued && ended && ended < (effective ?? issued) ? [fault('ended', 'order')] : []),
      ...(isTwice ? [fault('number', 'twice')] : []),
      ...(replacedBy !== null && (next === null || (year !== null && next.year !== null && next.year < year))
        ? [fault('replacedBy', 'replaced-by')]
        : []),
    ];
  });
}

/** Whether nothing follows the number in a cell, as its date does where spaces are typed for the tab. */
function isNumberAlone(cell: string): boolean {
  const [fromNumber = ''] = symbolsIn(cell);
  return symbolIn(fromNumber) === fromNumber;
}
