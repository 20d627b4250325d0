import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/plan/facts/lines.ts';
import type { Plan } from '../../src/plan/format/schema.ts';
import { openPlan } from '../../src/plan/open.ts';
import { budgetRecords } from '../../src/reports/budget/budget.ts';
import { sharesOf } from '../../src/reports/budget/shares.ts';
import { increaseText } from '../../src/reports/diff/amounts.ts';
import { moneyTable } from '../../src/reports/diff/money-table.ts';
import { diffPlans } from '../../src/reports/diff/plan.ts';
import { sectionFigure } from '../../src/reports/page/money-figures.ts';
import { monthsOf } from '../../src/reports/page/months.ts';
import { rateOf } from '../../src/reports/status/money.ts';
import { moneyByTask } from '../../src/reports/status/money-tables.ts';
import { statusOf } from '../../src/reports/status/status.ts';
import { checkText } from '../support/checking.ts';
import { budgetOf } from '../support/plans.ts';
import { planIn } from '../support/versions.ts';

interface Written {
  readonly label?: string;
  readonly amount?: string;
  readonly subtotal?: string;
  readonly total?: string;
}

const SAVED = 'Tiết kiệm 10% chi thường xuyên';

/** A plan of 45 million from which something is taken off. */
function planWith({
  label = SAVED,
  amount = '-5.000.000đ',
  subtotal,
  total = '40.000.000đ',
}: Written): string {
  return `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: ${total} }
tasks:
  - title: Báo chí
    schedule: Quý II/2026${subtotal ? `\n    subtotal: ${subtotal}` : ''}
    items:
      - { label: Chuyên trang, amount: 45.000.000đ }
      - { label: ${label}, amount: ${amount}, period: Tháng 5/2026 }
`;
}

function openText(text: string): Plan {
  const { plan } = openPlan('plan.yaml', Buffer.from(text));
  if (!plan) throw new Error('no plan');
  return plan;
}

function amountsIn(text: string) {
  return linesOf(openText(text)).map(({ item }) => item.amount.dong);
}

const rulesIn = (text: string) => checkText(text).diagnostics.map(({ rule }) => rule);

describe('money that is taken off', () => {
  test.each([
    ['a sign', '-5.000.000đ'],
    ['a minus sign', '−5.000.000đ'],
    ['a dash', '– 5.000.000đ'],
    ['a word', 'âm 5 triệu đồng'],
    ['brackets', '(5.000.000đ)'],
  ])('is written with %s', (_, amount) => {
    const text = planWith({ amount: `"${amount}"` });
    expect(amountsIn(text)).toEqual([45_000_000n, -5_000_000n]);
    expect(rulesIn(text)).toEqual([]);
  });

  test.each(['Giảm trừ', 'CẮT GIẢM chi', 'Thu hồi tạm ứng', 'Giảm trừ', 'Khấu trừ'])(
    'is a deduction where the label says %s, and the sums say what is wrong',
    (label) => {
      expect(rulesIn(planWith({ label, total: '41.000.000đ' }))).toEqual(['budget/total']);
    },
  );

  test.each([
    ['the total', {}],
    ['the subtotal', { subtotal: '40.000.000đ', total: '47.000.000đ' }],
  ])('is a deduction under any label where %s proves it', (_, sums) => {
    expect(amountsIn(planWith({ label: 'Khoản khác', ...sums }))).toEqual([45_000_000n, -5_000_000n]);
  });

  test('is refused where neither says so, with what may be meant', () => {
    const { diagnostics } = checkText(planWith({ label: 'Khoản khác', total: '47.000.000đ' }));
    expect(diagnostics.map(({ rule, help }) => [rule, help])).toEqual([
      ['money/malformed', expect.stringContaining('"Giảm trừ …", "Tiết kiệm …"')],
    ]);
  });

  test('is no deduction where a sum proves that the sign is wrong', () => {
    const { diagnostics } = checkText(planWith({ label: 'Khoản khác', total: '50.000.000đ' }));
    expect(diagnostics.map(({ rule, help }) => [rule, help])).toEqual([
      ['money/malformed', 'write: 5.000.000đ\nit agrees with budget.total'],
    ]);
  });

  test('cannot be the total', () => {
    expect(rulesIn(planWith({ total: '-40.000.000đ' }))).toContain('money/malformed');
  });

  test.each([
    ['its items prove it', 'Điều chỉnh', '-5.000.000đ', '40.000.000đ', []],
    ['its title says so', 'Giảm trừ', '-4.000.000đ', '40.000.000đ', ['budget/subtotal']],
    [
      'neither does: it is refused',
      'Phóng sự',
      '-4.000.000đ',
      '47.000.000đ',
      Array(3).fill('money/malformed'),
    ],
  ])('is the subtotal of a task where %s', (_, title, subtotal, total, rules) => {
    const text = `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: ${total} }
tasks:
  - { title: Báo chí, schedule: Quý II/2026, items: [{ label: Chuyên trang, amount: 45.000.000đ }] }
  - title: ${title}
    schedule: Quý II/2026
    subtotal: ${subtotal}
    items: [{ label: Tỉnh, amount: -3.000.000đ }, { label: Xã, amount: -2.000.000đ }]
`;
    expect(rulesIn(text)).toEqual(rules);
  });

  test.each([
    ['-5.000.000đ', []],
    ['-4.000.000đ', ['budget/line']],
  ])('is its quantity × price, taken off: %s', (amount, rules) => {
    const total = amount === '-5.000.000đ' ? '40.000.000đ' : '41.000.000đ';
    const text = planWith({ amount, total }).replace(
      'amount: -',
      'quantity: 2, unitPrice: 2.500.000đ, amount: -',
    );
    expect(rulesIn(text)).toEqual(rules);
  });

  test('is counted with its sign in a report', () => {
    const { records, total } = budgetRecords(budgetOf([openText(planWith({}))], ['month'], 'even'));
    expect(total).toBe(40_000_000n);
    expect(records.map(({ amount }) => amount)).toEqual([15_000_000n, 10_000_000n, 15_000_000n]);
  });
});

test('shares show what is taken off as such, to the same total', () => {
  expect(sharesOf([45_000_000n, -5_000_000n])).toEqual({ hundredths: [11_250n, -1_250n], exact: false });
  expect(sharesOf([1n, -1n])).toBeNull();
});

test('an amount to take off is divided over the months to the đồng', () => {
  const text = planWith({ amount: '-5đ', total: '44.999.995đ' }).replace(', period: Tháng 5/2026', '');
  const { records } = budgetRecords(budgetOf([openText(text)], ['month'], 'even'));
  expect(records.map(({ amount }) => amount)).toEqual([14_999_998n, 14_999_998n, 14_999_999n]);
});

describe('reports of what is taken off', () => {
  const at = (amount: string, label: string) => `      - { label: ${label}, amount: ${amount} }\n`;
  const planOf = (total: string, ...items: string[]) =>
    planIn(`plan: { title: Tuyên truyền, period: 2026 }
budget: { total: ${total} }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    items:
${items.join('')}  - title: Rà soát
    schedule: Tháng 9/2026
    items:
${at('-5.000.000đ', SAVED)}`);
  const before = planOf('35.000.000đ', at('40.000.000đ', 'Bài viết'));

  test('the table of a comparison has a line for it, so that its columns add up', () => {
    const after = planOf('45.000.000đ', at('50.000.000đ', 'Bài viết'));
    const { rows } = moneyTable(diffPlans(before, after), 'en');
    const firsts = rows.map(({ cells: [, amount] }) => (amount?.type === 'amount' ? amount.dong : null));
    expect(firsts).toContain(-5_000_000n);
    const entries = rows.filter(({ kind }) => kind === 'entry');
    const sum = entries.reduce((all, { cells: [, amount] }) => {
      return all + (amount?.type === 'amount' ? (amount.dong ?? 0n) : 0n);
    }, 0n);
    expect(sum).toBe(35_000_000n);
  });

  test('no share is taken of it, nor of 0đ', () => {
    expect(increaseText(-5_000_000n, -1_000_000n, 'en')).toBe('-1.000.000đ');
    expect(increaseText(0n, 1n, 'en')).toBe('+1đ');
    expect(rateOf(1n, -5_000_000n)).toBeNull();
    expect(rateOf(1n, 0n)).toBeNull();
    expect(rateOf(1n, 1n)).toBe(10_000n);
  });

  test('it comes off early for the least that is due, and late for the most', () => {
    const [august, september] = monthsOf(before, null, '2026-01-01').slice(7, 9);
    expect(august).toMatchObject({ least: 40_000_000n, most: 40_000_000n });
    expect(september).toMatchObject({ least: 35_000_000n, most: 35_000_000n });
    const undated = planIn(`plan: { title: Tuyên truyền, period: 2026 }
budget: { total: 35.000.000đ }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    items:
${at('40.000.000đ', 'Bài viết')}  - title: Rà soát
    items:
${at('-5.000.000đ', SAVED)}`);
    expect(monthsOf(undated, null, '2026-01-01').at(-1)).toMatchObject({
      least: 35_000_000n,
      most: 40_000_000n,
    });
  });

  test('the money by task and the figure of sections count it', () => {
    const status = statusOf(before, 'plan.yaml', null, '2026-01-01');
    expect(moneyByTask(status, 'en').rows).toHaveLength(3);
    const total = sectionFigure(status, 'id', 'en').table.rows.at(-1);
    expect(total?.cells[1]).toMatchObject({ dong: 35_000_000n });
  });
});
