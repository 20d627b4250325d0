import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { HANOI } from '../support/checking.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();
const root = join(import.meta.dirname, '../..');
const ACTUALS = readFileSync(join(root, 'plans/44-KH-UBND-2020.actuals.yaml'), 'utf8');
const SCHEMA = JSON.parse(readFileSync(join(root, 'test/fixtures/schemas/datapackage-2.0.json'), 'utf8'));
const OTHER = `plan: { title: "-Tuyên truyền", period: 2026, number: 12/KH-UBND, issuer: UBND phường Hoàn Kiếm, issued: 15/02/2026 }
budget: { total: 4.500.000đ, sources: { city: { name: Thành phố, amount: 4.500.000đ } } }
outlets: { hanoimoi: { name: Báo Hà Nội mới } }
tasks:
  - title: "=Hội nghị"
    schedule: Quý II/2026
    tasks:
      - title: Đăng bài
        items:
          - { outlet: hanoimoi, quantity: "2,50", unit: trang, unitPrice: 2.000.000đ/trang, amount: 5.000.000đ, source: city }
          - { label: "Giảm trừ, \\"tiết kiệm\\"", amount: -500.000đ, source: city, period: 15/5/2026 }
`;

async function records(...argv: string[]) {
  const { stdout, stderr, exitCode } = await run([...argv, '--format', 'records'], { cwd: folder.path });
  if (exitCode === 2) throw new Error(stderr);
  return stdout;
}

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}

function sumOf(rows: readonly Record<string, string>[]): bigint {
  return rows.reduce((sum, { amount = '' }) => sum + BigInt(amount), 0n);
}

test('one row an item, with the columns that engines rely on', async () => {
  folder.write('plans/b.yaml', OTHER);
  const csv = await records('budget', 'plans');
  expect(csv.split('\n')).toEqual([
    'plan,year,issuer,task,outlet,label,quantity,unit,unitPrice,amount,source,from,until',
    '"12/KH-UBND",2026,"UBND phường Hoàn Kiếm","Đăng bài","Báo Hà Nội mới",,2.5,"trang",2000000,5000000,"Thành phố",2026-04-01,2026-06-30',
    '"12/KH-UBND",2026,"UBND phường Hoàn Kiếm","Đăng bài",,"Giảm trừ, ""tiết kiệm""",,,,-500000,"Thành phố",2026-05-15,2026-05-15',
    '',
  ]);
});

test('one row a contract and a payment, refunds below zero', async () => {
  folder.write('plans/a.yaml', HANOI);
  folder.write('plans/a.actuals.yaml', `${ACTUALS.replace(/plan: .*/, 'plan: a.yaml')}`);
  const rows = rowsOf(await records('status', 'plans'));
  const { totals } = JSON.parse(
    (await run(['status', 'plans', '--format', 'json'], { cwd: folder.path })).stdout,
  );
  const paid = rows.filter(({ record }) => record === 'payment');
  expect(sumOf(paid)).toBe(BigInt(totals.paid));
  const signed = rows.filter(({ record }) => record === 'contract');
  expect(sumOf(signed)).toBe(BigInt(totals.contracted));
  expect(rows.every(({ date = '' }) => /^\d{4}-\d{2}-\d{2}$/.test(date))).toBe(true);
});

test('shards give the rows of one run, and one package that describes them all', async () => {
  folder.write('plans/a.yaml', HANOI);
  folder.write('plans/b.yaml', OTHER);
  folder.write('out/.keep', '');
  const whole = rowsOf(await records('budget', 'plans'));
  for (const name of ['b', 'a'])
    await run(['budget', `plans/${name}.yaml`, '--format', `records=out/${name}.csv`], { cwd: folder.path });
  await run(['budget', 'plans/a.yaml', '--format', 'records=out/a.csv'], { cwd: folder.path });
  expect([...rowsOf(folder.read('out/a.csv')), ...rowsOf(folder.read('out/b.csv'))]).toEqual(whole);
  const { resources } = JSON.parse(folder.read('out/datapackage.json'));
  expect(resources.map(({ path }: { path: string }) => path)).toEqual(['a.csv', 'b.csv']);
});

test('the package is one by the published schema, and names the columns in their order', async () => {
  folder.write('plans/b.yaml', OTHER);
  for (const command of ['budget', 'status'])
    await run([command, 'plans', '--format', `records=${command}.csv`], { cwd: folder.path });
  const descriptor = JSON.parse(folder.read('datapackage.json'));
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  addFormats.default(ajv);
  const isPackage = ajv.compile(SCHEMA);
  expect(isPackage(descriptor) || isPackage.errors).toBe(true);
  expect(isPackage({ ...descriptor, resources: [{ name: 'a' }] })).toBe(false);
  for (const { path, schema } of descriptor.resources)
    expect(folder.read(path).split('\n')[0]?.split(',')).toEqual(
      schema.fields.map(({ name }: { name: string }) => name),
    );
});

test('what is written is said, apart from what is printed', async () => {
  folder.write('plans/b.yaml', OTHER);
  const here = (...argv: string[]) => run(['budget', 'plans', '--lang=vi', ...argv], { cwd: folder.path });
  const printed = await here('--format=json');
  const both = await here('--format=json', '--format=records=b.csv', '--format=csv=c.csv');
  expect(printed.stderr).toBe('');
  expect(both.stdout).toBe(printed.stdout);
  expect(both.stderr.split('\n').sort()).toEqual([
    '',
    'kstthc: đã ghi b.csv',
    'kstthc: đã ghi c.csv',
    'kstthc: đã ghi datapackage.json',
  ]);
  const page = await run(['report', 'plans', '-o', 'page.html', '--lang=vi'], { cwd: folder.path });
  expect(page).toMatchObject({ exitCode: 0, stdout: 'Đã ghi page.html\n' });
});

test('a file of that name that is no data package is left as it is', async () => {
  folder.write('plans/b.yaml', OTHER);
  folder.write('datapackage.json', 'của người khác');
  const made = await run(['budget', 'plans', '--format', 'records=b.csv'], { cwd: folder.path });
  expect(made.exitCode).toBe(2);
  expect(folder.read('datapackage.json')).toBe('của người khác');
});

test.each([['--by-outlet'], ['--estimate'], ['--unit=triệu']])(
  'records cannot be combined with %s',
  async (flag) => {
    folder.write('plans/b.yaml', OTHER);
    expect((await run(['budget', flag, '--format', 'records'], { cwd: folder.path })).exitCode).toBe(2);
  },
);

const LOAD = `
import csv, json, sqlite3, sys
fields = json.load(open('datapackage.json', encoding='utf-8'))['resources'][0]['schema']['fields']
types = {'string': 'TEXT', 'date': 'TEXT', 'integer': 'INTEGER', 'number': 'REAL'}
db = sqlite3.connect(':memory:')
db.execute('CREATE TABLE items (' + ', '.join('"%s" %s' % (f['name'], types[f['type']]) for f in fields) + ')')
rows = list(csv.reader(open('items.csv', encoding='utf-8', newline='')))[1:]
db.executemany('INSERT INTO items VALUES (' + ', '.join('?' * len(fields)) + ')', rows)
print(json.dumps(db.execute('SELECT outlet, sum(amount) FROM items GROUP BY outlet ORDER BY outlet').fetchall()))
`;
const hasSqlite = spawnSync('python3', ['-c', 'import sqlite3']).status === 0;

test.skipIf(!hasSqlite)(
  'SQLite loads them by the types of the package and gives the sums of budget',
  async () => {
    folder.write('plans/a.yaml', HANOI);
    await run(['budget', 'plans', '--format', 'records=items.csv'], { cwd: folder.path });
    const { stdout } = spawnSync('python3', ['-c', LOAD], { cwd: folder.path, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([
      ['', 100_000_000],
      ['Báo Hà Nội mới', 130_000_000],
      ['Báo Kinh tế và Đô thị', 130_000_000],
      ['Báo Pháp luật và Xã hội', 110_000_000],
    ]);
  },
);
