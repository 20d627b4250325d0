import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reviewFile } from '../../../src/office/review/review.ts';
import { toDocx } from '../../../src/office/write/docx.ts';
import { toXlsx } from '../../../src/office/write/xlsx.ts';
import { annexForm } from '../../../src/papers/annex-form.ts';
import { TemporaryFolder } from '../../support/folder.ts';
import { EXAMPLE, planFrom } from '../../support/office-example.ts';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const title = isInstalled
  ? 'LibreOffice'
  : 'NOT CHECKED, for LibreOffice is not installed (libreoffice-writer-nogui, libreoffice-calc-nogui): it';

const DATE = new Date('2026-12-01T08:00:00Z');

// To start LibreOffice takes seconds, so it does much in one go.
describe.skipIf(!isInstalled)(title, { timeout: 120_000 }, () => {
  const folder = new TemporaryFolder();

  /** The XML of what LibreOffice saves of a file that it has opened. */
  function resaved(files: readonly string[]): string[] {
    const profile = pathToFileURL(folder.at('profile')).href;
    for (const format of new Set(files.map((file) => file.split('.').at(-1) ?? ''))) {
      const paths = files.filter((file) => file.endsWith(format)).map((file) => folder.at(file));
      const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format];
      spawnSync('soffice', [...options, '--outdir', folder.at('out'), ...paths]);
    }
    return files.map((file) => {
      const parts = unzipSync(new Uint8Array(readFileSync(folder.at(`out/${file}`))));
      return Object.entries(parts)
        .filter(([name]) => /(?:document|comments\d*|sheet1)\.xml$/.test(name))
        .map(([, bytes]) => strFromU8(bytes))
        .join('\n');
    });
  }

  test('reads the comments and the tracked changes, and saves them', async () => {
    const form = annexForm(planFrom(EXAMPLE), 'rows');
    const place = { table: 1, row: 3, column: 2, heading: null, text: '', excerpt: '' };
    const comment = { place, text: 'sai số tiền', about: '', changes: [], instead: '' };
    const heading = { table: 1, text: 'tổng = các khoản = bằng chữ' };
    const word = toDocx([form], '2026-03-05');
    const change = { place: { ...place, excerpt: 'Tuyên truyền' }, text: 'Truyền thông' };
    const proposing = {
      ...comment,
      place: { ...place, row: 2 },
      changes: [{ ...change, place: { ...change.place, row: 2 } }],
    };
    folder.write('word.docx', reviewFile(word, { comments: [comment, proposing], heading, date: DATE }));
    const excel = await toXlsx([form], '2026-03-05');
    folder.write('excel.xlsx', reviewFile(excel, { comments: [comment], heading, date: DATE }));

    const [inWord = '', inExcel = ''] = resaved(['word.docx', 'excel.xlsx']);
    for (const saved of [inWord, inExcel]) {
      expect(saved.includes('sai số tiền')).toBe(true);
      expect(saved.includes('tổng = các khoản = bằng chữ')).toBe(true);
    }
    expect(inWord.match(/w:author="kstthc"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(/<w:ins [^>]*w:author="kstthc"/.test(inWord)).toBe(true);
    expect(inExcel.includes('ref="A3"')).toBe(true);
  });
});
