import { type OwnDocuments, readOwnDocuments } from '../facts/own-documents.ts';

/**
 * Opens the table of documents of an office, in any encoding: Excel writes a text with tabs in UTF-16. Throws a LocalizedError
 * for a file that is no text.
 */
export async function openDocuments(name: string, bytes: Uint8Array): Promise<OwnDocuments> {
  const { decodeText } = await import('../office/read/text.ts');
  return readOwnDocuments(name, decodeText(bytes).text);
}
