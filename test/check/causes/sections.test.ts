import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/check/engine/run.ts';
import { factsOf, SeenPlans } from '../../../src/check/engine/seen-plans.ts';
import { sumOfItems } from '../../../src/plan/facts/lines.ts';
import { planSchema } from '../../../src/plan/format/schema.ts';
import { openPlan } from '../../../src/plan/open.ts';

interface Tree {
  readonly amounts: readonly number[];
  readonly tasks: readonly Tree[];
}

const amounts = fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 3 });
const leaf: fc.Arbitrary<Tree> = fc.record({ amounts, tasks: fc.constant([]) });
const branch = (below: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc.record({ amounts, tasks: fc.array(below, { maxLength: 3 }) });
const tree = branch(branch(leaf));

const itemsOf = ({ amounts }: Tree) =>
  amounts.map((amount) => ({ label: 'khoản', amount: `${amount}.000đ` }));

function nested(trees: readonly Tree[]): object[] {
  return trees.map((each) => ({ title: 'Việc', items: itemsOf(each), tasks: nested(each.tasks) }));
}

function flat(trees: readonly Tree[]): object[] {
  return trees.flatMap((each) => [{ title: 'Việc', items: itemsOf(each) }, ...flat(each.tasks)]);
}

test('nesting or flattening tasks changes no sum', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
      const [sections, list] = [nested(trees), flat(trees)].map((tasks) =>
        sumOfItems(planSchema.parse({ plan: { title: 'Tuyên truyền', period: '2026' }, tasks })),
      );
      expect(sections).toBe(list);
    }),
  );
});

test('plans of one run are compared: one number for two of them, one document with two dates', () => {
  const planOf = (file: string, number: string, date: string, cited = '92/2017/QĐ-UBND') =>
    openPlan(
      file,
      Buffer.from(`plan: { number: ${number}, title: Tuyên truyền, issuer: UBND phường, issued: 15/02/2026, period: 2026 }
citations: [{ number: ${cited}, date: ${date} }]
tasks: [{ title: Họp báo, schedule: Tháng 3 }]
`),
    );
  const seen = new SeenPlans();
  const found = [
    planOf('a.yaml', '12/KH-UBND', '07/8/2017'),
    planOf('b.yaml', '12/KH-UBND', '07/8/2017'),
    planOf('c.yaml', '13/KH-UBND', '08/7/2017'),
    planOf('d.yaml', '14/KH-UBND', '07/8/2017'),
    planOf('e.yaml', '15/KH-UBND', '24/4/2018', 'Quyết định 61/2018/QĐ-UBND ngày 23/4/2018'),
    planOf('f.yaml', '16/KH-UBND', '23/4/2018', '61/2018/QĐ-UBND'),
  ].map((file) => {
    const { diagnostics } = checkFile(file, 'en', { earlier: seen.meet(factsOf(file)) });
    return diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
  });
  expect(found).toEqual([
    [],
    ['plan/number: 12/KH-UBND is also the number of the plan in a.yaml'],
    [expect.stringMatching(/^citation\/conflicting-date: .* in a\.yaml$/)],
    [],
    [expect.stringMatching(/^citation\/conflicting-date: .* with 2 dates: 2018-04-23, 2018-04-24$/)],
    [],
  ]);
});
