import type { Bounds } from '../bounds.ts';
import type { Run } from '../runs.ts';
import { walkXml } from '../xml.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** Collects the runs of a text (ECMA-376 part 1, 18.4.8) while its part is walked through. */
export class RichText {
  #runs: Run[] = [];
  #font: string | undefined;
  #isStruck = false;
  #isRaised = false;
  #isText = false;
  #isPhonetic = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('val');
    if (name === 'x:r') {
      this.#font = undefined;
      this.#isStruck = false;
      this.#isRaised = false;
    } else if (name === 'x:strike') this.#isStruck = !/^(?:0|false)$/.test(value ?? '1');
    else if (name === 'x:vertAlign') this.#isRaised = value === 'superscript';
    else if (name === 'x:rFont') this.#font = value;
    else if (name === 'x:rPh') this.#isPhonetic = true;
    else if (name === 'x:t') this.#isText = !this.#isPhonetic;
  }

  text(text: string): void {
    if (!this.#isText) return;
    this.#runs.push({
      text,
      font: this.#font,
      isStruck: this.#isStruck,
      isRaised: this.#isRaised,
    });
  }

  close(name: string): void {
    if (name === 'x:t') this.#isText = false;
    else if (name === 'x:rPh') this.#isPhonetic = false;
  }

  /** The runs since the last call. */
  take(): readonly Run[] {
    const runs = this.#runs;
    this.#runs = [];
    this.open('x:r', NONE);
    return runs;
  }
}

/** The strings that the cells of a workbook share, in their order. */
export function sharedStrings(bytes: Uint8Array | null, bounds: Bounds): (readonly Run[])[] {
  const strings: (readonly Run[])[] = [];
  const text = new RichText();
  if (!bytes) return strings;
  walkXml(bytes, bounds, {
    open: (name, attributes) => text.open(name, attributes),
    text: (more) => text.text(more),
    close: (name) => {
      text.close(name);
      if (name !== 'x:si') return;
      const runs = text.take();
      bounds.count(
        'letters',
        runs.reduce((sum, run) => sum + run.text.length, 0),
      );
      strings.push(runs);
    },
  });
  return strings;
}
