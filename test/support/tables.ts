import { amountCell, textCell } from '../../src/output/sheet/cells.ts';
import type { Block, Column, Row, Sheet, Table } from '../../src/output/sheet/sheet.ts';

const name: Column = { heading: 'Tên', align: 'left', isHead: true, wraps: true };
const amount: Column = { heading: 'Kinh phí', align: 'right', isHead: false, wraps: false };

/** A table of names and amounts, one column of amounts for each of `amounts`. */
export function tableOf(rows: readonly (readonly [name: string, ...amounts: bigint[]])[]): Table {
  const [first] = rows;
  return {
    type: 'table',
    title: null,
    unit: null,
    columns: [name, ...(first?.slice(1) ?? []).map(() => amount)],
    rows: rows.map(([text, ...amounts]): Row => {
      return { kind: 'entry', cells: [textCell(text), ...amounts.map(amountCell)] };
    }),
  };
}

export function sheetOf(...blocks: readonly Block[]): Sheet {
  return { lang: 'vi', title: 'Báo cáo', blocks };
}
