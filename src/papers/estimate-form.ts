import { oneLine } from '../output/sheet/cells.ts';
import type { Plan } from '../plan/format/schema.ts';
import { captionOf, closingOf, itemNotes } from './form-texts.ts';
import { listCell, type OfficeForm, type Signature } from './office-form.ts';
import { placedTasks } from './placed-tasks.ts';
import { moneyField, NUMBER, priceFields, rowsWithItems, tableOf, titleField } from './plan-table.ts';

/** The estimate of a plan (dự toán): each task that costs something, with a row for each of its items. */
export function estimateForm(plan: Plan): OfficeForm {
  const { issuer, title } = plan.plan;
  const rows = rowsWithItems(placedTasks(plan).filter(({ sum, task }) => sum > 0n || task.items.length > 0));
  return {
    name: 'Dự toán',
    letterhead: issuer === undefined ? null : oneLine(issuer),
    heading: 'DỰ TOÁN KINH PHÍ',
    title: oneLine(title),
    caption: captionOf(plan),
    table: tableOf(plan, rows, [
      NUMBER,
      titleField('Nội dung', plan),
      ...priceFields(plan).map((field) => ({ ...field, isOptional: false })),
      moneyField('Thành tiền'),
      {
        column: { heading: 'Ghi chú', kind: 'text', isText: true },
        cell: ({ item }) => listCell(item ? itemNotes(item, plan) : []),
      },
    ]),
    closing: closingOf(plan),
    signatures: SIGNATURES,
  };
}

const SIGNATURES: readonly Signature[] = [
  { post: 'Người lập', manner: '(Ký, ghi rõ họ tên)' },
  { post: 'Kế toán', manner: '(Ký, ghi rõ họ tên)' },
  { post: 'Thủ trưởng đơn vị', manner: '(Ký tên, đóng dấu)' },
];
