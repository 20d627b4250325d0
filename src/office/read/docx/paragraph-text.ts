import { REVIEWER } from '../parts.ts';
import type { Run } from '../runs.ts';
import { childOf, elementsOf, isOn, settingOf, type XmlElement } from '../xml.ts';
import { fontOf, type Style, type Styles } from './styles.ts';

/** What is not shown once all changes are accepted, and what is no text. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'mc:Fallback',
]);

const MARKS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

const PICTURES = new Set(['w:drawing', 'w:pict', 'w:object']);

/** A note that a text refers to. */
export interface Reference {
  readonly kind: 'footnote' | 'endnote' | 'comment';
  readonly id: string;
}

const REFERENCES: ReadonlyMap<string, Reference['kind']> = new Map([
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
  ['w:commentReference', 'comment'],
]);

/** One paragraph: its runs, the text boxes anchored in it and the notes it refers to. */
export class ParagraphText {
  readonly runs: Run[] = [];
  readonly boxes: XmlElement[] = [];
  readonly references: Reference[] = [];
  /** Text that the file keeps and Word does not show. */
  hidden = '';
  hasPicture = false;
  /** It has letters or digits, and all of them are bold. */
  isBold = false;
  readonly #styles: Styles;
  readonly #style: Style;
  #run: Omit<Run, 'text'> & { isBold: boolean; isHidden: boolean };
  /** For each field that is open, whether its result has begun; before that comes its instruction. */
  readonly #fields: boolean[] = [];
  #lightLetters = false;

  constructor(paragraph: XmlElement, styles: Styles) {
    this.#styles = styles;
    this.#style = styles.paragraph(settingOf(paragraph, 'w:pPr', 'w:pStyle'));
    this.#run = this.#formOf(undefined);
    this.#readChildren(paragraph);
    this.isBold &&= !this.#lightLetters;
  }

  #readChildren(parent: XmlElement): void {
    for (const child of parent.children) if (typeof child !== 'string') this.#read(child);
  }

  #read(element: XmlElement): void {
    const { name, attributes } = element;
    if (isProposal(element)) this.#readProposal(element);
    if (SKIPPED.has(name) || isProposal(element)) return;
    if (PICTURES.has(name)) this.hasPicture = true;
    const reference = REFERENCES.get(name);
    if (reference) this.references.push({ kind: reference, id: attributes.get('w:id') ?? '' });
    else if (name === 'w:r') this.#readRun(element);
    else if (name === 'w:txbxContent') this.boxes.push(element);
    else if (name === 'w:fldChar') this.#readField(element);
    else if (name === 'w:sym') this.#readSymbol(attributes);
    else if (name === 'w:t' || name === 'm:t') this.#write(textIn(element));
    else if (MARKS.has(name)) this.#write(MARKS.get(name) ?? '');
    // A content control that nobody has filled in shows only what to fill in.
    else if (!isPlaceholder(element)) this.#readChildren(element);
  }

  /** What a check proposes to take out is still there, and what it proposes to put in is not. */
  #readProposal(element: XmlElement): void {
    if (element.name !== 'w:del') return;
    for (const run of elementsOf(element)) {
      const outer = this.#run;
      this.#run = this.#formOf(childOf(run, 'w:rPr'));
      for (const text of elementsOf(run)) if (text.name === 'w:delText') this.#write(textIn(text));
      this.#run = outer;
    }
  }

  #readRun(run: XmlElement): void {
    const outer = this.#run;
    this.#run = this.#formOf(childOf(run, 'w:rPr'));
    this.#readChildren(run);
    this.#run = outer;
  }

  /** The form of a run, from its own properties, its style and that of the paragraph. */
  #formOf(properties: XmlElement | undefined) {
    const style = this.#styles.character(settingOf(properties, 'w:rStyle'));
    return {
      font: fontOf(properties) ?? style.font ?? this.#style.font ?? this.#styles.font,
      isStruck:
        (isOn(properties, 'w:strike') ?? style.isStruck ?? this.#style.isStruck ?? false) ||
        isOn(properties, 'w:dstrike') === true,
      isRaised: settingOf(properties, 'w:vertAlign') === 'superscript' || style.isRaised === true,
      isBold: isOn(properties, 'w:b') ?? style.isBold ?? this.#style.isBold ?? false,
      isHidden: isOn(properties, 'w:vanish') ?? style.isHidden ?? this.#style.isHidden ?? false,
    };
  }

  #readField(element: XmlElement): void {
    const type = element.attributes.get('w:fldCharType');
    if (type === 'begin') {
      this.#write(shownFormField(childOf(element, 'w:ffData')));
      this.#fields.push(false);
    } else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }

  #readSymbol(attributes: ReadonlyMap<string, string>): void {
    const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
    if (code >= 0x20 && code <= 0xffff) this.#write(String.fromCharCode(code), attributes.get('w:font'));
  }

  #write(text: string, font = this.#run.font): void {
    if (text === '' || !this.#fields.every((hasResult) => hasResult)) return;
    const { isStruck, isRaised, isBold, isHidden } = this.#run;
    if (isHidden) {
      this.hidden += text;
      return;
    }
    this.runs.push({ text, font, isStruck, isRaised });
    if (isStruck || !/[\p{L}\p{N}]/u.test(text)) return;
    if (isBold) this.isBold = true;
    else this.#lightLetters = true;
  }
}

/** Whether an element is a change that a check has proposed and nobody has accepted. */
export function isProposal({ name, attributes }: XmlElement): boolean {
  return (name === 'w:ins' || name === 'w:del') && attributes.get('w:author') === REVIEWER;
}

/** Whether a content control shows only what to fill in. */
export function isPlaceholder(element: XmlElement): boolean {
  return element.name === 'w:sdt' && isOn(element, 'w:sdtPr', 'w:showingPlcHdr') === true;
}

/** An element without its text. */
export function emptied(element: XmlElement): XmlElement {
  const children = elementsOf(element).filter(({ name }) => name !== 'w:r');
  return { ...element, children: children.map(emptied) };
}

function textIn({ children }: XmlElement): string {
  // A line break inside w:t is only how the file is laid out.
  return children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ');
}

/**
 * What a form field of older Word shows that has no result among the text (ECMA-376 part 1, 17.16): the chosen entry
 * of a list, a box that is checked or not. Empty for other fields.
 */
function shownFormField(data: XmlElement | undefined): string {
  const list = childOf(data, 'w:ddList');
  if (list) {
    const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
    const chosen = settingOf(list, 'w:result') ?? settingOf(list, 'w:default') ?? '0';
    return entries[Number(chosen)]?.attributes.get('w:val') ?? '';
  }
  const box = childOf(data, 'w:checkBox');
  if (!box) return '';
  return (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false) ? '☒' : '☐';
}
