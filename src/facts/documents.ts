import { type Day, readDate, yearOf } from '../values/calendar/calendar.ts';
import type { DocumentReference } from '../values/document/document.ts';
import { withYear } from '../values/document/symbol.ts';
import { Remembered } from '../values/text/remembered.ts';
import { documentsTable } from './tables.ts';

/** A row of a table about one document; null for an empty cell. */
export interface KnownDocument {
  /** Number and symbol in their right form: `63/2010/NĐ-CP`. */
  readonly number: string;
  readonly issued: Day | null;
  readonly effective: Day | null;
  /** The first day on which it is no longer in force. */
  readonly ended: Day | null;
  readonly replacedBy: string | null;
  /** Who issued it, where two bodies have documents of this number. */
  readonly issuer: string | null;
  /** The office's own file that says so; null for the table of central documents. */
  readonly file: string | null;
}

/** Documents that can be looked up. */
export interface KnownDocuments {
  /**
   * What is known of the document of a citation with this date; null if it is unknown, or the number alone does not
   * say which of several documents it is.
   */
  find(reference: DocumentReference, date: Day | null): KnownDocument | null;
  /** When the document with this number in its right form was issued; null if that is not known. */
  issuedOn(number: string): Day | null;
}

/** The last day of the texts that the table of central documents was made from. */
export function centralUntil(): Day {
  return /texts up to (\d{4}-\d{2}-\d{2})/.exec(documentsTable())?.[1] ?? '';
}

/** The cells of a line of a table; a missing cell is empty. */
export function readRow(line: string, file: string | null): KnownDocument {
  const [number = '', issued, effective, ended, replacedBy, issuer] = line
    .split('\t')
    .map((cell) => cell.trim());
  const dateIn = (cell = '') => readDate(cell);
  return {
    number,
    issued: dateIn(issued),
    effective: dateIn(effective),
    ended: dateIn(ended),
    replacedBy: replacedBy || null,
    issuer: issuer || null,
    file,
  };
}

/** The row of a number in the table of central documents; null if it has no such row. */
export function centralDocument(number: string): KnownDocument | null {
  return centralRows.get(number, (own) => {
    const table = documentsTable();
    const at = table.indexOf(`\n${own}\t`) + 1;
    return at === 0 ? null : readRow(table.slice(at, table.indexOf('\n', at)), null);
  });
}

const centralRows = new Remembered<KnownDocument | null>();

/** All lines of the table of central documents, in the order of their dates. */
export function centralLines(): string[] {
  return documentsTable()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The documents of the State's central bodies, each with its date in two official texts. */
export const centralDocuments: KnownDocuments = {
  find(reference, date) {
    const number = numberOf(reference, date);
    return number === null ? null : centralDocument(number);
  },
  issuedOn: (number) => centralDocument(number)?.issued ?? null,
};

/** The number to look up, with its year where the citation left it out; null without one. */
export function numberOf({ symbol }: DocumentReference, date: Day | null): string | null {
  if (symbol === null) return null;
  if (symbol.fault !== 'year-missing') return symbol.text;
  return date === null ? null : withYear(symbol, yearOf(date));
}
