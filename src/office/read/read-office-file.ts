import type { OfficeDocument } from './office-document.ts';
import { Parts } from './parts.ts';
import { signatureOf, startsWithRow } from './signature.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * Reads what an office file says, by what is in it and not by its name: .docx, .xlsx, else text, which is one table
 * where its name ends in .csv, or it has none and begins with a row. Throws an UnreadableFile that says what to do. Nothing is executed or fetched.
 */
export async function readOfficeFile(name: string, bytes: Uint8Array): Promise<OfficeDocument> {
  if (!bytes.some((byte) => byte !== 0x20 && (byte < 0x09 || byte > 0x0d))) throw new UnreadableFile('empty');
  refuseOtherKinds(name, bytes);
  if (signatureOf(bytes) === 'archive') return readArchive(bytes);
  const { readCsv, readText } = await import('./text.ts');
  const isCsv = /\.[ct]sv$/i.test(name) || (!/\.\w+$/.test(name) && startsWithRow(bytes));
  return isCsv ? readCsv(bytes) : readText(bytes);
}

async function readArchive(bytes: Uint8Array): Promise<OfficeDocument> {
  const parts = new Parts(bytes);
  const { kind, main } = mainPartOf(parts);
  if (kind === 'excel') {
    const { readXlsx } = await import('./xlsx/xlsx.ts');
    return readXlsx(parts, main);
  }
  const { readDocx } = await import('./docx/docx.ts');
  return readDocx(parts, main);
}

/** The part of a Word or Excel file that holds its text or its sheets. Throws an UnreadableFile for other archives. */
export function mainPartOf(parts: Parts): { readonly kind: 'word' | 'excel'; readonly main: string } {
  const { names } = parts.archive;
  const main =
    parts.relationsOf('').find(({ kind }) => kind === 'officeDocument')?.target ??
    names.find((name) => /^word\/document\.xml$/i.test(name));
  const has = (name: string) => names.some((part) => part.toLowerCase() === name);
  if (has('xl/workbook.bin')) throw new UnreadableFile('binary-excel');
  if (has('xl/workbook.xml') || main?.startsWith('xl/'))
    return { kind: 'excel', main: main?.startsWith('xl/') ? main : 'xl/workbook.xml' };
  if (has('mimetype') && has('content.xml')) throw new UnreadableFile('opendocument');
  if (has('ppt/presentation.xml')) throw new UnreadableFile('powerpoint');
  if (main === undefined) throw new UnreadableFile('other-archive');
  return { kind: 'word', main };
}

function refuseOtherKinds(name: string, bytes: Uint8Array): void {
  switch (signatureOf(bytes)) {
    case 'ole': {
      const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
      if (names.includes('EncryptedPackage')) throw new UnreadableFile('encrypted');
      if (names.includes('PowerPoint Document')) throw new UnreadableFile('old-powerpoint');
      throw new UnreadableFile(/Workbook|\bBook\b/.test(names) ? 'old-excel' : 'old-word');
    }
    case 'pdf':
      throw new UnreadableFile('pdf');
    case 'rich-text':
      throw new UnreadableFile('rich-text');
    case 'web-page':
      throw new UnreadableFile('web-page');
    default:
      if (/\.(?:md|markdown)$/i.test(name)) throw new UnreadableFile('markdown');
  }
}
