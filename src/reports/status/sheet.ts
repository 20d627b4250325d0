import type { Lang } from '../../i18n.ts';
import { countCell, dayCell, emptyCell, notesBlock, textCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn, textColumn } from '../../output/sheet/columns.ts';
import type { Block, Cell, ListItem, Sheet, Table, Tone } from '../../output/sheet/sheet.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import { formatMoney } from '../../values/money/money.ts';
import { sumOfMoney } from './money.ts';
import { moneyByOutlet, moneyByTask, moneyColumns, moneyLine, moneyRow } from './money-tables.ts';
import type { State } from './state.ts';
import type { Status, TaskStatus } from './status.ts';
import { statusWords } from './words.ts';

/** The execution of one plan: the money in a line, what is late, the tasks, the money by task and by outlet. */
export function statusSheet(status: Status, lang: Lang): Sheet {
  const words = statusWords[lang];
  const exceptions = exceptionsOf(status, lang);
  const { planned, contracted } = status.totals;
  const hasMoney = status.isReported && (planned > 0n || contracted > 0n);
  return {
    lang,
    title: words.title(status.plan.number, formatDay(status.asOf, lang)),
    blocks: [
      {
        type: 'paragraph',
        text: moneyLine(status, lang),
        tone: status.totals.remaining < 0n ? 'error' : 'strong',
      },
      ...(status.isReported ? [] : [{ type: 'paragraph' as const, text: words.notReported }]),
      ...(exceptions.length > 0 ? [{ type: 'list' as const, items: exceptions }] : []),
      tasksTable(status, lang),
      ...(hasMoney ? [moneyByTask(status, lang), moneyByOutlet(status, lang)] : []),
      ...(status.shared.length > 0 ? [notesBlock([words.sharedNote])] : []),
    ] satisfies Block[],
  };
}

/** Several plans: a line each, then what is late or over in any of them. */
export function statusesSheet(
  statuses: readonly Status[],
  keyOf: (status: Status) => string,
  lang: Lang,
): Sheet {
  const words = statusWords[lang];
  const days = [...new Set(statuses.map(({ asOf }) => formatDay(asOf, lang)))];
  const exceptions = statuses.flatMap((status) =>
    exceptionsOf(status, lang).map((item) => ({ ...item, text: `${keyOf(status)}: ${item.text}` })),
  );
  const totals = statuses.map((status) => status.totals);
  return {
    lang,
    title: words.titles(statuses.length, days.join(', ')),
    blocks: [
      {
        type: 'table',
        title: null,
        unit: null,
        columns: [
          headColumn(words.head.plan, { isTitle: true }),
          figureColumn(words.head.tasks),
          figureColumn(words.head.late),
          ...moneyColumns(lang),
        ],
        rows: [
          ...statuses.map((status) =>
            moneyRow(
              'entry',
              [
                textCell(keyOf(status)),
                countCell(status.tasks.length),
                countCell(status.tasks.filter(({ daysLate }) => daysLate !== null).length),
              ],
              status.isReported
                ? status.totals
                : { planned: status.totals.planned, contracted: null, paid: null },
            ),
          ),
          moneyRow('total', [textCell(words.total), emptyCell, emptyCell], sumOfMoney(totals)),
        ],
      },
      { type: 'list', items: exceptions },
    ],
  };
}

/** What is late, and which outlets have contracts for more than the plan gives them. */
export function exceptionsOf({ tasks, outlets }: Status, lang: Lang): ListItem[] {
  const words = statusWords[lang];
  const late = tasks.flatMap(({ number, title, state, daysLate }): ListItem[] => {
    if (daysLate === null) return [];
    return state === 'overdue'
      ? [{ mark: 'error', text: words.lateTask(number, title, daysLate) }]
      : [{ mark: 'warning', text: words.lateDone(number, title, daysLate) }];
  });
  const over = outlets
    .filter(({ remaining }) => remaining < 0n)
    .map(({ name, remaining }) => ({
      mark: 'error' as const,
      text: words.overOutlet(name ?? words.noOutlet, formatMoney(-remaining)),
    }));
  return [...over, ...late].sort((a, b) => Number(a.mark === 'warning') - Number(b.mark === 'warning'));
}

function tasksTable({ tasks, isReported }: Status, lang: Lang): Table {
  const { head } = statusWords[lang];
  const hasNext = tasks.some(({ next }) => next !== null);
  return {
    type: 'table',
    title: statusWords[lang].tasks,
    unit: null,
    columns: [
      figureColumn(head.number, { isHead: true }),
      headColumn(head.task, { isTitle: true }),
      textColumn(head.agency),
      textColumn(head.deadline, { wraps: false }),
      textColumn(head.state),
      ...(isReported ? [textColumn(head.evidence)] : []),
      ...(hasNext ? [textColumn(head.next, { wraps: false })] : []),
    ],
    rows: tasks.map((task) => ({
      kind: 'entry',
      level: task.number.split('.').length - 1,
      cells: [
        textCell(task.number),
        textCell(task.title),
        textCell(task.agencies.join('; ') || null),
        dayCell(task.deadline),
        stateCell(task, lang),
        ...(isReported
          ? [textCell([task.evidence, task.note].filter((text) => text !== null).join('; ') || null)]
          : []),
        ...(hasNext ? [dayCell(task.next)] : []),
      ],
    })),
  };
}

const TONES: Partial<Record<State, Tone>> = {
  overdue: 'error',
  'done-late': 'warning',
  'due-soon': 'warning',
};

/** The state in words, with how late it is. */
export function stateText({ state, isStarted, daysLate }: TaskStatus, lang: Lang): string | null {
  const words = statusWords[lang];
  if (state === null) return null;
  if (daysLate !== null) return state === 'overdue' ? words.overdue(daysLate) : words.doneLate(daysLate);
  return isStarted && state === 'in-period' ? words.started : words.states[state];
}

function stateCell(task: TaskStatus, lang: Lang): Cell {
  const tone = task.state && TONES[task.state];
  return textCell(stateText(task, lang), tone ? { tone } : {});
}
