import type { Lang } from '../../i18n.ts';
import {
  amountCell,
  countCell,
  emptyCell,
  notesBlock,
  oneLine,
  shareCell,
  textCell,
  totalCell,
} from '../../output/sheet/cells.ts';
import type { Cell, Column, Row, Sheet } from '../../output/sheet/sheet.ts';
import { copyNotes } from '../copy-notes.ts';
import { planKeys } from '../plan-ref.ts';
import { whenCell } from '../when.ts';
import type { Annex, AnnexTask } from './annex.ts';
import type { Budget } from './budget.ts';
import { closingOf } from './closing.ts';
import { sharesOf } from './shares.ts';
import { titleOf } from './sheet.ts';
import { budgetWords } from './words.ts';

/** The money of plans task by task, under the headings of the annex of a plan; with shares where `percent` says so. */
export function annexSheet(annexes: readonly Annex[], budget: Budget, percent: boolean, lang: Lang): Sheet {
  const words = budgetWords[lang];
  const several = annexes.length > 1;
  const keyOf = planKeys(budget.plans);
  const tasks = annexes.flatMap((annex) => annex.tasks.map((task) => ({ plan: keyOf(annex.plan), task })));
  const shares = percent ? sharesOf(tasks.map(({ task }) => task.sum)) : null;
  const rows = tasks.flatMap(({ plan, task }, i) => {
    const share = percent ? [shares ? shareCell(shares.hundredths[i] ?? 0n) : textCell(null)] : [];
    return taskRows(several ? plan : null, task, share, lang);
  });
  const whole = percent ? [shares ? shareCell(10_000n) : textCell(null)] : [];
  const total: Row = {
    kind: 'total',
    cells: [
      ...(several ? [emptyCell] : []),
      emptyCell,
      textCell(words.total),
      emptyCell,
      totalCell(budget.sum),
      ...whole,
      emptyCell,
    ],
  };
  return {
    lang,
    title: titleOf({ ...budget, by: [] }, lang),
    blocks: [
      {
        type: 'table',
        title: null,
        unit: null,
        columns: columnsOf(several, percent, lang),
        rows: [...rows, total],
      },
      notesBlock([
        ...copyNotes(budget.plans, lang),
        ...(several ? [] : withoutMoney(annexes, lang)),
        ...(shares?.exact === false ? [words.sharesNote] : []),
      ]),
      closingOf(budget, several, lang),
    ],
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
function taskRows(plan: string | null, task: AnnexTask, share: readonly Cell[], lang: Lang): Row[] {
  const heads = (item?: AnnexTask['items'][number]): Cell[] => {
    const look = item ? ({ merged: 'up' } as const) : {};
    return [
      ...(plan === null ? [] : [textCell(plan, look)]),
      { ...countCell(task.number), ...look },
      textCell(task.title, item ? { ...look, alone: itemText(item) } : {}),
    ];
  };
  const [first] = task.items;
  if (first && task.items.length === 1) {
    const when = whenCell(first.period ?? task.schedule, lang);
    return [
      {
        kind: 'entry',
        cells: [...heads(), textCell(itemText(first)), amountCell(first.amount), ...share, when],
      },
    ];
  }
  return [
    {
      kind: 'group',
      cells: [
        ...heads(),
        textCell(budgetWords[lang].subtotal, { tone: 'strong' }),
        { ...amountCell(task.sum), tone: 'strong' },
        ...share,
        whenCell(task.schedule, lang),
      ],
    },
    ...task.items.map(
      (item): Row => ({
        kind: 'entry',
        cells: [
          ...heads(item),
          textCell(itemText(item)),
          amountCell(item.amount),
          ...share.map(() => emptyCell),
          whenCell(item.period ?? task.schedule, lang, item.period === null ? { merged: 'up' } : {}),
        ],
      }),
    ),
  ];
}

function itemText({ name, label }: AnnexTask['items'][number]): string {
  return oneLine(label === null || label === name ? name : `${name}: ${label}`);
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
