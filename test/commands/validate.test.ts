import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run, transcript } from '../support/run.ts';

const root = join(import.meta.dirname, '../..');
const hanoi = readFileSync(join(root, 'plans/44-KH-UBND-2020.yaml'), 'utf8');
/** With two dates for a document that no table knows: a warning and no error. */
const warned = hanoi.replaceAll('63/2010/NĐ-CP', '63/2010/QĐ-UBND');
const golden = (name: string) => join(root, 'test/golden/validate', name);

const folder = new TemporaryFolder();

describe('golden runs', () => {
  const zeroTooMany = hanoi.replace('amount: 100.000.000đ', 'amount: 1.000.000.000đ');
  const misspelt = hanoi.replace('title: Lựa chọn', 'titel: Lựa chọn').replace('Tháng 03/2020', 'Quý V/2020');
  const broken = hanoi.replace('issued: 25/02/2020', 'issued: "25/02/2020');
  test.each([
    ['hanoi-en', hanoi, ['validate', 'plan.yaml'], null],
    ['hanoi-vi', hanoi, ['validate', 'plan.yaml', '--lang', 'vi'], null],
    ['hanoi-json', hanoi, ['validate', 'plan.yaml', '--format', 'json'], null],
    ['hanoi-github', hanoi, ['validate', 'plan.yaml', '--format', 'github'], null],
    ['zero-too-many-vi', zeroTooMany, ['validate', '--lang', 'vi'], null],
    ['zero-too-many-en-60', zeroTooMany, ['validate', '--no-color'], 60],
    ['zero-too-many-json', zeroTooMany, ['validate', '--format=json'], null],
    ['misspelt-vi', misspelt, ['validate', '--lang=vi'], null],
    ['misspelt-en-200-colour', misspelt, ['validate'], 200],
    ['broken-vi', broken, ['validate', '--lang=vi'], null],
    ['approved-vi', hanoi, ['validate', '--total', '400 triệu đồng', '--period', '2021', '--lang=vi'], null],
  ])('%s', async (name, text, argv, columns) => {
    folder.write('plan.yaml', text);
    const result = await run(argv, { cwd: folder.path, ...(columns && { columns }) });
    await expect(transcript(argv, result)).toMatchFileSnapshot(golden(`${name}.txt`));
  });
});

test('SARIF describes the rules of the actuals that were broken too', async () => {
  const actuals = readFileSync(join(root, 'plans/44-KH-UBND-2020.actuals.yaml'), 'utf8');
  folder.write('44-KH-UBND-2020.yaml', hanoi);
  folder.write('44-KH-UBND-2020.actuals.yaml', actuals.replace('130.000.000đ', '190.000.000đ'));
  const { stdout } = await run(['validate', '44-KH-UBND-2020.yaml', '--format=sarif'], { cwd: folder.path });
  const { results, tool } = JSON.parse(stdout).runs[0];
  const described = results.map(
    ({ ruleIndex }: { ruleIndex: number }) => tool.driver.rules[ruleIndex]?.id ?? null,
  );
  expect(described).toContain('actual/over-plan');
  expect(described).toEqual(results.map(({ ruleId }: { ruleId: string }) => ruleId));
});

describe('which files are read', () => {
  const clean = hanoi.replace('03/6/2010', '08/6/2010');

  test('plan.yaml and the folder plans, when nothing is named', async () => {
    folder.write('plan.yaml', clean);
    folder.write('plans/other.yaml', 'not a plan');
    const { exitCode, stdout } = await run(['validate', '--format=json'], { cwd: folder.path });
    expect(exitCode).toBe(1);
    const files = JSON.parse(stdout).files.map(({ file }: { file: string }) => file);
    expect(files).toEqual(['plan.yaml', 'plans/other.yaml']);
  });

  test('plan.yaml alone, when there are no plans in the folder plans', async () => {
    folder.write('plan.yaml', clean);
    folder.write('plans/notes.txt', 'not YAML');
    expect(await run(['validate'], { cwd: folder.path })).toMatchObject({ exitCode: 0 });
  });

  test('the folder plans, when there is no plan.yaml', async () => {
    folder.write('plans/a.yaml', clean);
    folder.write('plans/deep/b.yml', clean);
    folder.write('plans/notes.txt', 'not YAML');
    const { exitCode, stdout } = await run(['validate', '--format=json'], { cwd: folder.path });
    expect(exitCode).toBe(0);
    const files = JSON.parse(stdout).files.map(({ file }: { file: string }) => file);
    expect(files).toEqual(['plans/a.yaml', 'plans/deep/b.yml']);
  });

  test('a file named twice is read once', async () => {
    folder.write('plans/a.yaml', clean);
    const { stdout } = await run(['validate', '--format=json', 'plans/a.yaml', 'plans'], {
      cwd: folder.path,
    });
    expect(JSON.parse(stdout).counts.files).toBe(1);
  });

  test('standard input, under the name it is given', async () => {
    const argv = ['validate', '-', '--stdin-filename', 'draft.yaml', '--format=json'];
    const { exitCode, stdout } = await run(argv, { cwd: folder.path, stdin: clean });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).files[0].file).toBe('draft.yaml');
  });

  test.each([
    ['nothing anywhere', [], /plan\.yaml.*plans/s],
    ['a file that is not there', ['missing.yaml'], /missing\.yaml/],
    ['a folder without plans', ['.'], /\.yaml/],
  ])('%s is a usage error that says where it looked', async (_, paths, said) => {
    const { exitCode, stdout, stderr } = await run(['validate', ...paths], { cwd: folder.path });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });

  test('a file above 10 MB is refused with its size', async () => {
    folder.write('plan.yaml', `# ${'x'.repeat(11 * 1024 * 1024)}`);
    const { exitCode, stderr } = await run(['validate'], { cwd: folder.path });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('10 MB');
  });
});

describe('what must not pass unseen', () => {
  const clean = hanoi.replace('03/6/2010', '08/6/2010');

  test('an empty path, as of a variable that is not set', async () => {
    const { exitCode, stderr } = await run(['validate', ''], { cwd: folder.path });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/empty/);
  });

  test('a report does not overwrite a plan or another report', async () => {
    folder.write('plan.yaml', clean);
    const onPlan = await run(['validate', '--format=json=plan.yaml'], { cwd: folder.path });
    const twice = await run(['validate', '--format=json=a', '--format=sarif=./a'], { cwd: folder.path });
    expect([onPlan.exitCode, twice.exitCode]).toEqual([2, 2]);
    expect(folder.read('plan.yaml')).toBe(clean);
  });

  // Windows lets only administrators make links.
  test.skipIf(process.platform === 'win32')('a file under two names is read once', async () => {
    folder.write('plans/a.yaml', clean);
    symlinkSync(folder.at('plans/a.yaml'), folder.at('plans/b.yaml'));
    const { stdout } = await run(['validate', '--format=json', './plans/a.yaml', 'plans'], {
      cwd: folder.path,
    });
    expect(JSON.parse(stdout).counts.files).toBe(1);
  });

  test.skipIf(process.platform === 'win32')('a link to itself is a usage error', async () => {
    symlinkSync('self.yaml', folder.at('self.yaml'));
    expect((await run(['validate', 'self.yaml'], { cwd: folder.path })).exitCode).toBe(2);
  });

  test('warnings that fail the run say so', async () => {
    folder.write('plan.yaml', warned);
    const { exitCode, stdout } = await run(['validate', '--strict'], { cwd: folder.path });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/✗ failed: 1 warning, .*--strict/);
  });
});

describe('exit codes', () => {
  const exitCodeOf = async (argv: readonly string[], text = warned) => {
    folder.write('plan.yaml', text);
    return (await run(['validate', ...argv], { cwd: folder.path })).exitCode;
  };

  test.each([
    [0, []],
    [1, ['--strict']],
    [0, ['--max-warnings', '1']],
    [1, ['--max-warnings', '0']],
    [0, ['--total', '470000000', '--period', '2020']],
    [1, ['--total', '470.000.001đ']],
    [1, ['--period', '2020/2021']],
    [2, ['--total', 'nhiều']],
    [2, ['--period', 'sang năm']],
    [2, ['--max-warnings', 'ít']],
    [2, ['--format', 'xml']],
    [2, ['--format', 'json', '--format', 'text']],
    [2, ['--lang', 'fr']],
    [2, ['--frobnicate']],
  ])('%i for %j', async (expected, argv) => {
    expect(await exitCodeOf(argv)).toBe(expected);
  });

  test('1 for broken YAML, whatever bytes it is made of', async () => {
    expect(await exitCodeOf([], 'plan: [')).toBe(1);
    expect((await run(['validate', '-'], { stdin: new Uint8Array([0xff, 0, 0x80]) })).exitCode).toBe(1);
  });
});

describe('reports in files', () => {
  test('each format goes to the file named for it, the rest to standard output', async () => {
    folder.write('plan.yaml', hanoi);
    const argv = ['validate', '--format=text', '--format=sarif=out.sarif', '--format=json=out.json'];
    const { stdout } = await run(argv, { cwd: folder.path });
    expect(stdout).toContain('63/2010/NĐ-CP');
    expect(JSON.parse(folder.read('out.sarif')).version).toBe('2.1.0');
    expect(JSON.parse(folder.read('out.json')).schemaVersion).toBe(1);
  });

  test('a folder that is not there is a usage error', async () => {
    folder.write('plan.yaml', hanoi);
    const { exitCode, stderr } = await run(['validate', '--format=json=no/such/out.json'], {
      cwd: folder.path,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('out.json');
  });
});

test('the language comes from the option, KSTTHC_LANG, the locale, in this order', async () => {
  folder.write('plan.yaml', warned);
  const said = async (argv: readonly string[], env: Record<string, string>) =>
    (await run(['validate', ...argv], { cwd: folder.path, env })).stdout.includes('cảnh báo') ? 'vi' : 'en';
  expect(await said(['--lang', 'en'], { KSTTHC_LANG: 'vi', LANG: 'vi_VN.UTF-8' })).toBe('en');
  expect(await said([], { KSTTHC_LANG: 'vi', LANG: 'en_US.UTF-8' })).toBe('vi');
  expect(await said([], { LANG: 'vi_VN.UTF-8' })).toBe('vi');
  expect(await said([], { LC_ALL: 'C', LANG: 'vi_VN.UTF-8' })).toBe('en');
  expect(await said([], {})).toBe('en');
});

test('colour on a terminal, unless NO_COLOR or --no-color; off it only when forced', async () => {
  folder.write('plan.yaml', hanoi);
  const isColoured = async (argv: readonly string[], env: Record<string, string>, columns?: number) => {
    const { stdout } = await run(['validate', ...argv], {
      cwd: folder.path,
      env,
      ...(columns && { columns }),
    });
    return stdout.includes('\u001b[');
  };
  expect(await isColoured([], {}, 80)).toBe(true);
  expect(await isColoured([], { NO_COLOR: '1' }, 80)).toBe(false);
  expect(await isColoured(['--no-color'], { FORCE_COLOR: '1' }, 80)).toBe(false);
  expect(await isColoured([], {})).toBe(false);
  expect(await isColoured([], { FORCE_COLOR: '1' })).toBe(true);
  expect(await isColoured(['--color'], { NO_COLOR: '1' })).toBe(true);
});

test('text from a plan cannot give orders to the terminal', async () => {
  folder.write('plan.yaml', hanoi.replace('Tháng 03/2020', '"Tháng \\e[2J\\u202e03/2020"'));
  const { stdout } = await run(['validate'], { cwd: folder.path });
  expect(stdout).not.toContain('\u001b');
  expect(stdout).not.toContain('\u202e');
  expect(stdout).toContain('<U+001B>');
});
