import { scaleLinear } from 'd3-scale';
import {
  addDays,
  type Day,
  daysBetween,
  monthOf,
  monthWindow,
  type Window,
} from '../../values/calendar/calendar.ts';
import { escapeHtml } from '../text/html.ts';
import type { Timeline, TimelineTask } from './figure.ts';
import { inPictures, LABEL_HEIGHT, nameSvg, type Picture, remarkSvg } from './row-label.ts';

const BAR = 14;
const ROW = LABEL_HEIGHT + BAR + 8;
/** Above the rows, for the names of the months. */
const HEAD = 24;
/** The row of a heading. */
const HEADING = 30;

/** A part is a page in print, where its caption has room too. */
const MOST_ROWS = 12;

/** A row a task: its name, and below it the time of the plan with the task's part of it. Widths are in percent. */
export function drawTimeline(timeline: Timeline): Picture[] {
  return inPictures(timeline.tasks, MOST_ROWS, ({ isHeading }) => isHeading).map((tasks) =>
    drawTasks({ ...timeline, tasks }),
  );
}

function drawTasks({ period, today, tasks }: Timeline): Picture {
  const x = scaleLinear([0, daysBetween(period.start, period.end) + 1], [0, 100]).clamp(true);
  const at = (day: Day) => x(daysBetween(period.start, day));
  const percent = (value: number) => `${value.toFixed(2)}%`;
  const tops = topsOf(tasks);
  const height = tops.at(-1) ?? HEAD;

  const bar = (mark: string, { start, end }: Window, top: number) =>
    `<rect class="${mark}" x="${percent(at(start))}" y="${top}" width="${percent(Math.max(0.4, at(addDays(end, 1)) - at(start)))}" height="${BAR}"/>`;
  const row = (task: TimelineTask, i: number) => {
    const top = tops[i] ?? HEAD;
    const { name, text, look, isHeading, stated, possible, deadlines } = task;
    if (isHeading) return `<g class="heading">${nameSvg(name, top + HEADING - 24)}</g>`;
    const inside = deadlines.filter(({ day }) => day <= period.end && day >= period.start);
    return [
      `<g class="${look}"><title>${escapeHtml(`${name}: ${text}`)}</title>`,
      nameSvg(name, top),
      remarkSvg(text, top),
      possible ? bar('possible', possible, top + LABEL_HEIGHT) : '',
      ...stated.map((own) => `<g class="${own.look}">${bar('stated', own.window, top + LABEL_HEIGHT)}</g>`),
      ...inside.map(
        (own) =>
          `<svg class="mark ${own.look}" x="${percent(at(addDays(own.day, 1)))}" y="${top + LABEL_HEIGHT + BAR / 2}"><path class="deadline" d="M-6 0L0 -6L6 0L0 6Z"/></svg>`,
      ),
      '</g>',
    ].join('');
  };
  const marks = ticksOf(period).map(({ day, name }) => {
    const left = percent(at(day));
    return `<line class="grid" x1="${left}" x2="${left}" y1="${HEAD - 6}" y2="${height}"/><text class="tick" x="${left}" y="14">${escapeHtml(name)}</text>`;
  });
  const day = today !== null && today >= period.start && today <= period.end ? percent(at(today)) : null;
  const now =
    day === null ? '' : `<line class="today" x1="${day}" x2="${day}" y1="${HEAD - 6}" y2="${height}"/>`;
  return { svg: [...marks, ...tasks.map(row), now].join('\n'), height };
}

/** Where each row begins, and last where all end. */
function topsOf(tasks: readonly TimelineTask[]): number[] {
  const tops = [HEAD];
  for (const { isHeading } of tasks) tops.push((tops.at(-1) ?? HEAD) + (isHeading ? HEADING : ROW));
  return tops;
}

/** The first days of the months, or of the years where the period is long. */
function ticksOf({ start, end }: Window): { day: Day; name: string }[] {
  const isLong = daysBetween(start, end) > 550;
  const ticks: { day: Day; name: string }[] = [];
  for (let day = start; day <= end; ) {
    const [year = '', month = ''] = monthOf(day).split('-');
    ticks.push({ day, name: isLong ? year : String(Number(month)) });
    const last = isLong ? `${year}-12-31` : monthWindow(Number(year), Number(month)).end;
    day = addDays(last, 1);
  }
  return ticks;
}
