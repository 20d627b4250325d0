import type { CellNumber } from '../office-document.ts';
import { showDate } from './date-format.ts';
import { decimalText, type Exact, exactOf, times } from './exact.ts';

/** A number or date as its format shows it. */
interface Shown {
  readonly text: string;
  /** Null for a date. */
  readonly number: CellNumber | null;
  /** No digit shows the number, or it is no date although its format is that of one. */
  readonly remark: 'hidden-number' | 'no-date' | null;
}

/** One piece of a format: the place of a digit, a letter of a date, or a text that is shown as it is. */
export interface Token {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
}

/** The kinds of the groups of TOKEN. */
const KINDS = [
  'literal',
  'literal',
  'date',
  'literal',
  'condition',
  'digit',
  'point',
  'comma',
  'percent',
  'exponent',
  'date',
  'literal',
] as const;
const TOKEN =
  /"([^"]*)"?|\\([\s\S])|[_*][\s\S]|\[(?:([hms]+)|\$([^\]-]*)(?:-[^\]]*)?|([<>=][^\]]*)|[^\]]*)\]|([0#?])|(\.)|(,)|(%)|([eE][+-])|(AM\/PM|A\/P|[yYmMdDhHsS]+)|([\s\S])/g;

/** Letters of a format, as Excel bounds them. */
const LONGEST = 255;

/** The sections of a format (ECMA-376 part 1, 18.8.31): for numbers above 0, below it, 0, and texts. */
function sectionsOf(format: string): Token[][] {
  const sections: Token[][] = [[]];
  // All digits are shown in any case, so that General is like one place of a digit.
  const code = format.slice(0, LONGEST).replace(/General|Standard/gi, '0');
  for (const [whole, ...groups] of code.matchAll(TOKEN)) {
    const group = groups.findIndex((text) => text !== undefined);
    const kind = KINDS[group];
    if (whole === ';') sections.push([]);
    else if (kind) sections.at(-1)?.push({ kind, text: groups[group] ?? '' });
  }
  return sections;
}

/**
 * How a format shows a number: as an office writes it, in the scale, with the sign and the words of the format, as
 * `60.000`, `8%`, `42tr`, `Quý 2`, `15/03/2026`. All its digits are kept, even where the format shows fewer. The number
 * is given as a decimal with a point; dates count from 1900 or 1904.
 */
export function numberFormat(format: string): (value: string, is1904?: boolean) => Shown {
  const sections = sectionsOf(format);
  return (value, is1904 = false) => {
    const exact = exactOf(value);
    if (!exact) return { text: value, number: null, remark: null };
    if (format === 'General') return { ...plain(exact), remark: null };
    const section = sectionFor(sections, exact);
    if (section.tokens.some(({ kind }) => kind === 'date')) {
      const date = showDate(Number(value), section.tokens, is1904);
      if (date !== null) return { text: date, number: null, remark: null };
      return { ...plain(exact), remark: 'no-date' };
    }
    const hasDigits = section.tokens.some(({ kind }) => kind === 'digit');
    const text = hasDigits ? withDigits(exact, section) : wordsOf(section.tokens);
    if (text === '' && exact.over !== 0n) return { ...plain(exact), remark: 'hidden-number' };
    return { text, number: { value: decimalText(exact), ...unitOf(section.tokens) }, remark: null };
  };
}

interface Section {
  readonly tokens: readonly Token[];
  /** It is only for numbers below 0 and shows their sign itself, if at all. */
  readonly isForNegative: boolean;
}

function sectionFor(sections: readonly (readonly Token[])[], { over, under }: Exact): Section {
  const number = Number(over) / Number(under);
  const conditions = sections.map((tokens) => tokens.find(({ kind }) => kind === 'condition')?.text);
  if (conditions.some((condition) => condition !== undefined)) {
    const index = conditions.findIndex((condition) => condition === undefined || holds(condition, number));
    return { tokens: sections[index] ?? sections[0] ?? [], isForNegative: false };
  }
  const [first = [], second = first, third = first] = sections;
  if (over < 0n) return { tokens: second, isForNegative: sections.length > 1 };
  return { tokens: over === 0n ? third : first, isForNegative: false };
}

function holds(condition: string, number: number): boolean {
  const [, sign, bound] = /^([<>=]+)(.*)$/.exec(condition) ?? [];
  const difference = number - Number(bound);
  if (sign === '<>') return difference !== 0;
  return (
    (sign?.includes('=') && difference === 0) ||
    (sign?.includes('<') && difference < 0) ||
    (sign?.includes('>') && difference > 0) ||
    false
  );
}

/** Shown as a number that has no format. */
function plain(exact: Exact): Pick<Shown, 'text' | 'number'> {
  const value = decimalText(exact);
  return { text: value.replace('.', ','), number: { value, scale: 1, unit: '', decimals: null } };
}

function wordsOf(tokens: readonly Token[]): string {
  const shown = tokens.filter(({ kind }) => kind === 'literal' || kind === 'percent');
  return shown.map(({ text }) => text).join('');
}

/** What the format divides a number by, what it shows after it, and how many decimals. */
function unitOf(tokens: readonly Token[]): Omit<CellNumber, 'value'> {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const decimals = point < 0 ? 0 : tokens.slice(point).filter(({ kind }) => kind === 'digit').length;
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const unit = last < 0 ? '' : wordsOf(tokens.slice(last + 1));
  return { scale: scaleOf(tokens), unit: unit.replace(')', '').trim(), decimals };
}

/** A comma that no digit of the whole part follows divides by 1 000; a percent sign multiplies by 100. */
function scaleOf(tokens: readonly Token[]): number {
  let scale = 1;
  tokens.forEach(({ kind }, index) => {
    if (kind === 'percent') scale /= 100;
    if (kind === 'comma' && !isGrouping(tokens, index)) scale *= 1000;
  });
  return scale;
}

function isGrouping(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1).find(({ kind }) => kind === 'digit' || kind === 'point');
  return next?.kind === 'digit' && !tokens.slice(0, index).some(({ kind }) => kind === 'point');
}

function withDigits(exact: Exact, { tokens, isForNegative }: Section): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit' || kind === 'point');
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const core = tokens.slice(first, (exponent < 0 ? last : exponent - 1) + 1);
  const before = wordsOf(tokens.slice(0, first));
  const after = wordsOf(tokens.slice(last + 1));

  const scaled = times(exact, exactOf(String(1 / scaleOf(tokens))) ?? { over: 1n, under: 1n }) ?? exact;
  const digits = digitsIn(core, decimalText(scaled).replace('-', ''));
  const hasSign = exact.over >= 0n || (isForNegative && /[-−–(]/.test(before));
  return `${hasSign ? '' : '-'}${before}${digits}${after}`;
}

/** The digits of a number from 0 in their places, with as many zeros as the format asks for. */
function digitsIn(core: readonly Token[], value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const point = core.findIndex(({ kind }) => kind === 'point');
  const wholePlaces = point < 0 ? core : core.slice(0, point);
  const zeros = (tokens: readonly Token[]) => tokens.filter(({ text }) => text === '0').length;
  // Zeros after a whole number say nothing; after a fraction they distinguish 1.1 from 1.10.
  const decimals = fraction === '' || point < 0 ? fraction : fraction.padEnd(zeros(core.slice(point)), '0');
  const isBlank = Number(value) === 0 && zeros(core) === 0;
  if (isBlank) return '';
  const padded = whole.padStart(zeros(wholePlaces), '0');
  const literals = wholePlaces.filter(({ kind }) => kind === 'literal');
  const isMask = literals.length > 0 && literals.every(({ text }) => !text.includes('/'));
  const hasGroups = wholePlaces.some(({ kind }, index) => kind === 'comma' && isGrouping(core, index));
  const shown = isMask ? masked(wholePlaces, padded) : hasGroups ? grouped(padded) : padded;
  return decimals === '' ? shown : `${shown},${decimals}`;
}

/** Digits with the texts between them, as `0\.0` shows 11 as `1.1`; those left over go before the first place. */
function masked(places: readonly Token[], whole: string): string {
  const first = places.findIndex(({ kind }) => kind === 'digit');
  let rest = whole;
  let text = '';
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const { kind, text: literal } = places[index] ?? { kind: 'comma', text: '' };
    if (kind === 'literal') text = literal + text;
    if (kind !== 'digit') continue;
    const taken = index === first ? rest : rest.slice(-1);
    text = taken + text;
    rest = rest.slice(0, rest.length - taken.length);
  }
  return text;
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
}
