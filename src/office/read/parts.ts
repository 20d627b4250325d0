import { type Archive, openArchive } from './archive.ts';
import { Bounds } from './bounds.ts';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';

/** The author of the comments that a check leaves in a file, which say nothing of the plan. */
export const REVIEWER = 'kstthc';

/** A part that another part refers to. */
interface Relation {
  readonly id: string;
  /** The last word of its kind, as `styles` or `worksheet`. */
  readonly kind: string;
  /** The name of the part in the archive. */
  readonly target: string;
}

/** The parts of an office file (ECMA-376 part 2). Nothing outside the archive is opened. */
export class Parts {
  readonly bounds = new Bounds();
  readonly archive: Archive;

  /** Throws an UnreadableFile where the bytes are no sound archive. */
  constructor(bytes: Uint8Array) {
    this.archive = openArchive(bytes, this.bounds);
  }

  /** A part as a tree; undefined if the file lacks it. */
  tree(name: string | undefined): XmlElement | undefined {
    const bytes = name === undefined ? null : this.archive.read(name);
    return bytes ? parseXml(bytes, this.bounds) : undefined;
  }

  /** What a part refers to; the package itself is the part with an empty name. */
  relationsOf(part: string): Relation[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const root = this.tree(`${folder}_rels/${part.slice(slash)}.rels`);
    return (root ? elementsOf(root) : [])
      .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
      .map(({ attributes }) => ({
        id: attributes.get('Id') ?? '',
        kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: resolved(folder, attributes.get('Target') ?? ''),
      }));
  }

  /** The first part of a kind that a part refers to. */
  related(part: string, kind: string): XmlElement | undefined {
    return this.tree(this.relationsOf(part).find((relation) => relation.kind === kind)?.target);
  }
}

function resolved(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
