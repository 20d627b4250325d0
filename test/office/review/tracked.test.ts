import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';
import { reviewFile } from '../../../src/office/review/review.ts';
import { paragraph, run, wordFile } from '../../support/word-file.ts';

const DATE = new Date('2026-12-01T08:00:00Z');

interface Change {
  readonly excerpt: string;
  readonly to: string;
  readonly context?: { readonly text: string; readonly at: number };
}

/** A file with one comment on a paragraph that proposes all changes. */
function tracked(bytes: Uint8Array, text: string, ...changes: readonly Change[]): Uint8Array {
  const place = { table: null, row: null, column: null, heading: null, text, excerpt: text };
  const proposed = changes.map(({ excerpt, to, context }) => ({
    place: { ...place, excerpt, ...(context && { context }) },
    text: to,
  }));
  const comments = [{ place, text: 'sai', about: '', changes: proposed, instead: 'Sửa' }];
  return reviewFile(bytes, { comments, heading: { table: null, text: 'x' }, date: DATE });
}

const documentOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const commentsOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '|')
    .replace(/<[^>]+>/g, '')
    .trim();

/** What Word makes of all changes. */
function decided(bytes: Uint8Array, how: 'accept' | 'reject'): Uint8Array {
  const [kept, gone] = how === 'accept' ? ['ins', 'del'] : ['del', 'ins'];
  const xml = documentOf(bytes)
    .replace(new RegExp(`<w:${gone} .*?</w:${gone}>`, 'g'), '')
    .replace(new RegExp(`</?w:${kept}(?: [^>]*)?>`, 'g'), '')
    .replaceAll('w:delText', 'w:t');
  return zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(xml) });
}

const linesOf = async (bytes: Uint8Array) =>
  (await readOfficeFile('a.docx', bytes)).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.lines : [],
  );

describe('tracked changes', () => {
  const TEXT = 'Xong trước ngày 31/6/2026 và gửi báo cáo';
  const file = wordFile(paragraph(run(TEXT, '<w:i/>')));
  const change = { excerpt: '31/6/2026', to: '30/6/2026' };

  test('take out and put in the words alone, in their form', () => {
    const xml = documentOf(tracked(file, TEXT, change));
    const form = '<w:rPr><w:i/></w:rPr>';
    expect(xml).toMatch(
      new RegExp(
        `<w:r>${form}<w:t xml:space="preserve">Xong trước ngày </w:t></w:r><w:del w:id="\\d+" w:author="kstthc" w:date="2026-12-01T08:00:00Z"><w:r>${form}<w:delText xml:space="preserve">31/6/2026</w:delText></w:r></w:del><w:ins [^>]*><w:r>${form}<w:t xml:space="preserve">30/6/2026</w:t></w:r></w:ins><w:r>`,
      ),
    );
  });

  test('are no part of the file until somebody accepts them', async () => {
    const out = tracked(file, TEXT, change);
    expect(await linesOf(out)).toEqual([TEXT]);
    expect(await linesOf(decided(out, 'reject'))).toEqual([TEXT]);
    expect(await linesOf(decided(out, 'accept'))).toEqual(['Xong trước ngày 30/6/2026 và gửi báo cáo']);
    expect(commentsOf(out)).toBe('x|sai|');
  });

  test('of a second review replace those of the first', () => {
    const once = tracked(file, TEXT, change);
    expect(tracked(once, TEXT, change)).toEqual(once);
    expect(documentOf(tracked(once, TEXT))).not.toMatch(/<w:(?:ins|del) /);
  });

  test('several in one run, at the words they are for', async () => {
    const text = 'Ngày 15/6 và ngày 15/6';
    const second = { excerpt: '15/6', to: '16/6', context: { text: 'ngày 15/6', at: 5 } };
    const out = tracked(wordFile(paragraph(text)), text, { excerpt: 'Ngày', to: 'Trước ngày' }, second);
    expect(await linesOf(decided(out, 'accept'))).toEqual(['Trước ngày 15/6 và ngày 16/6']);
  });

  test.each([
    ['over runs of two forms', run('31/6') + run('/2026', '<w:b/>')],
    ['beside a tab in one run', '<w:r><w:tab/><w:t>31/6/2026</w:t></w:r>'],
    ['in a change of another person', `<w:ins w:id="1" w:author="Lan">${run('31/6/2026')}</w:ins>`],
    ['not in the text', run('một ngày khác')],
  ])('%s are only said in the comment', async (_, content) => {
    const other = wordFile(`<w:p>${content}</w:p>`);
    const [text = ''] = await linesOf(other);
    const out = tracked(other, text, change);
    expect(documentOf(out)).not.toContain('w:author="kstthc"');
    expect(commentsOf(out)).toBe('x|sai|Sửa|');
  });
});
