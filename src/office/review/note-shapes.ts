import { childOf, elementsOf } from '../read/xml.ts';
import type { LocatedXml } from './located-xml.ts';
import { atEnd, type PartChanges, prefixOf, relationshipsOf } from './part-changes.ts';

const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** What may follow `legacyDrawing` in a sheet (ECMA-376 part 1, 18.3.1.99), the wrapper of controls among it. */
const AFTER = new Set(
  [
    'legacyDrawingHF',
    'drawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
  ]
    .map((name) => `x:${name}`)
    .concat('mc:AlternateContent'),
);

/** A cell, both from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `D5` */
export function referenceOf({ row, column }: CellPlace): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** A comment to be drawn: its cell, and how many lines it has. */
interface Note {
  readonly place: CellPlace;
  readonly lines: number;
}

/** The boxes in which Excel shows the comments of a sheet, an old drawing (VML). */
export class NoteShapes {
  readonly #changes: PartChanges;
  readonly #part: string;
  readonly #sheet: LocatedXml;

  constructor(changes: PartChanges, part: string, sheet: LocatedXml) {
    this.#changes = changes;
    this.#part = part;
    this.#sheet = sheet;
  }

  /** Takes the boxes of some cells away and adds others. */
  write(removed: readonly CellPlace[], added: readonly Note[]): void {
    const reference = childOf(this.#sheet.root, 'x:legacyDrawing')?.attributes.get('r:id');
    const known = this.#changes.parts.relationsOf(this.#part).find(({ id }) => id === reference)?.target;
    const bytes = known === undefined ? null : this.#changes.bytesOf(known);
    const name =
      bytes && known !== undefined ? known : this.#changes.freeName('xl/drawings/vmlDrawing', 'vml');
    // Old drawings need not be sound XML: they are changed as text.
    const before = bytes ? new TextDecoder().decode(bytes) : EMPTY;
    const kept = before.replace(SHAPE, (shape) =>
      removed.some((place) => isNoteOf(shape, place)) ? '' : shape,
    );
    const end = kept.lastIndexOf('</');
    const type = kept.includes(`id="${TYPE}"`) ? '' : SHAPE_TYPE;
    const first =
      Math.max(1024, ...[...kept.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number))) + 1;
    const shapes = added.map((note, index) => shapeOf(note, first + index));
    this.#changes.write(name, kept.slice(0, end) + type + shapes.join('') + kept.slice(end));
    if (!bytes) this.#refer(name);
  }

  #refer(name: string): void {
    this.#changes.declare({ extension: 'vml' }, VML_TYPE);
    const base = relationshipsOf(this.#sheet);
    const id = this.#changes.relate(this.#part, `${base}/vmlDrawing`, `/${name}`);
    const { root } = this.#sheet;
    const declared = /\sxmlns:r=/.test(this.#sheet.tagOf(root)) ? '' : ` xmlns:r="${base}"`;
    const element = `<${prefixOf(this.#sheet)}legacyDrawing${declared} r:id="${id}"/>`;
    const next = elementsOf(root).find(
      (child, index, all) => AFTER.has(child.name) && isAfterData(all, index),
    );
    const at = next && this.#sheet.spanOf(next)?.start;
    const edit = at === undefined ? atEnd(this.#sheet, root, element) : { at, end: at, text: element };
    this.#changes.edit(this.#part, this.#sheet, [edit]);
  }
}

function isAfterData(all: readonly { readonly name: string }[], index: number): boolean {
  return all.findIndex(({ name }) => name === 'x:sheetData') < index;
}

const TYPE = '_x0000_t202';
const EMPTY =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';
const SHAPE_TYPE = `<v:shapetype id="${TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>/g;

function isNoteOf(shape: string, { row, column }: CellPlace): boolean {
  const holds = (name: string, value: number) =>
    new RegExp(`<x:${name}>\\s*${value}\\s*</x:${name}>`).test(shape);
  return /ObjectType="Note"/.test(shape) && holds('Row', row - 1) && holds('Column', column - 1);
}

/** The width of a box in columns, and its height in rows for so many lines. */
const [WIDTH, MOST_ROWS] = [4, 24];

function shapeOf({ place: { row, column }, lines }: Note, id: number): string {
  const anchor = [
    column,
    15,
    Math.max(row - 2, 0),
    2,
    column + WIDTH,
    15,
    row + Math.min(2 * lines, MOST_ROWS),
    4,
  ];
  return (
    `<v:shape id="_x0000_s${id}" type="#${TYPE}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
