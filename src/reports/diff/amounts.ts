import type { Lang, Localized } from '../../i18n.ts';
import { percentText } from '../../output/sheet/cells.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { roundedShare } from '../budget/shares.ts';
import type { Figures } from './change.ts';

/** `+20.000.000đ`, `-5.000.000đ`, `0đ` */
export function signed(dong: Dong): string {
  return dong > 0n ? `+${formatMoney(dong)}` : formatMoney(dong);
}

/** `+20.000.000đ, +4,26%`; without a share where `shareOf` gives none. */
export function increaseText(before: Dong | null, delta: Dong, lang: Lang): string {
  const share = shareOf(before, delta);
  return share === null
    ? signed(delta)
    : `${signed(delta)}, ${delta < 0n ? '-' : '+'}${percentText(share, lang)}`;
}

/**
 * What `delta` is of `before`, without its sign, in hundredths of a percent, half away from zero. Null where `before`
 * is not more than 0đ, or where it rounds to zero.
 */
export function shareOf(before: Dong | null, delta: Dong): bigint | null {
  if (before === null || before <= 0n) return null;
  const size = delta < 0n ? -delta : delta;
  const hundredths = roundedShare(size, before);
  return hundredths === 0n ? null : hundredths;
}

/** `470.000.000đ → 490.000.000đ (+20.000.000đ, +4,26%)`, or the amount alone where it is the same. */
export function courseText({ before, after, delta }: Figures, lang: Lang): string {
  if (before === after) return `${amountText(after)} (${UNCHANGED[lang]})`;
  const change = after === null ? signed(delta) : increaseText(before, delta, lang);
  return `${amountText(before)} → ${amountText(after)} (${change})`;
}

const UNCHANGED: Localized = { vi: 'không đổi', en: 'unchanged' };

/** An amount, or a dash for null. */
export function amountText(dong: Dong | null): string {
  return dong === null ? '–' : formatMoney(dong);
}
