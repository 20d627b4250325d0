import { expect, test } from 'vitest';
import { centralLines, readRow } from '../../../src/facts/documents.ts';
import { checkText, HANOI } from '../../support/checking.ts';

/** What a legal officer (pháp chế) marks in the usual citations of a draft of November 2026, written down first. */
const USUAL: readonly (readonly [citation: string, mark: string | null])[] = [
  ['{ number: Luật Ngân sách nhà nước số 89/2025/QH15, date: 25/6/2025 }', null],
  [
    '{ number: Luật An ninh mạng số 24/2018/QH14, date: 12/6/2018 }',
    'citation/expired: văn bản 24/2018/QH14 hết hiệu lực từ 01/7/2026 (theo danh mục đến 18/8/2026), kế hoạch ban hành ngày 25/11/2026; văn bản thay thế: 116/2025/QH15 (10/12/2025)',
  ],
  [
    '{ number: 63/2010/NĐ-CP, date: 03/6/2010 }',
    'citation/wrong-date: văn bản 63/2010/NĐ-CP ban hành ngày 08/6/2010 (theo danh mục đến 18/8/2026), ở đây ghi ngày 03/6/2010; viết: 08/6/2010',
  ],
  [
    '{ number: Nghị định số 09/2017/NĐ-CP, date: 09/02/2017 }',
    'citation/expired: văn bản 09/2017/NĐ-CP hết hiệu lực từ 01/7/2026 (theo danh mục đến 18/8/2026), kế hoạch ban hành ngày 25/11/2026; văn bản thay thế: 244/2026/NĐ-CP (26/6/2026)',
  ],
  [
    '{ number: Nghị định số 18/2014/NĐ-CP, date: 14/3/2014 }',
    'citation/expired: văn bản 18/2014/NĐ-CP hết hiệu lực từ 01/9/2026 (theo danh mục đến 18/8/2026), kế hoạch ban hành ngày 25/11/2026; văn bản thay thế: 287/2026/NĐ-CP',
  ],
  ['{ number: Nghị định số 30/2020/NĐ-CP, date: 05/3/2020 }', null],
  [
    '{ number: 24/2024/NĐ-CP, date: 27/02/2024 }',
    'citation/expired: văn bản 24/2024/NĐ-CP hết hiệu lực từ 04/8/2025 (theo danh mục đến 18/8/2026), kế hoạch ban hành ngày 25/11/2026; văn bản thay thế: 214/2025/NĐ-CP (04/8/2025)',
  ],
  [
    '{ number: 34/2026/QĐ-TTg, date: 08/7/2026 }',
    'citation/not-yet: văn bản 34/2026/QĐ-TTg có hiệu lực từ 01/3/2027 (theo danh mục đến 18/8/2026), sau ngày ban hành kế hoạch (25/11/2026); căn cứ vào văn bản đang có hiệu lực, hoặc ghi rõ văn bản này sẽ có hiệu lực',
  ],
  ['{ number: Quyết định số 468/QĐ-TTg, date: 27/3/2021 }', null],
  ['{ number: 428/KH-UBND của UBND tỉnh, date: 20/10/2026 }', null],
];

function planOf(citations: readonly string[], issued: string | null, period: string, title = 'Truyền thông') {
  return `plan: { number: 12/KH-UBND, title: ${title}, ${issued ? `issued: ${issued}, ` : ''}period: ${period} }
citations:
${citations.map((citation) => `  - ${citation}\n`).join('')}tasks: [{ title: Họp báo, schedule: Tháng 10 }]
`;
}

function found(text: string): string[] {
  return checkText(text, 'vi').diagnostics.map(({ rule, message, help }) => `${rule}: ${message}; ${help}`);
}

test('the usual citations of a plan of November 2026 get what a legal officer would mark', () => {
  const text = planOf(
    USUAL.map(([citation]) => citation),
    '25/11/2026',
    '2027',
  );
  expect(found(text)).toEqual(USUAL.flatMap(([, mark]) => mark ?? []));
});

test.each([
  ['the day before it ends', '30/6/2026', '2026', []],
  ['the day it ends', '01/7/2026', '2026', ['citation/expired']],
  ['a draft for the time before', null, '2026-06-01/2026-12-31', []],
  ['a draft for the time after', null, '2026-07-01/2026-12-31', ['citation/expired']],
])('a plan is judged by what was in force on its day: %s', (_, issued, period, rules) => {
  const text = planOf(['{ number: 24/2018/QH14, date: 12/6/2018 }'], issued, period);
  expect(checkText(text).diagnostics.map(({ rule }) => rule)).toEqual(rules);
});

test.each([
  ['the day before it is in force', '30/6/2026', '2026', 'Truyền thông', ['citation/not-yet']],
  ['the day it is in force', '01/7/2026', '2026', 'Truyền thông', []],
  ['a plan that begins when it is in force', '20/6/2026', '2026-07-01/2026-12-31', 'Truyền thông', []],
  ['a plan to make it known before', '20/5/2026', '2026', 'Triển khai thi hành Luật Báo chí', []],
  ['a draft written after it was issued', null, '2025', 'Truyền thông', []],
])('a document must be in force for the plan: %s', (_, issued, period, title, rules) => {
  const text = planOf(['{ number: 109/2025/QH15, date: 10/12/2025 }'], issued, period, title);
  expect(checkText(text).diagnostics.map(({ rule }) => rule)).toEqual(rules);
});

test('the plan of 2020 is not judged by what ended since', () => {
  const text = HANOI.replace(
    '48/2013/NĐ-CP, date: 14/5/2013, where: Căn cứ',
    '117/2013/NĐ-CP, date: 07/10/2013, where: Căn cứ',
  );
  expect(checkText(text).diagnostics.map(({ rule }) => rule)).toEqual(['citation/wrong-date']);
});

test('every document of the table, however it is written, is sound with its own date while it was in force', () => {
  const spellings = [
    (number: string) => number,
    (number: string) => `Văn bản số ${number} của Chính phủ`,
    (number: string) => number.replaceAll('/', ' / ').toLowerCase(),
    (number: string) => number.replaceAll('Đ', 'Ð'),
  ];
  const citations = centralLines()
    .map((line) => readRow(line, null))
    .flatMap(({ number, issued, ended, effective }, i) => {
      const write = spellings[i % spellings.length];
      const isInForce = ended === null && (effective ?? '') <= '2026-08-18';
      return issued && write && isInForce ? [`{ number: "${write(number)}", date: ${issued} }`] : [];
    });
  expect(citations.length).toBeGreaterThan(2500);
  const { diagnostics } = checkText(planOf(citations, '18/8/2026', '2026'));
  const dated = diagnostics.filter(({ rule }) => rule !== 'citation/malformed');
  expect(dated.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});
