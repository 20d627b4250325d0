import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HANOI } from '../support/checking.ts';
import { TemporaryRepository } from '../support/repository.ts';
import { run, transcript } from '../support/run.ts';
import { edited } from '../support/versions.ts';

const golden = (name: string) => join(import.meta.dirname, '../golden/diff', name);

const repository = new TemporaryRepository();

const diff = (argv: readonly string[], surroundings: { cwd?: string; stdin?: string } = {}) =>
  run(['diff', ...argv], { cwd: repository.path, ...surroundings });

const ITEM = '      - { outlet: hanoimoi, amount: 100.000.000đ }\n';
const raised = edited(HANOI, ['hanoimoi, amount: 100.000.000đ', 'hanoimoi, amount: 120.000.000đ']);
/** What a drafting officer may well do in one go. */
const redrafted = edited(
  HANOI,
  [ITEM, '      - { outlet: hanoimoi, amount: 110 triệu đồng }\n'],
  ['kinhtedothi, amount: 100.000.000đ', 'kinhtedothi, amount: 90.000.000đ'],
  ['      - { outlet: phapluatxahoi, amount: 30.000.000đ }\n', ''],
  ['schedule: Tháng 03/2020', 'schedule: Tháng 4/2020'],
  ['Quý II; quý III và quý IV/2020', 'Quý II, quý III và quý IV/2020'],
  ['Thông nhất', 'Thống nhất'],
  ['date: 08/6/2010', 'date: 03/6/2010'],
  ['name: Báo Kinh tế và Đô thị', 'name: Báo Kinh tế & Đô thị'],
  ['id: printing', 'id: leaflets'],
  [
    '  # Mục V.2.b',
    '  - id: radio\n    title: Phát thanh trên hệ thống truyền thanh cơ sở\n    schedule: Hoàn thành tháng 9/2020\n' +
      '    items:\n      - { label: Phát thanh xã, amount: 20.000.000đ }\n',
  ],
);
const moved = edited(
  HANOI,
  ['      - { outlet: phapluatxahoi, amount: 80.000.000đ }\n', ''],
  ['hanoimoi, amount: 30.000.000đ', 'vov, amount: 30.000.000đ'],
  ['      - { label: "tờ', '      - { outlet: phapluatxahoi, amount: 80.000.000đ }\n      - { label: "tờ'],
  ['outlets:\n', 'outlets:\n  vov: { name: Đài Tiếng nói Việt Nam }\n'],
);
const broken = edited(
  HANOI,
  ['id: select-outlets', 'idd: select-outlets'],
  ['title: Lựa chọn', 'x: Lựa chọn'],
);

describe('golden runs', () => {
  test.each([
    ['raised-vi', HANOI, raised, ['--lang=vi']],
    ['raised-en', HANOI, raised, ['--exit-code']],
    ['raised-stopped-vi', HANOI, raised, ['--lang=vi', '--max-increase', '2,5%']],
    ['raised-json', HANOI, raised, ['--format=json', '--max-increase=0đ']],
    ['redrafted-vi', HANOI, redrafted, ['--lang=vi']],
    ['redrafted-en', HANOI, redrafted, []],
    ['redrafted-markdown-vi', HANOI, redrafted, ['--lang=vi', '--format=markdown']],
    ['redrafted-json', HANOI, redrafted, ['--format=json']],
    ['moved-vi', HANOI, moved, ['--lang=vi']],
    ['moved-markdown-en', HANOI, moved, ['--format=markdown']],
    ['broken-new-vi', HANOI, broken, ['--lang=vi']],
    ['broken-old-en', broken, HANOI, []],
    ['broken-old-stopped-vi', broken, HANOI, ['--lang=vi', '--max-increase=5%']],
    ['redrafted-colour-vi', HANOI, redrafted, ['--lang=vi', '--color']],
    ['same-vi', HANOI, HANOI, ['--lang=vi', '--exit-code', '--max-increase=0']],
  ])('%s', async (name, before, after, options) => {
    repository.write('old.yaml', before);
    repository.write('new.yaml', after);
    const argv = ['diff', 'old.yaml', 'new.yaml', ...options];
    await expect(transcript(argv, await run(argv, { cwd: repository.path }))).toMatchFileSnapshot(
      golden(`${name}.txt`),
    );
  });
});

describe('two files', () => {
  test('one of them can be standard input', async () => {
    repository.write('old.yaml', HANOI);
    const { exitCode, stdout } = await diff(['old.yaml', '-', '--format=json'], { stdin: raised });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).total.delta).toBe(20_000_000);
    const back = await diff(['-', 'old.yaml', '--format=json'], { stdin: raised });
    expect(JSON.parse(back.stdout).total.delta).toBe(-20_000_000);
  });

  test.each([
    [0, []],
    [1, ['--exit-code']],
    [1, ['--max-increase', '0đ']],
    [1, ['--max-increase', '19.999.999đ']],
    [0, ['--max-increase', '20 triệu']],
    [0, ['--max-increase', '5%']],
    [1, ['--max-increase', '4,25%']],
    [2, ['--max-increase', 'ít thôi']],
    [2, ['--format', 'sarif']],
  ])('exit code %i with %j', async (expected, options) => {
    repository.write('old.yaml', HANOI);
    repository.write('new.yaml', raised);
    expect((await diff(['old.yaml', 'new.yaml', ...options])).exitCode).toBe(expected);
  });

  test.each([
    [[]],
    [['plan.yaml']],
    [['plan.yaml', 'plan.yaml', 'plan.yaml']],
    [['-', '-']],
    [['plan.yaml', 'no.yaml']],
  ])('%j is a usage error', async (paths) => {
    repository.write('plan.yaml', HANOI);
    expect(await diff(paths)).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test.each([
    ['broken', 'good', 0, []],
    ['broken', 'good', 1, ['--exit-code']],
    ['broken', 'good', 1, ['--max-increase', '0đ']],
    ['good', 'broken', 1, []],
    ['broken', 'broken', 1, []],
  ])('from %s to %s: exit code %i with %j', async (before, after, expected, options) => {
    const texts: Record<string, string> = { broken, good: HANOI };
    repository.write('old.yaml', texts[before] ?? '');
    repository.write('new.yaml', texts[after] ?? '');
    const { exitCode, stdout, stderr } = await diff(['old.yaml', 'new.yaml', ...options]);
    expect(exitCode).toBe(expected);
    expect(stdout).toContain('Not compared');
    expect(stderr).toContain('schema/unknown-key');
  });

  test('what is wrong with a new version is reported, also where the old one cannot be read', async () => {
    repository.write('old.yaml', broken);
    repository.write('new.yaml', raised);
    const { exitCode, stdout } = await diff(['old.yaml', 'new.yaml']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('the new version has 2 errors');
  });

  test('a gate that cannot be checked says so beside the JSON', async () => {
    repository.write('old.yaml', broken);
    repository.write('new.yaml', HANOI);
    const { exitCode, stderr } = await diff(['old.yaml', 'new.yaml', '--format=json', '--max-increase=5%']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('kstthc: new.yaml: the allowed increase cannot be checked');
  });

  test('of a folder it says what to do', async () => {
    repository.write('plans/plan.yaml', HANOI);
    for (const paths of [
      ['plans', 'plans/plan.yaml'],
      ['plans/plan.yaml', 'plans'],
    ]) {
      const { exitCode, stderr } = await diff(paths);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/"plans" is a folder; two files are needed.*--base main/);
    }
  });

  test('of a missing file it says that', async () => {
    repository.write('plan.yaml', HANOI);
    const { exitCode, stderr } = await diff(['plan.yaml', 'missing.yaml']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('no such file');
    expect(stderr).toContain('"missing.yaml"');
  });

  test('a file name is quoted for the shell', async () => {
    repository.write('old.yaml', HANOI);
    repository.write("kế hoạch's.yaml", raised);
    for (const format of ['text', 'markdown']) {
      const { stdout } = await diff(['old.yaml', "kế hoạch's.yaml", `--format=${format}`]);
      expect(stdout).toContain(`kstthc validate 'kế hoạch'\\''s.yaml'`);
    }
  });

  test('an amount that cannot be read is not guessed', async () => {
    repository.write('old.yaml', HANOI);
    repository.write('new.yaml', edited(HANOI, ['total: 470.000.000đ', 'total: khoảng 470 triệu']));
    const { exitCode, stdout, stderr } = await diff(['old.yaml', 'new.yaml', '--format=json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).total).toEqual({ before: null, after: null, delta: null });
    expect(stderr).toContain('money/malformed');
  });

  test.each(['plan: [', '', '\u0000', '[]', 'plan: &a [*a]'])('%j is said to be broken', async (text) => {
    repository.write('old.yaml', HANOI);
    repository.write('new.yaml', text);
    const { exitCode, stdout, stderr } = await diff(['old.yaml', 'new.yaml']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('new version');
    expect(stderr).toContain('new.yaml:');
  });
});

test('outside a repository a revision is a usage error that says what to do', async () => {
  repository.write('plan.yaml', HANOI);
  const { exitCode, stderr } = await diff(['--base', 'main']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('kstthc diff OLD NEW');
});
