import type { Localized } from '../../i18n.ts';
import { type Line, linesByPath } from '../../plan/facts/lines.ts';
import { tasksByPath } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import type { HypothesisKind } from '../causes/explain-gap.ts';
import { type Addend, type Gap, gapOf, movesOf, offBy, pathsOf } from '../causes/gap.ts';
import type { Cause } from '../causes/placing.ts';
import { lostObjects } from '../causes/shortfall.ts';
import type { Move } from '../causes/slips/moved-rows.ts';
import {
  type Finding,
  type Place,
  type PlaceIn,
  type PlanFix,
  type Related,
  related,
} from '../engine/rule.ts';
import { followingSums, joined } from './following.ts';
import { hypothesesHelp, movesData, movesHelp } from './hypotheses.ts';
import { nameOfRow, nameOfTask, shortNameOfTask } from './names.ts';

/** What a message says of a gap. */
export interface GapWords {
  /** What is added up: `các khoản chi`. */
  readonly parts: Localized;
  /** What it should be: `tổng dự kiến kinh phí`. */
  readonly whole: Localized;
}

/** With more parts than these only those that may be wrong are shown. */
const FEW = 8;

/** What is reported of a sum that is not what its parts come to. */
export function gapFinding(cause: Cause, addends: readonly Addend[], plan: Plan, words: GapWords) {
  const gap = gapOf(cause, plan);
  const shown = arithmetic(
    addends.map(({ dong }) => dong),
    gap.sum,
  );
  const statement = gapStatement(gap, words);
  const moves = movesOf(cause);
  const fix = moves.length > 0 ? null : fixOf(gap, cause, plan);
  const help = [...movesHelp(moves), ...hypothesesHelp(gap, plan), ...followingHelp(cause, gap, plan)];
  return {
    vi: statement.vi + shown,
    en: statement.en + shown,
    ...(help.length > 0 && { help: joined(help) }),
    data: { ...gap, ...(moves.length > 0 && { moves: movesData(moves) }) },
    related: [...suspects(addends, gap, plan), ...alsoBroken(cause, plan)],
    about: accused(cause, gap, plan),
    ...(fix && { fix }),
  } satisfies Partial<Finding>;
}

/** `các khoản chi cộng lại được 480.000.000đ, nhiều hơn 10.000.000đ so với tổng dự kiến kinh phí 470.000.000đ` */
function gapStatement(gap: Gap, { parts, whole }: GapWords): Localized {
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

/** What the sums around become where nothing shows that an amount is wrong, so that all is corrected at once. */
function followingHelp(cause: Cause, { hypotheses }: Gap, plan: Plan): Localized[] {
  const { breaks, equation } = cause;
  const { kind, of } = equation;
  if (hypotheses.length > 0 || movesOf(cause).length > 0 || (kind !== 'subtotal' && kind !== 'total'))
    return [];
  const percentages = cause.isShared ? [] : breaks.filter((each) => each.kind === 'percent');
  return followingSums(kind === 'subtotal' ? (of as Task) : null, 0n, plan, percentages);
}

/** The amount to write, where only one slip explains the gap and it lies in one figure. */
function fixOf({ hypotheses, moreHypotheses }: Gap, cause: Cause, plan: Plan): PlanFix | null {
  const [only, ...others] = hypotheses;
  if (!only || only.amount === undefined || others.length > 0 || moreHypotheses) return null;
  const write = formatMoney(only.amount);
  if (only.kind === 'declared-total') {
    const place = declaredAt(only.path, plan);
    return { write, safe: false, ...(place && { places: [place] }) };
  }
  const line = linesByPath(plan).get(only.path ?? '');
  if (!line || NO_AMOUNT.has(only.kind) || line.item.amount.text === write) return null;
  // Another slip that breaks the same sum leaves it wrong.
  if (cause.isShared) return null;
  return { write, safe: false, places: [{ in: line.item, at: 'amount' }] };
}

/** What is mended by no other amount. */
const NO_AMOUNT: ReadonlySet<HypothesisKind> = new Set(['duplicated', 'surplus']);

/** Where a declared figure is wrong that is not the one of the sum which tells it; else null. */
export function otherDeclared(
  { equation, changes }: Cause,
  plan: Plan,
): PlaceIn<Record<string, unknown>> | null {
  const declared = changes[0]?.slips[0]?.of;
  if (!declared || declared.of === equation.of) return null;
  if (declared.kind === 'subtotal') return { in: declared.of as Task, at: 'subtotal' };
  if (declared.kind === 'source') return { in: declared.of as Source, at: 'amount' };
  return { in: plan.budget, at: 'total' };
}

type Source = NonNullable<Plan['budget']['sources']>[string];

/** Where the figure of a task, a source or the budget is declared; null for that which the finding is about. */
function declaredAt(path: string | undefined, plan: Plan): Place | null {
  const task = tasksByPath(plan).get(path ?? '');
  if (task) return { in: task, at: 'subtotal' };
  const [, id = ''] = /^budget\.sources\.(.*)$/.exec(path ?? '') ?? [];
  const source = plan.budget.sources?.[id];
  if (source) return { in: source, at: 'amount' };
  return path === undefined ? null : { in: plan.budget, at: 'total' };
}

/** The parts of a sum: all where there are few, else those that may be wrong. */
function suspects(addends: readonly Addend[], { hypotheses }: Gap, plan: Plan): Related[] {
  const lines = addends.flatMap(({ line }) => line ?? []);
  const accusedPaths = new Set(hypotheses.flatMap(pathsOf));
  const shown =
    lines.length <= FEW
      ? lines
      : lines
          .filter(({ path, taskPath }) => accusedPaths.has(path) || accusedPaths.has(taskPath))
          .slice(0, FEW);
  return shown.map((line) => contribution(line, plan));
}

/** A line of a sum, with its amount. */
function contribution(line: Line, plan: Plan): Related {
  const { item, task } = line;
  const what = `${formatMoney(item.amount.dong ?? 0n)} ${nameOfRow(line, plan)}`;
  const { vi, en } = shortNameOfTask(task, plan);
  return related({ in: item, at: 'amount' }, `${what} (${vi})`, `${what} (${en})`);
}

/** The other sums that the same slip breaks. */
function alsoBroken({ equation, breaks }: Cause, plan: Plan): Related[] {
  return breaks.flatMap((other): Related[] => {
    if (other === equation) return [];
    const off = offBy(other.gap);
    const says = (name: Localized): [string, string] => [
      `so với ${name.vi}: ${off.vi}`,
      `${off.en} than ${name.en}`,
    ];
    switch (other.kind) {
      case 'subtotal': {
        const task = other.of as Task;
        const { vi, en } = nameOfTask(task, plan);
        return [
          related(
            { in: task, at: 'subtotal' },
            ...says({ vi: `tổng đã ghi của ${vi}`, en: `the subtotal of ${en}` }),
          ),
        ];
      }
      case 'total':
        return [
          related(
            { in: plan.budget, at: 'total' },
            ...says({ vi: 'tổng dự kiến kinh phí', en: 'budget.total' }),
          ),
        ];
      case 'source': {
        const source = other.of as NonNullable<Plan['budget']['sources']>[string];
        return [
          related(
            { in: source, at: 'amount' },
            ...says({ vi: `nguồn "${source.name}"`, en: `source "${source.name}"` }),
          ),
        ];
      }
      default:
        return [];
    }
  });
}

/** What of the plan a finding accuses: amounts in the wrong unit, rows listed twice, left out or moved. */
export function accused(cause: Cause, { hypotheses, difference }: Gap, plan: Plan): object[] {
  const named = hypotheses.flatMap((hypothesis): object[] => {
    const { kind, path: own } = hypothesis;
    if (kind === 'declared-total') return own === undefined ? declaredAmounts(cause, plan) : [];
    return pathsOf(hypothesis).flatMap((path) => {
      const item = linesByPath(plan).get(path)?.item;
      const task = tasksByPath(plan).get(path);
      return [
        ...(item ? [item] : []),
        ...(item && IN_UNIT.has(kind) ? [item.amount] : []),
        ...(task ? [task] : []),
      ];
    });
  });
  return [...movedItems(movesOf(cause), plan), ...named, ...(difference < 0n ? lostObjects(plan) : [])];
}

const IN_UNIT: ReadonlySet<HypothesisKind> = new Set(['unit-slip', 'extra-zero', 'missing-zero']);

/** The items that belong elsewhere. */
export function movedItems(moves: readonly Move[], plan: Plan): object[] {
  return moves.flatMap(({ paths }) => paths.flatMap((path) => linesByPath(plan).get(path)?.item ?? []));
}

function declaredAmounts({ equation: { of } }: Cause, plan: Plan): object[] {
  const { total } = plan.budget;
  const { subtotal } = of as Partial<Task>;
  return subtotal ? [subtotal] : of === plan.budget && total ? [total] : [];
}

/** The sum written out on a line of its own; the middle of a long one is left out. */
function arithmetic(amounts: readonly Dong[], sum: Dong): string {
  if (amounts.length < 2) return '';
  const shown = amounts.map(formatMoney);
  if (shown.length > FEW) shown.splice(4, shown.length - 7, '…');
  return `\n${shown.join(' + ').replaceAll('+ -', '- ')} = ${formatMoney(sum)}`;
}

/** What a sum adds up. */
export function partsName(addends: readonly Addend[]): Localized {
  const isPrinted = addends.some(({ line }) => line === null);
  return isPrinted
    ? { vi: 'các mục đã ghi tổng và các khoản chi', en: 'sections as printed and items' }
    : { vi: 'các khoản chi', en: 'items' };
}
