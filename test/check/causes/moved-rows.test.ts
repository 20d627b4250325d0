import { expect, test } from 'vitest';
import { checkText } from '../../support/checking.ts';

const SPECIALS = `      - title: Chuyên trang
        subtotal: 110.000.000đ
        items:
          - { label: Số tháng 4, amount: 50.000.000đ }
          - { label: Số tháng 5, amount: 60.000.000đ }
`;
const FILM = `      - title: Phóng sự
        items:
          - { label: Phim, amount: 75.000.000đ }
`;
const POSTERS = '      - { label: Áp phích, amount: 35.000.000đ }\n';

const PLAN = `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: 315.000.000đ }
tasks:
  - no: I
    title: Báo chí
    schedule: Quý II/2026
    subtotal: 185.000.000đ
    tasks:
${SPECIALS}${FILM}  - no: II
    title: In ấn
    schedule: Quý III/2026
    subtotal: 130.000.000đ
    items:
      - { label: Tờ gấp, amount: 22.000.000đ }
${POSTERS}      - { label: Sổ tay, amount: 73.000.000đ }
`;

function changed(...changes: readonly (readonly [before: string, after: string])[]): string {
  return changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, after);
  }, PLAN);
}

const IN_PRINTING = 'subtotal: 130.000.000đ\n';
const into = (rows: string) => [IN_PRINTING, `${IN_PRINTING}    tasks:\n${rows}`] as const;

test.each([
  [
    'an item',
    changed([POSTERS, ''], [FILM, `${POSTERS.replace('      -', '          -')}${FILM}`]),
    'items of task I.1 "Chuyên trang" are 35.000.000đ more than its subtotal, those of task II "In ấn" 35.000.000đ less',
    'it agrees if "Áp phích" (35.000.000đ) belongs to task II',
  ],
  [
    'a task of one item',
    changed([FILM, ''], into(FILM)),
    'items of task II "In ấn" are 75.000.000đ more than its subtotal, those of task I "Báo chí" 75.000.000đ less',
    'it agrees if task II.1 "Phóng sự" belongs to task I',
  ],
  [
    'a task with a subtotal of its own',
    changed([SPECIALS, ''], into(SPECIALS)),
    'items of task II "In ấn" are 110.000.000đ more than its subtotal, those of task I "Báo chí" 110.000.000đ less',
    'it agrees if task II.1 "Chuyên trang" belongs to task I',
  ],
  [
    'two items exchanged',
    changed(
      ['Số tháng 4, amount: 50.000.000đ', 'Số tháng 4, amount: 35.000.000đ'],
      ['Áp phích, amount: 35.000.000đ', 'Áp phích, amount: 50.000.000đ'],
    ),
    'items of task II "In ấn" are 15.000.000đ more than its subtotal, those of task I.1 "Chuyên trang" 15.000.000đ less',
    'it agrees if "Áp phích" (50.000.000đ) and "Số tháng 4" (35.000.000đ) change places',
  ],
  [
    'two subtotals exchanged',
    changed(
      ['185.000.000đ', '13.000.000đ'],
      ['130.000.000đ', '185.000.000đ'],
      ['13.000.000đ', '130.000.000đ'],
    ),
    'items of task I "Báo chí" are 55.000.000đ more than its subtotal, those of task II "In ấn" 55.000.000đ less',
    'it agrees if the two subtotals are exchanged',
  ],
])('%s moved between two sections is one finding', (_, text, message, help) => {
  const found = checkText(text).diagnostics.map((each) => [each.rule, each.message, each.help]);
  expect(found).toEqual([['budget/subtotal', message, help]]);
});

test('gaps that no row explains stay two findings', () => {
  const text = changed(
    ['Số tháng 4, amount: 50.000.000đ', 'Số tháng 4, amount: 57.000.000đ'],
    ['Áp phích, amount: 35.000.000đ', 'Áp phích, amount: 28.000.000đ'],
  );
  expect(checkText(text).diagnostics.map(({ rule }) => rule)).toEqual(['budget/subtotal', 'budget/subtotal']);
});

const WITHOUT_SUBTOTAL = PLAN.replace(IN_PRINTING, 'note: Theo báo giá\n');

test.each([
  [
    'out of a section',
    WITHOUT_SUBTOTAL.replace(
      '          - { label: Phim, amount: 75.000.000đ }\n',
      '          - { label: Kịch bản, amount: 0đ }\n',
    ).replace(POSTERS, `${POSTERS}      - { label: Phim, amount: 75.000.000đ }\n`),
    'items of task I "Báo chí" sum to 110.000.000đ, 75.000.000đ less than its subtotal 185.000.000đ',
    'it agrees if "Phim" (75.000.000đ) belongs to task I\nif the items are right, it should be 110.000.000đ',
  ],
  [
    'into a section',
    WITHOUT_SUBTOTAL.replace(POSTERS, '').replace(
      FILM,
      `${FILM}${POSTERS.replace('      -', '          -')}`,
    ),
    'items of task I "Báo chí" sum to 220.000.000đ, 35.000.000đ more than its subtotal 185.000.000đ',
    'it agrees if "Áp phích" (35.000.000đ) belongs to task II\nif the items are right, it should be 220.000.000đ',
  ],
])('a row moved %s, from or to one without a subtotal, is told as such', (_, text, message, help) => {
  const found = checkText(text).diagnostics.filter(({ rule }) => rule === 'budget/subtotal');
  expect(found.map((each) => [each.message.split('\n')[0], each.help, each.fix])).toEqual([
    [message, help, null],
  ]);
});

test('a row that a subtotal of its own holds is not taken for one moved', () => {
  const text = PLAN.replace('subtotal: 185.000.000đ', 'subtotal: 207.000.000đ');
  const [found] = checkText(text).diagnostics;
  expect(found?.help).toContain('if the items are right');
  expect(found?.help).not.toContain('belongs');
});

const SOURCED = `plan: { title: Tuyên truyền, period: 2026 }
budget:
  total: 300.000.000đ
  sources:
    central: { name: Trung ương, amount: 180.000.000đ }
    local: { name: Địa phương, amount: 120.000.000đ }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    subtotal: 190.000.000đ
    items:
      - { label: Phóng sự, amount: 120.000.000đ, source: central }
      - { label: Tọa đàm, amount: 70.000.000đ, source: local, period: Tháng 5/2026 }
  - title: In ấn
    schedule: Quý IV/2026
    subtotal: 110.000.000đ
    items:
      - { label: Pa nô, amount: 60.000.000đ, source: central }
      - { label: Tờ gấp, amount: 50.000.000đ, source: local }
`;
const TALK = '      - { label: Tọa đàm, amount: 70.000.000đ, source: local, period: Tháng 5/2026 }\n';

test.each([
  [
    'a row of another time',
    SOURCED.replace(TALK, '').replace('      - { label: Pa nô', `${TALK}      - { label: Pa nô`),
  ],
  [
    'two amounts of different sources',
    SOURCED.replace('Phóng sự, amount: 120', 'Phóng sự, amount: 50').replace(
      'Tờ gấp, amount: 50',
      'Tờ gấp, amount: 120',
    ),
  ],
])('%s between two sections is a finding of the subtotals alone', (_, text) => {
  expect(checkText(SOURCED).diagnostics).toEqual([]);
  expect(checkText(text).diagnostics.map(({ rule }) => rule)).toEqual(['budget/subtotal']);
});
