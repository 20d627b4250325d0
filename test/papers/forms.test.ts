import { expect, test } from 'vitest';
import { annexForm } from '../../src/papers/annex-form.ts';
import { estimateForm } from '../../src/papers/estimate-form.ts';
import { cellLines, headingsOf, type Paper, type PaperTable } from '../../src/papers/paper.ts';
import { planFrom } from '../support/office-example.ts';

const HEAD = 'plan: { number: 5/KH-UBND, title: Tuyên truyền, issued: 05/3/2026, period: 2026 }\n';

function tableOf({ blocks }: Paper): PaperTable {
  const table = blocks.flatMap((block) => (block.type === 'table' ? block.table : []))[0];
  if (!table) throw new Error('no table');
  return table;
}

function textsOf(table: PaperTable): string[][] {
  return table.rows.map(({ cells }) => cells.map((cell) => cellLines(cell, table.unit).join('\n')));
}

const SOURCES = `${HEAD}budget:
  total: 9.000.000đ
  sources: { a: { name: Tỉnh, amount: 5.000.000đ }, b: { name: Xã, amount: 4.000.000đ } }
tasks:
  - title: Đăng bài
    items:
      - { label: Bài, source: a, amount: 5.000.000đ }
      - { label: Ảnh, source: b, amount: 4.000.000đ }
`;

test('several sources have a column each, with sums, below one heading', () => {
  const table = tableOf(estimateForm(planFrom(SOURCES)));
  expect(headingsOf(table).slice(-4)).toEqual([
    { text: 'Nguồn kinh phí', row: 0, column: 6, rows: 1, columns: 2 },
    { text: 'Ghi chú', row: 0, column: 8, rows: 2, columns: 1 },
    { text: 'Tỉnh', row: 1, column: 6, rows: 1, columns: 1 },
    { text: 'Xã', row: 1, column: 7, rows: 1, columns: 1 },
  ]);
  expect(textsOf(table).map((row) => row.slice(5))).toEqual([
    ['9.000.000', '5.000.000', '4.000.000', ''],
    ['5.000.000', '5.000.000', '', ''],
    ['4.000.000', '', '4.000.000', ''],
    ['9.000.000', '5.000.000', '4.000.000', ''],
  ]);
});

test('one source is said in the remarks', () => {
  const one = SOURCES.replace(', b: { name: Xã, amount: 4.000.000đ }', '').replace('source: b, ', '');
  const table = tableOf(annexForm(planFrom(one), 'rows'));
  expect(headingsOf(table).map(({ text }) => text)).toEqual([
    'TT',
    'Tên nhiệm vụ',
    'Dự kiến kinh phí',
    'Thời gian',
    'Ghi chú',
  ]);
  expect(textsOf(table)[1]?.at(-1)).toBe('Nguồn: Tỉnh');
});

const TITLED = `${HEAD}budget: { total: 9.000.000đ }
tasks:
  - { title: Họp, schedule: Quý I/2026 }
  - title: In tờ rơi
    items: [{ label: In tờ rơi, quantity: 9, unitPrice: 1.000.000đ, amount: 9.000.000đ }]
`;

test('a task whose only item bears its title is one row', () => {
  expect(textsOf(tableOf(annexForm(planFrom(TITLED), 'rows')))[1]).toEqual([
    '2',
    'In tờ rơi',
    '9',
    '1.000.000',
    '9.000.000',
    '',
  ]);
});

test('an estimate counts its tasks from 1, unless the plan numbers them', () => {
  const first = (yaml: string) => textsOf(tableOf(estimateForm(planFrom(yaml))))[0]?.[0];
  expect(first(TITLED)).toBe('1');
  expect(first(TITLED.replace('title: In tờ rơi\n', 'title: In tờ rơi\n    no: II\n'))).toBe('II');
});

test('a plan without money has no unit of money above its table', () => {
  const free = `${HEAD}tasks: [{ title: Họp, schedule: Quý I/2026 }]\n`;
  expect(tableOf(annexForm(planFrom(free), 'rows')).unit).toBeNull();
  expect(tableOf(annexForm(planFrom(TITLED), 'rows')).unit).toBe('đồng');
});

test.each(['Một triệu đồng', '(Một triệu đồng)', 'Bằng chữ: Một triệu đồng', '(Bằng chữ: Một triệu đồng)'])(
  'words of the total have one pair of brackets: %s',
  (words) => {
    const plan = planFrom(
      `${HEAD}budget: { total: 1.000.000đ, inWords: "${words}" }\ntasks: [{ title: a, items: [{ label: b, amount: 1.000.000đ }] }]\n`,
    );
    const closing = annexForm(plan, 'rows').blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(closing).toContain('(Bằng chữ: Một triệu đồng)');
  },
);

test('outlets have a column of their own where names do not show what they are', () => {
  const headings = (name: string) => {
    const plan = planFrom(
      `${HEAD}outlets: { a: { name: ${name} } }\ntasks: [{ title: a, items: [{ outlet: a, amount: 1.000.000đ, quantity: 1 }] }]\n`,
    );
    return headingsOf(tableOf(annexForm(plan, 'rows'))).map(({ text }) => text);
  };
  expect(headings('Trung tâm Kiểm soát bệnh tật')).toContain('Cơ quan truyền thông');
  expect(headings('Báo Tuổi Trẻ')).not.toContain('Cơ quan truyền thông');
});
