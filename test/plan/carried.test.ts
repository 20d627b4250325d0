import { expect, test } from 'vitest';
import { capacityOf, ownersOf } from '../../src/plan/facts/carried.ts';
import { linesOf } from '../../src/plan/facts/lines.ts';
import type { Plan } from '../../src/plan/format/schema.ts';
import { openPlan } from '../../src/plan/open.ts';

function planWith(percent: string): Plan {
  const { plan } = openPlan(
    'p.yaml',
    Buffer.from(`plan: { title: Tuyên truyền, period: 2026 }
budget:
  sources: { city: { name: Thành phố, amount: 60.000.000đ }, ward: { name: Phường, amount: 40.000.000đ } }
outlets: { bao: { name: Báo tỉnh }, dai: { name: Đài tỉnh } }
tasks:
  - title: Đăng bài
    items:
      - { outlet: bao, source: city, amount: 60.000.000đ }
      - { outlet: dai, source: ward, amount: 40.000.000đ }
      - { ${percent} }
`),
  );
  if (!plan) throw new Error('it can be read');
  return plan;
}

/** To whom the last line goes, and what the first has to spend with it. */
function sharesIn(plan: Plan) {
  const lines = linesOf(plan);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) throw new Error('it has lines');
  const owners = ownersOf(last, plan).map(({ outlet, source, dong }) => `${outlet} ${source} ${dong}`);
  return [owners, capacityOf(new Set([first]), plan)];
}

test.each([
  [
    'a tax',
    'label: Thuế GTGT, percent: 10%, amount: 10.000.000đ',
    ['bao city 6000000', 'dai ward 4000000'],
    66_000_000n,
  ],
  [
    'what is taken off',
    'label: Tiết kiệm 10%, percent: 10%, amount: -10.000.000đ',
    ['bao city -6000000', 'dai ward -4000000'],
    54_000_000n,
  ],
  [
    'a tax with a source of its own, be it that of a part of its base',
    'label: Thuế GTGT, percent: 10%, source: ward, amount: 10.000.000đ',
    ['bao ward 6000000', 'dai ward 4000000'],
    66_000_000n,
  ],
  [
    'a tax for an outlet of its own',
    'label: Phụ phí, outlet: dai, percent: 10%, amount: 10.000.000đ',
    ['dai undefined 10000000'],
    60_000_000n,
  ],
])('%s goes to whom its base goes to, in proportion', (_, percent, owners, capacity) => {
  expect(sharesIn(planWith(percent))).toEqual([owners, capacity]);
});

test('a tax that names a source which none of its base has goes to their outlets from it', () => {
  const plan = planWith('label: Thuế GTGT, percent: 10%, source: other, amount: 10.000.000đ');
  expect(sharesIn(plan)[0]).toEqual(['bao other 6000000', 'dai other 4000000']);
});
