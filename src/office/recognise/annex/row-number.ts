/** How a row is numbered: rows of one form are on one level. */
export interface RowNumber {
  /** As printed, without the dot or bracket after it. */
  readonly text: string;
  readonly form: string;
  /** The usual order of the forms from the outside in; a form not met yet goes below all of lower rank. */
  readonly rank: number;
}

const ROMAN = /^(?=[IVXL])X{0,4}(?:IX|IV|V?I{0,3})$/;

/** The number in a Stt cell or before a title; `after` is the number above it, which decides whether I is a letter or one. */
export function rowNumber(text: string, after: RowNumber | null): RowNumber {
  const bare = text
    .trim()
    .replace(/^\(|[.):]+$/g, '')
    .replace(/^(?:phần|mục|nhóm)\s+/iu, '')
    // A spreadsheet shows the number 1.2 as 1,2.
    .replace(/^(\d{1,3}),(\d{1,3})$/, '$1.$2');
  return numberOf(withZero(bare, after), after);
}

/** A spreadsheet shows the number 1.10 as 1.1, which can only come after 1.9 if it is that. */
function withZero(bare: string, after: RowNumber | null): string {
  const [, before = '', tens = ''] = /^(\d{1,3}\.)([1-9])$/.exec(bare) ?? [];
  return tens !== '' && after?.text === before + String(Number(tens) * 10 - 1) ? `${bare}0` : bare;
}

function numberOf(bare: string, after: RowNumber | null): RowNumber {
  const parts = bare.split('.');
  const forms = parts.map((part) => formOf(part, parts.length === 1 ? after : null));
  if (forms.includes('text')) return { text: bare, form: 'text', rank: RANKS.text };
  const [form = 'none'] = forms;
  if (forms.length > 1) return { text: bare, form: forms.join('.'), rank: RANKS.dotted + forms.length / 10 };
  return { text: bare, form, rank: RANKS[form as keyof typeof RANKS] };
}

/** A row that is one merged cell, as offices write a heading between tasks. */
export const SECTION: RowNumber = { text: '', form: 'section', rank: 1.5 };

const RANKS = { letter: 0, roman: 1, number: 2, dotted: 3, text: 4, small: 5, bullet: 6, none: 7 } as const;

function formOf(part: string, after: RowNumber | null): string {
  if (part === '') return 'none';
  if (/^\d{1,6}$/.test(part)) return 'number';
  if (/^[-–+*•]$/.test(part)) return 'bullet';
  if (/^[A-ZĐ]$/.test(part) && (!ROMAN.test(part) || follows(part, after))) return 'letter';
  if (ROMAN.test(part)) return 'roman';
  if (/^[a-zđ]$/.test(part)) return 'small';
  return 'text';
}

/** The Vietnamese alphabet as lists use it. */
const ORDER = 'ABCDĐEGHIKLMNOPQRSTUVXY';

function follows(letter: string, after: RowNumber | null): boolean {
  if (after?.form !== 'letter') return false;
  const at = ORDER.indexOf(after.text);
  const plain = after.text.charCodeAt(0) + 1 === letter.charCodeAt(0);
  return plain || (at >= 0 && ORDER[at + 1] === letter);
}
