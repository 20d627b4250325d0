import { COLUMNS, type DocumentsFault, faultsIn, type OwnDocuments } from '../../facts/own-documents.ts';
import type { Lang, Localized } from '../../i18n.ts';
import { comparePositions } from '../../yaml/position.ts';
import { diagnosticOf, type FileResult } from '../engine/diagnostic.ts';
import type { RuleInfo } from '../engine/rule.ts';

export const documentsRow: RuleInfo = {
  id: 'documents/row',
  severity: 'error',
  summary: {
    vi: 'Mỗi dòng của danh mục văn bản (documents.tsv) ghi đúng số, ngày và thứ tự',
    en: 'Every row of a table of documents (documents.tsv) has a whole number and dates that fit',
  },
  why: {
    vi: 'Danh mục sai thì văn bản viện dẫn đúng bị báo là sai.',
    en: 'With a wrong table, right citations are reported as wrong.',
  },
  example: {
    bad: '812/QĐ-UBND\t2026-13-27\n',
    good: '812/QĐ-UBND\t2026-03-27\n',
  },
};

/** Checks the table of an office: each fault with the line and column of its cell. */
export function checkDocuments(table: OwnDocuments, lang: Lang): FileResult {
  const diagnostics = faultsIn(table).map((fault) => {
    const { row, column, kind } = fault;
    const index = Math.min(COLUMNS.indexOf(column), row.cells.length - 1);
    const start = row.cells.slice(0, index).reduce((length, cell) => length + cell.length + 1, 1);
    const written = row.cells[index] ?? '';
    const place = (at: number) => ({ line: row.line, column: at });
    return diagnosticOf(
      documentsRow,
      {
        range: { start: place(start), end: place(start + written.length) },
        data: { number: row.document.number, column, kind },
        ...WORDINGS[kind](fault, written),
      },
      lang,
    );
  });
  diagnostics.sort((a, b) => comparePositions(a.range.start, b.range.start));
  return { file: table.file, text: table.text, summary: null, diagnostics, ignored: [], unchecked: [] };
}

const FORM: Localized = {
  vi: 'các cột, cách nhau bằng phím Tab: số ký hiệu, ngày ban hành, ngày có hiệu lực, ngày hết hiệu lực, văn bản thay thế, cơ quan ban hành',
  en: 'columns, parted by tabs: number, date of issue, effective date, end of effect, replaced by, issuer',
};

const WORDINGS: Readonly<
  Record<DocumentsFault['kind'], (fault: DocumentsFault, written: string) => Localized & { help?: Localized }>
> = {
  number: (_, written) => ({
    vi: `"${written}" không phải là số, ký hiệu đầy đủ của văn bản`,
    en: `"${written}" is not the whole number of a document`,
    help: FORM,
  }),
  cells: ({ row }) => ({
    vi: `dòng có ${row.cells.length} cột, nhiều nhất là ${COLUMNS.length}`,
    en: `the row has ${row.cells.length} cells, at most ${COLUMNS.length} are read`,
    help: FORM,
  }),
  date: (_, written) => ({
    vi: `"${written}" không phải là một ngày`,
    en: `"${written}" is not a date`,
    help: { vi: 'ví dụ: 2026-03-27 hoặc 27/3/2026', en: 'such as 2026-03-27 or 27/3/2026' },
  }),
  year: ({ row }, written) => ({
    vi: `năm của ngày ban hành ${written} không phải là năm trong số ${row.document.number}`,
    en: `the year of ${written} is not that of the number ${row.document.number}`,
  }),
  order: (_, written) => ({
    vi: `ngày ${written} trước ngày của cột bên trái`,
    en: `${written} is before the date in the column on its left`,
  }),
  twice: ({ row }) => ({
    vi: `${row.document.number} đã có ở một dòng trên`,
    en: `${row.document.number} is in a row above as well`,
    help: {
      vi: 'nếu là của hai cơ quan, ghi cơ quan ban hành ở cột 6',
      en: 'if two bodies issued it, name them in column 6',
    },
  }),
  'replaced-by': ({ row }, written) => ({
    vi: `văn bản thay thế "${written}" không phải là văn bản ban hành sau ${row.document.number}`,
    en: `"${written}" is not a document issued after ${row.document.number}`,
  }),
};
