import type { Localized } from '../../i18n.ts';
import { type Line, nameOf, sumOfLines } from '../../plan/facts/lines.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { fold } from '../../values/text/fold.ts';
import { type Finding, type PlanFix, type Related, related } from '../engine/rule.ts';
import { nameOfTask, shortNameOfTask } from '../wording/names.ts';
import { computedAmount } from './computed-amount.ts';
import { type Evidence, explainGap, type Hypothesis, type Part } from './explain-gap.ts';

/** A sum that is not what the plan says it is; amounts in đồng. */
export interface Gap {
  readonly sum: Dong;
  readonly declared: Dong;
  /** `sum` less `declared`. */
  readonly difference: Dong;
  /** What the plan allows for rounding, where it does. */
  readonly rounding?: Dong;
  readonly hypotheses: readonly Hypothesis[];
  /** How many hypotheses there are besides. */
  readonly moreHypotheses?: number;
}

/**
 * The gap between what `lines` sum to and what was declared; null where there is none, and
 * 'unreadable' where an amount cannot be read.
 */
export function gapOf(
  plan: Plan,
  lines: readonly Line[],
  declared: Dong | null,
  evidence: Evidence,
): Gap | 'unreadable' | null {
  const sum = sumOfLines(lines);
  if (sum === null || declared === null) return 'unreadable';
  return isWithin(sum - declared, evidence.rounding) || isExplained(plan, lines, declared, evidence.rounding)
    ? null
    : gapBetween(partsOf(lines), declared, evidence);
}

/** The gap between what `parts` sum to and `declared`, which differ. */
export function gapBetween(parts: readonly Part[], declared: Dong, evidence: Evidence = {}): Gap {
  const sum = parts.reduce((total, { dong }) => total + dong, 0n);
  const { hypotheses, more } = explainGap(parts, declared, evidence);
  return {
    sum,
    declared,
    difference: sum - declared,
    hypotheses,
    ...(more > 0 && { moreHypotheses: more }),
    ...(evidence.rounding && { rounding: evidence.rounding }),
  };
}

/** Whether all agrees once amounts that differ from quantity × unitPrice or a percentage are mended: `budget/line` reports those. */
function isExplained(plan: Plan, lines: readonly Line[], declared: Dong, rounding?: Dong): boolean {
  const mended = lines.map((line) => computedAmount(line, plan));
  return isWithin(mended.reduce((sum, dong) => sum + dong, 0n) - declared, rounding);
}

/** Whether a difference is none, or less than the rounding that the plan allows. */
export function isWithin(difference: Dong, rounding: Dong = 0n): boolean {
  return difference === 0n || (difference < rounding && -difference < rounding);
}

function partsOf(lines: readonly Line[]): Part[] {
  return lines.flatMap(({ item, task, path, taskPath }) => {
    if (item.amount.dong === null) return [];
    const timing = item.timing ?? task.timing;
    const periods = timing?.ok ? Math.max(1, timing.timing.windows.length) : 1;
    const subject = `${item.outlet ?? ''}|${item.label ?? ''}`;
    return [{ path, dong: item.amount.dong, periods, group: taskPath, subject, title: fold(task.title) }];
  });
}

/** What a message says of a gap. */
export interface GapWords {
  /** What is added up: `các khoản chi`. */
  readonly parts: Localized;
  /** What it should be: `tổng dự kiến kinh phí`. */
  readonly whole: Localized;
  /** What hypotheses may be about besides items and tasks: names by path. */
  readonly names?: readonly (readonly [path: string, name: Localized])[];
}

/** What is reported of a gap between items and a declared sum. */
export function gapFinding(plan: Plan, lines: readonly Line[], gap: Gap, words: GapWords) {
  const amounts = lines.map(({ item }) => item.amount.dong ?? 0n);
  const shown = arithmetic(amounts, gap.sum);
  const statement = gapStatement(gap, words);
  const fix = fixOf(gap, lines);
  return {
    ...statement,
    vi: statement.vi + shown,
    en: statement.en + shown,
    ...explanation(gap, new Map([...namesOf(lines, plan), ...(words.names ?? [])])),
    data: gap,
    related: lines.map((line) => contribution(line, plan)),
    ...(fix && { fix }),
  } satisfies Partial<Finding>;
}

/** `các khoản chi cộng lại được 480.000.000đ, nhiều hơn 10.000.000đ so với tổng dự kiến kinh phí 470.000.000đ` */
export function gapStatement(gap: Gap, { parts, whole }: GapWords): Localized {
  const { sum, declared, difference, rounding } = gap;
  const [off, is] = [offBy(difference), formatMoney(declared)];
  const rounded = rounding
    ? {
        vi: ` (làm tròn cho phép lệch dưới ${formatMoney(rounding)})`,
        en: ` (rounding allows less than ${formatMoney(rounding)})`,
      }
    : { vi: '', en: '' };
  return {
    vi: `${parts.vi} cộng lại được ${formatMoney(sum)}, ${off.vi} so với ${whole.vi} ${is}${rounded.vi}`,
    en: `${parts.en} sum to ${formatMoney(sum)}, ${off.en} than ${whole.en} ${is}${rounded.en}`,
  };
}

/** How far a sum is off: `10.000.000đ less`. */
export function offBy(difference: Dong): Localized {
  const amount = formatMoney(difference < 0n ? -difference : difference);
  return difference < 0n
    ? { vi: `ít hơn ${amount}`, en: `${amount} less` }
    : { vi: `nhiều hơn ${amount}`, en: `${amount} more` };
}

/** The slips that would explain the gap, one a line; nothing where there are none. `names` are by path. */
export function explanation(
  { hypotheses, moreHypotheses = 0 }: Gap,
  names: ReadonlyMap<string, Localized>,
): { help?: Localized } {
  if (hypotheses.length === 0) return {};
  const lines = hypotheses.map((hypothesis) => describe(hypothesis, names));
  const vi = lines.map((line) => `khớp nếu ${line.vi}`);
  const en = lines.map((line) => `it agrees if ${line.en}`);
  if (moreHypotheses > 0) {
    vi.push(`và ${moreHypotheses} khả năng khác`);
    en.push(`and ${moreHypotheses} more possibilities`);
  }
  return { help: { vi: vi.join('\n'), en: en.join('\n') } };
}

function describe({ kind, path, amount = 0n }: Hypothesis, names: ReadonlyMap<string, Localized>): Localized {
  const name = path === undefined ? null : (names.get(path) ?? { vi: path, en: path });
  const money = formatMoney(amount);
  const [vi, en] = [name?.vi, name?.en];
  switch (kind) {
    case 'omitted':
      return {
        vi: vi ? `thiếu một khoản chi ${money}, có thể ở ${vi}` : `thiếu một khoản chi ${money}`,
        en: en ? `an item of ${money} was left out, perhaps in ${en}` : `an item of ${money} was left out`,
      };
    case 'duplicated':
      return { vi: `${vi} bị ghi hai lần, mỗi lần ${money}`, en: `${en} is listed twice, ${money} each` };
    case 'unit-slip':
      return name
        ? {
            vi: `${vi} ghi nhầm đơn vị, đúng ra là ${money}`,
            en: `${en} is in the wrong unit and should be ${money}`,
          }
        : {
            vi: `mọi khoản chi đều ghi nhầm đơn vị, cộng lại đúng ra là ${money}`,
            en: `all items are in the wrong unit and should sum to ${money}`,
          };
    case 'extra-zero':
      return {
        vi: `${vi} thừa một số 0, đúng ra là ${money}`,
        en: `${en} has a zero too many and should be ${money}`,
      };
    case 'missing-zero':
      return {
        vi: `${vi} thiếu một số 0, đúng ra là ${money}`,
        en: `${en} lacks a zero and should be ${money}`,
      };
    case 'swapped-digits':
      return {
        vi: `${vi} bị đảo hai chữ số, đúng ra là ${money}`,
        en: `${en} has two digits swapped and should be ${money}`,
      };
    case 'wrong-digit':
      return {
        vi: `${vi} sai một chữ số, đúng ra là ${money}`,
        en: `${en} has one digit wrong and should be ${money}`,
      };
    case 'per-period':
      return {
        vi: `số tiền ở ${vi} là của mỗi kỳ, tổng cộng ${money}`,
        en: `the amounts of ${en} are for each period, ${money} in all`,
      };
    case 'declared-total':
      return {
        vi: `chính số đã ghi bị sai, đúng ra là ${money}`,
        en: `the declared figure itself is wrong and should be ${money}`,
      };
  }
}

/** The amount to write, where only one slip explains the gap and it lies in one figure. */
function fixOf({ hypotheses, moreHypotheses }: Gap, lines: readonly Line[]): PlanFix | null {
  const [only, ...others] = hypotheses;
  if (!only || only.amount === undefined || others.length > 0 || moreHypotheses) return null;
  const write = formatMoney(only.amount);
  if (only.kind === 'declared-total') return { write, safe: false };
  const line = lines.find(({ path }) => path === only.path);
  if (!line || only.kind === 'duplicated' || line.item.amount.text === write) return null;
  return { write, safe: false, places: [{ in: line.item, at: 'amount' }] };
}

function namesOf(lines: readonly Line[], plan: Plan): ReadonlyMap<string, Localized> {
  const names = new Map<string, Localized>();
  for (const { item, task, path, taskPath } of lines) {
    const name = nameOf(item, plan);
    const { vi, en } = shortNameOfTask(task, plan);
    names.set(path, { vi: `"${name}" (${vi})`, en: `"${name}" (${en})` });
    if (!names.has(taskPath)) names.set(taskPath, nameOfTask(task, plan));
  }
  return names;
}

function contribution({ item, task }: Line, plan: Plan): Related {
  const what = `${formatMoney(item.amount.dong ?? 0n)} ${nameOf(item, plan)}`;
  const { vi, en } = shortNameOfTask(task, plan);
  return related({ in: item, at: 'amount' }, `${what} (${vi})`, `${what} (${en})`);
}

/** The sum written out on a line of its own; the middle of a long one is left out. */
function arithmetic(amounts: readonly Dong[], sum: Dong): string {
  if (amounts.length < 2) return '';
  const shown = amounts.map(formatMoney);
  if (shown.length > 8) shown.splice(4, shown.length - 7, '…');
  return `\n${shown.join(' + ')} = ${formatMoney(sum)}`;
}
