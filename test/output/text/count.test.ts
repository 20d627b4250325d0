import { expect, test } from 'vitest';
import { summarize } from '../../../src/check/engine/summary.ts';
import { countTasks } from '../../../src/output/text/count.ts';
import { openPlan } from '../../../src/plan/open.ts';

test.each([
  [1, 0, '1 nhiệm vụ', '1 task'],
  [2, 1, '2 nhiệm vụ (1 mục)', '2 tasks (1 section)'],
  [8, 3, '8 nhiệm vụ (3 mục)', '8 tasks (3 sections)'],
])('%i tasks in %i sections', (tasks, sections, vi, en) => {
  expect(countTasks.vi(tasks, sections)).toBe(vi);
  expect(countTasks.en(tasks, sections)).toBe(en);
});

test('sections of a plan are counted apart from its tasks, at every level', () => {
  const { plan } = openPlan(
    'plan.yaml',
    Buffer.from(`plan: { title: Tuyên truyền, period: 2026 }
tasks:
  - title: Trên báo chí
    tasks:
      - title: Báo in
        tasks: [{ title: Đăng bài, schedule: Quý II }, { title: Đăng ảnh, schedule: Quý III }]
  - { title: In tờ rơi, schedule: Quý IV }
`),
  );
  if (!plan) throw new Error('it can be read');
  expect(summarize(plan)).toMatchObject({ tasks: 3, sections: 2 });
});
