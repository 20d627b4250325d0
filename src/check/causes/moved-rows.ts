import type { Localized } from '../../i18n.ts';
import { type Line, nameOf } from '../../plan/facts/lines.ts';
import { allTasks, type TaskEntry, taskLabel } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { groupBy } from '../../values/text/group-by.ts';
import { type Finding, related } from '../engine/rule.ts';
import { nameOfTask, shortNameOfTask } from '../wording/names.ts';
import { type Gap, offBy } from './gap.ts';
import { linesBelow } from './subtotals.ts';

/** A task whose items, with those of the tasks nested in it, are not what its subtotal says. */
export interface TaskGap {
  readonly task: Task;
  readonly entry: TaskEntry;
  readonly lines: readonly Line[];
  readonly gap: Gap;
  /** Whether the sum of the items makes another sum around them right. */
  readonly isConfirmed: boolean;
}

/** What in one of two tasks belongs to the other, so that both subtotals agree. */
export interface Move {
  readonly kind: 'subtotals-exchanged' | 'moved' | 'exchanged';
  /** The rows that move, such as `tasks[0].items[2]`. */
  readonly paths: readonly string[];
  readonly wording: Localized;
}

/** Two tasks of which one has too much what the other lacks, and the moves of rows that explain both. */
export interface Shift {
  readonly over: TaskGap;
  readonly under: TaskGap;
  readonly moves: readonly Move[];
}

const MOST = 3;

/** Pairs of tasks that a move of rows between them explains; each task is in one pair at most. */
export function shiftsBetween(gaps: readonly TaskGap[], plan: Plan): Shift[] {
  const bySize = groupBy(gaps, ({ gap: { difference } }) => (difference < 0n ? -difference : difference));
  return [...bySize.values()].flatMap((alike): Shift[] => {
    const over = alike.find(({ gap }) => gap.difference > 0n);
    const under = alike.find(({ gap }) => gap.difference < 0n);
    if (alike.length !== 2 || !over || !under) return [];
    const moves = movesFrom(over, under, plan);
    return moves.length > 0 ? [{ over, under, moves }] : [];
  });
}

/** Likelier moves first. */
function movesFrom(over: TaskGap, under: TaskGap, plan: Plan): Move[] {
  if (over.gap.declared === under.gap.sum && under.gap.declared === over.gap.sum)
    return [SUBTOTALS_EXCHANGED];
  return [movedTasks, movedItems, exchangedItems].flatMap((moves) => moves(over, under, plan));
}

const SUBTOTALS_EXCHANGED: Move = {
  kind: 'subtotals-exchanged',
  paths: [],
  wording: { vi: 'hai tổng đã ghi đổi chỗ cho nhau', en: 'the two subtotals are exchanged' },
};

/** Tasks within the one that have all that is too much, and belong to the other. */
function movedTasks(over: TaskGap, under: TaskGap, plan: Plan): Move[] {
  const below = linesBelow(plan);
  const to = shortNameOfTask(under.task, plan);
  return allTasks(plan).flatMap(({ task, path, parent }): Move[] => {
    if (parent?.task !== over.task || moneyOf(below.get(task) ?? []) !== over.gap.difference) return [];
    const { vi, en } = nameOfTask(task, plan);
    return [
      {
        kind: 'moved',
        paths: [path],
        wording: { vi: `${vi} thuộc ${to.vi}`, en: `${en} belongs to ${to.en}` },
      },
    ];
  });
}

/** Items that are just what is too much. Where all of a nested task is that, the task is named instead. */
function movedItems(over: TaskGap, under: TaskGap, plan: Plan): Move[] {
  const to = shortNameOfTask(under.task, plan);
  const isAlone = ({ task }: Line) => task !== over.task && task.items.length === 1;
  return over.lines
    .filter((line) => line.item.amount.dong === over.gap.difference && !isAlone(line))
    .map((line) => moveOfItem(line, to, plan));
}

/** The move of one item to the task that it belongs to. */
export function moveOfItem(line: Line, to: Localized, plan: Plan): Move {
  const name = nameWithMoney(line, plan);
  const wording = { vi: `khoản chi ${name} thuộc ${to.vi}`, en: `${name} belongs to ${to.en}` };
  return { kind: 'moved', paths: [line.path], wording };
}

/** An item of each of which one is larger by just what is too much. */
function exchangedItems(over: TaskGap, under: TaskGap, plan: Plan): Move[] {
  const smaller = groupBy(under.lines, ({ item }) => item.amount.dong);
  return over.lines.flatMap((line) => {
    const others = smaller.get((line.item.amount.dong ?? 0n) - over.gap.difference) ?? [];
    return others.map((other): Move => {
      const [one, two] = [nameWithMoney(line, plan), nameWithMoney(other, plan)];
      const wording = {
        vi: `khoản chi ${one} và khoản chi ${two} đổi chỗ cho nhau`,
        en: `${one} and ${two} change places`,
      };
      return { kind: 'exchanged', paths: [line.path, other.path], wording };
    });
  });
}

/** What is reported of two such tasks. */
export function shiftFinding({ over, under, moves }: Shift, plan: Plan) {
  const [most, least] = [nameOfTask(over.task, plan), nameOfTask(under.task, plan)];
  const [more, less] = [offBy(over.gap.difference), offBy(under.gap.difference)];
  return {
    data: {
      tasks: [over, under].map(({ task, gap }) => ({ task: taskLabel(task), difference: gap.difference })),
      moves: movesData(moves),
    },
    vi: `so với tổng đã ghi, các khoản chi của ${most.vi} ${more.vi}, của ${least.vi} ${less.vi}`,
    en: `items of ${most.en} are ${more.en} than its subtotal, those of ${least.en} ${less.en}`,
    help: movesHelp(moves),
    related: [
      related(
        { in: under.task, at: 'subtotal' },
        `tổng đã ghi của ${least.vi}`,
        `the subtotal of ${least.en}`,
      ),
    ],
  } satisfies Partial<Finding>;
}

/** The moves as JSON has them. */
export function movesData(moves: readonly Move[]) {
  return moves.slice(0, MOST).map(({ kind, paths }) => ({ kind, paths }));
}

/** The moves as people are told of them, one a line. */
export function movesHelp(moves: readonly Move[]): Localized {
  const shown = moves.slice(0, MOST);
  const rest = moves.length - shown.length;
  const lines = (inLang: (wording: Localized) => string, others: string) =>
    [...shown.map(({ wording }) => inLang(wording)), ...(rest > 0 ? [others] : [])].join('\n');
  return {
    vi: lines(({ vi }) => `khớp nếu ${vi}`, `và ${rest} khả năng khác`),
    en: lines(({ en }) => `it agrees if ${en}`, `and ${rest} more possibilities`),
  };
}

function nameWithMoney({ item }: Line, plan: Plan): string {
  return `"${nameOf(item, plan)}" (${formatMoney(item.amount.dong ?? 0n)})`;
}

function moneyOf(lines: readonly Line[]): Dong {
  return lines.reduce((sum, { item }) => sum + (item.amount.dong ?? 0n), 0n);
}
