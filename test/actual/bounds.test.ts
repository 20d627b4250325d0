import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkActuals } from '../../src/actual/check.ts';
import { openActuals } from '../../src/actual/open.ts';
import { openPlan } from '../../src/plan/open.ts';

const plan = openPlan('plan.yaml', readFileSync(join(import.meta.dirname, '../fixtures/actuals/plan.yaml')));

/** The rules that find something in what was done, without those about what is late. */
function rulesIn(actuals: string, asOf = '30/6/2026'): readonly string[] {
  const file = openActuals('plan.actuals.yaml', Buffer.from(`plan: plan.yaml\nasOf: ${asOf}\n${actuals}`));
  return checkActuals(file, plan, 'en')
    .diagnostics.map(({ rule }) => rule)
    .filter((rule) => rule !== 'actual/overdue');
}

const contract = (keys: string) =>
  `contracts: [{ id: c1, supplier: Công ty In, tasks: [leaflets], amount: 20.000.000đ, ${keys} }]\n`;
const payment = (keys: string) => `payments: [{ contract: c1, amount: 5.000.000đ, ${keys} }]\n`;
const progress = (...entries: string[]) =>
  `progress:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;

describe('what comes in order may be on one day', () => {
  test.each([
    ['15/02/2026', []],
    ['14/02/2026', ['actual/order']],
  ])('a contract signed on %s under a plan issued on 15/02/2026', (day, rules) => {
    expect(rulesIn(contract(`signed: ${day}`))).toEqual(rules);
  });

  test.each([
    ['10/4/2026', []],
    ['09/4/2026', ['actual/order']],
  ])('a contract signed on 10/4/2026 that lasts until %s', (day, rules) => {
    expect(rulesIn(contract(`signed: 10/4/2026, until: ${day}`))).toEqual(rules);
  });

  test.each([
    ['10/4/2026', []],
    ['09/4/2026', ['actual/order']],
  ])('a payment on %s of a contract signed on 10/4/2026', (day, rules) => {
    expect(rulesIn(contract('signed: 10/4/2026') + payment(`date: ${day}`))).toEqual(rules);
  });

  test.each([
    ['20/4/2026', []],
    ['19/4/2026', ['actual/order']],
  ])('a task done on %s that comes after one done on 20/4/2026', (day, rules) => {
    const done = progress(
      'task: contracts, state: done, date: 20/4/2026',
      `task: articles, state: done, date: ${day}`,
    );
    expect(rulesIn(done)).toEqual(rules);
  });
});

/** What is found in a report on the one task of a plan that lasts two years. */
function rulesOfReport(day: string): readonly string[] {
  const text = `plan: { title: Hai năm, period: 2026/2027 }\ntasks: [{ id: a, title: Họp, schedule: Từ ngày 01/01/2027 }]\n`;
  const actuals = `plan: a.yaml\nasOf: 31/12/2026\n${progress(`task: a, state: started, date: ${day}`)}`;
  const file = openActuals('a', Buffer.from(actuals));
  return checkActuals(file, openPlan('a.yaml', Buffer.from(text)), 'en').diagnostics.map(({ rule }) => rule);
}

describe('work may begin before its time', () => {
  test.each([
    ['01/7/2026', ['actual/order']],
    ['02/7/2026', []],
  ])('but not 184 days before: on %s for 01/01/2027', (day, rules) => {
    expect(rulesOfReport(day)).toEqual(rules);
  });

  test('before the period of a plan that is issued by then, but not before it is issued', () => {
    const early = (day: string) => {
      const text =
        'plan: { title: Năm, period: 2026, issued: 20/12/2025 }\ntasks: [{ id: a, title: Họp, schedule: Quý I }]\n';
      const actuals = `plan: a.yaml\nasOf: 10/01/2026\n${progress(`task: a, state: started, date: ${day}`)}`;
      const file = openActuals('a', Buffer.from(actuals));
      return checkActuals(file, openPlan('a.yaml', Buffer.from(text)), 'en').diagnostics.map(
        ({ rule }) => rule,
      );
    };
    expect(early('20/12/2025')).toEqual([]);
    expect(early('19/12/2025')).toEqual(['actual/order']);
  });
});

describe('the day up to which the file is complete', () => {
  test.each([
    ['30/6/2026', []],
    ['01/7/2026', ['actual/future']],
  ])('is the last on which something can be done: %s', (day, rules) => {
    expect(rulesIn(progress(`task: leaflets, state: started, date: ${day}`))).toEqual(rules);
    expect(rulesIn(contract(`signed: ${day}`))).toEqual(rules);
  });

  test('a contract dated after it proves nothing of its payments; one signed on it does', () => {
    const paid = payment('date: 01/6/2026');
    expect(rulesIn(contract('signed: 01/7/2026') + paid)).toEqual(['actual/future']);
    expect(rulesIn(contract('signed: 30/6/2026') + paid)).toEqual(['actual/order']);
  });

  test('what is outside the period of the plan is found on it, and left to another rule after it', () => {
    const signed = contract('signed: 05/01/2027');
    expect(rulesIn(signed, '05/01/2027')).toEqual(['actual/outside-period']);
    expect(rulesIn(signed, '04/01/2027')).toEqual(['actual/future']);
  });
});

describe('money of 2026 is settled by 31/01/2027', () => {
  test.each([
    ['payment', '31/12/2026', []],
    ['payment', '01/01/2027', ['actual/outside-period']],
    ['settlement', '31/01/2027', []],
    ['settlement', '01/02/2027', ['actual/outside-period']],
    ['refund', '31/01/2027', []],
    ['refund', '01/02/2027', ['actual/outside-period']],
  ])('a %s on %s', (kind, day, rules) => {
    const first = kind === 'refund' ? '{ contract: c1, amount: 6.000.000đ, date: 01/6/2026 }, ' : '';
    const paid = `payments: [${first}{ contract: c1, amount: 5.000.000đ, date: ${day}, kind: ${kind} }]\n`;
    expect(rulesIn(contract('signed: 10/4/2026') + paid, '28/02/2027')).toEqual(rules);
  });
});

describe('names of the plan', () => {
  const found = (head: string, actuals: string) => {
    const text = `plan: { title: Năm, period: 2026 }\n${head}\n`;
    const file = openActuals('a', Buffer.from(`plan: a.yaml\nasOf: 31/01/2026\n${actuals}`));
    return checkActuals(file, openPlan('a.yaml', Buffer.from(text)), 'en').diagnostics.map(
      ({ message, help, fix }) => [message, help, fix],
    );
  };

  test('an outlet or source whose name two have is asked for by its id, and none is chosen', () => {
    const head = `budget: { total: 5đ, sources: { a: { name: Xã, amount: 3đ }, b: { name: xã, amount: 2đ } } }
outlets: { x: { name: Báo A, aliases: [Báo B] }, y: { name: Báo B } }
tasks: [{ title: Họp, schedule: Quý I, items: [{ outlet: x, source: a, amount: 3đ }, { outlet: y, source: b, amount: 2đ }] }]`;
    const actuals = 'contracts: [{ id: c, signed: 05/01/2026, outlet: Báo B, source: Xã, amount: 1đ }]\n';
    expect(found(head, actuals)).toEqual([
      ['several outlets go by "Báo B"', 'write the id among the outlets of the plan', null],
      ['several sources go by "Xã"', 'write the id among the budget.sources of the plan', null],
    ]);
  });

  test('a contract with an empty list of tasks is for any, as one without the list', () => {
    const head =
      'budget: { total: 3đ }\noutlets: { x: { name: Báo A } }\ntasks: [{ title: Họp, schedule: Quý I, items: [{ outlet: x, amount: 3đ }] }]';
    const signed = (amount: string) =>
      found(head, `contracts: [{ id: c, signed: 05/01/2026, outlet: x, tasks: [], amount: ${amount} }]\n`);
    expect(signed('3đ')).toEqual([]);
    expect(signed('4đ')).toHaveLength(1);
  });
});

test.each([
  ['Quý I, II/2026', 'period: 2026-Q1,'],
  ['Tháng 1, tháng 3/2026', 'period: 2026-01,'],
])('what is late of %s is to be reported under a round that the task has', (schedule, period) => {
  const text = `plan: { title: Tuyên truyền, period: 2026 }\ntasks:\n  - { title: Đăng bài, schedule: "${schedule}" }\n`;
  const file = openActuals('plan.actuals.yaml', Buffer.from('plan: plan.yaml\nasOf: 15/4/2026\n'));
  const [late] = checkActuals(file, openPlan('plan.yaml', Buffer.from(text)), 'en').diagnostics;
  expect(late?.help).toContain(period);
});
