import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openActuals } from '../../src/actual/open.ts';
import { COMMUNE, PAYMENTS } from '../support/commune.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();
const HEAD = [
  'TT',
  'Số hợp đồng',
  'Ngày ký',
  'Đơn vị',
  'Nội dung',
  'Giá trị hợp đồng',
  'Thời hạn',
  'Nguồn',
  'Nhiệm vụ',
];
const ROWS = [
  [
    '1',
    '05/HĐ-VP',
    '20/3/2026',
    'Báo Lâm Đồng',
    'Đăng tin',
    '25.920.000',
    'Đến hết năm 2026',
    'Ngân sách tỉnh',
    'I.1',
  ],
  [
    '2',
    '06/HĐ-VP',
    '25/3/2026',
    'Đài Phát thanh và Truyền hình Lâm Đồng',
    'Phóng sự truyền hình',
    '14.000.000',
    '30/6/2026',
    '',
    '',
  ],
  [
    '3',
    'Hợp đồng số 11/HĐ-VP',
    '10.4.2026',
    'Công ty In Lâm Đồng',
    'In tờ rơi tuyên truyền',
    '19.500.000',
    '60 ngày',
    'Nguồn ngân sách xã',
    '',
  ],
  ['4', '20/HĐ-VP', '05/9/2026', 'Công ty Sự kiện', 'Thuê ngoài', '9.800.000', '', '', 'Tập huấn'],
];
const WHOLE = [
  '  - { number: 05/HĐ-VP, signed: 20/3/2026, outlet: bao, tasks: [I.1], amount: 25.920.000đ, until: 31/12/2026, source: tinh } # Đăng tin',
  '  - { number: 06/HĐ-VP, signed: 25/3/2026, outlet: dai, tasks: [I.2], amount: 14.000.000đ, until: 30/6/2026 } # task placed by its words; Phóng sự truyền hình',
  '  - { number: 11/HĐ-VP, signed: 10/4/2026, supplier: Công ty In Lâm Đồng, tasks: [II.2], amount: 19.500.000đ, source: xa } # task placed by its words; In tờ rơi tuyên truyền; 60 ngày',
  '  - { number: 20/HĐ-VP, signed: 05/9/2026, supplier: Công ty Sự kiện, tasks: [II.4], amount: 9.800.000đ } # Thuê ngoài',
];
const TITLE = ['DANH SÁCH HỢP ĐỒNG NĂM 2026'];
const TOTAL = ['', '', '', '', 'Tổng cộng', '69.220.000', '', '', ''];

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n');

function importing(...argv: string[]) {
  return run(['import', '--actuals', '--lang', 'en', ...argv], { cwd: folder.path });
}

async function imported(rows: readonly (readonly string[])[]) {
  folder.write('plan.yaml', COMMUNE);
  folder.write('hop-dong.csv', csv(rows));
  return importing('hop-dong.csv', 'plan.yaml', '-o', 'plan.actuals.yaml');
}

const written = () => folder.read('plan.actuals.yaml');

async function rulesBroken(): Promise<string[]> {
  const { stdout } = await run(['validate', '--lang', 'en', '--format', 'json'], { cwd: folder.path });
  return (JSON.parse(stdout).files as { diagnostics: { rule: string }[] }[]).flatMap(({ diagnostics }) =>
    diagnostics.map(({ rule }) => rule),
  );
}

describe('a sheet of contracts', () => {
  test('becomes the contracts of new actuals that are sound', async () => {
    const { exitCode, stderr } = await imported([TITLE, HEAD, ...ROWS, TOTAL]);
    expect([exitCode, stderr]).toEqual([0, 'kstthc: placed 4 contracts, 69.220.000đ\n']);
    expect(written()).toBe(
      `# yaml-language-server: $schema=./actuals.schema.json\n\nplan: plan.yaml\nasOf: 05/9/2026\n\ncontracts:\n${WHOLE.join('\n')}\n`,
    );
    expect((await rulesBroken()).filter((rule) => rule !== 'actual/overdue')).toEqual([]);
  });

  test('a longer sheet adds only what is new, and says what has changed', async () => {
    await imported([HEAD, ...ROWS.slice(0, 2)]);
    const { stderr } = await imported([HEAD, ...ROWS]);
    expect(stderr).toBe('kstthc: placed 2 contracts, 29.300.000đ\nkstthc: 2 contracts were there before\n');
    const whole = written();
    expect((await imported([HEAD, ...ROWS])).stderr).toContain('4 contracts were there before');
    expect(written()).toBe(whole);
    for (const [column, value] of [
      [2, '21/3/2026'],
      [3, 'Công ty khác'],
      [5, '25.920.001'],
      [6, '30/11/2026'],
    ] as const) {
      const row = ROWS[column === 3 ? 2 : 0] ?? [];
      const { stderr: said, exitCode } = await imported([HEAD, row.with(column, value)]);
      expect([exitCode, said]).toEqual([
        0,
        expect.stringMatching(/row 2: contract \d\d\/HĐ-VP .* is there with another/),
      ]);
      expect(written()).toBe(whole);
    }
  });

  test.each([
    ['no number', [1, ''], '# - { signed: 05/9/2026, supplier: Công ty Sự kiện', 'the number is missing'],
    ['no day', [2, 'tháng 9'], '# - { number: 20/HĐ-VP, supplier', 'the day of signing cannot be read'],
    [
      'no partner',
      [3, ''],
      '# - { number: 20/HĐ-VP, signed: 05/9/2026, tasks: [II.4]',
      'add outlet: or supplier:',
    ],
    ['no task', [8, ''], '# - { number: 20/HĐ-VP, signed: 05/9/2026, supplier', 'add tasks:'],
    [
      'an unknown task',
      [8, 'II.4; II.9'],
      '# - { number: 20/HĐ-VP, signed: 05/9/2026, supplier',
      'the plan has no such task; II.4; II.9',
    ],
    ['a value below 0', [5, '-9.800.000'], '# - { number: 20/HĐ-VP', 'the value must be above 0'],
  ] as const)('%s stays a comment, once', async (_, [column, value], line, reason) => {
    const rows = [HEAD, ...ROWS.slice(0, 3), (ROWS[3] ?? []).with(column, value)];
    const { stderr } = await imported(rows);
    expect(stderr).toContain('not placed: 1 contracts');
    const whole = written();
    expect(whole).toContain(`  ${line}`);
    expect(whole).toContain(reason);
    expect(openActuals('a.yaml', Buffer.from(whole)).actuals?.contracts).toHaveLength(3);
    expect((await imported(rows)).stderr).toContain('4 contracts were there before');
    expect(written()).toBe(whole);
  });

  test('a number in two rows, and a value that is missing or no figure, are said', async () => {
    const [first = [], second = [], third = []] = ROWS;
    const { stderr } = await imported([
      HEAD,
      first,
      first.with(5, '1.000.000'),
      second.with(5, ''),
      third.with(5, 'theo thực tế'),
    ]);
    expect(stderr).toContain('placed 1 contracts, 25.920.000đ');
    expect(stderr).toContain('not placed: 1 contracts, 1.000.000đ');
    expect(written()).toContain('not placed: a row above has this number');
    expect(stderr).toContain('row 4: the contract has no value');
    expect(stderr).toContain('row 5: the amount "theo thực tế" cannot be read');
  });

  test('amounts before tax, paid and left are no values; the day may stand with the number', async () => {
    const { stdout } = await (async () => {
      folder.write('plan.yaml', COMMUNE);
      folder.write(
        'a.csv',
        csv([
          ['Đơn vị tính: nghìn đồng'],
          [
            'STT',
            'Số, ngày hợp đồng',
            'Nhà thầu',
            'Tên gói thầu',
            'Giá trị trước thuế',
            'Giá trị hợp đồng',
            'Đã thanh toán',
            'Còn lại',
            'Thời gian thực hiện',
          ],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
          [
            '1',
            '11/HĐ-VP ngày 10/4/2026',
            'Công ty In',
            'In tờ rơi',
            '18.000',
            '19.500',
            '10.000',
            '9.500',
            'Từ ngày ký đến 30/6/2026',
          ],
        ]),
      );
      return importing('a.csv', 'plan.yaml');
    })();
    expect(stdout).toContain(
      'contracts:\n  - { number: 11/HĐ-VP, signed: 10/4/2026, supplier: Công ty In, tasks: [II.2], amount: 19.500.000đ, until: 30/6/2026 }',
    );
  });
});

test('a workbook of both gives both, payments under the contracts beside them', async () => {
  folder.write('plan.yaml', COMMUNE);
  const paid = PAYMENTS.filter(({ item }) => item === undefined).map(
    ({ voucher, day, of, million, kind }) => [
      voucher,
      day,
      kind === 'refund' ? 'Nộp trả' : 'Thanh toán',
      of,
      million * 1_000_000 * (kind === 'refund' ? -1 : 1),
    ],
  );
  const sheets = [
    { name: 'Chi', rows: [['Số CT', 'Ngày', 'Nội dung thanh toán', 'Số HĐ', 'Số tiền'], ...paid] },
    { name: 'Hợp đồng', rows: [HEAD, ...ROWS] },
  ];
  folder.write('so.xlsx', await writeXlsx({ sheets }));
  const { exitCode, stderr } = await importing('so.xlsx', 'plan.yaml', '-o', 'plan.actuals.yaml', '--strict');
  expect([exitCode, stderr]).toEqual([
    0,
    'kstthc: placed 4 contracts, 69.220.000đ\nkstthc: placed 11 payments, 69.020.000đ: 11 under contracts, 0 under tasks\n',
  ]);
  expect(written()).toContain('asOf: 22/12/2026\n\ncontracts:\n  - {');
  expect(written()).toContain('\n\npayments:\n  - { contract: 05/HĐ-VP');
  expect((await rulesBroken()).filter((rule) => rule !== 'actual/overdue')).toEqual([]);
});

test('rows of one merged number are one contract of their sum; a merged value counts once', async () => {
  folder.write('plan.yaml', COMMUNE);
  const head = ['Số hợp đồng', 'Ngày ký', 'Nhà thầu', 'Nhiệm vụ', 'Giá trị'];
  const sheets = [
    {
      name: 'HĐ',
      rows: [
        head,
        ['11/HĐ-VP', '10/4/2026', 'Công ty In', 'II.2', 10_000_000],
        [null, null, null, 'II.3', 5_000_000],
        ['12/HĐ-VP', '11/4/2026', 'Công ty A', 'II.2', 7_000_000],
        [null, null, null, 'III.4', null],
      ],
      merges: [
        ...[0, 1, 2].flatMap((column) =>
          [1, 3].map((row) => ({ startRow: row, startCol: column, endRow: row + 1, endCol: column })),
        ),
        { startRow: 3, startCol: 4, endRow: 4, endCol: 4 },
      ],
    },
  ];
  folder.write('so.xlsx', await writeXlsx({ sheets }));
  const { stdout, stderr } = await importing('so.xlsx', 'plan.yaml');
  expect(stderr).toBe('kstthc: placed 2 contracts, 22.000.000đ\n');
  expect(stdout).toContain('tasks: [II.2, II.3], amount: 15.000.000đ }');
  expect(stdout).toContain('tasks: [II.2, III.4], amount: 7.000.000đ }');
});

test('new contracts stand after those in block style, before the payments', async () => {
  const before = `plan: plan.yaml\nasOf: 31/12/2026\n\ncontracts:\n  - number: 05/HĐ-VP\n    signed: 20/3/2026\n    outlet: bao\n    amount: 25.920.000đ\n\n# chi\npayments:\n  - { contract: 05/HĐ-VP, date: 10/4/2026, amount: 7.000.000đ }\n`;
  folder.write('plan.actuals.yaml', before);
  const { stderr } = await imported([HEAD, ...ROWS]);
  expect(stderr).toContain('placed 3 contracts, 43.300.000đ');
  const { actuals } = openActuals('a.yaml', Buffer.from(written()));
  expect(actuals?.contracts.map(({ number }) => number)).toEqual(
    ROWS.map((row) => row[1]?.replace('Hợp đồng số ', '')),
  );
  expect(actuals?.payments).toHaveLength(1);
  expect(written()).toContain(' # Thuê ngoài\n\n# chi\npayments:\n');
});

test('a contract goes by its first number alone where only one begins so, and by no other whole number', async () => {
  await imported([HEAD, ...ROWS]);
  folder.write(
    'chi.csv',
    csv([
      ['Ngày', 'Số hợp đồng', 'Số tiền'],
      ['10/4/2026', 'HĐ 05', '1.000.000'],
      ['11/4/2026', '05/HĐ-UB', '2.000.000'],
    ]),
  );
  const { stdout } = await importing('chi.csv', 'plan.yaml');
  expect(stdout).toContain('  - { contract: 05/HĐ-VP, date: 10/4/2026');
  expect(stdout).toContain('  # - { date: 11/4/2026');
});

test('a title and a number column above words of payment take no column from the amounts', async () => {
  folder.write('plan.yaml', COMMUNE);
  folder.write(
    'chi.csv',
    csv([
      ['BẢNG KÊ THANH TOÁN', '', '', '', ''],
      ['TT', 'Ngày', 'Số CT', 'Nội dung thanh toán', 'Số tiền'],
      ['1', '15/02/2026', 'PC 01', 'Làm băng rôn', '5.500.000'],
    ]),
  );
  const { stderr } = await importing('chi.csv', 'plan.yaml');
  expect(stderr).toContain('placed 1 payments, 5.500.000đ');
});

test('rows of groups with the sum of what follows are no contracts; another sum stays a comment', async () => {
  const [first = [], second = [], third = [], fourth = []] = ROWS;
  const group = (number: string, title: string, sum: string) => [number, '', '', '', title, sum, '', '', ''];
  const rows = (printing: string) => [
    HEAD,
    group('I', 'Báo chí', '39.920.000'),
    first,
    second,
    group('II', 'Khác', printing),
    third,
    fourth,
  ];
  expect((await imported(rows('29.300.000'))).stderr).toBe('kstthc: placed 4 contracts, 69.220.000đ\n');
  folder.write('plan.actuals.yaml', 'plan: plan.yaml\nasOf: 31/12/2026\n');
  expect((await imported(rows('29.300.001'))).stderr).toContain('not placed: 1 contracts, 29.300.001đ');
});

test('part of a title gives a supplier its task, but an outlet none', async () => {
  const [, second = [], third = []] = ROWS;
  await imported([
    HEAD,
    second.with(4, 'Phóng sự'),
    third.with(4, 'Phóng sự'),
    third.with(1, '12').with(4, 'Trang'),
  ]);
  expect(written()).toContain('outlet: dai, amount: 14.000.000đ');
  expect(written()).toContain('supplier: Công ty In Lâm Đồng, tasks: [I.2], amount');
  // Two titles have this word.
  expect(written()).toMatch(/ {2}# - \{ number: "?12"?, .*# not placed: add tasks:; Trang/);
});
