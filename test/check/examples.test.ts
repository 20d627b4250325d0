import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/check/registry.ts';
import { BASE, checkText } from '../support/checking.ts';

/** The top-level sections of a plan as text, by key. */
function sectionsOf(text: string): Map<string, string> {
  const sections = text
    .split(/^(?=\S)/m)
    .map((section) => [section.slice(0, section.indexOf(':')), section] as const);
  return new Map(sections);
}

/** An ordinary small plan with the sections of an example in place of its own. */
function planWith(example: string): string {
  return [...new Map([...sectionsOf(BASE), ...sectionsOf(example)]).values()].join('');
}

function rulesBrokenBy(example: string): string[] {
  return [...new Set(checkText(planWith(example)).diagnostics.map(({ rule }) => rule))];
}

test('the plan that examples are merged into is clean', () => {
  expect(checkText(BASE).diagnostics).toEqual([]);
});

describe.each(allRules.map(({ id, example }) => ({ id, ...example })))('$id', ({ id, bad, good }) => {
  test('the bad example breaks this rule and no other', () => {
    expect(rulesBrokenBy(bad)).toEqual([id]);
  });

  test('the good example breaks no rule', () => {
    expect(rulesBrokenBy(good)).toEqual([]);
  });
});
