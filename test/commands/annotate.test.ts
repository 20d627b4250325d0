import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const PLAN = `
plan: { number: 12/KH-UBND, title: Tuyên truyền cải cách hành chính năm 2026, issuer: UBND phường Láng, issued: 15/01/2026, period: 2026 }
budget: { total: 190.600.000đ, inWords: Một trăm chín mươi triệu sáu trăm nghìn đồng }
tasks:
  - no: I
    title: Tuyên truyền trên báo, đài
    subtotal: 129.600.000đ
    tasks:
      - { title: Chuyên mục trên báo, implementedBy: Văn phòng UBND, result: 12 kỳ, schedule: Hằng tháng, items: [{ label: Chuyên mục trên báo, amount: 69.600.000đ }] }
      - { title: Phóng sự truyền hình, implementedBy: Văn phòng UBND, result: 4 phóng sự, schedule: Thứ Tư ngày 15/7/2026, items: [{ label: Phóng sự truyền hình, amount: 60.000.000đ }] }
  - no: II
    title: Hội nghị
    subtotal: 36.000.000đ
    tasks:
      - { title: Hội nghị tập huấn, implementedBy: Phòng Nội vụ, result: 2 lớp, schedule: Thứ Hai ngày 09/3/2026, items: [{ label: Hội nghị tập huấn, amount: 36.000.000đ }] }
  - no: III
    title: Ấn phẩm
    subtotal: 25.000.000đ
    tasks:
      - { title: In tờ gấp, implementedBy: Phòng Nội vụ, result: 5.000 tờ gấp, schedule: Trước ngày 30/6/2026, items: [{ label: In tờ gấp, amount: 20.000.000đ }] }
      - { title: Phát thanh, implementedBy: Phòng Nội vụ, result: 12 bài, schedule: Thứ Sáu ngày 11/9/2026, items: [{ label: Phát thanh, amount: 5.000.000đ }] }
`;
/** What is typed wrong in the annex, the words that the comment on it is at, and how many letters are proposed. */
const MISTAKES = [
  ['69.600.000', '6.960.000', '129.600.000'],
  ['triệu sáu trăm nghìn', 'triệu sáu nghìn', 'Một trăm chín mươi triệu sáu nghìn đồng'],
  ['Thứ Tư ngày 15/7', 'Thứ Năm ngày 15/7', 'Thứ Năm'],
  ['Thứ Hai ngày 09/3', 'Thứ Ba ngày 09/3', 'Thứ Ba'],
  ['Thứ Sáu ngày 11/9', 'Thứ Bảy ngày 11/9', 'Thứ Bảy'],
] as const;

const folder = new TemporaryFolder();
const env = { SOURCE_DATE_EPOCH: '1700000000' };
const kstthc = (...argv: string[]) => run(argv, { cwd: folder.path, env });
const bytesOf = (file: string) => new Uint8Array(readFileSync(folder.at(file)));
const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const withDocument = (bytes: Uint8Array, change: (xml: string) => string) =>
  zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(change(partOf(bytes, 'word/document.xml'))) });

/** What Word makes of all changes when they are accepted. */
const accepted = (xml: string) =>
  xml.replace(/<w:del .*?<\/w:del>/g, '').replace(/<\/?w:ins(?: [^>]*)?>/g, '');

/** The words that the comments are at, without the first, which is at the heading. */
function commentedWords(bytes: Uint8Array): string[] {
  const xml = partOf(bytes, 'word/document.xml').replace(/<w:ins .*?<\/w:ins>/g, '');
  return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)]
    .filter(([, id]) => id !== '0')
    .map(
      ([mark, id]) =>
        xml
          .split(mark)[1]
          ?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0]
          ?.replace(/<[^>]+>/g, '') ?? '',
    );
}

beforeEach(async () => {
  folder.write('plan.yaml', PLAN);
  await kstthc('export', 'plan.yaml', '-o', 'annex.docx');
  const edited = withDocument(bytesOf('annex.docx'), (xml) =>
    MISTAKES.reduce((text, [right, wrong]) => text.replace(right, wrong), xml),
  );
  folder.write('edited.docx', edited);
});

describe('a plan of three sections, exported, edited with five mistakes and reviewed', () => {
  test('has five comments at the words that are wrong', async () => {
    const { exitCode, stderr } = await kstthc('validate', 'edited.docx', '--annotate', 'reviewed.docx');
    expect(exitCode).toBe(1);
    expect(stderr).toBe('kstthc: wrote reviewed.docx: 5 comments at findings, 1 on the whole at the top\n');
    expect(commentedWords(bytesOf('reviewed.docx')).sort()).toEqual(
      MISTAKES.map(([, , words]) => words).sort(),
    );
    const found = async (file: string) => (await kstthc('validate', file)).stdout.replaceAll(file, 'FILE');
    expect(await found('reviewed.docx')).toBe(await found('edited.docx'));
  });

  test('is clean once the proposed changes are accepted', async () => {
    await kstthc('validate', 'edited.docx', '--annotate', 'tracked.docx', '--track-changes');
    expect((await kstthc('validate', 'tracked.docx')).exitCode).toBe(1);
    folder.write('accepted.docx', withDocument(bytesOf('tracked.docx'), accepted));
    expect(await kstthc('validate', 'accepted.docx')).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await kstthc('diff', 'annex.docx', 'accepted.docx', '--format', 'json')).stdout).toContain(
      '"changes": []',
    );
  });

  test('is the same bytes each time, and after a second review', async () => {
    await kstthc('validate', 'edited.docx', '--annotate', 'once.docx', '--track-changes');
    await kstthc('validate', 'once.docx', '--annotate', 'twice.docx', '--track-changes');
    expect(bytesOf('twice.docx')).toEqual(bytesOf('once.docx'));
  });
});

test('several files go into a folder', async () => {
  await kstthc('export', 'plan.yaml', '-o', 'annex.xlsx');
  const { exitCode } = await kstthc('validate', 'annex.docx', 'annex.xlsx', '--annotate-dir', 'out');
  expect(exitCode).toBe(0);
  expect(partOf(bytesOf('out/annex.docx'), 'word/comments.xml')).toContain('kstthc');
  expect(partOf(bytesOf('out/annex.xlsx'), 'xl/comments1.xml')).toContain('kstthc');
});

test.each([
  [['plan.yaml', '--annotate', 'x.docx'], 'only Word (.docx) and Excel (.xlsx) files get comments'],
  [['annex.docx', '--annotate', 'annex.docx'], 'annex.docx'],
  [['annex.docx', '--annotate', 'plan.yaml'], 'must end in .docx'],
  [['annex.docx', '--annotate', 'x.xlsx'], 'must end in .docx'],
  [['annex.docx', 'edited.docx', '--annotate', 'x.docx'], 'takes one file, not 2'],
  [['annex.docx', '--annotate', 'x.docx', '--annotate-dir', 'out'], 'cannot be combined'],
  [['annex.docx', '--annotate', 'x.docx', '--fix'], 'cannot be combined'],
  [['annex.docx', '--track-changes'], 'needs --annotate'],
  [['-', '--annotate', 'x.docx'], 'standard input gets no comments'],
])('refused: %s', async (argv, why) => {
  const { exitCode, stderr } = await kstthc('validate', ...argv);
  expect(stderr).toContain(why);
  expect(exitCode).toBe(2);
});
