import type { Report } from '../../check/engine/rule.ts';
import { nameOfTask } from '../../check/wording/names.ts';
import { atAllPlaces, unknownReference } from '../../check/wording/unknown-reference.ts';
import type { Localized } from '../../i18n.ts';
import { nameOf } from '../../plan/facts/lines.ts';
import { nearestOutlet } from '../../plan/facts/outlet.ts';
import { itemsWithin } from '../../plan/facts/tasks.ts';
import type { Item, Plan } from '../../plan/format/schema.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import { groupBy } from '../../values/text/group-by.ts';
import { type Nearest, Suggester } from '../../values/text/suggest.ts';
import { dutiesOf } from '../../values/timing/duties.ts';
import type { Execution } from '../execution.ts';
import { contractsIn, type Finder, isItem, outletsIn, sourcesIn, tasksIn } from '../references.ts';
import { carriedOut, periodKind, timingOf } from '../reports.ts';
import type { ActualRule } from '../rule.ts';

const OUTLET = {
  kind: { vi: 'cơ quan truyền thông', en: 'outlet' },
  remedy: {
    vi: 'ghi mã có trong outlets của kế hoạch, hoặc ghi tên nhà thầu ở supplier',
    en: 'write an id of the outlets of the plan, or the name of a contractor as supplier',
  },
  shared: {
    what: { vi: 'nhiều cơ quan truyền thông có tên', en: 'several outlets go by' },
    remedy: { vi: 'ghi mã trong outlets của kế hoạch', en: 'write the id among the outlets of the plan' },
  },
};
const TASK = {
  kind: { vi: 'nhiệm vụ', en: 'task' },
  remedy: {
    vi: 'ghi mã (id), số thứ tự như II.1 hoặc tên của một nhiệm vụ trong kế hoạch',
    en: 'write the id, the number as printed (II.1) or the title of a task of the plan',
  },
  shared: {
    what: { vi: 'nhiều nhiệm vụ có tên, số', en: 'several tasks go by' },
    remedy: {
      vi: 'ghi số thứ tự đầy đủ như II.1, hoặc mã (id)',
      en: 'write the whole number as printed, such as II.1, or the id',
    },
  },
};
const SOURCE = {
  kind: { vi: 'nguồn kinh phí', en: 'source' },
  remedy: {
    vi: 'ghi mã hoặc tên của một nguồn trong budget.sources của kế hoạch',
    en: 'write the id or name of one of the budget.sources of the plan',
  },
  shared: {
    what: { vi: 'nhiều nguồn kinh phí có tên', en: 'several sources go by' },
    remedy: {
      vi: 'ghi mã trong budget.sources của kế hoạch',
      en: 'write the id among the budget.sources of the plan',
    },
  },
};
const ITEM = {
  kind: { vi: 'khoản chi', en: 'item' },
  remedy: {
    vi: 'ghi cơ quan truyền thông hoặc nội dung một khoản chi của nhiệm vụ',
    en: 'write the outlet or label of an item of the task',
  },
};
const CONTRACT = {
  kind: { vi: 'hợp đồng', en: 'contract' },
  remedy: { vi: 'thêm hợp đồng này vào contracts', en: 'add this contract to contracts' },
};

export const actualUnknownReference: ActualRule = {
  id: 'actual/unknown-reference',
  severity: 'error',
  summary: {
    vi: 'Hợp đồng, nhiệm vụ, cơ quan truyền thông, nguồn kinh phí, tệp kế hoạch được nhắc đến đều có',
    en: 'Every contract, task, outlet, source and plan file that is named exists',
  },
  why: {
    vi: 'Khoản thanh toán ghi cho hợp đồng chưa khai báo thì không được tính vào hợp đồng nào.',
    en: 'A payment under a contract that does not exist counts nowhere.',
  },
  example: {
    bad: 'payments:\n  - { contract: c2, date: 15/6/2026, amount: 50.000.000đ }\n',
    good: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 50.000.000đ }\n',
  },
  check(execution, report) {
    const { plan, actuals } = execution;
    const { contracts, payments, progress } = actuals;
    checkPlanFile(execution, report);
    const outlets = outletsIn(plan);
    reportNames(
      contracts.flatMap((contract) => naming(contract.outlet, contract, 'outlet')),
      { ...outlets, nearest: (written) => nearestOutlet(written, plan) },
      OUTLET,
      report,
    );
    const contracted = contracts.flatMap((contract) =>
      (contract.tasks ?? []).map((written, index) => ({ written, in: contract, at: 'tasks', index })),
    );
    const named = [...payments, ...progress].flatMap((entry) => naming(entry.task, entry, 'task'));
    reportNames([...contracted, ...named], tasksIn(plan), TASK, report);
    reportNames(
      payments.flatMap((payment) => naming(payment.contract, payment, 'contract')),
      contractsIn(actuals),
      CONTRACT,
      report,
    );
    reportNames(
      [...contracts, ...payments].flatMap((entry) => naming(entry.source, entry, 'source')),
      sourcesIn(plan),
      SOURCE,
      report,
    );
    checkItems(execution, report);
    checkPeriods(execution, report);
  },
};

/** A place where something is named. */
interface Naming {
  readonly written: string;
  readonly in: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly index?: number;
}

function naming(written: string | undefined, entry: Naming['in'], at: string): Naming[] {
  return written === undefined ? [] : [{ written, in: entry, at }];
}

/** What is said of one kind of thing. */
interface Kind {
  readonly kind: Localized;
  readonly remedy: Localized;
  /** Of a name that several have; absent where one name is always one thing. */
  readonly shared?: { readonly what: Localized; readonly remedy: Localized };
}

/** Reports each name once that nothing or several things have, with all places that write it. */
function reportNames(
  namings: readonly Naming[],
  { find, isShared, nearest, shown }: Finder<unknown>,
  { kind, remedy, shared }: Kind,
  report: Report,
): void {
  for (const [id, at] of groupBy(namings, ({ written }) => written)) {
    const [first, ...others] = at.map(({ written: _, ...place }) => place);
    if (!first || find(id) !== null) continue;
    const found =
      shared && isShared(id)
        ? sharedName(id, shared)
        : unknownReference({ id, intended: nearest(id), known: shown, kind, remedy });
    report(atAllPlaces(found, first, others));
  }
}

function sharedName(id: string, { what, remedy }: NonNullable<Kind['shared']>) {
  return {
    vi: `${what.vi} "${id}"`,
    en: `${what.en} "${id}"`,
    help: remedy,
    data: { id, suggestion: null },
  };
}

/** `plan:` names the plan beside the file; how it is written, Word, Excel or YAML, does not matter. */
function checkPlanFile({ actuals, file }: Execution, report: Report): void {
  const [written, beside] = [lastOf(actuals.plan), lastOf(file)];
  if (stemOf(written) === stemOf(beside)) return;
  report({
    in: actuals,
    at: 'plan',
    vi: `tệp này ghi cho kế hoạch ${written}, nhưng ở cạnh kế hoạch ${beside}`,
    en: `this file is for the plan ${written}, but is beside ${beside}`,
    help: { vi: `ghi plan: ${beside}, hoặc đổi tên tệp`, en: `write plan: ${beside}, or rename the file` },
    data: { plan: actuals.plan, file: beside },
    fix: { write: beside, safe: false },
  });
}

function lastOf(path: string): string {
  return path.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

function checkItems({ plan, actuals }: Execution, report: Report): void {
  for (const payment of actuals.payments) {
    const { item: written, task } = payment;
    const entry = task === undefined ? null : tasksIn(plan).find(task);
    if (written === undefined || !entry) continue;
    const items = itemsWithin(entry.task);
    if (items.some((item) => isItem(item, written, plan))) continue;
    const known = [...new Set(items.map((item) => itemName(item, plan)))];
    const found = unknownReference({ id: written, intended: nearestIn(known, written), known, ...ITEM });
    report({ in: payment, at: 'item', ...found });
  }
}

function itemName(item: Item, plan: Plan): string {
  return item.label ?? item.outlet ?? nameOf(item, plan);
}

function nearestIn(known: readonly string[], written: string): Nearest | null {
  return new Suggester(known).nearest(written);
}

/** A report for a period names a window or round of its task, or a part of one; for a section, of a task in it. */
function checkPeriods({ plan, actuals }: Execution, report: Report): void {
  for (const entry of actuals.progress) {
    const task = tasksIn(plan).find(entry.task);
    if (entry.period === undefined || !task) continue;
    const kind = periodKind(entry.period, task, plan);
    if (kind !== 'other' && kind !== 'unreadable') continue;
    const name = nameOfTask(task.task, plan);
    const duties = (carriedOut(plan).get(task) ?? []).flatMap((one) => {
      const timing = timingOf(one);
      return timing ? dutiesOf(timing, plan.plan.period) : [];
    });
    const ends = [...new Set(duties.map(({ until }) => until))].sort();
    const shown = (lang: 'vi' | 'en') => {
      const few = ends.slice(0, 12).map((day) => formatDay(day, lang));
      return `${few.join(', ')}${ends.length > few.length ? ', …' : ''}`;
    };
    const isReadable = kind === 'other';
    report({
      in: entry,
      at: 'period',
      vi: isReadable ? `${name.vi} không có kỳ "${entry.period}"` : `không đọc được kỳ "${entry.period}"`,
      en: isReadable
        ? `${name.en} has no period "${entry.period}"`
        : `the period "${entry.period}" cannot be read`,
      help:
        isReadable && ends.length > 0
          ? {
              vi: `các thời hạn của nhiệm vụ: ${shown('vi')}`,
              en: `the deadlines of the task: ${shown('en')}`,
            }
          : { vi: 'viết như Tháng 5/2026, Quý II/2026', en: 'write it like 2026-05 or 2026-Q2' },
      data: { task: task.task.id ?? task.number, period: entry.period },
    });
  }
}
