import { expect, test } from 'vitest';
import { checkText } from '../../support/checking.ts';

/** A plan with so many outlets, and so many agencies. */
function planWith(count: number): string {
  const lines = (line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('\n');
  return `plan: { title: Tuyên truyền năm 2026, period: 2026 }
outlets:
${lines((i) => `  o${i}: { name: Báo Hà Nội số ${i}, unpaid: true }`)}
tasks:
${lines((i) => `  - { title: Việc ${i}, schedule: Tháng 3, implementedBy: Báo số ${i} }`)}
`;
}

test('more outlets and agencies than can be compared are said to be unchecked', () => {
  expect(checkText(planWith(50)).unchecked).toEqual([]);
  expect(checkText(planWith(1500)).unchecked).toEqual(['reference/agency-name']);
});
