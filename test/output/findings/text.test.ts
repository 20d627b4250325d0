import { expect, test } from 'vitest';
import { text } from '../../../src/output/findings/text.ts';
import { ambiguous, broken, clean, context, fileResult } from '../../support/findings.ts';

const shown = (results: Parameters<typeof text>[0], given: Partial<typeof context> = {}) =>
  text(results, { ...context, lang: 'en', failed: false, ...given });

test('up to five clean files show what was proven, six or more take a line each', () => {
  const proven = (files: number) => shown(Array(files).fill(clean)).match(/= declared total/g) ?? [];
  expect(proven(5)).toHaveLength(5);
  expect(proven(6)).toEqual([]);
  expect(shown(Array(6).fill(clean)).match(/✓ .*no findings\n/g)).toHaveLength(6);
});

test('six rules that were not checked are named, more by their groups', () => {
  const unchecked = (rules: readonly string[]) => shown([fileResult({ unchecked: rules })]);
  const six = ['budget/a', 'budget/b', 'task/c', 'task/d', 'plan/e', 'plan/f'];
  expect(unchecked(six)).toContain(six.join(', '));
  expect(unchecked([...six, 'money/g'])).toContain('budget/*, task/*, plan/*, money/*');
});

test('twelve further places are shown, of more the number', () => {
  const related = (count: number) =>
    shown([
      fileResult({
        diagnostics: [
          { ...ambiguous, related: Array(count).fill({ message: 'here', range: ambiguous.range }) },
        ],
      }),
    ]);
  expect(related(12)).not.toContain('more places');
  expect(related(13)).toContain('and 1 more places');
  expect(related(13).match(/here/g)).toHaveLength(12);
});

test('warnings that fail the run are said to, errors speak for themselves', () => {
  const warned = [fileResult({ diagnostics: [ambiguous] })];
  expect(shown(warned, { failed: true })).toContain(
    'failed: 1 warning, more than --strict or --max-warnings',
  );
  expect(shown(warned)).not.toContain('failed:');
  expect(shown([broken], { failed: true })).not.toContain('failed:');
});
