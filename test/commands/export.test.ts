import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { HANOI } from '../support/checking.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();
beforeEach(() => folder.write('plan.yaml', HANOI));

function kstthc(...argv: readonly string[]) {
  return run(['export', ...argv], { cwd: folder.path });
}

describe('a plan is written as what the name of the file says', () => {
  test.each([
    ['annex.docx', 'PK'],
    ['ANNEX.XLSX', 'PK'],
    ['calendar.ics', 'BEGIN:VCALENDAR'],
  ])('%s', async (file, start) => {
    const { exitCode, stdout } = await kstthc('plan.yaml', '-o', file);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `Wrote ${file}\n` });
    expect(folder.read(file).startsWith(start)).toBe(true);
  });

  test('and the same again, whatever the language', async () => {
    const read = async (file: string, lang: string) => {
      await kstthc('plan.yaml', '-o', file, '--lang', lang);
      return folder.read(file);
    };
    expect(await read('a.docx', 'vi')).toBe(await read('b.docx', 'en'));
    expect(await read('a.xlsx', 'vi')).toBe(await read('b.xlsx', 'en'));
  });
});

test('plan.yaml is exported where no plan is named, and a plan from standard input', async () => {
  expect((await kstthc('-o', 'a.docx')).exitCode).toBe(0);
  const argv = ['export', '-', '-o', 'b.docx'];
  expect((await run(argv, { cwd: folder.path, stdin: HANOI })).exitCode).toBe(0);
  expect(folder.read('b.docx')).toBe(folder.read('a.docx'));
});

describe('what cannot be done is said, and nothing is written', () => {
  test.each([
    [['plan.yaml'], 'name the file to write: -o FILE; its name ends in one of: .docx, .xlsx, .ics'],
    [
      ['plan.yaml', '-o', 'plan.pdf'],
      'cannot tell from "plan.pdf" what to write; end its name in one of: .docx',
    ],
    [
      ['plan.yaml', '-o', 'a.docx', '--form', 'letter'],
      'unknown form "letter"; known: annex, estimate, report',
    ],
    [['plan.yaml', '-o', 'a.docx', '--as-of', 'today'], '--as-of and --from are for --form report'],
    [['plan.yaml', '-o', 'a.ics', '--form', 'report'], 'a report is written as .docx or .xlsx'],
    [
      ['plan.yaml', '-o', 'a.docx', '--form', 'report', '--as-of', '01/7/2020', '--from', '02/7/2020'],
      '--from 2020-07-02 is after the day of the report, 2020-07-01',
    ],
    [['.', '-o', 'a.docx'], 'one plan is written at a time; choose one of: '],
    [['nothing.yaml', '-o', 'a.docx'], 'nothing.yaml'],
  ])('%j', async (argv, message) => {
    folder.write('other.yaml', HANOI);
    const { exitCode, stderr } = await kstthc(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(folder.path).sort()).toEqual(['other.yaml', 'plan.yaml']);
  });

  test('a plan that cannot be read', async () => {
    folder.write('plan.yaml', 'tasks: [');
    const { exitCode, stderr } = await kstthc('plan.yaml', '-o', 'a.docx');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('yaml/syntax');
    expect(readdirSync(folder.path)).toEqual(['plan.yaml']);
  });
});

test('a plan with errors is written as it is, and that it has some is said', async () => {
  folder.write('plan.yaml', HANOI.replace('total: 470.000.000đ', 'total: 480.000.000đ'));
  const { exitCode, stdout, stderr } = await kstthc('plan.yaml', '-o', 'a.xlsx');
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'Wrote a.xlsx\n' });
  expect(stderr).toContain('plan.yaml has errors');
});

test('what an annex or a calendar cannot show is said', async () => {
  const { stderr: annex } = await kstthc('plan.yaml', '-o', 'a.docx', '--lang', 'vi');
  expect(annex).toBe(
    'kstthc: phụ lục không thể hiện: 9 lần viện dẫn văn bản (citations); 3 nhiệm vụ thực hiện sau nhiệm vụ khác (after); 3 cơ quan truyền thông có cách viết khác (aliases); 4 cơ quan truyền thông không nhận kinh phí (unpaid)\n',
  );
  const { stderr: calendar } = await kstthc('plan.yaml', '-o', 'a.ics', '--lang', 'vi');
  expect(calendar).toContain('không có ngày cụ thể nên không đưa vào lịch: nhiệm vụ 5 "In tài liệu');
  folder.write('plan.yaml', HANOI.replace('period: 2020', 'period: 2020-02-25/2020-12-31'));
  const { stderr: partYear } = await kstthc('plan.yaml', '-o', 'a.docx', '--lang', 'vi');
  expect(partYear).toContain('phụ lục không thể hiện: thời gian của kế hoạch (period); 9 lần');
  folder.write('plan.yaml', HANOI.replace('outlets:\n', 'outlets:\n  zalo: { name: Zalo, unpaid: true }\n'));
  const { stderr: unpaid } = await kstthc('plan.yaml', '-o', 'a.docx');
  expect(unpaid).toContain('3 outlets with other spellings; 5 outlets without money\n');
});

describe('a report is written of the plan and what was done', () => {
  const reportAs = async (file: string) => {
    const { exitCode } = await kstthc('plan.yaml', '-o', file, '--form', 'report', '--as-of', '30/6/2020');
    expect(exitCode).toBe(0);
    return readFileSync(folder.at(file));
  };
  const wordText = (file: Uint8Array) =>
    strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, ' ');

  test('with the actuals beside it', async () => {
    folder.write(
      'plan.actuals.yaml',
      'plan: plan.yaml\nasOf: 30/6/2020\nprogress:\n  - { task: select-outlets, state: done, date: 27/3/2020 }\n',
    );
    const text = wordText(await reportAs('report.docx'));
    expect(text).toContain('01 nhiệm vụ đã hoàn thành');
    expect(text).toContain('chưa có hợp đồng được ký; chưa có khoản thanh toán');
  });

  test('and without any it says that there are none', async () => {
    expect(wordText(await reportAs('report.docx'))).toContain(
      'Chưa có số liệu hợp đồng, thanh toán, tiến độ',
    );
  });

  test('as Excel it has its tables, which say of what plan and day they are', async () => {
    const parts = unzipSync(await reportAs('report.xlsx'));
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(text('xl/workbook.xml')).toContain('name="Nhiệm vụ"');
    expect(text('xl/sharedStrings.xml')).toMatch(
      /Kết quả thực hiện Kế hoạch số 44\/KH-UBND .* \(tính đến hết ngày 30\/6\/2020\)</,
    );
  });
});

describe('an exported annex is compared as the plan that it is of', { timeout: 60_000 }, () => {
  test.each([
    ['periods of items', 'bhxh-tinh-2026'],
    ['years of items', 'tinh-du-lich-2026-2030'],
    ['sources of items', 'tinh-giam-ngheo-nhieu-nguon-2026'],
    ['numbers of tasks', 'tinh-thong-tin-co-so-2026'],
  ])('%s', async (_, name) => {
    const plan = fileURLToPath(new URL(`../fixtures/clean/${name}.yaml`, import.meta.url));
    for (const file of ['annex.docx', 'annex.xlsx']) {
      expect((await kstthc(plan, '-o', file)).exitCode).toBe(0);
      const { stdout } = await run(['diff', plan, file], { cwd: folder.path });
      expect(stdout).toMatch(/^No change: /);
    }
  });

  test('five levels, five sources, and one of them an item alone', async () => {
    const sources = ['Trung ương', 'Tỉnh', 'Xã', 'Tài trợ của doanh nghiệp', 'Xã hội hóa'];
    const nested = (depth: number): string =>
      depth === 0
        ? `{ title: Việc, schedule: Quý I/2026, items: [${sources.map((_, i) => `{ label: Khoản ${i}, source: s${i}, amount: ${i + 1}.000.000đ }`).join(', ')}] }`
        : `{ title: Mục ${depth}, tasks: [${nested(depth - 1)}] }`;
    folder.write(
      'deep.yaml',
      [
        'plan: { number: 5/KH-UBND, title: Tuyên truyền năm 2026, issued: 05/3/2026, period: 2026 }',
        `budget: { total: 15.000.000đ, sources: { ${sources.map((name, i) => `s${i}: { name: ${name}, amount: ${i + 1}.000.000đ }`).join(', ')} } }`,
        `tasks: [${nested(4)}]`,
      ].join('\n'),
    );
    for (const file of ['deep.docx', 'deep.xlsx']) {
      await kstthc('deep.yaml', '-o', file);
      expect((await run(['diff', 'deep.yaml', file], { cwd: folder.path })).stdout).toMatch(/^No change: /);
    }
  });
});
