import type { Lang, Localized } from '../../i18n.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import type { Figures } from './change.ts';

/** `+20.000.000đ`, `-5.000.000đ`, `0đ` */
export function signed(dong: Dong): string {
  return dong > 0n ? `+${formatMoney(dong)}` : formatMoney(dong);
}

/** `+20.000.000đ, +4,26%`; without the share where there is none. */
export function increase(before: Dong | null, delta: Dong, lang: Lang): string {
  const part = share(before, delta, lang);
  return part === null ? signed(delta) : `${signed(delta)}, ${delta < 0n ? '-' : '+'}${part}`;
}

/**
 * What `delta` is of `before`, without its sign, with two decimals, half away from zero: `4,26%` in Vietnamese, `4.26%`
 * in English. Null where there was nothing before, or where it rounds to zero.
 */
export function share(before: Dong | null, delta: Dong, lang: Lang): string | null {
  if (before === null || before === 0n) return null;
  const size = delta < 0n ? -delta : delta;
  const hundredths = (size * 20_000n + before) / (2n * before);
  if (hundredths === 0n) return null;
  const fraction = (hundredths % 100n).toString().padStart(2, '0');
  return `${hundredths / 100n}${lang === 'vi' ? ',' : '.'}${fraction}%`;
}

/** `470.000.000đ → 490.000.000đ (+20.000.000đ, +4,26%)`, or the amount alone where it is the same. */
export function course({ before, after, delta }: Figures, lang: Lang): string {
  if (before === after) return `${amount(after)} (${UNCHANGED[lang]})`;
  return `${amount(before)} → ${amount(after)} (${after === null ? signed(delta) : increase(before, delta, lang)})`;
}

const UNCHANGED: Localized = { vi: 'không đổi', en: 'unchanged' };

/** An amount, or a dash where there is none. */
export function amount(dong: Dong | null): string {
  return dong === null ? '–' : formatMoney(dong);
}
