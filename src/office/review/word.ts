import type { DocumentPlace } from '../../check/engine/diagnostic.ts';
import { Bounds } from '../read/bounds.ts';
import { readerOf } from '../read/docx/docx.ts';
import { isProposal } from '../read/docx/paragraph-text.ts';
import type { Block, Cell, OfficeDocument } from '../read/office-document.ts';
import { REVIEWER } from '../read/parts.ts';
import { damaged } from '../read/unreadable-file.ts';
import { childOf, elementsOf, type XmlElement } from '../read/xml.ts';
import { type Edit, edited, encoded, escaped, LocatedXml } from './located-xml.ts';
import { atEnd, DECLARATION, type PartChanges } from './part-changes.ts';
import { besideWords, type Review, type ReviewComment } from './review-comment.ts';
import { WordChanges, withdrawn } from './word-changes.ts';
import { WordMarks } from './word-marks.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Puts the comments of a review into a Word document, in the place of those of an earlier one. Throws an UnreadableFile. */
export function reviewWord(changes: PartChanges, main: string, review: Review): void {
  const before = changes.bytesOf(main);
  if (!before) throw damaged();
  const comments = new CommentsPart(changes, main);
  const plain = withoutReview(new LocatedXml(before, new Bounds()), before, comments.removed);
  const scope = scopeOf(plain);
  const tracked = withChanges(plain);
  const xml = tracked.xml;
  const { document, origins } = readFrom(xml, changes, main);
  const marks = new WordMarks(xml);
  const isPlaced = ({ place }: ReviewComment) => elementAt(document, origins, place) !== undefined;
  const unplaced = review.comments.filter((comment) => !isPlaced(comment));

  const heading = headingOf(document, origins, review.heading.table);
  const text = [review.heading.text, ...unplaced.map(besideWords)].join('\n\n');
  if (heading) mark(heading, { excerpt: '' }, text);
  for (const comment of review.comments) {
    const element = elementAt(document, origins, comment.place);
    const isUntracked = comment.changes.length > 0 && !tracked.done.has(comment);
    const said = element && marks.isInBox(element) ? besideWords(comment) : comment.text;
    const text = isUntracked ? `${said}\n${comment.instead}` : said;
    if (element) mark(element, comment.place, text);
  }
  changes.write(main, edited(xml.text, marks.edits()));
  comments.write(scope.uri, review.date);

  function mark(element: XmlElement, place: Pick<DocumentPlace, 'excerpt' | 'context'>, text: string): void {
    const id = comments.add(text);
    if (id === null) return;
    const tag = (name: string) => `<w:${name}${scope.declared} w:id="${id}"/>`;
    const reference = `<w:r${scope.declared}><w:commentReference w:id="${id}"/></w:r>`;
    marks.around(element, place, tag('commentRangeStart'), tag('commentRangeEnd') + reference);
  }

  /** The document with the changes of the comments, and those whose changes are all in it. */
  function withChanges(xml: LocatedXml): { xml: LocatedXml; done: ReadonlySet<ReviewComment> } {
    const proposing = review.comments.filter((comment) => comment.changes.length > 0);
    if (proposing.length === 0) return { xml, done: new Set() };
    const { document, origins } = readFrom(xml, changes, main);
    const proposed = new WordChanges(xml, review.date, scope.declared);
    const done = proposing.filter((comment) =>
      proposed.propose(
        comment.changes.map(({ place, text }) => ({
          element: elementAt(document, origins, place),
          place,
          text,
        })),
      ),
    );
    const text = edited(xml.text, proposed.edits());
    return {
      xml: new LocatedXml(encoded(text, before ?? new Uint8Array()), new Bounds()),
      done: new Set(done),
    };
  }
}

/** What a document says, and where its paragraphs and cells are in `xml`. */
function readFrom(xml: LocatedXml, { parts }: PartChanges, main: string) {
  const body = childOf(xml.root, 'w:body');
  if (!body) throw damaged();
  const reader = readerOf(parts, main);
  return { document: reader.read(body), origins: reader.origins };
}

/** The namespace of a document, and its declaration where `w` is not its prefix. */
function scopeOf(xml: LocatedXml): { readonly uri: string; readonly declared: string } {
  const tag = xml.tagOf(xml.root);
  const uri = tag.includes(STRICT) ? STRICT : TRANSITIONAL;
  return { uri, declared: /\sxmlns:w=/.test(tag) ? '' : ` xmlns:w="${uri}"` };
}

/** The document without the changes that an earlier review proposed, and without the marks of these comments. */
function withoutReview(xml: LocatedXml, before: Uint8Array, ids: ReadonlySet<string>): LocatedXml {
  const edits: Edit[] = [...withdrawn(xml, xml.root)];
  const visit = (element: XmlElement): void => {
    const isMark = /^w:comment(?:RangeStart|RangeEnd|Reference)$/.test(element.name);
    if (isMark && ids.has(element.attributes.get('w:id') ?? '')) {
      const run = xml.parentOf(element);
      const isAlone =
        run?.name === 'w:r' && elementsOf(run).every(({ name }) => name === 'w:rPr' || name === element.name);
      const span = xml.spanOf(isAlone ? run : element);
      if (span) edits.push({ at: span.start, end: span.end, text: '' });
    } else if (!isProposal(element)) for (const child of elementsOf(element)) visit(child);
  };
  if (ids.size > 0) visit(xml.root);
  return edits.length === 0 ? xml : new LocatedXml(encoded(edited(xml.text, edits), before), new Bounds());
}

type Origins = ReadonlyMap<Block | Cell, XmlElement>;

/** The cell or paragraph of a place. */
function elementAt(
  { blocks }: OfficeDocument,
  origins: Origins,
  place: DocumentPlace,
): XmlElement | undefined {
  const { table, row, column, text } = place;
  if (table !== null) {
    const found = blocks.find((block) => block.kind === 'table' && block.number === table);
    const cell = found?.kind === 'table' ? found.rows[(row ?? 1) - 1]?.[(column ?? 1) - 1] : null;
    return cell ? origins.get(cell) : undefined;
  }
  if (text === '') return undefined;
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const found =
    paragraphs.find(({ lines }) => lines.join(' ') === text || lines.includes(text)) ??
    // The text of a caption may run over several paragraphs.
    paragraphs.find(({ lines }) => lines[0] !== undefined && text.startsWith(lines[0]));
  return found && origins.get(found);
}

/** How far above its table the heading of an annex is. */
const HEADING_LINES = 8;

/** The paragraph PHỤ LỤC above a table, else the nearest line above it, else its first cell; the first line without a table. */
function headingOf(
  { blocks }: OfficeDocument,
  origins: Origins,
  table: number | null,
): XmlElement | undefined {
  const at = blocks.findIndex((block) => block.kind === 'table' && block.number === table);
  const isLine = (block: Block) => block.kind === 'paragraph' && block.lines.length > 0;
  if (at < 0) {
    const first = blocks.find(
      (block) => isLine(block) && block.kind === 'paragraph' && /^kế hoạch/iu.test(block.lines[0] ?? ''),
    );
    const any = first ?? blocks.find(isLine);
    return any && origins.get(any);
  }
  const above = blocks.slice(0, at).filter(isLine).slice(-HEADING_LINES).toReversed();
  const named = above.find((block) => block.kind === 'paragraph' && /^phụ lục/iu.test(block.lines[0] ?? ''));
  const line = named ?? above[0];
  if (line) return origins.get(line);
  const found = blocks[at];
  const cell = found?.kind === 'table' ? found.rows[0]?.find((each) => each !== null) : null;
  return cell ? origins.get(cell) : undefined;
}

/** The comments of a document: those of others stay, ours are replaced unless somebody has answered them. */
class CommentsPart {
  /** The ids of comments of an earlier review that go. */
  readonly removed: ReadonlySet<string>;
  readonly #changes: PartChanges;
  readonly #main: string;
  readonly #name: string | null;
  readonly #edits: Edit[] = [];
  readonly #answered = new Set<string>();
  readonly #added: { id: number; text: string }[] = [];
  #next = 0;

  constructor(changes: PartChanges, main: string) {
    this.#changes = changes;
    this.#main = main;
    const relations = changes.parts.relationsOf(main);
    this.#name = relations.findLast(({ kind }) => kind === 'comments')?.target ?? null;
    const xml = this.#name === null ? null : changes.xml(this.#name);
    const extended = changes.parts.related(main, 'commentsExtended');
    const parents = new Set(
      (extended ? elementsOf(extended) : []).map(({ attributes }) => attributes.get('paraIdParent')),
    );
    const removed = new Set<string>();
    for (const comment of xml ? elementsOf(xml.root) : []) {
      const id = comment.attributes.get('w:id') ?? '';
      const isOurs = comment.attributes.get('w:author') === REVIEWER;
      const isAnswered = elementsOf(comment).some(
        ({ attributes }) => attributes.has('paraId') && parents.has(attributes.get('paraId')),
      );
      const span = xml?.spanOf(comment);
      if (isOurs && !isAnswered && span) {
        removed.add(id);
        this.#edits.push({ at: span.start, end: span.end, text: '' });
        continue;
      }
      if (isOurs) this.#answered.add(linesIn(comment).join('\n'));
      this.#next = Math.max(this.#next, Number(id) + 1 || 0);
    }
    this.removed = removed;
  }

  /** Adds a comment and returns its id; null for one that is there and has been answered. */
  add(text: string): number | null {
    if (this.#answered.has(text)) return null;
    const id = this.#next;
    this.#next += 1;
    this.#added.push({ id, text });
    return id;
  }

  /** `uri` is the namespace of the document. */
  write(uri: string, date: Date): void {
    const stamp = date.toISOString().replace(/\.\d+/, '');
    const written = (declared: string) =>
      this.#added.map(({ id, text }) => commentXml(id, text, stamp, declared)).join('');
    const xml = this.#name === null ? null : this.#changes.xml(this.#name);
    if (this.#name !== null && xml) {
      const declared = /\sxmlns:w=/.test(xml.tagOf(xml.root)) ? '' : ` xmlns:w="${uri}"`;
      this.#changes.edit(this.#name, xml, [...this.#edits, atEnd(xml, xml.root, written(declared))]);
      return;
    }
    const folder = this.#main.slice(0, this.#main.lastIndexOf('/') + 1);
    const name = this.#changes.has(`${folder}comments.xml`)
      ? this.#changes.freeName(`${folder}comments`, 'xml')
      : `${folder}comments.xml`;
    this.#changes.write(name, `${DECLARATION}<w:comments xmlns:w="${uri}">${written('')}</w:comments>`);
    const base =
      uri === STRICT
        ? 'http://purl.oclc.org/ooxml/officeDocument'
        : 'http://schemas.openxmlformats.org/officeDocument/2006';
    this.#changes.relate(this.#main, `${base}/relationships/comments`, name.slice(folder.length));
    this.#changes.declare({ part: name }, COMMENTS_TYPE);
  }
}

function commentXml(id: number, text: string, date: string, declared: string): string {
  const paragraphs = text
    .split('\n')
    .map(
      (line, index) =>
        `<w:p>${index === 0 ? '<w:r><w:annotationRef/></w:r>' : ''}<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
    );
  return `<w:comment${declared} w:id="${id}" w:author="${REVIEWER}" w:date="${date}" w:initials="k">${paragraphs.join('')}</w:comment>`;
}

function linesIn(comment: XmlElement): string[] {
  const textIn = (element: XmlElement): string =>
    element.name === 'w:t'
      ? element.children.filter((child) => typeof child === 'string').join('')
      : elementsOf(element).map(textIn).join('');
  return elementsOf(comment).map(textIn);
}
