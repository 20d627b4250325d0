import { expect, test } from 'vitest';
import { diffTexts, edited } from '../../support/versions.ts';

const SECTIONS = `plan: { title: Tuyên truyền, period: 2026 }
tasks:
  - no: I
    title: Báo chí
    tasks:
      - { title: Đăng bài, items: [{ label: Bài viết, amount: 5.000.000đ }] }
      - { title: Đưa tin }
  - no: II
    title: Hội thi
    tasks:
      - { title: Chấm thi }
`;
const kinds = (after: string) =>
  diffTexts(SECTIONS, after).changes.map(({ kind, task }) => `${kind} ${task?.name}`);

test('a task without id is known by its title when it moves to another section', () => {
  const line = '      - { title: Đưa tin }\n';
  expect(kinds(`${edited(SECTIONS, [line, ''])}${line}`)).toEqual(['task-section Đưa tin']);
});

test('a section that is printed with another number is renumbered, and no more', () => {
  expect(kinds(edited(SECTIONS, ['no: II', 'no: III']))).toEqual(['task-number Hội thi']);
});

test('a task put before others changes none of them', () => {
  expect(
    kinds(
      edited(SECTIONS, [
        '      - { title: Chấm thi }',
        '      - { title: Phát động }\n      - { title: Chấm thi }',
      ]),
    ),
  ).toEqual(['task-added Phát động']);
});

test('agencies that help, and further columns, are compared too', () => {
  const more = '{ title: Chấm thi, coordinatedBy: Sở Tư pháp, other: { Theo dõi: Văn phòng } }';
  expect(kinds(edited(SECTIONS, ['{ title: Chấm thi }', more]))).toEqual([
    'coordinated-by Chấm thi',
    'other Chấm thi',
  ]);
});
