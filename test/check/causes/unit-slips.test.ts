import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { checkText } from '../../support/checking.ts';

const UNIT = '  unit: triệu đồng\n';
const ESTIMATE = `plan: { title: Dự toán, period: 2026 }
budget:
${UNIT}  total: 63,8
  inWords: Sáu mươi ba triệu tám trăm nghìn đồng
tasks:
  - title: Tập huấn
    schedule: Tháng 6/2026
    subtotal: 63,8
    items:
      - { label: thù lao, quantity: [2, 5], unitPrice: 2, amount: 20 }
      - { label: nước uống, quantity: 600, unitPrice: "0,04", amount: 24 }
      - { label: in tài liệu, amount: 14 }
      - { label: thuế, percent: 10%, of: plan, amount: "5,8" }
`;

describe('an amount in another unit than that of the plan is one finding that says the right one', () => {
  test.each([
    ['an amount with a price', 'amount: 20 }', 'amount: 20.000 }', 'budget/line', 'write: 20.000.000đ'],
    ['in đồng', 'amount: 24 }', 'amount: 24đ }', 'budget/line', 'write: 24.000.000đ'],
    ['a zero too many', 'amount: 24 }', 'amount: 240 }', 'budget/line', 'write: 24.000.000đ'],
    [
      'a price',
      'unitPrice: 2,',
      'unitPrice: 2.000,',
      'budget/line',
      'it agrees if the unit price is 2.000.000đ',
    ],
    [
      'an amount alone',
      'amount: 14 }',
      'amount: 14.000 }',
      'budget/subtotal',
      'it agrees if "in tài liệu" (task 1) is in the wrong unit and should be 14.000.000đ',
    ],
  ])('%s', (_, before, after, rule, help) => {
    const text = ESTIMATE.replace(before, after);
    const { diagnostics } = checkText(text);
    expect(diagnostics.map((found) => [found.rule, found.help])).toEqual([[rule, help]]);
    expect(checkText(applyEdits(text, diagnostics[0]?.fix?.edits ?? [])).diagnostics).toEqual([]);
  });

  test('so it is in a plan of đồng', () => {
    const text = `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: 150.000.000đ }
tasks:
  - title: In
    schedule: Quý II
    items: [{ label: tờ gấp, amount: 100.000 }, { label: sổ tay, amount: 50.000.000đ }]
`;
    expect(checkText(text).diagnostics.map(({ rule }) => rule)).toEqual(['budget/total']);
  });
});

describe('a unit that is left out is one finding', () => {
  test('that says the unit of the words', () => {
    const { diagnostics } = checkText(ESTIMATE.replace(UNIT, ''));
    expect(diagnostics.map(({ rule, message, help }) => [rule, message, help])).toEqual([
      [
        'money/malformed',
        '4 amounts such as "63,8" have decimals, and the plan says no unit',
        'add to budget: unit: triệu đồng',
      ],
    ]);
  });

  test('that says none where the words do not', () => {
    const text = ESTIMATE.replace(UNIT, '').replace(/ {2}inWords.*\n/, '');
    expect(checkText(text).diagnostics.map(({ help }) => help)).toEqual([
      'add the unit to budget, such as unit: triệu đồng',
    ]);
  });

  test('a single amount with decimals is a slip of its own', () => {
    const text = ESTIMATE.replace('amount: 14 }', 'amount: "14,5đ" }');
    expect(checkText(text).diagnostics.map(({ rule }) => rule)).toEqual(['money/malformed']);
  });
});
