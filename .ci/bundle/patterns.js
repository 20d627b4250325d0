// The build step that writes patterns out for V8, which takes half a millisecond to compile each `\p{L}`, and as long again for
// a pattern that ignores case: letters become ranges, and each letter is there in both cases.
import { parseAst } from 'rolldown/parseAst';

export const patternsWrittenOut = {
  name: 'patterns-written-out',
  transform: {
    filter: { id: /\.ts$/ },
    handler(code) {
      let end = 0;
      const parts = patternsIn(code).map((literal) => {
        const { pattern, flags } = writtenOut(literal);
        const text = `${code.slice(end, literal.start)}/${pattern}/${flags}`;
        end = literal.end;
        return text;
      });
      return parts.join('') + code.slice(end);
    },
  },
};

/** The patterns of Unicode in a file of TypeScript, with their places in it. */
export function patternsIn(code) {
  const found = [];
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    const { type, regex, start, end } = node;
    if (type === 'Literal' && regex?.flags.includes('u')) found.push({ ...regex, start, end });
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseAst(code, { lang: 'ts' }));
  return found;
}

/**
 * Scripts that no plan has anything of: within them, marks and digits count as letters. Elsewhere each character is what
 * Unicode says.
 */
const OTHER_SCRIPTS = [
  [0x530, 0x1dbf],
  [0x2c00, 0x2ddf],
  [0x3041, 0xd7ff],
  [0xf900, 0xfdff],
  [0x10000, 0x1cfff],
  [0x20000, 0x3ffff],
];

/** The last character that is looked at by itself. */
const LAST = 0xffff;

/** The first and last characters of the ranges of each class that is written out. */
const CLASSES = Object.fromEntries(['L', 'Lu', 'Ll', 'N', 'M'].map((name) => [name, rangesOf(name)]));

function rangesOf(name) {
  const isIn = new RegExp(`^\\p{${name}}$`, 'u');
  const codes = Array.from({ length: LAST + 1 }, (_, code) => code).filter((code) =>
    OTHER_SCRIPTS.some(([first, last]) => first <= code && code <= last)
      ? name === 'L'
      : isIn.test(String.fromCodePoint(code)),
  );
  return [...joined(codes), ...OTHER_SCRIPTS.filter(([first]) => name === 'L' && first > LAST)];
}

/** The ranges that hold these characters. */
function joined(codes) {
  const ranges = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range && code <= range[1] + 1) range[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

/** The characters that are the same as another one where case is ignored, each with the others. */
const SAME = sameLetters();

function sameLetters() {
  const same = new Map();
  const groupOf = (letter) => same.get(letter) ?? [letter];
  for (let code = 0; code <= LAST; code += 1) {
    const letter = String.fromCharCode(code);
    for (const other of [letter.toLowerCase(), letter.toUpperCase(), letter.normalize()]) {
      if (other === letter || other.length > 1 || !isSame(letter, other)) continue;
      const group = new Set([...groupOf(letter), ...groupOf(other)]);
      for (const member of group) same.set(member, group);
    }
  }
  return same;
}

function isSame(letter, other) {
  return new RegExp(`^[${letter}]$`, 'iu').test(other);
}

/** What cannot be written in both cases: words, whose letters are others where case is ignored, and what was matched before. */
const NEEDS_CASE = /\\[bBwWkPc1-9]|\\p\{(?!(?:L|Lu|Ll|N|M)\})/;

const TOKEN =
  /\\u\{(?<long>[\da-fA-F]+)\}|\\u(?<short>[\da-fA-F]{4})|\\x(?<byte>[\da-fA-F]{2})|\\p\{(?<name>\w+)\}|\\.|\(\?<\w+>|./gsu;

/** A pattern that matches the same and is compiled faster. */
export function writtenOut({ pattern, flags }) {
  const isForBoth = flags.includes('i') && !NEEDS_CASE.test(pattern);
  const written = [];
  /** The tokens of the class that is open. */
  let open = null;
  for (const token of pattern.matchAll(TOKEN)) {
    if (open === null && token[0] === '[') open = [];
    else if (open && token[0] === ']') {
      written.push(classOf(open, isForBoth));
      open = null;
    } else if (open) open.push(token);
    else if (CLASSES[token.groups.name] || (isForBoth && SAME.has(characterOf(token)))) {
      written.push(classOf([token], isForBoth));
    } else written.push(token[0]);
  }
  return { pattern: written.join(''), flags: isForBoth ? flags.replace('i', '') : flags };
}

/** The character that a token means; null for an operator or a class. */
function characterOf([text, long, short, byte]) {
  const code = long ?? short ?? byte;
  if (code) return String.fromCodePoint(Number.parseInt(code, 16));
  if (text.startsWith('\\')) return /^\\\W$/.test(text) ? text.slice(1) : null;
  return [...text].length === 1 ? text : null;
}

/** The class of what is between brackets. */
function classOf(tokens, isForBoth) {
  const kept = [];
  const ranges = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const first = characterOf(tokens[i])?.codePointAt(0);
    if (CLASSES[tokens[i].groups.name]) ranges.push(...CLASSES[tokens[i].groups.name]);
    else if (first === undefined || (i === 0 && tokens[i][0] === '^')) kept.push(tokens[i][0]);
    else if (tokens[i + 1]?.[0] === '-' && tokens[i + 2]) {
      // With `u`, a range to a class is no pattern.
      ranges.push([first, characterOf(tokens[i + 2]).codePointAt(0)]);
      i += 2;
    } else ranges.push([first, first]);
  }
  const codes = ranges.filter(([first]) => first <= LAST).flatMap(codesIn);
  const others = ranges.filter(([first]) => first > LAST);
  const all = [...joined(isForBoth ? codes.flatMap(inBothCases) : codes), ...others];
  return `[${kept.join('')}${all.map(rangeText).join('')}]`;
}

function codesIn([first, last]) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function inBothCases(code) {
  const same = SAME.get(String.fromCharCode(code));
  return same ? [...same].map((letter) => letter.charCodeAt(0)) : [code];
}

function rangeText([first, last]) {
  return first === last ? codeText(first) : `${codeText(first)}-${codeText(last)}`;
}

function codeText(code) {
  const letter = String.fromCodePoint(code);
  if (/[\p{L}\d]/u.test(letter)) return letter;
  return code < 0x7f && code > 0x1f ? letter.replace(/[\\\]^[-]/, '\\$&') : `\\u{${code.toString(16)}}`;
}
