import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkActuals } from '../../src/actual/check.ts';
import { openActuals } from '../../src/actual/open.ts';
import { actualRules } from '../../src/actual/registry.ts';
import { openPlan } from '../../src/plan/open.ts';

const folder = join(import.meta.dirname, '../fixtures/actuals');
const plan = openPlan('plan.yaml', readFileSync(join(folder, 'plan.yaml')));
const base = readFileSync(join(folder, 'examples.yaml'), 'utf8');

/** The top-level keys of a text, with what is below each. */
function sectionsOf(text: string): [key: string, section: string][] {
  return text.split(/^(?=\S)/m).map((section) => [section.slice(0, section.indexOf(':')), section]);
}

function rulesBrokenBy(example: string): string[] {
  const text = [...new Map([...sectionsOf(base), ...sectionsOf(example)]).values()].join('');
  return checkActuals(openActuals('a.yaml', Buffer.from(text)), plan, 'en').diagnostics.map(
    ({ rule }) => rule,
  );
}

describe.each(actualRules.map(({ id, example }) => ({ id, ...example })))('$id', ({ id, bad, good }) => {
  test('the bad example breaks this rule and no other', () => {
    expect(rulesBrokenBy(bad)).toEqual([id]);
  });

  test('the good example breaks no rule', () => {
    expect(rulesBrokenBy(good)).toEqual([]);
  });
});
