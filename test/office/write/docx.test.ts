import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { toDocx } from '../../../src/office/write/docx.ts';
import { annexForm } from '../../../src/papers/annex-form.ts';
import { estimateForm } from '../../../src/papers/estimate-form.ts';
import { line } from '../../../src/papers/paper.ts';
import { EXAMPLE, PLAIN_EXAMPLE, planFrom } from '../../support/office-example.ts';

const DAY = '2026-03-05';

function partOf(archive: Uint8Array, name: string): string {
  const part = unzipSync(archive)[name];
  if (!part) throw new Error(`no ${name}`);
  return strFromU8(part);
}

function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<w:${name}[ >].*?</w:${name}>`, 'gs')) ?? [];
}

/** The text of an element, its paragraphs as lines. */
function textOf(xml: string): string {
  const text = (run: string) => run.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"');
  return elements(xml, 'p')
    .map((paragraph) => elements(paragraph, 't').map(text).join(''))
    .join('\n');
}

/** The rows of the first table; `^` for a cell that is one with the cell above. */
function rowsOf(document: string): string[][] {
  const [table = ''] = elements(document, 'tbl');
  return elements(table, 'tr').map((row) =>
    elements(row, 'tc').map((cell) => (cell.includes('<w:vMerge w:val="continue"/>') ? '^' : textOf(cell))),
  );
}

const lines = () => toDocx([annexForm(planFrom(PLAIN_EXAMPLE), 'lines')], DAY);
const rows = () => toDocx([annexForm(planFrom(EXAMPLE), 'rows')], DAY);
const estimate = () => toDocx([estimateForm(planFrom(EXAMPLE))], DAY);

describe('the annex as a Word file', () => {
  test('has the items of a task as lines, and one cell for a time that tasks share', () => {
    expect(rowsOf(partOf(lines(), 'word/document.xml'))).toEqual([
      [
        'TT',
        'Tên nhiệm vụ',
        'Cơ quan thực hiện',
        'Kết quả',
        'Cơ quan truyền thông',
        'Dự kiến kinh phí',
        'Thời gian',
      ],
      [
        '1',
        'Tuyên truyền trên báo, đài',
        'Văn phòng HĐND và UBND',
        'Tin, bài',
        'Báo Hà Nội mới',
        '- Báo Hà Nội mới: 60.000.000đ (chuyên mục)\n- Phóng sự: 60.000.000đ\n- Thuế: 9.600.000đ',
        'Quý II/2026',
      ],
      [
        '2',
        '=Hội nghị, ấn phẩm',
        'Văn phòng HĐND và UBND',
        '',
        '',
        '- Hội nghị: 36.000.000đ\n- Tờ gấp: 25.000.000đ',
        '^',
      ],
      ['3', 'Báo cáo tổng kết', '', '', '', '', '15/3/2026'],
      ['Tổng cộng', '190.600.000', ''],
    ]);
  });

  test('does not repeat the title of a task before the amount of its only item', () => {
    const named = (label: string) =>
      `plan: { title: a, period: 2026 }\nbudget: { total: 5đ }\ntasks:\n  - { title: In, items: [{ label: ${label}, amount: 5đ }] }\n`;
    const cells = (label: string) =>
      rowsOf(
        partOf(toDocx([annexForm(planFrom(named(label)), 'lines')], DAY), 'word/document.xml'),
      )[1]?.slice(0, 3);
    expect(cells('In')).toEqual(['1', 'In', '5']);
    expect(cells('Tờ rơi')).toEqual(['1', 'In', '- Tờ rơi: 5đ']);
  });

  test('has a row for each item where a line cannot say all of it', async () => {
    const [header, ...body] = rowsOf(partOf(rows(), 'word/document.xml'));
    expect(header?.slice(4)).toEqual([
      'ĐVT',
      'Số lượng',
      'Đơn giá',
      'Dự kiến kinh phí',
      'Thời gian',
      'Ghi chú',
    ]);
    expect(body.slice(0, 4)).toEqual([
      [
        '1',
        'Tuyên truyền trên báo, đài',
        'Văn phòng HĐND và UBND',
        'Tin, bài',
        '',
        '',
        '',
        '129.600.000',
        'Quý II/2026',
        '',
      ],
      ['-', 'Báo Hà Nội mới (chuyên mục)', '^', '^', 'kỳ', '12', '5.000.000', '60.000.000', '^', ''],
      ['-', 'Phóng sự', '^', '^', 'phóng sự', '4', '15.000.000', '60.000.000', '^', ''],
      ['-', 'Thuế', '^', '^', '', '', '', '9.600.000', '^', 'theo quy định'],
    ]);
  });

  test('says around the table what it belongs to', async () => {
    const document = partOf(lines(), 'word/document.xml');
    const around = document.replace(/<w:tbl>.*<\/w:tbl>/s, '');
    expect(textOf(around).split('\n').filter(Boolean)).toEqual([
      'PHỤ LỤC',
      'Tuyên truyền cải cách hành chính năm 2026',
      '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của UBND phường Láng)',
      'Đơn vị tính: đồng',
      '(Bằng chữ: Một trăm chín mươi triệu sáu trăm nghìn đồng)',
      'Nguồn kinh phí: Ngân sách phường',
    ]);
  });

  test('leaves room for the number and the date of a draft', () => {
    const draft = EXAMPLE.replace('12/KH-UBND', '/KH-UBND').replace(' issued: 05/3/2026,', '');
    expect(annexForm(planFrom(draft), 'lines').blocks).toContainEqual(
      line(
        'caption',
        '(Kèm theo Kế hoạch số ...../KH-UBND ngày ..... tháng ..... năm ..... của UBND phường Láng)',
      ),
    );
  });

  test('lies on A4, in Times New Roman, with the margins of the decree', async () => {
    const document = partOf(lines(), 'word/document.xml');
    expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(document).toContain('<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    expect(partOf(lines(), 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
  });

  test('repeats its header on each page, and breaks no row', async () => {
    const rows = elements(partOf(lines(), 'word/document.xml'), 'tr');
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });
});

describe('the estimate as a Word file', () => {
  test('has the columns of an estimate, and leaves out what costs nothing', () => {
    expect(rowsOf(partOf(estimate(), 'word/document.xml'))).toEqual([
      ['TT', 'Nội dung', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Ghi chú'],
      ['1', 'Tuyên truyền trên báo, đài', '', '', '', '129.600.000', ''],
      ['-', 'Báo Hà Nội mới (chuyên mục)', 'kỳ', '12', '5.000.000', '60.000.000', ''],
      ['-', 'Phóng sự', 'phóng sự', '4', '15.000.000', '60.000.000', ''],
      ['-', 'Thuế', '', '', '', '9.600.000', 'theo quy định'],
      ['2', '=Hội nghị, ấn phẩm', '', '', '', '61.000.000', ''],
      ['-', 'Hội nghị', 'người', '240', '150.000', '36.000.000', ''],
      ['-', 'Tờ gấp', 'tờ', '10.000', '2.500', '25.000.000', ''],
      ['Tổng cộng', '190.600.000', ''],
    ]);
  });

  test('is signed by who made it, the accountant and the head of the office', async () => {
    const text = textOf(partOf(estimate(), 'word/document.xml'));
    for (const words of [
      'ỦY BAN NHÂN DÂN PHƯỜNG LÁNG',
      'Láng, ngày ..... tháng',
      'NGƯỜI LẬP',
      'KẾ TOÁN TRƯỞNG',
      'THỦ TRƯỞNG ĐƠN VỊ',
    ])
      expect(text).toContain(words);
  });
});

test('a Word file is the same bytes each time, of the day of the plan', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-05T08:00:00Z') });
  const first = rows();
  vi.setSystemTime(new Date('2027-01-01T00:00:00Z'));
  expect(Buffer.compare(first, rows())).toBe(0);
  vi.useRealTimers();
  const properties = strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array());
  expect(properties.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
    '2026-03-05T00:00:00Z',
    '2026-03-05T00:00:00Z',
  ]);
});

test('what hides in the text of a plan is shown, and breaks no file', async () => {
  const hostile = planFrom(
    PLAIN_EXAMPLE.replace('=Hội nghị', '"\\u0000\\u202EHội <nghị> & \\uD800"').replace(', ấn phẩm', ''),
  );
  const document = partOf(toDocx([annexForm(hostile, 'lines')], DAY), 'word/document.xml');
  expect(document).toContain('&lt;U+0000&gt;&lt;U+202E&gt;Hội &lt;nghị&gt; &amp; &lt;U+D800&gt;');
});
