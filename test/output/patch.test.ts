import { applyPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withSafeFixes } from '../../src/check/engine/apply-fixes.ts';
import { patch } from '../../src/output/text/patch.ts';
import { SourceDocument } from '../../src/yaml/document.ts';
import { growth } from '../support/growth.ts';

/** A file after rounds of edits, each `[from, to, text]` in offsets, and the patch that shows them. */
function edited(before: string, rounds: readonly (readonly (readonly [number, number, string])[])[]) {
  let round = 0;
  const { bytes, lines } = withSafeFixes(new TextEncoder().encode(before), (current) => {
    const source = new SourceDocument('a.yaml', current);
    const diagnostics = (rounds[round] ?? []).map(([from, to, text]) => {
      const length = source.text.length;
      const [start, end] = [Math.min(from, length), Math.min(to, length)];
      const range = source.rangeAt({ start, end });
      const fix = { title: '', safe: true, edits: [{ range, text }] };
      return { rule: 'a/b', severity: 'error' as const, message: '', range, fix };
    });
    round += 1;
    return { text: source.text, diagnostics: diagnostics as never };
  });
  const after = new TextDecoder().decode(bytes);
  return { after, shown: patch('a.yaml', before, after, lines) };
}

test('shows changed, new and deleted lines among four that are as they were', () => {
  const before = Array.from({ length: 30 }, (_, i) => `line ${i + 1}\n`).join('');
  const at = (line: number) => before.indexOf(`line ${line}\n`);
  const { shown } = edited(before, [
    [
      [at(10), at(10) + 4, 'Zeile'],
      [at(12), at(12), 'new\n'],
      [at(30), at(30) + 8, ''],
    ],
  ]);
  const kept = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => ` line ${from + i}\n`).join('');
  expect(shown).toContain(
    `--- a/a.yaml\n+++ b/a.yaml\n@@ -6,10 +6,11 @@\n${kept(6, 9)}-line 10\n+Zeile 10\n${kept(11, 11)}+new\n${kept(12, 15)}` +
      `@@ -26,5 +27,4 @@\n${kept(26, 29)}-line 30\n`,
  );
});

test('a patch of any edits gives the file with them', () => {
  const piece = fc.constantFrom('a', 'b', '\n', 'a\n', 'b\nb\n', '\n\n\n\n\n\n\n\n\n\n\n');
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const at = fc.nat(60);
  const edit = fc.tuple(at, at, text).map(([a, b, text]) => [Math.min(a, b), Math.max(a, b), text] as const);
  fc.assert(
    fc.property(text, fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 3 }), (before, rounds) => {
      const { after, shown } = edited(before, rounds);
      expect(applyPatch(before, shown, { autoConvertLineEndings: false })).toBe(after);
    }),
  );
});

test('keeps the line ends of Windows', () => {
  const { after, shown } = edited('a: 1\r\nb: 2\r\n', [[[3, 4, '3']]]);
  expect(after).toBe('a: 3\r\nb: 2\r\n');
  expect(shown).toContain('-a: 1\r\n+a: 3\r\n b: 2\r\n');
});

test('takes time that grows no faster than the number of edits', () => {
  const before = (count: number) => 'a\n'.repeat(count);
  const shown = (text: string) =>
    patch('a', text, text.replaceAll('a', 'b'), Array(text.length / 2 + 1).fill(null));
  expect(growth(shown, before, 2_000)).toBeLessThan(4);
});

test('changes with eight unchanged lines between them are shown together, with nine apart', () => {
  const hunks = (between: number) => {
    const before = Array.from({ length: between + 2 }, (_, i) => `line ${i + 1}\n`).join('');
    const last = before.indexOf(`line ${between + 2}\n`);
    return edited(before, [
      [
        [0, 4, 'Zeile'],
        [last, last + 4, 'Zeile'],
      ],
    ]).shown.match(/^@@/gm)?.length;
  };
  expect([hunks(8), hunks(9)]).toEqual([1, 2]);
});
