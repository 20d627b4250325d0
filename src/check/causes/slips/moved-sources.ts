import { linesOf, sourceNameOf } from '../../../plan/facts/lines.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import type { Dong } from '../../../values/money/money.ts';
import type { Change, Gaps } from '../changes.ts';
import { type Equation, type Equations, holds } from '../equations.ts';
import { UNEXPLAINED } from '../explain-gap.ts';
import { effect } from '../figures.ts';
import { inheritedBy } from '../percentages.ts';
import { type Move, nameWithMoney } from './moved-rows.ts';

const MOVE_RANK = 6;
/** No row explains it. */
const UNKNOWN_MOVE_RANK = UNEXPLAINED + 2;

/** Rows that name the wrong one of two sources: one has too much what the other lacks, or more. */
export function movedBetweenSources(
  source: Equation,
  gaps: Gaps,
  plan: Plan,
  equations: Equations,
): Change[] {
  const gap = gaps.get(source) ?? 0n;
  return [...equations.sources.values()].flatMap((other): Change[] => {
    const own = gaps.get(other) ?? 0n;
    if (other === source || own === 0n) return [];
    const [over, under] = gap > 0n ? [source, other] : [other, source];
    const isOpposite = own < 0n !== gap < 0n;
    // Where a third source is off too, the row closes one of them.
    const sizes = new Set([gap, ...(isOpposite ? [own] : [])].map((each) => (each < 0n ? -each : each)));
    return [...sizes].flatMap((size): Change[] => {
      const moves = movesOf(over, under, size, plan, equations);
      if (moves.length === 0 && (sizes.size > 1 || !isOpposite)) return [];
      const effects = [[over, -size] as const, [under, size] as const];
      return [{ effects, slips: [], moves, rank: moves.length > 0 ? MOVE_RANK : UNKNOWN_MOVE_RANK }];
    });
  });
}

/** The rows of one source that count `size` there and may belong to another. */
function movesOf(over: Equation, under: Equation, size: Dong, plan: Plan, equations: Equations): Move[] {
  const ids = new Map([...equations.sources].map(([id, equation]) => [equation, id]));
  const [from, to = ''] = [ids.get(over), ids.get(under)];
  const name = sourceNameOf(to, plan);
  return linesOf(plan).flatMap((line, at): Move[] => {
    if (line.item.source !== from) return [];
    const own = effect(inheritedBy(plan).get(at) ?? [1n, 1n], line.item.amount.dong ?? 0n);
    if (!holds(over, size - own)) return [];
    const item = nameWithMoney(line, plan);
    const wording = {
      vi: `khoản chi ${item} lấy từ nguồn "${name}"`,
      en: `${item} is paid from "${name}"`,
    };
    return [{ kind: 'other-source', paths: [line.path], wording, source: to }];
  });
}
