/** Kinds of content that the first bytes of a file show. */
export type Signature = 'archive' | 'ole' | 'pdf' | 'rich-text' | 'web-page';

const STARTS: readonly (readonly [string, Signature])[] = [
  ['PK\x03\x04', 'archive'],
  ['PK\x05\x06', 'archive'],
  // The container of OLE holds old Office files, and new ones that are encrypted.
  ['\xd0\xcf\x11\xe0', 'ole'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rich-text'],
];

const WEB_PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|meta|table|body)/i;

/** What the first bytes of a file say it is; null for a text, or for what no reader knows. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const found = STARTS.find(([text]) => start.startsWith(text));
  if (found) return found[1];
  return WEB_PAGE.test(start) ? 'web-page' : null;
}

/** A line of at least three cells that are divided alike, and nothing that YAML would give a meaning. */
const ROW = /^(?:[^\t:]*(?:\t[^\t:]*){2,}|[^;:]*(?:;[^;:]*){2,}|[^,:{[]*(?:,[^,:]*){2,})$/;

/** Whether the first line of a text is a row of a table, as in a CSV file that has lost its name. */
export function startsWithRow(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4000));
  return ROW.test(start.trimStart().split(/\r?\n|\r/, 1)[0] ?? '');
}
