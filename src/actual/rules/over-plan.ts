import { type PlaceIn, type Related, related } from '../../check/engine/rule.ts';
import { nameOfTask } from '../../check/wording/names.ts';
import type { Localized } from '../../i18n.ts';
import { excessOf, nameOf, sourceNameOf } from '../../plan/facts/lines.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import { formatMoney } from '../../values/money/money.ts';
import type { Commitment } from '../commitments.ts';
import { type Excess, excesses } from '../excess.ts';
import { helpOnExcess } from '../excess-help.ts';
import { outletsIn, tasksIn } from '../references.ts';
import type { ActualRule } from '../rule.ts';
import { contractName } from '../schema.ts';

export const actualOverPlan: ActualRule = {
  id: 'actual/over-plan',
  severity: 'error',
  summary: {
    vi: 'Hợp đồng và khoản chi không có hợp đồng không vượt kinh phí kế hoạch giao cho cơ quan truyền thông, nhiệm vụ, nguồn',
    en: 'Contracts, and payments without one, do not exceed what the plan gives an outlet, a task or a source',
  },
  why: {
    vi: 'Ký, chi quá kinh phí được duyệt thì phần vượt không có nguồn để thanh toán.',
    en: 'What is signed or spent beyond the approved money cannot be paid.',
  },
  example: {
    bad: 'contracts:\n  - { id: c1, signed: 01/4/2026, outlet: hanoimoi, tasks: [articles], amount: 90.000.001đ }\n',
    good: 'contracts:\n  - { id: c1, signed: 01/4/2026, outlet: hanoimoi, tasks: [articles], amount: 90.000.000đ }\n',
  },
  check({ plan, actuals, commitments }, report) {
    // `actual/unknown-reference` reports an unknown outlet or task.
    const known = commitments.filter((commitment) => isKnown(commitment, plan));
    // `budget/total` reports money that the plan itself lacks.
    const lacking = -(excessOf(plan) ?? 0n);
    const order = new Map<object, number>(
      [...actuals.contracts, ...actuals.payments].map((entry, i) => [entry, i]),
    );
    for (const excess of excesses(known, plan)) {
      const { planned, committed } = excess;
      const difference = committed - planned;
      const places = excess.commitments
        .map(placeOf)
        .sort((a, b) => (order.get(a.in) ?? 0) - (order.get(b.in) ?? 0));
      const last = places.at(-1);
      if (!last || difference === lacking) continue;
      const over = formatMoney(difference);
      const what = committedText(excess);
      const whose = whoseText(excess, plan);
      report({
        ...last,
        vi: `${what.vi} ${formatMoney(committed)}, vượt ${over} so với kinh phí trong kế hoạch ${formatMoney(planned)}${whose.vi}`,
        en: `${what.en} ${formatMoney(committed)}, ${over} more than the ${formatMoney(planned)} in the plan${whose.en}`,
        ...helpOnExcess(planned, excess.commitments.map(counted)),
        data: {
          contracts: excess.commitments.flatMap(({ contract }) =>
            contract ? [contract.id ?? contract.number] : [],
          ),
          signed: committed,
          planned,
          difference,
        },
        related: [...places.slice(0, -1).slice(-MOST_RELATED).map(otherPlace), ...planPlaces(excess, plan)],
      });
    }
  },
};

/** Nobody looks up more places than these. */
const MOST_RELATED = 20;

function placeOf({ contract, payments }: Commitment): PlaceIn<Record<string, unknown>> {
  return { in: contract ?? payments[0] ?? {}, at: 'amount' };
}

function otherPlace(place: ReturnType<typeof placeOf>): Related {
  return { ...place, message: { vi: 'hợp đồng, khoản chi khác', en: 'another contract or payment' } };
}

function counted({ contract, day, amount }: Commitment) {
  const name = contract ? contractName(contract) : null;
  return {
    name: {
      vi: name === null ? `khoản chi ngày ${formatDay(day, 'vi')}` : `hợp đồng ${name}`,
      en: name === null ? `the payment on ${formatDay(day, 'en')}` : `contract ${name}`,
    },
    dong: amount,
  };
}

/** `hợp đồng 15/HĐ-VP trị giá`, `2 hợp đồng và 1 khoản chi không có hợp đồng cộng` */
function committedText({ commitments }: Excess): Localized {
  const [only, ...others] = commitments;
  if (only && others.length === 0) {
    return only.contract
      ? {
          vi: `hợp đồng ${contractName(only.contract)} trị giá`,
          en: `contract ${contractName(only.contract)} is worth`,
        }
      : { vi: 'khoản chi không có hợp đồng là', en: 'the payment without a contract is' };
  }
  const contracts = commitments.filter(({ contract }) => contract !== null).length;
  const direct = commitments.length - contracts;
  const parts = [
    ...(contracts > 0 ? [{ vi: `${contracts} hợp đồng`, en: plural(contracts, 'contract') }] : []),
    ...(direct > 0
      ? [
          {
            vi: `${direct} khoản chi không có hợp đồng`,
            en: `${plural(direct, 'payment')} without a contract`,
          },
        ]
      : []),
  ];
  return {
    vi: `${parts.map(({ vi }) => vi).join(' và ')} cộng`,
    en: `${parts.map(({ en }) => en).join(' and ')} ${commitments.length === 1 ? 'sums' : 'sum'} to`,
  };
}

function plural(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** Whose money it is, in brackets. */
function whoseText({ owner, lines, commitments }: Excess, plan: Plan): Localized {
  if (lines.size === 0 && owner.kind === 'items') return withoutItems(commitments, plan);
  if (owner.kind === 'source') {
    const name = sourceNameOf(owner.source, plan);
    return { vi: ` (nguồn ${name})`, en: ` (source ${name})` };
  }
  if (owner.kind === 'task') {
    const { vi, en } = nameOfTask(owner.task.task, plan);
    return { vi: ` (${vi})`, en: ` (${en})` };
  }
  const names = [...new Set([...lines].map(({ item }) => nameOf(item, plan)))];
  const shown = names.length > MOST_RELATED ? [...names.slice(0, MOST_RELATED), '…'] : names;
  const text = shown.length === 0 ? '' : ` (${shown.join(', ')})`;
  return { vi: text, en: text };
}

/** For whom or what the plan has no item. */
function withoutItems(commitments: readonly Commitment[], plan: Plan): Localized {
  const outlets = new Set(
    commitments.flatMap(({ outlet }) => (outlet === null ? [] : (plan.outlets[outlet]?.name ?? outlet))),
  );
  const tasks = new Set(commitments.flatMap((one) => one.tasks.map(({ number }) => number)));
  const [forWhom, where] = [[...outlets].join(', '), [...tasks].join(', ')];
  return {
    vi: `: không có khoản chi nào${forWhom === '' ? '' : ` cho ${forWhom}`}${where === '' ? '' : ` ở nhiệm vụ ${where}`}`,
    en: `: there is no item${forWhom === '' ? '' : ` for ${forWhom}`}${where === '' ? '' : ` in task ${where}`}`,
  };
}

/** What the plan has: the amount of the source, or the items. */
function planPlaces({ owner, lines }: Excess, plan: Plan): Related[] {
  const source = owner.kind === 'source' ? plan.budget.sources?.[owner.source] : undefined;
  if (source)
    return [related({ in: source, at: 'amount' }, 'nguồn kinh phí trong kế hoạch', 'the source in the plan')];
  if (lines.size > MOST_RELATED) return [];
  return [...lines].map(({ item }) =>
    related({ in: item, at: 'amount' }, 'kinh phí trong kế hoạch', 'the plan'),
  );
}

/** Whether everything that a contract or payment names exists. */
function isKnown({ contract, payments, lines }: Commitment, plan: Plan): boolean {
  if (!contract)
    return (
      lines.size > 0 ||
      payments.every(({ task, item }) => item === undefined && tasksIn(plan).find(task ?? '') !== null)
    );
  const { outlet, tasks = [] } = contract;
  return (
    (outlet === undefined || outletsIn(plan).find(outlet) !== null) &&
    tasks.every((written) => tasksIn(plan).find(written) !== null)
  );
}
