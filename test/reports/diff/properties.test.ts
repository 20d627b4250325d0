import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { formatMoney } from '../../../src/values/money/money.ts';
import { diffTexts } from '../../support/versions.ts';

const outlets = { a: { name: 'Báo A' }, b: { name: 'Báo B' }, c: { name: 'Đài C' } };
const dong = fc.integer({ min: 0, max: 50 }).map((n) => n * 1_000_000);
const item = fc.record(
  {
    outlet: fc.constantFrom('a', 'b', 'c'),
    amount: dong,
    label: fc.constantFrom('Tờ rơi', 'Phóng sự'),
    period: fc.constantFrom('Quý II/2026', 'Quý III/2026'),
    note: fc.constantFrom('một', 'hai'),
  },
  { requiredKeys: ['outlet', 'amount'] },
);
const task = fc.record(
  {
    id: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
    title: fc.constantFrom('Đăng bài', 'In ấn'),
    schedule: fc.constantFrom('Tháng 03/2026', 'Thường xuyên', 'Quý II; quý III/2026', 'không đọc được'),
    items: fc.array(item, { maxLength: 5 }),
  },
  { requiredKeys: ['id', 'title', 'items'] },
);
const citation = fc.record({
  number: fc.constantFrom('63/2010/NĐ-CP', '61/2018/NĐ-CP'),
  date: fc.constantFrom('08/6/2010', '23/4/2018'),
});
const data = fc.record({
  total: dong,
  tasks: fc.uniqueArray(task, { selector: ({ id }) => id, maxLength: 5 }),
  citations: fc.array(citation, { maxLength: 4 }),
});
type Data = typeof data extends fc.Arbitrary<infer T> ? T : never;

/** The plan as a person would write it, or with amounts as another would. */
function textOf({ total, tasks, citations }: Data, money: (dong: number) => string = plainDigits): string {
  return stringify({
    plan: { number: '12/KH-UBND', title: 'Tuyên truyền', period: '2026' },
    citations,
    budget: { total: money(total) },
    outlets,
    tasks: tasks.map((own) => ({
      ...own,
      items: own.items.map((line) => ({ ...line, amount: money(line.amount) })),
    })),
  });
}

const plainDigits = (dong: number) => String(dong);
const inMillions = (dong: number) => `${dong / 1_000_000} triệu đồng`;
const grouped = (dong: number) => formatMoney(BigInt(dong));

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
const permuted = data.chain((own) =>
  fc.tuple(
    fc.constant(own),
    fc.record({
      total: fc.constant(own.total),
      citations: shuffled(own.citations),
      tasks: shuffled(own.tasks).chain((tasks) =>
        fc.tuple(
          ...tasks.map(({ items, ...rest }) => shuffled(items).map((own) => ({ ...rest, items: own }))),
        ),
      ),
    }),
  ),
);

test('a plan does not differ from itself', () => {
  fc.assert(fc.property(data, (own) => diffTexts(textOf(own), textOf(own)).changes.length === 0));
});

test('the order of tasks is said where it is another, and no order counts otherwise', () => {
  const idsOf = ({ tasks }: Data) => tasks.map(({ id }) => id).join();
  fc.assert(
    fc.property(permuted, ([own, other]) => {
      const { changes, total } = diffTexts(textOf(own), textOf(other as Data));
      expect(changes.map(({ kind }) => kind)).toEqual(
        idsOf(own) === idsOf(other as Data) ? [] : ['task-order'],
      );
      expect(total.delta).toBe(0n);
    }),
  );
});

test('how amounts are written does not count', () => {
  fc.assert(
    fc.property(data, fc.constantFrom(inMillions, grouped), (own, money) => {
      expect(diffTexts(textOf(own), textOf(own, money)).changes).toEqual([]);
    }),
  );
});

test('added, removed and changed money is exactly what the sums differ by, and going back is the opposite', () => {
  const money = (before: string, after: string) => {
    const { changes, total } = diffTexts(before, after);
    const sum = changes
      .filter(({ kind }) => /^(?:item-(?:added|removed|amount)|money-)/.test(kind))
      .reduce((all, { delta }) => all + BigInt(delta ?? 0), 0n);
    expect(sum).toBe(total.delta);
    return sum;
  };
  fc.assert(
    fc.property(data, data, (one, other) => {
      expect(money(textOf(one), textOf(other))).toBe(-money(textOf(other), textOf(one)));
    }),
  );
});

test('plans that differ in money or text never look the same', () => {
  fc.assert(
    fc.property(data, data, (one, other) => {
      const isSame = diffTexts(textOf(one), textOf(other)).changes.length === 0;
      if (isSame) expect(canonical(one)).toEqual(canonical(other));
    }),
  );
});

/** The plan with all its lists in one order. */
function canonical({ total, tasks, citations }: Data) {
  const sorted = (list: readonly unknown[]) =>
    list.map((one) => JSON.stringify(one, Object.keys(one as object).sort())).sort();
  return {
    total,
    citations: sorted(citations),
    tasks: sorted(tasks.map((own) => ({ ...own, items: sorted(own.items).join() }))),
  };
}
