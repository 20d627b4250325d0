import { describe, expect, test } from 'vitest';
import { checkActuals } from '../../src/actual/check.ts';
import { openActuals } from '../../src/actual/open.ts';
import { openPlan } from '../../src/plan/open.ts';
import { COMMUNE } from '../support/commune.ts';

const COMMUNE_FILE = openPlan('plan.yaml', Buffer.from(COMMUNE));

/** What is more than the plan has: the difference in đồng, and the words of the message in brackets. */
function excessesOf(actuals: string, file = COMMUNE_FILE): string[] {
  const text = `plan: plan.yaml\nasOf: 31/3/2026\n${actuals}`;
  return checkActuals(openActuals('a', Buffer.from(text)), file, 'en')
    .diagnostics.filter(({ rule }) => rule === 'actual/over-plan')
    .map(
      ({ data, message }) => `${(data as { difference: bigint }).difference} ${/\(.*\)$/.exec(message)?.[0]}`,
    );
}

const paid = (...lines: string[]) =>
  `payments:\n${lines.map((line) => `  - { date: 15/3/2026, ${line} }\n`).join('')}`;

describe('on both sides of what the plan gives', () => {
  test.each([
    ['a task', 'task: III.3, amount: 16.000.000đ', 'task: III.3, amount: 16.000.001đ', '1 (Giải thưởng)'],
    [
      'an item of a task',
      'task: II.1, item: Nước uống, amount: 3.000.000đ',
      'task: II.1, item: Nước uống, amount: 3.000.001đ',
      '1 (Nước uống)',
    ],
    [
      'a task with the VAT on it',
      'task: I.1, amount: 25.920.000đ',
      'task: I.1, amount: 25.920.001đ',
      '1 (Báo Lâm Đồng, Thuế GTGT)',
    ],
    [
      'an item with the VAT on it',
      'task: I.1, item: bao, amount: 25.920.000đ',
      'task: I.1, item: bao, amount: 25.920.001đ',
      '1 (Báo Lâm Đồng)',
    ],
  ])('%s', (_, within, over, expected) => {
    expect(excessesOf(paid(within))).toEqual([]);
    expect(excessesOf(paid(over))).toEqual([expected]);
  });

  test('a section, where each of its tasks has enough', () => {
    // Section I has 46.000.000đ; the payment on the section may be from any of its tasks.
    const rest = 'task: I, amount: 20.080.000đ';
    expect(excessesOf(paid('task: I.1, amount: 25.920.000đ', rest))).toEqual([]);
    const over = paid('task: I.1, amount: 25.920.000đ', 'task: I, amount: 20.080.001đ');
    expect(excessesOf(over)).toEqual([expect.stringMatching(/^1 /)]);
  });

  test('a source, where the payments say that they are from it', () => {
    const named = (amount: string) =>
      paid(
        `task: II.4, amount: ${amount}, source: tinh`,
        'task: I.1, amount: 25.920.000đ',
        'task: I.2, amount: 14.080.000đ',
      );
    expect(excessesOf(named('10.000.000đ'))).toEqual([]);
    // Each task of another source has enough for itself.
    const elsewhere = paid(
      'task: II.4, amount: 10.000.000đ',
      'task: I.1, amount: 25.920.000đ',
      'task: I.2, amount: 14.080.000đ',
      'task: III.4, amount: 1đ, source: Ngân sách tỉnh',
    );
    expect(excessesOf(elsewhere)).toEqual(['1 (source Ngân sách tỉnh)']);
  });

  test('a refund gives back', () => {
    expect(
      excessesOf(paid('task: III.3, amount: 17.000.000đ', 'task: III.3, amount: 1.000.000đ, kind: refund')),
    ).toEqual([]);
  });
});

test('a contract for a paper may be for its money with the VAT', () => {
  const plan = `plan: { title: Kế hoạch, period: 2026 }
outlets: { a: { name: Báo A } }
tasks:
  - title: Đăng bài
    items: [{ outlet: a, amount: 36.000.000đ }, { label: Thuế GTGT, percent: 8%, amount: 2.880.000đ }]
`;
  const file = openPlan('plan.yaml', Buffer.from(plan));
  const signed = (amount: string) =>
    `contracts:\n  - { id: c, signed: 01/3/2026, outlet: a, amount: ${amount} }\n`;
  expect(excessesOf(signed('38.880.000đ'), file)).toEqual([]);
  expect(excessesOf(signed('38.880.001đ'), file)).toEqual(['1 (Báo A)']);
});

test('two contracts for one item, and one for another, are one finding', () => {
  const contracts = `contracts:
  - { number: 1/HĐ, signed: 01/3/2026, outlet: dai, tasks: [I.2], amount: 8.000.000đ }
  - { number: 2/HĐ, signed: 01/3/2026, outlet: dai, tasks: [I.2], amount: 8.000.000đ }
  - { number: 3/HĐ, signed: 01/3/2026, supplier: Nhà in, tasks: [II.2], amount: 20.000.000đ }
`;
  expect(excessesOf(contracts)).toEqual(['1920000 (Đài Phát thanh và Truyền hình Lâm Đồng)']);
});
