import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GivenFile } from '../../src/app/protocol.ts';
import { json } from '../../src/output/findings/json.ts';
import { HANOI } from '../support/checking.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { BuiltWorker } from './built-page.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'test/fixtures');
const folder = new TemporaryFolder();
const worker = new BuiltWorker();

function yamlIn(...path: string[]): string[] {
  const inside = join(fixtures, ...path);
  return readdirSync(inside)
    .filter((name) => name.endsWith('.yaml') && name !== 'examples.yaml')
    .map((name) => join(inside, name));
}

async function answerTo(
  plan: GivenFile,
  actuals: GivenFile | null = null,
  norms: GivenFile | null = null,
  documents: GivenFile | null = null,
) {
  const question = {
    plan,
    actuals,
    norms,
    documents,
    before: null,
    lang: 'vi',
    asOf: null,
    today: '2026-12-01',
  } as const;
  const { reply } = await worker.ask({ type: 'answer', question });
  if (reply.type !== 'answer') throw new Error(JSON.stringify(reply));
  return reply.answer;
}

/** What the page finds in a plan and its actuals, as the JSON of the command line. */
async function foundByPage(...files: Parameters<typeof answerTo>) {
  const { results } = await answerTo(...files);
  return JSON.parse(json(results, {} as never));
}

async function foundByCommand(name: string): Promise<unknown> {
  const { stdout } = await run(['validate', name, '--format', 'json', '--lang', 'vi'], { cwd: folder.path });
  return JSON.parse(stdout);
}

const given = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(folder.at(name))) });

describe('the page finds what the command line finds', () => {
  const plans = [...yamlIn('clean'), ...yamlIn('broken'), ...yamlIn('rules')].filter(
    (file) => !file.endsWith('.actuals.yaml'),
  );
  test.each(plans.map((file) => [basename(file), file]))('in %s', async (name, file) => {
    folder.write(name, readFileSync(file));
    expect(await foundByPage(given(name), null)).toEqual(await foundByCommand(name));
  });

  const actuals = yamlIn('actuals').filter((file) => file.endsWith('.actuals.yaml'));
  test.each(actuals.map((file) => [basename(file), file]))('in %s', async (_, file) => {
    folder.write('plan.yaml', readFileSync(join(fixtures, 'actuals/plan.yaml')));
    folder.write('plan.actuals.yaml', readFileSync(file));
    const found = await foundByPage(given('plan.yaml'), given('plan.actuals.yaml'));
    expect(found).toEqual(await foundByCommand('plan.yaml'));
    expect((found as { files: unknown[] }).files).toHaveLength(2);
  });

  const overNorms = yamlIn('rules').filter((file) => basename(file).startsWith('norm-'));
  test.each(overNorms.map((file) => [basename(file), file]))(
    'in %s with the norms of the office',
    async (name, file) => {
      folder.write(name, readFileSync(file));
      folder.write('norms.yaml', readFileSync(join(fixtures, 'norms.yaml')));
      const found = await foundByPage(given(name), null, given('norms.yaml'));
      const { files, ...rest } = (await foundByCommand(name)) as { files: unknown[] };
      // The command line names what is beside a plan first.
      expect(found).toEqual({ ...rest, files: files.toReversed() });
      expect(JSON.stringify(found)).toMatch(/"(?:norm\/|budget\/line)/);
    },
  );

  test('in a plan and in the table of documents of the office beside it', async () => {
    folder.write(
      'plan.yaml',
      `plan: { title: Tuyên truyền, period: 2026 }
citations: [{ number: 812/QĐ-UBND, date: 27/3/2026, where: Căn cứ }]
tasks: [{ title: In tờ rơi, schedule: Quý I }]
`,
    );
    folder.write('documents.tsv', '812/QĐ-UBND\t28/3/2026\n813/QĐ-UBND\t2026-13-01\n');
    const found = await foundByPage(given('plan.yaml'), null, null, given('documents.tsv'));
    const { files, ...rest } = (await foundByCommand('plan.yaml')) as { files: unknown[] };
    expect(found).toEqual({ ...rest, files: files.toReversed() });
    expect(JSON.stringify(found)).toMatch(/"citation\/wrong-date".*"documents\/row"/);
  });

  test('in a plan and in a table of documents that Excel wrote in UTF-16', async () => {
    folder.write(
      'plan.yaml',
      `plan: { title: Tuyên truyền, period: 2026 }
citations: [{ number: 812/QĐ-UBND, date: 27/3/2026, where: Căn cứ }]
tasks: [{ title: In tờ rơi, schedule: Quý I }]
`,
    );
    folder.write('documents.tsv', Buffer.from('\ufeff812/QĐ-UBND\t28/3/2026\r\n', 'utf16le'));
    const found = await foundByPage(given('plan.yaml'), null, null, given('documents.tsv'));
    const { files, ...rest } = (await foundByCommand('plan.yaml')) as { files: unknown[] };
    expect(found).toEqual({ ...rest, files: files.toReversed() });
    expect(JSON.stringify(found)).toContain('"citation/wrong-date"');
  });

  const exported = yamlIn('clean').slice(0, 6);
  test.each(['docx', 'xlsx'].flatMap((kind) => exported.map((file) => [kind, basename(file), file])))(
    'in a .%s of %s',
    async (kind, name, file) => {
      const office = `${name.replace('.yaml', '')}.${kind}`;
      await run(['export', file, '-o', folder.at(office)]);
      expect(await foundByPage(given(office), null)).toEqual(await foundByCommand(office));
    },
  );

  test.each(['csv', 'docx'])(
    'and advises a file with comments only where one is offered: .%s',
    async (kind) => {
      folder.write('a.csv', 'Stt;Nội dung;Kinh phí;Thời gian\n1;In tờ rơi;5.000.00;Quý I/2026\n');
      folder.write('a.yaml', HANOI.replace('total: 470.000.000đ', 'total: 480.000.000đ'));
      await run(['export', folder.at('a.yaml'), '-o', folder.at('a.docx')]);
      const { html } = await answerTo(given(`a.${kind}`));
      expect(html.includes('bản có lời bình')).toBe(html.includes('data-take="annotated"'));
      expect(html.includes('data-take="annotated"')).toBe(kind === 'docx');
    },
  );

  test('in a .csv, with the place in its table', async () => {
    folder.write('a.csv', 'Stt;Nội dung;Kinh phí;Thời gian\n1;In tờ rơi;5.000.00;Quý I/2026\n');
    const found = await foundByPage(given('a.csv'), null);
    expect(found).toEqual(await foundByCommand('a.csv'));
    expect(JSON.stringify(found)).toContain('"row":2');
  });
});
