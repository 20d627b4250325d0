import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));
const textOf = (file: string) => readFileSync(join(src, file), 'utf8');

/** Lower layers know nothing of higher ones. */
const LAYERS: readonly (readonly string[])[] = [
  ['i18n.ts', 'raw.d.ts', 'usage-error.ts', 'version.ts'],
  ['values'],
  ['facts'],
  ['yaml', 'input'],
  ['plan'],
  ['norms'],
  ['output/text', 'output/sheet', 'output/page'],
  ['check'],
  ['actual'],
  ['papers', 'reports'],
  ['office'],
  ['open', 'output/findings', 'output/formats.ts'],
  ['app'],
  ['commands', 'editor'],
  ['cli'],
];

function layerOf(file: string): number {
  return LAYERS.findIndex((names) => names.some((name) => file === name || file.startsWith(`${name}/`)));
}

function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, path = '']) => path);
}

describe('imports point one way', () => {
  test.each(files)('%s', (file) => {
    expect(layerOf(file), 'every file belongs to a layer').toBeGreaterThanOrEqual(0);
    const upward = importsOf(file)
      .filter((path) => path.startsWith('.') && !path.endsWith('.json'))
      .map((path) =>
        relative('.', posix.join(posix.dirname(file), path))
          .split(sep)
          .join('/'),
      )
      .filter((target) => layerOf(target) > layerOf(file));
    expect(upward).toEqual([]);
  });
});

test('only the command line knows commander', () => {
  const knowing = files.filter((file) => importsOf(file).includes('commander'));
  expect(knowing.every((file) => file.startsWith('cli'))).toBe(true);
});

test('only what reads disks and starts processes knows Node, so that the rest runs in a browser', () => {
  const NODE_ROOMS = ['input/', 'commands/', 'cli/', 'editor/'];
  const knowing = files
    .filter((file) => !NODE_ROOMS.some((room) => file.startsWith(room)))
    .filter(
      (file) => importsOf(file).some((path) => path.startsWith('node:')) || /\bBuffer\b/.test(textOf(file)),
    );
  expect(knowing).toEqual([]);
});

test('nothing below the commands prints, exits or asks the process', () => {
  const below = files.filter((file) => layerOf(file) < LAYERS.length - 2);
  const telling = below.filter((file) => /\bprocess\.(?:std|exit|env|argv)|\bconsole\./.test(textOf(file)));
  expect(telling).toEqual([]);
});

test('no file is longer than a person reads at once', () => {
  const long = files.filter((file) => textOf(file).split('\n').length > 260);
  expect(long).toEqual([]);
});
