import { childOf, elementsOf, isOn, settingOf, type XmlElement } from '../xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.`: the numbers of the levels among other text. */
  readonly text: string;
  /** Shows the numbers of higher levels as 1, 2, 3 whatever their own format. */
  readonly isLegal: boolean;
  /** After a number of this level or a higher one this level starts again; 0 for never. */
  readonly restartAfter: number;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists made from one definition count together, unless one says where it starts. */
  readonly counter: string;
}

/** Lists have no more levels (ECMA-376 part 1, 17.9.3). */
const LEVELS = 9;

/** Counts the automatic numbers of a document, paragraph by paragraph (ECMA-376 part 1, 17.9). */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, number[]>();

  /** `root` is the numbering part, undefined where the document has none. */
  constructor(root: XmlElement | undefined) {
    this.#lists = root ? readLists(root) : new Map();
  }

  /** The number or bullet of the next paragraph of a list; empty where it shows none. */
  next(listId: string, levelIndex: number): string {
    if (!(levelIndex >= 0 && levelIndex < LEVELS)) return '';
    const list = this.#lists.get(listId);
    const level = list?.levels.get(levelIndex);
    if (!list || !level) return '';
    const counts = this.#counts.get(list.counter) ?? [];
    this.#counts.set(list.counter, counts);
    for (let above = 0; above < levelIndex; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
    counts[levelIndex] = (counts[levelIndex] ?? level.start - 1) + 1;
    for (const [below, { restartAfter }] of list.levels)
      if (below > levelIndex && restartAfter > levelIndex) delete counts[below];
    if (level.format === 'bullet') return '-';
    if (level.format === 'none') return '';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1;
      const format = level.isLegal ? 'decimal' : (list.levels.get(shown)?.format ?? 'decimal');
      return formatNumber(counts[shown] ?? 1, format);
    });
  }
}

function readLists(root: XmlElement): Map<string, List> {
  const parts = elementsOf(root);
  const definitions = new Map(
    parts
      .filter(({ name }) => name === 'w:abstractNum')
      .map((part) => [part.attributes.get('w:abstractNumId') ?? '', levelsOf(part)]),
  );
  return new Map(
    parts
      .filter(({ name }) => name === 'w:num')
      .map((part) => {
        const id = part.attributes.get('w:numId') ?? '';
        const definition = settingOf(part, 'w:abstractNumId') ?? '';
        const levels = new Map(definitions.get(definition));
        const overrides = elementsOf(part).filter(({ name }) => name === 'w:lvlOverride');
        for (const override of overrides) {
          const index = Number(override.attributes.get('w:ilvl') ?? 0);
          const whole = childOf(override, 'w:lvl');
          const level = whole ? levelOf(whole, index) : levels.get(index);
          const start = settingOf(override, 'w:startOverride');
          if (level)
            levels.set(index, start === undefined ? level : { ...level, start: wholeNumber(start, 1) });
        }
        const restarts = overrides.some((override) => settingOf(override, 'w:startOverride') !== undefined);
        return [id, { levels, counter: restarts ? `list ${id}` : `definition ${definition}` }];
      }),
  );
}

function levelsOf(definition: XmlElement): Map<number, Level> {
  const levels = elementsOf(definition).filter(({ name }) => name === 'w:lvl');
  return new Map(
    levels.map((level) => {
      const index = Number(level.attributes.get('w:ilvl') ?? 0);
      return [index, levelOf(level, index)];
    }),
  );
}

function levelOf(level: XmlElement, index: number): Level {
  return {
    start: wholeNumber(settingOf(level, 'w:start'), 1),
    format: settingOf(level, 'w:numFmt') ?? 'decimal',
    text: settingOf(level, 'w:lvlText') ?? '',
    isLegal: isOn(level, 'w:isLgl') === true,
    restartAfter: wholeNumber(settingOf(level, 'w:lvlRestart'), index),
  };
}

function wholeNumber(text: string | undefined, fallback: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : fallback;
}

/** A number as `w:numFmt` asks for; formats of other scripts as 1, 2, 3. */
function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
}

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(number: number): string {
  if (number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [sign, value] of ROMAN) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** A, B … Z, AA, BB: Word repeats the letter after Z. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 30) return String(number);
  const letter = String.fromCharCode('A'.charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}
