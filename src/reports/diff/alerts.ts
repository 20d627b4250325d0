import type { Lang, Localized } from '../../i18n.ts';
import { decimalText, oneLine, percentText } from '../../output/sheet/cells.ts';
import { count } from '../../output/text/count.ts';
import { figureNames } from '../../output/text/sums.ts';
import { validateCommand } from '../../output/text/validate-command.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { shareOf } from './amounts.ts';
import type { PlanDiff } from './change.ts';
import type { Exceeded, GateResult, IgnoresChanged, MaxIncrease } from './gate.ts';
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
  const { findings, diff, unreadable, file } = plan;
  const alerts: Alert[] = [];
  const add = (severity: Alert['severity'], text: string, cited: string | null = null) =>
    alerts.push({ severity, text, cited });
  for (const side of ['before', 'after'] as const) {
    const problem = unreadable[side];
    // A change that fixes a plan is welcome.
    if (problem !== null) add(side === 'after' ? 'error' : 'warning', SIDES[side][lang], problem);
  }
  alerts.push(...gateAlerts(plan, maxIncrease, lang));
  // The column of the old version adds up to its items.
  const wrongBefore = diff && diff.changes.length > 0 ? disagreements(diff, 'before') : [];
  for (const one of wrongBefore) add('warning', `${SIDES.before[lang]}: ${disagreementText[lang](one)}`);
  if (diff?.changes.length === 0 || unreadable.after !== null || !findings) return alerts;
  for (const one of diff ? disagreements(diff, 'after') : []) add('error', disagreementText[lang](one));
  const { errors, warnings } = findings;
  if (errors + warnings > 0) {
    add(errors > 0 ? 'error' : 'warning', findingsText(findings, lang), validateCommand(file));
  }
  return alerts;
}

/** What the gate says of a plan, or of all together; empty where it is passed. */
export function gateAlerts(
  { gate }: { readonly gate: GateResult },
  maxIncrease: MaxIncrease | null,
  lang: Lang,
): Alert[] {
  if (gate === 'passed' || !maxIncrease) return [];
  if (gate === 'unknown') return [{ severity: 'error', text: GATE_UNKNOWN[lang], cited: null }];
  if (gate === 'unchecked') return [{ severity: 'error', text: GATE_UNCHECKED[lang], cited: null }];
  return gate.map((stop) => ({
    severity: 'error',
    text: stop.figure === 'ignores' ? IGNORES[lang](stop) : exceededText(stop, maxIncrease, lang),
    cited: null,
  }));
}

/** An amount that a version states and that is not the sum of its items. */
interface Disagreement {
  readonly figures: readonly ('declared' | 'inWords')[];
  readonly dong: Dong;
  /** The sum of the items. */
  readonly sum: Dong;
  /** Whether it is the new version and the old one states it too, while the items have changed. */
  readonly isLeftBehind: boolean;
}

/** Where the declared total and the words of a version do not agree with its items; equal ones together. */
function disagreements({ total, declared, inWords }: PlanDiff, side: 'before' | 'after'): Disagreement[] {
  const sum = total[side];
  if (sum === null) return [];
  const wrong = (
    [
      ['declared', declared],
      ['inWords', inWords],
    ] as const
  ).flatMap(([figure, figures]) => {
    const dong = figures[side];
    const isLeftBehind = side === 'after' && figures.before === dong && total.delta !== 0n;
    return dong === null || dong === sum ? [] : [{ figure, dong, isLeftBehind }];
  });
  const [first, second] = wrong;
  const isOne = first?.dong === second?.dong && first?.isLeftBehind === second?.isLeftBehind;
  const groups = isOne ? [wrong] : wrong.map((one) => [one]);
  return groups.flatMap((group) => {
    const [{ dong, isLeftBehind } = {}] = group;
    if (dong === undefined || isLeftBehind === undefined) return [];
    return [{ figures: group.map(({ figure }) => figure), dong, sum, isLeftBehind }];
  });
}

const SIDES: Readonly<Record<'before' | 'after', Localized>> = {
  before: { vi: 'bản cũ', en: 'old version' },
  after: { vi: 'bản mới', en: 'new version' },
};

/** `tổng dự kiến kinh phí và số tiền bằng chữ vẫn ghi 470.000.000đ, tổng các khoản chi là 490.000.000đ` */
const disagreementText: Localized<(what: Disagreement) => string> = {
  vi: ({ figures, dong, sum, isLeftBehind }) => {
    const names = figures.map((figure) => figureNames.vi[figure]);
    const says = isLeftBehind ? 'vẫn ghi' : 'ghi';
    return `${names.join(' và ')} ${says} ${formatMoney(dong)}, tổng các khoản chi là ${formatMoney(sum)}`;
  },
  en: ({ figures, dong, sum, isLeftBehind }) => {
    const names = figures.map((figure) => figureNames.en[figure]);
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

/** Why a figure does not pass the gate. */
function exceededText({ figure, source, before, increase }: Exceeded, max: MaxIncrease, lang: Lang): string {
  const share = shareOf(before, increase);
  const by = `${formatMoney(increase)}${share === null ? '' : ` (${percentText(share, lang)})`}`;
  const limit = max.type === 'amount' ? formatMoney(max.dong) : limitText(max, lang);
  const name =
    source === undefined
      ? figureNames[lang][figure === 'declared' ? 'declared' : 'sum']
      : sourceName[lang](source);
  return EXCEEDED[lang]({ name, isNew: before === null, by, limit });
}

interface Over {
  readonly name: string;
  readonly isNew: boolean;
  readonly by: string;
  readonly limit: string;
}
const EXCEEDED: Localized<(over: Over) => string> = {
  vi: ({ name, isNew, by, limit }) => {
    const what = isNew ? `kế hoạch mới, không có tổng cũ: cả ${by} là phần tăng` : `${name} tăng ${by}`;
    return `${what}, vượt mức tăng cho phép ${limit}`;
  },
  en: ({ name, isNew, by, limit }) => {
    const what = isNew
      ? `new plan without an old total: all of ${by} is an increase`
      : `${name} rises by ${by}`;
    return `${what}, more than the ${limit} allowed`;
  },
};

const sourceName: Localized<(source: string | null) => string> = {
  vi: (source) => (source === null ? 'kinh phí của các khoản không ghi nguồn' : `nguồn "${oneLine(source)}"`),
  en: (source) => (source === null ? 'money that names no source' : `source "${oneLine(source)}"`),
};

const IGNORES: Localized<(changed: IgnoresChanged) => string> = {
  vi: ({ added, removed }) =>
    `chú thích bỏ qua phát hiện thay đổi (thêm ${added}, bớt ${removed}); nếu đã xem và chấp nhận, chạy với --allow-ignores`,
  en: ({ added, removed }) =>
    `comments that set findings aside changed (${added} added, ${removed} removed); if you have seen and accept them, run with --allow-ignores`,
};

function limitText(
  { numerator, denominator }: Extract<MaxIncrease, { type: 'percent' }>,
  lang: Lang,
): string {
  return `${decimalText(numerator, denominator.toString().length - 3, lang)}%`;
}

/** There is no percentage of nothing. */
const GATE_UNKNOWN: Localized = {
  vi: 'kế hoạch mới, không có tổng cũ để tính tỷ lệ tăng; muốn cho phép thì đặt mức tăng bằng số tiền',
  en: 'a new plan has no old total to take a percentage of; to allow it, limit the increase by an amount',
};
const GATE_UNCHECKED: Localized = {
  vi: 'không kiểm tra được mức tăng cho phép, vì có bản không đọc được',
  en: 'the allowed increase cannot be checked, because a version cannot be read',
};
