import type { Lang } from '../i18n.ts';
import type { Annex, AnnexTask } from '../reports/annex.ts';
import { planKeys } from '../reports/axis.ts';
import type { Budget } from '../reports/budget.ts';
import { sharesOf } from '../reports/shares.ts';
import { titleOf } from './budget-sheet.ts';
import { budgetWords } from './budget-words.ts';
import { closingOf } from './closing.ts';
import { shareCell } from './share-cell.ts';
import {
  amountCell,
  type Cell,
  type Column,
  emptyCell,
  oneLine,
  type Row,
  type Sheet,
  textCell,
} from './table.ts';

/** The money of plans task by task, under the headings of the annex of a plan; with shares where `percent` says so. */
export function annexSheet(annexes: readonly Annex[], budget: Budget, percent: boolean, lang: Lang): Sheet {
  const words = budgetWords[lang];
  const several = annexes.length > 1;
  const keyOf = planKeys(annexes.map(({ plan }) => plan));
  const tasks = annexes.flatMap((annex) => annex.tasks.map((task) => ({ plan: keyOf(annex.plan), task })));
  const shares = percent ? sharesOf(tasks.map(({ task }) => task.sum)) : null;
  const rows = tasks.flatMap(({ plan, task }, i) => {
    const share = percent ? [shares ? shareCell(shares.hundredths[i] ?? 0n, lang) : textCell(null)] : [];
    return taskRows(several ? plan : null, task, share, words.subtotal);
  });
  const whole = percent ? [shares ? shareCell(10_000n, lang) : textCell(null)] : [];
  const total: Row = {
    kind: 'total',
    cells: [
      ...(several ? [emptyCell] : []),
      emptyCell,
      textCell(words.total),
      emptyCell,
      amountCell(budget.sum),
      ...whole,
      emptyCell,
    ],
  };
  return {
    title: titleOf({ ...budget, by: [] }, lang),
    tables: [{ title: null, columns: columnsOf(several, percent, lang), rows: [...rows, total] }],
    notes: [
      ...(several ? [] : withoutMoney(annexes, lang)),
      ...(shares?.exact === false ? [words.sharesNote] : []),
    ],
    closing: closingOf[lang](budget, budget.plans),
  };
}

function columnsOf(several: boolean, percent: boolean, lang: Lang): Column[] {
  const { head, number, amount, share, when } = budgetWords[lang];
  const column = (heading: string, align: Column['align'], isHead: boolean, wraps: boolean): Column => ({
    heading,
    align,
    isHead,
    wraps,
  });
  return [
    ...(several ? [column(head.plan, 'left', true, true)] : []),
    column(number, 'right', true, false),
    { ...column(head.task, 'left', true, true), isTitle: true },
    column(head.outlet, 'left', false, true),
    column(amount, 'right', false, false),
    ...(percent ? [column(share, 'right', false, false)] : []),
    column(when, 'left', false, true),
  ];
}

/** A task and a row for each of its items, or one row for both where there is one item. */
function taskRows(plan: string | null, task: AnnexTask, share: readonly Cell[], subtotal: string): Row[] {
  const heads = (isRepeated: boolean): Cell[] => [
    ...(plan === null ? [] : [textCell(plan, { isRepeated })]),
    { text: String(task.number), isRepeated },
    textCell(task.title, { isRepeated }),
  ];
  const [first] = task.items;
  if (first && task.items.length === 1) {
    const when = textCell(first.period ?? task.schedule);
    return [
      { kind: 'entry', cells: [...heads(false), itemCell(first), amountCell(first.amount), ...share, when] },
    ];
  }
  return [
    {
      kind: 'group',
      cells: [
        ...heads(false),
        { text: subtotal, tone: 'bold' },
        { ...amountCell(task.sum), tone: 'bold' },
        ...share,
        textCell(task.schedule),
      ],
    },
    ...task.items.map(
      (item): Row => ({
        kind: 'entry',
        cells: [
          ...heads(true),
          itemCell(item),
          amountCell(item.amount),
          ...share.map(() => emptyCell),
          textCell(item.period ?? task.schedule, { isRepeated: item.period === null }),
        ],
      }),
    ),
  ];
}

function itemCell({ name, label }: AnnexTask['items'][number]): Cell {
  return textCell(label === null || label === name ? name : `${name}: ${label}`);
}

function withoutMoney(annexes: readonly Annex[], lang: Lang): string[] {
  const numbers = annexes.flatMap(({ without }) => without);
  return numbers.length === 0 ? [] : [oneLine(budgetWords[lang].withoutMoney(runsOf(numbers)))];
}

/** `2, 3, 6–10` */
function runsOf(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) =>
      first === last ? `${first}` : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
    )
    .join(', ');
}
