import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';
import { archive, paragraph, wordFile } from '../../support/word-file.ts';

const refusal = (bytes: Uint8Array, name = 'a.docx') =>
  readOfficeFile(name, bytes).then(
    () => null,
    (error) => error,
  );
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The bytes of a ZIP archive, changed. */
function changed(bytes: Uint8Array, change: (view: DataView, central: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  change(view, view.getUint32(end + 16, true));
  return copy;
}

describe('a file that cannot be read says what to do', () => {
  const word = wordFile(paragraph('Kế hoạch'));
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');

  test.each([
    ['cut off', word.subarray(0, word.length - 30), 'damaged'],
    ['one byte', latin('P'), null],
    ['an empty archive start', latin('PK\x03\x04'), 'damaged'],
    ['an old Word file', latin(`\xd0\xcf\x11\xe0${utf16('WordDocument')}`), 'old-word'],
    ['an old Excel file', latin(`\xd0\xcf\x11\xe0${utf16('Workbook')}`), 'old-excel'],
    ['a file with a password', latin(`\xd0\xcf\x11\xe0${utf16('EncryptedPackage')}`), 'encrypted'],
    ['a PDF', latin('%PDF-1.7'), 'pdf'],
    ['a rich text file', latin('{\\rtf1'), 'rich-text'],
    ['a web page', latin('  <!DOCTYPE html><table>'), 'web-page'],
    ['an archive of other things', archive({ 'a.txt': 'x' }), 'other-archive'],
    ['an OpenDocument file', archive({ mimetype: 'x', 'content.xml': '<a/>' }), 'opendocument'],
    ['a binary workbook', archive({ 'xl/workbook.bin': 'x' }), 'binary-excel'],
    ['broken XML', archive({ 'word/document.xml': '<w:document><w:body>' }), 'damaged'],
    [
      'XML with a DTD',
      archive({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'damaged',
    ],
    ['bytes that are no text', Uint8Array.of(1, 0, 2, 3, 0, 9), 'not-text'],
    ['a text in an unknown code page', latin('Soci\xe9t\xe9 g\xe9n\xe9rale'), 'old-encoding'],
  ])('%s', async (_, bytes, reason) => {
    const error = await refusal(bytes, 'a.txt');
    if (reason === null) expect(error).toBeNull();
    else expect(error).toMatchObject({ name: 'UnreadableFile', reason });
  });
});

describe('an archive is bounded', () => {
  const bomb = (declared: number | null) => {
    const packed = zipSync({ 'word/document.xml': strToU8(`<a>${' '.repeat(300_000)}</a>`) });
    return changed(
      packed,
      (view, central) => declared !== null && view.setUint32(central + 24, declared, true),
    );
  };

  test('a file larger than it declares is not unpacked further', async () => {
    expect(await refusal(bomb(1000))).toMatchObject({ reason: 'damaged' });
  });

  test('a file smaller than it declares is damaged', async () => {
    expect(await refusal(bomb(400_000))).toMatchObject({ reason: 'damaged' });
  });

  test('declared sizes are added up before anything is unpacked', async () => {
    expect(await refusal(bomb(0x7fffffff))).toMatchObject({ reason: 'too-large' });
  });

  test('a small archive that really holds gigabytes is refused', async () => {
    const zeros = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
    const name = strToU8('word/document.xml');
    const header = new DataView(new ArrayBuffer(46));
    header.setUint32(0, 0x02014b50, true);
    header.setUint16(10, 8, true);
    header.setUint32(20, zeros.length, true);
    header.setUint32(24, 1000, true);
    header.setUint16(28, name.length, true);
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(26, name.length, true);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(10, 1, true);
    end.setUint32(16, 30 + name.length + zeros.length, true);
    const parts = [local.buffer, name, zeros, header.buffer, name, end.buffer];
    expect(await refusal(Buffer.concat(parts.map((part) => new Uint8Array(part))))).toMatchObject({
      reason: 'damaged',
    });
  });

  test('two files of one name are refused, since programs differ in which they read', async () => {
    const bytes = archive({ 'word/document.xml': '<a/>', 'word/documenu.xml': '<b/>' });
    const twice = Uint8Array.from(bytes);
    for (let at = 0; at < twice.length - 4; at += 1)
      if (Buffer.from(twice.subarray(at, at + 9)).toString() === 'documenu.')
        twice[at + 7] = 't'.charCodeAt(0);
    expect(await refusal(twice)).toMatchObject({ reason: 'damaged' });
  });

  test('an encrypted file is told by its flag', async () => {
    const bytes = changed(archive({ 'word/document.xml': '<a/>' }), (view, central) =>
      view.setUint16(central + 8, 1, true),
    );
    expect(await refusal(bytes)).toMatchObject({ reason: 'encrypted' });
  });

  test('more files than an office file has are refused', async () => {
    const files = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`f${index}`, '']));
    expect(await refusal(archive(files))).toMatchObject({ reason: 'too-large' });
  });

  test('nesting beyond any document is refused', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5000) + '</w:sdtContent></w:sdt>'.repeat(5000);
    expect(await refusal(wordFile(deep))).toMatchObject({ reason: 'too-large' });
  });
});
