import { correctedSymbol, type DocumentReference } from '../../values/document/document.ts';
import type { DocumentFault } from '../../values/document/fault.ts';
import { type Finding, toWrite, type Wording } from '../engine/rule.ts';

/**
 * Since the law on normative documents of 1996 numbers have a year; the strokes are those of Nghị định
 * 110/2004/NĐ-CP.
 */
const FIRST_YEARS = {
  'year-missing': 1997,
  'year-extra': 2005,
  form: 2005,
  'other-kind': 2005,
  incomplete: 0,
  several: 0,
};

/**
 * What is wrong with the number of a document, as a rule reports it; null if nothing is, or where the
 * document is older than the form. `year` is that of its date, null if it has none.
 */
export function documentFault(
  text: string,
  document: DocumentReference,
  year: number | null,
): (Omit<Finding, 'in' | 'at'> & { readonly excerpt: string }) | null {
  const { fault } = document;
  if (fault === null || (year !== null && year < FIRST_YEARS[fault.kind])) return null;
  const { kind, part } = fault;
  const suggestion = correctedSymbol(document, year);
  const composed = text.normalize('NFC');
  const write = suggestion === null ? null : composed.replace(part, suggestion);
  return {
    ...WORDINGS[kind](part, document),
    help: suggestion !== null ? toWrite(suggestion) : kind === 'several' ? ONE_EACH : WHOLE_NUMBER,
    data: { number: text, kind, part, suggestion },
    excerpt: part,
    ...(write !== null &&
      write !== composed && { fix: { write, safe: kind === 'form' || kind === 'year-extra' } }),
  };
}

const WHOLE_NUMBER = {
  vi: 'ghi đủ số, ký hiệu, ví dụ: 63/2010/NĐ-CP, 02/KH-UBND, 63/2014/QH13 hoặc 17-NQ/TW',
  en: 'write the whole number, such as 63/2010/NĐ-CP, 02/KH-UBND, 63/2014/QH13 or 17-NQ/TW',
};

const ONE_EACH = {
  vi: 'ghi mỗi văn bản thành một mục riêng, có ngày của văn bản đó',
  en: 'give each document an entry of its own, with its date',
};

const WORDINGS: Readonly<
  Record<DocumentFault['kind'], (part: string, document: DocumentReference) => Wording>
> = {
  'year-missing': (part) => ({
    vi: `số, ký hiệu "${part}" thiếu năm ban hành`,
    en: `the number "${part}" lacks its year`,
  }),
  'year-extra': (part, { symbol }) => ({
    vi: `số, ký hiệu "${part}" thừa năm: số của ${symbol?.kind?.name.toLowerCase() ?? 'văn bản này'} không ghi năm`,
    en: `the number "${part}" has a year: a ${symbol?.kind?.name ?? 'document of this kind'} is numbered without one`,
  }),
  form: (part) => ({
    vi: `số, ký hiệu "${part}" không đúng thể thức`,
    en: `the number "${part}" does not have the form of its kind`,
  }),
  incomplete: (part) => ({
    vi: `"${part}" chưa phải là số, ký hiệu đầy đủ của văn bản`,
    en: `"${part}" is not the whole number of a document`,
  }),
  several: (part) => ({
    vi: `"${part}" nêu nhiều văn bản`,
    en: `"${part}" names several documents`,
  }),
  'other-kind': (part, { symbol }) => ({
    vi: `ghi "${part}", nhưng ${symbol?.text} là ký hiệu của ${symbol?.kind?.name.toLowerCase()}`,
    en: `it says "${part}", but ${symbol?.text} is the number of a ${symbol?.kind?.name}`,
  }),
};
