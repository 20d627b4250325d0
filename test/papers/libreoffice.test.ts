import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toDocx } from '../../src/office/write/docx.ts';
import { toXlsx } from '../../src/office/write/xlsx.ts';
import { annexForm } from '../../src/papers/annex-form.ts';
import { estimateForm } from '../../src/papers/estimate-form.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { EXAMPLE, planFrom } from '../support/office-example.ts';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const title = isInstalled
  ? 'LibreOffice opens'
  : 'NOT CHECKED, for LibreOffice is not installed (libreoffice-writer-nogui, libreoffice-calc-nogui): it opens';

// To start LibreOffice takes seconds, so it does much in one go.
describe.skipIf(!isInstalled)(title, { timeout: 120_000 }, () => {
  const folder = new TemporaryFolder();

  /** The files that LibreOffice makes of others. */
  function convert(files: readonly string[], format: string): string[] {
    const profile = pathToFileURL(folder.at('profile')).href;
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format];
    const paths = files.map((file) => folder.at(file));
    const { stderr } = spawnSync('soffice', [...options, '--outdir', folder.path, ...paths]);
    const made = files.map((file) => file.replace(/\w+$/, format.replace(/:.*/, '')));
    expect(
      made.filter((file) => !existsSync(folder.at(file))),
      String(stderr),
    ).toEqual([]);
    return made;
  }

  test('Word and Excel files, prints them, and shows what is in them', async () => {
    const forms = { annex: annexForm(planFrom(EXAMPLE), 'rows'), estimate: estimateForm(planFrom(EXAMPLE)) };
    for (const [name, form] of Object.entries(forms)) {
      folder.write(`${name}-word.docx`, toDocx([form], '2026-03-05'));
      folder.write(`${name}-excel.xlsx`, await toXlsx([form], '2026-03-05'));
    }
    const word = ['annex-word.docx', 'estimate-word.docx'];
    const excel = ['annex-excel.xlsx', 'estimate-excel.xlsx'];
    for (const file of convert([...word, ...excel], 'pdf')) {
      expect(statSync(folder.at(file)).size, file).toBeGreaterThan(10_000);
    }
    const texts = convert(word, 'txt:Text (encoded):UTF8');
    const tables = convert(excel, 'csv:Text - txt - csv (StarCalc):44,34,76');
    for (const shown of [...texts, ...tables].map((file) => folder.read(file))) {
      for (const cell of [
        'Tuyên truyền trên báo, đài',
        'Báo Hà Nội mới (chuyên mục)',
        '=Hội nghị, ấn phẩm',
      ]) {
        expect(shown).toContain(cell);
      }
      expect(shown).toMatch(/190[.,]600[.,]000/);
      expect(shown).not.toMatch(/#(?:NAME|REF|VALUE|DIV)|Err:/);
    }
  });
});
