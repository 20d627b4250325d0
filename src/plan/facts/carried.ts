import type { Dong } from '../../values/money/money.ts';
import type { Plan } from '../format/schema.ts';
import { type Line, linesOf } from './lines.ts';
import { once } from './once.ts';
import type { TaskEntry } from './tasks.ts';

/** A part of a percent line, such as VAT, that goes to the outlet and source of another line. In đồng. */
interface Carried {
  readonly line: Line;
  readonly dong: Dong;
}

/**
 * What each line carries of the percent lines above it, below it or around it. A percent line goes to the outlets and
 * sources of the lines it is a percentage of, in proportion to them, unless it names one itself. These are the lines above it in
 * its task, without any the lines of the tasks below; with `of: plan` all other lines of the plan.
 */
const carriedBy = once((plan: Plan): ReadonlyMap<Line, readonly Carried[]> => {
  const carried = new Map<Line, Carried[]>();
  const lines = linesOf(plan);
  const { own, below } = linesByTask(plan);
  const spreadLines = new Set<Line>();
  const isSpread = (line: Line) => line.item.percent !== undefined && line.item.outlet === undefined;
  const spread = (line: Line, others: readonly Line[]) => {
    const base = others.filter((other) => other !== line && !spreadLines.has(other));
    const parts = partsOf(line, base, carried);
    if (parts.length > 0) spreadLines.add(line);
    for (const { to, dong } of parts) carried.set(to, [...(carried.get(to) ?? []), { line, dong }]);
  };
  const percents = lines.filter(isSpread);
  for (const line of percents.filter(({ item }) => item.of !== 'plan')) {
    const ofTask = own.get(line.entry) ?? [];
    const above = ofTask.slice(0, ofTask.indexOf(line));
    spread(line, above.length > 0 ? above : (below.get(line.entry) ?? []));
  }
  for (const line of percents.filter(({ item }) => item.of === 'plan')) spread(line, lines);
  return carried;
});

/** The percent lines that other lines carry, so that they count only there. */
const carriedLines = once(
  (plan: Plan): ReadonlySet<Line> =>
    new Set([...carriedBy(plan).values()].flatMap((parts) => parts.map(({ line }) => line))),
);

/** The amount of a line with what it carries of percent lines, in đồng; of one that others carry, nothing. */
export function ownedBy(line: Line, plan: Plan): Dong {
  if (carriedLines(plan).has(line)) return 0n;
  return (carriedBy(plan).get(line) ?? []).reduce((sum, { dong }) => sum + dong, line.item.amount.dong ?? 0n);
}

/** What a set of lines has to spend: their amounts, and what they carry of percent lines outside the set. In đồng. */
export function capacityOf(lines: ReadonlySet<Line>, plan: Plan): Dong {
  let sum = 0n;
  for (const line of lines) {
    sum += line.item.amount.dong ?? 0n;
    for (const part of carriedBy(plan).get(line) ?? []) if (!lines.has(part.line)) sum += part.dong;
  }
  return sum;
}

/** The parts of a percent line for each line of its base; the đồng that are left over go to the largest. */
function partsOf(
  { item }: Line,
  base: readonly Line[],
  carried: ReadonlyMap<Line, readonly Carried[]>,
): { to: Line; dong: Dong }[] {
  const source = item.source;
  const weightOf = (line: Line) =>
    (carried.get(line) ?? []).reduce((sum, { dong }) => sum + dong, line.item.amount.dong ?? 0n);
  const weighed = base
    .filter((line) => source === undefined || line.item.source === source)
    .map((to) => ({ to, weight: weightOf(to) }))
    .filter(({ weight }) => weight > 0n);
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0n);
  const amount = item.amount.dong ?? 0n;
  if (whole === 0n || amount <= 0n) return [];
  const parts = weighed.map(({ to, weight }) => ({ to, weight, dong: (amount * weight) / whole }));
  const left = amount - parts.reduce((sum, { dong }) => sum + dong, 0n);
  const largest = parts.reduce((most, part) => (part.weight > most.weight ? part : most));
  return parts.map((part) => ({ to: part.to, dong: part.dong + (part === largest ? left : 0n) }));
}

/** The lines of each task itself, and of the tasks below it. */
function linesByTask(plan: Plan) {
  const own = new Map<TaskEntry, Line[]>();
  const below = new Map<TaskEntry, Line[]>();
  const put = (lines: Map<TaskEntry, Line[]>, entry: TaskEntry, line: Line) => {
    const known = lines.get(entry);
    if (known) known.push(line);
    else lines.set(entry, [line]);
  };
  for (const line of linesOf(plan)) {
    put(own, line.entry, line);
    for (let above = line.entry.parent; above; above = above.parent) put(below, above, line);
  }
  return { own, below };
}
