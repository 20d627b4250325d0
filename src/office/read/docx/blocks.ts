import {
  type Block,
  type OfficeDocument,
  type Remark,
  type Table,
  visibleLines,
} from '../office-document.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { Numbering } from './numbering.ts';
import { ParagraphText } from './paragraph-text.ts';
import type { Styles } from './styles.ts';
import { gridOf, type RawCell, type RawRow } from './table-grid.ts';
import { childOf, elementsOf, isOn, settingOf, type XmlElement } from './xml.ts';

/** More cells than any annex has; what has more is built to break readers. */
const MOST_CELLS = 200_000;

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

/** Reads the blocks of one document, which share its numbers, tables and footnotes. */
export class DocumentReader {
  /** How many letters are set in each font. */
  readonly fonts = new Map<string, number>();
  readonly #remarks: Remark[] = [];
  readonly #footnotes: ReadonlyMap<string, XmlElement>;
  readonly #referenced: string[] = [];
  readonly #nested = new Map<Table, readonly Table[]>();
  #tables = 0;
  #cells = 0;

  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
    footnotes: XmlElement | undefined,
  ) {
    this.#footnotes = new Map(
      (footnotes ? elementsOf(footnotes) : []).map((note) => [note.attributes.get('w:id') ?? '', note]),
    );
  }

  read(body: XmlElement): OfficeDocument {
    const blocks = this.#blocksIn(body);
    for (const id of this.#referenced) {
      const note = this.#footnotes.get(id);
      if (note) blocks.push(...this.#blocksIn(note));
    }
    return { blocks: blocks.flatMap((block) => this.#withNested(block)), remarks: this.#remarks };
  }

  #withNested(block: Block): Block[] {
    if (block.kind === 'paragraph') return [block];
    const nested = this.#nested.get(block) ?? [];
    return [block, ...nested.flatMap((table) => this.#withNested(table))];
  }

  #blocksIn(container: XmlElement): Block[] {
    const blocks: Block[] = [];
    // The text of a paragraph whose mark is deleted runs on in the next one.
    let running = '';
    for (const element of unwrapped(container)) {
      if (element.name === 'w:p') {
        const { text, runsOn, boxes } = this.#paragraph(element, running);
        running = runsOn ? text : '';
        if (!runsOn && !this.#isHidden(element, text))
          blocks.push({ kind: 'paragraph', lines: visibleLines(text) });
        for (const block of boxes.flatMap((box) => this.#blocksIn(box))) blocks.push(block);
      } else if (element.name === 'w:tbl') {
        blocks.push(this.#table(element));
      }
    }
    if (running !== '') blocks.push({ kind: 'paragraph', lines: visibleLines(running) });
    return blocks;
  }

  #paragraph(element: XmlElement, running: string) {
    const reading = new ParagraphText(element, this.styles, this.fonts);
    this.#referenced.push(...reading.footnotes);
    const properties = childOf(element, 'w:pPr');
    const runsOn = childOf(properties, 'w:rPr', 'w:del') !== undefined;
    const text = running + reading.text;
    const number = runsOn || this.#isHidden(element, text) ? '' : this.#numberOf(properties);
    return { text: number === '' ? text : `${number} ${text}`, runsOn, boxes: reading.boxes };
  }

  /** A paragraph that shows nothing but its hidden mark takes no line. */
  #isHidden(element: XmlElement, text: string): boolean {
    return text.trim() === '' && isOn(element, 'w:pPr', 'w:rPr', 'w:vanish') === true;
  }

  #numberOf(properties: XmlElement | undefined): string {
    const style = this.styles.paragraph(settingOf(properties, 'w:pStyle'));
    const list = settingOf(properties, 'w:numPr', 'w:numId') ?? style.list;
    const level = settingOf(properties, 'w:numPr', 'w:ilvl') ?? style.level ?? '0';
    return list === undefined || list === '0' ? '' : this.numbering.next(list, Number(level));
  }

  #table(element: XmlElement): Table {
    this.#tables += 1;
    const number = this.#tables;
    const nested: Table[] = [];
    const rows = unwrapped(element)
      .filter((row) => row.name === 'w:tr' && !childOf(row, 'w:trPr', 'w:del'))
      .map(
        (row): RawRow => ({
          before: spanOf(settingOf(row, 'w:trPr', 'w:gridBefore'), 0),
          cells: unwrapped(row)
            .filter(({ name }) => name === 'w:tc')
            .map((cell) => this.#cell(cell, nested)),
        }),
      );
    const widths = elementsOf(childOf(element, 'w:tblGrid') ?? element)
      .filter(({ name }) => name === 'w:gridCol')
      .map(({ attributes }) => Number(attributes.get('w:w')) || 1);
    const { grid, covered, origins } = gridOf(rows, widths);
    for (const place of covered) this.#remarks.push({ kind: 'covered-cell', table: number, ...place });
    for (const [{ row, column }, { footnotes }] of origins) {
      for (const id of footnotes)
        this.#remarks.push({ kind: 'footnote', table: number, row, column, text: this.#footnoteText(id) });
    }
    const table: Table = { kind: 'table', number, name: null, ...grid };
    this.#nested.set(table, nested);
    return table;
  }

  #cell(cell: XmlElement, nested: Table[]): RawCell {
    this.#cells += 1;
    if (this.#cells > MOST_CELLS) throw new UnreadableFile('too-large');
    const seen = this.#referenced.length;
    const blocks = this.#blocksIn(cell);
    for (const block of blocks) if (block.kind === 'table') nested.push(block);
    const merge = childOf(cell, 'w:tcPr', 'w:vMerge');
    return {
      span: spanOf(settingOf(cell, 'w:tcPr', 'w:gridSpan'), 1),
      continuesAbove: merge !== undefined && merge.attributes.get('w:val') !== 'restart',
      continuesLeft: settingOf(cell, 'w:tcPr', 'w:hMerge') === 'continue',
      lines: linesOf(blocks),
      footnotes: this.#referenced.slice(seen),
    };
  }

  #footnoteText(id: string): string {
    const note = this.#footnotes.get(id);
    return note ? linesOf(this.#blocksIn(note)).join(' ') : '';
  }
}

function spanOf(text: string | undefined, fallback: number): number {
  const span = text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : fallback;
  return Math.max(span, fallback);
}

/** The elements of a container, those in content controls and accepted insertions among them. */
function unwrapped(container: XmlElement): XmlElement[] {
  return elementsOf(container).flatMap((element) =>
    WRAPPERS.has(element.name) ? unwrapped(element) : [element],
  );
}

/** The lines of a cell: its paragraphs, and the rows of the tables in it. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.lines;
    const rows = block.rows.map((row) => [...new Set(row)].flatMap((cell) => cell?.lines ?? []).join(' | '));
    return rows.filter((row) => row !== '');
  });
}
