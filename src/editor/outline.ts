import { contractName } from '../actual/schema.ts';
import type { Lang } from '../i18n.ts';
import { linesOf, nameOf, sumOf, sumOfLines } from '../plan/facts/lines.ts';
import { itemsWithin } from '../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../plan/format/schema.ts';
import { formatDay } from '../values/calendar/calendar.ts';
import { type Dong, formatMoney } from '../values/money/money.ts';
import type { Path, SourceDocument } from '../yaml/document.ts';
import type { Position, Range } from '../yaml/position.ts';
import type { EditedFile } from './workspace.ts';

/** A part of a file in the outline of an editor. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'section' | 'task' | 'item' | 'outlet' | 'entry';
  readonly range: Range;
  /** The part of `range` that names it. */
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

/** The outline of a file, from the last text that could be read. */
export function outlineOf(file: EditedFile): readonly OutlineEntry[] {
  const { readFrom: source, plan, actuals } = file;
  if (file.kind === 'actuals') {
    if (!actuals) return [];
    return [
      section(
        source,
        'contracts',
        actuals.contracts.map((contract, i) =>
          leaf(
            source,
            ['contracts', i],
            contract.id === undefined ? 'number' : 'id',
            contractName(contract),
            contract.amount.text,
          ),
        ),
      ),
      section(
        source,
        'payments',
        actuals.payments.map(({ date, amount }, i) =>
          leaf(source, ['payments', i], 'date', formatDay(date, 'vi'), amount.text),
        ),
      ),
      section(
        source,
        'progress',
        actuals.progress.map(({ task, state }, i) =>
          leaf(source, ['progress', i], 'task', task, state ?? ''),
        ),
      ),
    ].flat();
  }
  if (!plan) return [];
  const outlets = Object.entries(plan.outlets).map(([id, { name }]) => ({
    ...leaf(source, ['outlets', id], 'name', name, id),
    kind: 'outlet' as const,
  }));
  return [
    ...section(source, 'plan', []),
    ...section(source, 'budget', []),
    ...section(source, 'outlets', outlets),
    ...section(
      source,
      'tasks',
      plan.tasks.map((task, i) => taskSymbol(task, ['tasks', i], source, plan)),
    ),
  ];
}

/** A section of the file; empty if the file does not have it. */
function section(
  source: SourceDocument,
  key: string,
  children: readonly OutlineEntry[],
): readonly OutlineEntry[] {
  const range = source.extentOf([key]);
  const selection = source.rangeOf([key], 'key');
  const isThere = source.text.startsWith(key, source.offsetOf(selection.start));
  return isThere ? [{ name: key, detail: '', kind: 'section', range, selection, children }] : [];
}

function leaf(source: SourceDocument, path: Path, key: string, name: string, detail: string): OutlineEntry {
  return {
    name,
    detail,
    kind: 'entry',
    range: source.extentOf(path),
    selection: source.rangeOf([...path, key]),
    children: [],
  };
}

function taskSymbol(task: Task, path: Path, source: SourceDocument, plan: Plan): OutlineEntry {
  const items = task.items.map((item, i) => itemSymbol(item, [...path, 'items', i], source, plan));
  const tasks = task.tasks.map((below, i) => taskSymbol(below, [...path, 'tasks', i], source, plan));
  const sum = moneyOf(itemsWithin(task));
  return {
    ...leaf(source, path, 'title', task.title, sum === null ? '' : formatMoney(sum)),
    kind: 'task',
    children: [...items, ...tasks],
  };
}

function itemSymbol(item: Item, path: Path, source: SourceDocument, plan: Plan): OutlineEntry {
  const key = item.outlet === undefined ? 'label' : 'outlet';
  return { ...leaf(source, path, key, nameOf(item, plan), item.amount.text), kind: 'item' };
}

/** The sum in đồng; null if there are no items or one cannot be read. */
function moneyOf(items: readonly Item[]): Dong | null {
  return items.length === 0 ? null : sumOf(items.map(({ amount }) => amount));
}

/** A short text that an editor shows after a line of a plan without it being in the file. */
export interface Hint {
  readonly at: Position;
  readonly text: string;
}

/** After the title of a task with several amounts their sum, after a schedule its last day, after the total the sum of all items. */
export function hintsOf({ source, plan, kind }: EditedFile, lang: Lang): readonly Hint[] {
  if (kind !== 'plan' || plan === null || source.syntaxProblems.length > 0) return [];
  const hints: Hint[] = [];
  const total = sumOfLines(linesOf(plan));
  if (plan.budget.total && total !== null)
    hints.push({ at: source.rangeOf(['budget', 'total']).end, text: `${SUM[lang]} ${formatMoney(total)}` });
  const visit = (task: Task, path: Path): void => {
    const items = itemsWithin(task);
    const sum = moneyOf(items);
    if (items.length > 1 && sum !== null)
      hints.push({ at: source.rangeOf([...path, 'title']).end, text: `= ${formatMoney(sum)}` });
    const last = task.timing?.ok ? task.timing.timing.deadline : null;
    if (typeof task.schedule === 'string' && last !== null)
      hints.push({ at: source.rangeOf([...path, 'schedule']).end, text: `→ ${formatDay(last, lang)}` });
    for (const [i, below] of task.tasks.entries()) visit(below, [...path, 'tasks', i]);
  };
  for (const [i, task] of plan.tasks.entries()) visit(task, ['tasks', i]);
  return hints;
}

const SUM = { vi: '· các khoản:', en: '· items:' } as const;
