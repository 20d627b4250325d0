import type { Lang, Localized } from '../../i18n.ts';
import { count } from '../../output/text/count.ts';
import { validateCommand } from '../../output/text/validate-command.ts';
import { formatMoney } from '../../values/money/money.ts';
import type { Disagreement } from './agreement.ts';
import { share } from './figures.ts';
import type { Exceeded, MaxIncrease } from './gate.ts';
import type { Findings, PlanReport } from './report.ts';

/** Something to look at before the change is accepted. */
export interface Alert {
  readonly severity: 'error' | 'warning';
  readonly text: string;
  /** Text that is not ours, after a colon. */
  readonly cited: string | null;
}

/** What is wrong: versions that cannot be read, an increase that is not allowed, what no longer agrees. */
export function alertsOf(plan: PlanReport, maxIncrease: MaxIncrease | null, lang: Lang): Alert[] {
  const { disagreements, findings, diff, unreadable, file } = plan;
  const alerts: Alert[] = [];
  const add = (severity: Alert['severity'], text: string, cited: string | null = null) =>
    alerts.push({ severity, text, cited });
  for (const side of ['before', 'after'] as const) {
    const problem = unreadable[side];
    // A change that mends a plan is welcome.
    if (problem !== null) add(side === 'after' ? 'error' : 'warning', SIDES[side][lang], problem);
  }
  alerts.push(...gateAlerts(plan, maxIncrease, lang));
  if (diff?.changes.length === 0 || unreadable.after !== null || !findings) return alerts;
  for (const one of disagreements) add('error', disagreementText[lang](one));
  const { errors, warnings } = findings;
  if (errors + warnings > 0) {
    add(errors > 0 ? 'error' : 'warning', findingsText(findings, lang), validateCommand(file));
  }
  return alerts;
}

/** What the gate says of a plan, and nothing where it is open. */
export function gateAlerts({ gate }: PlanReport, maxIncrease: MaxIncrease | null, lang: Lang): Alert[] {
  if (gate === 'passed' || !maxIncrease) return [];
  if (gate === 'unknown') return [{ severity: 'warning', text: GATE_UNKNOWN[lang], cited: null }];
  if (gate === 'unchecked') return [{ severity: 'error', text: GATE_UNCHECKED[lang], cited: null }];
  return gate.map((over) => ({
    severity: 'error',
    text: exceededText(over, maxIncrease, lang),
    cited: null,
  }));
}

const SIDES: Readonly<Record<'before' | 'after', Localized>> = {
  before: { vi: 'bản cũ', en: 'old version' },
  after: { vi: 'bản mới', en: 'new version' },
};

/** `tổng dự kiến và số tiền bằng chữ vẫn ghi 470.000.000đ, các khoản cộng lại được 490.000.000đ` */
const disagreementText: Localized<(what: Disagreement) => string> = {
  vi: ({ figures, dong, sum, isLeftBehind }) => {
    const names = figures.map((figure) => (figure === 'declared' ? 'tổng dự kiến' : 'số tiền bằng chữ'));
    const says = isLeftBehind ? 'vẫn ghi' : 'ghi';
    return `${names.join(' và ')} ${says} ${formatMoney(dong)}, các khoản cộng lại được ${formatMoney(sum)}`;
  },
  en: ({ figures, dong, sum, isLeftBehind }) => {
    const names = figures.map((figure) => (figure === 'declared' ? 'declared total' : 'words'));
    const say = figures.length === 1 && figures[0] === 'declared' ? 'says' : 'say';
    return `${names.join(' and ')} ${isLeftBehind ? 'still ' : ''}${say} ${formatMoney(dong)}, items sum to ${formatMoney(sum)}`;
  },
};

/** `bản mới có 2 lỗi, 1 cảnh báo (budget/total, …)` */
function findingsText({ errors, warnings, rules }: Findings, lang: Lang): string {
  const counted = [
    ...(errors > 0 ? [count[lang](errors, 'error')] : []),
    ...(warnings > 0 ? [count[lang](warnings, 'warning')] : []),
  ].join(', ');
  return `${NEW_HAS[lang]} ${counted} (${rules.join(', ')})`;
}

const NEW_HAS: Localized = { vi: 'bản mới có', en: 'the new version has' };

/** Why the gate is shut. */
function exceededText({ figure, before, increase }: Exceeded, max: MaxIncrease, lang: Lang): string {
  const part = share(before, increase, lang);
  const by = `${formatMoney(increase)}${part === null ? '' : ` (${part})`}`;
  const limit = max.type === 'amount' ? formatMoney(max.dong) : percentText(max, lang);
  return EXCEEDED[lang]({ figure, isNew: before === null, by, limit });
}

interface Over {
  readonly figure: Exceeded['figure'];
  readonly isNew: boolean;
  readonly by: string;
  readonly limit: string;
}
const EXCEEDED: Localized<(over: Over) => string> = {
  vi: ({ figure, isNew, by, limit }) => {
    const name = figure === 'declared' ? 'tổng dự kiến' : 'cộng các khoản';
    const what = isNew ? `kế hoạch mới, không có tổng cũ: cả ${by} là phần tăng` : `${name} tăng ${by}`;
    return `${what}, vượt mức tăng cho phép ${limit}`;
  },
  en: ({ figure, isNew, by, limit }) => {
    const name = figure === 'declared' ? 'declared total' : 'sum of items';
    const what = isNew
      ? `new plan without an old total: all of ${by} is an increase`
      : `${name} rises by ${by}`;
    return `${what}, more than the ${limit} allowed`;
  },
};

function percentText(
  { numerator, denominator }: Extract<MaxIncrease, { type: 'percent' }>,
  lang: Lang,
): string {
  const decimals = denominator.toString().length - 3;
  const digits = numerator.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? `${whole}%` : `${whole}${lang === 'vi' ? ',' : '.'}${digits.slice(-decimals)}%`;
}

/** There is no percentage of nothing. */
const GATE_UNKNOWN: Localized = {
  vi: 'kế hoạch mới, không có tổng cũ để tính tỷ lệ tăng; muốn chặn thì đặt mức tăng bằng số tiền',
  en: 'a new plan has no old total to take a percentage of; to stop it, limit the increase by an amount',
};
const GATE_UNCHECKED: Localized = {
  vi: 'không kiểm tra được mức tăng cho phép, vì có bản không đọc được',
  en: 'the allowed increase cannot be checked, because a version cannot be read',
};
