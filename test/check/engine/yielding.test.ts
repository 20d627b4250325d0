import { describe, expect, test } from 'vitest';
import { planRules } from '../../../src/check/engine/registry.ts';

const yields = new Map(planRules.map(({ id, yieldsTo = [] }) => [id, yieldsTo]));

describe.each([...yields].filter(([, others]) => others.length > 0))('%s yields', (id, others) => {
  test('to rules that there are', () => {
    expect(others.filter((other) => !yields.has(other))).toEqual([]);
  });

  test('and none of these yields to it, directly or through others', () => {
    const reached = new Set<string>();
    const reach = (from: string): void => {
      for (const next of yields.get(from) ?? []) {
        if (reached.has(next)) continue;
        reached.add(next);
        reach(next);
      }
    };
    reach(id);
    expect([...reached]).not.toContain(id);
  });
});
