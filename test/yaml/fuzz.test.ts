import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mutated, PLANS, place, yamlish } from '../support/broken-plans.ts';
import { checkText, expectRangesInText } from '../support/checking.ts';
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
