import { type DocumentPlace, isCounted } from '../../check/engine/diagnostic.ts';
import type { Lang, Localized } from '../../i18n.ts';
import type { Range } from '../../yaml/position.ts';
import { visible } from '../text/visible.ts';

/** `table 2, row 5, "Dự kiến kinh phí"`, safe to print; a paragraph is named by its beginning. */
export function placeName({ table, row, column, heading, text }: DocumentPlace, lang: Lang): string {
  const say = WORDS[lang];
  if (!isCounted(table))
    return text === '' ? say.document : `${say.paragraph} ${quoted(beginningOf(oneLine(text)))}`;
  const cell = heading ? quoted(heading) : column === null ? '' : `${say.column} ${column}`;
  return [`${say.table} ${table}`, row === null ? '' : `${say.row} ${row}`, cell].filter(Boolean).join(', ');
}

/** The line of a cell that a finding is about, as lines of a text in which it has the number of its row. */
export function placeFrame({ row, text, excerpt, context }: DocumentPlace): {
  readonly lines: readonly string[];
  readonly range: Range;
} {
  const around = context ? text.indexOf(context.text) : -1;
  const at = context && around >= 0 ? around + context.at : excerpt === '' ? -1 : text.indexOf(excerpt);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const [marked = ''] = text.slice(at < 0 ? 0 : start).split('\n', 1);
  const number = row ?? 1;
  const [from, to] = at < 0 ? [0, marked.length] : [at - start, at - start + excerpt.length];
  const all: string[] = [];
  all[number - 1] = marked;
  return {
    lines: all,
    range: {
      start: { line: number, column: from + 1 },
      end: { line: number, column: Math.min(to, marked.length) + 1 },
    },
  };
}

const WORDS: Localized<Readonly<Record<'document' | 'paragraph' | 'table' | 'row' | 'column', string>>> = {
  vi: { document: 'văn bản', paragraph: 'đoạn', table: 'bảng', row: 'hàng', column: 'cột' },
  en: { document: 'the document', paragraph: 'paragraph', table: 'table', row: 'row', column: 'column' },
};

function quoted(text: string): string {
  return `"${visible(text, 'shown')}"`;
}

const LONGEST = 60;

/** A paragraph with breaks in it on one line. */
function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

function beginningOf(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
