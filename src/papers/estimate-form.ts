import type { Lang } from '../i18n.ts';
import { oneLine } from '../output/sheet/cells.ts';
import type { Plan } from '../plan/format/schema.ts';
import { captionOf, closingOf, datelineOf, officeName } from './form-texts.ts';
import { line, type Paper, type Signature } from './paper.ts';
import {
  type Limits,
  moneyField,
  noteField,
  numberField,
  priceFields,
  sourceFields,
  titleField,
} from './plan-fields.ts';
import { type PlacedTask, type PlanRow, placedTasks, rowsWithItems } from './plan-rows.ts';
import { type Field, tableOf, totalOfPlan } from './plan-table.ts';
import { planWords } from './plan-words.ts';

/** The estimate of a plan (dự toán): each task that costs something, with a row for each of its items. */
export function estimateForm(plan: Plan, limits: Limits = new Map()): Paper {
  const title = oneLine(plan.plan.title);
  const fields = estimateFields([plan], limits, true, 'vi');
  return {
    name: 'Dự toán',
    title: `Dự toán: ${title}`,
    isLying: true,
    blocks: [
      line('issuer', officeName(plan).toLocaleUpperCase('vi')),
      line('heading', 'DỰ TOÁN KINH PHÍ'),
      line('title', title),
      line('caption', captionOf(plan)),
      { type: 'table', table: tableOf(estimateRows(plan), fields, totalOfPlan(plan)) },
      ...closingOf(plan),
      { type: 'signatures', dateline: datelineOf(plan), signatures: SIGNATURES },
    ],
  };
}

export function estimateRows(plan: Plan): PlanRow[] {
  return rowsWithItems(renumbered(placedTasks(plan).filter(({ sum }) => sum !== null)));
}

/** The columns of an estimate; on paper with the sums as the plan states them, and room for remarks. */
export function estimateFields(
  plans: readonly Plan[],
  limits: Limits,
  isPaper: boolean,
  lang: Lang,
): Field[] {
  const words = planWords[lang];
  return [
    numberField(lang),
    titleField(words.content),
    ...priceFields(plans, limits, isPaper, lang).map((field) => ({
      ...field,
      isOptional: field.column.kind === 'limit',
    })),
    moneyField(words.cost, isPaper),
    ...sourceFields(plans, lang),
    { ...noteField(lang), isOptional: !isPaper },
  ];
}

const SIGNATURES: readonly Signature[] = [
  { post: 'Người lập', manner: '(Ký, ghi rõ họ tên)' },
  { post: 'Kế toán trưởng', manner: '(Ký, ghi rõ họ tên)' },
  { post: 'Thủ trưởng đơn vị', manner: '(Ký tên, đóng dấu)' },
];

/** Tasks counted from 1 again where others were left out; numbers that the plan states stay. */
function renumbered(tasks: readonly PlacedTask[]): PlacedTask[] {
  const counts: number[] = [];
  const numbers: string[] = [];
  return tasks.map((placed) => {
    const { level, number, task } = placed;
    counts.length = level + 1;
    counts[level] = (counts[level] ?? 0) + 1;
    const counted = number.includes('.') ? `${numbers[level - 1]}.${counts[level]}` : String(counts[level]);
    numbers[level] = task.no === undefined && /\d$/.test(number) ? counted : number;
    return { ...placed, number: numbers[level] };
  });
}
