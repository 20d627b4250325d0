import {
  compare,
  dividedBy,
  type Exact,
  exactOf,
  negated,
  ONE,
  plus,
  rounded,
  times,
  ZERO,
} from '../exact.ts';

/** What a cell or a part of a formula comes to; null for an empty cell. */
export type Value = Exact | string | boolean | null;

/** An argument: the cells of an area, empty ones left out, or one value. */
export interface Argument {
  readonly isArea: boolean;
  readonly values: readonly Value[];
}

/** A formula comes to an error, as a division by 0 does; `IFERROR` sees it. */
export class FormulaError extends Error {}

/** What cannot be computed here: an unknown function, a circle, a figure beyond all bounds. */
export class NotComputed extends Error {}

export function isNumber(value: Value): value is Exact {
  return typeof value === 'object' && value !== null;
}

/** As a number: an empty cell is 0, a text that is written like one is read. */
export function numberOf(value: Value): Exact {
  if (value === null || value === false) return ZERO;
  if (value === true) return ONE;
  if (typeof value !== 'string') return value;
  const number = exactOf(value);
  if (!number) throw new FormulaError('a text is no number');
  return number;
}

export function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (value.under !== 1n) throw new NotComputed('how a fraction is written depends on the computer');
  return value.over.toString();
}

export function isTrue(value: Value): boolean {
  if (typeof value === 'string') throw new FormulaError('a text is neither true nor false');
  return value !== null && value !== false && (value === true || value.over !== 0n);
}

/** Passes a number on; a number out of bounds is not computed. */
export function sound(number: Exact | null): Exact {
  if (!number) throw new NotComputed('a number beyond all bounds');
  return number;
}

export function quotient(a: Exact, b: Exact): Exact {
  if (b.over === 0n) throw new FormulaError('a division by 0');
  return sound(dividedBy(a, b));
}

/** The numbers of arguments: in areas only numbers count, elsewhere all that can be read as one. */
function numbersOf(all: readonly Argument[]): Exact[] {
  return all.flatMap(({ isArea, values }) => (isArea ? values.filter(isNumber) : values.map(numberOf)));
}

function sum(numbers: readonly Exact[]): Exact {
  return numbers.reduce((total, number) => sound(plus(total, number)), ZERO);
}

function product(numbers: readonly Exact[]): Exact {
  return numbers.reduce((total, number) => sound(times(total, number)), ONE);
}

function most(numbers: readonly Exact[], sign: 1 | -1): Exact {
  return numbers.reduce(
    (best, number) => (compare(number, best) * sign > 0 ? number : best),
    numbers[0] ?? ZERO,
  );
}

function average(numbers: readonly Exact[]): Exact {
  return quotient(sum(numbers), { over: BigInt(numbers.length), under: 1n });
}

function count(values: readonly unknown[]): Exact {
  return { over: BigInt(values.length), under: 1n };
}

function round([number, places]: readonly Exact[], way: 'half' | 'up' | 'down'): Exact {
  const decimals = Number((places ?? ZERO).over / (places ?? ZERO).under);
  return sound(rounded(number ?? ZERO, decimals, way));
}

/** The functions that only look at the values of their arguments. */
const FUNCTIONS: ReadonlyMap<string, (all: readonly Argument[]) => Value> = new Map<
  string,
  (all: readonly Argument[]) => Value
>([
  ['SUM', (all) => sum(numbersOf(all))],
  ['PRODUCT', (all) => product(numbersOf(all))],
  ['MIN', (all) => most(numbersOf(all), -1)],
  ['MAX', (all) => most(numbersOf(all), 1)],
  ['AVERAGE', (all) => average(numbersOf(all))],
  ['COUNT', (all) => count(all.flatMap(({ values }) => values.filter(isNumber)))],
  ['COUNTA', (all) => count(all.flatMap(({ values }) => values.filter((value) => value !== null)))],
  ['ROUND', (all) => round(numbersOf(all), 'half')],
  ['ROUNDUP', (all) => round(numbersOf(all), 'up')],
  ['ROUNDDOWN', (all) => round(numbersOf(all), 'down')],
  ['TRUNC', (all) => round(numbersOf(all), 'down')],
  ['INT', (all) => floor(numbersOf(all)[0] ?? ZERO)],
  ['ABS', (all) => absolute(numbersOf(all)[0] ?? ZERO)],
  ['AND', (all) => all.every(({ values }) => values.every(isTrue))],
  ['OR', (all) => all.some(({ values }) => values.some(isTrue))],
  ['NOT', (all) => !isTrue(all[0]?.values[0] ?? null)],
]);

/** The numbers of the functions that SUBTOTAL can be asked for; from 101 on it leaves out hidden rows. */
const SUBTOTALS: ReadonlyMap<number, string> = new Map([
  [1, 'AVERAGE'],
  [2, 'COUNT'],
  [3, 'COUNTA'],
  [4, 'MAX'],
  [5, 'MIN'],
  [6, 'PRODUCT'],
  [9, 'SUM'],
]);

export function callFunction(name: string, all: readonly Argument[]): Value {
  const called = FUNCTIONS.get(name);
  if (!called) throw new NotComputed(`the function ${name}`);
  return called(all);
}

/** The function that `SUBTOTAL(number, …)` applies. */
export function subtotalName(number: Exact): string {
  const name = SUBTOTALS.get(Number(number.over));
  if (name === undefined) throw new NotComputed('a subtotal of another kind');
  return name;
}

function floor(number: Exact): Exact {
  const down = sound(rounded(number, 0, 'down'));
  return compare(down, number) > 0 ? { over: down.over - 1n, under: 1n } : down;
}

function absolute(number: Exact): Exact {
  return number.over < 0n ? negated(number) : number;
}

/** Below 0, 0 or above, in the order of a spreadsheet: numbers, texts without case, then truth. */
export function order(left: Value, right: Value): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (isNumber(a) && isNumber(b)) return compare(a, b);
  const rank = (value: Value) => (isNumber(value) ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [first, second] = [textOf(a).toLowerCase(), textOf(b).toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** An empty cell equals 0, an empty text and false. */
function blankLike(other: Value): Value {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : ZERO;
}

/** Whether a value meets a criterion of SUMIF: a value, a comparison as `>=5`, a text with `*` and `?`. */
export function meets(value: Value, criterion: Value): boolean {
  if (typeof criterion !== 'string') return value !== null && order(value, criterion) === 0;
  const [, sign = '=', bound = ''] = /^(<=|>=|<>|[=<>])?([\s\S]*)$/.exec(criterion) ?? [];
  const number = exactOf(bound);
  if (sign === '=' || sign === '<>') return isLike(value, bound, number) === (sign === '=');
  if (number ? !isNumber(value) : typeof value !== 'string') return false;
  const difference = order(value, number ?? bound);
  return (sign.includes('=') && difference === 0) || (sign.includes('<') ? difference < 0 : difference > 0);
}

function isLike(value: Value, bound: string, number: Exact | null): boolean {
  if (number && isNumber(value)) return compare(value, number) === 0;
  if (isNumber(value)) return false;
  return isPattern(bound.toLowerCase(), textOf(value).toLowerCase());
}

/** Whether `pattern`, in which `*` is any text and `?` any letter, is the whole of `text`; goes back to one `*` only. */
function isPattern(pattern: string, text: string): boolean {
  let [at, star, kept] = [0, -1, 0];
  let index = 0;
  while (index < text.length) {
    if (pattern[at] === '*') {
      star = at;
      kept = index;
      at += 1;
    } else if (pattern[at] === '?' || pattern[at] === text[index]) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      kept += 1;
      index = kept;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
