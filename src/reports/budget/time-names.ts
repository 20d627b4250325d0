import type { Lang, Localized } from '../../i18n.ts';
import { endsOf } from './units.ts';

/** `Quý II`, `Quý II–IV`, `Tháng 3/2020`, `Q2–Q4 2020`, `Mar–Dec`: a unit of time or a span, with years where asked. */
export function timeName(key: string, withYear: boolean, lang: Lang): string {
  const [first, last] = endsOf(key).map(partsOf);
  return first && last ? NAMES[lang](first, last, withYear) : key;
}

interface Unit {
  readonly year: string;
  readonly isQuarter: boolean;
  /** 1 to 4, or 1 to 12. */
  readonly number: number;
}

function partsOf(key: string): Unit {
  const [year = '', part = ''] = key.split('-');
  return { year, isQuarter: part.startsWith('Q'), number: Number(part.replace('Q', '')) };
}

function isSame(a: Unit, b: Unit): boolean {
  return a.year === b.year && a.number === b.number;
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const NAMES: Localized<(first: Unit, last: Unit, withYear: boolean) => string> = {
  vi: (first, last, withYear) => {
    const name = ({ isQuarter, number }: Unit) => (isQuarter ? ROMAN[number - 1] : String(number));
    const year = (unit: Unit) => (withYear ? `/${unit.year}` : '');
    const opening = `${first.isQuarter ? 'Quý' : 'Tháng'} ${name(first)}`;
    if (isSame(first, last)) return `${opening}${year(first)}`;
    return `${opening}${first.year === last.year ? '' : year(first)}–${name(last)}${year(last)}`;
  },
  en: (first, last, withYear) => {
    const name = ({ isQuarter, number }: Unit) => (isQuarter ? `Q${number}` : MONTHS[number - 1]);
    const year = (unit: Unit) => (withYear ? ` ${unit.year}` : '');
    if (isSame(first, last)) return `${name(first)}${year(first)}`;
    return `${name(first)}${first.year === last.year ? '' : year(first)}–${name(last)}${year(last)}`;
  },
};
