import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equationsOf, holds } from '../../../src/check/causes/equations.ts';
import type { Gap } from '../../../src/check/causes/gap.ts';
import type { Diagnostic } from '../../../src/check/engine/diagnostic.ts';
import { openPlan } from '../../../src/plan/open.ts';
import { writeWords } from '../../../src/values/words/words.ts';
import { checkText } from '../../support/checking.ts';
import { tries } from '../../support/fuzz.ts';
import {
  allOf,
  leavesOf,
  type MoneyItem,
  type MoneyPlan,
  moneyPlans,
  textOf,
} from '../../support/money-plans.ts';

/** A figure of a plan that one can get wrong: how to read and to write it. */
interface Figure {
  readonly name: string;
  read(): number;
  write(value: number): void;
}

function figuresOf(plan: MoneyPlan): Figure[] {
  const figures: Figure[] = [];
  const add = <K extends string>(name: string, holder: { [key in K]?: number }, key: K) =>
    figures.push({
      name,
      read: () => holder[key] ?? 0,
      write: (value) => {
        (holder as Record<K, number>)[key] = value;
      },
    });
  add('total', plan, 'total');
  for (const i of plan.sources.keys())
    add(`source ${i}`, plan.sources as unknown as Record<string, number>, String(i));
  for (const task of allOf(plan.tasks))
    if (task.subtotal !== undefined) add(`subtotal ${task.title}`, task, 'subtotal');
  for (const task of leavesOf(plan.tasks)) {
    for (const item of task.items) {
      add(item.label, item, 'amount');
      if (item.quantity !== undefined) add(`price of ${item.label}`, item, 'unitPrice');
    }
    if (task.percent) add(`percentage of ${task.title}`, task.percent, 'amount');
  }
  return figures.filter((figure) => figure.read() > 0);
}

const SLIPS: Readonly<Record<string, (value: number) => number>> = {
  'a zero too many': (value) => value * 10,
  'a zero too few': (value) => value / 10,
  thousands: (value) => value * 1000,
  'a wrong digit': (value) =>
    Number(String(Math.round(value * 1000)).replace(/^./, (d) => (d === '9' ? '4' : '9'))) / 1000,
};

function checked(plan: MoneyPlan): readonly Diagnostic[] {
  return checkText(textOf(plan, writeWords)).diagnostics;
}

/** Each run of a property takes a few milliseconds. */
const runs = tries(60, 10_000);
const slipped = fc.tuple(moneyPlans, fc.nat(), fc.constantFrom(...Object.keys(SLIPS)));

test('the plans that are changed here are right', () => {
  fc.assert(
    fc.property(moneyPlans, (plan) => {
      expect(checked(plan)).toEqual([]);
    }),
    runs,
  );
});

/** The amounts that a finding says should be there. */
function meantIn({ data, help }: Diagnostic): string {
  const { hypotheses = [] } = data as Partial<Gap>;
  return `${hypotheses.map(({ amount }) => amount).join(' ')} ${help}`.replaceAll('.', '');
}

describe('one slip is one finding', () => {
  test('of any figure, with the true value among what may be meant', () => {
    fc.assert(
      fc.property(slipped, ([right, at, kind]) => {
        const plan = structuredClone(right);
        const figures = figuresOf(plan);
        const figure = figures[at % figures.length];
        const slip = SLIPS[kind];
        if (!figure || !slip) throw new Error('no figure');
        const meant = figure.read();
        fc.pre(Number.isInteger(slip(meant) * 1000));
        figure.write(slip(meant));
        const found = checked(plan);
        expect([figure.name, kind, found.map(({ rule, message }) => `${rule} ${message}`)]).toEqual([
          figure.name,
          kind,
          [expect.anything()],
        ]);
        const [finding] = found;
        const { moreHypotheses = 0 } = (finding?.data ?? {}) as Gap;
        if (finding && moreHypotheses === 0)
          expect([figure.name, kind, meantIn(finding)]).toEqual([
            figure.name,
            kind,
            expect.stringContaining(String(Math.round(meant * 1000))),
          ]);
      }),
      runs,
    );
  });

  test.each(['left out', 'listed twice', 'moved'])('of a row %s', (kind) => {
    fc.assert(
      fc.property(moneyPlans, fc.nat(), fc.nat(), (right, one, other) => {
        const plan = structuredClone(right);
        const tasks = leavesOf(plan.tasks);
        const from = tasks[one % tasks.length];
        const to = tasks[other % tasks.length];
        const row: MoneyItem | undefined = from?.items[other % (from?.items.length ?? 1)];
        if (!from || !to || !row) throw new Error('no row');
        fc.pre(from.items.length > 1);
        if (kind === 'listed twice') from.items.push({ ...row });
        else from.items.splice(from.items.indexOf(row), 1);
        if (kind === 'moved') {
          fc.pre(from !== to);
          to.items.push(row);
        }
        const found = checked(plan);
        expect([from.title, row.label, found.length > 1 ? found.map(({ message }) => message) : []]).toEqual([
          from.title,
          row.label,
          [],
        ]);
        // A row moved within one sum changes nothing that is printed.
        if (kind !== 'moved') expect(found).toHaveLength(1);
      }),
      runs,
    );
  });
});

describe('two slips', () => {
  /** The findings of a plan with some of its figures changed; null where a slip does not give whole đồng. */
  const withSlips = (right: MoneyPlan, slips: readonly (readonly [at: number, kind: string])[]) => {
    const plan = structuredClone(right);
    const figures = figuresOf(plan);
    for (const [at, kind] of slips) {
      const figure = figures[at % figures.length];
      const slip = SLIPS[kind];
      if (!figure || !slip) throw new Error('no figure');
      const written = slip(figure.read());
      if (!Number.isInteger(written * 1000)) return null;
      figure.write(written);
    }
    return { name: slips.map(([at, kind]) => [figures[at % figures.length]?.name, kind]), plan };
  };
  /** The equations that a slip breaks, as the kinds and figures of those that do not hold. */
  const brokenIn = (plan: MoneyPlan) => {
    const { plan: read } = openPlan('p.yaml', Buffer.from(textOf(plan, writeWords)));
    if (!read) throw new Error('it can be read');
    const { all } = equationsOf(read);
    return all.flatMap((equation, i) => (holds(equation, equation.gap) ? [] : [i])).join();
  };
  const kinds = fc.constantFrom(...Object.keys(SLIPS));

  test('are two findings where they do not break just the same equations, else one or two', () => {
    fc.assert(
      fc.property(slipped, fc.nat(), kinds, ([right, at, kind], other, second) => {
        const both = withSlips(right, [
          [at, kind],
          [other, second],
        ]);
        const [one, two] = [withSlips(right, [[at, kind]]), withSlips(right, [[other, second]])];
        const figures = figuresOf(right);
        const rows = [at, other].map((each) => figures[each % figures.length]?.name.replace('price of ', ''));
        // A price and its amount may have changed places.
        fc.pre(both !== null && one !== null && two !== null && rows[0] !== rows[1]);
        if (!both || !one || !two) return;
        const [first, last] = [brokenIn(one.plan), brokenIn(two.plan)];
        // Together they may be right again, such as a tax and all that it counts with a zero too few each.
        fc.pre(
          new Set([...first.split(','), ...last.split(',')]).size === brokenIn(both.plan).split(',').length,
        );
        const found = checked(both.plan);
        const said = [both.name, found.map(({ rule, message }) => `${rule} ${message}`)];
        const wanted = first === last ? [1, 2] : [2];
        expect([...said, wanted.includes(found.length)]).toEqual([...said, true]);
      }),
      runs,
    );
  });
});
