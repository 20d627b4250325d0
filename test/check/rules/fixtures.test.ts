import { describe, expect, test } from 'vitest';
import type { FileResult } from '../../../src/check/engine/diagnostic.ts';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { planRules } from '../../../src/check/engine/registry.ts';
import { checkText, expectedIn, expectRangesInText, fixturesIn, foundIn } from '../../support/checking.ts';

const bad = fixturesIn('rules');
const broken = fixturesIn('broken');
const clean = fixturesIn('clean');

function saidIn({ diagnostics }: FileResult): string[] {
  return diagnostics.flatMap(({ message, help, related, fix }) => [
    message,
    ...(help === null ? [] : [help]),
    ...related.map((place) => place.message),
    ...(fix ? [fix.title] : []),
  ]);
}

function rulesIn({ diagnostics }: FileResult): string[] {
  return diagnostics.map(({ rule }) => rule).sort();
}

describe.each([...bad, ...broken])('%s', (_, text) => {
  const vi = checkText(text, 'vi');
  const en = checkText(text, 'en');

  test('gives the marked findings and no others', () => {
    expect(foundIn(en).sort()).toEqual(expectedIn(text).sort());
  });

  test('gives the same findings in Vietnamese', () => {
    const facts = ({ diagnostics }: FileResult) =>
      diagnostics.map(({ rule, severity, range, data }) => ({ rule, severity, range, data }));
    expect(facts(vi)).toEqual(facts(en));
  });

  test('says something readable in both languages', () => {
    const unreadable = /undefined|null|NaN|\[object|^\s*$/;
    expect([...saidIn(vi), ...saidIn(en)].filter((said) => unreadable.test(said))).toEqual([]);
    const untranslated = vi.diagnostics.filter(({ message }, i) => message === en.diagnostics[i]?.message);
    expect(untranslated).toEqual([]);
  });

  test('points into the text', () => {
    expectRangesInText(en);
  });

  test('offers fixes that fix what they are offered for, and break nothing', () => {
    for (const { rule, range, fix } of en.diagnostics) {
      if (!fix) continue;
      const after = rulesIn(checkText(applyEdits(text, fix.edits)));
      const gone = [...rulesIn(en)];
      gone.splice(gone.indexOf(rule), 1);
      expect(after, `${rule} at line ${range.start.line}: ${fix.title}`).toEqual(gone);
    }
  });
});

describe('clean plans', () => {
  test.each(clean)('%s gives no finding', (_, text) => {
    const { diagnostics, unchecked, summary } = checkText(text);
    expect(diagnostics).toEqual([]);
    expect(checkText(text, 'vi').diagnostics).toEqual([]);
    expect(unchecked).toEqual([]);
    expect(summary?.sum).toBe(summary?.declared ?? 0n);
  });
});

test.each(planRules.map(({ id }) => id))('%s has a fixture of its own that breaks it', (id) => {
  const own = bad.filter(([name]) => name.startsWith(id.replace('/', '-')));
  expect(own.flatMap(([, text]) => expectedIn(text)).some((marked) => marked.endsWith(` ${id}`))).toBe(true);
});
