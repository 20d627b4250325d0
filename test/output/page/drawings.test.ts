import { expect, test } from 'vitest';
import { drawBand } from '../../../src/output/page/band.ts';
import { drawTimeline } from '../../../src/output/page/timeline.ts';

const period = { start: '2026-01-01', end: '2026-12-31' };
const timeline = (deadline: string, today: string | null = null) =>
  drawTimeline({
    type: 'timeline',
    period,
    today,
    legend: [],
    tasks: [
      {
        name: 'Họp',
        text: '',
        look: 'plain',
        isHeading: false,
        stated: [],
        possible: null,
        deadlines: [{ day: deadline, look: 'late' }],
      },
    ],
  })
    .map(({ svg }) => svg)
    .join('');

test.each([
  ['2025-12-31', false],
  ['2026-01-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('a deadline and a day of report on %s are in the picture of 2026: %s', (day, isDrawn) => {
  expect(timeline(day).includes('class="deadline"')).toBe(isDrawn);
  expect(timeline('2026-06-30', day).includes('class="today"')).toBe(isDrawn);
});

test.each([
  [12, 12],
  [13, 7],
  [24, 12],
  [25, 9],
])('of %i months %i have their names below the band', (count, named) => {
  const months = Array.from({ length: count }, (_, i) => ({
    name: `m${i}`,
    least: 0n,
    most: 1n,
    paid: null,
  }));
  const { svg } = drawBand({ type: 'band', unit: 'triệu đồng', months, legend: [] });
  expect(svg.match(/>m\d+</g)).toHaveLength(named);
});
