import type { Bounds } from '../bounds.ts';
import type { Run } from '../runs.ts';
import { damaged } from '../unreadable-file.ts';
import { walkXml } from '../xml.ts';
import { placeOf } from './formula/parse.ts';
import { shiftedFormula } from './formula/tokens.ts';
import { RichText } from './rich-text.ts';

/** A cell as it is in the file. */
export interface SheetCell {
  readonly style: number;
  /** Without the sign `=`; null if it has none. */
  readonly formula: string | null;
  /** Null where no program has stored a result. */
  readonly value: Stored | null;
}

interface Stored {
  readonly kind: 'number' | 'text' | 'truth' | 'error' | 'date';
  readonly text: string;
  /** Of a text: its runs, each in its form. */
  readonly runs: readonly Run[];
}

/** A sheet by its rows and columns, both from 1; only cells that hold something. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly height: number;
  readonly width: number;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const KINDS: ReadonlyMap<string, Stored['kind']> = new Map([
  ['s', 'text'],
  ['str', 'text'],
  ['inlineStr', 'text'],
  ['b', 'truth'],
  ['e', 'error'],
  ['d', 'date'],
]);

/** The last row and column that Excel has. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

type Identity = Pick<Sheet, 'name' | 'isHidden'>;

/**
 * Reads the part of a sheet (ECMA-376 part 1, 18.3), keeping no more of it than the cells that hold something. In a
 * workbook that is uncomputed, a stored 0 is no result: programs that do not calculate write it for every formula.
 */
export function readSheet(
  bytes: Uint8Array,
  identity: Identity,
  strings: readonly (readonly Run[])[],
  bounds: Bounds,
  isUncomputed: boolean,
): Sheet {
  const reader = new SheetReader(strings, bounds, isUncomputed);
  walkXml(bytes, bounds, reader);
  return { ...identity, ...reader.sheet };
}

class SheetReader {
  readonly sheet = {
    rows: new Map<number, Map<number, SheetCell>>(),
    height: 0,
    width: 0,
    merges: [] as Merge[],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  readonly #strings: readonly (readonly Run[])[];
  readonly #bounds: Bounds;
  readonly #isUncomputed: boolean;
  readonly #inline = new RichText();
  /** The first cell of each shared formula. */
  readonly #shared = new Map<string, { formula: string; row: number; column: number }>();
  #row = 0;
  #column = 0;
  #cell: ReadonlyMap<string, string> = new Map();
  #formula: ReadonlyMap<string, string> | null = null;
  #into: 'formula' | 'value' | null = null;
  #texts = { formula: '', value: '' };

  constructor(strings: readonly (readonly Run[])[], bounds: Bounds, isUncomputed: boolean) {
    this.#isUncomputed = isUncomputed;
    this.#strings = strings;
    this.#bounds = bounds;
  }

  readonly open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (name === 'x:row') {
      this.#row = wholeNumber(attributes.get('r'), LAST_ROW) ?? this.#row + 1;
      this.#column = 0;
      if (isTrue(attributes.get('hidden'))) this.sheet.hiddenRows.add(this.#row);
    } else if (name === 'x:c') {
      const place = placeOf(attributes.get('r') ?? '');
      this.#row = place.row || this.#row;
      this.#column = place.column || this.#column + 1;
      if (this.#row > LAST_ROW || this.#column > LAST_COLUMN) throw damaged();
      this.#cell = attributes;
      this.#formula = null;
      this.#texts = { formula: '', value: '' };
    } else if (name === 'x:f') {
      this.#formula = attributes;
      this.#into = 'formula';
    } else if (name === 'x:v') this.#into = 'value';
    else if (name === 'x:mergeCell') this.#merge(attributes.get('ref') ?? '');
    else if (name === 'x:col') this.#columns(attributes);
    else this.#inline.open(name, attributes);
  };

  readonly text = (text: string): void => {
    if (this.#into) this.#texts[this.#into] += text;
    else this.#inline.text(text);
  };

  readonly close = (name: string): void => {
    if (name === 'x:f' || name === 'x:v') this.#into = null;
    else if (name === 'x:c') this.#endCell();
    else this.#inline.close(name);
  };

  #endCell(): void {
    const formula = this.#formulaText();
    const value = this.#value();
    if (formula === null && (value === null || (value.kind === 'text' && value.text === ''))) return;
    const row = this.sheet.rows.get(this.#row) ?? new Map<number, SheetCell>();
    this.sheet.rows.set(this.#row, row);
    row.set(this.#column, { style: wholeNumber(this.#cell.get('s'), 65_535) ?? 0, formula, value });
    this.sheet.height = Math.max(this.sheet.height, this.#row);
    this.sheet.width = Math.max(this.sheet.width, this.#column);
  }

  #formulaText(): string | null {
    if (!this.#formula) return null;
    const { formula } = this.#texts;
    const shared = this.#formula.get('t') === 'shared' ? this.#formula.get('si') : undefined;
    if (shared === undefined) return formula === '' ? null : formula;
    if (formula !== '') {
      this.#shared.set(shared, { formula, row: this.#row, column: this.#column });
      return formula;
    }
    const first = this.#shared.get(shared);
    return first ? shiftedFormula(first.formula, this.#row - first.row, this.#column - first.column) : null;
  }

  #value(): Stored | null {
    const type = this.#cell.get('t') ?? 'n';
    const kind = KINDS.get(type) ?? 'number';
    const inline = this.#inline.take();
    const { value } = this.#texts;
    if (type !== 'inlineStr' && value === '' && !(type === 'str' && !this.#formula)) return null;
    if (this.#isUncomputed && this.#formula && type === 'n' && Number(value) === 0) return null;
    const plain = [{ text: value, font: undefined, isStruck: false, isRaised: false }];
    const runs = type === 's' ? (this.#strings[Number(value)] ?? []) : inline.length > 0 ? inline : plain;
    if (kind !== 'text') return { kind, text: value, runs: [] };
    const text = runs.map((run) => run.text).join('');
    this.#bounds.count('letters', text.length);
    return { kind, text, runs };
  }

  #merge(reference: string): void {
    const [from = '', to = from] = reference.split(':');
    const [first, last] = [placeOf(from), placeOf(to)];
    if (first.row === 0 || first.column === 0 || last.row < first.row || last.column < first.column) return;
    this.sheet.merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  }

  #columns(attributes: ReadonlyMap<string, string>): void {
    if (!isTrue(attributes.get('hidden'))) return;
    const first = wholeNumber(attributes.get('min'), LAST_COLUMN) ?? 1;
    const last = wholeNumber(attributes.get('max'), LAST_COLUMN) ?? first;
    for (let column = first; column <= last; column += 1) this.sheet.hiddenColumns.add(column);
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function wholeNumber(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !/^\d{1,7}$/.test(text)) return undefined;
  return Math.min(Number(text), most);
}
