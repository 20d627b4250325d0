import type { Dong } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { addTo } from '../../values/text/group-by.ts';
import type { Plan } from '../format/schema.ts';
import { type Line, linesOf } from './lines.ts';
import { once } from './once.ts';
import { percentLines } from './percentages.ts';

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
  const spreadLines = new Set<Line>();
  for (const { line, base } of percentLines(plan)) {
    if (line.item.outlet !== undefined) continue;
    const others = base
      .flatMap(([from, until]) => lines.slice(from, until))
      .filter((other) => !spreadLines.has(other));
    const parts = partsOf(line, others, carried);
    if (parts.length > 0) spreadLines.add(line);
    for (const { to, dong } of parts) {
      addTo(carried, to, { line, dong });
    }
  }
  return carried;
});

/** The percent lines that other lines carry, so that they count only there, each with its parts by these lines. */
const carriedLines = once((plan: Plan): ReadonlyMap<Line, readonly Carried[]> => {
  const carriers = new Map<Line, Carried[]>();
  for (const [carrier, parts] of carriedBy(plan))
    for (const { line, dong } of parts) {
      addTo(carriers, line, { line: carrier, dong });
    }
  return carriers;
});

/** Who gets the amount of a line, and from which source: of a percent line those of its base, in proportion. In đồng. */
export interface OwnedPart {
  readonly outlet: string | undefined;
  readonly source: string | undefined;
  readonly dong: Dong;
}

/** The parts of the amount of a line by outlet and source; they sum to the amount, 0đ where it cannot be read. */
export function ownersOf(line: Line, plan: Plan): readonly OwnedPart[] {
  const { outlet, source, amount } = line.item;
  const carriers = carriedLines(plan).get(line);
  if (!carriers) return [{ outlet, source, dong: amount.dong ?? 0n }];
  const parts = new Map<string, OwnedPart>();
  for (const { line: carrier, dong } of carriers) {
    const own = { outlet: carrier.item.outlet, source: source ?? carrier.item.source };
    const key = JSON.stringify([own.outlet, own.source]);
    parts.set(key, { ...own, dong: (parts.get(key)?.dong ?? 0n) + dong });
  }
  return [...parts.values()];
}

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
  const weightOf = (line: Line) =>
    (carried.get(line) ?? []).reduce((sum, { dong }) => sum + dong, line.item.amount.dong ?? 0n);
  const weighed = base.map((to) => ({ to, weight: weightOf(to) })).filter(({ weight }) => weight > 0n);
  const whole = sumDong(weighed.map(({ weight }) => weight));
  const amount = item.amount.dong ?? 0n;
  if (whole === 0n || amount === 0n) return [];
  const parts = weighed.map(({ to, weight }) => ({ to, weight, dong: (amount * weight) / whole }));
  const left = amount - sumDong(parts.map(({ dong }) => dong));
  const largest = parts.reduce((most, part) => (part.weight > most.weight ? part : most));
  return parts.map((part) => ({ to: part.to, dong: part.dong + (part === largest ? left : 0n) }));
}
