import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkActuals } from '../../src/actual/check.ts';
import { openActuals } from '../../src/actual/open.ts';
import { actualRules, allRules } from '../../src/actual/registry.ts';
import { openPlan } from '../../src/plan/open.ts';
import { expectedIn, foundIn } from '../support/checking.ts';

const folder = join(import.meta.dirname, '../fixtures/actuals');
const plan = openPlan('plan.yaml', readFileSync(join(folder, 'plan.yaml')));
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.actuals.yaml'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const check = (text: string, lang: 'vi' | 'en') =>
  checkActuals(openActuals('plan.actuals.yaml', Buffer.from(text)), plan, lang);

describe.each(fixtures)('%s', (_, text) => {
  test('gives the marked findings and no others', () => {
    expect(foundIn(check(text, 'en')).sort()).toEqual(expectedIn(text).sort());
  });

  test('gives the same findings in Vietnamese, in other words', () => {
    const [vi, en] = [check(text, 'vi').diagnostics, check(text, 'en').diagnostics];
    expect(vi.map(({ rule, range }) => [rule, range])).toEqual(en.map(({ rule, range }) => [rule, range]));
    expect(vi.filter(({ message }, i) => message === en[i]?.message)).toEqual([]);
  });
});

test.each(actualRules.map(({ id }) => id))('%s has a fixture that breaks it', (id) => {
  expect(fixtures.some(([, text]) => text.includes(`# expect: ${id}`))).toBe(true);
});

test('a place in the plan is related with the name of its file', () => {
  const [, text] = fixtures.find(([name]) => name.startsWith('overdue')) ?? ['', ''];
  const [finding] = check(text, 'en').diagnostics;
  expect(finding?.related).toEqual([
    { message: 'when the plan has it', range: expect.anything(), file: 'plan.yaml' },
  ]);
});

test('without a plan that can be read only the file itself is checked', () => {
  const [, text] = fixtures.find(([name]) => name.startsWith('overdue')) ?? ['', ''];
  const broken = openPlan('plan.yaml', Buffer.from('plan: ['));
  const { diagnostics, unchecked } = checkActuals(openActuals('a', Buffer.from(text)), broken, 'en');
  expect(diagnostics).toEqual([]);
  expect(unchecked).toEqual(actualRules.map(({ id }) => id));
});

test('money that a slip in the plan takes away is no further finding here', () => {
  const text = readFileSync(join(folder, 'plan.yaml'), 'utf8').replace(
    'amount: 90.000.000đ',
    'amount: 9.000.000đ',
  );
  const actuals = `plan: plan.yaml
asOf: 30/6/2026
contracts:
  - { id: c1, signed: 01/4/2026, outlet: hanoimoi, tasks: [articles], amount: 90.000.000đ }
progress:
  - { task: contracts, state: done, date: 27/3/2026 }
  - { task: articles, state: started, date: 10/4/2026 }
`;
  const slipped = openPlan('plan.yaml', Buffer.from(text));
  expect(checkActuals(openActuals('a', Buffer.from(actuals)), slipped, 'en').diagnostics).toEqual([]);
});

describe('a deadline before what comes first can start', () => {
  const early = readFileSync(join(folder, 'plan.yaml'), 'utf8').replace(
    'schedule: Quý II/2026',
    'schedule: Tháng 02/2026',
  );
  const actuals = `plan: plan.yaml
asOf: 30/4/2026
progress:
  - { task: contracts, state: done, date: 27/3/2026 }
`;
  const overdue = (text: string) =>
    checkActuals(openActuals('a', Buffer.from(actuals)), openPlan('plan.yaml', Buffer.from(text)), 'en')
      .diagnostics;

  test('is not missed as well', () => {
    expect(overdue(early)).toEqual([]);
  });

  test('unless it is set aside with a reason', () => {
    const text = early.replace(
      '    schedule: Tháng 02/2026',
      '    # kstthc-ignore schedule/order: đã thống nhất\n    schedule: Tháng 02/2026',
    );
    expect(overdue(text).map(({ rule }) => rule)).toEqual(['actual/overdue']);
  });
});

test('the rules that others yield to are rules of plans', () => {
  const known = new Set(allRules.map(({ id }) => id));
  expect(actualRules.flatMap(({ yieldsTo = [] }) => yieldsTo).filter((id) => !known.has(id))).toEqual([]);
});
