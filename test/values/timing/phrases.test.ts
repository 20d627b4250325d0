import { describe, expect, test } from 'vitest';
import { readPeriod, readTiming } from '../../../src/values/timing/timing.ts';
import { notationOf, rowsOf } from './timings.ts';

const rows = rowsOf('annex-phrases.tsv').map(([phrase = '', period = '', ...expected]) => [
  phrase,
  period,
  expected.join(' | '),
]);

/** All that a phrase is read as, in the columns of the table. */
function shown(phrase: string, period: string): string {
  const reading = readTiming(phrase, readPeriod(period));
  if (!reading.ok) return ['REFUSED', reading.problem.kind, reading.problem.part].join(' | ');
  const { kind, windows, start, deadline, event, cycles, vague, within } = reading.timing;
  const list = windows.map((window) => `${window.start}..${window.end}`).join(';');
  const lasts = within ? `${within.count} ${within.unit}` : null;
  const known = [list, start, deadline, event, cycles.map(notationOf).join(';'), lasts, vague?.part];
  return [kind, ...known.map((one) => one || '-')].join(' | ');
}

describe('phrases of annexes', () => {
  test.each(rows)('%s (%s)', (phrase, period, expected) => {
    expect(shown(phrase, period)).toBe(expected);
  });
});
