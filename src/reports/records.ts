import { commitmentsOf } from '../actual/commitments.ts';
import { type Actuals, contractName, netOf } from '../actual/schema.ts';
import type { RecordField, Records, RecordValue } from '../output/sheet/records.ts';
import { type Line, linesOf, sourceNameOf } from '../plan/facts/lines.ts';
import { isDraft } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import type { Quantity } from '../values/money/quantity.ts';
import { planRef } from './plan-ref.ts';

function text(name: string, description: string): RecordField {
  return { name, type: 'string', description };
}

const PLAN_FIELDS: readonly RecordField[] = [
  text('plan', 'Number of the plan; of a draft its file'),
  { name: 'year', type: 'integer', description: 'Year of issue; of a draft the first year of its period' },
  text('issuer', 'Who issued the plan'),
];

const ITEM_FIELDS: readonly RecordField[] = [
  ...PLAN_FIELDS,
  text('task', 'Title of the task'),
  text('outlet', 'Name of the outlet that gets the money'),
  text('label', 'What the money is for'),
  { name: 'quantity', type: 'number', description: 'How many units' },
  text('unit', 'Unit of the quantity'),
  { name: 'unitPrice', type: 'integer', description: 'Price of one unit, in đồng' },
  { name: 'amount', type: 'integer', description: 'Amount in đồng; below zero for a deduction' },
  text('source', 'Name of the funding source'),
  { name: 'from', type: 'date', description: 'First day of the item, else of its task' },
  { name: 'until', type: 'date', description: 'Last day of the item, else of its task' },
];

/** The items of plans, in their order. */
export function itemRecords(plans: readonly { readonly plan: Plan; readonly file: string }[]): Records {
  const rows = plans.flatMap(({ plan, file }) => {
    const head = planValues(plan, file);
    return linesOf(plan).map((line) => [...head, ...itemValues(line, plan)]);
  });
  return { name: 'items', fields: ITEM_FIELDS, rows };
}

const EXECUTION_FIELDS: readonly RecordField[] = [
  ...PLAN_FIELDS,
  text('record', 'contract or payment'),
  text('contract', 'Number of the contract; of a payment without one empty'),
  text('outlet', 'Name of the outlet'),
  text('supplier', 'Name of another contractor'),
  text('tasks', 'Titles of the tasks that it names'),
  text('kind', 'Kind of a payment: advance, payment, settlement or refund'),
  text('voucher', 'Voucher of a payment'),
  { name: 'date', type: 'date', description: 'Day of signing, or of the payment' },
  { name: 'amount', type: 'integer', description: 'Amount in đồng; below zero for a refund' },
  text('source', 'Name of the funding source'),
];

/** The contracts and payments under plans; none of a plan without actuals. */
export function executionRecords(
  plans: readonly { readonly plan: Plan; readonly file: string; readonly actuals: Actuals | null }[],
): Records {
  const rows = plans.flatMap(({ plan, file, actuals }) => {
    const head = planValues(plan, file);
    return (actuals ? commitmentsOf(actuals, plan) : []).flatMap((commitment) => {
      const { contract, outlet, tasks, source, payments, sourceOf } = commitment;
      const who = [
        contract && contractName(contract),
        outlet && outletName(outlet, plan),
        contract?.supplier ?? null,
        tasks.map(({ task }) => task.title).join('; ') || null,
      ];
      const signed = contract && [
        [
          ...head,
          'contract',
          ...who,
          null,
          null,
          contract.signed,
          contract.amount.dong,
          sourceName(source, plan),
        ],
      ];
      const paid = payments.map((payment): RecordValue[] => [
        ...head,
        'payment',
        ...who,
        payment.kind ?? 'payment',
        payment.voucher ?? null,
        payment.date,
        netOf(payment),
        sourceName(sourceOf(payment), plan),
      ]);
      return [...(signed ?? []), ...paid];
    });
  });
  return { name: 'execution', fields: EXECUTION_FIELDS, rows };
}

function planValues(plan: Plan, file: string): RecordValue[] {
  const { number, year, issuer } = planRef(plan, file);
  return [isDraft(plan) ? file : number, year, issuer];
}

function itemValues({ item, task }: Line, plan: Plan): RecordValue[] {
  const { outlet, label, quantity, unit, unitPrice, amount, source } = item;
  const reading = item.timing ?? task.timing;
  const timing = reading?.ok ? reading.timing : null;
  const windows = timing?.windows ?? [];
  const starts = windows.map(({ start }) => start).sort();
  const ends = windows.map(({ end }) => end).sort();
  return [
    task.title,
    outlet === undefined ? null : outletName(outlet, plan),
    label ?? null,
    quantity ? decimal(quantity) : null,
    unit ?? unitPrice?.per ?? null,
    unitPrice?.dong ?? null,
    amount.dong,
    sourceName(source ?? null, plan),
    starts[0] ?? timing?.start ?? null,
    ends.at(-1) ?? timing?.deadline ?? null,
  ];
}

function outletName(id: string, { outlets }: Plan): string {
  return Object.hasOwn(outlets, id) ? (outlets[id]?.name ?? id) : id;
}

function sourceName(id: string | null, plan: Plan): string | null {
  return id === null ? null : sourceNameOf(id, plan);
}

/** `2.5` for 2,5: with a point, and without zeros that say nothing. */
function decimal({ digits, decimals }: Quantity): string {
  const written = digits.toString().padStart(decimals + 1, '0');
  if (decimals === 0) return written;
  return `${written.slice(0, -decimals)}.${written.slice(-decimals)}`.replace(/\.?0+$/, '');
}
