import { expect, test } from 'vitest';
import { unitsAsOf, unitsNamed, unitsOf } from '../../../src/facts/units.ts';
import { checkText } from '../../support/checking.ts';

function rulesOf(issuer: string, issued: string): string[] {
  const text = `plan: { number: 12/KH-UBND, title: Tuyên truyền, issuer: "${issuer}", issued: ${issued}, period: ${issued.slice(-4)} }
tasks: [{ title: Họp báo, schedule: Tháng 12 }]
`;
  return checkText(text).diagnostics.map(({ rule }) => rule);
}

test('the table has 34 provinces and 3 321 communes, each once in its province', () => {
  expect(unitsAsOf()).toBe('2026-04-30');
  expect(unitsOf('tỉnh').length + unitsOf('thành phố').length).toBe(34);
  const communes = (['phường', 'xã', 'đặc khu'] as const).flatMap(unitsOf);
  expect(communes).toHaveLength(3321);
  const names = communes.map(({ kind, name, province }) => `${kind} ${name} ${province}`);
  expect(new Set(names).size).toBe(names.length);
  expect(unitsNamed('HÒA XÁ')).toEqual([{ kind: 'xã', name: 'Hoà Xá', province: 'Thành phố Hà Nội' }]);
});

test.each([
  ['an unknown name the day before the units changed', 'UBND phường Hàng Bạc', '30/6/2025', []],
  ['an unknown name from that day on', 'UBND phường Hàng Bạc', '01/7/2025', ['plan/unit-name']],
  ['Đồng Nai on its last day as a province', 'UBND tỉnh Đồng Nai', '30/4/2026', []],
  ['Đồng Nai the day after', 'UBND tỉnh Đồng Nai', '01/5/2026', ['plan/unit-name']],
  ['a city that is a ward now', 'UBND thành phố Thủ Đức', '05/01/2026', ['plan/unit-name']],
  [
    'a province that was merged, with a ward of its name',
    'UBND tỉnh Hà Nam',
    '05/01/2026',
    ['plan/unit-name'],
  ],
  ['a province that was merged, before that day', 'UBND tỉnh Hà Nam', '30/6/2025', []],
  ['a kind that may have been another before the table', 'UBND phường Sóc Sơn', '01/12/2025', []],
])('what is told of %s', (_, issuer, issued, rules) => {
  expect(rulesOf(issuer, issued)).toEqual(rules);
});

test('a commune is named where it is near', () => {
  const { diagnostics } = checkText(
    `plan: { title: Tuyên truyền, issuer: UBND phường Hoàn Kiêm, period: 2027 }
tasks: [{ title: Họp báo, schedule: Tháng 12 }]
`,
    'vi',
  );
  expect(diagnostics.map(({ help }) => help)).toEqual(['tên gần nhất: phường Hoàn Kiếm']);
});
