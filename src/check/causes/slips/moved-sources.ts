import { linesOf } from '../../../plan/facts/lines.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import type { Change, Gaps } from '../changes.ts';
import { type Equation, type Equations, holds } from '../equations.ts';
import { effect } from '../figures.ts';
import { inheritedBy } from '../percentages.ts';
import { type Move, nameWithMoney } from './moved-rows.ts';

const MOVE_RANK = 6;
const UNKNOWN_MOVE_RANK = 13;

/** Rows that name the wrong one of two sources: one has too much what the other lacks. */
export function movedBetweenSources(
  source: Equation,
  gaps: Gaps,
  plan: Plan,
  equations: Equations,
): Change[] {
  const gap = gaps.get(source) ?? 0n;
  const ids = new Map([...equations.sources].map(([id, equation]) => [equation, id]));
  return [...equations.sources.values()]
    .filter((other) => other !== source && gaps.get(other) === -gap && gap !== 0n)
    .map((other): Change => {
      const [over, under] = gap > 0n ? [source, other] : [other, source];
      const [from, to] = [ids.get(over), ids.get(under) ?? ''];
      const size = gap < 0n ? -gap : gap;
      const name = plan.budget.sources?.[to]?.name ?? to;
      const moves = linesOf(plan).flatMap((line, at): Move[] => {
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
      const rank = moves.length > 0 ? MOVE_RANK : UNKNOWN_MOVE_RANK;
      return {
        effects: [
          [source, -gap],
          [other, gap],
        ],
        slips: [],
        moves,
        rank,
      };
    });
}
