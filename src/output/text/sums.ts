import type { Lang, Localized } from '../../i18n.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';

/** A total in figures or in words: an amount in đồng, or why it is missing. */
export type Declared = Dong | 'absent' | 'unreadable';

/** What items sum to, and what they should equal; in đồng, null for what cannot be read. */
export interface Sums {
  readonly sum: Dong | null;
  readonly declared: Declared;
  readonly inWords: Declared;
}

/** What the three figures of a budget are called inside a sentence. */
export const figureNames: Localized<Readonly<Record<'sum' | 'declared' | 'inWords', string>>> = {
  vi: { sum: 'tổng các khoản chi', declared: 'tổng dự kiến kinh phí', inWords: 'số tiền bằng chữ' },
  en: { sum: 'sum of items', declared: 'declared total', inWords: 'words' },
};

/** `Tổng cộng 470.000.000đ, khớp với tổng dự kiến kinh phí và số tiền bằng chữ`, or how far the sum is from each figure. */
export function sumsText({ sum, declared, inWords }: Sums, lang: Lang): string {
  const names = figureNames[lang];
  const figures = [[names.declared, declared] as const, [names.inWords, inWords] as const].filter(
    ([, value]) => value !== 'absent',
  );
  const matching = figures.flatMap(([name, value]) => (value === sum ? [name] : []));
  const off = figures.flatMap(([name, value]) => {
    if (typeof value !== 'bigint') return [UNREADABLE[lang](name)];
    if (sum === null) return [`${name} ${formatMoney(value)}`];
    return value === sum ? [] : [OFF[lang](sum - value, `${name} ${formatMoney(value)}`)];
  });
  const beginning = sum === null ? UNREADABLE[lang](names.sum) : TOTAL[lang](formatMoney(sum));
  return [`${beginning}${matching.length > 0 ? MATCHES[lang](matching) : ''}`, ...off].join('; ');
}

const TOTAL: Localized<(sum: string) => string> = {
  vi: (sum) => `Tổng cộng ${sum}`,
  en: (sum) => `Sum ${sum}`,
};
const MATCHES: Localized<(names: readonly string[]) => string> = {
  vi: (names) => `, khớp với ${names.join(' và ')}`,
  en: (names) => names.map((name) => ` = ${name}`).join(''),
};
const UNREADABLE: Localized<(name: string) => string> = {
  vi: (name) => `không đọc được ${name}`,
  en: (name) => `${name} cannot be read`,
};
const OFF: Localized<(difference: Dong, figure: string) => string> = {
  vi: (difference, figure) =>
    `${difference < 0n ? 'ít hơn' : 'nhiều hơn'} ${formatMoney(sizeOf(difference))} so với ${figure}`,
  en: (difference, figure) =>
    `${formatMoney(sizeOf(difference))} ${difference < 0n ? 'less' : 'more'} than ${figure}`,
};

function sizeOf(difference: Dong): Dong {
  return difference < 0n ? -difference : difference;
}
