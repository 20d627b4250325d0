import type { Localized } from '../i18n.ts';
import { type Dong, formatMoney } from '../values/money/money.ts';
import type { Hypothesis } from './explain-gap.ts';
import type { NamedGap } from './gap.ts';

/** How far the sum is off: `10.000.000đ less than`. */
export const offBy: Localized<(difference: Dong) => string> = {
  vi: (difference) =>
    difference < 0n ? `ít hơn ${formatMoney(-difference)}` : `nhiều hơn ${formatMoney(difference)}`,
  en: (difference) =>
    `${formatMoney(difference < 0n ? -difference : difference)} ${difference < 0n ? 'less' : 'more'}`,
};

/** The slips that would explain the gap, one a line; nothing where there are none. */
export const explanation: Localized<(gap: NamedGap) => { help?: string }> = {
  vi: (gap) => list('khớp nếu', gap, describe.vi),
  en: (gap) => list('it agrees if', gap, describe.en),
};

function list(opening: string, { hypotheses, names }: NamedGap, say: (what: Described) => string) {
  if (hypotheses.length === 0) return {};
  const lines = hypotheses.map(({ kind, path, amount }) =>
    say({
      kind,
      name: path === undefined ? null : (names.get(path) ?? path),
      amount: formatMoney(amount ?? 0n),
    }),
  );
  return { help: lines.map((line) => `${opening} ${line}`).join('\n') };
}

interface Described {
  readonly kind: Hypothesis['kind'];
  readonly name: string | null;
  readonly amount: string;
}

const describe: Localized<(what: Described) => string> = {
  vi: ({ kind, name, amount }) => {
    switch (kind) {
      case 'omitted':
        return name ? `thiếu một khoản ${amount}, có thể ở ${name}` : `thiếu một khoản ${amount}`;
      case 'duplicated':
        return `${name} (${amount}) bị ghi hai lần`;
      case 'extra-zero':
        return `${name} thừa một số 0, đúng ra là ${amount}`;
      case 'missing-zero':
        return `${name} thiếu một số 0, đúng ra là ${amount}`;
      case 'swapped-digits':
        return `${name} bị đảo hai chữ số, đúng ra là ${amount}`;
      case 'wrong-digit':
        return `${name} sai một chữ số, đúng ra là ${amount}`;
      case 'per-period':
        return `số tiền ở ${name} là cho mỗi kỳ, cả thảy ${amount}`;
      case 'declared-total':
        return `chính con số đã ghi bị sai, đúng ra là ${amount}`;
    }
  },
  en: ({ kind, name, amount }) => {
    switch (kind) {
      case 'omitted':
        return name
          ? `an item of ${amount} was left out, perhaps in ${name}`
          : `an item of ${amount} was left out`;
      case 'duplicated':
        return `${name} (${amount}) is listed twice`;
      case 'extra-zero':
        return `${name} has a zero too many and should be ${amount}`;
      case 'missing-zero':
        return `${name} lacks a zero and should be ${amount}`;
      case 'swapped-digits':
        return `${name} has two digits swapped and should be ${amount}`;
      case 'wrong-digit':
        return `${name} has one digit wrong and should be ${amount}`;
      case 'per-period':
        return `the amounts of ${name} are for each period, ${amount} in all`;
      case 'declared-total':
        return `the declared figure itself is wrong and should be ${amount}`;
    }
  },
};
