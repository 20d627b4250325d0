import { type Exact, exactOf, negated, plus, times, ZERO } from '../exact.ts';
import type { Sheet, SheetCell } from '../sheet.ts';
import { areasIn } from './evidence.ts';
import {
  type Argument,
  callFunction,
  FormulaError,
  isNumber,
  isTrue,
  meets,
  NotComputed,
  numberOf,
  sound,
  subtotalName,
  type Value,
} from './functions.ts';
import { binary } from './operators.ts';
import { type Area, type Expression, parseFormula } from './parse.ts';

/** Cells that all formulas of a workbook together may look at. */
const MOST_LOOKS = 1_000_000;

/** Where an expression is computed. */
interface Here {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

interface PlacedArea {
  readonly area: Area;
  readonly sheet: Sheet;
}

/** Computes the formulas of a workbook whose results no program has stored, each once, exactly. */
export class Calculator {
  readonly #sheets: ReadonlyMap<string, Sheet>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #results = new Map<SheetCell, Value | FormulaError | NotComputed>();
  #looks = 0;

  /** `names` are the workbook's names and their formulas. */
  constructor(sheets: readonly Sheet[], names: ReadonlyMap<string, string>) {
    this.#sheets = new Map(sheets.map((sheet) => [sheetKey(sheet.name), sheet]));
    this.#names = names;
  }

  /** What the formula of a cell comes to; undefined where that cannot be computed or is an error. */
  resultOf(sheet: Sheet, row: number, column: number): Value | undefined {
    const cell = sheet.rows.get(row)?.get(column);
    if (!cell) return undefined;
    if (!this.#results.has(cell)) this.#compute(cell, { sheet, row, column });
    const result = this.#results.get(cell);
    return result instanceof Error ? undefined : result;
  }

  /** Computes a formula after those it takes, however long the chain is. */
  #compute(cell: SheetCell, here: Here): void {
    const waiting = [this.#opened(cell, here)];
    const met = new Set([cell]);
    for (let last = waiting.at(-1); last; last = waiting.at(-1)) {
      const next = last.takes.pop();
      if (!next) {
        this.#results.set(last.cell, this.#attempt(last.expression, last.here));
        waiting.pop();
      } else if (!this.#results.has(next.cell) && !met.has(next.cell)) {
        met.add(next.cell);
        waiting.push(this.#opened(next.cell, next.here));
      }
    }
  }

  #opened(cell: SheetCell, here: Here) {
    const expression = parseFormula(cell.formula ?? '');
    return { cell, here, expression, takes: expression ? this.#uncomputedIn(expression, here) : [] };
  }

  /** The cells that an expression takes whose formulas have no stored result. */
  #uncomputedIn(expression: Expression, here: Here): { cell: SheetCell; here: Here }[] {
    const cells: { cell: SheetCell; here: Here }[] = [];
    for (const { area } of areasIn(expression, (name) => this.#names.get(name.toLowerCase()))) {
      const sheet = area.sheet === null ? here.sheet : this.#sheets.get(sheetKey(area.sheet));
      for (let row = area.top; sheet && row <= Math.min(area.bottom, sheet.height); row += 1) {
        for (let column = area.left; column <= Math.min(area.right, sheet.width); column += 1) {
          this.#looks += 1;
          if (this.#looks > MOST_LOOKS) return cells;
          const cell = sheet.rows.get(row)?.get(column);
          if (cell && cell.formula !== null && cell.value === null)
            cells.push({ cell, here: { sheet, row, column } });
        }
      }
    }
    return cells;
  }

  #attempt(expression: Expression | null, here: Here): Value | FormulaError | NotComputed {
    try {
      // A formula that is only a reference to an empty cell comes to 0.
      return expression ? (this.#value(expression, here) ?? ZERO) : new NotComputed('the formula');
    } catch (error) {
      if (error instanceof FormulaError || error instanceof NotComputed) return error;
      throw error;
    }
  }

  #cellValue(sheet: Sheet, row: number, column: number): Value {
    this.#looks += 1;
    if (this.#looks > MOST_LOOKS) throw new NotComputed('too many cells');
    const cell = sheet.rows.get(row)?.get(column);
    if (!cell) return null;
    const value =
      cell.formula !== null && cell.value === null
        ? (this.#results.get(cell) ?? new NotComputed('a circle'))
        : storedValue(cell);
    if (value instanceof Error) throw value;
    return value;
  }

  #value(expression: Expression, here: Here): Value {
    switch (expression.kind) {
      case 'number':
      case 'text':
      case 'truth':
        return expression.value;
      case 'missing':
        return null;
      case 'name':
        return this.#value(this.#named(expression.name), here);
      case 'area': {
        const { top, left, bottom, right } = expression.area;
        if (top !== bottom || left !== right) throw new NotComputed('an area where one value is due');
        return this.#cellValue(this.#sheetOf(expression.area, here), top, left);
      }
      case 'unary': {
        const number = numberOf(this.#value(expression.of, here));
        return expression.sign === '-' ? negated(number) : sound(times(number, { over: 1n, under: 100n }));
      }
      case 'binary':
        return binary(
          expression.sign,
          this.#value(expression.left, here),
          this.#value(expression.right, here),
        );
      case 'call':
        return this.#call(expression.name, expression.values, here);
    }
  }

  #call(name: string, values: readonly Expression[], here: Here): Value {
    const [first, second, third] = values;
    const at = (expression: Expression | undefined) => (expression ? this.#value(expression, here) : null);
    switch (name) {
      case 'IF':
        if (isTrue(at(first))) return second ? at(second) : true;
        return third ? at(third) : false;
      case 'IFERROR': {
        const result = this.#attempt(first ?? null, here);
        if (result instanceof NotComputed) throw result;
        return result instanceof FormulaError ? at(second) : result;
      }
      case 'SUBTOTAL': {
        const rest = values.slice(1).map((value) => this.#argument(value, here));
        return callFunction(subtotalName(numberOf(at(first))), rest);
      }
      case 'COUNTIF':
        return { over: BigInt(this.#placesThatMeet(first, at(second), here).length), under: 1n };
      case 'SUMIF': {
        const [tested, summed] = [this.#areaOf(first, here), this.#areaOf(third ?? first, here)];
        const numbers = this.#placesThatMeet(first, at(second), here).map((place) =>
          this.#valueBeside(place, tested, summed),
        );
        return numbers.filter(isNumber).reduce((total, number) => sound(plus(total, number)), ZERO);
      }
      case 'SUMPRODUCT':
        return this.#sumOfProducts(values, here);
      default:
        return callFunction(
          name,
          values.map((value) => this.#argument(value, here)),
        );
    }
  }

  #argument(expression: Expression, here: Here): Argument {
    const named = expression.kind === 'name' ? this.#named(expression.name) : expression;
    if (named.kind !== 'area') return { isArea: false, values: [this.#value(named, here)] };
    return { isArea: true, values: this.#places(named, here).map(({ value }) => value) };
  }

  /** The cells of an area that hold something. */
  #places(expression: Expression | undefined, here: Here) {
    const { area, sheet } = this.#areaOf(expression, here);
    const places: { row: number; column: number; value: Value }[] = [];
    for (let row = area.top; row <= Math.min(area.bottom, sheet.height); row += 1)
      for (let column = area.left; column <= Math.min(area.right, sheet.width); column += 1) {
        const value = this.#cellValue(sheet, row, column);
        if (value !== null) places.push({ row, column, value });
      }
    return places;
  }

  #placesThatMeet(expression: Expression | undefined, criterion: Value, here: Here) {
    return this.#places(expression, here).filter(({ value }) => meets(value, criterion));
  }

  /** The value of the cell that is in one area where `place` is in another. */
  #valueBeside({ row, column }: Pick<Here, 'row' | 'column'>, from: PlacedArea, to: PlacedArea): Value {
    const [down, right] = [row - from.area.top, column - from.area.left];
    return this.#cellValue(to.sheet, to.area.top + down, to.area.left + right);
  }

  #sumOfProducts(values: readonly Expression[], here: Here): Exact {
    const [first, ...others] = values.map((value) => this.#areaOf(value, here));
    let total = ZERO;
    for (const place of this.#places(values[0], here)) {
      let product = isNumber(place.value) ? place.value : ZERO;
      for (const other of others) {
        const factor = this.#valueBeside(place, first ?? other, other);
        product = sound(times(product, isNumber(factor) ? factor : ZERO));
      }
      total = sound(plus(total, product));
    }
    return total;
  }

  #areaOf(expression: Expression | undefined, here: Here): PlacedArea {
    if (expression?.kind !== 'area') throw new NotComputed('an area is due');
    return { area: expression.area, sheet: this.#sheetOf(expression.area, here) };
  }

  #sheetOf({ sheet }: Area, here: Here): Sheet {
    const found = sheet === null ? here.sheet : this.#sheets.get(sheetKey(sheet));
    if (!found) throw new NotComputed('a sheet that is not in the workbook');
    return found;
  }

  #named(name: string): Expression {
    const expression = parseFormula(this.#names.get(name.toLowerCase()) ?? '');
    // A name for a formula with names in it could lead to a cycle.
    if (expression?.kind !== 'area' && expression?.kind !== 'number')
      throw new NotComputed(`the name ${name}`);
    return expression;
  }
}

function sheetKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** What is stored in a cell. */
function storedValue({ value }: SheetCell): Value | FormulaError {
  if (!value) return null;
  if (value.kind === 'text') return value.text;
  if (value.kind === 'truth') return value.text === '1';
  return exactOf(value.text) ?? new FormulaError(value.text);
}
