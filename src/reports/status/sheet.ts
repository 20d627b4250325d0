import type { Lang } from '../../i18n.ts';
import { countCell, dayCell, emptyCell, notesBlock, numberCell, textCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn, textColumn } from '../../output/sheet/columns.ts';
import type { Block, Cell, ListItem, Sheet, Table } from '../../output/sheet/sheet.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import { formatMoney } from '../../values/money/money.ts';
import { STATE_TONES, stateText } from '../state-words.ts';
import { dutiesTable } from './duties-table.ts';
import { sumOfMoney } from './money.ts';
import {
  moneyByOutlet,
  moneyBySource,
  moneyByTask,
  moneyColumns,
  moneyLine,
  moneyRow,
  periodLine,
} from './money-tables.ts';
import type { Status, TaskStatus } from './status.ts';
import { statusWords } from './words.ts';

/** The execution of one plan: how far the data go, the money, what is late, the tasks, the money by task, source, outlet. */
export function statusSheet(status: Status, lang: Lang): Sheet {
  const words = statusWords[lang];
  const exceptions = exceptionsOf(status, lang);
  const { planned, contracted, paid } = status.totals;
  const hasMoney = status.isReported && (planned > 0n || contracted > 0n || paid > 0n);
  const inPeriod = periodLine(status, lang);
  const duties = dutiesTable(status, lang);
  return {
    lang,
    title: words.title(status.plan.number, formatDay(status.asOf, lang)),
    blocks: [
      ...dataEndBlocks([status], lang),
      {
        type: 'paragraph',
        text: moneyLine(status, lang),
        tone: status.totals.remaining < 0n ? 'error' : 'strong',
      },
      ...(inPeriod === null ? [] : [{ type: 'paragraph' as const, text: inPeriod }]),
      ...(status.isReported ? [] : [{ type: 'paragraph' as const, text: words.notReported }]),
      ...(exceptions.length > 0 ? [{ type: 'list' as const, items: exceptions }] : []),
      tasksTable(status, lang),
      ...(duties ? [duties] : []),
      ...(hasMoney ? moneyTables(status, lang) : []),
    ] satisfies Block[],
  };
}

/** The money by task, by source where the plan has sources, and by outlet, with notes. */
export function moneyTables(status: Status, lang: Lang): Block[] {
  const words = statusWords[lang];
  const { sources, shared } = status;
  const notes = [
    ...(shared.length > 0 ? [words.sharedNote] : []),
    ...(sources.some(({ source }) => source === null) ? [words.sharedSourceNote] : []),
  ];
  return [
    moneyByTask(status, lang),
    ...(sources.length > 0 ? [moneyBySource(status, lang)] : []),
    moneyByOutlet(status, lang),
    ...(notes.length > 0 ? [notesBlock(notes)] : []),
  ];
}

/** Where the data end, for a report of a later day: nothing that fell due since is called late. */
function dataEndBlocks(statuses: readonly Status[], lang: Lang): Block[] {
  const ends = new Set(statuses.flatMap(({ dataEnd }) => dataEnd ?? []));
  return [...ends].map((day) => ({
    type: 'paragraph',
    text: statusWords[lang].dataEnd(formatDay(day, lang)),
    tone: 'warning',
  }));
}

/** Several plans: a line each, then what is late or over its plan in any of them. */
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
  const totals = sumOfMoney(statuses.map((status) => status.totals));
  return {
    lang,
    title: words.titles(statuses.length, days.join(', ')),
    blocks: [
      ...dataEndBlocks(statuses, lang),
      {
        type: 'table',
        title: null,
        unit: null,
        columns: [
          headColumn(words.head.plan, { isTitle: true }),
          figureColumn(words.head.tasks),
          figureColumn(words.head.late),
          ...moneyColumns(totals.inPeriod !== undefined, lang),
        ],
        rows: [
          ...statuses.map((status) =>
            moneyRow(
              'entry',
              [
                textCell(keyOf(status)),
                countCell(status.tasks.filter(({ isSection }) => !isSection).length),
                countCell(status.tasks.filter(({ daysLate }) => daysLate !== null).length),
              ],
              status.isReported
                ? status.totals
                : { planned: status.totals.planned, contracted: null, paid: null },
              { hasPeriod: totals.inPeriod !== undefined },
            ),
          ),
          moneyRow('total', [textCell(words.total), emptyCell, emptyCell], totals, {
            hasPeriod: totals.inPeriod !== undefined,
          }),
        ],
      },
      { type: 'list', items: exceptions },
    ],
  };
}

/** What is late, and which outlets and sources have more committed than the plan gives them. */
export function exceptionsOf({ tasks, outlets, sources }: Status, lang: Lang): ListItem[] {
  const words = statusWords[lang];
  const late = tasks.flatMap((task): ListItem[] => {
    const text = stateText(task, true, lang);
    if (task.daysLate === null || text === null) return [];
    const mark = task.state === 'overdue' ? 'error' : 'warning';
    return [{ mark, text: words.lateTask(task.number, task.title, text) }];
  });
  const over = [
    ...outlets.map((own) => ({ name: own.name ?? words.noOutlet, remaining: own.remaining })),
    ...sources.flatMap(({ name, remaining }) =>
      name === null ? [] : [{ name: words.source(name), remaining }],
    ),
  ]
    .filter(({ remaining }) => remaining < 0n)
    .map(({ name, remaining }) => ({
      mark: 'error' as const,
      text: words.overPlan(name, formatMoney(-remaining)),
    }));
  return [...over, ...late].sort((a, b) => Number(a.mark === 'warning') - Number(b.mark === 'warning'));
}

/** Each task with its deadline and how far it is. */
export function tasksTable({ tasks, isReported }: Status, lang: Lang): Table {
  const { head } = statusWords[lang];
  const hasAgencies = tasks.some(({ agencies }) => agencies.length > 0);
  const hasEvidence = tasks.some(({ evidence, note }) => evidence !== null || note !== null);
  const hasNext = tasks.some((task) => nextOf(task) !== null);
  const hasQuantity = tasks.some(({ quantity }) => quantity !== null);
  return {
    type: 'table',
    title: statusWords[lang].tasks,
    unit: null,
    columns: [
      figureColumn(head.number, { isHead: true }),
      headColumn(head.task, { isTitle: true }),
      ...(hasAgencies ? [textColumn(head.agency)] : []),
      textColumn(head.deadline, { wraps: false }),
      textColumn(head.state),
      ...(hasNext ? [textColumn(head.next, { wraps: false })] : []),
      ...(hasQuantity ? [textColumn(head.quantity)] : []),
      ...(hasEvidence ? [textColumn(head.evidence)] : []),
    ],
    rows: tasks.map((task) => ({
      kind: 'entry',
      level: task.number.split('.').length - 1,
      cells: [
        numberCell(task.number),
        textCell(task.title, task.isSection ? { tone: 'strong' } : {}),
        ...(hasAgencies ? [saidCell(task, task.agencies)] : []),
        task.isSection ? emptyCell : dayCell(task.deadline),
        stateCell(task, isReported, lang),
        ...(hasNext ? [task.isSection ? emptyCell : dayCell(nextOf(task))] : []),
        ...(hasQuantity ? [quantityCell(task, lang)] : []),
        ...(hasEvidence ? [saidCell(task, [task.evidence ?? [], task.note ?? []].flat())] : []),
      ],
    })),
  };
}

/** What is said of a task; a section, which is carried out only in the tasks below it, does not lack it. */
function saidCell({ isSection }: TaskStatus, texts: readonly string[]): Cell {
  return isSection && texts.length === 0 ? emptyCell : textCell(texts.join('; ') || null);
}

/** The next day by which something is due, where that is not the one deadline. */
function nextOf({ next, deadline }: TaskStatus) {
  return next === deadline ? null : next;
}

function quantityCell({ quantity }: TaskStatus, lang: Lang): Cell {
  if (!quantity) return emptyCell;
  const [done, planned] = [quantity.done, quantity.planned].map((count) =>
    count.toLocaleString(lang === 'vi' ? 'de-DE' : 'en-US', { maximumFractionDigits: 3 }),
  );
  return textCell(`${done}/${planned}${quantity.unit === null ? '' : ` ${quantity.unit}`}`);
}

function stateCell(task: TaskStatus, isReported: boolean, lang: Lang): Cell {
  const tone = task.state && STATE_TONES[task.state];
  const text = stateText(task, isReported, lang);
  return task.isSection ? emptyCell : textCell(text, tone ? { tone } : {});
}
