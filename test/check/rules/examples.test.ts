import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planRules } from '../../../src/check/engine/registry.ts';
import { checkText } from '../../support/checking.ts';

/** An ordinary small plan, in which nearly every rule finds its good example. */
const PLAN = readFileSync(new URL('../../fixtures/examples.yaml', import.meta.url), 'utf8');

describe.each(planRules.map(({ id, example }) => ({ id, plan: PLAN, ...example })))(
  '$id',
  ({ id, bad, good, plan }) => {
    test('the good example is once in a plan without findings', () => {
      expect(plan.split(good).length - 1).toBe(1);
      expect(checkText(plan).diagnostics).toEqual([]);
    });

    test('the bad example in its place breaks this rule and no other', () => {
      const { diagnostics } = checkText(plan.replace(good, bad));
      expect([...new Set(diagnostics.map(({ rule }) => rule))]).toEqual([id]);
    });
  },
);
