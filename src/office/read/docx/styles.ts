import { childOf, elementsOf, isOn, settingOf, type XmlElement } from './xml.ts';

/** What a style says of the things that change what is read. */
interface Style {
  readonly list: string | undefined;
  readonly level: string | undefined;
  readonly isHidden: boolean | undefined;
}

const NOTHING: Style = { list: undefined, level: undefined, isHidden: undefined };
/** A chain of styles longer than this goes in circles. */
const LONGEST_CHAIN = 20;

/** The styles of a document, each with what it inherits. */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #defaultParagraph: string | undefined;

  constructor(root: XmlElement | undefined) {
    for (const style of root ? elementsOf(root) : []) {
      const id = style.attributes.get('w:styleId');
      if (style.name !== 'w:style' || id === undefined) continue;
      this.#elements.set(id, style);
      if (
        style.attributes.get('w:type') === 'paragraph' &&
        /^(?:1|true|on)$/.test(style.attributes.get('w:default') ?? '')
      )
        this.#defaultParagraph = id;
    }
  }

  /** The style of this id; that of ordinary paragraphs where a paragraph names none. */
  paragraph(id: string | undefined): Style {
    return this.#inherited(id ?? this.#defaultParagraph);
  }

  character(id: string | undefined): Style {
    return this.#inherited(id);
  }

  #inherited(id: string | undefined): Style {
    let style = NOTHING;
    let next = id;
    for (let step = 0; step < LONGEST_CHAIN && next !== undefined; step += 1) {
      const element = this.#elements.get(next);
      const numbering = childOf(element, 'w:pPr', 'w:numPr');
      style = {
        list: style.list ?? settingOf(numbering, 'w:numId'),
        level: style.level ?? settingOf(numbering, 'w:ilvl'),
        isHidden: style.isHidden ?? isOn(element, 'w:rPr', 'w:vanish'),
      };
      next = settingOf(element, 'w:basedOn');
    }
    return style;
  }
}
