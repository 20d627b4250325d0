import { unknownReference } from '../../check/unknown-reference.ts';
import type { Localized } from '../../i18n.ts';
import { nearestOutlet } from '../../plan/outlet.ts';
import { allTasks } from '../../plan/tasks.ts';
import { Suggester } from '../../values/suggest.ts';
import type { ActualRule } from '../rule.ts';

const TASK: Localized = { vi: 'nhiệm vụ', en: 'task' };
const ADD_TASK: Localized = {
  vi: 'ghi mã (id) của một nhiệm vụ trong kế hoạch',
  en: 'write the id of a task of the plan',
};

export const actualUnknownReference: ActualRule = {
  id: 'actual/unknown-reference',
  severity: 'error',
  summary: {
    vi: 'Hợp đồng, nhiệm vụ, cơ quan truyền thông được nhắc đến đều đã khai báo',
    en: 'Contracts, tasks and outlets named exist',
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
    const tasks = allTasks(plan).flatMap(({ task }) => task.id ?? []);
    const contracts = actuals.contracts.map(({ id }) => id);
    const nearestTask = new Suggester(tasks);
    const nearestContract = new Suggester(contracts);
    const unknownTask = (id: string) =>
      unknownReference({ id, meant: nearestTask.nearest(id), known: tasks, kind: TASK, remedy: ADD_TASK });

    for (const contract of actuals.contracts) {
      if (contract.outlet !== undefined && !Object.hasOwn(plan.outlets, contract.outlet)) {
        const found = unknownReference({
          id: contract.outlet,
          meant: nearestOutlet(contract.outlet, plan),
          known: Object.keys(plan.outlets),
          kind: { vi: 'cơ quan truyền thông', en: 'outlet' },
          remedy: {
            vi: 'ghi mã có trong outlets của kế hoạch, hoặc ghi tên nhà thầu ở supplier',
            en: 'write an id of the outlets of the plan, or the name of a contractor as supplier',
          },
        });
        report({ in: contract, at: 'outlet', ...found });
      }
      for (const [index, id] of (contract.tasks ?? []).entries()) {
        if (!tasks.includes(id)) report({ in: contract, at: 'tasks', index, ...unknownTask(id) });
      }
    }
    for (const payment of actuals.payments) {
      if (contracts.includes(payment.contract)) continue;
      const found = unknownReference({
        id: payment.contract,
        meant: nearestContract.nearest(payment.contract),
        known: contracts,
        kind: { vi: 'hợp đồng', en: 'contract' },
        remedy: { vi: 'thêm hợp đồng này vào contracts', en: 'add this contract to contracts' },
      });
      report({ in: payment, at: 'contract', ...found });
    }
    for (const entry of actuals.progress) {
      if (!tasks.includes(entry.task)) report({ in: entry, at: 'task', ...unknownTask(entry.task) });
    }
  },
};
