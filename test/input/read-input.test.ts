import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readFile, readInput } from '../../src/input/read-input.ts';
import { LARGEST_MB } from '../../src/yaml/decode.ts';
import { TemporaryFolder } from '../support/folder.ts';

const folder = new TemporaryFolder();
const LARGEST = LARGEST_MB * 1024 * 1024;

test('a file of the largest size is read, one byte more is refused, from standard input too', async () => {
  const piped = (size: number) =>
    readInput('-', {
      cwd: folder.path,
      async *stdin() {
        yield new Uint8Array(size - 1);
        yield new Uint8Array(1);
      },
    });
  folder.write('largest', new Uint8Array(LARGEST));
  folder.write('larger', new Uint8Array(LARGEST + 1));
  expect(readFile('largest', folder.path)).toHaveLength(LARGEST);
  expect(() => readFile('larger', folder.path)).toThrow(/too large/);
  expect(await piped(LARGEST)).toHaveLength(LARGEST);
  await expect(piped(LARGEST + 1)).rejects.toThrow(/too large/);
});

test.skipIf(process.platform === 'win32')('a pipe is read whole, though it says no size', () => {
  const text = 'ệ'.repeat(100_000);
  folder.write('long.txt', text);
  execFileSync('mkfifo', [folder.at('pipe')]);
  execFileSync('sh', ['-c', 'cat long.txt > pipe &'], { cwd: folder.path, stdio: 'ignore' });
  expect(new TextDecoder().decode(readFile('pipe', folder.path))).toBe(text);
});

test('an empty file has nothing in it', () => {
  folder.write('empty', '');
  expect(readFile('empty', folder.path)).toHaveLength(0);
});
