import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Actuals, actualsSchema } from '../../src/actual/schema.ts';
import { toDocx } from '../../src/office/write/docx.ts';
import { cellLines, isStrong, type Paper } from '../../src/papers/paper.ts';
import { reportPapers } from '../../src/papers/report-form.ts';
import { statusPapers } from '../../src/papers/status-tables.ts';
import { statusOf } from '../../src/reports/status/status.ts';
import { planFrom } from '../support/office-example.ts';

const PLAN = `
plan: { number: 12/KH-UBND, title: Tuyên truyền, issuer: UBND phường Láng, issued: 05/3/2026, period: 2026 }
budget: { total: 100.000.000đ }
outlets: { bao: { name: Báo A } }
tasks:
  - { id: choose, title: Chọn báo, schedule: Trước ngày 01/4/2026, implementedBy: Văn phòng }
  - id: write
    title: Đăng bài
    schedule: Quý II/2026
    items: [{ outlet: bao, amount: 60.000.000đ }]
  - id: print
    title: In tờ rơi
    schedule: Tháng 9/2026
    items: [{ label: Tờ rơi, amount: 40.000.000đ }]
`;
const NONE = { plan: 'plan.yaml', asOf: '30/6/2026' };

function papersOf(actuals: object | null, yaml = PLAN, asOf = '2026-06-30', from: string | null = null) {
  const plan = planFrom(yaml);
  const own: Actuals | null = actuals && actualsSchema.parse({ ...NONE, ...actuals });
  const status = statusOf(plan, 'plan.yaml', own, asOf, from);
  return { papers: reportPapers(plan, status), status };
}

/** The lines of a report, without its annex. */
function linesOf(actuals: object | null, ...more: [yaml?: string, asOf?: string, from?: string]): string[] {
  const [report] = papersOf(actuals, ...more).papers;
  return (report?.blocks ?? []).flatMap((block) => (block.type === 'line' ? block.text : []));
}

/** The text of the Word file. */
function documentOf(papers: readonly Paper[]): string {
  return strFromU8(unzipSync(toDocx(papers, '2026-06-30'))['word/document.xml'] ?? new Uint8Array());
}

/** The lines below the heading of a section. */
function section(lines: readonly string[], heading: string): string[] {
  const first = lines.findIndex((text) => text.startsWith(`${heading}. `)) + 1;
  const rest = lines.slice(first);
  const end = rest.findIndex((text) => /^(?:[IV]+\. \p{Lu}{2}|Trên đây)/u.test(text));
  return rest.slice(0, end);
}

describe('the head and the end are those of the decree', () => {
  test('with what the plan says, and room for what nobody can know', () => {
    const [report] = papersOf({}).papers;
    expect(report?.blocks[0]).toEqual({
      type: 'letterhead',
      issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG LÁNG'],
      symbol: 'Số: ...../BC-UBND',
      dateline: 'Láng, ngày ..... tháng ..... năm .....',
    });
    expect(report?.blocks.at(-1)).toMatchObject({ posts: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] });
    expect(linesOf({}).slice(0, 3)).toEqual([
      'BÁO CÁO',
      'Kết quả thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của UBND phường Láng (tính đến hết ngày 30/6/2026)',
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của UBND phường Láng “Tuyên truyền”, UBND phường Láng báo cáo kết quả thực hiện tính đến hết ngày 30/6/2026 như sau:',
    ]);
  });

  test('an office that is no committee has another place and another post', () => {
    const yaml = PLAN.replace('UBND phường Láng', 'Sở Y tế').replace('12/KH-UBND', '12/KH-SYT');
    const [report] = papersOf({}, yaml).papers;
    expect(report?.blocks[0]).toMatchObject({
      issuer: ['SỞ Y TẾ'],
      symbol: 'Số: ...../BC-SYT',
      dateline: '.........., ngày ..... tháng ..... năm .....',
    });
    expect(report?.blocks.at(-1)).toMatchObject({ posts: ['THỦ TRƯỞNG ĐƠN VỊ'] });
  });

  test('a city that is called after a person is named in full', () => {
    const yaml = PLAN.replace('UBND phường Láng', 'UBND Thành phố Hồ Chí Minh');
    const [report] = papersOf({}, yaml).papers;
    expect(report?.blocks[0]).toMatchObject({
      dateline: 'Thành phố Hồ Chí Minh, ngày ..... tháng ..... năm .....',
    });
  });

  test('who signs is on a page with the last line above; the annex is numbered from 1', () => {
    const { papers } = papersOf({});
    const document = documentOf(papers);
    const [, ending = ''] = document.split('Trên đây');
    const beforeTable = document.slice(document.lastIndexOf('<w:p>', document.indexOf('Trên đây')));
    expect(beforeTable.slice(0, beforeTable.indexOf('<w:tbl>')).match(/<w:keepNext\/>/g)).toHaveLength(2);
    expect(ending.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(1);
    expect(document.indexOf('<w:pgNumType')).toBeGreaterThan(document.indexOf('Phụ lục<'));
  });
});

test('tasks are counted by how far they are; a kind without tasks is not named', () => {
  const progress = [
    { task: 'choose', state: 'done', date: '02/4/2026', evidence: 'Quyết định số 8/QĐ-UBND' },
    { task: 'write', state: 'started', date: '10/4/2026' },
  ];
  expect(section(linesOf({ progress }), 'I')).toEqual([
    'Kế hoạch có 03 nhiệm vụ. Tính đến hết ngày 30/6/2026: 01 nhiệm vụ đã hoàn thành nhưng chậm; 01 nhiệm vụ đang thực hiện; 01 nhiệm vụ chưa đến thời gian thực hiện hoặc đang chờ.',
    'Đã hoàn thành (01 nhiệm vụ):',
    '- Nhiệm vụ 1 (Chọn báo): hoàn thành chậm 2 ngày; Quyết định số 8/QĐ-UBND.',
    'Đang thực hiện (01 nhiệm vụ):',
    '- Nhiệm vụ 2 (Đăng bài): sắp đến hạn; đang thực hiện.',
    'Chi tiết từng nhiệm vụ tại Phụ lục kèm theo.',
  ]);
});

test('of several done, those done late are counted', () => {
  const progress = [
    { task: 'choose', state: 'done', date: '02/4/2026' },
    { task: 'write', state: 'done', date: '30/6/2026' },
  ];
  expect(section(linesOf({ progress }), 'I')[0]).toContain(
    ': 02 nhiệm vụ đã hoàn thành, trong đó 01 nhiệm vụ chậm; ',
  );
});

describe('the money is that of the actuals', () => {
  const contracts = [
    { id: 'a', signed: '10/4/2026', outlet: 'bao', tasks: ['write'], amount: '50.000.000đ' },
  ];
  const payments = [
    { contract: 'a', date: '20/4/2026', amount: '20.000.000đ' },
    { task: 'print', date: '20/6/2026', amount: '5.000.000đ' },
  ];

  test('in all and in the period', () => {
    expect(section(linesOf({ contracts, payments }, PLAN, '2026-06-30', '2026-05-01'), 'II')).toEqual([
      'Kinh phí theo Kế hoạch: 100.000.000 đồng.',
      'Lũy kế đến hết ngày 30/6/2026: đã ký hợp đồng 50.000.000 đồng (bằng 50,00% kinh phí theo Kế hoạch); đã thanh toán 25.000.000 đồng (tỷ lệ giải ngân 25,00%), trong đó 5.000.000 đồng không qua hợp đồng.',
      'Trong kỳ (từ ngày 01/5/2026 đến hết ngày 30/6/2026): chưa có hợp đồng được ký; đã thanh toán 5.000.000 đồng.',
      'Kinh phí còn được ký hợp đồng: 45.000.000 đồng.',
    ]);
  });

  test('also where there is none', () => {
    expect(section(linesOf({}), 'II')[1]).toBe(
      'Lũy kế đến hết ngày 30/6/2026: chưa có hợp đồng được ký; chưa có khoản thanh toán.',
    );
  });

  test('and nothing is said of it without actuals, or without money', () => {
    expect(section(linesOf(null), 'II')).toEqual([
      'Kinh phí theo Kế hoạch: 100.000.000 đồng.',
      'Chưa có số liệu hợp đồng, thanh toán.',
    ]);
    const free = PLAN.replace(/^budget.*\n/m, '').replace(/^ *items.*\n/gm, '');
    expect(section(linesOf({}, free), 'II')).toEqual(['Kế hoạch không ghi kinh phí.']);
  });

  test('what exceeds the plan is named with its excess', () => {
    const over = [{ ...contracts[0], amount: '70.000.000đ' }];
    expect(section(linesOf({ contracts: over }), 'III').at(-1)).toBe(
      '- Báo A: ký hợp đồng, chi vượt kế hoạch 10.000.000đ.',
    );
  });
});

describe('what is late', () => {
  test('has its deadline, and room for the reason', () => {
    expect(section(linesOf({}), 'III')).toEqual([
      '- Nhiệm vụ 1 (Chọn báo): quá hạn 91 ngày; thời hạn 31/3/2026; nguyên nhân: ....................',
    ]);
  });

  test('has what was reported of it', () => {
    const progress = [{ task: 'choose', state: 'started', date: '10/3/2026', note: 'Chờ thẩm định' }];
    expect(section(linesOf({ progress }), 'III')).toEqual([
      '- Nhiệm vụ 1 (Chọn báo): quá hạn 91 ngày; thời hạn 31/3/2026; theo báo cáo: Chờ thẩm định.',
    ]);
  });

  test('is not claimed where nothing is, or nothing is known', () => {
    const progress = [{ task: 'choose', state: 'done', date: '01/3/2026' }];
    expect(section(linesOf({ progress }), 'III')).toEqual([
      'Không có nhiệm vụ chậm tính đến hết ngày 30/6/2026.',
    ]);
    expect(section(linesOf(null), 'III')).toEqual(['Chưa có số liệu nên chưa xác định được nhiệm vụ chậm.']);
  });
});

test('what is due next is in the order of the days, with who carries it out', () => {
  expect(section(linesOf({}, PLAN, '2026-03-31'), 'IV')).toEqual([
    '- Ngày 31/3/2026: Nhiệm vụ 1 (Chọn báo); Văn phòng.',
    '- Ngày 30/6/2026: Nhiệm vụ 2 (Đăng bài).',
    '- Ngày 30/9/2026: Nhiệm vụ 3 (In tờ rơi).',
  ]);
  expect(section(linesOf({}, PLAN, '2026-10-01'), 'IV')).toEqual([
    'Không có nhiệm vụ nào còn thời hạn từ ngày 01/10/2026.',
  ]);
});

test('the tables are those of status, a sheet each', () => {
  const names = (papers: readonly Paper[]) => papers.map(({ name }) => name);
  const { status } = papersOf({ contracts: [] });
  expect(names(statusPapers(status))).toEqual(['Nhiệm vụ', 'Kinh phí theo nhiệm vụ', 'Kinh phí theo đơn vị']);
  expect(names(statusPapers(papersOf(null).status))).toEqual(['Nhiệm vụ']);
});

test('in Word the report is standing, its tables lying on pages of their own', () => {
  const document = documentOf(papersOf({}).papers);
  expect(document.match(/<w:pgSz [^>]*>/g)).toEqual([
    '<w:pgSz w:w="11906" w:h="16838"/>',
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
  ]);
});

test('a section is a heading of its tasks, and lacks neither an agency nor a day', () => {
  const yaml = PLAN.replace(
    '  - { id: choose, title: Chọn báo, schedule: Trước ngày 01/4/2026, implementedBy: Văn phòng }',
    '  - title: Báo chí\n    tasks: [{ id: choose, title: Chọn báo, schedule: Trước ngày 01/4/2026, implementedBy: Văn phòng }]',
  );
  const [tasks] = statusPapers(papersOf({}, yaml).status);
  const table = tasks?.blocks.flatMap((block) => (block.type === 'table' ? block.table : []))[0];
  if (!table) throw new Error('no table');
  expect([0, 1].map((row) => isStrong(table, row, 1))).toEqual([true, false]);
  expect(table.rows[0]?.cells.slice(2).every((cell) => cellLines(cell, null).join('') === '')).toBe(true);
});
