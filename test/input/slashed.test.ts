import { expect, test } from 'vitest';
import { slashed } from '../../src/input/repository.ts';

test('a path of any system is written with slashes', () => {
  expect(slashed('plans\\2026\\a.yaml', '\\')).toBe('plans/2026/a.yaml');
  expect(slashed('plans/a\\b.yaml', '/')).toBe('plans/a\\b.yaml');
});
