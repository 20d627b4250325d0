import type { Bounds } from '../bounds.ts';
import { countTables } from '../form-tables.ts';
import {
  type Block,
  type Cell,
  type OfficeDocument,
  type Remark,
  type Table,
  visibleLines,
} from '../office-document.ts';
import { shownText } from '../runs.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { childOf, elementsOf, isOn, settingOf, textOf, type XmlElement } from '../xml.ts';
import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import { emptied, isPlaceholder, ParagraphText, type Reference } from './paragraph-text.ts';
import type { Styles } from './styles.ts';
import { gridOf, type RawCell, type RawRow } from './table-grid.ts';

/** Elements that only hold others. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
]);

type SaidText = Pick<Remark, 'kind' | 'text'>;

/** What is met in a part of the document besides its blocks. */
interface Met {
  readonly references: Reference[];
  readonly remarks: SaidText[];
  hasPicture: boolean;
  hasLight: boolean;
}

/** Reads the blocks of one document, which share its numbers, tables and notes. */
export class DocumentReader {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes: Notes;
  readonly #bounds: Bounds;
  readonly #remarks: Remark[] = [];
  readonly #nested = new Map<Table, readonly Table[]>();
  /** The element that each paragraph and cell was read from. */
  readonly origins = new Map<Block | Cell, XmlElement>();
  #tables = 0;

  constructor(styles: Styles, numbering: Numbering, notes: Notes, bounds: Bounds) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#notes = notes;
    this.#bounds = bounds;
  }

  /** The blocks of the text, then those of the footnotes and endnotes that it refers to, each once. */
  read(body: XmlElement): OfficeDocument {
    const met = nothingMet();
    const blocks = this.#blocksIn(body, met);
    for (const { kind, text } of met.remarks)
      if (kind === 'old-font') this.#remarks.push({ kind, table: null, row: null, column: null, text });
    const notes = new Set(
      met.references
        .filter(({ kind }) => kind !== 'comment')
        .map((reference) => this.#notes.noteOf(reference)),
    );
    for (const note of notes)
      for (const block of note ? this.#notes.within(() => this.#blocksIn(note, nothingMet())) : [])
        blocks.push(block);
    return countTables(
      blocks.flatMap((block) => this.#withNested(block)),
      this.#remarks,
    );
  }

  #withNested(block: Block): Block[] {
    if (block.kind === 'paragraph') return [block];
    const nested = this.#nested.get(block) ?? [];
    return [block, ...nested.flatMap((table) => this.#withNested(table))];
  }

  #blocksIn(container: XmlElement, met: Met): Block[] {
    const blocks: Block[] = [];
    // The text of a paragraph whose mark is deleted runs on in the next one.
    let running = '';
    for (const element of unwrapped(container)) {
      if (element.name === 'w:p') {
        const { text, runsOn, isHidden, boxes } = this.#paragraph(element, running, met);
        running = runsOn ? text : '';
        if (!runsOn && !isHidden) {
          const block: Block = { kind: 'paragraph', lines: visibleLines(text) };
          this.origins.set(block, element);
          blocks.push(block);
        }
        for (const box of boxes) for (const block of this.#blocksIn(box, met)) blocks.push(block);
      } else if (element.name === 'w:tbl') blocks.push(this.#table(element, met));
      else if (element.name === 'w:altChunk') throw new UnreadableFile('inserted-file');
    }
    if (running !== '') blocks.push({ kind: 'paragraph', lines: visibleLines(running) });
    return blocks;
  }

  #paragraph(element: XmlElement, running: string, met: Met) {
    const reading = new ParagraphText(element, this.#styles);
    const shown = shownText(reading.runs);
    this.#bounds.count('letters', shown.text.length);
    for (const reference of reading.references) met.references.push(reference);
    met.hasPicture ||= reading.hasPicture;
    met.hasLight ||= !reading.isBold && /[\p{L}\p{N}]/u.test(shown.text);
    if (shown.struck.trim() !== '') met.remarks.push({ kind: 'struck-out', text: shown.struck.trim() });
    if (/[\p{L}\p{N}]/u.test(reading.hidden))
      met.remarks.push({ kind: 'hidden-text', text: reading.hidden.trim() });
    if (shown.wasOld) met.remarks.push({ kind: 'old-font', text: shown.text.trim() });

    const properties = childOf(element, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    const runsOn = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    const text = running + shown.text;
    const isBlank = text.trim() === '';
    // A paragraph that shows nothing but its hidden mark takes no line.
    const isHidden = isBlank && isOn(mark, 'w:vanish') === true;
    // A paragraph that is struck out as a whole takes its number with it.
    const isGone = isHidden || (isBlank && shown.struck !== '');
    const number = runsOn || isGone ? '' : this.#numberOf(properties);
    return { text: number === '' ? text : `${number} ${text}`, runsOn, isHidden, boxes: reading.boxes };
  }

  #numberOf(properties: XmlElement | undefined): string {
    const style = this.#styles.paragraph(settingOf(properties, 'w:pStyle'));
    const list = settingOf(properties, 'w:numPr', 'w:numId') ?? style.list;
    const level = settingOf(properties, 'w:numPr', 'w:ilvl') ?? style.level ?? '0';
    return list === undefined || list === '0' ? '' : this.#numbering.next(list, Number(level));
  }

  #table(element: XmlElement, around: Met): Table {
    this.#tables += 1;
    const number = this.#tables;
    const nested: Table[] = [];
    const rows: RawRow[] = [];
    for (const row of unwrapped(element)) {
      if (row.name !== 'w:tr' || childOf(row, 'w:trPr', 'w:del')) continue;
      const cells = unwrapped(row).filter(({ name }) => name === 'w:tc');
      if (isOn(row, 'w:trPr', 'w:hidden')) {
        const text = cells.map(textOf).filter((part) => part.trim() !== '');
        this.#remarks.push({
          kind: 'hidden-text',
          table: number,
          row: null,
          column: null,
          text: text.join(' | '),
        });
        continue;
      }
      const before = spanOf(settingOf(row, 'w:trPr', 'w:gridBefore'), 0);
      rows.push({ before, cells: cells.map((cell) => this.#cell(cell, nested)) });
    }
    const widths = elementsOf(childOf(element, 'w:tblGrid') ?? element)
      .filter(({ name }) => name === 'w:gridCol')
      .map(({ attributes }) => Number(attributes.get('w:w')) || 1);
    const { grid, covered, origins } = gridOf(rows, widths, this.#bounds);
    for (const place of covered) this.#remarks.push({ kind: 'covered-cell', table: number, ...place });
    for (const [cell, { element: origin, remarks, references }] of origins) {
      const { row, column } = cell;
      this.origins.set(cell, origin);
      for (const { kind, text } of remarks) this.#remarks.push({ kind, table: number, row, column, text });
      for (const reference of references) around.references.push(reference);
    }
    const table: Table = { kind: 'table', number, name: null, ...grid };
    this.#nested.set(table, nested);
    return table;
  }

  #cell(cell: XmlElement, nested: Table[]): RawCell {
    const met = nothingMet();
    const blocks = this.#blocksIn(cell, met);
    for (const block of blocks) if (block.kind === 'table') nested.push(block);
    const merge = childOf(cell, 'w:tcPr', 'w:vMerge');
    const lines = linesOf(blocks);
    // Once more than in the paragraphs: tables in tables repeat what is in them.
    for (const line of lines) this.#bounds.count('letters', line.length);
    const remarks = [...met.remarks];
    if (met.hasPicture && lines.length === 0) remarks.push({ kind: 'picture', text: '' });
    const notes: string[] = [];
    for (const reference of met.references) {
      const text = this.#notes.textOf(reference, (note) =>
        linesOf(this.#blocksIn(note, nothingMet())).join(' '),
      );
      if (text === '') continue;
      notes.push(text);
      remarks.push({ kind: reference.kind === 'comment' ? 'comment' : 'footnote', text });
    }
    return {
      element: cell,
      span: spanOf(settingOf(cell, 'w:tcPr', 'w:gridSpan'), 1),
      continuesAbove: merge !== undefined && merge.attributes.get('w:val') !== 'restart',
      continuesLeft: settingOf(cell, 'w:tcPr', 'w:hMerge') === 'continue',
      lines,
      isBold: lines.length > 0 && !met.hasLight,
      notes,
      remarks,
      references: met.references,
    };
  }
}

function nothingMet(): Met {
  return { references: [], remarks: [], hasPicture: false, hasLight: false };
}

function spanOf(text: string | undefined, fallback: number): number {
  const span = text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : fallback;
  return Math.max(span, fallback);
}

/** The elements of a container, those in content controls and accepted insertions among them. */
function unwrapped(container: XmlElement): XmlElement[] {
  return elementsOf(container).flatMap((element) => {
    if (!WRAPPERS.has(element.name)) return [element];
    const inside = unwrapped(element);
    return isPlaceholder(element) ? inside.map(emptied) : inside;
  });
}

/** The lines of a cell: its paragraphs, and the rows of the tables in it. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.lines;
    const rows = block.rows.map((row) => [...new Set(row)].flatMap((cell) => cell?.lines ?? []).join(' | '));
    return rows.filter((row) => row !== '');
  });
}
