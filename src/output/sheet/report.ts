import type { Paint } from '../text/paint.ts';
import type { Records } from './records.ts';
import type { Sheet } from './sheet.ts';

/** A report in all its forms; each is made only where a format asks for it. */
export interface Report {
  /** For programs, as JSON has it. */
  readonly data: () => object;
  /** For a person; drawings in it are for a page of `width` columns. */
  readonly sheet: (width: number) => Sheet;
  /** All that is known in tables, for spreadsheets; the sheet, unless this is given. */
  readonly rows?: () => Sheet;
  /** The records for engines; absent where a report has none. */
  readonly records?: () => Records;
  /** What data and rows have no place for. */
  readonly remarks: () => readonly string[];
}

/** How a report is written. */
interface Page {
  /** In columns of a terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** Whether CSV begins with a byte order mark, by which Excel knows that it is UTF-8. */
  readonly bom: boolean;
}

export type ReportWriter = (report: Report, page: Page) => string | Uint8Array;
