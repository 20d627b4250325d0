import type { Day } from '../../values/calendar/calendar.ts';
import { escaped } from '../review/located-xml.ts';
import { pack } from '../review/repack.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const FONT = 'Times New Roman';
/** The relation of the header with the page number. */
export const PAGE_NUMBER = 'rId2';
/** The first time that an archive can give: the clock is in no file. */
const FIRST_TIME = new Date('1980-01-01T00:00:00Z');

/** A Word file (ISO/IEC 29500-2 package) with this body, of a title and a day; the same bytes each time. */
export function wordFile(body: string, title: string, day: Day): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations([
      [`${RELATIONS}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': properties(title, day),
    'word/document.xml': `<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      [`${RELATIONS}/styles`, 'styles.xml'],
      [`${RELATIONS}/header`, 'header1.xml'],
    ]),
    'word/styles.xml': STYLES,
    'word/header1.xml': HEADER,
  };
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([name, text]) => [name, encoder.encode(HEAD + text)] as const);
  return pack(new Map(files), FIRST_TIME);
}

const part = (name: string, kind: string) =>
  `<Override PartName="/word/${name}.xml" ContentType="${OFFICE}.${kind}+xml"/>`;

const CONTENT_TYPES = [
  `<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  part('document', 'document.main'),
  part('styles', 'styles'),
  part('header1', 'header'),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('');

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function properties(title: string, day: Day): string {
  const dated = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>kstthc</dc:creator>`,
    `<cp:lastModifiedBy>kstthc</cp:lastModifiedBy>${dated('created')}${dated('modified')}</cp:coreProperties>`,
  ].join('');
}

const STYLES = [
  `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>`,
  `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`,
  '<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>',
  '<w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
].join('');

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

const HEADER = [
  `<w:hdr xmlns:w="${MAIN}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>`,
  `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}`,
  `<w:r><w:t>2</w:t></w:r>${field('end')}</w:p></w:hdr>`,
].join('');
