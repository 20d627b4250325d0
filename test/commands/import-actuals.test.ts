import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openActuals } from '../../src/actual/open.ts';
import { openPlan } from '../../src/plan/open.ts';
import { statusOf } from '../../src/reports/status/status.ts';
import { COMMUNE, CONTRACTS, type MadePayment, PAYMENTS } from '../support/commune.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();
const SIGNED = `plan: plan.yaml\nasOf: 31/12/2026\n${CONTRACTS}`;

/** What an accountant writes of a payment. */
const WORDS: Readonly<Record<string, string>> = {
  'II.3': 'Chi tiền làm băng rôn',
  'Hội trường': 'Thuê hội trường hội nghị triển khai',
  'Nước uống': 'Nước uống đại biểu',
  'I.3': 'Chi nhuận bút',
  'III.3': 'Trao giải thưởng cuộc thi',
  'III.4': 'Làm pa nô, áp phích',
};

/** The numbers of contracts as people write them. */
const SPELLINGS = [
  (n: string) => n,
  (n: string) => n.replace(/^0/, ''),
  (n: string) => `HĐ số ${n.replace('HĐ', 'hđ')}`,
];

function contentOf({ of, item, kind }: MadePayment): string {
  if (item !== undefined) return WORDS[item] ?? WORDS[of] ?? '';
  if (kind === 'advance') return 'Tạm ứng hợp đồng';
  if (kind === 'refund') return 'Đơn vị nộp trả lại tiền thừa';
  return kind === 'settlement' ? 'Thanh lý hợp đồng' : 'Thanh toán đợt';
}

/** The sheet with its habits: a merged title, two rows of headings, months as headings, totals, numbers as texts. */
function rowsOf(payments: readonly MadePayment[]): string[][] {
  const rows = [
    ['ỦY BAN NHÂN DÂN XÃ ĐẠ TẺH', '', '', '', '', '', ''],
    ['BẢNG KÊ THANH TOÁN NĂM 2026', '', '', '', '', '', ''],
    ['Chứng từ', '', 'Diễn giải', 'Hợp đồng', 'Số phát sinh', '', 'Nguồn KP'],
    ['Số', 'Ngày', '', '', 'Nợ', 'Có', ''],
  ];
  let month = '';
  payments.forEach((payment, i) => {
    const { voucher, day, of, item, million, kind } = payment;
    const thisMonth = day.slice(3);
    if (thisMonth !== month) rows.push([`Tháng ${thisMonth}`, '', '', '', '', '', '']);
    month = thisMonth;
    const amount = `${(million * 1_000_000).toLocaleString('de-DE')}${i % 2 === 0 ? 'đ' : ''}`;
    const number = item === undefined ? (SPELLINGS[i % 3]?.(of) ?? of) : '';
    const [debit, credit] = kind === 'refund' ? ['', amount] : [amount, ''];
    const date = i % 4 === 0 ? day.replaceAll('/', '.') : day;
    // One payment in three goes over two rows: the words and the contract are in the second.
    if (i % 3 === 1) {
      rows.push([voucher, date, '', '', debit, credit, '']);
      rows.push(['', '', contentOf(payment), number, '', '', '']);
    } else rows.push([voucher, date, contentOf(payment), number, debit, credit, '']);
  });
  rows.push(['', '', 'Tổng cộng', '', '115.420.000', '200.000', '']);
  rows.push(['', '', 'Người lập biểu', '', '', '', '']);
  return rows;
}

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n');

function importing(...argv: string[]) {
  return run(['import', '--actuals', '--lang', 'en', ...argv], { cwd: folder.path });
}

describe("the accountant's sheet of the made year", () => {
  test('brings all 20 payments in, and the money is that of the year', async () => {
    folder.write('plan.yaml', COMMUNE);
    folder.write('plan.actuals.yaml', SIGNED);
    folder.write('thanh-toan.csv', csv(rowsOf(PAYMENTS)));
    const { exitCode, stderr } = await importing('thanh-toan.csv', 'plan.yaml', '-o', 'plan.actuals.yaml');
    expect([exitCode, stderr]).toEqual([
      0,
      'kstthc: placed 20 payments, 115.220.000đ: 11 under contracts, 9 under tasks\n',
    ]);
    const plan = openPlan('plan.yaml', Buffer.from(COMMUNE)).plan;
    const { actuals } = openActuals('plan.actuals.yaml', Buffer.from(folder.read('plan.actuals.yaml')));
    if (!plan || !actuals) throw new Error('both can be read');
    expect(actuals.payments.map(({ voucher, kind }) => [voucher, kind])).toEqual(
      PAYMENTS.map(({ voucher, kind }) => [voucher, kind]),
    );
    const { totals, sources } = statusOf(plan, 'plan.yaml', actuals, '2026-12-31');
    expect(totals).toMatchObject({ contracted: 69_220_000n, paid: 115_220_000n, remaining: 4_580_000n });
    expect(sources.map(({ paid }) => paid)).toEqual([49_520_000n, 65_700_000n]);
    const { stdout } = await run(['validate', '--lang', 'en', '--format', 'json'], { cwd: folder.path });
    const rules = (JSON.parse(stdout).files as { diagnostics: { rule: string }[] }[]).flatMap(
      ({ diagnostics }) => diagnostics.map(({ rule }) => rule),
    );
    expect(new Set(rules)).toEqual(new Set(['actual/overdue']));
  });

  test('a longer sheet adds only what is new, and says what has changed', async () => {
    folder.write('plan.yaml', COMMUNE);
    folder.write('plan.actuals.yaml', SIGNED);
    folder.write('1.csv', csv(rowsOf(PAYMENTS.slice(0, 8))));
    folder.write('2.csv', csv(rowsOf(PAYMENTS)));
    await importing('1.csv', 'plan.yaml', '-o', 'plan.actuals.yaml');
    const { stderr } = await importing('2.csv', 'plan.yaml', '-o', 'plan.actuals.yaml');
    expect(stderr).toContain('placed 12 payments');
    expect(stderr).toContain('8 were there before');
    const whole = folder.read('plan.actuals.yaml');
    expect((await importing('2.csv', 'plan.yaml', '-o', 'plan.actuals.yaml')).stderr).toContain(
      '20 were there before',
    );
    expect(folder.read('plan.actuals.yaml')).toBe(whole);
    const changed = PAYMENTS.map((payment) =>
      payment.voucher === 'UNC 03' ? { ...payment, million: 11 } : payment,
    );
    folder.write('3.csv', csv(rowsOf(changed)));
    const { stderr: said } = await importing('3.csv', 'plan.yaml', '-o', 'plan.actuals.yaml');
    expect(said).toContain('voucher UNC 03 (2026-05-20, 11.000.000đ) is there with another day or amount');
    expect(folder.read('plan.actuals.yaml')).toBe(whole);
  });

  test('an Excel sheet with serial dates and numbers, a unit and no contracts file: new actuals', async () => {
    folder.write('plan.yaml', COMMUNE);
    const rows = [
      ['Đơn vị tính: nghìn đồng', null, null, null],
      ['Ngày chứng từ', 'Số CT', 'Nội dung', 'Số tiền'],
      [46_068, 'PC 01', 'Làm băng rôn', 5500],
      [46_093, 'PC 02', 'Thuê hội trường', 5000],
      [46_150, 'UNC 9', 'Thanh toán hợp đồng 05/HĐ-VP', 6480],
      [46_151, 'PC 03', 'Mua văn phòng phẩm', 120.5],
      [null, null, 'Cộng', 17_100.5],
    ];
    folder.write('so.xlsx', await writeXlsx({ sheets: [{ name: 'Chi', rows }] }));
    const { stdout, stderr } = await importing('so.xlsx', 'plan.yaml');
    expect(stdout).toContain('asOf: 09/5/2026\n');
    expect(stdout).toContain(
      '  - { task: II.3, item: Băng rôn, date: 15/02/2026, amount: 5.500.000đ, voucher: PC 01 } # placed by its words; Làm băng rôn\n',
    );
    expect(stdout).toContain(
      '  # - { date: 08/5/2026, amount: 6.480.000đ, voucher: UNC 9 } # not placed: the contract is not in contracts',
    );
    expect(stdout).toContain(
      '  # - { date: 09/5/2026, amount: 120.500đ, voucher: PC 03 } # not placed: add contract: or task:',
    );
    expect(stderr).toContain('placed 2 payments, 10.500.000đ: 0 under contracts, 2 under tasks');
    expect(stderr).toContain('not placed: 2 payments, 6.600.500đ');
    expect((await importing('so.xlsx', 'plan.yaml', '--strict')).exitCode).toBe(1);
  });

  test('of rows that are equal and not placed each is a comment, in a longer sheet, too', async () => {
    folder.write('plan.yaml', COMMUNE);
    folder.write('plan.actuals.yaml', SIGNED);
    const rows = (...words: string[]) =>
      csv([['Ngày', 'Nội dung', 'Số tiền'], ...words.map((text) => ['09/5/2026', text, '1.500.000'])]);
    const bringIn = async (...words: string[]) => {
      folder.write('a.csv', rows(...words));
      return (await importing('a.csv', 'plan.yaml', '-o', 'plan.actuals.yaml')).stderr;
    };
    const comments = () => folder.read('plan.actuals.yaml').match(/^ {2}# - .*xăng/gm)?.length;
    await bringIn('Mua xăng', 'Mua xăng');
    expect(comments()).toBe(2);
    // Words that begin as those of another row are another row.
    const said = await bringIn('Mua xăng', 'Mua xăng', 'Mua xăng', 'Mua xăng xe');
    expect(said).toContain('2 were there before');
    expect(said).toContain('not placed: 2 payments, 3.000.000đ');
    expect(comments()).toBe(4);
    expect(await bringIn('Mua xăng', 'Mua xăng xe', 'Mua xăng', 'Mua xăng')).toContain('4 were there before');
    expect(comments()).toBe(4);
  });

  test('a payee gives the contract, a source is found by name, a split voucher stays two payments', async () => {
    folder.write('plan.yaml', COMMUNE);
    folder.write('plan.actuals.yaml', SIGNED);
    folder.write(
      'a.csv',
      csv([
        ['Ngày', 'Số chứng từ', 'Nội dung', 'Đơn vị thụ hưởng', 'Số tiền', 'Nguồn'],
        ['10/4/2026', 'UNC 1', 'Chuyển tiền', 'Báo Lâm Đồng', '7.000.000 đ', 'Nguồn ngân sách tỉnh'],
        ['11/4/2026', 'UNC 2', 'In ấn', 'Công ty In Lâm Đồng', '1,000,000', 'Ngân sách huyện'],
        ['11/4/2026', 'UNC 2', 'Băng rôn', '', '(500.000)', ''],
      ]),
    );
    const { stdout } = await importing('a.csv', 'plan.yaml');
    expect(stdout).toContain(
      '  - { contract: 05/HĐ-VP, date: 10/4/2026, amount: 7.000.000đ, voucher: UNC 1, source: tinh } # placed by the payee; Chuyển tiền\n',
    );
    expect(stdout).toContain('contract: 11/HĐ-VP, date: 11/4/2026, amount: 1.000.000đ, voucher: UNC 2 }');
    expect(stdout).toContain('Ngân sách huyện');
    expect(stdout).toContain(
      'task: II.3, item: Băng rôn, date: 11/4/2026, amount: 500.000đ, kind: refund, voucher: UNC 2 }',
    );
  });

  test.each([
    ['10/6/2062, which is a wrong year', ['05/4/2026', '10/6/2062'], '05/4/2026'],
    ['31/01 after the year', ['05/4/2026', '31/01/2027'], '31/01/2027'],
    ['01/02 after the year and 92 days after the one before', ['01/11/2026', '01/02/2027'], '01/02/2027'],
    ['02/02 after the year and 93 days after the one before', ['01/11/2026', '02/02/2027'], '01/11/2026'],
  ])('new actuals are complete up to the last day: %s', async (_, days, asOf) => {
    folder.write('moi.yaml', COMMUNE);
    folder.write('a.csv', csv([['Ngày', 'Số tiền'], ...days.map((day) => [day, '1.000.000'])]));
    expect((await importing('a.csv', 'moi.yaml')).stdout).toContain(`asOf: ${asOf}\n`);
  });

  test.each([
    ['no plan', ['a.csv'], 'name the plan'],
    ['a sheet without payments', ['b.csv', 'plan.yaml'], 'there is no table of payments'],
  ])('%s is said', async (_, argv, message) => {
    folder.write('plan.yaml', COMMUNE);
    folder.write('a.csv', 'Ngày;Số tiền\n');
    folder.write('b.csv', 'Họ tên;Chức vụ\nA;B\n');
    const { exitCode, stderr } = await importing(...argv);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

test('init --actuals writes a file with every task, outlet and source that is clean at once', async () => {
  folder.write('plan.yaml', COMMUNE);
  const cwd = folder.path;
  expect((await run(['init', '--actuals', 'plan.yaml'], { cwd })).exitCode).toBe(0);
  const text = folder.read('plan.actuals.yaml');
  for (const name of ['III.2', 'Báo cáo sơ kết và tổng kết', 'Báo Lâm Đồng', 'Ngân sách xã'])
    expect(text).toContain(name);
  const { exitCode } = await run(['validate', '--strict'], { cwd });
  expect(exitCode).toBe(0);
  // With the signs taken away the lines can be read.
  const filled = text.replace(/^( {2})# - /gm, '$1- ');
  expect(openActuals('plan.actuals.yaml', Buffer.from(filled)).actuals?.progress).toHaveLength(12);
  expect((await run(['init', '--actuals', 'plan.yaml'], { cwd })).exitCode).toBe(2);
});

test('a folder to write to, a broken file there and options of another import are usage errors', async () => {
  folder.write('plan.yaml', COMMUNE);
  folder.write('1.csv', csv(rowsOf(PAYMENTS)));
  folder.write('out/keep.txt', '');
  const intoFolder = await importing('1.csv', 'plan.yaml', '-o', 'out');
  expect(intoFolder).toMatchObject({ exitCode: 2, stderr: 'kstthc: "out" is a folder, not a file\n' });
  folder.write('broken.yaml', 'payments: [');
  const intoBroken = await importing('1.csv', 'plan.yaml', '-o', 'broken.yaml');
  expect(intoBroken.exitCode).toBe(2);
  expect(folder.read('broken.yaml')).toBe('payments: [');
  for (const option of [
    ['--table', '1'],
    ['--format', 'json'],
  ]) {
    expect(await importing('1.csv', 'plan.yaml', ...option)).toMatchObject({
      exitCode: 2,
      stderr: 'kstthc: --table and --format cannot be combined with --actuals\n',
    });
  }
});
