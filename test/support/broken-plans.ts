import fc from 'fast-check';
import { fixturesIn, HANOI } from './checking.ts';

const FRAGMENTS = [
  ...[
    'plan',
    'budget',
    'tasks',
    'outlets',
    'citations',
    'items',
    'schedule',
    'amount',
    'id',
    'total',
    'period',
  ],
  ...[
    ': ',
    ':',
    ':\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n\t',
    '- ',
    '\n- ',
    '\n  - ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
  ],
  ...[
    '&a ',
    '*a',
    '!!int ',
    '!x ',
    '"',
    "'",
    '|\n',
    '>-\n',
    '#',
    ' # ',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '<<: ',
  ],
  ...[
    '100.000',
    '470.000.000đ',
    '1,000,000',
    'Quý II/2026',
    'Quý V',
    '2026',
    '31/02/2026',
    'Báo',
    'ba\u0301o',
    '📢',
  ],
  ...[
    '\r\n',
    '\ufeff',
    '\0',
    '\u2028',
    '\u202e',
    '\u0085',
    '__proto__',
    'constructor',
    '@',
    '`',
    '\\',
    '~',
    ' ',
    '\r',
    ';',
    '“',
    '”',
    '\n  – ',
    '\n  -',
    '\u00a0',
    '\n<<<<<<< HEAD\n',
  ],
];

/** Pieces of YAML in any order. */
export const yamlish = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

export const PLANS = [
  HANOI,
  ...fixturesIn('rules').map(([, text]) => text),
  ...fixturesIn('clean').map(([, text]) => text),
];

type Edit = (text: string) => string;

/** How far into a text. */
export const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Deletes, repeats or moves a line; deletes, repeats or inserts something at a character. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ at: place, copies: fc.constantFrom(0, 2, 3) }).map(
    ({ at, copies }): Edit =>
      (text) => {
        const lines = text.split('\n');
        const index = Math.floor(at * lines.length);
        return lines
          .flatMap((line, i) => (i === index ? Array<string>(copies).fill(line) : [line]))
          .join('\n');
      },
  ),
  fc.record({ at: place, to: place }).map(
    ({ at, to }): Edit =>
      (text) => {
        const lines = text.split('\n');
        const moved = lines.splice(Math.floor(at * lines.length), 1);
        lines.splice(Math.floor(to * lines.length), 0, ...moved);
        return lines.join('\n');
      },
  ),
  fc.record({ at: place, length: fc.integer({ min: 1, max: 3 }) }).map(
    ({ at, length }): Edit =>
      (text) => {
        const index = Math.floor(at * text.length);
        return text.slice(0, index) + text.slice(index + length);
      },
  ),
  fc.record({ at: place, piece: fc.constantFrom(...FRAGMENTS) }).map(
    ({ at, piece }): Edit =>
      (text) => {
        const index = Math.floor(at * text.length);
        return text.slice(0, index) + piece + text.slice(index);
      },
  ),
);

/** Plans with one to three edits. */
export const mutated = fc
  .record({ plan: fc.constantFrom(...PLANS), edits: fc.array(edit, { minLength: 1, maxLength: 3 }) })
  .map(({ plan, edits }) => edits.reduce((text, change) => change(text), plan));
