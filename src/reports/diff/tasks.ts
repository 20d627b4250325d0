import { ownTiming } from '../../plan/facts/schedules.ts';
import { allTasks, taskLabel } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import { daysBetween } from '../../values/calendar/calendar.ts';
import type { Timing, TimingReading } from '../../values/timing/timing.ts';
import type { Change, TaskName, Value } from './change.ts';
import type { Matched } from './match.ts';
import { amountChange, scheduleText, setChange, textChange, textValue, tidy } from './text.ts';

/** What differs between the tasks of two versions, besides their items. */
export function taskChanges(before: Plan, after: Plan, { pairs, removed, added }: Matched<Task>): Change[] {
  const numbers = new Map(
    [before, after].flatMap((plan) => allTasks(plan).map(({ task, number }) => [task, number] as const)),
  );
  const printed = new Map(
    [before, after].flatMap((plan) =>
      allTasks(plan).map(({ task, no, number }) => [task, [no, number]] as const),
    ),
  );
  const nameOf = (task: Task): TaskName => ({
    id: tidy(taskLabel(task)),
    number: numbers.get(task) ?? '',
    name: tidy(task.title),
  });
  const parents = new Map(
    [before, after].flatMap((plan) =>
      allTasks(plan).map(({ task, parent }) => [task, parent?.task] as const),
    ),
  );
  const matched = new Map(pairs);
  const sectionChange = (old: Task, current: Task): Change[] => {
    const [from, to] = [parents.get(old), parents.get(current)];
    if ((from && matched.get(from)) === to) return [];
    const [before, after] = [from, to].map((section) => textValue(section?.title) ?? null);
    return [{ kind: 'task-section', task: nameOf(current), before: before ?? null, after: after ?? null }];
  };
  // What is numbered as its place would be, alone or after the numbers above it, has no other number.
  const numberChange = (old: Task, current: Task): Change[] => {
    const isSame = printed.get(old)?.some((text) => printed.get(current)?.includes(text));
    return isSame ? [] : textChange('task-number', old.no, current.no, { task: nameOf(current) });
  };
  const renamed = new Map(pairs.map(([old, current]) => [tidy(taskLabel(old)), tidy(taskLabel(current))]));
  return [
    ...added.flatMap((task) => [
      { kind: 'task-added', task: nameOf(task), before: null, after: textValue(task.title) } as const,
      ...fieldChanges(null, task, nameOf(task), renamed),
    ]),
    ...removed.map(
      (task): Change => ({
        kind: 'task-removed',
        task: nameOf(task),
        before: textValue(task.title),
        after: null,
      }),
    ),
    ...pairs.flatMap(([old, current]) => [
      ...textChange('task-renamed', old.id, current.id, { task: nameOf(current) }),
      ...textChange('task-title', old.title, current.title, { task: nameOf(current) }),
      // A number that is not written is left out: it changes with every task before it.
      ...numberChange(old, current),
      ...sectionChange(old, current),
      ...fieldChanges(old, current, nameOf(current), renamed),
    ]),
    ...orderChanges(before, after, pairs, nameOf),
  ];
}

/** The lists of tasks whose order changed, by their former numbers; tasks that are new, gone or moved do not count. */
function orderChanges(
  before: Plan,
  after: Plan,
  pairs: Matched<Task>['pairs'],
  nameOf: (task: Task) => TaskName,
): Change[] {
  const former = new Map(pairs.map(([old, current]) => [current, old]));
  const changeOf = (had: readonly Task[], has: readonly Task[], section: Task | null): Change[] => {
    const places = new Map(had.map((task, i) => [task, i]));
    const now = has.flatMap((current) => {
      const old = former.get(current);
      const place = old && places.get(old);
      return old === undefined || place === undefined ? [] : [{ place, number: nameOf(old).number }];
    });
    const then = now.toSorted((one, other) => one.place - other.place);
    const first = now.findIndex((one, i) => one !== then[i]);
    if (first < 0) return [];
    const last = now.findLastIndex((one, i) => one !== then[i]);
    const numbersIn = (list: typeof now) => {
      const numbers = list.slice(first, last + 1).map(({ number }) => number);
      return textValue(numbers.join(', '));
    };
    const about = section && { task: nameOf(section) };
    return [{ kind: 'task-order', ...about, before: numbersIn(then), after: numbersIn(now) }];
  };
  const sections = pairs.flatMap(([old, current]) => changeOf(old.tasks, current.tasks, current));
  return [...changeOf(before.tasks, after.tasks, null), ...sections];
}

function fieldChanges(
  old: Task | null,
  current: Task,
  task: TaskName,
  renamed: ReadonlyMap<string, string>,
): Change[] {
  const about = { task };
  const follows = (old?.after ?? []).map(tidy).map((id) => renamed.get(id) ?? id);
  return [
    ...textChange('decided-by', old?.decidedBy?.join(', '), current.decidedBy?.join(', '), about),
    ...textChange('implemented-by', old?.implementedBy?.join(', '), current.implementedBy?.join(', '), about),
    ...textChange('coordinated-by', old?.coordinatedBy?.join(', '), current.coordinatedBy?.join(', '), about),
    ...textChange('result', old?.result, current.result, about),
    ...textChange('other', otherText(old), otherText(current), about),
    ...textChange('note', old?.note, current.note, about),
    ...scheduleChanges(old, current, about),
    ...setChange('after', follows, current.after ?? [], about),
    ...amountChange('subtotal', old?.subtotal, current.subtotal, about),
  ];
}

/** `Theo dõi: Sở Nội vụ; Kinh phí: …` */
function otherText(task: Task | null): string | undefined {
  if (!task?.other) return undefined;
  return Object.entries(task.other)
    .map(([heading, text]) => `${tidy(heading)}: ${tidy(text)}`)
    .sort()
    .join('; ');
}

function scheduleChanges(old: Task | null, current: Task, about: Partial<Change>): Change[] {
  const [before, after] = [old, current].map((task) => task?.schedule && scheduleText(task.schedule));
  const [oldTiming, timing] = [old && ownTiming(old), ownTiming(current)];
  const changes = [...datesChange(oldTiming, timing, about), ...cyclesChange(oldTiming, timing, about)];
  const sameDates = meansTheSame(oldTiming, timing);
  const texts = textChange('schedule-text', before, after, { ...about, ...(sameDates && { sameDates }) });
  return [...changes, ...texts];
}

/** Only what can be read is compared. */
function datesChange(
  old: TimingReading | null,
  current: TimingReading | null,
  about: Partial<Change>,
): Change[] {
  if (old?.ok === false || current?.ok === false) return [];
  const [before, after] = [old, current].map((reading) => (reading?.ok ? dated(reading.timing) : null));
  if (daysOf(before) === daysOf(after)) return [];
  const [from, to] = [before?.deadline, after?.deadline];
  return [
    {
      kind: 'schedule-dates',
      ...about,
      before: before ? { type: 'dates', timing: before } : null,
      after: after ? { type: 'dates', timing: after } : null,
      ...(from && to && { delta: daysBetween(from, to) }),
    },
  ];
}

/** The recurrence of a schedule that is new or gone is in its text. */
function cyclesChange(
  old: TimingReading | null,
  current: TimingReading | null,
  about: Partial<Change>,
): Change[] {
  if (!old?.ok || !current?.ok) return [];
  const [before, after] = [recurrence(old.timing), recurrence(current.timing)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ kind: 'schedule-cycles', ...about, before, after }];
}

function recurrence({ kind, cycles }: Timing): Value | null {
  return kind === 'recurring' ? { type: 'cycles', cycles } : null;
}

/** A timing that names a day, else null. */
function dated(timing: Timing): Timing | null {
  const { windows, start, deadline } = timing;
  return windows.length > 0 || start !== null || deadline !== null ? timing : null;
}

function daysOf(timing: Timing | null | undefined): string {
  return JSON.stringify(timing ? [timing.windows, timing.start, timing.deadline] : null);
}

function meansTheSame(old: TimingReading | null, current: TimingReading | null): boolean {
  return (
    old?.ok === true && current?.ok === true && JSON.stringify(old.timing) === JSON.stringify(current.timing)
  );
}
