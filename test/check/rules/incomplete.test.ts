import { expect, test } from 'vitest';
import { checkText } from '../../support/checking.ts';

/** A plan of two sections; a task without an agency is given as ''. */
function planOf(first: readonly string[], second: readonly string[]): string {
  let no = 0;
  const tasks = (agencies: readonly string[]) =>
    agencies.map((agency) => {
      no += 1;
      return `      - { title: Việc ${no}, schedule: Quý II/2026${agency && `, implementedBy: ${agency}`} }\n`;
    });
  return `plan: { number: 1/KH-UBND, title: Tuyên truyền, period: 2026 }
tasks:
  - title: Trên báo chí
    tasks:
${tasks(first).join('')}  - title: Tại cơ sở
    tasks:
${tasks(second).join('')}`;
}

const found = (text: string) =>
  checkText(text).diagnostics.map(({ rule, data }) => [rule, (data as { task?: string })?.task]);

const FIVE = ['Sở A', 'Sở B', 'Sở C', 'Sở D', 'Sở E'];

test.each([
  ['one empty cell in a section of three', planOf(FIVE, ['Sở A', '', 'Sở C']), 'Việc 7'],
  ['one empty cell in a section of four', planOf(FIVE, ['Sở A', 'Sở B', '', 'Sở D']), 'Việc 8'],
])('%s, where all other sections fill in the column, was forgotten', (_, text, task) => {
  expect(found(text)).toEqual([['task/incomplete', task]]);
});

test.each([
  ['in a section of two', planOf(FIVE, ['Sở A', ''])],
  ['beside another empty one', planOf(FIVE, ['Sở A', '', ''])],
  ['with too few tasks elsewhere', planOf(FIVE.slice(1), ['Sở A', '', 'Sở C'])],
  ['with as many elsewhere', planOf([...FIVE, '', ''], ['Sở A', '', 'Sở C'])],
])('an empty cell %s says nothing', (_, text) => {
  expect(found(text)).toEqual([]);
});
