import type { Lang, Localized } from '../i18n.ts';
import { bareWords } from '../papers/form-texts.ts';
import { timeCell } from '../papers/time-cell.ts';
import { selfCitations } from '../plan/facts/citations.ts';
import { linesOf, sumOf } from '../plan/facts/lines.ts';
import { itemsWithin, tasksOf } from '../plan/facts/tasks.ts';
import type { Plan, Task } from '../plan/format/schema.ts';
import type { Version } from '../reports/diff/report.ts';
import { foldName } from '../values/text/fold.ts';
import { readTiming } from '../values/timing/timing.ts';
import type { Schedule, Timing } from '../values/timing/types.ts';

/** What a plan file holds and an office file has no place for: it is not compared. */
type NotCompared = 'ids' | 'after' | 'aliases' | 'unused' | 'citations' | 'period' | 'ignores';

/** Two plans as far as both files can hold them. */
interface SharedContent {
  readonly yaml: Plan;
  readonly office: Plan;
  /** What the plan in YAML holds besides. */
  readonly notCompared: readonly NotCompared[];
}

/**
 * A plan in YAML and one in an office file, each without what the other cannot hold: ids, the order of tasks, other
 * spellings of outlets, outlets without money, subtotals that only repeat a sum, and citations beside an annex, which has
 * none. Times and words of the total are written as papers write them. Outlets and sources of the office file get the ids
 * that the plan file has for their names.
 */
function sharedContent(yaml: Plan, office: Plan): SharedContent {
  const isAnnex = citationsOfOthers(office).length === 0;
  const used = usedOutlets(yaml);
  const holds: Record<Exclude<NotCompared, 'ignores'>, boolean> = {
    ids: tasksOf(yaml).some(({ id }) => id !== undefined),
    after: tasksOf(yaml).some(({ after }) => after !== undefined),
    aliases: Object.values(yaml.outlets).some(({ aliases }) => aliases !== undefined),
    unused: Object.keys(yaml.outlets).some((id) => !used.has(id)),
    citations: isAnnex && citationsOfOthers(yaml).length > 0,
    period: isWithinYears(yaml, office),
  };
  const outlets = sameNames(yaml.outlets, office.outlets);
  const sources = sameNames(yaml.budget.sources ?? {}, office.budget.sources ?? {});
  return {
    yaml: bare(yaml, isAnnex, SAME_IDS),
    office: bare(
      holds.period ? { ...office, plan: { ...office.plan, period: yaml.plan.period } } : office,
      isAnnex,
      {
        outlet: (id) => outlets.get(id) ?? id,
        source: (id) => sources.get(id) ?? id,
      },
    ),
    notCompared: (Object.keys(holds) as (keyof typeof holds)[]).filter((kind) => holds[kind]),
  };
}

/** Whether a plan for days or months of some years is compared with a paper whose title names only the years. */
function isWithinYears({ plan: { period: yaml } }: Plan, { plan: { period: office } }: Plan): boolean {
  if (!yaml || !office || (yaml.start === office.start && yaml.end === office.end)) return false;
  const isOfYears = office.start.endsWith('-01-01') && office.end.endsWith('-12-31');
  return (
    isOfYears &&
    office.start.slice(0, 4) === yaml.start.slice(0, 4) &&
    office.end.slice(0, 4) === yaml.end.slice(0, 4)
  );
}

/** The ids under which outlets and sources are compared. */
interface Ids {
  readonly outlet: (id: string) => string;
  readonly source: (id: string) => string;
}

const SAME_IDS: Ids = { outlet: (id) => id, source: (id) => id };

function bare(plan: Plan, isAnnex: boolean, ids: Ids): Plan {
  const used = usedOutlets(plan);
  const outlets = Object.entries(plan.outlets)
    .filter(([id]) => used.has(id))
    .map(([id, { aliases: _, ...outlet }]) => [ids.outlet(id), outlet]);
  const { sources } = plan.budget;
  return {
    ...plan,
    citations: isAnnex ? [] : citationsOfOthers(plan),
    budget: {
      ...printedBudget(plan),
      ...(sources && {
        sources: Object.fromEntries(Object.entries(sources).map(([id, source]) => [ids.source(id), source])),
      }),
    },
    outlets: Object.fromEntries(outlets),
    tasks: plan.tasks.map((task) => bareTask(task, plan, ids)),
  };
}

/** The budget as papers print it: no total in a plan without money, and of its words only those of the amount. */
function printedBudget(plan: Plan): Plan['budget'] {
  const { total, inWords, ...budget } = plan.budget;
  if ((total?.dong ?? 0n) === 0n && linesOf(plan).length === 0) return budget;
  const words = inWords && bareWords(inWords.text).replace(/[\s./]+$/, '');
  return {
    ...budget,
    ...(total && { total }),
    ...(inWords && { inWords: { ...inWords, text: words ?? inWords.text } }),
  };
}

/** A schedule in the words of papers, if these say the same. */
function printedSchedule<T extends Schedule | undefined>(
  schedule: T,
  { plan: { period } }: Plan,
): T | string {
  if (schedule === undefined) return schedule;
  const cell = timeCell(schedule);
  const shown = cell.type === 'date' ? cell.shown : cell.type === 'text' ? cell.text : undefined;
  const [before, after] = [schedule, shown ?? schedule].map((each) => readTiming(each, period ?? null));
  return shown !== undefined && before?.ok && after?.ok && saysOf(before.timing) === saysOf(after.timing)
    ? shown
    : schedule;
}

/** What two ways to write a time must have in common. Whether its end is a last day is left out: only a mapping says that. */
function saysOf({ kind, windows, start, deadline, cycles, event, within }: Timing): string {
  return JSON.stringify([kind, windows, start, deadline, cycles, event, within]);
}

/** Whether all other items of a plan are above one in its task, so that a percentage of those is one of the plan. */
function isBelowAll({ items }: Task, at: number, plan: Plan): boolean {
  return at === items.length - 1 && linesOf(plan).length === items.length;
}

function bareTask(written: Task, plan: Plan, ids: Ids): Task {
  const { id: _, after: __, subtotal, schedule, ...task } = written;
  const sum = sumOf(itemsWithin(written).map(({ amount }) => amount));
  return {
    ...task,
    ...(subtotal !== undefined && subtotal.dong !== sum && { subtotal }),
    ...(schedule !== undefined && { schedule: printedSchedule(schedule, plan) }),
    items: task.items.map(({ outlet, source, of, ...item }, at) => ({
      ...item,
      ...(of !== undefined && !isBelowAll(written, at, plan) && { of }),
      ...(outlet !== undefined && { outlet: ids.outlet(outlet) }),
      ...(source !== undefined && { source: ids.source(source) }),
    })),
    tasks: task.tasks.map((nested) => bareTask(nested, plan, ids)),
  };
}

function usedOutlets(plan: Plan): ReadonlySet<string> {
  return new Set(linesOf(plan).flatMap(({ item }) => item.outlet ?? []));
}

function citationsOfOthers(plan: Plan): Plan['citations'] {
  const own = selfCitations(plan);
  return plan.citations.filter((citation) => !own.has(citation));
}

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** The ids of an office file, with those of what a plan file calls alike. */
function sameNames(
  yaml: Readonly<Record<string, Named>>,
  office: Readonly<Record<string, Named>>,
): ReadonlyMap<string, string> {
  const idOfName = new Map(
    Object.entries(yaml).flatMap(([id, { name, aliases = [] }]) =>
      [name, ...aliases].map((spelling) => [foldName(spelling), id] as const),
    ),
  );
  const same = new Map<string, string>();
  for (const [id, { name }] of Object.entries(office)) {
    const found = idOfName.get(foldName(name));
    if (found !== undefined && ![...same.values()].includes(found)) same.set(id, found);
  }
  return same;
}

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/**
 * Two versions of a plan as far as both kinds of file can hold them, where only one of them is an office file; `notCompared`
 * is what that leaves out.
 */
export function inCommon(
  { before, after }: Both<Version>,
  isOffice: Both<boolean>,
): Both<Version> & { readonly notCompared: readonly NotCompared[] } {
  const areReadable = before && after && 'plan' in before && 'plan' in after;
  if (!areReadable || isOffice.before === isOffice.after) return { before, after, notCompared: [] };
  const shared = isOffice.before
    ? sharedContent(after.plan, before.plan)
    : sharedContent(before.plan, after.plan);
  const planOf = (isOfOffice: boolean) => (isOfOffice ? shared.office : shared.yaml);
  // A paper has no comments that set a finding aside.
  const hasIgnores = before.setAside.length > 0 || after.setAside.length > 0;
  return {
    before: { ...before, plan: planOf(isOffice.before), setAside: [] },
    after: { ...after, plan: planOf(isOffice.after), setAside: [] },
    notCompared: [...shared.notCompared, ...(hasIgnores ? (['ignores'] as const) : [])],
  };
}

/** Says what two plans are not compared by. */
export function notComparedText(kinds: readonly NotCompared[], lang: Lang): string {
  return LEFT_OUT[lang](kinds.map((kind) => NOT_COMPARED[kind][lang]).join(', '));
}

const NOT_COMPARED: Readonly<Record<NotCompared, Localized>> = {
  ids: { vi: 'mã nhiệm vụ', en: 'ids of tasks' },
  after: { vi: 'thứ tự trước sau của nhiệm vụ', en: 'which task comes after which' },
  aliases: { vi: 'cách viết khác của cơ quan truyền thông', en: 'other spellings of outlets' },
  unused: { vi: 'cơ quan truyền thông không có khoản chi', en: 'outlets without money' },
  citations: { vi: 'các viện dẫn', en: 'citations' },
  period: { vi: 'thời gian của kế hoạch theo ngày', en: 'the days of the period' },
  ignores: { vi: 'phát hiện đã bỏ qua có lý do', en: 'findings set aside' },
};
const LEFT_OUT: Localized<(names: string) => string> = {
  vi: (names) => `không so sánh những gì tệp Word, Excel không ghi: ${names}`,
  en: (names) => `not compared, because a Word or Excel file does not hold them: ${names}`,
};
