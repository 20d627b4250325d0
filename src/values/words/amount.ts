import { type Dong, MAX_DONG } from '../money/figures.ts';
import { foldWord } from '../text/fold-word.ts';
import { GROUP_WORDS, type Group, readGroup } from './group.ts';
import type { Token } from './tokens.ts';

/** Why words are no amount. */
type UnreadableKind =
  | 'empty'
  /** Figures among the words. */
  | 'figures'
  | 'unknown-word'
  /** A number word where the number before it cannot go on. */
  | 'misplaced-word'
  /** A smaller unit before a larger one, or one unit twice: "một nghìn hai triệu". */
  | 'order'
  /** Words that may mean two amounts: "một triệu hai" (1 000 002 or 1 200 000). */
  | 'ambiguous'
  | 'too-large';

/** A number below one thousand with its unit: `from` and `to` are token indexes, `to` just after. */
interface Part {
  readonly value: number;
  readonly opening: Group['opening'];
  /** The power of ten of nghìn or triệu, 0 without them. */
  readonly power: number;
  /** Whether tỷ closes it. */
  readonly billions: boolean;
  readonly from: number;
  readonly to: number;
}

/** Words that are no amount; `from` and `to` are token indexes, `to` just after. */
export class Unreadable extends Error {
  constructor(
    readonly kind: UnreadableKind,
    readonly from: number,
    readonly to: number,
  ) {
    super(kind);
  }
}

function foldAll(...words: string[]): ReadonlySet<string> {
  return new Set(words.map(foldWord));
}

const THOUSAND = foldAll('nghìn', 'ngàn');
const MILLION = foldWord('triệu');
const BILLION = foldAll('tỷ', 'tỉ');
const UNIT_WORDS: ReadonlySet<string> = new Set([...THOUSAND, MILLION, ...BILLION]);
const BEFORE = foldAll(
  'tổng',
  'cộng',
  'số',
  'tiền',
  'kinh',
  'phí',
  'viết',
  'ghi',
  'bằng',
  'chữ',
  'là',
  ...':.([)]"“\'‘',
);
const AFTER = foldAll('.', '/', ',', ';', ')', ']', '"', '”', "'", '’');
const CURRENCIES = [
  ['đồng', 'việt', 'nam'],
  ['đồng', 'vn'],
  ['việt', 'nam', 'đồng'],
  ['đồng'],
  ['vnđ'],
  ['vnd'],
  ['đ'],
].map((words) => words.map(foldWord));
const VIET = foldWord('việt');
const NAM = foldWord('nam');
const EVEN = foldWord('chẵn');
const KNOWN: ReadonlySet<string> = new Set([...BEFORE, ...AFTER, ...CURRENCIES.flat(), EVEN]);
const NONE = foldWord('không');

/** The power of ten that tỷ adds to what is before it. */
const BILLION_POWER = 9;

/** Reads words to whole đồng, from 0 to `MAX_DONG`; throws `Unreadable`. */
export function readAmount(tokens: readonly Token[]): Dong {
  refuseFigures(tokens);
  const begin = tokens.findIndex((token) => !BEFORE.has(token.key));
  if (begin < 0) throw new Unreadable('empty', 0, 0);
  // A word that is no number at all makes those around it look wrong: it is named first.
  const stranger = tokens.findIndex((token, at) => !isKnown(tokens, at) && !isNumberWord(token));
  if (stranger >= 0) throw unexpected(tokens, stranger);
  const parts = readParts(tokens, begin);
  const end = parts.at(-1)?.to ?? begin;
  readEnd(tokens, end);
  const dong = sumOf(parts, currencyAt(tokens, end) !== undefined);
  if (dong > MAX_DONG) throw new Unreadable('too-large', begin, end);
  return dong;
}

function refuseFigures(tokens: readonly Token[]): void {
  const from = tokens.findIndex((token) => /\p{N}/u.test(token.key));
  if (from < 0) return;
  let to = from + 1;
  while (tokens[to]?.from === tokens[to - 1]?.to) to += 1;
  throw new Unreadable('figures', from, to);
}

function readParts(tokens: readonly Token[], begin: number): readonly Part[] {
  const parts: Part[] = [];
  let next = begin;
  if (!isNumberWord(tokens[begin])) throw unexpected(tokens, begin);
  for (let more = true; more; ) {
    const part = readPart(tokens, next, parts.length > 0);
    parts.push(part);
    const comma = tokens[part.to]?.key === ',' && isNumberWord(tokens[part.to + 1]);
    // Only a unit ends one part and lets another begin.
    more = (part.power > 0 || part.billions) && (comma || isNumberWord(tokens[part.to]));
    next = more && comma ? part.to + 1 : part.to;
  }
  // Only zero itself begins with không: "không trăm linh năm đồng" has lost what was before it.
  if (tokens[begin]?.key === NONE && next > begin + 1)
    throw new Unreadable('misplaced-word', begin, begin + 1);
  return parts;
}

function readPart(tokens: readonly Token[], from: number, inside: boolean): Part {
  const group = readGroup(tokens, from, inside);
  if ('kind' in group) throw new Unreadable(group.kind, group.from, group.to);
  const unit = tokens[group.next]?.key ?? '';
  const power = THOUSAND.has(unit) ? 3 : unit === MILLION ? 6 : 0;
  const after = power === 0 ? group.next : group.next + 1;
  const billions = BILLION.has(tokens[after]?.key ?? '');
  return {
    value: group.value,
    opening: group.opening,
    power,
    billions,
    from,
    to: billions ? after + 1 : after,
  };
}

function sumOf(parts: readonly Part[], hasCurrency: boolean): Dong {
  const lastBillions = parts.findLastIndex((part) => part.billions);
  // A tỷ multiplies all that is before it: "một nghìn hai trăm tỷ".
  const powers = parts.map((part, index) => part.power + (index <= lastBillions ? BILLION_POWER : 0));
  let sum = 0n;
  for (const [index, part] of parts.entries()) {
    const power = powers[index] ?? 0;
    const before = parts[index - 1];
    if (before !== undefined) {
      const gap = (powers[index - 1] ?? 0) - power;
      if (gap <= 0) throw new Unreadable('order', part.from, part.to);
      if (isShortForm(part, before, gap, hasCurrency))
        throw new Unreadable('ambiguous', before.to - 1, part.to);
    }
    sum += BigInt(part.value) * 10n ** BigInt(power);
  }
  return sum;
}

/**
 * Whether a part with no unit of its own is also said for the next places below `before`: "một triệu hai" for
 * 1 200 000. An office fills the places that are passed over: "một triệu không trăm linh hai".
 */
function isShortForm(part: Part, before: Part, gap: number, hasCurrency: boolean): boolean {
  if (part.power > 0 || part.value === 0 || (part.billions && before.billions)) return false;
  // Without "đồng", "một tỷ hai trăm" is also said for 1 200 000 000.
  if (part.value >= 100 && !part.billions && !hasCurrency) return gap > 3;
  return part.opening === 'units' || (part.opening === 'tens' && gap > 3);
}

function currencyAt(tokens: readonly Token[], from: number): readonly string[] | undefined {
  return CURRENCIES.find((words) => words.every((word, i) => tokens[from + i]?.key === word));
}

/** Reads the currency, "chẵn" and closing marks, and nothing else. */
function readEnd(tokens: readonly Token[], from: number): void {
  const currency = currencyAt(tokens, from);
  let next = from + (currency?.length ?? 0);
  if (tokens[next]?.key === EVEN) next += 1;
  while (AFTER.has(tokens[next]?.key ?? '')) next += 1;
  if (next < tokens.length) throw unexpected(tokens, next);
}

function unexpected(tokens: readonly Token[], at: number): Unreadable {
  const known = isKnown(tokens, at) || isNumberWord(tokens[at]);
  return new Unreadable(known ? 'misplaced-word' : 'unknown-word', at, at + 1);
}

/** "nam" alone is "năm" without its accent. */
function isKnown(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  return KNOWN.has(key) && (key !== NAM || tokens[at - 1]?.key === VIET);
}

/** Whether it is part of a number, with its unit. */
export function isNumberWord(token: Token | undefined): boolean {
  return token !== undefined && (GROUP_WORDS.has(token.key) || UNIT_WORDS.has(token.key));
}
