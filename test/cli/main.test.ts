import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { visible } from '../../src/output/text/visible.ts';
import { command, isProgramTried } from '../support/program.ts';
import { run, transcript } from '../support/run.ts';

const golden = (name: string) => join(import.meta.dirname, '../golden/cli', name);

describe('golden runs', () => {
  test.each([
    ['help-vi', ['--help', '--lang', 'vi']],
    ['help-en', ['--help']],
    ['validate-help-vi', ['validate', '--help', '--lang', 'vi']],
  ])('%s', async (name, argv) => {
    await expect(transcript(argv, await run(argv))).toMatchFileSnapshot(golden(`${name}.txt`));
  });
});

describe('what is wrong with a command line is said in the language asked for', () => {
  test.each([
    [['validate', '--stict'], /không có tùy chọn --stict .*--strict/],
    [['valdate'], /không có lệnh "valdate" .*validate/],
    [['validate', '--total'], /thiếu giá trị sau tùy chọn --total <số tiền>/],
    [['rules', 'a', 'b'], /thừa đối số/],
    [['rules', 'budget/totl'], /không có quy tắc "budget\/totl"; có phải muốn ghi "budget\/total"/],
  ])('%j', async (argv, said) => {
    const { exitCode, stdout, stderr } = await run([...argv, '--lang', 'vi']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });
});

test('the Vietnamese help has no English in its brackets', async () => {
  for (const command of ['validate', 'budget', 'schedule', 'diff', 'import', 'export', 'status', 'report']) {
    const { stdout } = await run([command, '--help', '--lang', 'vi']);
    const inBrackets = [...stdout.matchAll(/[[<][^ ]*[\]>]/g)].flatMap(
      ([text]) => text.match(/[\p{L}]+/gu) ?? [],
    );
    // The values themselves, and n.
    const values = /^(?:vi|en|even|end|yaml|json|annex|estimate|report|n)$/;
    expect(inBrackets.filter((word) => /^[a-z]+$/.test(word) && !values.test(word))).toEqual([]);
  }
});

test('no command at all shows the help and is wrong usage', async () => {
  const { exitCode, stderr } = await run([]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('validate');
});

test('a fault of the tool is code 3, asks to be reported, and shows no stack trace', async () => {
  let said = '';
  const silent = { isTTY: false, columns: null };
  const exitCode = await main(['rules'], {
    stdout: {
      ...silent,
      write: () => {
        throw new TypeError('out of order');
      },
    },
    stderr: {
      ...silent,
      write: (text) => {
        said += text;
      },
    },
    stdin: async function* () {},
    env: {},
    cwd: '.',
  });
  expect(exitCode).toBe(3);
  expect(said).toMatch(/report .*\n {2}TypeError: out of order\n$/);
});

describe('the built command', () => {
  const shell = (script: string) => spawnSync('sh', ['-c', script, 'sh', ...command], { encoding: 'utf8' });

  test.skipIf(!existsSync('/dev/full'))(
    'a full disk is one line and code 3, also where findings fail',
    () => {
      for (const argv of ['rules', 'schema', 'validate - < /dev/null']) {
        const { status, stderr } = shell(`"$@" ${argv} --lang en > /dev/full`);
        expect({ status, stderr }).toEqual({
          status: 3,
          stderr: 'kstthc: cannot write the output (ENOSPC)\n',
        });
      }
    },
  );

  test.skipIf(process.platform === 'win32')('a reader that stops listening is no fault', () => {
    const { stderr } = shell('"$@" schema | head -n 1');
    expect(stderr).toBe('');
  });

  // The program without Node says so in words of its own.
  test.skipIf(process.platform === 'win32' || isProgramTried)(
    'a current folder that is gone is one line and code 2',
    () => {
      const { status, stderr } = shell(
        'here=$(mktemp -d) && cd "$here" && rmdir "$here" && "$@" validate --lang en',
      );
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: 'kstthc: the current folder is no longer there; change to another one\n',
      });
    },
  );
});

const HOSTILE_NAME = 'x\n::error::y\u001b[2J\u202e';

test.each([
  [['validate', HOSTILE_NAME]],
  [['validate', `--${HOSTILE_NAME}`]],
  [[HOSTILE_NAME]],
  [['help', HOSTILE_NAME]],
  [['rules', HOSTILE_NAME]],
  [['rules', 'budget/total', HOSTILE_NAME]],
  [['schema', HOSTILE_NAME]],
  [['validate', '--format', HOSTILE_NAME]],
  [['validate', `--format=json=${HOSTILE_NAME}/x`]],
  [['validate', '--total', HOSTILE_NAME]],
  [['validate', '--period', HOSTILE_NAME]],
  [['validate', '--max-warnings', HOSTILE_NAME]],
  [['validate', '.', '--since', HOSTILE_NAME]],
  [['validate', '--lang', HOSTILE_NAME]],
  [['budget', '--spread', HOSTILE_NAME]],
  [['budget', '--format', HOSTILE_NAME]],
  [['schedule', '--as-of', HOSTILE_NAME]],
  [['diff', '--format', HOSTILE_NAME]],
  [['diff', HOSTILE_NAME, HOSTILE_NAME]],
  [['diff', '--base', HOSTILE_NAME]],
  [['diff', '--max-increase', HOSTILE_NAME]],
  [['export', HOSTILE_NAME, '-o', 'x.ics']],
  [['export', '-o', HOSTILE_NAME]],
])('a usage error with %j gives no orders to a terminal or a CI runner', async (argv) => {
  for (const lang of argv.includes('--lang') ? [null] : ['vi', 'en']) {
    const { exitCode, stdout, stderr } = await run([...argv, ...(lang ? ['--lang', lang] : [])]);
    expect(exitCode).toBe(2);
    expect(stdout + stderr).toBe(visible(stdout + stderr));
  }
});

test('the rules keep to the width of the terminal', async () => {
  for (const argv of [['rules'], ['rules', 'budget/total']]) {
    const { stdout } = await run([...argv, '--lang=vi'], { columns: 60 });
    const prose = stdout.split('\n').filter((line) => !line.startsWith('    ') || argv.length === 1);
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
  }
});
