import { type Line, linesOf } from '../../../plan/facts/lines.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import { formatMoney } from '../../../values/money/money.ts';
import { causesOf } from '../../causes/diagnosis.ts';
import { type Equation, equationsOf } from '../../causes/equations.ts';
import { type Addend, declaredBy, movesOf, offBy } from '../../causes/gap.ts';
import type { Cause } from '../../causes/placing.ts';
import { defineRule, type Finding, type PlaceIn, type Related, related } from '../../engine/rule.ts';
import { joined } from '../../wording/following.ts';
import { gapFinding, movedItems, otherDeclared } from '../../wording/gap.ts';
import { movesHelp } from '../../wording/hypotheses.ts';

type Sources = NonNullable<Plan['budget']['sources']>;
type Source = Sources[string];

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
    const { unreadable } = equationsOf(plan);
    if (unreadable.has('source') || unreadable.has('sources')) skip();
    for (const cause of causesOf(plan, 'sources', 'source')) {
      const { equation } = cause;
      if (equation.kind === 'sources') {
        report({ ...placeOf(cause, plan), ...totalFinding(cause, plan) });
        continue;
      }
      const shifted = shiftedBetween(cause);
      if (shifted.length > 0) {
        report({ in: budget, at: 'sources', on: 'key', ...shiftedFinding(cause, shifted, plan) });
        continue;
      }
      const source = equation.of as Source;
      const addends = addendsOf(equation, plan);
      const finding = gapFinding(cause, addends, plan, {
        parts: {
          vi: `các khoản chi lấy từ nguồn "${source.name}"`,
          en: `items from source "${source.name}"`,
        },
        whole: { vi: 'số tiền của nguồn này', en: 'its' },
      });
      const place = otherDeclared(cause, plan) ?? { in: source, at: 'amount' };
      report({ ...place, ...finding, data: { source: idOf(source, plan), ...finding.data } });
    }
  },
});

type Reported = Omit<Finding, 'in' | 'at'>;

function idOf(source: Source, plan: Plan): string {
  return Object.entries(plan.budget.sources ?? {}).find(([, each]) => each === source)?.[0] ?? '';
}

/** The items of a source, and what percentages that name none count of them. */
function addendsOf(equation: Equation, plan: Plan): readonly Addend[] {
  const id = idOf(equation.of as Source, plan);
  const lines = linesOf(plan).filter(({ item }) => item.source === id);
  const addends = lines.map((line): Addend => ({ dong: line.item.amount.dong ?? 0n, line }));
  const shares = addends.reduce((rest, { dong }) => rest - dong, declaredBy(equation, plan) + equation.gap);
  return shares === 0n ? addends : [...addends, { dong: shares, line: null }];
}

/** Which figure is wrong where the sources do not sum to the total: that of a source, the total, or nobody knows. */
function placeOf(cause: Cause, plan: Plan): PlaceIn<Record<string, unknown>> {
  const { budget } = plan;
  const isTotal = cause.changes[0]?.slips[0]?.of?.kind === 'total';
  return (
    otherDeclared(cause, plan) ??
    (isTotal ? { in: budget, at: 'total' } : { in: budget, at: 'sources', on: 'key' })
  );
}

/** The sources do not sum to the total. */
function totalFinding(cause: Cause, plan: Plan): Reported {
  const sources = Object.values(plan.budget.sources ?? {});
  const addends = sources.map(({ amount }): Addend => ({ dong: amount.dong ?? 0n, line: null }));
  const finding = gapFinding(cause, addends, plan, {
    parts: { vi: 'các nguồn', en: 'sources' },
    whole: { vi: 'tổng dự kiến kinh phí', en: 'budget.total' },
  });
  return {
    help: {
      vi: 'sửa số tiền của một nguồn, hoặc thêm nguồn còn thiếu',
      en: 'correct the amount of a source, or add the one that is missing',
    },
    ...finding,
    related: sources.map(amountPlace),
  };
}

/** Two sources where one has too much by what the other lacks; else empty. */
function shiftedBetween({ breaks, changes }: Cause): readonly Equation[] {
  const [one, other, ...others] = breaks;
  const isShift = one?.kind === 'source' && other?.kind === 'source' && others.length === 0;
  return isShift && changes[0]?.moves ? [one, other] : [];
}

/** What one source has too much the other lacks: items name the wrong one. */
function shiftedFinding(cause: Cause, shifted: readonly Equation[], plan: Plan): Reported {
  const gaps = shifted.map(({ of, gap }) => ({ source: of as Source, gap }));
  const off = gaps.map(({ source, gap }) => ({ name: source.name, by: offBy(gap) }));
  const moves = movesOf(cause);
  const [only, ...others] = moves;
  const line = only && linesOf(plan).find(({ path }) => path === only.paths[0]);
  return {
    data: {
      sources: gaps.map(({ source, gap }) => ({ id: idOf(source, plan), difference: gap })),
      moved: moves.map(({ paths, source }) => ({ path: paths[0], source })),
    },
    vi: `các khoản chi không khớp với nguồn: ${off.map(({ name, by }) => `"${name}" ${by.vi}`).join(', ')}`,
    en: `items do not fit their sources: ${off.map(({ name, by }) => `"${name}" ${by.en}`).join(', ')}`,
    help: only
      ? joined(movesHelp(moves))
      : { vi: 'kiểm tra lại source của từng khoản chi', en: 'check the source of each item' },
    related: gaps.map(({ source }) => amountPlace(source)),
    about: movedItems(moves, plan),
    ...(line && only.source && others.length === 0 && { fix: sourceFix(line, only.source) }),
  };
}

function sourceFix({ item }: Line, source: string) {
  return { write: source, safe: false, places: [{ in: item, at: 'source' }] };
}

function amountPlace(source: Source): Related {
  const what = `${formatMoney(source.amount.dong ?? 0n)} ${source.name}`;
  return related({ in: source, at: 'amount' }, what, what);
}
