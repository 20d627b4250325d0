import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkActuals } from '../../src/actual/check.ts';
import { openActuals } from '../../src/actual/open.ts';
import { openPlan } from '../../src/plan/open.ts';

const plan = openPlan('plan.yaml', readFileSync(join(import.meta.dirname, '../fixtures/actuals/plan.yaml')));

const CONTRACT = 'signed: 01/4/2026, supplier: Công ty In, tasks: [leaflets], amount: 20.000.000đ';

/** What is found in payments, without those about what is late: the rules, and what may be the slip. */
function found(contract: string, ...payments: readonly string[]) {
  const list = payments.map((keys) => `  - { ${keys} }\n`).join('');
  const text = `plan: plan.yaml\nasOf: 30/6/2026\ncontracts: [{ id: c1, ${contract} }]\npayments:\n${list}`;
  const { diagnostics } = checkActuals(openActuals('plan.actuals.yaml', Buffer.from(text)), plan, 'en');
  const own = diagnostics.filter(({ rule }) => rule !== 'actual/overdue');
  return { rules: own.map(({ rule }) => rule), help: own.map(({ help }) => help ?? '') };
}

const paid = (date: string, amount: string) => `contract: c1, date: ${date}, amount: ${amount}`;
const back = (date: string, amount: string) => `${paid(date, amount)}, kind: refund`;

describe('what comes back', () => {
  test.each([
    ['all that was paid', [paid('10/4/2026', '5.000.000đ'), back('10/4/2026', '5.000.000đ')], []],
    [
      'more than was paid',
      [paid('10/4/2026', '5.000.000đ'), back('12/4/2026', '5.000.001đ')],
      ['actual/over-contract'],
    ],
    [
      'before it was paid',
      [back('09/4/2026', '5.000.000đ'), paid('10/4/2026', '5.000.000đ')],
      ['actual/order'],
    ],
    [
      'before the contract was signed, which is one cause',
      [back('09/3/2026', '5.000.000đ'), paid('10/4/2026', '5.000.000đ')],
      ['actual/order'],
    ],
    [
      'of a payment with a wrong year',
      [back('12/4/2026', '5.000.000đ'), paid('10/4/2027', '5.000.000đ')],
      ['actual/future'],
    ],
    [
      'of a payment that names another contract',
      [back('12/4/2026', '5.000.000đ'), 'contract: c9, date: 10/4/2026, amount: 5.000.000đ'],
      ['actual/unknown-reference'],
    ],
    [
      'of a task, though it was paid under the contract for it',
      [paid('10/4/2026', '5.000.000đ'), 'task: leaflets, date: 12/4/2026, amount: 1.000.000đ, kind: refund'],
      [],
    ],
    [
      'of a contract and of its task, which is one cause',
      [
        paid('10/4/2026', '5.000.000đ'),
        back('12/4/2026', '50.000.000đ'),
        'task: leaflets, date: 13/4/2026, amount: 1.000.000đ, kind: refund',
      ],
      ['actual/over-contract'],
    ],
    [
      'of a task that nothing was paid for',
      ['task: leaflets, date: 12/4/2026, amount: 1.000.000đ, kind: refund'],
      ['actual/over-contract'],
    ],
  ])('%s', (_, payments, rules) => {
    expect(found(CONTRACT, ...payments).rules).toEqual(rules);
  });
});

describe('the slip behind too large a sum', () => {
  test.each([
    [
      'a payment entered twice',
      [paid('10/4/2026', '15.000.000đ'), paid('12/4/2026', '15.000.000đ')],
      'the payment on 2026-04-12 of 15.000.000đ may be entered twice',
    ],
    [
      'a zero too many, in what is at least twice the contract',
      [paid('10/4/2026', '15.000.000đ'), paid('12/4/2026', '50.000.000đ')],
      'the payment on 2026-04-12 of 50.000.000đ may have a zero too many and should be 5.000.000đ',
    ],
    ['neither', [paid('10/4/2026', '15.000.000đ'), paid('12/4/2026', '30.000.000đ')], ''],
    [
      'a refund with a zero too many',
      [paid('10/4/2026', '15.000.000đ'), back('12/4/2026', '100.000.000đ')],
      'the payment on 2026-04-12 of 100.000.000đ may have a zero too many and should be 10.000.000đ',
    ],
  ])('%s', (_, payments, help) => {
    expect(found(CONTRACT, ...payments).help).toEqual([help]);
  });
});

test('the year of a contract is one finding, though it also ends before it is signed', () => {
  const { rules } = found(CONTRACT.replace('01/4/2026', '01/4/2027, until: 31/12/2026'));
  expect(rules).toEqual(['actual/future']);
});

test('one voucher may pay one contract from two sources', () => {
  const from = (source: string) => `${paid('10/4/2026', '5.000.000đ')}, voucher: UNC 1, source: ${source}`;
  const duplicates = (...payments: readonly string[]) =>
    found(CONTRACT, ...payments).rules.filter((rule) => rule === 'actual/duplicate').length;
  expect([duplicates(from('a'), from('b')), duplicates(from('a'), from('a'))]).toEqual([0, 1]);
});
