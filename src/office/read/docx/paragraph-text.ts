import type { Styles } from './styles.ts';
import { childOf, elementsOf, isOn, settingOf, type XmlElement } from './xml.ts';

/** What is not shown once all changes are accepted, and what is no text. */
const SKIPPED = new Set([
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

/** The text of one paragraph, the text boxes anchored in it and the footnotes it refers to. */
export class ParagraphText {
  text = '';
  readonly boxes: XmlElement[] = [];
  readonly footnotes: string[] = [];
  readonly #styles: Styles;
  readonly #fonts: Map<string, number>;
  readonly #isHidden: boolean;
  /** For each field that is open, whether its result has begun; before that stands its instruction. */
  readonly #fields: boolean[] = [];

  /** Adds to `fonts` how many letters are set in each. */
  constructor(paragraph: XmlElement, styles: Styles, fonts: Map<string, number>) {
    this.#styles = styles;
    this.#fonts = fonts;
    this.#isHidden = styles.paragraph(settingOf(paragraph, 'w:pPr', 'w:pStyle')).isHidden ?? false;
    this.#readChildren(paragraph);
  }

  #readChildren(parent: XmlElement): void {
    for (const element of elementsOf(parent)) this.#read(element);
  }

  #read(element: XmlElement): void {
    const { name, attributes } = element;
    if (SKIPPED.has(name)) return;
    if (name === 'w:r') this.#readRun(element);
    else if (name === 'w:txbxContent') this.boxes.push(element);
    else if (name === 'w:fldChar') this.#readField(attributes.get('w:fldCharType'));
    else if (name === 'w:footnoteReference') this.footnotes.push(attributes.get('w:id') ?? '');
    else if (name === 'w:t' || name === 'm:t') this.#write(textIn(element));
    else if (MARKS.has(name)) this.#write(MARKS.get(name) ?? '');
    else this.#readChildren(element);
  }

  #readRun(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const style = this.#styles.character(settingOf(properties, 'w:rStyle'));
    if (isOn(properties, 'w:vanish') ?? style.isHidden ?? this.#isHidden) return;
    const font = childOf(properties, 'w:rFonts')?.attributes;
    const name = font?.get('w:ascii') ?? font?.get('w:hAnsi');
    const before = this.text.length;
    this.#readChildren(run);
    const letters = this.text.slice(before).match(/\p{L}/gu)?.length ?? 0;
    if (name !== undefined) this.#fonts.set(name, (this.#fonts.get(name) ?? 0) + letters);
  }

  #readField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }

  #write(text: string): void {
    if (this.#fields.every((hasResult) => hasResult)) this.text += text;
  }
}

function textIn({ children }: XmlElement): string {
  // A line break inside w:t is only how the file is laid out.
  return children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ');
}
