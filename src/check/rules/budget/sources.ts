import { type Line, nameOf, sumOf, sumOfItems, sumOfLines } from '../../../plan/facts/lines.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import {
  explanation,
  type Gap,
  gapBetween,
  gapFinding,
  gapOf,
  gapStatement,
  isWithin,
  offBy,
} from '../../causes/gap.ts';
import { fullySourced, provenPaths, type SourceLines, type Sources } from '../../causes/proof.ts';
import { misplacedItems } from '../../causes/subtotal-gaps.ts';
import { defineRule, type Finding, type Related, related } from '../../engine/rule.ts';

export const budgetSources = defineRule({
  id: 'budget/sources',
  severity: 'error',
  summary: {
    vi: 'Các nguồn kinh phí cộng lại bằng tổng, và bằng các khoản chi lấy từ từng nguồn',
    en: 'The sources sum to budget.total, and each to the items that name it',
  },
  why: {
    vi: 'Mỗi nguồn được cấp riêng; chi vượt một nguồn thì không được bù bằng nguồn khác.',
    en: 'Each source is granted on its own: overspending one is not made good from another.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  example: {
    bad: 'other: { name: Xã hội hóa, amount: 40.000.000đ }',
    good: 'other: { name: Xã hội hóa, amount: 50.000.000đ }',
  },
  check(plan, report, { skip }) {
    const { budget } = plan;
    const { sources, total } = budget;
    if (!sources || !total) return;
    const sum = sumOf(Object.values(sources).map(({ amount }) => amount));
    const items = sumOfItems(plan);
    if (sum === null || total.dong === null) return skip();
    // Where items and sources agree with each other, `budget/total` says that the total is wrong.
    if (sum !== total.dong && sum === items) return;
    const missing = total.dong - sum;
    const gaps = gapsOf(plan, skip);
    const [first, second, ...others] = gaps;
    // A source that its items and the total say is wrong by the same amount is the one cause.
    const isOneSource = first?.gap.difference === missing && !second;
    if (!isWithin(missing, budget.rounding?.dong ?? 0n) && !isOneSource) {
      report({ in: budget, at: 'sources', on: 'key', ...totalFinding(sources, total.dong) });
    }
    // What the whole plan is off by as well, `budget/total` or another rule reports: the sources that miss it or have
    // it too much are no further finding.
    const excess = (items ?? total.dong) - total.dong;
    const isWhole =
      missing === 0n && excess !== 0n && gaps.every(({ gap }) => gap.difference > 0n === excess > 0n);
    const open = isWhole ? [] : gaps.filter(({ gap }) => gap.difference !== excess || missing !== 0n);
    if (open.length > 1 && excess === 0n) {
      // Amounts that change places between tasks as well are told of with the subtotals.
      if (first && second && others.length === 0 && areExchanged(first, second, plan)) return;
      const moved = first && second && others.length === 0 ? movedBetween(first, second) : [];
      report({ in: budget, at: 'sources', on: 'key', ...shiftedFinding(plan, open, moved) });
      return;
    }
    for (const { id, source, gap, lines } of open) {
      const finding = gapFinding(plan, lines, gap, {
        parts: {
          vi: `các khoản chi lấy từ nguồn "${source.name}"`,
          en: `items from source "${source.name}"`,
        },
        whole: { vi: 'số tiền của nguồn này', en: 'its' },
      });
      report({ in: source, at: 'amount', ...finding, data: { source: id, ...gap } });
    }
  },
});

interface SourceGap extends SourceLines {
  readonly gap: Gap;
}

/** The sources that are not what their items sum to. */
function gapsOf(plan: Plan, skip: () => void): SourceGap[] {
  const proven = provenPaths(plan);
  const rounding = plan.budget.rounding?.dong ?? 0n;
  const isTotalRight = sumOfItems(plan) === plan.budget.total?.dong;
  return fullySourced(plan).flatMap((paidFrom) => {
    const confirmed = isTotalRight ? sumOfLines(paidFrom.lines) : null;
    const gap = gapOf(plan, paidFrom.lines, paidFrom.source.amount.dong, { confirmed, proven, rounding });
    if (gap === 'unreadable') skip();
    return gap === 'unreadable' || gap === null ? [] : [{ ...paidFrom, gap }];
  });
}

type Reported = Omit<Finding, 'in' | 'at'>;

/** The sources do not sum to the total. */
function totalFinding(sources: Sources, total: Dong): Reported {
  const pathOf = (id: string) => `budget.sources.${id}`;
  const parts = Object.entries(sources).map(([id, { amount }]) => ({
    path: pathOf(id),
    dong: amount.dong ?? 0n,
    periods: 1,
    group: 'budget.sources',
    title: '',
    subject: id,
  }));
  const gap = gapBetween(parts, total);
  const names = Object.entries(sources).map(
    ([id, { name }]) => [pathOf(id), { vi: `"${name}"`, en: `"${name}"` }] as const,
  );
  return {
    ...gapStatement(gap, {
      parts: { vi: 'các nguồn', en: 'sources' },
      whole: { vi: 'tổng dự kiến kinh phí', en: 'budget.total' },
    }),
    help: {
      vi: 'sửa số tiền của một nguồn, hoặc thêm nguồn còn thiếu',
      en: 'correct the amount of a source, or add the one that is missing',
    },
    ...explanation(gap, new Map(names)),
    data: gap,
    related: Object.values(sources).map(amountPlace),
  };
}

/** What one source has too much others lack: items name the wrong one. */
function shiftedFinding(plan: Plan, gaps: readonly SourceGap[], moved: readonly Moved[]): Reported {
  const off = gaps.map(({ source, gap }) => ({ name: source.name, by: offBy(gap.difference) }));
  const names = moved.map(({ line, to }) => ({
    name: `"${nameOf(line.item, plan)}" (${formatMoney(line.item.amount.dong ?? 0n)})`,
    to: `"${to.source.name}"`,
  }));
  const [only, ...others] = moved;
  return {
    data: {
      sources: gaps.map(({ id, gap }) => ({ id, difference: gap.difference })),
      moved: moved.map(({ line, to }) => ({ path: line.path, source: to.id })),
    },
    vi: `các khoản chi không khớp với nguồn: ${off.map(({ name, by }) => `"${name}" ${by.vi}`).join(', ')}`,
    en: `items do not fit their sources: ${off.map(({ name, by }) => `"${name}" ${by.en}`).join(', ')}`,
    help: only
      ? {
          vi: names.map(({ name, to }) => `khớp nếu khoản chi ${name} lấy từ nguồn ${to}`).join('\n'),
          en: names.map(({ name, to }) => `it agrees if ${name} is paid from ${to}`).join('\n'),
        }
      : { vi: 'kiểm tra lại source của từng khoản chi', en: 'check the source of each item' },
    related: gaps.map(({ source }) => amountPlace(source)),
    ...(only &&
      others.length === 0 && {
        fix: { write: only.to.id, safe: false, places: [{ in: only.line.item, at: 'source' }] },
      }),
  };
}

/** An item that, paid from another source, makes both agree. */
interface Moved {
  readonly line: Line;
  readonly to: SourceGap;
}

const MOST_MOVED = 3;

function movedBetween(a: SourceGap, b: SourceGap): Moved[] {
  const [from, to] = a.gap.difference > 0n ? [a, b] : [b, a];
  if (from.gap.difference !== -to.gap.difference) return [];
  return from.lines
    .filter(({ item }) => item.amount.dong === from.gap.difference)
    .slice(0, MOST_MOVED)
    .map((line) => ({ line, to }));
}

/** Whether the amounts of two items, one of each source, change places by what the subtotals say. */
function areExchanged(a: SourceGap, b: SourceGap, plan: Plan): boolean {
  const [over, under] = a.gap.difference > 0n ? [a, b] : [b, a];
  return misplacedItems(plan).some(([one, other]) => {
    const from = [one, other].find((item) => item?.source === over.id)?.amount.dong ?? null;
    const to = [one, other].find((item) => item?.source === under.id)?.amount.dong ?? null;
    return from !== null && to !== null && from - to === over.gap.difference;
  });
}

function amountPlace(source: Sources[string]): Related {
  const what = `${formatMoney(source.amount.dong ?? 0n)} ${source.name}`;
  return related({ in: source, at: 'amount' }, what, what);
}
