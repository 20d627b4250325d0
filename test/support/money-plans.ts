import fc from 'fast-check';

/** An item of a generated plan, as typed; amounts in thousands of đồng. */
export interface MoneyItem {
  label: string;
  amount: number;
  source?: number;
  quantity?: number;
  unitPrice?: number;
}

/** A task with its items and a percentage of them, or with tasks below; its subtotal where it has one. */
export interface MoneyTask {
  title: string;
  items: MoneyItem[];
  percent?: { rate: number; amount: number };
  tasks: MoneyTask[];
  subtotal?: number;
}

/** A plan whose figures all agree. */
export interface MoneyPlan {
  total: number;
  inWords: number;
  sources: number[];
  tasks: MoneyTask[];
}

interface Shape {
  readonly amounts: readonly {
    readonly amount: number;
    readonly quantity: number | null;
    readonly source: number;
  }[];
  readonly rate: number | null;
  readonly hasSubtotal: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  amounts: fc.array(
    fc.record({
      amount: fc.integer({ min: 11, max: 999 }).map((n) => n * 100),
      quantity: fc.option(fc.integer({ min: 2, max: 24 })),
      source: fc.nat(2),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  rate: fc.option(fc.constantFrom(5, 8, 10)),
  hasSubtotal: fc.boolean(),
});

/** Plans with sections, sources, factors, percentages and several levels, all of whose figures agree. */
export const moneyPlans: fc.Arbitrary<MoneyPlan> = fc
  .record({
    sections: fc.array(
      fc.record({ tasks: fc.array(shape, { minLength: 1, maxLength: 3 }), hasSubtotal: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    flat: fc.array(shape, { maxLength: 2 }),
    sources: fc.constantFrom(0, 2, 3),
  })
  .map(({ sections, flat, sources }) => {
    let count = 0;
    const paid = Array.from({ length: sources }, () => 0);
    const taskOf = ({ amounts, rate, hasSubtotal }: Shape): MoneyTask => {
      count += 1;
      const title = `Việc số ${count}`;
      const items = amounts.map(({ amount: written, quantity, source }, i): MoneyItem => {
        const amount = quantity === null ? written : written * quantity;
        const from = sources > 0 ? source % sources : undefined;
        if (from !== undefined) paid[from] = (paid[from] ?? 0) + amount * (1 + (rate ?? 0) / 100);
        return {
          label: `Khoản ${count}.${i + 1}`,
          amount,
          ...(quantity !== null && { quantity, unitPrice: written }),
          ...(from !== undefined && { source: from }),
        };
      });
      const base = items.reduce((sum, { amount }) => sum + amount, 0);
      const percent = rate === null ? undefined : { rate, amount: (base * rate) / 100 };
      const sum = base + (percent?.amount ?? 0);
      return { title, items, tasks: [], ...(percent && { percent }), ...(hasSubtotal && { subtotal: sum }) };
    };
    const tasks = [
      ...sections.map(({ tasks: shapes, hasSubtotal }): MoneyTask => {
        const nested = shapes.map(taskOf);
        count += 1;
        const section = { title: `Mục ${count}`, items: [], tasks: nested };
        return hasSubtotal ? { ...section, subtotal: sumOf(section) } : section;
      }),
      ...flat.map(taskOf),
    ];
    const total = tasks.reduce((sum, task) => sum + sumOf(task), 0);
    return { total, inWords: total, sources: paid.map(Math.round), tasks };
  });

/** What the items of a task come to, with those below. */
function sumOf({ items, percent, tasks }: MoneyTask): number {
  const direct = items.reduce((sum, { amount }) => sum + amount, percent?.amount ?? 0);
  return tasks.reduce((sum, task) => sum + sumOf(task), direct);
}

const money = (thousands: number) =>
  `${String(Math.round(thousands * 1000)).replace(/\B(?=(?:\d{3})+$)/g, '.')}đ`;

/** The YAML text of a plan; `words` writes an amount in words. */
export function textOf(
  { total, inWords, sources, tasks }: MoneyPlan,
  words: (dong: bigint) => string,
): string {
  const ids = ['city', 'ward', 'other'];
  const taskText = (task: MoneyTask, indent: string): string => {
    const { title, items, percent, subtotal } = task;
    const rows = items.map(({ label, amount, source, quantity, unitPrice }) => {
      const product =
        quantity === undefined ? '' : `, quantity: ${quantity}, unitPrice: ${money(unitPrice ?? 0)}`;
      const from = source === undefined ? '' : `, source: ${ids[source]}`;
      return `${indent}    - { label: ${label}${product}, amount: ${money(amount)}${from} }\n`;
    });
    if (percent)
      rows.push(
        `${indent}    - { label: Thuế GTGT, percent: ${percent.rate}%, amount: ${money(percent.amount)} }\n`,
      );
    return [
      `${indent}- title: ${title}\n${indent}  schedule: Quý II/2026\n`,
      subtotal === undefined ? '' : `${indent}  subtotal: ${money(subtotal)}\n`,
      rows.length > 0 ? `${indent}  items:\n${rows.join('')}` : '',
      task.tasks.length > 0
        ? `${indent}  tasks:\n${task.tasks.map((each) => taskText(each, `${indent}    `)).join('')}`
        : '',
    ].join('');
  };
  const declared = sources.map(
    (amount, i) => `    ${ids[i]}: { name: Nguồn ${i + 1}, amount: ${money(amount)} }\n`,
  );
  return `plan: { title: Tuyên truyền, period: 2026 }
budget:
  total: ${money(total)}
  inWords: ${words(BigInt(Math.round(inWords * 1000)))}
${declared.length > 0 ? `  sources:\n${declared.join('')}` : ''}tasks:
${tasks.map((task) => taskText(task, '  ')).join('')}`;
}

/** The tasks of a plan that hold items. */
export function leavesOf(tasks: readonly MoneyTask[]): MoneyTask[] {
  return tasks.flatMap((task) => (task.tasks.length > 0 ? leavesOf(task.tasks) : [task]));
}

/** Every task of a plan. */
export function allOf(tasks: readonly MoneyTask[]): MoneyTask[] {
  return tasks.flatMap((task) => [task, ...allOf(task.tasks)]);
}
