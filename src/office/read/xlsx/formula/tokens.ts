/** One piece of a formula as it is in a file: English names, commas between arguments (ECMA-376 part 1, 18.17). */
export interface FormulaToken {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
}

/** The kinds of the groups of TOKEN, in their order. */
const KINDS = ['blank', 'text', 'reference', 'number', 'function', 'name', 'sign', 'other'] as const;

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;

const TOKEN = new RegExp(
  [
    String.raw`(\s+)`,
    '"((?:[^"]|"")*)"?',
    `(${SHEET}(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![\\p{L}\\p{N}_(.!]))`,
    String.raw`(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)`,
    String.raw`([\p{L}_][\p{L}\p{N}_.]*(?=\s*\())`,
    String.raw`([\p{L}_\\][\p{L}\p{N}_.]*)`,
    '(<=|>=|<>|[-+*/^&=<>%(),;])',
    String.raw`('(?:[^']|'')*'?|[\s\S])`,
  ].join('|'),
  'gu',
);

/** Formulas are at most this long in Excel. */
const LONGEST = 8_192;

/** The pieces of a formula; one of kind `other` where it holds something that is read by no rule. */
export function tokensOf(formula: string): FormulaToken[] {
  if (formula.length > LONGEST) return [{ kind: 'other', text: formula }];
  return [...formula.matchAll(TOKEN)].map(([, ...groups]) => {
    const group = groups.findIndex((text) => text !== undefined);
    return { kind: KINDS[group] ?? 'other', text: groups[group] ?? '' };
  });
}

/** A formula shared by several cells, as it reads in one `rows` below and `columns` to the right of the first. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return tokensOf(formula)
    .map(({ kind, text }) => {
      if (kind === 'text') return `"${text}"`;
      if (kind !== 'reference') return text;
      const start = text.lastIndexOf('!') + 1;
      const shifted = text
        .slice(start)
        .split(':')
        .map((part) => shiftedPart(part, rows, columns));
      return text.slice(0, start) + shifted.join(':');
    })
    .join('');
}

function shiftedPart(part: string, rows: number, columns: number): string {
  return part.replace(/^(\$?)([A-Za-z]*)(\$?)(\d*)$/, (_, fixedColumn, letters, fixedRow, digits) => {
    // Before a column or row alone there is one sign only, which the first group took.
    const isRowFixed = fixedRow === '$' || (letters === '' && fixedColumn === '$');
    const column = letters === '' || fixedColumn === '$' ? letters : lettersOf(columnOf(letters) + columns);
    const row = digits === '' || isRowFixed ? digits : String(Number(digits) + rows);
    return fixedColumn + column + fixedRow + row;
  });
}

/** The number of a column: A is 1, AA is 27. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  let rest = Math.max(column, 1);
  let letters = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
