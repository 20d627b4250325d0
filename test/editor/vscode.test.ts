import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let files: Record<string, Uint8Array>;

const json = (name: string) => JSON.parse(strFromU8(files[`extension/${name}`] ?? new Uint8Array()));

describe('the extension for VS Code', () => {
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, '.ci/vscode/build.js')]);
    files = unzipSync(readFileSync(join(root, 'kstthc.vsix')));
  }, 60_000);

  test('has the version of the program, which it brings along', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(json('package.json').version).toBe(version);
    expect(strFromU8(files['extension.vsixmanifest'] ?? new Uint8Array())).toContain(`Version="${version}"`);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'extension/extension.cjs',
        'extension/kstthc/bin/kstthc.js',
        'extension/kstthc/dist/cli.cjs',
      ]),
    );
  });

  test('needs nothing but the editor and Node', () => {
    const code = strFromU8(files['extension/extension.cjs'] ?? new Uint8Array());
    const needed = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name = '']) => name);
    expect(needed.filter((name) => name !== 'vscode' && !isBuiltin(name))).toEqual([]);
  });

  test('knows our files by their names and first lines', () => {
    const [{ firstLine, filenamePatterns }] = json('package.json').contributes.languages;
    for (const kind of ['plan', 'actuals', 'norms'])
      expect(`# yaml-language-server: $schema=./${kind}.schema.json`).toMatch(new RegExp(firstLine));
    expect('# yaml-language-server: $schema=./other.json').not.toMatch(new RegExp(firstLine));
    expect(filenamePatterns).toContain('*.actuals.yaml');
  });

  test('says every text in both languages', () => {
    const english = json('package.nls.json');
    expect(Object.keys(json('package.nls.vi.json'))).toEqual(Object.keys(english));
    const used = [...JSON.stringify(json('package.json')).matchAll(/%(\w+)%/g)].map(([, key]) => key);
    expect(new Set(used)).toEqual(new Set(Object.keys(english)));
  });
});
