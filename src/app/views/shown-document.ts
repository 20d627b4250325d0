import type { DocumentPlace } from '../../check/engine/diagnostic.ts';
import type { Lang, Localized } from '../../i18n.ts';
import type { Cell, OfficeDocument, Table } from '../../office/read/office-document.ts';
import { escapeHtml } from '../../output/text/html.ts';
import type { Range } from '../../yaml/position.ts';
import { linksToFindings, type Marks, markClass, markedHtml } from './marks.ts';

/** A file as the page shows it, with an id for everything a finding can be about. */
export interface ShownDocument {
  /** The id of the element at a place; null for what is nowhere in the file, such as a missing key. */
  idOf(range: Range, place: DocumentPlace | undefined): string | null;
  html(marks: Marks, lang: Lang): string;
}

/** Longer texts and tables are cut: their first rows, and all that have marks. */
const MOST_ROWS = 500;
/** Cells with more letters in a line are not squeezed to the width of a word. */
const LONG_LINE = 6;
/** Rows shown before and after a marked row beyond those. */
const AROUND = 2;

/** A plan file or actuals: the text with its lines numbered. */
export function shownText(text: string, prefix: string): ShownDocument {
  const lines = text.split(/\r?\n/);
  const idOf = (line: number) => `${prefix}-line-${line}`;
  return {
    idOf: ({ start }) => idOf(start.line),
    html(marks, lang) {
      const rows = inPieces(
        lines.length,
        (i) => marks.has(idOf(i + 1)),
        lang,
        2,
        (i) => {
          const here = marks.get(idOf(i + 1)) ?? [];
          const line = markedHtml(lines[i] ?? '', here);
          return `<tr id="${idOf(i + 1)}"${markClass(here)}><th scope="row">${i + 1}</th><td><code>${line}</code>${linksToFindings(here, lang)}</td></tr>`;
        },
      );
      return `<div class="table" tabindex="0"><table class="lines">${rows}</table></div>`;
    },
  };
}

/** A Word, Excel or CSV file: its paragraphs and tables as a person sees them. */
export function shownOffice({ blocks }: OfficeDocument, prefix: string): ShownDocument {
  const tables = new Map(blocks.flatMap((block) => (block.kind === 'table' ? [[block.number, block]] : [])));
  const paragraphs = new Map<string, string>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table') continue;
    for (const text of [...block.lines, block.lines.join('\n'), block.lines.join(' ')])
      if (!paragraphs.has(text)) paragraphs.set(text, `${prefix}-paragraph-${i}`);
  }
  return {
    idOf(_, place) {
      if (!place) return null;
      if (place.table === null) return paragraphs.get(place.text) ?? null;
      const cell = tables.get(place.table)?.rows[(place.row ?? 1) - 1]?.[(place.column ?? 1) - 1];
      return cell ? cellId(prefix, place.table, cell) : null;
    },
    html: (marks, lang) =>
      blocks
        .map((block, i) => {
          if (block.kind === 'table') return tableHtml(block, prefix, marks, lang);
          if (block.lines.length === 0) return '';
          const id = `${prefix}-paragraph-${i}`;
          const here = marks.get(id) ?? [];
          return `<p id="${id}"${markClass(here)}>${markedHtml(block.lines.join('\n'), here)}${linksToFindings(here, lang)}</p>`;
        })
        .join('\n'),
  };
}

function cellId(prefix: string, table: number, { row, column }: Cell): string {
  return `${prefix}-table-${table}-${row}-${column}`;
}

function tableHtml({ number, name, rows }: Table, prefix: string, marks: Marks, lang: Lang): string {
  const idsIn = (i: number) => (rows[i] ?? []).map((cell) => cell && cellId(prefix, number, cell));
  const isMarked = (i: number) => idsIn(i).some((id) => id !== null && marks.has(id));
  const shown = shownRows(rows.length, isMarked);
  const columns = rows[0]?.length ?? 0;
  const body = inPieces(rows.length, isMarked, lang, columns + 1, (i) => {
    const cells = (rows[i] ?? []).map((cell, c) => {
      if (!cell) return '<td></td>';
      const covered = rowsOf(cell).filter((row) => shown.has(row));
      if (c !== cell.column - 1 || i !== covered[0]) return '';
      const id = cellId(prefix, number, cell);
      const here = marks.get(id) ?? [];
      const spans = `${covered.length > 1 ? ` rowspan="${covered.length}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`;
      const content = `${markedHtml(cell.lines.join('\n'), here)}${linksToFindings(here, lang)}`;
      const long = cell.lines.some((line) => line.length > LONG_LINE) ? ' data-long' : '';
      return `<td id="${id}"${spans}${long}${markClass(here)}>${cell.isBold ? `<strong>${content}</strong>` : content}</td>`;
    });
    return `<tr><th scope="row">${i + 1}</th>${cells.join('')}</tr>`;
  });
  const caption = [
    ...(number > 0 ? [TABLE[lang](number)] : []),
    ...(name === null ? [] : [escapeHtml(name)]),
  ].join(': ');
  return `<div class="table" tabindex="0"><table class="cells">${caption && `<caption>${caption}</caption>`}<tbody>${body}</tbody></table></div>`;
}

/** The rows that a cell covers, from 0. */
function rowsOf({ row, rowSpan }: Cell): number[] {
  return Array.from({ length: rowSpan }, (_, i) => row - 1 + i);
}

function shownRows(count: number, isMarked: (i: number) => boolean): ReadonlySet<number> {
  const shown = new Set(Array.from({ length: Math.min(count, MOST_ROWS) }, (_, i) => i));
  for (let i = MOST_ROWS; i < count; i += 1) {
    if (isMarked(i)) for (let near = i - AROUND; near <= i + AROUND; near += 1) shown.add(near);
  }
  return shown;
}

/** The rows that are shown, with a row for each gap that says how many are not. */
function inPieces(
  count: number,
  isMarked: (i: number) => boolean,
  lang: Lang,
  columns: number,
  rowHtml: (i: number) => string,
): string {
  const shown = shownRows(count, isMarked);
  const rows: string[] = [];
  let gap = 0;
  const closeGap = () => {
    if (gap > 0) rows.push(`<tr class="gap"><td colspan="${columns}">${GAP[lang](gap)}</td></tr>`);
    gap = 0;
  };
  for (let i = 0; i < count; i += 1) {
    if (!shown.has(i)) {
      gap += 1;
      continue;
    }
    closeGap();
    rows.push(rowHtml(i));
  }
  closeGap();
  return rows.join('\n');
}

const TABLE: Localized<(number: number) => string> = {
  vi: (number) => `Bảng ${number}`,
  en: (number) => `Table ${number}`,
};
const GAP: Localized<(rows: number) => string> = {
  vi: (rows) => `… ${rows} hàng không có lỗi, không hiện ở đây`,
  en: (rows) => `… ${rows} ${rows === 1 ? 'row' : 'rows'} without findings, not shown here`,
};
