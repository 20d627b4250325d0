import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { checkText } from '../../support/checking.ts';

/** A plan of two items, each with a quantity and a price. */
function planWith(item: string, { total = '90.000.000đ', other = 'amount: 40.000.000đ' } = {}): string {
  return `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: ${total} }
tasks:
  - title: In tài liệu
    schedule: Quý III
    items:
      - { label: tờ gấp, ${item} }
      - { label: áp phích, quantity: 4, unitPrice: 10.000.000đ, ${other} }
`;
}

function linesIn(text: string) {
  return checkText(text).diagnostics.filter(({ rule }) => rule === 'budget/line');
}

describe('a line that is not its product says which of the three figures is wrong', () => {
  test.each([
    [
      'the amount, where the product makes the total right',
      'quantity: 1000, unitPrice: 50.000đ, amount: 55.000.000đ',
      'write: 50.000.000đ',
    ],
    [
      'the quantity, where the amount makes the total right',
      'quantity: 1200, unitPrice: 50.000đ, amount: 50.000.000đ',
      'it agrees if the quantity is 1000',
    ],
    [
      'the price',
      'quantity: 7, unitPrice: 8.000.000đ/bộ, amount: 49.000.000đ',
      'it agrees if the unit price is 7.000.000đ/bộ',
      '89.000.000đ',
    ],
  ])('%s', (_, item, help, total = '90.000.000đ') => {
    const text = planWith(item, { total });
    const [finding, ...others] = linesIn(text);
    expect([finding?.help, others]).toEqual([help, []]);
    expect(checkText(applyEdits(text, finding?.fix?.edits ?? [])).diagnostics).toEqual([]);
  });

  test('both factors, where either can be a slip', () => {
    const [finding] = linesIn(planWith('quantity: 100, unitPrice: 50.000đ, amount: 50.000.000đ'));
    expect(finding?.help).toBe('it agrees if the quantity is 1000\nit agrees if the unit price is 500.000đ');
    expect(finding?.fix).toBeNull();
  });

  test('all amounts that together make the total wrong', () => {
    const text = planWith('quantity: 1000, unitPrice: 50.000đ, amount: 55.000.000đ', {
      other: 'amount: 44.000.000đ',
    });
    expect(checkText(text).diagnostics.map(({ help }) => help)).toEqual([
      'write: 50.000.000đ',
      'write: 40.000.000đ',
    ]);
  });

  test('price and amount that changed places', () => {
    const text = planWith('quantity: 5, unitPrice: 50.000.000đ, amount: 10.000.000đ');
    expect(checkText(text).diagnostics.map(({ rule, help }) => [rule, help])).toEqual([
      ['budget/line', 'it agrees if the unit price and the amount change places'],
    ]);
  });

  test('a percentage, where the amount makes the total right', () => {
    const text = planWith('amount: 50.000.000đ', {
      total: '99.000.000đ',
      other: 'amount: 40.000.000đ }\n      - { label: thuế, percent: 100%, amount: 9.000.000đ',
    });
    const { diagnostics } = checkText(text);
    expect(diagnostics.map(({ rule, help }) => [rule, help])).toEqual([
      ['budget/line', 'it agrees if the percentage is 10%'],
    ]);
    expect(checkText(applyEdits(text, diagnostics[0]?.fix?.edits ?? [])).diagnostics).toEqual([]);
  });

  test('none, where no sum tells', () => {
    const [finding] = linesIn(
      planWith('quantity: 1000, unitPrice: 50.000đ, amount: 55.000.000đ', { total: '93.000.000đ' }),
    );
    expect(finding?.help).toBe('correct the amount, the quantity or the unit price');
    expect(finding?.fix).toBeNull();
  });
});
