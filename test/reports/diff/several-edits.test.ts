import { describe, expect, test } from 'vitest';
import { HANOI } from '../../support/checking.ts';
import { changes, edited } from '../../support/versions.ts';

describe('tasks in another order', () => {
  const plan = (...tasks: string[]) =>
    `plan: { title: T, period: 2026 }\ntasks:\n${tasks.map((task) => `  - ${task}\n`).join('')}`;

  test('are one change, with the numbers they had', () => {
    const tasks = ['{ title: A }', '{ title: B }', '{ title: C }', '{ title: D }'] as const;
    const [a, b, c, d] = tasks;
    expect(changes(plan(...tasks), plan(a, c, b, d))).toEqual([
      { kind: 'task-order', before: '2, 3', after: '3, 2' },
    ]);
  });

  test('are told apart from tasks that are new, gone or moved to a section', () => {
    const section = (...below: string[]) =>
      `{ no: I, title: Mục, tasks: [${below.map((title) => `{ title: ${title} }`).join(', ')}] }`;
    const kinds = (before: string, after: string) => changes(before, after).map(({ kind }) => kind);
    expect(kinds(plan('{ title: A }', '{ title: B }'), plan('{ title: C }', '{ title: B }'))).not.toContain(
      'task-order',
    );
    expect(kinds(plan(section('A', 'B'), '{ title: C }'), plan('{ title: C }', section('B')))).toEqual([
      'task-removed',
      'task-order',
    ]);
    expect(changes(plan(section('A', 'B')), plan(section('B', 'A')))).toEqual([
      { kind: 'task-order', task: 'Mục', before: 'I.1, I.2', after: 'I.2, I.1' },
    ]);
  });
});

describe('several edits at once', () => {
  const small = (...items: string[]) =>
    [
      'plan: { number: 1/KH-UBND, title: T, period: 2026 }',
      'budget: { total: 100 triệu }',
      'outlets: { a: { name: A }, b: { name: B }, c: { name: C } }',
      `tasks:\n  - { id: t, title: T, items: [${items.join(', ')}] }\n`,
    ].join('\n');
  const kinds = (before: string, after: string) => changes(before, after).map(({ kind }) => kind);

  test('two amounts, where one gives what the other gains, are said to balance', () => {
    const before = small('{ outlet: a, amount: 60 triệu }', '{ outlet: b, amount: 40 triệu }');
    const after = small('{ outlet: a, amount: 50 triệu }', '{ outlet: b, amount: 50 triệu }');
    expect(kinds(before, after)).toEqual(['item-amount', 'item-amount', 'money-shifted']);
    expect(changes(before, after).at(-1)).toMatchObject({
      before: { outlet: 'a', amount: 10_000_000 },
      after: { outlet: 'b', amount: 10_000_000 },
    });
  });

  test('which of several balances was intended is not guessed', () => {
    const before = small(
      '{ outlet: a, amount: 60 }',
      '{ outlet: b, amount: 40 }',
      '{ outlet: c, amount: 40 }',
    );
    const after = small(
      '{ outlet: a, amount: 50 }',
      '{ outlet: b, amount: 50 }',
      '{ outlet: c, amount: 50 }',
    );
    expect(kinds(before, after)).not.toContain('money-shifted');
  });

  test('lines that only their amounts tell apart are kept in their order', () => {
    const before = small('{ outlet: a, amount: 60 }', '{ outlet: a, amount: 40 }');
    const after = small('{ outlet: a, amount: 40 }', '{ outlet: a, amount: 70 }');
    expect(changes(before, after)).toMatchObject([{ kind: 'item-amount', before: 60, after: 70, delta: 10 }]);
  });

  test('amounts of 0đ are not taken for one that was moved', () => {
    const before = small('{ outlet: a, amount: 0 }', '{ outlet: b, amount: 40 }');
    const after = small('{ outlet: c, amount: 0 }', '{ outlet: b, amount: 40 }');
    expect(kinds(before, after)).toEqual(['item-added', 'item-removed']);
  });

  test.each([
    [
      'by label',
      ['{ label: Tờ rơi và pano, amount: 100 }'],
      ['{ label: Tờ rơi, amount: 60 }', '{ label: Pano, amount: 40 }'],
    ],
    ['by outlet', ['{ outlet: a, amount: 100 }'], ['{ outlet: b, amount: 60 }', '{ outlet: c, amount: 40 }']],
    [
      'in part',
      ['{ outlet: a, amount: 100 }'],
      ['{ outlet: a, amount: 30 }', '{ outlet: b, amount: 30 }', '{ outlet: c, amount: 40 }'],
    ],
  ])('a row split %s is told as one, and merged again likewise', (_, whole, parts) => {
    const split = changes(small(...whole), small(...parts)).at(-1);
    const merged = changes(small(...parts), small(...whole)).at(-1);
    expect(split).toMatchObject({ kind: 'money-split', task: 't', delta: 0 });
    expect(merged).toEqual({ ...split, kind: 'money-merged', before: split?.after, after: split?.before });
  });

  test('a row whose parts are not all of it is not split', () => {
    const parts = ['{ outlet: b, amount: 60 }', '{ outlet: c, amount: 39 }'];
    expect(kinds(small('{ outlet: a, amount: 100 }'), small(...parts))).toEqual([
      'item-added',
      'item-added',
      'item-removed',
    ]);
  });

  test('a task with another id and another title is one gone and one new', () => {
    const after = edited(HANOI, ['id: weekly-column', 'id: column'], ['Tiếp tục duy trì', 'Duy trì']);
    expect(kinds(HANOI, after)).toEqual(['task-added', 'implemented-by', 'schedule-text', 'task-removed']);
  });

  test('an id that could be either of two equal tasks is not guessed', () => {
    const twice = (a: string, b: string) =>
      small().replace(/tasks:.*/s, `tasks: [{ id: ${a}, title: T }, { id: ${b}, title: T }]\n`);
    expect(kinds(twice('a', 'b'), twice('c', 'd'))).toEqual([
      'task-added',
      'task-added',
      'task-removed',
      'task-removed',
    ]);
  });
});

describe('a task without an id that has another title', () => {
  const plan = (...tasks: string[]) =>
    `plan: { title: T, period: 2026 }\noutlets: { a: { name: A }, b: { name: B } }\ntasks:\n${tasks.map((task) => `  - ${task}\n`).join('')}`;
  const press = (title: string, amount = 100) =>
    `{ title: ${title}, schedule: Tháng 3/2026, items: [{ outlet: a, amount: ${amount} }, { outlet: b, amount: 50 }] }`;
  const other = '{ title: In tờ rơi, schedule: Tháng 5/2026, items: [{ label: Tờ rơi, amount: 7 }] }';
  const renamed = (before: string, after: string) => ({ kind: 'task-title', task: after, before, after });

  test.each<[string, string[], string[], [string, string]]>([
    ['by a word', [press('Đăng tin'), other], [press('Đăng bài'), other], ['Đăng tin', 'Đăng bài']],
    [
      'entirely, at its place',
      [press('Báo chí'), other],
      [press('Phát thanh'), other],
      ['Báo chí', 'Phát thanh'],
    ],
    [
      'entirely, elsewhere',
      [other, press('Báo chí')],
      ['{ title: Họp }', other, press('Phát thanh')],
      ['Báo chí', 'Phát thanh'],
    ],
  ])('%s is that task', (_, before, after, [old, current]) => {
    expect(changes(plan(...before), plan(...after))).toContainEqual(renamed(old, current));
    const kinds = changes(plan(...before), plan(...after)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => /item|money|removed/.test(String(kind)))).toEqual([]);
  });

  test('by a word while an amount changes too', () => {
    expect(
      changes(plan(press('Đăng tin trên báo'), other), plan(other, press('Đăng bài trên báo', 90))),
    ).toMatchObject([
      { kind: 'item-amount', before: 100, after: 90 },
      renamed('Đăng tin trên báo', 'Đăng bài trên báo'),
      { kind: 'task-order' },
    ]);
  });

  test('in a section, and the section itself with the tasks it has', () => {
    const section = (title: string, ...tasks: string[]) =>
      `{ title: ${title}, tasks: [${tasks.join(', ')}] }`;
    const before = plan(section('Báo chí', press('Đăng tin'), other), section('Cơ sở', '{ title: Loa }'));
    const after = plan(
      section('Truyền thông', press('Đăng tin'), other),
      section('Cơ sở', '{ title: Loa đài }'),
    );
    expect(changes(before, after)).toEqual([renamed('Báo chí', 'Truyền thông'), renamed('Loa', 'Loa đài')]);
  });

  test('with less than half of its words and other money is another task', () => {
    const kinds = changes(plan(press('Đăng tin trên báo')), plan(press('Phát bài trên đài', 90))).map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain('task-removed');
    expect(kinds).toContain('task-added');
  });

  test('that two tasks could have had is not guessed by money', () => {
    const further = ['{ title: Họp }', '{ title: Báo cáo }'];
    const all = changes(plan(press('A'), press('B')), plan(...further, press('C'), press('D')));
    expect(all.filter(({ kind }) => kind === 'task-title')).toEqual([]);
  });
});
