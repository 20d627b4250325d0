import { isCounted } from '../../../check/engine/diagnostic.ts';
import type { ImportRule } from '../../../check/rules/import/rules.ts';
import type { Lang, Localized } from '../../../i18n.ts';
import { visible } from '../../../output/text/visible.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import type { Remark } from '../../read/office-document.ts';
import type { Place } from './draft.ts';
import { NOTE_TEXTS } from './note-texts.ts';

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
  | 'cell-parts'
  | 'multiplied'
  | 'no-amount'
  | 'taken-away'
  | 'rounded-total'
  | 'of-which'
  | 'loose-money'
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
  'cell-parts': 'import/unread-money',
  'text-total': 'import/unread-money',
  'text-words': 'import/unread-money',
  'other-money-table': 'import/unread-money',
  'other-amount': 'import/unread-money',
  'cut-row': 'import/unread-money',
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
  'joined-amount': 'import/choice',
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
  'loose-money': 'import/left-out',
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

/** More notes of one kind in one table than this are one note that counts them; one font is one thing to say. */
const mostOf = (kind: NoteKind) => (kind === 'old-font' ? 1 : 20);

/** The notes in the order of the document; many of one kind in one table are one. */
export function inOrder(notes: readonly Note[]): Note[] {
  const sorted = [...notes].sort(
    (a, b) =>
      (a.table ?? 0) - (b.table ?? 0) || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  const groups = groupBy(sorted, ({ kind, table }) => `${kind} ${table}`);
  const shown = new Set(
    [...groups.values()].flatMap((group) => {
      const [first] = group;
      return first && group.length > mostOf(first.kind) ? [first] : group;
    }),
  );
  return sorted
    .filter((note) => shown.has(note))
    .map((note) => {
      const count = groups.get(`${note.kind} ${note.table}`)?.length ?? 1;
      return count > mostOf(note.kind) ? { ...note, count } : note;
    });
}

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
  return [NOTE_TEXTS[lang][kind] + values + more, ...quoted].join(': ');
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
