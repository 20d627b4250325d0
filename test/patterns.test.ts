import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patternsIn, writtenOut } from '../.ci/bundle/patterns.js';

const sources = join(import.meta.dirname, '../src');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const patterns = files.flatMap((file) => patternsIn(readFileSync(join(sources, file), 'utf8')));

function compiled({ pattern, flags }: { pattern: string; flags: string }): RegExp {
  return new RegExp(pattern, flags.replace(/[gy]/g, ''));
}

function written(pattern: string, flags: string): RegExp {
  return compiled(writtenOut({ pattern, flags }));
}

/** Every character of the basic plane that is no half of one. */
const CHARACTERS = Array.from({ length: 0x10000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCharCode(code));
/** The scripts that are letters as a whole. */
const OTHER_SCRIPT = /[\u0530-\u1dbf\u2c00-\u2ddf\u3041-\ud7ff\uf900-\ufdff]/;
/** Letters that have more than two forms, or one only. */
const SPECIAL = ['ſ', 'K', 'Å', 'ẞ', 'ß', 'ı', 'İ', 'ϑ', 'µ', 'ᾳ', '漢', '😀', '\u0301', '₫', '１'];

describe('patterns as the build writes them out', () => {
  test.each(['L', 'Lu', 'Ll', 'N', 'M'])(
    '\\p{%s} is the same characters of Latin, Greek and Cyrillic',
    (name) => {
      const [plain, out] = [new RegExp(`^\\p{${name}}$`, 'u'), written(`^\\p{${name}}$`, 'u')];
      const others = CHARACTERS.filter((character) => !OTHER_SCRIPT.test(character));
      expect(others.filter((character) => plain.test(character) !== out.test(character))).toEqual([]);
      const negated = written(`^[^\\p{${name}}]$`, 'u');
      expect(others.filter((character) => out.test(character) === negated.test(character))).toEqual([]);
    },
  );

  test.each(['漢字', 'ไทย', 'ខ្មែរ', '한국어'])('%s is letters', (word) => {
    expect(word).toMatch(written('^\\p{L}+$', 'u'));
  });

  test('a class in both cases is what it is where case is ignored', () => {
    for (const pattern of [
      '^[a-zđ]$',
      '^[\\x20-\\x7e]$',
      '^[^a-zà-ỹ]$',
      '^k$',
      '^[^s\\d]$',
      '^\\p{Lu}$',
      '^[\\u00df\\p{N}]$',
    ]) {
      const [plain, out] = [new RegExp(pattern, 'iu'), written(pattern, 'iu')];
      expect(out.flags).toBe('u');
      const isKnown = (character: string) =>
        !pattern.includes('p{') || !OTHER_SCRIPT.test(character + character.toUpperCase());
      const differ = CHARACTERS.filter((character) => plain.test(character) !== out.test(character));
      expect(differ.filter(isKnown)).toEqual([]);
    }
  });

  test('what cannot be written in both cases ignores case as before', () => {
    for (const pattern of ['đvt\\b', '(a)\\1', '(?<a>b)\\k<a>', '\\wx', '\\p{Script=Greek}', '\\P{L}']) {
      expect(written(pattern, 'iu').source).toBe(pattern);
      expect(written(pattern, 'iu').flags).toBe('iu');
    }
  });

  test('each pattern of the sources finds the same', () => {
    expect(patterns.length).toBeGreaterThan(150);
    for (const literal of patterns) {
      const [plain, out] = [compiled(literal), compiled(writtenOut(literal))];
      const words = literal.pattern.match(/[^\\[\]{}()|*+?^$]+/g) ?? [];
      const part = fc.oneof(
        fc.constantFrom(...words, ' ', '1', '2026', '10.000', 'Báo Hà Nội mới', ', ', ';', ...SPECIAL),
        fc.constantFrom(...words, 'đ').map((word) => word.toUpperCase()),
      );
      const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
      fc.assert(
        fc.property(text, (sample) => {
          expect(out.exec(sample)).toEqual(plain.exec(sample));
        }),
        { numRuns: 20 },
      );
    }
  });
});
