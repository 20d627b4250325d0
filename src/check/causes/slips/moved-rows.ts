import type { Localized } from '../../../i18n.ts';
import { type Line, linesOf } from '../../../plan/facts/lines.ts';
import { once } from '../../../plan/facts/once.ts';
import { allTasks, isWithinAny, type TaskEntry } from '../../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { nameOfRow, nameOfTask, shortNameOfTask } from '../../wording/names.ts';
import type { Change, Effects, Gaps } from '../changes.ts';
import { type Equation, type Equations, equationsOf, holds } from '../equations.ts';
import { effect } from '../figures.ts';
import { ratioOf } from '../percentages.ts';
import { asWritten, openPercentages, together } from './moved-bases.ts';

/** What in one of two sums belongs to the other, so that both agree. */
export interface Move {
  readonly kind: 'subtotals-exchanged' | 'moved' | 'exchanged' | 'other-source';
  /** The rows that move, such as `tasks[0].items[2]`. */
  readonly paths: readonly string[];
  readonly wording: Localized;
  /** The source that the row should name. */
  readonly source?: string;
}

/** Likelier moves first. */
const MOVE_RANK = 6;
const EXCHANGE_RANK = 8;
/** Sums with more rows of one amount than these are not looked into further. */
const MOST = 50;

/** Rows moved between two sums, where one has too much by what the other lacks. */
export function movedBetweenTasks(sum: Equation, gaps: Gaps, plan: Plan, equations: Equations): Change[] {
  const gap = gaps.get(sum) ?? 0n;
  const others = [...gaps].flatMap(([other, own]) =>
    (other.kind === 'subtotal' || other.kind === 'total') && other !== sum && own === -gap ? [other] : [],
  );
  if (others.length > MOST) return [];
  const size = gap < 0n ? -gap : gap;
  return others.flatMap((other) => {
    const [over, under] = gap > 0n ? [sum, other] : [other, sum];
    const isApart = ![over, under].some(
      (each) => each.kind === 'total' || surrounds(each, [over, under], plan),
    );
    const found = isApart
      ? movesFrom(over, under, size, plan, equations)
      : movesWithRest(over, under, size, plan, equations);
    return found.flatMap(({ effects, ...own }): Change[] => {
      const whole: Effects = [[sum, -gap], [other, gap], ...effects];
      const rest = percentagesOff(gap, gaps, plan, equations);
      return [whole, ...rest.map((each) => [...whole, ...each])].map((all) => ({
        ...own,
        effects: together(all),
      }));
    });
  });
}

/** Whether the task of a sum holds the task of one of `sums`. */
function surrounds(sum: Equation, sums: readonly Equation[], plan: Plan): boolean {
  const entries = entriesOf(plan);
  return sums.some((other) => {
    const entry = entries.get(other.of);
    const around = entries.get(sum.of);
    return other !== sum && entry && around && isWithinAny(entry.parent, new Set([around]));
  });
}

const entriesOf = once(
  (plan: Plan): ReadonlyMap<object, TaskEntry> => new Map(allTasks(plan).map((entry) => [entry.task, entry])),
);

type FromTo = Omit<Change, 'effects'> & { readonly effects: Effects };

function movesFrom(over: Equation, under: Equation, size: Dong, plan: Plan, equations: Equations): FromTo[] {
  const [from, to] = [over.of as Task, under.of as Task];
  const [much, little] = [from.subtotal?.dong ?? 0n, to.subtotal?.dong ?? 0n];
  const parts = partsOf(plan);
  if (little + under.gap === much && much + over.gap === little)
    return [{ effects: [], slips: [], moves: [SUBTOTALS_EXCHANGED], rank: 0 }];
  const destination = shortNameOfTask(to, plan);
  const own = parts.get(over) ?? { lines: [], tasks: [] };
  const tasks = own.tasks
    .filter(({ dong }) => dong === size)
    .map(({ entry }) => moveOfTask(entry, destination, plan));
  const isAlone = ({ task }: Line) => task !== from && task.items.length === 1;
  const items = own.lines
    .filter((line) => line.item.amount.dong === size && !isAlone(line))
    .map((line) => moveOfItem(line, destination, plan));
  const moved = [...tasks, ...items];
  const exchanged = exchangedItems(own.lines, parts.get(under)?.lines ?? [], size, plan, equations);
  return [
    ...(moved.length > 0 ? [{ effects: [], slips: [], moves: moved, rank: MOVE_RANK }] : []),
    ...exchanged,
  ];
}

const SUBTOTALS_EXCHANGED: Move = {
  kind: 'subtotals-exchanged',
  paths: [],
  wording: { vi: 'hai tổng đã ghi đổi chỗ cho nhau', en: 'the two subtotals are exchanged' },
};

/** The lines and the tasks nested whole that each sum is made of. */
const partsOf = once((plan: Plan) => {
  const parts = new Map<Equation, { lines: Line[]; tasks: { entry: TaskEntry; dong: Dong }[] }>();
  const at = (sum: Equation | null) => {
    if (!sum) return null;
    const own = parts.get(sum) ?? { lines: [], tasks: [] };
    parts.set(sum, own);
    return own;
  };
  const { around } = equationsOf(plan);
  for (const line of linesOf(plan)) at(around(line.entry))?.lines.push(line);
  const sums = new Map<Task, Dong>();
  for (const entry of allTasks(plan).toReversed()) {
    const { task, parent } = entry;
    const items = task.items.reduce((sum, { amount }) => sum + (amount.dong ?? 0n), 0n);
    const dong =
      task.subtotal?.dong ?? task.tasks.reduce((sum, nested) => sum + (sums.get(nested) ?? 0n), items);
    sums.set(task, dong);
    at(around(parent))?.tasks.unshift({ entry, dong });
  }
  return parts;
});

function moveOfTask({ task, path }: TaskEntry, to: Localized, plan: Plan): Move {
  const { vi, en } = nameOfTask(task, plan);
  return {
    kind: 'moved',
    paths: [path],
    wording: { vi: `${vi} thuộc ${to.vi}`, en: `${en} belongs to ${to.en}` },
  };
}

/** The move of one item to the task that it belongs to. */
export function moveOfItem(line: Line, to: Localized, plan: Plan): Move {
  const name = nameWithMoney(line, plan);
  const wording = { vi: `khoản chi ${name} thuộc ${to.vi}`, en: `${name} belongs to ${to.en}` };
  return { kind: 'moved', paths: [line.path], wording };
}

/** An item of each, one larger by just the excess, and what swapping them does to their sources. */
function exchangedItems(
  over: readonly Line[],
  under: readonly Line[],
  size: Dong,
  plan: Plan,
  equations: Equations,
): FromTo[] {
  const smaller = groupBy(under, ({ item }) => item.amount.dong);
  const moves = over.flatMap((line) => {
    const others = smaller.get((line.item.amount.dong ?? 0n) - size) ?? [];
    return others.slice(0, MOST).map((other) => ({ line, other }));
  });
  const bySources = groupBy(moves, ({ line, other }) => `${line.item.source} ${other.item.source}`);
  return [...bySources.values()].map((alike): FromTo => {
    const [first] = alike;
    const [one, two] = [first?.line.item.source, first?.other.item.source];
    const [a, b] = [one, two].map((id) => (id === undefined ? undefined : equations.sources.get(id)));
    return {
      effects:
        a && b && a !== b
          ? [
              [a, -size],
              [b, size],
            ]
          : [],
      slips: [],
      moves: alike.map(({ line, other }) => {
        const [longer, shorter] = [nameWithMoney(line, plan), nameWithMoney(other, plan)];
        const wording = {
          vi: `khoản chi ${longer} và khoản chi ${shorter} đổi chỗ cho nhau`,
          en: `${longer} and ${shorter} change places`,
        };
        return { kind: 'exchanged', paths: [line.path, other.path], wording };
      }),
      rank: EXCHANGE_RANK,
    };
  });
}

/**
 * The percentages of both tasks, which were not moved with the row that they count, and what that does to the sources: to
 * those that pay for the percentages, or to the one that pays for the row.
 */
function percentagesOff(gap: Dong, gaps: Gaps, plan: Plan, equations: Equations): Effects[] {
  const off = openPercentages(gaps).flatMap(({ equation, item, own }) => {
    const share = effect(ratioOf(item.percent, item), gap);
    return holds(equation, own + share) || holds(equation, own - share) ? [{ equation, own }] : [];
  });
  if (off.length === 0) return [];
  const inAll = off.reduce((sum, { own }) => sum + own, 0n);
  const closed = off.map(({ equation, own }): [Equation, Dong] => [equation, -own]);
  const payers = [...equations.sources.values()].filter((source) => {
    const own = gaps.get(source) ?? 0n;
    return !holds(source, own) && holds(source, own + inAll);
  });
  return [
    closed,
    ...payers.map((source): Effects => [...closed, [source, inAll]]),
    off.flatMap(({ equation }) =>
      [...asWritten(equation, gaps, plan, equations)].map(([own, delta]): [Equation, Dong] => [own, delta]),
    ),
  ];
}

/** The moves of one item between a task with a subtotal and those without one, which the sum around them counts. */
function movesWithRest(
  over: Equation,
  under: Equation,
  size: Dong,
  plan: Plan,
  equations: Equations,
): FromTo[] {
  const to = destinationOf(over, under, plan, equations);
  if (to === null) return [];
  const moves = (partsOf(plan).get(over)?.lines ?? [])
    .filter(({ item }) => item.amount.dong === size)
    .map((line) => moveOfItem(line, to, plan));
  const [inner, outer] =
    surrounds(over, [under], plan) || over.kind === 'total' ? [under, over] : [over, under];
  const isNext = equations.around(entriesOf(plan).get(inner.of)?.parent ?? null) === outer;
  // A subtotal that the sum next to it repeats may be wrong itself: the row comes first.
  return moves.length > 0 ? [{ effects: [], slips: [], moves, rank: isNext ? -1 : MOVE_RANK }] : [];
}

/** The task that a row belongs to: that of the sum, or one of those without a subtotal that it counts; or null. */
function destinationOf(over: Equation, under: Equation, plan: Plan, equations: Equations): Localized | null {
  if (under.kind !== 'total' && !surrounds(under, [over], plan))
    return shortNameOfTask(under.of as Task, plan);
  const own = entriesOf(plan).get(over.of) ?? null;
  const [first, second] = allTasks(plan).filter(
    (entry) =>
      !entry.task.subtotal && equations.around(entry.parent) === under && !isWithinAny(own, new Set([entry])),
  );
  if (!first) return null;
  return second ? ANOTHER : shortNameOfTask(first.task, plan);
}

const ANOTHER: Localized = {
  vi: 'nhiệm vụ khác, nơi không ghi tổng',
  en: 'another task, which has no subtotal',
};

export function nameWithMoney(line: Line, plan: Plan): string {
  return `"${nameOfRow(line, plan)}" (${formatMoney(line.item.amount.dong ?? 0n)})`;
}
