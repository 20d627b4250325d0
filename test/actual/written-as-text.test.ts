import { expect, test } from 'vitest';
import { checkActuals } from '../../src/actual/check.ts';
import { openActuals } from '../../src/actual/open.ts';
import { openPlan } from '../../src/plan/open.ts';

const PLAN = openPlan('plan.yaml', Buffer.from('plan: { title: a, period: 2026 }\ntasks: [{ title: b }]\n'));

test.each([
  ['task: I.1', 'tasks: [I.1]'],
  ['task: "Đăng bài, đưa tin"', 'tasks: ["Đăng bài, đưa tin"]'],
])('a contract with %s is told to write %s', (written, suggestion) => {
  const text = `plan: plan.yaml
asOf: 30/6/2026
contracts:
  - { number: 1/HĐ, signed: 01/4/2026, supplier: A, ${written}, amount: 9.000.000đ }
`;
  const file = openActuals('plan.actuals.yaml', Buffer.from(text));
  expect(checkActuals(file, PLAN, 'vi').diagnostics).toMatchObject([
    { rule: 'schema/unknown-key', help: `viết: ${suggestion}`, fix: { edits: [{ text: suggestion }] } },
  ]);
});
