import { formatDay, readDate } from '../../../values/calendar/calendar.ts';
import { readDocument, symbolIn, symbolsIn } from '../../../values/document/document.ts';
import { type Cell, cellsOf, cellText, type OfficeDocument, type Table } from '../../read/office-document.ts';
import type { AnnexTable } from '../annex/find-annex.ts';
import type { Caption } from './caption.ts';
import { type Draft, listDraft, mapDraft, type Place, textDraft } from './draft.ts';
import { ANNEX, Outline } from './outline.ts';

interface Citation {
  readonly number: string;
  readonly date: string;
  readonly where: string;
  readonly place: Place;
}

/** A law by its name and date. */
const LAW =
  /(?<!\p{L})(?<law>(?:Luật|Bộ luật|Pháp lệnh)\s[^;.()\d]{3,120}?)\s*,?\s*(?:ban hành\s+)?ngày\s+(?<date>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/gu;
/** What a text says between the name of a law and its date. */
const PASSED = /\s*,?\s(?:được |do |của )Quốc hội.*$/u;
/** Before a day on which something is done. */
const DONE_ON = /\s(?:vào|từ|trước|sau|đến|hết|trong|nhân)$/u;

/** Every document that a text cites with its date, and where; the caption of the annex cites the plan itself. */
export function citationsIn(
  document: OfficeDocument,
  annex: readonly AnnexTable[],
  caption: Caption | null,
): Draft | null {
  const found: Citation[] = [];
  const outline = new Outline();
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      const where = outline.next(block.lines[0] ?? '');
      const text = block.lines.join(' ');
      const isCaption = text !== '' && caption?.line.text.startsWith(block.lines[0] ?? '') === true;
      const place = { table: null, row: null, column: null, text, heading: null };
      found.push(...citedIn(text, isCaption ? ANNEX : where, place));
    } else {
      for (const cell of cellsOf(block))
        found.push(...citedIn(cell.lines.join(' '), ANNEX, placeIn(block, cell, annex)));
    }
  }
  if (found.length === 0) return null;
  return listDraft(
    found.map(({ number, date, where, place }) =>
      mapDraft([
        ['number', textDraft(number, [place])],
        ['date', textDraft(date, [place])],
        ['where', where === '' ? null : textDraft(where)],
      ]),
    ),
  );
}

function placeIn(table: Table, cell: Cell, annex: readonly AnnexTable[]): Place {
  const columns = annex.find((part) => part.table === table)?.header.columns ?? [];
  const column = columns.find(({ from, to }) => from < cell.column && cell.column <= to + 1);
  return {
    table: table.number,
    row: cell.row,
    column: cell.column,
    text: cellText(cell),
    heading: column?.heading || null,
  };
}

function citedIn(text: string, where: string, place: Place): Citation[] {
  const numbered = symbolsIn(text).flatMap((part) => {
    const { date } = readDocument(part);
    const number = symbolIn(part)?.replace(/\s+/g, '');
    return number && date !== null ? [{ number, date }] : [];
  });
  const named = [...text.matchAll(LAW)].flatMap(({ groups }) => {
    const date = readDate(groups?.date?.replace(/\s*([/.-])\s*/g, '$1') ?? '');
    const number = groups?.law?.replace(PASSED, '').trim();
    return number && date !== null && !DONE_ON.test(number) ? [{ number, date }] : [];
  });
  return [...numbered, ...named].map(({ number, date }) => ({
    number,
    date: formatDay(date, 'vi'),
    where,
    place,
  }));
}
