import { readWords } from '../../../values/words/words.ts';
import type { Entry } from '../annex/body.ts';
import type { AnnexTable } from '../annex/find-annex.ts';
import { moneyUnitIn, type Role } from '../annex/roles.ts';
import type { AnnexRows } from '../annex/task-tree.ts';
import { type Draft, mapDraft, type Place, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import type { Line } from './lines.ts';
import { amountText, readMoneyCell } from './money-cell.ts';
import type { Note } from './note.ts';
import type { Sources } from './sources.ts';

const MONEY: readonly Role[] = ['amount', 'source', 'year'];

/** The unit of money of an annex, and the place that names it: the heading of the money column, else a line above. */
export function unitOf(
  [annex]: readonly AnnexTable[],
  rows: AnnexRows,
  lines: readonly Line[],
): { readonly unit: string | null; readonly from: readonly Place[] } {
  const column = annex?.header.columns.find(
    ({ role, moneyUnit }) => MONEY.includes(role) && moneyUnit !== null,
  );
  const heading = annex?.table.rows[annex.header.last]?.[column?.from ?? -1];
  if (annex && column?.moneyUnit) {
    const place = {
      table: annex.table.number,
      row: annex.header.last + 1,
      column: column.from + 1,
      text: column.heading,
      heading: column.heading,
    };
    return { unit: column.moneyUnit, from: heading ? [place] : [] };
  }
  for (const row of rows.units) {
    const entry = row.find(({ text }) => moneyUnitIn(text) !== null);
    if (entry)
      return { unit: moneyUnitIn(entry.text), from: row.filter(({ text }) => text !== '').map(placeOf) };
  }
  const line = lines.findLast(
    ({ text }) => /^\(?\s*(?:đơn vị(?: tính)?|đvt)\s*:/iu.test(text) && moneyUnitIn(text) !== null,
  );
  return line ? { unit: moneyUnitIn(line.text), from: [line.place] } : { unit: null, from: [] };
}

interface Total {
  readonly amount: string | null;
  readonly words: string | null;
  readonly from: readonly Place[];
  readonly wordsFrom: readonly Place[];
}

/** `budget`: the total, its words, the unit and the sources; null where the annex has no money. */
export function budgetDraft(
  rows: AnnexRows,
  { unit, from: unitFrom }: ReturnType<typeof unitOf>,
  sources: Sources,
  lines: readonly Line[],
  notes: Note[],
): Draft | null {
  const total = totalIn(rows, unit, notes) ?? totalInText(lines, unit);
  const words = rows.words.map((row) => wordsIn(row)).find((found) => found !== null) ?? wordsBelow(lines);
  const totals = (rows.totals.at(-1) ?? []).filter(({ text }) => text !== '');
  const labels = totals.filter(({ text }) => /\p{L}/u.test(text));
  for (const entry of totals) if (entry.column.role === 'source') sources.setTotal(entry, labels);
  const shownUnit = unit === null || unit === 'đồng' ? null : textDraft(unit, unitFrom);
  const entries: (readonly [string, Draft | null])[] = [
    ['total', total?.amount ? textDraft(total.amount, total.from) : null],
    [
      'inWords',
      words
        ? textDraft(words.text, words.from)
        : total?.words
          ? textDraft(total.words, total.wordsFrom)
          : null,
    ],
    ['unit', shownUnit],
    ['source', sourceIn(lines)],
    ['sources', sources.toDraft()],
  ];
  return entries.every(([, draft]) => draft === null) ? null : mapDraft(entries);
}

/** The last row of a total, whose amount stands in the column of money or behind the words. */
function totalIn(rows: AnnexRows, unit: string | null, notes: Note[]): Total | null {
  const row = rows.totals.at(-1);
  if (!row) return null;
  const amount = row.find(
    ({ column, text }) => column.role === 'amount' && /\d/.test(text) && !/\p{L}{4,}/u.test(text),
  );
  const labels = row.filter((entry) => entry !== amount && entry.text !== '' && /\p{L}/u.test(entry.text));
  if (amount) {
    const [line] = readMoneyCell(amount.cell.lines).lines;
    const written = line?.amount ?? amount.text;
    return {
      amount: amountText(written, unit),
      words: null,
      from: [amount, ...labels].map(placeOf),
      wordsFrom: [],
    };
  }
  for (const entry of labels) {
    const found = totalOf(entry.cell.lines.join(' '), unit);
    if (!found) continue;
    const place = placeOf(entry);
    if (found.rest !== '')
      notes.push({
        kind: 'unplaced-text',
        table: place.table,
        row: place.row,
        column: place.column,
        text: found.rest,
      });
    return { amount: found.amount, words: found.words, from: [place], wordsFrom: [place] };
  }
  return null;
}

/** The words of a line below the annex: `(Bằng chữ: …)`. */
function wordsBelow(
  lines: readonly Line[],
): { readonly text: string; readonly from: readonly Place[] } | null {
  for (const { text, place } of lines) {
    const words = /^\(?(?:số tiền )?bằng chữ\s*:\s*(.*?)[\s./]*\)?[\s./]*$/iu.exec(text)?.[1];
    if (words && readWords(words).ok) return { text: words, from: [place] };
  }
  return null;
}

/** Where the money comes from, from a line such as `Nguồn kinh phí: …`. */
function sourceIn(lines: readonly Line[]): Draft | null {
  for (const { text, place } of lines) {
    const source = /^(?:[-–+]\s*)?nguồn kinh phí(?: thực hiện)?\s*:\s*(.+)$/iu.exec(text)?.[1];
    if (source) return textDraft(source, [place]);
  }
  return null;
}

const TOTAL_LINE =
  /^(?:[-–+*•]\s*|\d+[.)]\s*|[a-zđ]\)\s*)?(?:tổng (?:cộng|số tiền|dự toán|nhu cầu|mức)?\s*(?:dự kiến\s+)?(?:kinh phí|dự toán|chi phí)?[^:\d]{0,60}|kinh phí (?:thực hiện|dự kiến)[^:\d]{0,40})(?::|là)\s*(?=\d)/iu;

/** A total in a paragraph: `Tổng kinh phí thực hiện: 470.000.000 đồng (Bằng chữ: …)`. */
function totalInText(lines: readonly Line[], unit: string | null): Total | null {
  const line = lines.find(({ text }) => TOTAL_LINE.test(text));
  const found = line && totalOf(line.text, unit);
  return found
    ? { amount: found.amount, words: found.words, from: [line.place], wordsFrom: [line.place] }
    : null;
}

/** Takes a text apart into the amount behind its label, the words in brackets, and what remains. */
function totalOf(
  text: string,
  unit: string | null,
): { readonly amount: string; readonly words: string | null; readonly rest: string } | null {
  const match =
    /(?<=(?:[:：]|(?<!\p{L})(?:là|cộng|phí|tiền|toán|số))\s*)(\d[\d.,]*(?: \d{3})*(?:\s*(?:nghìn|ngàn|triệu|tỷ|tỉ))*\s*(?:đồng|đ|₫|vnđ|vnd)?(?!\p{L}))\s*(?:\(\s*(?:bằng chữ\s*:?\s*)?([^()]*?)\s*[./]*\s*\))?/iu.exec(
      text,
    );
  if (!match?.[1]) return null;
  const words = match[2] !== undefined && readWords(match[2]).ok ? match[2] : null;
  const after = text.slice(match.index + (words === null ? match[1].length : match[0].length));
  return {
    amount: amountText(match[1].trim(), unit),
    words,
    rest: after.replace(/^[\s.;,/]+|[\s.;,/]+$/g, ''),
  };
}

/** The words of a row `Bằng chữ: …`. */
function wordsIn(row: readonly Entry[]): { readonly text: string; readonly from: readonly Place[] } | null {
  const filled = row.filter(({ text }) => text !== '');
  const text = filled.map(({ cell }) => cell.lines.join(' ')).join(' ');
  const words = text
    .replace(/^\(?\s*(?:số tiền |tổng số tiền |viết )?bằng chữ\s*:?\s*/iu, '')
    .replace(/[)\s]*[./]*[)\s]*$/, '');
  return words === '' ? null : { text: words, from: filled.map(placeOf) };
}
