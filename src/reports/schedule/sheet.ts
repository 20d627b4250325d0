import type { Lang } from '../../i18n.ts';
import { emptyCell, notesBlock, oneLine, textCell } from '../../output/sheet/cells.ts';
import type { Cell, Row, Sheet, Table } from '../../output/sheet/sheet.ts';
import { type Day, formatDay, formatWindow, type Window } from '../../values/calendar/calendar.ts';
import { hullOf } from '../budget/due.ts';
import { unitsIn } from '../budget/units.ts';
import { copyNotes, planKeys } from '../plan-ref.ts';
import { scaleFor } from './bars.ts';
import { barField, type Entry, type Field, fieldsOf } from './fields.ts';
import type { PlanSchedule, ScheduledTask } from './schedule.ts';
import { scheduleWords } from './words.ts';

/** Schedules for a person: tasks with dates, tasks that last or wait, tasks without a schedule; bars for `width` columns. */
export function scheduleSheet(
  schedules: readonly PlanSchedule[],
  asOf: Day | null,
  width: number,
  lang: Lang,
): Sheet {
  const words = scheduleWords[lang];
  const entries = entriesOf(schedules);
  const period = hullOf(schedules.map((plan) => plan.period));
  const scale = period && scaleFor(period, barRoom(period, asOf !== null, width));
  const fields = { ...fieldsOf(lang), bar: scale ? [barField(scale)] : [] };
  const { plan, number, task, when, deadline, dayOff, kind, after, money, state, next, daysLeft, bar } =
    fields;
  const heads = [...(schedules.length > 1 ? [plan] : []), number, task];
  const states = asOf === null ? [] : [state, next, daysLeft];

  const isFixed = (entry: Entry) => entry.task.kind === 'fixed';
  const isUnreadable = (entry: Entry) => entry.task.kind === 'unreadable';
  const isMissing = (entry: Entry) => entry.task.kind === null;
  const isUnknown = (entry: Entry) => isUnreadable(entry) || isMissing(entry);
  const dated = entries.filter(isFixed);
  const lasting = entries.filter((entry) => !isFixed(entry) && !isUnknown(entry));
  const tables = [
    filledTable(words.dated, dated, [...heads, when, deadline, dayOff, after, money, ...states, ...bar]),
    filledTable(words.lasting, lasting, [
      ...heads,
      when,
      kind,
      deadline,
      dayOff,
      after,
      money,
      ...states,
      ...bar,
    ]),
    filledTable(words.unreadable, entries.filter(isUnreadable), [...heads, when, after, money]),
    filledTable(words.unscheduled, entries.filter(isMissing), [...heads, when, after, money]),
  ].filter(({ rows }) => rows.length > 0);
  return {
    lang,
    title: titleOf(schedules, period, asOf, lang),
    blocks: [
      ...tables,
      notesBlock([
        ...copyNotes(
          schedules.map((schedule) => schedule.plan),
          lang,
        ),
        ...(entries.length === 0 ? [words.noTasks] : []),
        ...(entries.some((entry) => entry.task.after.length > 0) ? [words.afterNote] : []),
        ...(entries.some(({ task }) => task.standing?.state === 'waiting') ? [words.statesNote] : []),
        ...(scale && dated.length + lasting.length > 0 ? [words.bars[scale.unit]] : []),
      ]),
    ],
  };
}

/** Schedules as one table without bars, for programs. */
export function scheduleData(schedules: readonly PlanSchedule[], asOf: Day | null, lang: Lang): Sheet {
  const { plan, number, task, when, start, deadline, kind, after, money, state, next, daysLeft } =
    fieldsOf(lang);
  const heads = [...(schedules.length > 1 ? [plan] : []), number, task];
  const states = asOf === null ? [] : [state, next, daysLeft];
  const fields = [...heads, when, start, deadline, kind, after, money, ...states];
  return { lang, title: '', blocks: [tableOf(null, entriesOf(schedules), fields)] };
}

/** Characters beside the bars: the heads of the rows, the other columns, and the states. */
const HEADS = 27;
const FACTS = 77;
const STATES = 24;

/** How wide bars can be: in what the other columns leave, else in a part of the table that has only heads and bars. */
function barRoom(period: Window, hasStates: boolean, width: number): number {
  const beside = width - FACTS - (hasStates ? STATES : 0);
  return beside >= unitsIn([period], 'month').length ? beside : Math.max(1, width - HEADS);
}

function titleOf(
  schedules: readonly PlanSchedule[],
  period: Window | null,
  asOf: Day | null,
  lang: Lang,
): string {
  const words = scheduleWords[lang];
  const [first] = schedules;
  const time = period ? formatWindow(period, lang) : '';
  const whose =
    first && schedules.length === 1
      ? words.plan(oneLine(first.plan.number), time)
      : words.plans(schedules.length, time);
  return `${words.title(whose)}${asOf === null ? '' : `, ${words.asOf(formatDay(asOf, lang))}`}`;
}

/** The tasks that are carried out; they are grouped by the tasks that only hold others. */
function entriesOf(schedules: readonly PlanSchedule[]): Entry[] {
  const keyOf = planKeys(schedules.map(({ plan }) => plan));
  return schedules.flatMap((schedule) => {
    const plan = keyOf(schedule.plan);
    const numbers = new Map(
      schedule.tasks.flatMap(({ id, number }) => (id === null ? [] : [[id, number] as const])),
    );
    return schedule.tasks
      .filter(({ isSection }) => !isSection)
      .map((task) => ({ task, schedule, plan, numbers }));
  });
}

/** A table without the columns that are empty for every entry. */
function filledTable(title: string, entries: readonly Entry[], fields: readonly Field[]): Table {
  const filled = fields.filter(
    ({ column, cell }) => column.isHead || entries.some((entry) => saysSomething(cell(entry))),
  );
  return tableOf(title, entries, filled);
}

function saysSomething(cell: Cell): boolean {
  return cell.type !== 'empty' && !(cell.type === 'amount' && cell.dong === 0n);
}

function tableOf(title: string | null, entries: readonly Entry[], fields: readonly Field[]): Table {
  return {
    type: 'table',
    title,
    unit: null,
    columns: fields.map(({ column }) => column),
    rows: entries.flatMap((entry, i) => {
      const { section } = entry.task;
      const row: Row = {
        kind: 'entry',
        level: section ? 1 : 0,
        cells: fields.map(({ cell }) => cell(entry)),
      };
      const isNew = section && !isSameSection(entry, entries[i - 1]);
      return isNew ? [sectionRow(section, fields), row] : [row];
    }),
  };
}

function isSameSection({ task, schedule }: Entry, other: Entry | undefined): boolean {
  return other?.schedule === schedule && other.task.section?.number === task.section?.number;
}

/** The title of a section, across all columns after its number. */
function sectionRow({ number, title }: NonNullable<ScheduledTask['section']>, fields: readonly Field[]): Row {
  const at = fields.findIndex(({ column }) => column.isTitle);
  const cells = fields.map((_, i): Cell => {
    if (i === at - 1) return textCell(number, { tone: 'strong' });
    if (i === at) return textCell(title, { tone: 'strong' });
    return i > at ? { type: 'empty', merged: 'left' } : emptyCell;
  });
  return { kind: 'group', level: 0, cells };
}
