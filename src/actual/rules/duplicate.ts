import { type Report, related } from '../../check/engine/rule.ts';
import { nameOfTask } from '../../check/wording/names.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import { formatMoney } from '../../values/money/money.ts';
import { fold } from '../../values/text/fold.ts';
import { groupBy } from '../../values/text/group-by.ts';
import type { Execution } from '../execution.ts';
import { contractKey, contractsIn, sourcesIn, tasksIn } from '../references.ts';
import type { ActualRule } from '../rule.ts';
import { type Actuals, contractName, type Payment } from '../schema.ts';

export const actualDuplicate: ActualRule = {
  id: 'actual/duplicate',
  severity: 'warning',
  summary: {
    vi: 'Không có chứng từ, số hợp đồng, lần thanh toán hay kết quả của một kỳ nào ghi hai lần',
    en: 'No voucher, contract number or payment is entered twice, and no day has two reports on one task and period',
  },
  why: {
    vi: 'Một lần thanh toán ghi hai lần thì số đã giải ngân cao hơn thực tế.',
    en: 'A payment entered twice makes more money look spent than was.',
  },
  example: {
    bad: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 30.000.000đ }\n  - { contract: c1, date: 15/6/2026, amount: 30.000.000đ }\n',
    good: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 30.000.000đ, voucher: UNC 12 }\n  - { contract: c1, date: 15/6/2026, amount: 30.000.000đ, voucher: UNC 13 }\n',
  },
  check(execution, report) {
    checkContracts(execution.actuals, report);
    checkPayments(execution, report);
    checkProgress(execution, report);
  },
};

/** The place of the first entry of two. */
function first(entry: Readonly<Record<string, unknown>>, at: string) {
  return [related({ in: entry, at }, 'lần ghi đầu', 'entered first here')];
}

function checkContracts({ contracts }: Actuals, report: Report): void {
  const names = [
    ['id', (own: (typeof contracts)[number]) => own.id],
    ['number', (own: (typeof contracts)[number]) => own.number && contractKey(own.number)],
  ] as const;
  const reported = new Set<object>();
  for (const [at, keyOf] of names) {
    for (const [key, [earlier, ...later]] of groupBy(contracts, keyOf)) {
      if (key === undefined || !earlier) continue;
      for (const contract of later.filter((own) => !reported.has(own))) {
        reported.add(contract);
        report({
          in: contract,
          at,
          vi: `hợp đồng ${contract[at] ?? ''} đã ghi ở trên`,
          en: `contract ${contract[at] ?? ''} is entered above already`,
          help: {
            vi: 'mỗi hợp đồng ghi một lần, với số của nó',
            en: 'enter each contract once, with its own number',
          },
          data: { contract: contract[at] ?? null },
          related: first(earlier, at),
        });
      }
    }
  }
}

function checkPayments(execution: Execution, report: Report): void {
  const { actuals, commitments } = execution;
  // `actual/over-contract` reports these, and says that one may be entered twice.
  const excessive = new Set(
    commitments.flatMap(({ contract, amount, paid, payments }) =>
      contract && contract.amount.dong !== null && paid > amount ? payments : [],
    ),
  );
  const purpose = purposes(execution);
  const voucherOf = ({ voucher }: Payment) => voucher && fold(voucher).replace(/\s+/g, '');
  const reported = new Set<Payment>();
  for (const [voucher, [earlier, ...later]] of groupBy(actuals.payments, voucherOf)) {
    if (voucher === undefined || !earlier) continue;
    for (const payment of later) {
      // One voucher may pay several things on one day.
      const isSplit = payment.date === earlier.date && purpose(payment) !== purpose(earlier);
      if (isSplit || excessive.has(payment)) continue;
      reported.add(payment);
      report({
        in: payment,
        at: 'voucher',
        vi: `chứng từ ${payment.voucher} đã ghi cho khoản ${earlier.amount.text} ngày ${formatDay(earlier.date, 'vi')}`,
        en: `voucher ${payment.voucher} is entered already, for ${earlier.amount.text} on ${formatDay(earlier.date, 'en')}`,
        data: { voucher: payment.voucher },
        related: first(earlier, 'voucher'),
      });
    }
  }
  const keyOf = (payment: Payment) =>
    [purpose(payment), payment.date, payment.amount.dong, payment.kind === 'refund'].join('\n');
  for (const [, [earlier, ...later]] of groupBy(actuals.payments, keyOf)) {
    for (const payment of later) {
      const areTwo = earlier?.voucher !== undefined && payment.voucher !== undefined;
      if (!earlier || areTwo || payment.amount.dong === null) continue;
      if (reported.has(payment) || excessive.has(payment)) continue;
      report({
        in: payment,
        at: 'amount',
        vi: `khoản ${formatMoney(payment.amount.dong)} ngày ${formatDay(payment.date, 'vi')} đã ghi ở trên`,
        en: `${formatMoney(payment.amount.dong)} on ${formatDay(payment.date, 'en')} is entered above already`,
        help: {
          vi: 'nếu là hai lần thanh toán, ghi số chứng từ (voucher) của từng lần',
          en: 'if these are two payments, add the voucher of each',
        },
        data: { date: payment.date, amount: payment.amount.dong },
        related: first(earlier, 'amount'),
      });
    }
  }
}

/** What a payment is for: its contract, or its task and item, and the source that it names. */
function purposes({ actuals, plan }: Execution): (payment: Payment) => string {
  return ({ contract, task, item, source }) => {
    const from = source === undefined ? '' : `\n${sourcesIn(plan).find(source) ?? source}`;
    if (contract !== undefined) {
      const found = contractsIn(actuals).find(contract);
      return `contract ${found ? contractName(found) : contract}${from}`;
    }
    return `task ${tasksIn(plan).find(task ?? '')?.path ?? task} ${fold(item ?? '')}${from}`;
  };
}

function checkProgress({ actuals, plan }: Execution, report: Report): void {
  const keyOf = ({ task, period = '', date }: (typeof actuals.progress)[number]) =>
    [tasksIn(plan).find(task)?.path ?? task, fold(period), date ?? ''].join('\n');
  const worded = actuals.progress.filter(({ state }) => state !== undefined);
  for (const [, [earlier, ...later]] of groupBy(worded, keyOf)) {
    for (const entry of later) {
      const task = tasksIn(plan).find(entry.task);
      if (!earlier || !task) continue;
      const name = nameOfTask(task.task, plan);
      report({
        in: entry,
        at: 'state',
        vi: `${name.vi} đã có kết quả "${earlier.state}" ghi cùng ngày, cùng kỳ`,
        en: `${name.en} has the state "${earlier.state}" for the same day and period already`,
        data: { task: task.task.id ?? task.number, state: entry.state },
        related: first(earlier, 'state'),
      });
    }
  }
}
