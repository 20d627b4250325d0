import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/open/check.ts';
import { officeWording } from '../../src/open/office-wording.ts';
import { openFile } from '../../src/open/open-file.ts';
import { placeFrame, placeName } from '../../src/output/findings/document-place.ts';
import { planShape } from '../../src/plan/format/format.ts';
import { allKeys } from '../../src/plan/format/known-keys.ts';
import { checkText, fixturesIn } from '../support/checking.ts';
import { paragraph, textTable, wordFile } from '../support/word-file.ts';

async function found(rows: string[][], heading = 'Tuyên truyền năm 2026', lang: 'vi' | 'en' = 'vi') {
  const bytes = wordFile(paragraph('KẾ HOẠCH') + paragraph(heading) + textTable(rows));
  return checkPlan(await openFile('ke-hoach.docx', bytes), lang).diagnostics;
}

const HEAD = ['Stt', 'Nội dung', 'Kinh phí (đồng)', 'Thời gian thực hiện'];
const LATE = [
  HEAD,
  ['1', 'In tờ rơi', '5.000.000', 'Quý I/2026'],
  ['2', 'Phát thanh', '7.000.000', 'Quý II/2029'],
];

test('a wrong year is corrected in a column of a row', async () => {
  const late = (await found(LATE)).find(({ rule }) => rule === 'schedule/outside-period');
  expect(late).toMatchObject({
    place: { table: 1, row: 3, column: 4 },
    help: 'sửa năm ở cột "Thời gian thực hiện" của hàng 3, hoặc thời gian của kế hoạch',
  });
});

test.each(['vi', 'en'] as const)('no finding in %s names a key of a plan file', async (lang) => {
  const rows = [
    HEAD,
    ['1', 'In tờ rơi', '5.000.000', ''],
    ['2', 'Phát thanh', '7.000.000', 'Quý II/2029'],
    ['', 'Tổng cộng', '13.000.000', ''],
  ];
  for (const heading of ['Tuyên truyền năm 2026', 'Tuyên truyền']) {
    const diagnostics = await found(rows, heading, lang);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { message, help } of diagnostics)
      expect(`${message} ${help}`).not.toMatch(/plan\.|budget\.|inWords|schedule: |period: |"period"/);
  }
});

test('an empty cell is filled in where its column is', async () => {
  const head = ['Stt', 'Nội dung', 'Cơ quan chủ trì', 'Tiến độ'];
  const rows = ['Đăng bài', 'Phát sóng', 'Tập huấn', 'Họp báo', 'In tờ rơi'].map((title, i) => [
    `${i + 1}`,
    title,
    'Văn phòng',
    i === 4 ? '' : 'Quý II/2026',
  ]);
  expect(await found([head, ...rows])).toMatchObject([
    { rule: 'task/incomplete', help: 'điền cột "Tiến độ" ở hàng 6' },
  ]);
});

test.each([
  ['equal ones', '5.000.00\n5.000.00\n0', [0, 9]],
  ['one within another', '15.000.00\n5.000.00\n0', [0, 10]],
])('an amount is placed at its own line of a cell, of %s', async (_, cell, starts) => {
  const rows = [
    HEAD,
    ['1', 'Báo A\nBáo B\nBáo C', cell, 'Quý I/2026'],
    ['2', 'In', '7.000.000', 'Quý II/2026'],
  ];
  const malformed = (await found(rows)).filter(({ rule }) => rule === 'money/malformed');
  const at = malformed.map(({ place }) => {
    const { context, excerpt = '', text = '' } = place ?? {};
    return context ? text.indexOf(context.text) + context.at : text.indexOf(excerpt);
  });
  expect(at).toEqual(starts);
  expect(malformed.map(({ place }) => place && placeFrame(place).lines.join(''))).toEqual(
    cell.split('\n').slice(0, 2),
  );
});

test('YAML keeps the names of its keys', async () => {
  const text = 'plan: { title: a, period: 2026 }\ntasks: [{ title: b, items: [{ label: c, amount: 5đ }] }]\n';
  const { diagnostics } = checkPlan(await openFile('plan.yaml', Buffer.from(text)), 'vi');
  expect(diagnostics.map(({ help }) => help).join()).toContain('schedule: ');
});

test('a row without words is not said to be a plan without a title', async () => {
  const rows = [HEAD, ['1', '', '5.000.000', 'Quý I/2026'], ['2', 'Phát thanh', '7.000.000', 'Quý II/2026']];
  const messages = (await found(rows)).map(({ message }) => message);
  expect(messages).toContain('hàng này không có nội dung');
  expect(messages.join()).not.toContain('tên kế hoạch');
});

test('a paragraph with breaks in it is named on one line', () => {
  const place = { table: null, row: null, column: null, heading: null, text: 'ỦY BAN\nSố: 1', excerpt: '' };
  expect(placeName(place, 'vi')).toBe('đoạn "ỦY BAN Số: 1"');
});

test('words and figures that differ in the text are both said', async () => {
  const rows = [HEAD, ['1', 'In tờ rơi', '5.000.000', 'Quý I/2026']];
  const bytes = wordFile(
    paragraph('KẾ HOẠCH') +
      paragraph('Tuyên truyền năm 2026') +
      paragraph('') +
      paragraph('Kinh phí: 5.000.000 đồng (Sáu triệu đồng).') +
      textTable(rows),
  );
  const { diagnostics } = checkPlan(await openFile('ke-hoach.docx', bytes), 'vi');
  expect(diagnostics.map(({ message }) => message).join('\n')).toContain(
    'bằng chữ là 6.000.000đ, bằng số là 5.000.000đ',
  );
});

/** What only a plan file has: its writing, ids that nothing has, and an order of tasks. */
const OF_YAML = /^(?:yaml|ignore|schema|reference)\/|^schedule\/(?:cycle|order)$/;
/** In Vietnamese a key is no word; in English most are, and only their form tells. */
const NAMES = [...allKeys(planShape)].join('|');
const INNER = [...allKeys(planShape)].filter((key) => /[A-Z]/.test(key)).join('|');
const KEYS = {
  vi: new RegExp(String.raw`(?<![\p{L}-])(?:${NAMES})(?![\p{L}-])|\x60`, 'u'),
  en: new RegExp(String.raw`\b(?:plan|budget|tasks)\.[a-z]|\b(?:${NAMES}): […(\d]|\b(?:${INNER})\b|\x60`),
};
const CELL = { table: 1, row: 3, column: 2, heading: 'Nội dung', text: 'a', excerpt: 'a' };

describe.each(fixturesIn('rules'))('%s', (_, text) => {
  test.each(['vi', 'en'] as const)('says nothing of keys in %s where the plan is in Word', (lang) => {
    const told = checkText(text, lang).diagnostics.flatMap((diagnostic) => {
      const { message, help } = officeWording(diagnostic, CELL, new Map(), lang);
      return OF_YAML.test(diagnostic.rule) ? [] : [message, help ?? ''];
    });
    // What the document says itself is in quotes, and a key may be a word of English.
    const words = told.map((line) => line.replace(/"[^"]*"/g, ''));
    expect(words.filter((line) => KEYS[lang].test(line))).toEqual([]);
  });
});

test('a calculation or a rate in a cell is told the columns for its parts', async () => {
  const helpFor = async (amount: string) =>
    (await found([HEAD, ['1', 'In', amount, 'Quý I/2026'], ['2', 'Họp', '7.000.000', 'Quý II/2026']]))
      .filter(({ rule }) => rule === 'money/malformed')
      .map(({ help }) => help);
  expect(await helpFor('5 x 2.000.000')).toEqual([
    'ghi kết quả; số lượng và đơn giá có thể ghi ở cột Số lượng, Đơn giá',
  ]);
  expect(await helpFor('2.000.000đ/bài')).toEqual([
    'ghi đơn giá ở cột Đơn giá, số lượng ở cột Số lượng, đơn vị tính ở cột Đơn vị tính và thành tiền ở cột Thành tiền',
  ]);
});
