import { chownSync, linkSync, statSync, symlinkSync } from 'node:fs';
import { applyPatch } from 'diff';
import { expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();
const here = (...argv: string[]) => run(argv, { cwd: folder.path });

const SLIP = `plan: { number: 1/KH-UBND, title: Kế hoạch, period: 2026 }
budget: { total: 12.000.000đ, inWord: Mười hai triệu đồng }
tasks:
  - id: leaflets
    title: In tờ rơi
    schedule: Quý II/2026
    items:
      - { label: Tờ rơi, amount: 12.000.000đ }
`;
const FIXED = SLIP.replace('inWord:', 'inWords:');

test('--fix changes the file, says what it did and checks the result', async () => {
  folder.write('plan.yaml', SLIP);
  const { exitCode, stdout, stderr } = await here('validate', '--fix', 'plan.yaml');
  expect(folder.read('plan.yaml')).toBe(FIXED);
  expect(stderr).toContain('plan.yaml:2:');
  expect(stderr).toContain('fixed 1 place in plan.yaml');
  expect(stdout).toContain('✓ plan.yaml');
  expect(exitCode).toBe(0);
});

test('a second --fix changes nothing and says nothing', async () => {
  folder.write('plan.yaml', FIXED);
  expect((await here('validate', '--fix', 'plan.yaml')).stderr).toBe('');
  expect(folder.read('plan.yaml')).toBe(FIXED);
});

test('a dry run of a file with the line ends of Windows can be applied', async () => {
  const windows = SLIP.replaceAll('\n', '\r\n');
  folder.write('plan.yaml', windows);
  const { stdout } = await here('validate', '--fix', '--dry-run', 'plan.yaml');
  const [diff = ''] = stdout.split('plan.yaml:');
  expect(applyPatch(windows, diff.slice(0, diff.lastIndexOf('\r\n') + 2))).toBe(
    FIXED.replaceAll('\n', '\r\n'),
  );
});

test('--fix changes the file of actuals beside the plan too', async () => {
  folder.write('year.yaml', FIXED);
  const actuals = `plan: year.yaml
asOf: 30/4/2026
contracts:
  - { id: print, number: 31/HĐ-VPUB, signed: 05/4/2026, suplier: Công ty In, tasks: [leaflet], amount: 10.000.000đ }
`;
  folder.write('year.actuals.yaml', actuals);
  const { stderr } = await here('validate', '--fix', 'year.yaml');
  expect(folder.read('year.actuals.yaml')).toBe(
    actuals.replace('suplier', 'supplier').replace('[leaflet]', '[leaflets]'),
  );
  expect(stderr).toContain('fixed 2 places in year.actuals.yaml');
});

test('--dry-run shows the change as a diff and writes nothing', async () => {
  folder.write('plan.yaml', SLIP);
  const { exitCode, stdout } = await here('validate', '--fix', '--dry-run', 'plan.yaml');
  expect(stdout).toContain('--- a/plan.yaml\n+++ b/plan.yaml\n');
  expect(stdout).toContain('-budget: { total: 12.000.000đ, inWord:');
  expect(stdout).toContain('+budget: { total: 12.000.000đ, inWords:');
  expect(folder.read('plan.yaml')).toBe(SLIP);
  expect(exitCode).toBe(1);
});

test('a file that is a link is left as it is', async () => {
  folder.write('real/plan.yaml', SLIP);
  symlinkSync(folder.at('real/plan.yaml'), folder.at('plan.yaml'));
  const { exitCode } = await here('validate', '--fix', 'plan.yaml');
  expect(exitCode).toBe(2);
  expect(folder.read('real/plan.yaml')).toBe(SLIP);
});

test.each([
  [['validate', '--dry-run', 'plan.yaml'], '--dry-run is only used with --fix'],
  [['validate', '--fix', '-'], '--fix needs a file'],
])('%j is wrong usage', async (argv, message) => {
  folder.write('plan.yaml', SLIP);
  const { exitCode, stderr } = await here(...argv);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(2);
});

test('--fix leaves a file with other names as it is and says so, unless there is nothing to fix', async () => {
  folder.write('plan.yaml', SLIP);
  linkSync(folder.at('plan.yaml'), folder.at('other.yaml'));
  const { exitCode, stderr } = await here('validate', '--fix', 'plan.yaml', '--lang=vi');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('"plan.yaml" có 2 tên (liên kết cứng)');
  expect([folder.read('plan.yaml'), folder.read('other.yaml')]).toEqual([SLIP, SLIP]);
  folder.write('plan.yaml', FIXED);
  expect((await here('validate', '--fix', 'plan.yaml')).exitCode).toBe(0);
});

test.skipIf(process.getuid?.() !== 0)('--fix keeps the owner of a file', async () => {
  folder.write('plan.yaml', SLIP);
  chownSync(folder.at('plan.yaml'), 65534, 65534);
  await here('validate', '--fix', 'plan.yaml');
  expect(folder.read('plan.yaml')).toBe(FIXED);
  const { uid, gid } = statSync(folder.at('plan.yaml'));
  expect([uid, gid]).toEqual([65534, 65534]);
});
