import type { Diagnostic, DocumentPlace } from '../check/engine/diagnostic.ts';
import type { Lang, Localized } from '../i18n.ts';

/** Keys of a plan file as messages name them, and what a person calls them who has a Word or Excel file open. */
const TERMS: Localized<readonly (readonly [RegExp, string])[]> = {
  vi: [
    [/\bplan\.period\b/g, 'thời gian của kế hoạch'],
    [/\bbudget\.total\b/g, 'dòng Tổng cộng'],
    [/\bbudget\.inWords\b/g, 'dòng Bằng chữ'],
    [/\bbudget\.sources\b/g, 'phần nguồn kinh phí'],
    [/(?<=(?:ở|vào|khỏi|so với) )outlets\b/g, 'danh sách cơ quan truyền thông'],
    [/(?<=ở )quantity và unitPrice\b/g, 'cột Số lượng, Đơn giá'],
    [/(?<=ở )unitPrice\b/g, 'cột Đơn giá'],
    [/(?<=ở )quantity\b/g, 'cột Số lượng'],
    [/(?<=ở )unit\b/g, 'cột Đơn vị tính'],
    [/(?<=ở )amount\b/g, 'cột Thành tiền'],
    [/(?<=ở )label\b/g, 'cột Nội dung'],
    [/\blabel, period hay note\b/g, 'nội dung, thời gian hay ghi chú'],
    [/\bnguồn \(source\)|\bsource(?= của từng khoản)/g, 'nguồn kinh phí'],
    [/\bquantity: (\S+), unit: /g, 'cột Số lượng ghi $1, cột Đơn vị tính ghi '],
    [/\bperiod(?= của (?:khoản|từng khoản))/g, 'thời gian'],
    [/\bschedule(?= của nhiệm vụ)/g, 'thời gian'],
  ],
  en: [
    [/\bplan\.period\b/g, 'the period of the plan'],
    [/\bbudget\.total\b/g, 'the total row'],
    [/\bbudget\.inWords\b/g, 'the amount in words'],
    [/\bbudget\.sources\b/g, 'the funding sources'],
    [/(?<=\b(?:in|to|from) )outlets\b/g, 'the list of outlets'],
    [/(?<=\bin )quantity and unitPrice\b/g, 'the columns Số lượng and Đơn giá'],
    [/(?<=\bin )unitPrice\b/g, 'the column Đơn giá'],
    [/(?<=\bin )quantity\b/g, 'the column Số lượng'],
    [/(?<=\bin )unit\b(?= and )/g, 'the column Đơn vị tính'],
    [/(?<=\bproduct in )amount\b/g, 'the column Thành tiền'],
    [/\bits label says so/g, 'its name says so'],
    [/\bquantity: (\S+), unit: /g, 'the column Số lượng with $1 and the column Đơn vị tính with '],
    [/\blabel, period or note\b/g, 'a name, a time or a remark'],
  ],
};

/** What an official looks for in the document where the plan file would have a required key. */
const REQUIRED: Readonly<Record<string, Localized<{ readonly what: string; readonly where: string }>>> = {
  period: {
    vi: {
      what: 'không thấy kế hoạch này là của năm nào',
      where: 'ghi năm ở tên kế hoạch, ví dụ: Kế hoạch thông tin, tuyên truyền năm 2026',
    },
    en: {
      what: 'nothing says which year the plan is for',
      where: 'write the year in the title, such as: Kế hoạch thông tin, tuyên truyền năm 2026',
    },
  },
  title: {
    vi: { what: 'không thấy tên kế hoạch', where: 'ghi tên kế hoạch dưới dòng KẾ HOẠCH' },
    en: { what: 'the title of the plan was not found', where: 'write it below the line KẾ HOẠCH' },
  },
  task: {
    vi: { what: 'hàng này không có nội dung', where: 'ghi nội dung công việc ở hàng này' },
    en: { what: 'the row has no words', where: 'write what is to be done in the row' },
  },
  amount: {
    vi: { what: 'khoản chi này chưa có số tiền', where: 'ghi số tiền ở cột Kinh phí' },
    en: { what: 'the item has no amount', where: 'write it in the column Kinh phí' },
  },
};

type Wording = Pick<Diagnostic, 'message' | 'help'>;

/** A finding in an office file in the words of its table and text, without keys of a plan file or lines of YAML. */
export function officeWording(
  diagnostic: Diagnostic,
  place: DocumentPlace,
  headings: ReadonlyMap<string, string>,
  lang: Lang,
): Wording {
  const { rule, data, message, help } = diagnostic;
  if (rule === 'task/incomplete' && 'missing' in data) {
    const missing = [data.missing].flat().map(String);
    const columns = missing.map((key) => `"${headings.get(key) ?? COLUMNS[key] ?? key}"`);
    return { message: plain(message, lang), help: EMPTY_CELLS[lang](columns.join(', '), place.row) };
  }
  if (rule === 'schema/missing-key' && 'key' in data) {
    const key =
      data.key === 'title' && place.row !== null && place.table !== null ? 'task' : String(data.key);
    const required = REQUIRED[key]?.[lang];
    if (required) return { message: required.what, help: required.where };
  }
  const example = /\bschedule: (?<text>.+)$/.exec(help ?? '')?.groups?.text;
  if (rule === 'schedule/missing' && example !== undefined)
    return {
      message: plain(message, lang),
      help: IN_TIME_COLUMN[lang](headings.get('schedule') ?? 'Thời gian', example),
    };
  if (rule === 'schedule/outside-period' && place.heading && place.row !== null)
    return { message: plain(message, lang), help: YEAR_IN_CELL[lang](place.heading, place.row) };
  return { message: plain(message, lang), help: help === null ? null : plain(help, lang) };
}

/** What a column is called where the plan is in prose. */
const COLUMNS: Readonly<Record<string, string>> = {
  implementedBy: 'Cơ quan thực hiện',
  decidedBy: 'Cơ quan quyết định',
  result: 'Kết quả',
  schedule: 'Thời gian',
};
const EMPTY_CELLS: Localized<(columns: string, row: number | null) => string> = {
  vi: (columns, row) => (row === null ? `ghi thêm ${columns}` : `điền cột ${columns} ở hàng ${row}`),
  en: (columns, row) => (row === null ? `add ${columns}` : `fill in the column ${columns} of row ${row}`),
};
const IN_TIME_COLUMN: Localized<(heading: string, example: string) => string> = {
  vi: (heading, example) => `ghi ở cột "${heading}", ví dụ: ${example}`,
  en: (heading, example) => `write it in the column "${heading}", such as: ${example}`,
};
const YEAR_IN_CELL: Localized<(heading: string, row: number) => string> = {
  vi: (heading, row) => `sửa năm ở cột "${heading}" của hàng ${row}, hoặc thời gian của kế hoạch`,
  en: (heading, row) =>
    `correct the year in the column "${heading}" of row ${row}, or the period of the plan`,
};

function plain(text: string, lang: Lang): string {
  return TERMS[lang].reduce((changed, [key, word]) => changed.replace(key, word), text);
}
