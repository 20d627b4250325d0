import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { checkText } from '../../support/checking.ts';

const PLAN = `plan: { title: Tuyên truyền, period: 2026 }
tasks:
  - { id: press, title: Họp báo, schedule: Tháng 3 }
  - { id: meeting, title: Hội nghị, after: [press], schedule: Tháng 4 }
  - { id: report, title: Báo cáo, after: [meeting], schedule: Tháng 5 }
`;

test.each([
  ['letters swapped', 'after: [press]', 'after: [perss]', 'reference/unknown-task', 'did you mean press?'],
  ['a title', 'after: [press]', 'after: [Họp báo]', 'reference/unknown-task', 'did you mean press?'],
  [
    'the id of another task, while tasks come after its own',
    'id: meeting',
    'id: press',
    'reference/duplicate-id',
    'did you mean "meeting"? tasks come after it, and none has it',
  ],
])('%s is one finding that says the id', (_, before, after, rule, help) => {
  const text = PLAN.replace(before, after);
  const { diagnostics } = checkText(text);
  expect(diagnostics.map((found) => [found.rule, found.help])).toEqual([[rule, help]]);
  expect(checkText(applyEdits(text, diagnostics[0]?.fix?.edits ?? [])).diagnostics).toEqual([]);
});
