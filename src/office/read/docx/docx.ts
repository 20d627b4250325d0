import type { Archive } from '../archive.ts';
import type { OfficeDocument } from '../office-document.ts';
import { refuseOldFonts } from '../old-encodings.ts';
import { damaged } from '../unreadable-file.ts';
import { DocumentReader } from './blocks.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';
import { childOf, elementsOf, parseXml, type XmlElement } from './xml.ts';

/**
 * Reads a Word document (ECMA-376): paragraphs and tables in their order, automatic numbers and merged cells written
 * out, tracked changes as accepted, hidden text left out. Footnotes follow at the end. Throws an UnreadableFile.
 */
export function readDocx(archive: Archive, mainPart: string): OfficeDocument {
  const part = (name: string | undefined) => {
    const bytes = name === undefined ? null : archive.read(name);
    return bytes ? parseXml(bytes) : undefined;
  };
  const related = relatedParts(mainPart, part(relationshipsOf(mainPart)));
  const body = childOf(part(mainPart), 'w:body');
  if (!body) throw damaged();
  const reader = new DocumentReader(
    new Styles(part(related.get('styles'))),
    new Numbering(part(related.get('numbering'))),
    part(related.get('footnotes')),
  );
  const document = reader.read(body);
  refuseOldFonts(document, reader.fonts);
  return document;
}

function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The parts a part refers to, by the last word of the kind of reference. Nothing outside the archive is opened. */
function relatedParts(part: string, relationships: XmlElement | undefined): Map<string, string> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const parts = new Map<string, string>();
  for (const { attributes } of relationships ? elementsOf(relationships) : []) {
    const target = attributes.get('Target') ?? '';
    const kind = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    if (attributes.get('TargetMode') !== 'External')
      parts.set(kind, target.startsWith('/') ? target : folder + target);
  }
  return parts;
}
