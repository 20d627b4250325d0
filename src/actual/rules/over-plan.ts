import { related } from '../../check/engine/rule.ts';
import { excessOf, linesOf, nameOf } from '../../plan/facts/lines.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { formatMoney } from '../../values/money/money.ts';
import { type Commitment, excesses } from '../commitments.ts';
import type { ActualRule } from '../rule.ts';

export const actualOverPlan: ActualRule = {
  id: 'actual/over-plan',
  severity: 'error',
  summary: {
    vi: 'Giá trị hợp đồng không vượt kinh phí kế hoạch giao cho cơ quan truyền thông, cho nhiệm vụ',
    en: 'Contracts do not exceed what the plan gives an outlet or a task',
  },
  why: {
    vi: 'Ký quá kinh phí được duyệt thì phần vượt không có nguồn để thanh toán.',
    en: 'What is signed beyond the approved money cannot be paid.',
  },
  example: {
    bad: 'contracts:\n  - { id: c1, signed: 01/4/2026, outlet: hanoimoi, tasks: [articles], amount: 90.000.001đ }\n',
    good: 'contracts:\n  - { id: c1, signed: 01/4/2026, outlet: hanoimoi, tasks: [articles], amount: 90.000.000đ }\n',
  },
  check({ plan, commitments }, report) {
    // What names an unknown outlet or task is a finding of its own.
    const known = commitments.filter((commitment) => isKnown(commitment, plan));
    // Money that the plan lacks itself, `budget/total` reports.
    const lacking = -(excessOf(plan) ?? 0n);
    for (const { lines, contracts, planned, signed } of excesses(known, linesOf(plan))) {
      const last = contracts.at(-1);
      if (!last || signed - planned === lacking) continue;
      const names = [...new Set([...lines].map(({ item }) => nameOf(item, plan)))];
      const over = formatMoney(signed - planned);
      const [sumVi, sumEn] =
        contracts.length === 1
          ? [`hợp đồng ${last.contract.id} trị giá`, `contract ${last.contract.id} is worth`]
          : [`${contracts.length} hợp đồng cộng`, `${contracts.length} contracts sum to`];
      const forWhom = names.length === 0 ? '' : ` (${names.join(', ')})`;
      report({
        in: last.contract,
        at: 'amount',
        vi: `${sumVi} ${formatMoney(signed)}, vượt ${over} so với kinh phí trong kế hoạch ${formatMoney(planned)}${forWhom}`,
        en: `${sumEn} ${formatMoney(signed)}, ${over} more than the ${formatMoney(planned)} in the plan${forWhom}`,
        data: {
          contracts: contracts.map(({ contract }) => contract.id),
          signed,
          planned,
          difference: signed - planned,
        },
        related: [
          ...contracts
            .slice(0, -1)
            .map(({ contract }) =>
              related({ in: contract, at: 'amount' }, 'hợp đồng khác', 'another contract'),
            ),
          ...[...lines].map(({ item }) =>
            related({ in: item, at: 'amount' }, 'kinh phí trong kế hoạch', 'the plan'),
          ),
        ],
      });
    }
  },
};

function isKnown({ contract: { outlet, tasks = [] } }: Commitment, plan: Plan): boolean {
  const ids = new Set(allTasks(plan).map(({ task }) => task.id));
  return (outlet === undefined || Object.hasOwn(plan.outlets, outlet)) && tasks.every((id) => ids.has(id));
}
