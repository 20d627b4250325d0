import type { Lang } from '../../i18n.ts';
import {
  countCell,
  dayCell,
  emptyCell,
  notesBlock,
  percentText,
  shareCell,
  textCell,
  totalCell,
} from '../../output/sheet/cells.ts';
import type { Block, Cell, Column, ListItem, Row, Sheet, Table, Tone } from '../../output/sheet/sheet.ts';
import { formatDay } from '../../values/calendar.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { type Money, rateOf, sumOfMoney } from './money.ts';
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
          column(words.head.plan, 'left', { isHead: true, isTitle: true }),
          column(words.head.tasks, 'right', { wraps: false }),
          column(words.head.late, 'right', { wraps: false }),
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

/** What was signed and paid in all, with its share of the plan, and what is still free to commit. */
export function moneyLine({ totals, isReported }: Status, lang: Lang): string {
  const words = statusWords[lang];
  const { planned, contracted, paid, remaining } = totals;
  if (planned === 0n && contracted === 0n) return words.noMoney;
  if (!isReported) return `${words.head.planned}: ${formatMoney(planned)}.`;
  const withRate = (amount: Dong) => {
    const rate = rateOf(amount, planned);
    return rate === null ? formatMoney(amount) : `${formatMoney(amount)} (${percentText(rate, lang)})`;
  };
  return remaining < 0n
    ? words.over(withRate(contracted), withRate(paid), formatMoney(-remaining))
    : words.money(withRate(contracted), withRate(paid), formatMoney(remaining));
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
      column(head.number, 'right', { isHead: true, wraps: false }),
      column(head.task, 'left', { isHead: true, isTitle: true }),
      column(head.agency),
      column(head.deadline, 'left', { wraps: false }),
      column(head.state),
      ...(isReported ? [column(head.evidence)] : []),
      ...(hasNext ? [column(head.next, 'left', { wraps: false })] : []),
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

/** Planned, contracted, paid and free money by task; contracts for several tasks on a line of their own. */
export function moneyByTask({ tasks, shared, totals }: Status, lang: Lang): Table {
  const words = statusWords[lang];
  const withMoney = tasks.filter(
    ({ planned, contracted }) => planned > 0n || contracted === null || contracted > 0n,
  );
  return {
    type: 'table',
    title: words.moneyByTask,
    unit: null,
    columns: [
      column(words.head.number, 'right', { isHead: true, wraps: false }),
      column(words.head.task, 'left', { isHead: true, isTitle: true }),
      ...moneyColumns(lang),
    ],
    rows: [
      ...withMoney.map(({ number, title, planned, contracted, paid }) =>
        moneyRow('entry', [textCell(number), textCell(title)], { planned, contracted, paid }),
      ),
      ...shared.map((money) =>
        moneyRow('remark', [emptyCell, textCell(words.shared(money.tasks.join(', ')))], money),
      ),
      moneyRow('total', [emptyCell, textCell(words.total)], totals),
    ],
  };
}

/** The same by outlet; suppliers stand below the money that names no outlet. */
export function moneyByOutlet({ outlets, suppliers, totals }: Status, lang: Lang): Table {
  const words = statusWords[lang];
  return {
    type: 'table',
    title: words.moneyByOutlet,
    unit: null,
    columns: [column(words.head.outlet, 'left', { isHead: true, isTitle: true }), ...moneyColumns(lang)],
    rows: [
      ...outlets.flatMap(({ name, outlet, ...money }) => [
        moneyRow('entry', [textCell(name ?? outlet ?? words.noOutlet)], money),
        ...(outlet === null
          ? suppliers.map(({ supplier, contracted, paid }) =>
              moneyRow('entry', [textCell(supplier)], { planned: null, contracted, paid }, 1),
            )
          : []),
      ]),
      moneyRow('total', [textCell(words.total)], totals),
    ],
  };
}

function moneyColumns(lang: Lang): Column[] {
  const { planned, contracted, paid, rate, remaining } = statusWords[lang].head;
  return [planned, contracted, paid, rate, remaining].map((heading) =>
    column(heading, 'right', { wraps: false }),
  );
}

/** Null where the plan gives no amount, or a contract is for several tasks. */
interface PartialMoney {
  readonly planned: Dong | null;
  readonly contracted: Dong | null;
  readonly paid: Dong | null;
}

function moneyRow(kind: Row['kind'], heads: readonly Cell[], money: PartialMoney | Money, level = 0): Row {
  const { planned, contracted, paid } = money;
  const rate = planned === null || paid === null ? null : rateOf(paid, planned);
  return {
    kind,
    level,
    cells: [
      ...heads,
      planned === null ? emptyCell : totalCell(planned),
      contracted === null ? emptyCell : totalCell(contracted),
      paid === null ? emptyCell : totalCell(paid),
      rate === null ? emptyCell : shareCell(rate),
      planned === null || contracted === null ? emptyCell : totalCell(planned - contracted),
    ],
  };
}

function column(heading: string, align: Column['align'] = 'left', more: Partial<Column> = {}): Column {
  return { heading, align, isHead: false, wraps: true, ...more };
}
