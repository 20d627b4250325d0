import type { Lang, Localized } from '../../../i18n.ts';
import { visible } from '../../../output/text/visible.ts';
import type { Remark } from '../../read/office-document.ts';

/** Something of the document that is not in the plan, or that a person should look at. */
export interface Note {
  readonly kind: NoteKind;
  /** Counted from 1; null where no table, or no one cell, is meant. */
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
}

export type NoteKind =
  | Remark['kind']
  | 'unplaced-cell'
  | 'unplaced-text'
  | 'outside-annex'
  | 'other-table'
  | 'uncertain-outlet'
  | 'shared-amount'
  | 'no-title'
  | 'no-period'
  | 'incomplete-caption'
  | 'prose'
  | 'text-total'
  | 'text-words';

/** What a note says of its text. */
const TEXTS: Localized<Readonly<Record<NoteKind, string>>> = {
  vi: {
    'hidden-sheet': 'trang tính ẩn, không đọc',
    'hidden-rows': 'hàng ẩn, vẫn đọc',
    'hidden-columns': 'cột ẩn, vẫn đọc',
    'hidden-text': 'hàng hoặc chữ ẩn trong Word, không đọc',
    'hidden-number': 'số bị định dạng ô che đi, vẫn đọc',
    'struck-out': 'đã gạch bỏ, không đọc',
    'formula-without-result': 'công thức chưa có kết quả; mở bằng Excel rồi lưu lại',
    'error-value': 'ô báo lỗi',
    'no-date': 'ô định dạng ngày nhưng số này không phải là ngày; đọc là số',
    'covered-cell': 'nội dung bị ô gộp che khuất',
    picture: 'ô chỉ có hình, không đọc được chữ trong hình',
    footnote: 'chú thích của ô',
    comment: 'lời bình của ô',
    'old-font': 'chữ gõ bằng bảng mã cũ (TCVN3, VNI), đã chuyển sang Unicode; xem lại',
    'unplaced-cell': 'không có chỗ trong kế hoạch',
    'unplaced-text': 'phần này của ô không có chỗ trong kế hoạch',
    'outside-annex': 'ở ngoài phần nhiệm vụ của bảng, không đưa vào kế hoạch',
    'other-table': 'bảng này cũng giống phụ lục nhưng không đọc; chọn bằng --table',
    'uncertain-outlet': 'tên gần giống một cơ quan truyền thông khác, không gộp; kiểm tra lại',
    'shared-amount': 'một ô kinh phí chung cho nhiều nhiệm vụ, ghi ở nhiệm vụ đầu',
    'no-title': 'không tìm thấy tên kế hoạch; lấy tên tệp',
    'no-period': 'không tìm thấy thời gian của kế hoạch; ghi plan.period',
    prose:
      'tệp không có bảng nhiệm vụ; các mục này không nêu rõ thời gian hay đơn vị nên không đọc thành nhiệm vụ',
    'text-total': 'tổng kinh phí trong văn bản khác tổng của bảng',
    'text-words': 'số tiền bằng chữ trong văn bản khác số tiền bằng số',
    'incomplete-caption': 'dòng kèm theo chưa đủ số, ngày nên không ghi vào citations',
  },
  en: {
    'hidden-sheet': 'a hidden sheet, not read',
    'hidden-rows': 'hidden rows, read all the same',
    'hidden-columns': 'hidden columns, read all the same',
    'hidden-text': 'a hidden row or text in Word, not read',
    'hidden-number': 'a number that the format of the cell hides, read all the same',
    'struck-out': 'struck out, not read',
    'formula-without-result': 'a formula without a result; open the file in Excel and save it',
    'error-value': 'the cell shows an error',
    'no-date': 'the cell has the format of a date, but this number is none; read as a number',
    'covered-cell': 'text under a merged cell, which nobody sees',
    picture: 'the cell has only a picture, of which no text can be read',
    footnote: 'a note of the cell',
    comment: 'a comment on the cell',
    'old-font': 'typed in an old encoding (TCVN3, VNI) and turned into Unicode; look at it',
    'unplaced-cell': 'has no place in a plan',
    'unplaced-text': 'this part of the cell has no place in a plan',
    'outside-annex': 'stands outside the tasks of the table and is not in the plan',
    'other-table': 'this table looks like an annex too and was not read; choose it with --table',
    'uncertain-outlet': 'this name is close to that of another outlet, but was not taken for it; look at it',
    'shared-amount': 'one amount for several tasks, given to the first',
    'no-title': 'no title of the plan was found; the name of the file stands in for it',
    'no-period': 'the time of the plan was not found; write plan.period',
    prose:
      'the file has no table of tasks; these sections name no clear time or agency and were not read as tasks',
    'text-total': 'the total in the text is not that of the table',
    'text-words': 'the amount in words in the text is not that in figures',
    'incomplete-caption': 'the caption has no full number and date, so it is not among the citations',
  },
};

/** Longer texts are cut: the place says where to read them. */
const LONGEST = 120;

/** A note on one line, safe to print: where, what, and the text it is about. */
export function noteText({ kind, table, row, column, text }: Note, lang: Lang): string {
  const where = [
    table === null ? '' : TABLE[lang](table),
    row === null ? '' : ROW[lang](row),
    column === null ? '' : COLUMN[lang](column),
  ].filter((part) => part !== '');
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const quoted = shown === '' ? [] : [`"${visible(shown.replaceAll('\n', ' '), 'shown')}"`];
  return [...(where.length > 0 ? [where.join(', ')] : []), TEXTS[lang][kind], ...quoted].join(': ');
}

const TABLE: Localized<(n: number) => string> = { vi: (n) => `bảng ${n}`, en: (n) => `table ${n}` };
const ROW: Localized<(n: number) => string> = { vi: (n) => `hàng ${n}`, en: (n) => `row ${n}` };
const COLUMN: Localized<(n: number) => string> = { vi: (n) => `cột ${n}`, en: (n) => `column ${n}` };
