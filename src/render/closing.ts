import type { Localized } from '../i18n.ts';
import { type Dong, formatMoney } from '../plan/money.ts';
import type { Figures, InWords } from '../reports/figures.ts';

interface ClosingWords {
  readonly sum: string;
  readonly declared: string;
  readonly inWords: string;
  readonly unreadable: string;
  /** How far the sum is from a figure it should equal. */
  readonly off: (difference: Dong, figure: string) => string;
  readonly disagreeing: (plans: number) => string;
}

const WORDS: Localized<ClosingWords> = {
  vi: {
    sum: 'Cộng',
    declared: 'tổng dự kiến',
    inWords: 'bằng chữ',
    unreadable: 'không đọc được',
    off: (difference, figure) =>
      `${difference < 0n ? 'ít hơn' : 'nhiều hơn'} ${formatMoney(sizeOf(difference))} so với ${figure}`,
    disagreeing: (plans) => `${plans} kế hoạch có các con số không khớp nhau`,
  },
  en: {
    sum: 'Sum',
    declared: 'declared total',
    inWords: 'words',
    unreadable: 'cannot be read',
    off: (difference, figure) =>
      `${formatMoney(sizeOf(difference))} ${difference < 0n ? 'less' : 'more'} than ${figure}`,
    disagreeing: (plans) => `the figures of ${plans} plan${plans === 1 ? '' : 's'} do not agree`,
  },
};

function sizeOf(difference: Dong): Dong {
  return difference < 0n ? -difference : difference;
}

/** `Cộng 470.000.000đ = tổng dự kiến = bằng chữ`, or how far each figure is off. */
export const closingOf: Localized<(figures: Figures, plans: number) => { text: string; agrees: boolean }> = {
  vi: (figures, plans) => closing(WORDS.vi, figures, plans),
  en: (figures, plans) => closing(WORDS.en, figures, plans),
};

function closing(words: ClosingWords, { sum, declared, inWords, disagreeing }: Figures, plans: number) {
  const beginning = `${words.sum} ${formatMoney(sum)}`;
  const figures: (readonly [name: string, value: InWords | null])[] = [
    [words.declared, declared],
    ...(inWords === 'absent' ? [] : [[words.inWords, inWords] as const]),
  ];
  const several = plans > 1 && disagreeing > 0 ? [words.disagreeing(disagreeing)] : [];
  const off = figures.flatMap(([name, value]) => {
    if (value === sum) return [];
    if (typeof value !== 'bigint') return [`${name} ${words.unreadable}`];
    return [words.off(sum - value, `${name} ${formatMoney(value)}`)];
  });
  const equal = figures.flatMap(([name, value]) => (value === sum ? [` = ${name}`] : [])).join('');
  const text = [`${beginning}${equal}`, ...off, ...several].join('; ');
  return { text, agrees: disagreeing === 0 };
}
