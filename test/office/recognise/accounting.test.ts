import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Cell,
  cellsOf,
  cellText,
  plainCell,
  type Table,
} from '../../../src/office/read/office-document.ts';
import { dataOf, placesOf } from '../../../src/office/recognise/plan/draft.ts';
import { importPlan } from '../../../src/office/recognise/plan/import-plan.ts';
import { yamlText } from '../../../src/office/recognise/plan/yaml-text.ts';
import { SourceDocument } from '../../../src/yaml/document.ts';
import { documentOf } from '../../support/office-documents.ts';

const HEADINGS = [
  ['Stt', 'TT'],
  ['Nội dung', 'Tên nhiệm vụ'],
  ['Cơ quan thực hiện', 'Đơn vị chủ trì'],
  [
    'Kinh phí',
    'Thành tiền (triệu đồng)',
    'Số lượng',
    'Đơn giá',
    'Ngân sách tỉnh',
    'Cơ quan truyền thông',
    '2027',
  ],
  ['Thời gian', 'Kết quả', 'Ghi chú', 'Theo dõi', 'Phối hợp'],
];
const TEXTS = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  fc.constantFrom(
    '1',
    '2',
    'I',
    'II',
    'A',
    'a)',
    '1.1',
    '-',
    '(1)',
    'Tổng cộng',
    'Cộng I',
    'Cộng',
    'Bằng chữ: Một triệu đồng',
    'ĐVT: đồng',
  ),
  fc.constantFrom(
    'Sở Nội vụ',
    'Báo Hà Nội mới',
    'Báo HN mới: 5.000.000đ',
    '100.000.000đ',
    '8%',
    '12',
    'Quý I',
    'năm 2026',
    '- Họp\n- Tập huấn',
  ),
  fc.constantFrom(
    'Stt',
    'Nội dung',
    'Kinh phí',
    'x',
    'Theo thực tế',
    '5.000.00đ',
    'Báo A1: khoảng 3 triệu đồng\nBáo B1: 2.000.000đ',
    'Báo X1; Báo Y1',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/\s+/g, ' ').trim()),
);

interface Spans {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** A table under one of the usual headers, with cells merged at random. */
const tables = fc
  .record({
    headings: fc.tuple(...HEADINGS.map((choices) => fc.constantFrom(...choices))),
    rows: fc.array(fc.array(TEXTS, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 7 }),
    spans: fc.array(
      fc.record({
        row: fc.nat(7),
        column: fc.nat(4),
        height: fc.integer({ min: 1, max: 3 }),
        width: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ headings, rows, spans }) => merged([[...headings], ...rows], spans));

function merged(texts: readonly (readonly string[])[], spans: readonly Spans[]): Table {
  const rows: Cell[][] = texts.map((line, row) =>
    line.map((text, column) =>
      plainCell(
        row + 1,
        column + 1,
        text.split('\n').filter((part) => part !== ''),
      ),
    ),
  );
  for (const { row, column, height, width } of spans) {
    const top = Math.max(row, 1);
    const places = rows.slice(top, top + height).map((line) => line.slice(column, column + width));
    const isFree =
      places.length > 0 &&
      places.every((line) => line.every(({ rowSpan, columnSpan }) => rowSpan * columnSpan === 1));
    const origin = places[0]?.[0];
    if (!isFree || !origin) continue;
    const whole = { ...origin, rowSpan: places.length, columnSpan: places[0]?.length ?? 1 };
    places.forEach((line, down) => {
      line.forEach((_, along) => {
        (rows[top + down] as Cell[])[column + along] = whole;
      });
    });
  }
  return { kind: 'table', number: 1, name: null, rows, widths: [1, 1, 1, 1, 1] };
}

const filled = (table: Table) => cellsOf(table).filter((cell) => cellText(cell) !== '');
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('no cell of an annex is lost', () => {
  test('every one is in the plan, a heading, or noted', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { account } = importPlan(documentOf(table), null, 'tệp');
        expect(account.cells).toBe(filled(table).length);
        expect(account.placed + account.headings + account.noted).toBe(account.cells);
      }),
      { numRuns: 300 },
    );
  });

  test('the words of a cell stand at its places in the plan, in its notes, or in a key or a sum they name', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { draft, notes } = importPlan(documentOf(table), null, 'tệp');
        const data = dataOf(draft);
        const written = wordsOf(JSON.stringify(data)).join(' ').replaceAll('đ', '');
        const noted = new Set(notes.map(({ text }) => text));
        const places = placesOf(draft);
        for (const cell of filled(table).filter(({ row }) => row > 1)) {
          const text = cellText(cell);
          const isPlaced = places.some(
            ({ place }) =>
              place.row !== null &&
              place.column !== null &&
              table.rows[place.row - 1]?.[place.column - 1] === cell,
          );
          if (!isPlaced || noted.has(text)) continue;
          if (/^\W*(?:tổng|cộng|đvt|bằng chữ|[\d.,]+%?|\(?\w{1,3}\)?[.)]?|stt|báo)/iu.test(text)) continue;
          const missing = wordsOf(text.replaceAll('đ', '')).filter(
            (word) =>
              !written.includes(word.replaceAll('đ', '')) &&
              ![...noted].some((note) => note.toLowerCase().includes(word)),
          );
          expect({ text, missing }).toEqual({ text, missing: [] });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the YAML of an import', () => {
  test('is read back as the same data, whatever the texts are', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('vi' as const, 'en' as const), (table, lang) => {
        const { draft } = importPlan(documentOf('KẾ HOẠCH', 'Tuyên truyền năm 2026', '', table), null, 'tệp');
        const source = new SourceDocument('a.yaml', Buffer.from(yamlText(draft, 'Nhập từ tệp.', lang)));
        expect(source.syntaxProblems).toEqual([]);
        expect(source.toData()).toEqual(dataOf(draft));
      }),
      { numRuns: 300 },
    );
  });
});
