import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importFile } from '../../../src/open/import-file.ts';
import { fold } from '../../../src/values/text/fold.ts';
import { importedData } from '../../support/office-documents.ts';
import {
  cell,
  mergeBegins,
  mergeGoesOn,
  paragraph,
  row,
  span,
  table,
  wordFile,
} from '../../support/word-file.ts';

/** The parts of plan 44/KH-UBND that say something of the plan, as they are printed. */
const BEFORE = `Số: 44/KH-UBND
Hà Nội, ngày 25 tháng 02 năm 2020

KẾ HOẠCH
Thông tin, tuyên truyền về kiểm soát thủ tục hành chính và việc thực hiện cơ chế một cửa, một cửa liên thông trên địa bàn thành phố Hà Nội năm 2020

Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ; Nghị định số 63/2010/NĐ-CP ngày 03/6/2010 của Chính phủ về kiểm soát thủ tục hành chính (được sửa đổi, bổ sung tại Nghị định số 48/2013/NĐ-CP ngày 14/5/2013 và Nghị định số 92/2017/NĐ-CP ngày 07/8/2017 của Chính phủ); Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ và Kế hoạch số 02/KH-UBND ngày 03/01/2020 của UBND thành phố Hà Nội, UBND thành phố Hà Nội ban hành Kế hoạch với những nội dung sau:
I. MỤC ĐÍCH, Ý NGHĨA
IV. PHƯƠNG THỨC THÔNG TIN, TUYÊN TRUYỀN
1. Phương thức
a) Thông qua các loại hình báo chí, gồm: Đài Phát thanh và Truyền hình Hà Nội; Báo Hà Nội mới; Báo Kinh tế và Đô thị; Báo Pháp luật và Xã hội – Sở Tư pháp; Cổng thông tin điện tử của Thành phố.
V. TỔ CHỨC THỰC HIỆN
2. Trách nhiệm của các cơ quan, đơn vị:
a) Đối với các sở, ban, ngành, Ủy ban nhân dân quận, huyện, thị xã:
Niêm yết công khai thủ tục hành chính theo quy định tại Nghị định 92/2017/NĐ-CP ngày 07/8/2017 của Chính phủ, Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính, Nghị định số 48/2013/NĐ-CP ngày 14/5/2013 của Chính phủ;
Nơi nhận:
- Lưu: VT, KSTTHC.
PHỤ LỤC
(Ban hành kèm theo Kế hoạch số 44 /KH-UBND ngày 25 tháng 02 năm 2020 của UBND thành phố Hà Nội)`.split('\n');

const PAPERS = '- Báo Hà Nội Mới.\n- Báo Pháp luật và xã hội – Sở Tư pháp.\n- Báo Kinh tế và Đô thị.';
const TIME = 'Từ khi ký hợp đồng đến hết tháng 12/2020';
const ROWS = [
  [
    'Stt',
    'Tên nhiệm vụ',
    'Cơ quan Quyết định',
    'Cơ quan thực hiện',
    'Kết quả',
    'Cơ quan truyền thông',
    'Dự kiến kinh phí',
    'Thời gian',
  ],
  [
    '1',
    'Lựa chọn cơ quan truyền thông',
    'UBND Thành phố',
    'Văn phòng UBND thành phố',
    'Thông nhất cơ quan truyền thông thực hiện công tác thông tin, tuyên truyền',
    PAPERS,
    '- Báo HN mới: 100.000.000đ\n- Báo Kinh Tế đô thị: 100.000.000đ\n- Báo Pháp luật và xã hội: 80.000.000đ',
    'Tháng 03/2020',
  ],
  [
    '2',
    'Ký hợp đồng truyền thông',
    'UBND Thành phố',
    'Văn phòng UBND thành phố',
    'Hợp đồng truyền thông',
    'Các nội dung phù hợp với nhiệm vụ công tác đặt ra. Có sự kịp thời và chính xác trong thông tin',
    '',
    TIME,
  ],
  [
    '3',
    'Thực hiện nhiệm vụ theo hợp đồng',
    'Nội dung thông tin do các đơn vị có thẩm quyền cung cấp thông tin',
    'Các cơ quan thông tấn báo chí (đã ký Hợp đồng)',
    'Các thông tin đăng tải trên các phương tiện thông tin đại chúng.',
    '',
    '',
    TIME,
  ],
  [
    '4',
    'Tổ chức các buổi giao lưu trực tuyến về công tác Kiểm soát TTTC và thực hiện cơ chế một cửa, một cửa liên thông',
    'Nội dung và chủ đề do đơn vị có thẩm quyền cung cấp',
    'Các cơ quan thông tấn báo chí (đã ký Hợp đồng)',
    'Các buổi giao lưu trực tuyến được tổ chức',
    PAPERS,
    'Báo HN mới: 30.000.000đ\n- Báo Kinh Tế đô thị: 30.000.000đ\n- Báo Pháp luật và xã hội: 30.000.000đ:',
    'Quý II; quý III và quý IV/2020',
  ],
  [
    '5',
    'In tài liệu, tờ rơi tuyên truyền liên quan đến việc triển khai các nội dung công tác về KSTTTC, dịch vụ công và một cửa, một cửa liên thông',
    'UBND Thành phố',
    'Văn phòng UBND thành phố',
    'Tài liệu tuyên truyền phát cho các đơn vị',
    'Lựa chọn nhà thầu thực hiện việc in ấn theo quy định',
    '100.000.000đ (tờ rơi, Tờ gấp)',
    'Theo thời điểm phát sinh và yêu cầu công tác',
  ],
];
const TOTAL = 'Tổng dự kiến kinh phí: 470.000.000đ (Bốn trăm bảy mươi triệu đồng)';

/** As in Word: papers and amounts on lines of their own, one cell for the time of tasks 2 and 3. */
function asWord(): Uint8Array {
  const rows = ROWS.map((texts, index) =>
    row(
      texts.map((text, column) => {
        const isTime = column === texts.length - 1;
        if (isTime && index === 3) return cell('', mergeGoesOn);
        return cell(text, isTime && index === 2 ? mergeBegins : '');
      }),
    ),
  );
  const body = BEFORE.map((text) => paragraph(text)).join('');
  return wordFile(body + table([...rows, row([cell(TOTAL, span(8))])]));
}

/** As a text, in which tabs divide the cells and their lines run on. */
function asText(): Uint8Array {
  const rows = [...ROWS, [TOTAL, ...Array(7).fill('')]].map((texts) =>
    texts.map((text) => text.replaceAll('\n', ' ')).join('\t'),
  );
  return Buffer.from([...BEFORE, ...rows].join('\n'));
}

type Outlets = Readonly<Record<string, { name: string; aliases?: string[] }>>;
const plan = parse(readFileSync(join(import.meta.dirname, '../../../plans/44-KH-UBND-2020.yaml'), 'utf8'), {
  schema: 'failsafe',
});
const FIELDS = ['title', 'decidedBy', 'implementedBy', 'result', 'note', 'schedule'] as const;

describe.each([
  ['a Word file', 'plan.docx', asWord()],
  ['a text', 'plan.txt', asText()],
])('plan 44/KH-UBND from %s', async (_, name, bytes) => {
  const result = await importFile(name, bytes, null);
  const made = importedData(result);
  const tasks = made.tasks as Record<string, unknown>[];

  test('says the same of itself', () => {
    expect(made.plan).toEqual(plan.plan);
    expect(made.budget).toEqual({ total: plan.budget.total, inWords: plan.budget.inWords });
  });

  test('cites the same, and itself where its annex begins', () => {
    expect(made.citations).toEqual([
      ...plan.citations,
      { number: '44/KH-UBND', date: '25/02/2020', where: 'Phụ lục' },
    ]);
  });

  test('has the same tasks', () => {
    expect(tasks).toHaveLength(5);
    tasks.forEach((task, index) => {
      for (const field of FIELDS) {
        // A text cannot say that one cell is the time of two tasks.
        if (name.endsWith('.txt') && index === 2 && field === 'schedule') continue;
        expect([field, task[field]]).toEqual([field, plan.tasks[index][field]]);
      }
    });
  });

  test('gives the same money to the same outlets', () => {
    const named = (outlets: Outlets, task: Record<string, unknown>) =>
      ((task.items ?? []) as Record<string, string>[]).map(({ outlet = '', label, amount }) => [
        fold(outlets[outlet]?.name ?? '').replace(' so tu phap', ''),
        label,
        amount,
      ]);
    for (const [index, task] of tasks.entries())
      expect(named(made.outlets as Outlets, task)).toEqual(named(plan.outlets, plan.tasks[index]));
    expect(result.counts).toEqual({ tasks: 5, sections: 0, items: 7, sum: 470_000_000n, unreadable: 0 });
  });

  test('leaves nothing out', () => {
    expect(result.notes).toEqual([]);
    expect(result.account).toMatchObject({ headings: 8, noted: 0 });
  });
});
