import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/check/registry.ts';
import { checkText } from '../support/checking.ts';

/** An ordinary small plan, in which every rule finds its good example. */
const PLAN = readFileSync(new URL('../fixtures/examples.yaml', import.meta.url), 'utf8');

test('the plan that examples are lines of is clean', () => {
  expect(checkText(PLAN).diagnostics).toEqual([]);
});

describe.each(allRules.map(({ id, example }) => ({ id, ...example })))('$id', ({ id, bad, good }) => {
  test('the good example stands once in the plan', () => {
    expect(PLAN.split(good).length - 1).toBe(1);
  });

  test('the bad example in its place breaks this rule and no other', () => {
    const { diagnostics } = checkText(PLAN.replace(good, bad));
    expect([...new Set(diagnostics.map(({ rule }) => rule))]).toEqual([id]);
  });
});
