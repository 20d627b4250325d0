const SYMBOL_FONT = /^(?:Wingdings(?: [23])?|Webdings|Symbol)$/i;

/** The signs of symbol fonts that plans use, by font and code (the tables of Unicode's mappings for these fonts). */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '●',
    110: '■',
    111: '☐',
    113: '☐',
    118: '❖',
    120: '☒',
    159: '•',
    167: '▪',
    168: '☐',
    216: '➢',
    224: '→',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '☐' },
  'wingdings 3': {},
  webdings: { 97: '✓', 99: '☐', 103: '■', 114: '✗' },
  symbol: {
    43: '+',
    45: '−',
    163: '≤',
    174: '→',
    177: '±',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    214: '√',
    222: '⇒',
  },
};

/** What a character of a symbol font is where no table knows it: seen, but not as a letter. */
const UNKNOWN = '□';

export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && SYMBOL_FONT.test(font);
}

/** Text in a symbol font as the signs it shows; also of the private codes that such a font leaves in other text. */
export function symbolsIn(text: string, font: string | undefined): string {
  const isSymbol = isSymbolFont(font);
  if (!isSymbol && !/[\uf020-\uf0ff]/.test(text)) return text;
  const signs = SIGNS[isSymbol ? (font ?? '').toLowerCase() : 'wingdings'];
  return [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0);
      const isPrivate = code >= 0xf020 && code <= 0xf0ff;
      if (/\s/.test(letter) || (!isSymbol && !isPrivate)) return letter;
      const plain = code & 0xff;
      // The Symbol font has digits and signs of ASCII in their places.
      const same = font?.toLowerCase() === 'symbol' && plain < 0x40 ? String.fromCharCode(plain) : UNKNOWN;
      return signs?.[plain] ?? same;
    })
    .join('');
}
