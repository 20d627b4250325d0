import { describe, expect, test } from 'vitest';
import { checkText } from '../../support/checking.ts';

function planWith(tasks: string, total: string, outlets = ''): string {
  return `plan: { title: Tuyên truyền, period: 2026/2030 }
budget: { total: ${total} }
${outlets}tasks:
${tasks}`;
}

function taskOf(title: string, rows: readonly string[], schedule = '2026/2030'): string {
  const items = rows.map((row) => `      - { ${row} }\n`).join('');
  return `  - title: ${title}\n    schedule: ${schedule}\n    items:\n${items}`;
}

/** The first line of the help of the one finding there is, which must be of the rule. */
function onlyHelp(text: string, rule: string): string | undefined {
  const { diagnostics } = checkText(text);
  expect(diagnostics.map((found) => found.rule)).toEqual([rule]);
  return diagnostics[0]?.help?.split('\n')[0];
}

const YEARS = [2026, 2027, 2028, 2029, 2030];

describe('five equal rows, one of them twice', () => {
  const byPeriod = (years: readonly number[]) =>
    taskOf(
      'Chuyên trang',
      years.map((year) => `label: Chuyên trang, period: Năm ${year}, amount: 1.000.000.000đ`),
    );
  const byLabel = (years: readonly number[]) =>
    taskOf(
      'Chuyên trang',
      years.map((year) => `label: Năm ${year}, amount: 1.000.000.000đ`),
    );

  test.each([
    ['its year', byPeriod, '"Chuyên trang, Năm 2029" (task 1)'],
    ['its label', byLabel, '"Năm 2029" (task 1)'],
  ])('are told apart by %s', (_, rows, name) => {
    expect(checkText(planWith(rows(YEARS), '5.000.000.000đ')).diagnostics).toEqual([]);
    const text = planWith(rows([...YEARS, 2029]), '5.000.000.000đ');
    expect(onlyHelp(text, 'budget/total')).toBe(`it agrees if ${name} is listed twice, 1.000.000.000đ each`);
  });

  test('in place of another year are one finding that says which', () => {
    const text = planWith(byPeriod([2026, 2027, 2028, 2029, 2029]), '5.000.000.000đ');
    expect(onlyHelp(text, 'budget/duplicate-item')).toContain('remove one');
    expect(checkText(text).diagnostics[0]?.message).toContain('"Chuyên trang, Năm 2029"');
  });
});

describe('rows listed twice beside one that costs as much', () => {
  const years = YEARS.map((year) => `label: Năm ${year}, amount: 240.000.000đ`);
  const film = 'label: Phim tài liệu, amount: 1.200.000.000đ';
  const films = taskOf('Phim', [film], 'Năm 2026');

  test.each([
    ['under the same title', 'Chuyên trang', 'task 3 "Chuyên trang" is listed twice, 1.200.000.000đ each'],
    ['under another', 'Chuyên mục', 'task 3 "Chuyên mục" is listed twice, 1.200.000.000đ each'],
  ])('in a task of their own %s', (_, title, said) => {
    const text = planWith(taskOf('Chuyên trang', years) + films + taskOf(title, years), '2.400.000.000đ');
    expect(onlyHelp(text, 'budget/total')).toBe(`it agrees if ${said}`);
  });

  test('in the same task', () => {
    const text = planWith(taskOf('Chuyên trang', [...years, film, ...years]), '2.400.000.000đ');
    expect(onlyHelp(text, 'budget/total')).toMatch(
      /^it agrees if "Năm 2026" .*"Năm 2030" \(task 1\) are each listed twice, 1\.200\.000\.000đ in all$/,
    );
  });

  test('a row that nothing equals is not said to be listed twice', () => {
    const text = planWith(taskOf('Chuyên trang', years) + films, '1.200.000.000đ');
    expect(checkText(text).diagnostics[0]?.help).toContain(
      '"Phim tài liệu" (task 2), 1.200.000.000đ, is one too many',
    );
  });
});

describe('entries of one outlet by period', () => {
  const outlets = 'outlets: { bao: { name: Báo tỉnh }, dai: { name: Đài tỉnh } }\n';
  const of = (...quarters: readonly string[]) =>
    planWith(
      taskOf(
        'Đăng bài',
        [
          ...quarters.map((quarter) => `outlet: bao, period: ${quarter}, amount: 30.000.000đ`),
          'outlet: dai, amount: 77.000.000đ',
        ],
        '[2026-Q2, 2026-Q3, 2026-Q4]',
      ),
      '167.000.000đ',
      outlets,
    );

  test('are sound', () => {
    expect(checkText(of('2026-Q2', '2026-Q3', '2026-Q4')).diagnostics).toEqual([]);
  });

  test('say which is listed twice', () => {
    expect(onlyHelp(of('2026-Q2', '2026-Q3', '2026-Q3', '2026-Q4'), 'budget/total')).toBe(
      'it agrees if "Báo tỉnh, 2026-Q3" (task 1) is listed twice, 30.000.000đ each',
    );
  });

  test('say for which period one was left out', () => {
    expect(onlyHelp(of('2026-Q2', '2026-Q3'), 'budget/total')).toBe(
      'it agrees if an item of 30.000.000đ was left out, perhaps in "Báo tỉnh" for 2026-10-01–2026-12-31, which has none',
    );
  });

  test('do not say so of another amount', () => {
    const text = of('2026-Q2', '2026-Q3').replace('167.000.000đ', '143.000.000đ');
    expect(checkText(text).diagnostics[0]?.help).not.toContain('was left out');
  });

  test('are named by what tells them apart where a digit is wrong', () => {
    const text = of('2026-Q2', '2026-Q3', '2026-Q4').replace('Q3, amount: 30', 'Q3, amount: 38');
    expect(onlyHelp(text, 'budget/total')).toBe(
      'it agrees if "Báo tỉnh, 2026-Q3" (task 1) has one digit wrong and should be 30.000.000đ',
    );
  });
});
