import { describe, expect, test } from 'vitest';
import { placedTasks } from '../../src/papers/plan-rows.ts';
import { planSchema } from '../../src/plan/format/schema.ts';

function numbersOf(...numbers: readonly (string | undefined)[]): string[] {
  const tasks = numbers.map((no, index) => ({
    title: `Việc ${index + 1}`,
    ...(no !== undefined && { no }),
    items: [{ label: 'In', amount: '1.000.000đ' }],
  }));
  return placedTasks(planSchema.parse({ plan: { title: 'A', period: '2026' }, budget: {}, tasks })).map(
    ({ number }) => number,
  );
}

describe('a task without a number goes on in the form of those before it', () => {
  test.each([
    [
      ['I', 'II', undefined, undefined],
      ['I', 'II', 'III', 'IV'],
    ],
    [
      ['VIII', undefined, undefined],
      ['VIII', 'IX', 'X'],
    ],
    [
      ['A', 'B', undefined],
      ['A', 'B', 'C'],
    ],
    [
      ['G', 'H', undefined, undefined],
      ['G', 'H', 'I', 'K'],
    ],
    [
      ['a', undefined],
      ['a', 'b'],
    ],
    [
      ['1.a', undefined],
      ['1.a', '1.b'],
    ],
  ])('%j', (numbers, printed) => {
    expect(numbersOf(...numbers)).toEqual(printed);
  });

  test.each([
    [
      ['1', '2', undefined],
      ['1', '2', '3'],
    ],
    [
      [undefined, undefined],
      ['1', '2'],
    ],
    [
      ['Y', undefined],
      ['Y', '2'],
    ],
  ])('but by its position after other numbers: %j', (numbers, printed) => {
    expect(numbersOf(...numbers)).toEqual(printed);
  });
});
