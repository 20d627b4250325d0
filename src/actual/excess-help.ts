import type { Localized } from '../i18n.ts';
import { type Dong, formatMoney } from '../values/money/money.ts';
import { sumDong } from '../values/money/sum.ts';

/** What is signed or paid, by what it is called. */
export interface Counted {
  readonly name: Localized;
  readonly dong: Dong;
}

/** Money that is so many times what it may be at most is no excess but a slip of the pen. */
const FAR = 2n;
const TEN = 10n;

/**
 * The slip that would explain why some amounts exceed a limit: one that is there twice, or one that is far more than the limit by itself
 * and fits with a zero less. Nothing where neither does, or several would.
 */
export function helpOnExcess(limit: Dong, amounts: readonly Counted[]): { readonly help?: Localized } {
  const sum = sumDong(amounts.map(({ dong }) => dong));
  const twice = amounts.filter(
    ({ dong }, i) =>
      dong > 0n && sum - dong <= limit && amounts.findIndex((other) => other.dong === dong) < i,
  );
  const [repeated, ...more] = twice;
  if (repeated && more.length === 0) {
    const { vi, en } = repeated.name;
    const amount = formatMoney(repeated.dong);
    return {
      help: { vi: `có thể ${vi} ${amount} đã ghi hai lần`, en: `${en} of ${amount} may be entered twice` },
    };
  }
  const tenfold = amounts.filter(
    ({ dong }) => dong >= FAR * limit && dong % TEN === 0n && sum - dong + dong / TEN <= limit,
  );
  const [only, ...others] = tenfold;
  if (!only || others.length > 0) return {};
  const [amount, meant] = [formatMoney(only.dong), formatMoney(only.dong / TEN)];
  const help = {
    vi: `có thể ${only.name.vi} ${amount} thừa một số 0 và đúng là ${meant}`,
    en: `${only.name.en} of ${amount} may have a zero too many and should be ${meant}`,
  };
  return { help };
}
