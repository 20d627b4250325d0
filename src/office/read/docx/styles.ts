import { childOf, elementsOf, isOn, settingOf, type XmlElement } from '../xml.ts';

/** What a style says of the things that change what is read. */
export interface Style {
  readonly list: string | undefined;
  readonly level: string | undefined;
  readonly isHidden: boolean | undefined;
  readonly isStruck: boolean | undefined;
  readonly isBold: boolean | undefined;
  readonly isRaised: boolean | undefined;
  readonly font: string | undefined;
}

const NOTHING: Style = {
  list: undefined,
  level: undefined,
  isHidden: undefined,
  isStruck: undefined,
  isBold: undefined,
  isRaised: undefined,
  font: undefined,
};
/** A chain of styles longer than this goes in circles. */
const LONGEST_CHAIN = 20;

/** The styles of a document, each with what it inherits. */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #inheritedStyles = new Map<string, Style>();
  readonly #defaultParagraph: string | undefined;
  /** The font of text for which nothing else names one. */
  readonly font: string | undefined;

  constructor(root: XmlElement | undefined) {
    this.font = fontOf(childOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));
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
    return this.#known(id ?? this.#defaultParagraph);
  }

  character(id: string | undefined): Style {
    return this.#known(id);
  }

  #known(id: string | undefined): Style {
    if (id === undefined) return NOTHING;
    const style = this.#inheritedStyles.get(id) ?? this.#inherited(id);
    this.#inheritedStyles.set(id, style);
    return style;
  }

  #inherited(id: string): Style {
    let style = NOTHING;
    let next: string | undefined = id;
    for (let step = 0; step < LONGEST_CHAIN && next !== undefined; step += 1) {
      const element = this.#elements.get(next);
      const numbering = childOf(element, 'w:pPr', 'w:numPr');
      const raised = settingOf(element, 'w:rPr', 'w:vertAlign');
      style = {
        list: style.list ?? settingOf(numbering, 'w:numId'),
        level: style.level ?? settingOf(numbering, 'w:ilvl'),
        isHidden: style.isHidden ?? isOn(element, 'w:rPr', 'w:vanish'),
        isStruck: style.isStruck ?? isOn(element, 'w:rPr', 'w:strike'),
        isBold: style.isBold ?? isOn(element, 'w:rPr', 'w:b'),
        isRaised: style.isRaised ?? (raised === undefined ? undefined : raised === 'superscript'),
        font: style.font ?? fontOf(childOf(element, 'w:rPr')),
      };
      next = settingOf(element, 'w:basedOn');
    }
    return style;
  }
}

/** The font that properties of text name for Latin letters. */
export function fontOf(properties: XmlElement | undefined): string | undefined {
  const font = childOf(properties, 'w:rFonts')?.attributes;
  return font?.get('w:ascii') ?? font?.get('w:hAnsi');
}
