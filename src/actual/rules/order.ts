import { type Report, related } from '../../check/engine/rule.ts';
import { nameOfTask } from '../../check/wording/names.ts';
import { allTasks, type TaskEntry } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { addDays, type Day, formatDay } from '../../values/calendar/calendar.ts';
import { dutiesOf } from '../../values/timing/duties.ts';
import type { Commitment } from '../commitments.ts';
import type { Execution } from '../execution.ts';
import { firstBelowNothing, knowsPayments } from '../refunds.ts';
import { type TaskReport, timingOf } from '../reports.ts';
import type { ActualRule } from '../rule.ts';
import { contractName } from '../schema.ts';

/** Work may begin before its time; work that is dated so many days before it has a wrong year or task. */
const TOO_EARLY = 184;

export const actualOrder: ActualRule = {
  id: 'actual/order',
  severity: 'error',
  summary: {
    vi: 'Ban hành kế hoạch, ký hợp đồng, thanh toán và các nhiệm vụ theo đúng thứ tự',
    en: 'Nothing is paid before its contract is signed, signed before the plan is issued, or done before its time or what it comes after',
  },
  why: {
    vi: 'Thanh toán trước khi ký, ký trước khi có kế hoạch là sai thủ tục, hoặc là ghi nhầm ngày.',
    en: 'To pay before signing, or sign before the plan, breaks procedure, or is a slip in a date.',
  },
  example: {
    bad: 'payments:\n  - { contract: c1, date: 15/3/2026, amount: 50.000.000đ }\n',
    good: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 50.000.000đ }\n',
  },
  check(execution, report) {
    for (const commitment of execution.commitments) {
      checkContract(commitment, execution, report);
      checkRefunds(commitment, execution, report);
    }
    checkProgress(execution, report);
  },
};

function checkContract(
  { contract, payments }: Commitment,
  { plan, actuals }: Execution,
  report: Report,
): void {
  if (!contract) return;
  const { issued } = plan.plan;
  const { signed, until } = contract;
  const name = contractName(contract);
  if (issued !== undefined && signed < issued) {
    report({
      in: contract,
      at: 'signed',
      vi: `hợp đồng ${name} ký ngày ${formatDay(signed, 'vi')}, trước ngày ban hành kế hoạch ${formatDay(issued, 'vi')}`,
      en: `contract ${name} was signed on ${formatDay(signed, 'en')}, before the plan was issued on ${formatDay(issued, 'en')}`,
      data: { contract: name, signed, issued },
      related: [
        related({ in: plan.plan, at: 'issued' }, 'ngày ban hành kế hoạch', 'the plan was issued here'),
      ],
    });
  }
  // `actual/future` reports a contract dated after asOf; its date proves nothing.
  if (signed > actuals.asOf) return;
  if (until !== undefined && until < signed) {
    report({
      in: contract,
      at: 'until',
      vi: `hợp đồng ${name} thực hiện đến ngày ${formatDay(until, 'vi')}, trước ngày ký ${formatDay(signed, 'vi')}`,
      en: `contract ${name} lasts until ${formatDay(until, 'en')}, before it was signed on ${formatDay(signed, 'en')}`,
      data: { contract: name, until, signed },
      related: [related({ in: contract, at: 'signed' }, 'ngày ký hợp đồng', 'the contract was signed here')],
    });
  }
  for (const payment of payments.filter(({ date }) => date < signed)) {
    report({
      in: payment,
      at: 'date',
      vi: `thanh toán ngày ${formatDay(payment.date, 'vi')}, trước ngày ký hợp đồng ${name} (${formatDay(signed, 'vi')})`,
      en: `paid on ${formatDay(payment.date, 'en')}, before contract ${name} was signed on ${formatDay(signed, 'en')}`,
      data: { contract: name, date: payment.date, signed },
      related: [related({ in: contract, at: 'signed' }, 'ngày ký hợp đồng', 'the contract was signed here')],
    });
  }
}

/** Money comes back only after it was paid; `actual/over-contract` reports more that comes back than ever was. */
function checkRefunds({ contract, payments, paid }: Commitment, execution: Execution, report: Report): void {
  if (!contract || paid < 0n || !knowsPayments(execution)) return;
  const early = firstBelowNothing(payments);
  // A date that another finding is about proves nothing.
  const { asOf } = execution.actuals;
  if (!early || early.date < contract.signed || payments.some(({ date }) => date > asOf)) return;
  const name = contractName(contract);
  report({
    in: early,
    at: 'date',
    vi: `đến ngày ${formatDay(early.date, 'vi')} hợp đồng ${name} nộp trả nhiều hơn số đã thanh toán`,
    en: `by ${formatDay(early.date, 'en')} more of contract ${name} came back than had been paid`,
    help: {
      vi: 'sửa ngày nộp trả hoặc ngày thanh toán trước đó',
      en: 'correct the date of the refund, or of the payment before it',
    },
    data: { contract: name, date: early.date },
    related: payments
      .filter(({ kind }) => kind !== 'refund')
      .map((payment) => related({ in: payment, at: 'date' }, 'lần thanh toán', 'a payment')),
  });
}

function checkProgress({ plan, reports }: Execution, report: Report): void {
  const byId = new Map(allTasks(plan).map((entry) => [entry.task.id, entry]));
  for (const [entry, own] of reports) {
    const early = own.filter((one) => isTooEarly(one, entry, plan));
    for (const one of early) reportEarly(one, entry, plan, report);
    const first = own.find(({ progress }) => progress.state === 'done');
    if (!first || early.includes(first)) continue;
    for (const id of entry.task.after ?? []) {
      const before = byId.get(id);
      const last = before && reports.get(before)?.findLast(({ progress }) => progress.state !== undefined);
      if (!before || last?.progress.state !== 'done' || first.day >= last.day) continue;
      const [name, earlier] = [nameOfTask(entry.task, plan), nameOfTask(before.task, plan)];
      report({
        in: first.progress,
        at: 'date',
        vi: `${name.vi} hoàn thành ngày ${formatDay(first.day, 'vi')}, trước ngày hoàn thành ${earlier.vi} là nhiệm vụ phải làm trước (${formatDay(last.day, 'vi')})`,
        en: `${name.en} was done on ${formatDay(first.day, 'en')}, before ${earlier.en}, which it comes after, was done on ${formatDay(last.day, 'en')}`,
        data: { task: entry.task.id, date: first.day, after: id, afterDate: last.day },
        related: [
          related({ in: last.progress, at: 'date' }, 'nhiệm vụ phải làm trước', 'what it comes after'),
          related({ in: entry.task, at: 'after' }, 'thứ tự trong kế hoạch', 'the order in the plan'),
        ],
      });
    }
  }
}

/** The first day of what a report is about; null where the plan does not say. */
function startOf({ duties }: TaskReport, entry: TaskEntry, plan: Plan): Day | null {
  const timing = timingOf(entry);
  if (!timing) return null;
  const [first] = duties && duties.length > 0 ? duties : dutiesOf(timing, plan.plan.period);
  return first ? first.from : timing.start;
}

/** Whether it is dated before the plan exists, or half a year before its own time. */
function isTooEarly(one: TaskReport, entry: TaskEntry, plan: Plan): boolean {
  const { issued, period } = plan.plan;
  const start = startOf(one, entry, plan);
  const { day } = one;
  if (day < period.start && (issued === undefined || day < issued)) return true;
  return start !== null && day <= addDays(start, -TOO_EARLY);
}

function reportEarly(one: TaskReport, entry: TaskEntry, plan: Plan, report: Report): void {
  const { progress, day } = one;
  const name = nameOfTask(entry.task, plan);
  const start = startOf(one, entry, plan) ?? plan.plan.period.start;
  report({
    in: progress,
    at: 'date',
    vi: `${name.vi} ghi ngày ${formatDay(day, 'vi')}, trước thời gian thực hiện (từ ${formatDay(start, 'vi')})`,
    en: `${name.en} is dated ${formatDay(day, 'en')}, before its own time begins on ${formatDay(start, 'en')}`,
    help: { vi: 'kiểm tra năm của ngày này', en: 'check the year of this date' },
    data: { task: entry.task.id ?? entry.number, date: day, start },
    related: [
      related({ in: entry.task, at: 'schedule' }, 'thời gian trong kế hoạch', 'when the plan has it'),
    ],
  });
}
