import { isCounted } from '../../../check/engine/diagnostic.ts';
import type { ImportRule } from '../../../check/rules/import/rules.ts';
import type { Lang, Localized } from '../../../i18n.ts';
import { visible } from '../../../output/text/visible.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import type { Remark } from '../../read/office-document.ts';
import type { Place } from './draft.ts';

/** Something of the document that is not in the plan, or that a person should look at. */
export interface Note {
  readonly kind: NoteKind;
  /** As in the document; null if it is about no table, or not about one cell. */
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  /** What the column is called, where that is known. */
  readonly heading?: string;
  readonly text: string;
  /** How many there are of this kind in the table, where this one speaks for all. */
  readonly count?: number;
  /** What the words say and what the figures do, where they differ. */
  readonly worth?: { readonly words: Dong; readonly figures: Dong };
}

export type NoteKind =
  | Remark['kind']
  | 'unread-money'
  | 'unproven-sum'
  | 'other-money-table'
  | 'other-amount'
  | 'chosen-column'
  | 'chosen-rows'
  | 'chosen-unit'
  | 'column-sum'
  | 'multiplied'
  | 'no-amount'
  | 'taken-away'
  | 'rounded-total'
  | 'of-which'
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

/** The rule under which each kind of note is a finding. */
export const RULE_OF_NOTE: Readonly<Record<NoteKind, ImportRule>> = {
  'unread-money': 'import/unread-money',
  'unproven-sum': 'import/unread-money',
  'column-sum': 'import/unread-money',
  'text-total': 'import/unread-money',
  'text-words': 'import/unread-money',
  'other-money-table': 'import/unread-money',
  'other-amount': 'import/unread-money',
  'formula-without-result': 'import/no-result',
  'error-value': 'import/no-result',
  'chosen-column': 'import/choice',
  'chosen-rows': 'import/choice',
  'chosen-unit': 'import/choice',
  multiplied: 'import/choice',
  'no-amount': 'import/choice',
  'taken-away': 'import/choice',
  'rounded-total': 'import/choice',
  'of-which': 'import/choice',
  'hidden-rows': 'import/choice',
  'hidden-columns': 'import/choice',
  'hidden-number': 'import/choice',
  'no-date': 'import/choice',
  'old-font': 'import/choice',
  'uncertain-outlet': 'import/choice',
  'shared-amount': 'import/choice',
  'no-title': 'import/choice',
  'no-period': 'import/choice',
  'incomplete-caption': 'import/choice',
  'hidden-sheet': 'import/left-out',
  'hidden-text': 'import/left-out',
  'struck-out': 'import/left-out',
  'covered-cell': 'import/left-out',
  picture: 'import/left-out',
  footnote: 'import/left-out',
  comment: 'import/left-out',
  'unplaced-cell': 'import/left-out',
  prose: 'import/left-out',
  'unplaced-text': 'import/left-out',
  'outside-annex': 'import/left-out',
  'other-table': 'import/left-out',
};

/** A note on a place of the document. */
export function noteAt(
  kind: NoteKind,
  { table, row, column, text, heading = null }: Omit<Place, 'heading'> & Partial<Pick<Place, 'heading'>>,
): Note {
  return { kind, table, row, column, text, ...(heading !== null && { heading }) };
}

/** More notes of one kind in one table than this are one note that counts them. */
const MOST = 20;

/** The notes in the order of the document; many of one kind in one table are one. */
export function inOrder(notes: readonly Note[]): Note[] {
  const sorted = [...notes].sort(
    (a, b) =>
      (a.table ?? 0) - (b.table ?? 0) || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  const groups = groupBy(sorted, ({ kind, table }) => `${kind} ${table}`);
  const shown = new Set(
    [...groups.values()].flatMap((group) => (group.length > MOST ? group.slice(0, 1) : group)),
  );
  return sorted
    .filter((note) => shown.has(note))
    .map((note) => {
      const count = groups.get(`${note.kind} ${note.table}`)?.length ?? 1;
      return count > MOST ? { ...note, count } : note;
    });
}

/** What a note says of its text. */
const TEXTS: Localized<Readonly<Record<NoteKind, string>>> = {
  vi: {
    'unread-money': 'số tiền này không đọc được và không có trong kế hoạch',
    'unproven-sum': 'con số này không bằng tổng của những hàng mà nó cộng',
    'column-sum': 'con số này không bằng các cột bên cạnh cộng trừ lại',
    'other-money-table':
      'bảng này có số tiền liên quan nhưng tổng không khớp với phụ lục, nên không đưa vào kế hoạch',
    'other-amount': 'số tiền này khác số tiền của cùng nội dung ở bảng đã đọc',
    'chosen-column': 'có nhiều cột tiền; kế hoạch lấy cột này',
    'chosen-rows': 'từ hàng này có thể hiểu bảng theo cách khác, ra tổng khác',
    'chosen-unit': 'đơn vị tính không ghi rõ; hiểu là',
    multiplied: 'bảng không có cột thành tiền; số tiền của mỗi khoản là số lượng × đơn giá',
    'no-amount': 'hàng này có đơn giá nhưng để trống thành tiền; kế hoạch không tính khoản nào',
    'rounded-total': 'tổng đã làm tròn; kế hoạch lấy tổng chưa làm tròn',
    'taken-away': 'khoản giảm in không có dấu trừ; tổng của bảng cho thấy là trừ',
    'of-which': 'phần "trong đó" không đủ để cộng, chỉ ghi ở ghi chú',
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
    'other-table': 'bảng này cũng giống phụ lục nhưng không đọc',
    'uncertain-outlet': 'tên gần giống một cơ quan truyền thông khác, không gộp; kiểm tra lại',
    'shared-amount': 'một ô kinh phí chung cho nhiều nhiệm vụ, ghi ở nhiệm vụ đầu',
    'no-title': 'không tìm thấy tên kế hoạch; lấy tên tệp',
    'no-period': 'không tìm thấy thời gian của kế hoạch; ghi thêm',
    prose:
      'tệp không có bảng nhiệm vụ; các mục này không nêu rõ thời gian hay đơn vị nên không đọc thành nhiệm vụ',
    'text-total': 'tổng kinh phí trong văn bản khác tổng của bảng',
    'text-words': 'số tiền bằng chữ trong văn bản khác số tiền bằng số',
    'incomplete-caption': 'dòng kèm theo còn để trống số hoặc ngày của kế hoạch',
  },
  en: {
    'unread-money': 'this amount cannot be read and is not in the plan',
    'unproven-sum': 'this figure is not the sum of the rows that it adds up',
    'column-sum': 'this figure is not what the columns beside it come to',
    'other-money-table':
      'this table has money of the same things but comes to another total, so it is not in the plan',
    'other-amount': 'this amount is not that of the same thing in the table that was read',
    'chosen-column': 'of several columns of money the plan has this one',
    'chosen-rows': 'from this row on the table can be read in another way, with another sum',
    'chosen-unit': 'the unit of money is not named; it is taken to be',
    multiplied: 'the table has no column of amounts; each item comes to its quantity × price',
    'no-amount': 'this row has a price and no amount; the plan counts nothing for it',
    'rounded-total': 'a rounded total; the plan has the exact one',
    'taken-away': 'a deduction printed without its sign; the sum of the table shows that it is taken away',
    'of-which': 'parts that do not add up to the whole are only in its note',
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
    'outside-annex': 'is outside the tasks of the table and not in the plan',
    'other-table': 'this table looks like an annex too and was not read',
    'uncertain-outlet': 'this name is close to that of another outlet, but was not taken for it; look at it',
    'shared-amount': 'one amount for several tasks, given to the first',
    'no-title': 'no title of the plan was found; the name of the file stands in for it',
    'no-period': 'the time of the plan was not found; add it',
    prose:
      'the file has no table of tasks; these sections name no clear time or agency and were not read as tasks',
    'text-total': 'the total in the text is not that of the table',
    'text-words': 'the amount in words in the text is not that in figures',
    'incomplete-caption': 'the caption leaves the number or the date of the plan open',
  },
};

/** Longer texts are cut: the place says where to read them. */
const LONGEST = 120;

/** A note on one line, safe to print: where, what, and the text it is about. */
export function noteText(note: Note, lang: Lang): string {
  const { table, row, column, heading } = note;
  const where = [
    isCounted(table) ? TABLE[lang](table) : '',
    isCounted(table) && row !== null ? ROW[lang](row) : '',
    isCounted(table) && column !== null ? columnName(column, heading, lang) : '',
  ].filter((part) => part !== '');
  return [...(where.length > 0 ? [where.join(', ')] : []), noteMessage(note, lang)].join(': ');
}

function columnName(column: number, heading: string | undefined, lang: Lang): string {
  return heading === undefined ? COLUMN[lang](column) : `"${visible(heading, 'shown')}"`;
}

/** What a note says, and the text it is about, without the place. */
export function noteMessage({ kind, text, count, worth }: Note, lang: Lang): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const quoted = shown === '' ? [] : [`"${visible(shown.replaceAll('\n', ' '), 'shown')}"`];
  const more = count === undefined ? '' : ` ${MORE[lang](count)}`;
  const values = worth ? ` (${VALUES[lang](formatMoney(worth.words), formatMoney(worth.figures))})` : '';
  return [TEXTS[lang][kind] + values + more, ...quoted].join(': ');
}

const VALUES: Localized<(words: string, figures: string) => string> = {
  vi: (words, figures) => `bằng chữ là ${words}, bằng số là ${figures}`,
  en: (words, figures) => `${words} in words, ${figures} in figures`,
};
const MORE: Localized<(n: number) => string> = {
  vi: (n) => `(${n} chỗ như vậy trong bảng)`,
  en: (n) => `(${n} of them in the table)`,
};
const TABLE: Localized<(n: number) => string> = { vi: (n) => `bảng ${n}`, en: (n) => `table ${n}` };
const ROW: Localized<(n: number) => string> = { vi: (n) => `hàng ${n}`, en: (n) => `row ${n}` };
const COLUMN: Localized<(n: number) => string> = { vi: (n) => `cột ${n}`, en: (n) => `column ${n}` };
