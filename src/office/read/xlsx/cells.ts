import { type Cell, type Formula, plainCell, type Remark, visibleLines } from '../office-document.ts';
import { shownText } from '../runs.ts';
import type { CellStyle } from './cell-styles.ts';
import { serialOf } from './date-format.ts';
import { decimalText } from './exact.ts';
import type { Calculator } from './formula/calculate.ts';
import { evidenceOf } from './formula/evidence.ts';
import { type Area, parseFormula } from './formula/parse.ts';
import { numberFormat } from './number-format.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** A cell before merging, with the remarks about it. */
interface ReadCell {
  readonly cell: Cell;
  readonly remarks: readonly Pick<Remark, 'kind' | 'text'>[];
}

type Growing = { -readonly [K in keyof Cell]: Cell[K] };

const NO_REMARKS: ReadCell['remarks'] = [];

/** The most cells kept as the terms of one formula. */
const MOST_TERMS = 2_000;
/** The most places looked at for all formulas of a workbook together. */
const MOST_LOOKS = 500_000;

/** Reads the cells of a workbook as a person sees them. */
export class CellReader {
  readonly #styleOf: (index: number) => CellStyle;
  readonly #calculator: Calculator;
  readonly #numbers: ReadonlyMap<Sheet, number>;
  readonly #byName: ReadonlyMap<string, Sheet>;
  readonly #is1904: boolean;
  #looks = 0;

  /** `numbers` are those of the tables that the shown sheets become. */
  constructor(
    styleOf: (index: number) => CellStyle,
    calculator: Calculator,
    numbers: ReadonlyMap<Sheet, number>,
    is1904: boolean,
  ) {
    this.#styleOf = styleOf;
    this.#calculator = calculator;
    this.#numbers = numbers;
    this.#byName = new Map([...numbers.keys()].map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.#is1904 = is1904;
  }

  read(sheet: Sheet, row: number, column: number): ReadCell {
    const cell: Growing = plainCell(row, column, []);
    cell.isHidden = sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
    const raw = sheet.rows.get(row)?.get(column);
    if (!raw) return { cell, remarks: NO_REMARKS };
    const style = this.#styleOf(raw.style);
    const shown = this.#shown(raw, style, () => this.#calculator.resultOf(sheet, row, column));
    const lines = visibleLines(shown.text);
    if (style.isStruck && lines.length > 0)
      return { cell, remarks: [{ kind: 'struck-out', text: shown.text }] };
    cell.lines = lines;
    cell.isBold = style.isBold;
    cell.number = shown.number ?? null;
    if (raw.formula !== null) cell.formula = this.#formula(raw.formula, sheet);
    return { cell, remarks: shown.remarks };
  }

  #shown(
    { formula, value }: SheetCell,
    style: CellStyle,
    result: () => ReturnType<Calculator['resultOf']>,
  ): Read {
    if (value === null) {
      const computed = result();
      if (computed === undefined)
        return { text: '', remarks: [{ kind: 'formula-without-result', text: `=${formula}` }] };
      if (computed === null || typeof computed === 'string')
        return { text: computed ?? '', remarks: NO_REMARKS };
      if (typeof computed === 'boolean') return { text: computed ? 'TRUE' : 'FALSE', remarks: NO_REMARKS };
      return numberRead(style.show(decimalText(computed), this.#is1904));
    }
    const { kind, text } = value;
    switch (kind) {
      case 'truth':
        return { text: text === '1' ? 'TRUE' : 'FALSE', remarks: NO_REMARKS };
      case 'error':
        return { text, remarks: [{ kind: 'error-value', text }] };
      case 'number':
        return numberRead(style.show(storedDecimal(text), this.#is1904));
      case 'date': {
        const serial = serialOf(text);
        if (serial === null) return { text, remarks: NO_REMARKS };
        return numberRead((/[dmyhs]/i.test(style.format) ? style.show : DATE)(serial, false));
      }
      case 'text': {
        const runs = value.runs.map((run) => ({ ...run, font: run.font ?? style.font }));
        const shown = shownText(runs);
        return { text: shown.text, remarks: textRemarks(shown) };
      }
    }
  }

  #formula(text: string, sheet: Sheet): Formula {
    const expression = parseFormula(text);
    const evidence = expression && evidenceOf(expression);
    const terms: Formula['terms'][number][] = [];
    let isWhole = evidence !== null;
    for (const { area, isNegative } of evidence?.terms ?? []) {
      const places = this.#placesOf(area, sheet);
      isWhole &&= places !== null && terms.length + places.length <= MOST_TERMS;
      if (isWhole) for (const place of places ?? []) terms.push({ ...place, isNegative });
    }
    if (!isWhole) return { text, kind: 'other', terms: [], constant: '0' };
    return { text, kind: evidence?.kind ?? 'other', terms, constant: evidence?.constant ?? '0' };
  }

  /** The cells of an area that hold something; null if they are on no sheet that is shown, or too many. */
  #placesOf({ sheet: name, top, left, bottom, right }: Area, here: Sheet) {
    const sheet = name === null ? here : this.#byName.get(name.normalize('NFC').toLowerCase());
    const table = sheet && this.#numbers.get(sheet);
    if (!sheet || table === undefined) return null;
    const places: { table: number; row: number; column: number }[] = [];
    const isOne = top === bottom && left === right;
    for (let row = top; row <= Math.min(bottom, isOne ? top : sheet.height); row += 1)
      for (let column = left; column <= Math.min(right, isOne ? left : sheet.width); column += 1) {
        this.#looks += 1;
        if (places.length > MOST_TERMS || this.#looks > MOST_LOOKS) return null;
        if (isOne || sheet.rows.get(row)?.has(column)) places.push({ table, row, column });
      }
    return places;
  }
}

/** How a date is shown whose cell has no format of one. */
const DATE = numberFormat('dd/mm/yyyy');

function numberRead({ text, number, remark }: ReturnType<typeof DATE>): Read {
  return { text, number, remarks: remark ? [{ kind: remark, text }] : NO_REMARKS };
}

interface Read {
  readonly text: string;
  readonly number?: Cell['number'];
  readonly remarks: ReadCell['remarks'];
}

function textRemarks({ text, struck, wasOld }: ReturnType<typeof shownText>): ReadCell['remarks'] {
  if (struck === '' && !wasOld) return NO_REMARKS;
  const remarks: Pick<Remark, 'kind' | 'text'>[] = [];
  if (struck.trim() !== '') remarks.push({ kind: 'struck-out', text: struck.trim() });
  if (wasOld) remarks.push({ kind: 'old-font', text });
  return remarks;
}

/** Fifteen digits are what a spreadsheet keeps; those that binary fractions add are not part of the number. */
function storedDecimal(text: string): string {
  if (/^-?\d{1,15}$/.test(text)) return text;
  const number = Number(text);
  return Number.isFinite(number) && text.trim() !== '' ? number.toPrecision(15) : text;
}
