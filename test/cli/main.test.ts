import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { run, transcript } from '../support/run.ts';

const golden = (name: string) => join(import.meta.dirname, '../golden/cli', name);

test.each([
  ['help-vi', ['--help', '--lang', 'vi']],
  ['help-en', ['--help']],
  ['validate-help-vi', ['validate', '--help', '--lang', 'vi']],
])('%s', async (name, argv) => {
  await expect(transcript(argv, await run(argv))).toMatchFileSnapshot(golden(`${name}.txt`));
});

describe('what is wrong with a command line is said in the language asked for', () => {
  test.each([
    [['validate', '--stict'], /không có tùy chọn --stict .*--strict/],
    [['valdate'], /không có lệnh "valdate" .*validate/],
    [['validate', '--total'], /thiếu giá trị sau tùy chọn/],
    [['rules', 'a', 'b'], /thừa đối số/],
    [['rules', 'budget/totl'], /không có quy tắc "budget\/totl"; có phải ý là budget\/total/],
  ])('%j', async (argv, said) => {
    const { exitCode, stdout, stderr } = await run([...argv, '--lang', 'vi']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });
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
