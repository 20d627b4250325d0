import { strToU8, type Zippable, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** The bytes of a Word file with this body and, by their names, further parts such as `numbering`. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const related = Object.keys(parts).map((name) => relationship(name, `${name}.xml`));
  return archive({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([relationship('officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relationships(related),
    'word/document.xml': `<w:document ${W} ${MC} ${WPS}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, xml.replace('>', ` ${W}>`)]),
    ),
  });
}

/** A ZIP archive of these texts. */
export function archive(files: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) entries[name] = strToU8(text);
  return zipSync(entries, { mtime: '2026-01-01' });
}

function relationships(items: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

let ids = 0;

function relationship(kind: string, target: string): string {
  ids += 1;
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="rId${ids}" Type="${type}" Target="${target}"/>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A run of text, with its properties as XML. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph: of runs where it begins with a tag, else of a text. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A cell: one paragraph for each line. */
export function cell(text: string, properties = ''): string {
  const lines = text.startsWith('<')
    ? text
    : text
        .split('\n')
        .map((line) => paragraph(line))
        .join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${lines}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function table(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

/** A table of texts without merged cells. */
export function textTable(rows: readonly (readonly string[])[]): string {
  return table(rows.map((texts) => row(texts.map((text) => cell(text)))));
}

export const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
export const mergeBegins = '<w:vMerge w:val="restart"/>';
export const mergeGoesOn = '<w:vMerge/>';
