import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { checkText, textAt } from '../../support/checking.ts';

const planWith = (amounts: readonly string[]) => `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: 3.250.000đ }
tasks:
  - title: In
    schedule: Quý II/2026
    items:
${amounts.map((amount, i) => `      - { label: Khoản ${i + 1}, amount: ${amount} }\n`).join('')}`;

test('bare amounts are one finding with all their places, and one fix of all', () => {
  const text = planWith(['2.000.000đ', '250.000', '600.000', '400.000']);
  const { diagnostics } = checkText(text);
  expect(
    diagnostics.map(({ rule, message, range, related }) => [
      rule,
      message,
      ...[range, ...related.map((each) => each.range)].map((each) => textAt(text, each)),
    ]),
  ).toEqual([
    [
      'money/ambiguous',
      '3 amounts have no unit: "250.000" is read as 250.000đ, but other YAML tools read 250',
      '250.000',
      '600.000',
      '400.000',
    ],
  ]);
  const [finding] = diagnostics;
  expect(finding?.fix).toMatchObject({ safe: true, title: 'replace with 250.000đ, 600.000đ, 400.000đ' });
  expect(checkText(applyEdits(text, finding?.fix?.edits ?? [])).diagnostics).toEqual([]);
});

test('one of them that other figures show to be in the wrong unit is not among them', () => {
  const text = planWith(['2.000', '250.000', '600.000', '400.000']);
  const { diagnostics } = checkText(text);
  expect(diagnostics.map(({ rule, related }) => [rule, related.length])).toEqual([
    ['budget/total', 4],
    ['money/ambiguous', 2],
  ]);
});

test('a single one is told as it was', () => {
  const [finding] = checkText(planWith(['2.000.000đ', '250.000', '1.000.000đ'])).diagnostics;
  expect(finding?.message).toBe('"250.000" is read as 250.000đ, but other YAML tools read 250');
});
