import { expect, test } from 'vitest';
import { checkActuals } from '../../src/actual/check.ts';
import { openActuals } from '../../src/actual/open.ts';
import { openPlan } from '../../src/plan/open.ts';
import { statusOf } from '../../src/reports/status/status.ts';
import { growth } from '../support/growth.ts';

/** A plan of `n` tasks for a hundred outlets, the outlets in turn. */
function planText(n: number): string {
  const tasks = Array.from(
    { length: n },
    (_, i) =>
      `  - { id: t${i}, title: Việc ${i}, schedule: Quý II/2026, items: [{ outlet: o${i % 100}, amount: 10.000.000đ }] }`,
  );
  const outlets = Array.from({ length: 100 }, (_, i) => `  o${i}: { name: Báo số ${i} }`);
  return `plan: { number: 1/KH-UBND, title: Kế hoạch, period: 2026 }\noutlets:\n${outlets.join('\n')}\ntasks:\n${tasks.join('\n')}\n`;
}

/** Contracts, a payment of each, and reports; `tasks` is what each contract names. */
function actualsText(n: number, tasks: (i: number) => string): string {
  const each = (line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join('\n');
  return `plan: p.yaml
asOf: 30/9/2026
contracts:
${each((i) => `  - { id: c${i}, signed: 01/4/2026, outlet: o${i % 100}, ${tasks(i)}amount: 9.000.000đ }`)}
payments:
${each((i) => `  - { contract: c${i}, date: 15/5/2026, amount: 4.000.000đ, voucher: UNC ${i} }`)}
progress:
${each((i) => `  - { task: t${i}, state: done, date: 15/6/2026 }`)}
`;
}

function opened(n: number, tasks: (i: number) => string) {
  const planFile = openPlan('p.yaml', Buffer.from(planText(n)));
  const file = openActuals('p.actuals.yaml', Buffer.from(actualsText(n, tasks)));
  const { plan } = planFile;
  const { actuals } = file;
  if (!plan || !actuals) throw new Error('both can be read');
  return { planFile, plan, file, actuals };
}

function checkAndStatus({ planFile, plan, file, actuals }: ReturnType<typeof opened>): void {
  checkActuals(file, planFile, 'en');
  // Another object, so that nothing is remembered of it.
  statusOf(plan, 'p.yaml', { ...actuals }, '2026-09-30');
}

test.each<[string, (i: number) => string]>([
  ['no task', () => ''],
  ['one task each', (i) => `tasks: [t${i}], `],
  ['three tasks each, so that all are tied together', (i) => `tasks: [t${i}, t${Math.max(0, i - 1)}, t0], `],
])('time grows with the number of contracts that name %s', { timeout: 30_000 }, (_, tasks) => {
  expect(growth(checkAndStatus, (n) => opened(n, tasks), 150, 5)).toBeLessThan(2.5);
});
