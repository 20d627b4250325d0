import { describe, expect, test } from 'vitest';
import { checkActuals } from '../../src/actual/check.ts';
import { openActuals } from '../../src/actual/open.ts';
import { openPlan } from '../../src/plan/open.ts';

const PLAN = openPlan(
  'plan.yaml',
  Buffer.from(`plan: { title: Tuyên truyền, issued: 05/01/2026, period: 2026 }
tasks:
  - no: I
    title: Báo chí
    tasks:
      - { title: Bài viết, schedule: Quý I/2026 }
      - { title: Phóng sự, schedule: Tháng 3/2026 }
`),
);

function rulesOf(actuals: string): string[] {
  const file = openActuals('plan.actuals.yaml', Buffer.from(`plan: plan.yaml\nasOf: 30/6/2026\n${actuals}`));
  return checkActuals(file, PLAN, 'vi').diagnostics.map(({ rule }) => rule);
}

describe('a report on a section is about the tasks in it', () => {
  test('a period that one of them has counts', () => {
    const entry = (period: string) => `progress:\n  - { task: I, period: ${period}, state: done }\n`;
    expect(rulesOf(entry('Quý I/2026'))).toEqual([]);
    expect(rulesOf(entry('Tháng 3/2026'))).not.toContain('actual/unknown-reference');
  });

  test('a period that none of them has is one finding, and nothing is said to be late', () => {
    expect(rulesOf('progress:\n  - { task: I, period: Tháng 5/2026, state: done }\n')).toEqual([
      'actual/unknown-reference',
    ]);
  });

  test('a date after asOf is one finding', () => {
    expect(rulesOf('progress:\n  - { task: I, state: done, date: 01/7/2026 }\n')).toEqual(['actual/future']);
  });
});

describe('an amount that cannot be read is one finding', () => {
  const task = 'progress:\n  - { task: I, state: done, date: 30/3/2026 }\n';
  const paid = (amount: string) => `{ task: I.1, date: 15/3/2026, amount: ${amount} }`;

  test('though two payments have it', () => {
    const text = `payments:\n  - ${paid('năm triệu')}\n  - ${paid('sáu triệu')}\n${task}`;
    expect(rulesOf(text).filter((rule) => rule === 'actual/duplicate')).toEqual([]);
  });

  test('and of a contract it hides no payment that is entered twice', () => {
    const contract =
      '{ number: 01/HĐ, signed: 10/3/2026, supplier: Công ty In, tasks: [I.1], amount: nhiều }';
    const payment = '{ contract: 01/HĐ, date: 15/3/2026, amount: 5.000.000đ }';
    const text = `contracts:\n  - ${contract}\npayments:\n  - ${payment}\n  - ${payment}\n${task}`;
    expect(rulesOf(text)).toContain('actual/duplicate');
  });
});
