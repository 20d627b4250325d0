import {
  type Block,
  type Cell,
  type OfficeDocument,
  plainCell,
  type Table,
} from '../../src/office/read/office-document.ts';
import { readOfficeFile } from '../../src/office/read/read-office-file.ts';
import { dataOf } from '../../src/office/recognise/plan/draft.ts';
import { type ImportedPlan, importPlan } from '../../src/office/recognise/plan/import-plan.ts';
import { yamlText } from '../../src/office/recognise/plan/yaml-text.ts';
import { checkPlan } from '../../src/open/check.ts';
import { OfficePlaces } from '../../src/open/office-places.ts';
import { openPlan } from '../../src/plan/open.ts';
import { cells, excelFile } from './excel-file.ts';

/** A table of texts; `<` continues the cell to the left and `^` the one above. */
export function grid(rows: readonly (readonly string[])[], number = 1, name: string | null = null): Table {
  const cells: Cell[][] = [];
  rows.forEach((texts, row) => {
    const line: Cell[] = [];
    cells.push(line);
    texts.forEach((text, column) => {
      const whole = text === '<' ? line[column - 1] : text === '^' ? cells[row - 1]?.[column] : undefined;
      if (whole)
        Object.assign(whole, {
          rowSpan: row - whole.row + 2,
          columnSpan: Math.max(whole.columnSpan, column - whole.column + 2),
        });
      line.push(whole ?? plainCell(row + 1, column + 1, text === '' ? [] : text.split('\n')));
    });
  });
  return { kind: 'table', number, name, rows: cells, widths: (rows[0] ?? []).map(() => 1) };
}

/** A document of paragraphs and tables. */
export function documentOf(...blocks: readonly (string | Table)[]): OfficeDocument {
  return {
    blocks: blocks.map(
      (block): Block =>
        typeof block === 'string'
          ? { kind: 'paragraph', lines: block === '' ? [] : block.split('\n') }
          : block,
    ),
    remarks: [],
  };
}

export interface ImportedData {
  readonly plan: Readonly<Record<string, string>>;
  readonly citations?: readonly Readonly<Record<string, string>>[];
  readonly budget?: Readonly<Record<string, unknown>>;
  readonly outlets?: Readonly<Record<string, unknown>>;
  readonly tasks: readonly Readonly<Record<string, unknown>>[];
}

/** What a document is imported to, and the kinds of the notes. */
export function imported(
  ...blocks: readonly (string | Table)[]
): ImportedData & { readonly notes: readonly string[] } {
  const plan = importPlan(documentOf(...blocks), null, 'tệp');
  return {
    ...importedData(plan),
    notes: plan.notes
      .filter(({ kind }) => kind !== 'no-title' && kind !== 'no-period')
      .map(({ kind, text }) => `${kind}: ${text}`),
  };
}

export function importedData({ draft }: ImportedPlan): ImportedData {
  return dataOf(draft) as ImportedData;
}

/** What a document comes to and what is wrong in it: sums in đồng, the rules of the errors, the kinds of choices. */
export function checked(...blocks: readonly (string | Table)[]) {
  return checkedDocument(documentOf('KẾ HOẠCH', 'Tuyên truyền năm 2026', '', ...blocks));
}

/** The same of a workbook of these sheets; see `cells`. */
export async function checkedSheets(
  sheets: readonly (readonly (readonly (string | number)[])[])[],
  styles = '',
) {
  const bytes = excelFile(
    sheets.map((rows) => ({ data: cells(rows) })),
    { styles },
  );
  return checkedDocument(await readOfficeFile('a.xlsx', bytes));
}

function checkedDocument(document: OfficeDocument) {
  const { draft, notes } = importPlan(document, null, 'tệp');
  const planFile = openPlan('a.docx', Buffer.from(yamlText(draft, '', 'vi')));
  const { summary, diagnostics } = checkPlan(
    { ...planFile, places: new OfficePlaces(draft, planFile.source), notes },
    'vi',
  );
  const rules = (severity: string) => [
    ...new Set(diagnostics.filter((each) => each.severity === severity).map(({ rule }) => rule)),
  ];
  return {
    sum: summary?.sum == null ? null : Number(summary.sum),
    declared: summary?.declared == null ? null : Number(summary.declared),
    errors: rules('error').sort(),
    warnings: rules('warning').sort(),
    diagnostics,
    data: dataOf(draft) as ImportedData,
  };
}

/** A table written line by line, its cells parted by bars. */
export function lines(text: string, number = 1, name: string | null = null): Table {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const width = Math.max(...rows.map(({ length }) => length));
  return grid(
    rows.map((row) => [...row, ...Array(width - row.length).fill('')]),
    number,
    name,
  );
}
