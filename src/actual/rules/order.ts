import { related } from '../../check/engine/rule.ts';
import { nameOfTask } from '../../check/wording/names.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import { doneReports } from '../progress.ts';
import type { ActualRule } from '../rule.ts';

export const actualOrder: ActualRule = {
  id: 'actual/order',
  severity: 'error',
  summary: {
    vi: 'Ban hành kế hoạch, ký hợp đồng, thanh toán và các nhiệm vụ theo đúng thứ tự',
    en: 'Nothing is paid before its contract is signed, signed before the plan is issued, or done before what it comes after',
  },
  why: {
    vi: 'Thanh toán trước khi ký, ký trước khi có kế hoạch là sai thủ tục, hoặc là ghi nhầm ngày.',
    en: 'To pay before signing, or sign before the plan, breaks procedure, or is a slip in a date.',
  },
  example: {
    bad: 'payments:\n  - { contract: c1, date: 15/3/2026, amount: 50.000.000đ }\n',
    good: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 50.000.000đ }\n',
  },
  check({ plan, actuals, commitments }, report) {
    const { issued } = plan.plan;
    for (const { contract, payments } of commitments) {
      const { signed } = contract;
      if (issued !== undefined && signed < issued) {
        report({
          in: contract,
          at: 'signed',
          vi: `hợp đồng ${contract.id} ký ngày ${formatDay(signed, 'vi')}, trước ngày ban hành kế hoạch ${formatDay(issued, 'vi')}`,
          en: `contract ${contract.id} was signed on ${formatDay(signed, 'en')}, before the plan was issued on ${formatDay(issued, 'en')}`,
          data: { contract: contract.id, signed, issued },
          related: [
            related({ in: plan.plan, at: 'issued' }, 'ngày ban hành kế hoạch', 'the plan was issued here'),
          ],
        });
      }
      // A contract dated after asOf is a finding of its own, and its date proves nothing.
      if (signed > actuals.asOf) continue;
      for (const payment of payments.filter(({ date }) => date < signed)) {
        report({
          in: payment,
          at: 'date',
          vi: `thanh toán ngày ${formatDay(payment.date, 'vi')}, trước ngày ký hợp đồng ${contract.id} (${formatDay(signed, 'vi')})`,
          en: `paid on ${formatDay(payment.date, 'en')}, before contract ${contract.id} was signed on ${formatDay(signed, 'en')}`,
          data: { contract: contract.id, date: payment.date, signed },
          related: [
            related({ in: contract, at: 'signed' }, 'ngày ký hợp đồng', 'the contract was signed here'),
          ],
        });
      }
    }
    const done = doneReports(actuals);
    for (const { task } of allTasks(plan)) {
      const entry = task.id === undefined ? undefined : done.get(task.id);
      for (const id of task.after ?? []) {
        const earlier = done.get(id);
        if (!entry || !earlier || entry.date >= earlier.date) continue;
        const before = allTasks(plan).find((other) => other.task.id === id)?.task;
        if (before === undefined) continue;
        const [name, first] = [nameOfTask(task, plan), nameOfTask(before, plan)];
        report({
          in: entry,
          at: 'date',
          vi: `${name.vi} hoàn thành ngày ${formatDay(entry.date, 'vi')}, trước ngày hoàn thành ${first.vi} là nhiệm vụ phải làm trước (${formatDay(earlier.date, 'vi')})`,
          en: `${name.en} was done on ${formatDay(entry.date, 'en')}, before ${first.en}, which it comes after, was done on ${formatDay(earlier.date, 'en')}`,
          data: { task: task.id, date: entry.date, after: id, afterDate: earlier.date },
          related: [
            related({ in: earlier, at: 'date' }, 'nhiệm vụ phải làm trước', 'what it comes after'),
            related({ in: task, at: 'after' }, 'thứ tự trong kế hoạch', 'the order in the plan'),
          ],
        });
      }
    }
  },
};
