import { readDate } from '../../../values/calendar/calendar.ts';
import { type Cell, cellsOf, cellText, type OfficeDocument, type Table } from '../../read/office-document.ts';
import type { AnnexTable } from '../annex/find-annex.ts';
import type { Caption } from './caption.ts';
import { type Draft, listDraft, mapDraft, type Place, textDraft } from './draft.ts';

interface Citation {
  readonly number: string;
  readonly date: string;
  readonly where: string;
  readonly place: Place;
}

const DATE = String.raw`(?<date>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`;
const SYMBOL = String.raw`\p{Lu}[\p{Lu}\d]*[gr]?(?!\p{Ll})`;
/** A number and, after it, `ngày` and a date; or a law by its name and date. */
const NUMBER = [
  String.raw`\d{1,6}[a-z]?(?:\s*/\s*\d{4})?\s*/\s*${SYMBOL}(?:\s*[-&.]\s*${SYMBOL})*`,
  String.raw`\d{1,4}\s*-\s*${SYMBOL}(?:-${SYMBOL})*\s*/\s*${SYMBOL}(?:-${SYMBOL})*`,
].join('|');
const LAW = String.raw`(?<!\p{L})(?:Luật|Bộ luật|Pháp lệnh)\s[^;.()\d]{3,120}?`;
/** A number and, after it, `ngày` and a date; or a law by its name and date. */
const CITED = new RegExp(
  String.raw`(?:(?<number>${NUMBER})|(?<law>${LAW}))\s*,?\s*(?:ban hành\s+)?ngày\s+${DATE}`,
  'gu',
);

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

const ANNEX = 'Phụ lục';

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
  return [...text.matchAll(CITED)].flatMap(({ groups }) => {
    const number = groups?.number?.replace(/\s+/g, '');
    const name = number ?? groups?.law?.trim() ?? '';
    const date = groups?.date?.replace(/\s+/g, ' ').replace(/\s*([/.-])\s*/g, '$1') ?? '';
    if (readDate(date) === null) return [];
    const [day = '', month = '', year = ''] = date.match(/\d+/g) ?? [];
    return [{ number: name, date: `${day}/${month}/${year}`, where, place }];
  });
}

/** Follows the numbered headings of a document, so that a place in it has a name: `V.2.a`. */
class Outline {
  #steps: string[] = [];
  #hasBegun = false;

  /** The name of the place of a paragraph; `Căn cứ` before the first heading. */
  next(text: string): string {
    const number = /^(?:(?<roman>[IVX]+)|(?<digits>\d+(?:\.\d+)*)|(?<letter>[a-zđ]))\s*[.)]\s/u.exec(
      text,
    )?.groups;
    if (number?.roman) {
      this.#steps = [number.roman];
      this.#hasBegun = true;
    } else if (number?.digits && this.#hasBegun) {
      this.#steps = [...this.#steps.slice(0, 1), ...number.digits.split('.')];
    } else if (number?.letter && this.#hasBegun) {
      const above = this.#steps.filter((step) => !/^[a-zđ]$/.test(step));
      this.#steps = [...above, number.letter];
    }
    if (/^(?:nơi nhận|phụ lục)/iu.test(text)) {
      this.#steps = /^phụ lục/iu.test(text) ? [ANNEX] : [];
      this.#hasBegun = true;
    }
    return this.#hasBegun ? this.#steps.join('.') : 'Căn cứ';
  }
}
