import type { Report } from '../../check/engine/rule.ts';
import { atAllPlaces, unknownReference } from '../../check/wording/unknown-reference.ts';
import type { Localized } from '../../i18n.ts';
import { nearestOutlet } from '../../plan/facts/outlet.ts';
import { tasksOf } from '../../plan/facts/tasks.ts';
import { groupBy } from '../../values/text/group-by.ts';
import { type Nearest, Suggester } from '../../values/text/suggest.ts';
import type { ActualRule } from '../rule.ts';

const OUTLET = {
  kind: { vi: 'cơ quan truyền thông', en: 'outlet' },
  remedy: {
    vi: 'ghi mã có trong outlets của kế hoạch, hoặc ghi tên nhà thầu ở supplier',
    en: 'write an id of the outlets of the plan, or the name of a contractor as supplier',
  },
};
const TASK = {
  kind: { vi: 'nhiệm vụ', en: 'task' },
  remedy: { vi: 'ghi mã (id) của một nhiệm vụ trong kế hoạch', en: 'write the id of a task of the plan' },
};
const CONTRACT = {
  kind: { vi: 'hợp đồng', en: 'contract' },
  remedy: { vi: 'thêm hợp đồng này vào contracts', en: 'add this contract to contracts' },
};

export const actualUnknownReference: ActualRule = {
  id: 'actual/unknown-reference',
  severity: 'error',
  summary: {
    vi: 'Hợp đồng, nhiệm vụ, cơ quan truyền thông được nhắc đến đều đã khai báo',
    en: 'Every contract, task and outlet that is named exists',
  },
  why: {
    vi: 'Khoản thanh toán ghi cho hợp đồng chưa khai báo thì không được tính vào hợp đồng nào.',
    en: 'A payment under a contract that does not exist counts nowhere.',
  },
  example: {
    bad: 'payments:\n  - { contract: c2, date: 15/6/2026, amount: 50.000.000đ }\n',
    good: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 50.000.000đ }\n',
  },
  check({ plan, actuals }, report) {
    const { contracts, payments, progress } = actuals;
    const outlets = contracts.flatMap((contract) =>
      contract.outlet === undefined ? [] : [{ id: contract.outlet, in: contract, at: 'outlet' }],
    );
    const outletIds = Object.keys(plan.outlets);
    reportUnknown(outlets, outletIds, (id) => nearestOutlet(id, plan), OUTLET, report);

    const contracted = contracts.flatMap((contract) =>
      (contract.tasks ?? []).map((id, index) => ({ id, in: contract, at: 'tasks', index })),
    );
    const done = progress.map((entry) => ({ id: entry.task, in: entry, at: 'task' }));
    const taskIds = tasksOf(plan).flatMap(({ id }) => id ?? []);
    reportUnknown([...contracted, ...done], taskIds, nearestOf(taskIds), TASK, report);

    const paid = payments.map((payment) => ({ id: payment.contract, in: payment, at: 'contract' }));
    const contractIds = contracts.map(({ id }) => id);
    reportUnknown(paid, contractIds, nearestOf(contractIds), CONTRACT, report);
  },
};

type FindNearest = (id: string) => Nearest | null;

function nearestOf(known: readonly string[]): FindNearest {
  const suggester = new Suggester(known);
  return (id) => suggester.nearest(id);
}

/** A place where an id is named. */
interface Naming {
  readonly id: string;
  readonly in: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly index?: number;
}

/** Reports each id that is not known once, with all places that name it. */
function reportUnknown(
  namings: readonly Naming[],
  known: readonly string[],
  nearest: FindNearest,
  { kind, remedy }: { readonly kind: Localized; readonly remedy: Localized },
  report: Report,
): void {
  const ids = new Set(known);
  const unknown = groupBy(
    namings.filter(({ id }) => !ids.has(id)),
    ({ id }) => id,
  );
  for (const [id, at] of unknown) {
    const [first, ...others] = at.map(({ id: _, ...place }) => place);
    if (!first) continue;
    const found = unknownReference({ id, meant: nearest(id), known, kind, remedy });
    report(atAllPlaces(found, first, others));
  }
}
