import { describe, expect, test } from 'vitest';
import { causesOf } from '../../../src/check/causes/diagnosis.ts';
import type { EquationKind } from '../../../src/check/causes/equations.ts';
import type { Plan } from '../../../src/plan/format/schema.ts';
import { openPlan } from '../../../src/plan/open.ts';
import { checkText } from '../../support/checking.ts';
import { growth } from '../../support/growth.ts';

const KINDS: readonly EquationKind[] = ['line', 'percent', 'subtotal', 'total', 'source', 'sources', 'words'];

interface Shape {
  readonly factors?: boolean;
  readonly sources?: boolean;
  readonly percent?: boolean;
  /** The rows of each section. */
  readonly rows: number;
}

/** A plan of `sections`; in each the first row has a zero too many. */
function slipped(sections: number, { factors, sources, percent, rows }: Shape): string {
  const paid = [0, 0, 0];
  let total = 0;
  const tasks = Array.from({ length: sections }, (_, s) => {
    let subtotal = 0;
    const items = Array.from({ length: rows }, (_, i) => {
      const at = s * rows + i;
      const [quantity, price] = [2 + (at % 7), 100_000 * (11 + ((at * 37) % 89))];
      const amount = quantity * price;
      subtotal += amount;
      paid[s % 3] = (paid[s % 3] ?? 0) + amount;
      const product = factors ? `quantity: ${quantity}, unitPrice: ${price}đ, ` : '';
      const source = sources ? `source: s${s % 3}, ` : '';
      return `{ label: Khoản ${at}, ${product}${source}amount: ${i === 0 ? amount * 10 : amount}đ }`;
    });
    if (percent) {
      items.push(`{ label: Thuế GTGT, percent: 10%, amount: ${subtotal / 10}đ }`);
      paid[s % 3] = (paid[s % 3] ?? 0) + subtotal / 10;
      subtotal += subtotal / 10;
    }
    total += subtotal;
    return `  - { title: Việc ${s}, schedule: Quý II/2026, subtotal: ${subtotal}đ, items: [${items.join(', ')}] }`;
  });
  const split = paid.map((dong, i) => `s${i}: { name: Nguồn ${i}, amount: ${dong}đ }`).join(', ');
  return `plan: { number: 1/KH-UBND, title: Kế hoạch, period: 2026 }
budget: { total: ${total}đ${sources ? `, sources: { ${split} }` : ''} }
tasks:
${tasks.join('\n')}
`;
}

function planOf(text: string): Plan {
  const { plan } = openPlan('p.yaml', Buffer.from(text));
  if (!plan) throw new Error('it can be read');
  return plan;
}

const SHAPES: readonly [name: string, shape: Shape][] = [
  ['subtotals', { rows: 2 }],
  ['subtotals and sources', { rows: 3, sources: true }],
  ['quantities and prices', { rows: 2, factors: true }],
  ['all of these and percentages', { rows: 2, factors: true, sources: true, percent: true }],
];

describe('many slips', () => {
  test.each(SHAPES)('are found in time that grows with their number: %s', { timeout: 60_000 }, (_, shape) => {
    const work = (plan: Plan) => causesOf(plan, ...KINDS);
    expect(growth(work, (sections) => planOf(slipped(sections, shape)), 500, 5)).toBeLessThan(3);
  });

  test.each(SHAPES)('are one finding each: %s', (_, shape) => {
    const { diagnostics } = checkText(slipped(60, shape));
    expect(diagnostics.length).toBe(60);
  });
});
