import { parse } from 'csv-parse/browser/esm/sync';
import { type Block, type OfficeDocument, plainCell, type Table, visibleLines } from './office-document.ts';
import { refuseOldText } from './old-encodings.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Longer lines than any table has columns are no table. */
const MOST_COLUMNS = 256;

/** Reads a CSV file as one table, its delimiter being the one that divides most lines alike. */
export function readCsv(bytes: Uint8Array): OfficeDocument {
  const text = decode(bytes);
  return document([table(rowsOf(text, delimiterOf(text)), 1)]);
}

/** Reads a text: lines with tabs are the rows of a table, the others paragraphs. `**bold**` is only bold. */
export function readText(bytes: Uint8Array): OfficeDocument {
  const blocks: Block[] = [];
  let rows: string[] = [];
  let tables = 0;
  const endTable = () => {
    if (rows.length === 0) return;
    tables += 1;
    blocks.push(table(rowsOf(rows.join('\n'), '\t'), tables));
    rows = [];
  };
  for (const line of decode(bytes)
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .split(/\r\n|[\n\r]/)) {
    if (line.trim().includes('\t') || (rows.length > 0 && line.includes('\t'))) {
      rows.push(line);
    } else {
      endTable();
      blocks.push({ kind: 'paragraph', lines: visibleLines(line) });
    }
  }
  endTable();
  return document(blocks);
}

function document(blocks: readonly Block[]): OfficeDocument {
  const whole = { blocks, remarks: [] };
  refuseOldText(whole);
  return whole;
}

/** The text of a file in UTF-8 or UTF-16, with or without a byte order mark; throws an UnreadableFile. */
function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new UnreadableFile('not-text');
    return text;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(bytes.includes(0) ? 'not-text' : 'old-encoding');
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

function delimiterOf(text: string): string {
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

function table(rows: readonly (readonly string[])[], number: number): Table {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (width > MOST_COLUMNS) throw new UnreadableFile('too-large');
  const grid = rows.map((row, rowIndex) =>
    Array.from({ length: width }, (_, column) =>
      plainCell(rowIndex + 1, column + 1, visibleLines(row[column] ?? '')),
    ),
  );
  return { kind: 'table', number, name: null, rows: grid, widths: Array(width).fill(1) };
}
