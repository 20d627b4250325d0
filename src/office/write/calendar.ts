import type { Lang, Localized } from '../../i18n.ts';
import { oneLine } from '../../output/sheet/cells.ts';
import { allTasks, type TaskEntry } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import { daysOffText, scheduleText } from '../../reports/schedule-text.ts';
import { type Day, type Window, yearOf } from '../../values/calendar/calendar.ts';
import { formatMoney } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { hexHash } from '../../values/text/hash.ts';
import { namesRounds, roundsOf } from '../../values/timing/rounds.ts';
import type { Timing } from '../../values/timing/timing.ts';
import { recurrencesOf } from './recurrence.ts';

/** When a task is to be done, in whole days, or the day it must be finished or may begin. */
interface Occasion {
  readonly kind: 'span' | 'deadline' | 'start';
  /** Both ends included. */
  readonly window: Window;
  /** How a duty comes again, as RFC 5545 writes it; null for what is done once. */
  readonly rule: string | null;
}

/** One entry of a calendar. */
interface CalendarEntry extends Pick<Occasion, 'window' | 'rule'> {
  /** The same each time for the same task of the same plan. */
  readonly uid: string;
  readonly summary: string;
  /** Several lines. */
  readonly description: string;
}

export interface Calendar {
  readonly name: string;
  /** The day the plan was issued; where that is not known, the first day of its period. */
  readonly stamp: Day;
  readonly entries: readonly CalendarEntry[];
  /** The tasks that have no day to put them at. */
  readonly undated: readonly TaskEntry[];
}

/** When the tasks of a plan are to be done: an entry for each window of a task, for its deadline, or for a duty that recurs. */
export function calendarOf(plan: Plan, lang: Lang): Calendar {
  const { number, title, issued, period } = plan.plan;
  const placed = allTasks(plan)
    .filter((entry) => !isShownBelow(entry))
    .map((entry) => ({ entry, occasions: occasionsOf(entry.task, period) }));
  const uidOf = uids(plan);
  return {
    name: oneLine(`${number ?? ''} ${title}`),
    stamp: issued ?? period.start,
    entries: placed.flatMap(({ entry, occasions }) =>
      occasions.map(({ kind, window, rule }, i) => ({
        uid: uidOf(entry, i),
        window,
        rule,
        summary: words[lang].summary(kind, oneLine(entry.task.title), i + 1, occasions.length),
        description: descriptionOf(entry, rule === null ? window.end : null, plan, lang),
      })),
    ),
    undated: placed.filter(({ occasions }) => occasions.length === 0).map(({ entry }) => entry),
  };
}

/** Whether the time of a section is shown at a task in it, or the section has none. */
function isShownBelow({ task, schedule }: TaskEntry): boolean {
  return (
    task.tasks.length > 0 && (schedule === null || task.tasks.some((nested) => nested.schedule === undefined))
  );
}

function occasionsOf({ timing: reading }: Task, period: Window): Occasion[] {
  if (!reading?.ok) return [];
  const { timing } = reading;
  const { kind, windows, start, deadline, deadlines } = timing;
  switch (kind) {
    case 'on-demand':
      return [];
    case 'recurring':
      return recurring(timing, period);
    case 'ongoing':
      return [span({ start: start ?? period.start, end: deadline ?? period.end })];
    case 'fixed':
      if (windows.length > 0) return windows.map(span);
      if (deadlines.length > 0) return deadlines.map((day) => onDay('deadline', day));
      return start === null ? [] : [onDay('start', start)];
  }
}

/** A yearly duty with windows has them written out for each year. */
function recurring(timing: Timing, period: Window): Occasion[] {
  if (namesRounds(timing)) return timing.windows.map(span);
  return timing.cycles.flatMap((cycle) =>
    recurrencesOf(cycle, roundsOf(timing, cycle, period)).map(({ first, rule }) => ({
      ...onDay('deadline', first),
      rule,
    })),
  );
}

function span(window: Window): Occasion {
  return { kind: 'span', window, rule: null };
}

function onDay(kind: Occasion['kind'], day: Day): Occasion {
  return { kind, window: { start: day, end: day }, rule: null };
}

/**
 * Names entries by what stays the same when the plan is changed: who issued it under which number in which year, and
 * the id of the task, or its title and those of the tasks above where it has none.
 */
function uids({
  plan: { number, issuer, issued, period },
}: Plan): (entry: TaskEntry, index: number) => string {
  const year = yearOf(issued ?? period.start);
  const alike = new Map<string, number>();
  return (entry, index) => {
    const name = JSON.stringify([issuer, number, year, nameOf(entry), index]).normalize('NFC');
    const count = alike.get(name) ?? 0;
    alike.set(name, count + 1);
    return `${hexHash(`${name}${count}`).slice(0, 32)}@kstthc`;
  };
}

function nameOf({ task: { id, title }, parent }: TaskEntry): readonly string[] {
  return id === undefined ? [...(parent ? nameOf(parent) : []), title] : [id];
}

/** `due` is the one day by which it is to be done; null if it comes again. */
function descriptionOf({ task, schedule }: TaskEntry, due: Day | null, { plan }: Plan, lang: Lang): string {
  const say = words[lang];
  const sum = sumDong(task.items.map(({ amount }) => amount.dong));
  const lines: (readonly [string, string | undefined])[] = [
    [say.plan, plan.number],
    [say.schedule, schedule === null ? undefined : scheduleText(schedule)],
    [say.dayOff, (due && daysOffText([due], lang)) ?? undefined],
    [say.implementedBy, task.implementedBy?.join(', ')],
    [say.result, task.result],
    [say.money, sum === 0n ? undefined : formatMoney(sum)],
  ];
  return lines
    .flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${oneLine(text)}`]))
    .join('\n');
}

interface Words {
  /** The title of a task, and of how many entries of the task this is which. */
  readonly summary: (kind: Occasion['kind'], title: string, index: number, count: number) => string;
  readonly plan: string;
  readonly schedule: string;
  readonly dayOff: string;
  readonly implementedBy: string;
  readonly result: string;
  readonly money: string;
}

function summary(marks: Readonly<Record<Occasion['kind'], string>>): Words['summary'] {
  return (kind, title, index, count) => `${marks[kind]}${title}${count > 1 ? ` (${index}/${count})` : ''}`;
}

const words: Localized<Words> = {
  vi: {
    summary: summary({ span: '', deadline: 'Hạn: ', start: 'Bắt đầu: ' }),
    plan: 'Kế hoạch số',
    schedule: 'Thời gian',
    dayOff: 'Ngày cuối',
    implementedBy: 'Cơ quan thực hiện',
    result: 'Kết quả',
    money: 'Kinh phí',
  },
  en: {
    summary: summary({ span: '', deadline: 'Due: ', start: 'Begins: ' }),
    plan: 'Plan',
    schedule: 'Schedule',
    dayOff: 'Last day',
    implementedBy: 'Carried out by',
    result: 'Result',
    money: 'Money',
  },
};
