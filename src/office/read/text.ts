import { parse } from 'csv-parse/browser/esm/sync';
import { Bounds } from './bounds.ts';
import { withWholeAmounts } from './cut-amounts.ts';
import { countTables } from './form-tables.ts';
import { type Block, type OfficeDocument, plainCell, type Remark, visibleLines } from './office-document.ts';
import { decodeOldText, toUnicode } from './old-encodings.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Reads a CSV file as one table, its delimiter being the one that divides most lines alike. */
export function readCsv(bytes: Uint8Array): OfficeDocument {
  const { text, remarks } = decodeText(bytes);
  // Excel reads this line as the delimiter of the others.
  const [hint = '', named] = /^sep=([^\r\n])(?=[\r\n])/i.exec(text) ?? [];
  const body = text.slice(hint.length).trimEnd();
  const reading = new TextReader(boundsFor(body));
  const delimiter = named ?? delimiterOf(body);
  const written = rowsOf(body, delimiter);
  const whole = delimiter === ',' ? withWholeAmounts(written) : { rows: written, remarks: [] };
  reading.addTable(whole.rows);
  return reading.document([...remarks, ...whole.remarks.map((remark) => ({ ...remark, table: 1 }))]);
}

/** Reads a text: lines with tabs are the rows of a table, the others paragraphs. `**bold**` is only bold. */
export function readText(bytes: Uint8Array): OfficeDocument {
  const { text, remarks } = decodeText(bytes);
  const reading = new TextReader(boundsFor(text));
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 0) reading.addTable(rowsOf(rows.join('\n'), '\t'));
    rows = [];
  };
  for (const line of text.replace(/\*\*([^*\n]+)\*\*/g, '$1').split(/\r\n|[\n\r]/)) {
    if (line.trim().includes('\t') || (rows.length > 0 && line.includes('\t'))) {
      rows.push(line);
    } else {
      endTable();
      reading.addParagraph(line);
    }
  }
  endTable();
  return reading.document(remarks);
}

/** The bounds of a text whose lines are rows or paragraphs. */
function boundsFor(text: string): Bounds {
  const bounds = new Bounds();
  bounds.count('letters', text.length);
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  bounds.check('rows', lines);
  return bounds;
}

/** Gathers the blocks of a text in their order. */
class TextReader {
  readonly #bounds: Bounds;
  readonly #blocks: Block[] = [];
  readonly #remarks: Remark[] = [];
  #tables = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  addParagraph(line: string): void {
    this.#blocks.push({ kind: 'paragraph', lines: this.#linesOf(line, null, null, null) });
  }

  addTable(rows: readonly (readonly string[])[]): void {
    this.#tables += 1;
    const number = this.#tables;
    const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
    this.#bounds.check('columns', width);
    this.#bounds.count('cells', rows.length * width);
    const grid = rows.map((row, rowIndex) =>
      Array.from({ length: width }, (_, column) => {
        // A spreadsheet's sign for "this is text", which it does not show.
        const text = (row[column] ?? '').replace(/^'(?=[\d=+-])/, '');
        const day = withoutMidnight(text);
        return plainCell(rowIndex + 1, column + 1, this.#linesOf(day, number, rowIndex + 1, column + 1));
      }),
    );
    this.#blocks.push({ kind: 'table', number, name: null, rows: grid, widths: Array(width).fill(1) });
  }

  #linesOf(text: string, table: number | null, row: number | null, column: number | null): string[] {
    const unicode = toUnicode(text, undefined);
    if (unicode !== text) this.#remarks.push({ kind: 'old-font', table, row, column, text: unicode });
    return visibleLines(unicode);
  }

  document(remarks: readonly Remark[]): OfficeDocument {
    return countTables(this.#blocks, [...remarks, ...this.#remarks]);
  }
}

/** A day alone where a program wrote it with the hour at which it begins: `2026-05-06 00:00:00`. */
function withoutMidnight(text: string): string {
  return text.replace(
    /^(\s*(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4}))[T ]0?0:00(?::00(?:\.0+)?)?Z?\s*$/,
    '$1',
  );
}

/** The text of a file in UTF-8, UTF-16 or an old encoding of Vietnamese; throws an UnreadableFile. */
export function decodeText(bytes: Uint8Array): { text: string; remarks: Remark[] } {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new UnreadableFile('not-text');
    return { text, remarks: [] };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (bytes.includes(0)) throw new UnreadableFile('not-text');
    const text = decodeOldText(bytes);
    if (text === null) throw new UnreadableFile('old-encoding');
    return { text, remarks: [{ kind: 'old-font', table: null, row: null, column: null, text: '' }] };
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a byte order mark, UTF-16 shows in the zero bytes of its spaces and digits.
  const sample = bytes.subarray(0, 2000);
  const zeros = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zeros(1) * 8 > sample.length && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) * 8 > sample.length && zeros(1) === 0) return 'utf-16be';
  return 'utf-8';
}

/** Lines that show how a file is divided. */
const SAMPLE = 500;

function delimiterOf(whole: string): string {
  const text = whole.split('\n', SAMPLE).join('\n');
  const candidates = ['\t', ';', ',', '|'].map((delimiter) => {
    const widths = new Map<number, number>();
    for (const { length } of rowsOf(text, delimiter))
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const alike = Math.max(0, ...widths.values());
    const width = Math.max(
      0,
      ...[...widths].filter(([, rows]) => rows === alike).map(([columns]) => columns),
    );
    return { delimiter, alike, width };
  });
  // Excel makes all rows of one width; a comma or semicolon inside texts does not.
  const [best] = candidates.sort((a, b) => b.alike - a.alike || b.width - a.width);
  return best && best.alike > 0 ? best.delimiter : ',';
}

function rowsOf(text: string, delimiter: string): string[][] {
  const options = { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false };
  const attempt = (quoting: object): string[][] => parse(text, { ...options, ...quoting });
  try {
    return attempt({});
  } catch {
    // Quotation marks that quote no cell are only text.
    return attempt({ quote: false });
  }
}
