import { openArchive } from './archive.ts';
import type { OfficeDocument } from './office-document.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * Reads what an office file says, by what is in it and not by its name: .docx, .xlsx, else text, which a name ending
 * in .csv makes one table. Throws an UnreadableFile that says what to do. Nothing is executed or fetched.
 */
export async function readOfficeFile(name: string, bytes: Uint8Array): Promise<OfficeDocument> {
  refuseOtherKinds(bytes);
  if (startsWith(bytes, 'PK')) return readArchive(bytes);
  const { readCsv, readText } = await import('./text.ts');
  return /\.[ct]sv$/i.test(name) ? readCsv(bytes) : readText(bytes);
}

async function readArchive(bytes: Uint8Array): Promise<OfficeDocument> {
  const archive = openArchive(bytes);
  const main =
    mainPart(archive.read('_rels/.rels')) ??
    archive.names.find((name) => /^word\/document\.xml$/i.test(name));
  const has = (name: string) => archive.names.some((part) => part.toLowerCase() === name);
  if (has('xl/workbook.bin')) throw new UnreadableFile('binary-excel');
  if (has('xl/workbook.xml') || main?.startsWith('xl/')) {
    const { readXlsx } = await import('./xlsx.ts');
    return readXlsx(archive);
  }
  if (has('mimetype') && has('content.xml')) throw new UnreadableFile('opendocument');
  if (main === undefined || has('ppt/presentation.xml')) throw new UnreadableFile('other-archive');
  const { readDocx } = await import('./docx/docx.ts');
  return readDocx(archive, main);
}

/** The part that the package says is its document. */
function mainPart(relationships: Uint8Array | null): string | undefined {
  if (!relationships) return undefined;
  const text = new TextDecoder().decode(relationships);
  const tag = text.match(/<[^<>]*\/officeDocument"[^<>]*>/)?.[0];
  return tag?.match(/Target="\/?([^"]*)"/)?.[1];
}

function refuseOtherKinds(bytes: Uint8Array): void {
  // The container of OLE holds old Word and Excel files, and new ones that are encrypted.
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    if (names.includes('EncryptedPackage')) throw new UnreadableFile('encrypted');
    throw new UnreadableFile(/Workbook|\bBook\b/.test(names) ? 'old-excel' : 'old-word');
  }
  if (startsWith(bytes, '%PDF')) throw new UnreadableFile('pdf');
  if (startsWith(bytes, '{\\rtf')) throw new UnreadableFile('rich-text');
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (/^<(?:!doctype html|html|\?xml|meta|table|body)/i.test(start)) throw new UnreadableFile('web-page');
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
