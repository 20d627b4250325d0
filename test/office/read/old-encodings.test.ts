import { describe, expect, test } from 'vitest';
import { cellText, type OfficeDocument } from '../../../src/office/read/office-document.ts';
import { toUnicode } from '../../../src/office/read/old-encodings.ts';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';
import { paragraph, run, wordFile } from '../../support/word-file.ts';

const TCVN3 = 'KÕ ho¹ch tuyªn truyÒn c¶i c¸ch hµnh chÝnh n¨m 2026, c¬ quan thùc hiÖn, kinh phÝ';
const VNI = 'Keá hoaïch tuyeân truyeàn caûi caùch haønh chính naêm 2026, cô quan thöïc hieän, kinh phí';
const UNICODE = 'Kế hoạch tuyên truyền cải cách hành chính năm 2026, cơ quan thực hiện, kinh phí';

const linesOf = ({ blocks }: OfficeDocument) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.rows.flat().map(cellText)));
const inFont = (text: string, font: string) => run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);

test.each([
  ['TCVN3', TCVN3, '.VnTime'],
  ['VNI', VNI, 'VNI-Times'],
])('text in %s is read by the font of its run, and where no font says so', async (_, text, font) => {
  const named = await readOfficeFile('a.docx', wordFile(paragraph(inFont(text, font))));
  const unnamed = await readOfficeFile('a.docx', wordFile(paragraph(run(text))));
  const plain = await readOfficeFile('a.txt', Buffer.from(text));
  for (const document of [named, unnamed, plain]) {
    expect(linesOf(document)).toEqual([UNICODE]);
    expect(document.remarks).toMatchObject([{ kind: 'old-font', text: UNICODE }]);
  }
});

test('a file of several encodings is read run by run', async () => {
  const runs = [run('Sở Nội vụ: '), inFont('Phßng V¨n hãa', '.VnTime'), inFont(' thöïc hieän', 'VNI-Times')];
  const document = await readOfficeFile('a.docx', wordFile(paragraph(runs.join(''))));
  expect(linesOf(document)).toEqual(['Sở Nội vụ: Phòng Văn hóa thực hiện']);
});

test('a word cut into runs is decoded whole', async () => {
  const document = await readOfficeFile('a.docx', wordFile(paragraph(run('tuyªn truy') + run('Òn'))));
  expect(linesOf(document)).toEqual(['tuyên truyền']);
});

test('a font of capitals shows capitals', () => {
  expect(toUnicode('KÕ ho¹ch 2026', '.VnTimeH')).toBe('KẾ HOẠCH 2026');
  expect(toUnicode('tin', '.VnArialH')).toBe('TIN');
});

test('VNI capitals, whole and at the start of a word', () => {
  expect(toUnicode('KEÁ HOAÏCH, Öùng duïng, ÑAÀU TÖ', 'VNI-Times')).toBe('KẾ HOẠCH, Ứng dụng, ĐẦU TƯ');
});

describe('text that is not in an old encoding is left as it is', () => {
  test.each([
    'Éclairage généralisé à Genève, où l’été élève; Größe, Übergröße, Straße, Äußerung',
    'Citroën, Nestlé, Beyoncé',
    'Phòng có khoá, thuế, quý',
    'soá',
    '© 2026 ® «Báo» § 5 µm ±2 °C ½',
    'Hoà Bình, toà án, uỷ ban',
  ])('%s', (text) => expect(toUnicode(text, undefined)).toBe(text));

  test('Unicode in an old font', () =>
    expect(toUnicode('Kế hoạch tuyên truyền', 'VNI-Times')).toBe('Kế hoạch tuyên truyền'));
});

test('a text in an 8-bit encoding is read', async () => {
  const bytes = Uint8Array.from(TCVN3, (letter) => letter.charCodeAt(0));
  expect(linesOf(await readOfficeFile('a.txt', bytes))).toEqual([UNICODE]);
  // In Windows-1258 ê is one byte and its tone the next.
  const ansi = Uint8Array.of(0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68);
  expect(linesOf(await readOfficeFile('a.txt', ansi))).toEqual(['Kế hoạch']);
});
