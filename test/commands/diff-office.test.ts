import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const root = join(import.meta.dirname, '../..');
const folder = new TemporaryFolder();

/** The Hanoi plan as YAML, its annex as Word and Excel, and both again with one figure that a person changed. */
async function writeVersions(): Promise<void> {
  folder.write('old.yaml', readFileSync(join(root, 'plans/44-KH-UBND-2020.yaml')));
  for (const [kind, part, was, is] of [
    ['docx', 'word/document.xml', '100.000.000', '120.000.000'],
    ['xlsx', 'xl/worksheets/sheet1.xml', '<v>100000000</v>', '<v>120000000</v>'],
  ] as const) {
    await run(['export', 'old.yaml', '-o', `old.${kind}`], { cwd: folder.path });
    const files = unzipSync(readFileSync(folder.at(`old.${kind}`)));
    const text = strFromU8(files[part] ?? new Uint8Array());
    expect(text).toContain(was);
    folder.write(`new.${kind}`, Buffer.from(zipSync({ ...files, [part]: strToU8(text.replace(was, is)) })));
  }
}

async function changes(old: string, current: string) {
  const argv = ['diff', old, current, '--format', 'json', '--lang', 'en'];
  const { stdout, stderr } = await run(argv, { cwd: folder.path });
  return { changes: JSON.parse(stdout).changes, stderr };
}

const ONE_FIGURE = {
  kind: 'item-amount',
  task: 'Lựa chọn cơ quan truyền thông',
  outlet: 'hanoimoi',
  before: 100_000_000,
  after: 120_000_000,
  delta: 20_000_000,
};
const LEFT_OUT = 'kstthc: not compared, because a Word or Excel file does not hold them: ';

test.each([
  ['old.docx', 'new.docx'],
  ['old.xlsx', 'new.xlsx'],
])('of %s and %s it says what a person changed and nothing else', async (old, current) => {
  await writeVersions();
  const { changes: found, stderr } = await changes(old, current);
  expect(found).toEqual([ONE_FIGURE]);
  expect(stderr).toBe('');
  expect((await changes(old, old)).changes).toEqual([]);
});

test.each(['docx', 'xlsx'])('a plan file is compared with a .%s by what both can hold', async (kind) => {
  await writeVersions();
  expect((await changes('old.yaml', `old.${kind}`)).changes).toEqual([]);
  expect((await changes(`old.${kind}`, 'old.yaml')).changes).toEqual([]);
  const { changes: found, stderr } = await changes('old.yaml', `new.${kind}`);
  // The sum in the Excel file is the one from before the change, as where nobody calculated it again.
  expect(found.filter((change: { kind: string }) => change.kind !== 'subtotal')).toEqual([ONE_FIGURE]);
  expect(stderr).toContain(LEFT_OUT);
  expect(stderr).toContain('ids of tasks');
});

test('what both can hold is still compared', async () => {
  await writeVersions();
  const text = folder.read('old.yaml');
  folder.write('new.yaml', text.replace('schedule: Tháng 03/2020', 'schedule: Tháng 04/2020'));
  expect(folder.read('new.yaml')).not.toBe(text);
  const { changes: found } = await changes('old.docx', 'new.yaml');
  expect(found.map(({ kind }: { kind: string }) => kind)).toContain('schedule-dates');
});

const WITH_SOURCES = `plan: { number: 44/KH-UBND, title: Tuyên truyền năm 2026, issuer: UBND phường Láng, issued: 05/3/2026, period: 2026 }
budget:
  total: 43.200.000đ
  inWords: Bốn mươi ba triệu hai trăm nghìn đồng
  sources:
    city: { name: Ngân sách thành phố, amount: 20.000.000đ }
    ward: { name: Ngân sách phường, amount: 23.200.000đ }
tasks:
  - no: I
    title: Báo chí
    subtotal: 20.000.000đ
    tasks:
      - title: Đăng chuyên trang
        schedule: Quý II/2026
        items:
          - { label: Đăng chuyên trang, amount: 20.000.000đ, source: city }
  - no: II
    title: In ấn
    subtotal: 23.200.000đ
    tasks:
      - title: In tờ gấp
        schedule: Quý III/2026
        items:
          - { label: In tờ gấp, quantity: [1000, 2], unit: tờ, unitPrice: 10.000đ, amount: 20.000.000đ, source: ward }
          - { label: Vận chuyển, amount: 3.200.000đ, source: ward }
`;

test.each(['docx', 'xlsx'])('sources, factors and sections come back from an annex in .%s', async (kind) => {
  folder.write('sources.yaml', WITH_SOURCES);
  await run(['export', 'sources.yaml', '-o', `sources.${kind}`], { cwd: folder.path });
  expect((await changes('sources.yaml', `sources.${kind}`)).changes).toEqual([]);
});

/** Plans with what a paper has no place for: outlets whose names do not show it, days, comments, times in keys. */
const CLEAN = [
  'chien-dich-bau-cu-2026',
  'cong-an-tinh-can-cuoc-2026',
  'du-toan-tap-huan-2026',
  'hoi-nghi-xuc-tien-2026',
  'khong-kinh-phi-2026',
  'phuong-json-2026',
  'so-y-te-tac-hai-ruou-bia-2026',
  'truong-dai-hoc-tuyen-sinh-2026',
];

test.each(CLEAN.flatMap((name) => [[name, 'docx'] as const, [name, 'xlsx'] as const]))(
  '%s is the same plan in .%s',
  async (name, kind) => {
    folder.write('clean.yaml', readFileSync(join(root, `test/fixtures/clean/${name}.yaml`)));
    await run(['export', 'clean.yaml', '-o', `${name}.${kind}`], { cwd: folder.path });
    const { changes: found, stderr } = await changes('clean.yaml', `${name}.${kind}`);
    expect(found).toEqual([]);
    expect(stderr.includes('the days of the period')).toBe(/chien-dich|truong/.test(name));
    expect(stderr.includes('findings set aside')).toBe(/cong-an/.test(name));
  },
);
