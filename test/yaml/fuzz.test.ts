import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText, expectRangesInText, fixturesIn, HANOI } from '../support/checking.ts';
import { PATIENCE, tries } from '../support/fuzz.ts';

/** Checks any file in both languages: it must not throw, and what it says must be sayable and in the text. */
function survive(file: string | Uint8Array): void {
  const vi = checkText(file, 'vi');
  const en = checkText(file, 'en');
  expectRangesInText(en);
  expect(vi.diagnostics.map(({ rule, range }) => ({ rule, range }))).toEqual(
    en.diagnostics.map(({ rule, range }) => ({ rule, range })),
  );
  const said = [...vi.diagnostics, ...en.diagnostics].flatMap(({ message, help }) => [
    message,
    help ?? 'none',
  ]);
  expect(said.filter((text) => /\bundefined\b|\bNaN\b|\[object|^\s*$/.test(text))).toEqual([]);
  // A file is either clean and whole, or something is said about it.
  expect(en.summary !== null || en.diagnostics.length > 0).toBe(true);
}

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

const yamlish = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((pieces) => pieces.join(''));

const PLANS = [
  HANOI,
  ...fixturesIn('rules').map(([, text]) => text),
  ...fixturesIn('clean').map(([, text]) => text),
];

type Edit = (text: string) => string;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

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

const mutated = fc
  .record({ plan: fc.constantFrom(...PLANS), edits: fc.array(edit, { minLength: 1, maxLength: 3 }) })
  .map(({ plan, edits }) => edits.reduce((text, change) => change(text), plan));

describe('whatever is in the file, it is checked to the end', { timeout: PATIENCE }, () => {
  test('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), survive), tries(300));
  });

  test('random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), survive), tries(300));
  });

  test('random pieces of YAML', () => {
    fc.assert(fc.property(yamlish, survive), tries(1500));
  });

  test('plans with slips', () => {
    fc.assert(fc.property(mutated, survive), tries(1000));
  });

  test('plans broken off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLANS), place, (plan, at) =>
        survive(plan.slice(0, Math.floor(at * plan.length))),
      ),
      tries(200),
    );
  });

  test('plans in other encodings', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLANS), fc.constantFrom('latin1', 'utf16le'), (plan, encoding) =>
        survive(Buffer.from(plan, encoding as BufferEncoding)),
      ),
      tries(20),
    );
  });
});

test('Windows line ends change no line, no column and no finding', () => {
  for (const plan of PLANS) {
    const unix = checkText(plan);
    const windows = checkText(plan.replaceAll('\n', '\r\n'));
    const facts = ({ diagnostics }: typeof unix) =>
      diagnostics.map(({ rule, range }) => ({ rule, start: range.start }));
    expect(facts(windows)).toEqual(facts(unix));
  }
});

test('a byte order mark changes nothing', () => {
  for (const plan of PLANS) {
    expect(checkText(`\ufeff${plan}`).diagnostics).toEqual(checkText(plan).diagnostics);
  }
});
