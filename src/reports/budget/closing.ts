import type { Lang, Localized } from '../../i18n.ts';
import type { Paragraph } from '../../output/sheet/sheet.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import type { Figures, InWords } from '../figures.ts';

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
export function closingOf(
  { sum, declared, inWords, disagreeing }: Figures,
  several: boolean,
  lang: Lang,
): Paragraph {
  const words = WORDS[lang];
  const beginning = `${words.sum} ${formatMoney(sum)}`;
  const figures: (readonly [name: string, value: InWords | null])[] = [
    [words.declared, declared],
    ...(inWords === 'absent' ? [] : [[words.inWords, inWords] as const]),
  ];
  const off = figures.flatMap(([name, value]) => {
    if (value === sum) return [];
    if (typeof value !== 'bigint') return [`${name} ${words.unreadable}`];
    return [words.off(sum - value, `${name} ${formatMoney(value)}`)];
  });
  const equal = figures.flatMap(([name, value]) => (value === sum ? [` = ${name}`] : [])).join('');
  const plans = several && disagreeing > 0 ? [words.disagreeing(disagreeing)] : [];
  const text = [`${beginning}${equal}`, ...off, ...plans].join('; ');
  return { type: 'paragraph', text, tone: disagreeing === 0 ? 'strong' : 'error' };
}
