import type { Localized } from '../../../i18n.ts';
import type { Dong } from '../../../values/money/money.ts';
import { readWords } from '../../../values/words/words.ts';
import { wordsIn as amountWords } from '../annex/broken-lines.ts';
import type { Entry } from '../annex/entry.ts';
import { amountText, type MoneyUse, readMoneyCell, worthOf } from '../annex/money-cell.ts';
import { isPart } from '../annex/roles.ts';
import { rowLabel } from '../annex/row-label.ts';
import type { AnnexRows } from '../annex/task-tree.ts';
import { amountInTotal } from '../annex/total-text.ts';
import type { AnnexUnit } from './annex-unit.ts';
import { type Draft, mapDraft, type Place, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import type { Line } from './lines.ts';
import { type Note, noteAt } from './note.ts';
import type { Sources } from './sources.ts';

/** The total of an annex, as it is printed. */
interface Total {
  readonly amount: string;
  readonly words: string | null;
  readonly from: readonly Place[];
  readonly wordsFrom: readonly Place[];
}

interface BudgetContext {
  readonly rows: AnnexRows;
  readonly unit: AnnexUnit;
  readonly money: MoneyUse;
  readonly sources: Sources;
  /** What the items come to, in đồng; null if one cannot be read. */
  readonly sum: Dong | null;
  readonly lines: readonly Line[];
  readonly notes: Note[];
}

/** `budget`: the total, its words, the unit and the sources; null if the annex has no money. */
export function budgetDraft(context: BudgetContext): Draft | null {
  const { rows, unit, money, sources, lines, notes } = context;
  const rounded = totalIn(rows.rounded, money, notes);
  const total = totalIn(rows.total, money, notes) ?? (rounded ? null : totalInText(lines, money));
  const words = rows.words.map((row) => wordsIn(row)).find((found) => found !== null) ?? wordsBelow(lines);
  const totals = (rows.total ?? []).filter(({ text }) => text !== '');
  const labels = totals.filter(({ text }) => /\p{L}/u.test(text));
  for (const entry of totals) if (entry.column.role === 'source') sources.setTotal(entry, labels);
  if (total) declareSplit(total, context);
  const shownUnit = unit.unit === null || unit.unit === 'đồng' ? null : textDraft(unit.unit, unit.from);
  const entries: (readonly [string, Draft | null])[] = [
    ['total', totalDraft(total, rounded, context)],
    [
      'inWords',
      total?.words
        ? textDraft(total.words, total.wordsFrom)
        : words && isOfTotal(words, rounded, unit.unit)
          ? textDraft(words.text, words.from)
          : null,
    ],
    ['unit', shownUnit],
    ['source', sourceIn(lines)],
    ['sources', sources.toDraft()],
  ];
  return entries.every(([, draft]) => draft === null) ? null : mapDraft(entries);
}

/** The parts of the total that are named below it are its sources; parts of a part are only reported. */
function declareSplit(total: Total, { rows, money, sources, notes }: BudgetContext): void {
  const parts = rows.split.flatMap((row) => {
    const amount = row.find(({ column, text }) => column.role === 'amount' && text !== '');
    const [line] = amount ? readMoneyCell(amount.cell.lines).lines : [];
    const labels = row.filter((entry) => entry !== amount && entry.text !== '');
    const name = labels.find(({ text }) => /\p{L}{2}/u.test(text))?.cell.lines.join(' ') ?? '';
    return amount && line
      ? [{ amount, line, labels, name: name.replace(/^(?:trong đó\s*:?|[-–+•])\s*/iu, '') }]
      : [];
  });
  const headings = rows.split.flat().filter(({ text }) => text !== '' && /^trong đó\s*:?$/iu.test(text));
  const sum = parts.reduce<Dong>((all, { line }) => all + (worthOf(line.amount, money.unit) ?? 0n), 0n);
  const all = worthOf(total.amount, money.unit);
  // Parts that come to more than the whole, or that words call parts of it, are wrong where they do not add up to it.
  const isSlip =
    (all !== null && sum > all) ||
    parts.every(({ name }) => sources.has(name) || rowLabel(name).says === 'part');
  const isWhole = parts.length > 0 && (sum === all || (parts.length > 1 && isSlip));
  for (const [index, { amount, line, labels, name }] of parts.entries()) {
    const from = [amount, ...labels, ...(index === 0 ? headings : [])].map(placeOf);
    if (isWhole && name !== '') sources.setDeclared(name, line.amount, from);
    else notes.push(noteAt('of-which', placeOf(amount)));
  }
}

/** The printed total; where it is printed in rounder figures alone, what the items come to. */
function totalDraft(
  total: Total | null,
  rounded: Total | null,
  { money, sum, notes }: BudgetContext,
): Draft | null {
  const [place] = rounded?.from ?? [];
  if (place) notes.push(noteAt('rounded-total', place));
  if (total) return textDraft(total.amount, [...total.from, ...(rounded?.from ?? [])]);
  if (!rounded) return null;
  return sum === null
    ? textDraft(rounded.amount, rounded.from)
    : textDraft(amountText(String(sum), { ...money, unit: null }), rounded.from, SUMMED);
}

/** Whether words are those of the total, not of the rounded one, which is not that of the plan. */
function isOfTotal(
  words: { readonly text: string } | null,
  rounded: Total | null,
  unit: string | null,
): boolean {
  const reading = words && readWords(words.text);
  return !rounded || !reading?.ok || reading.dong !== worthOf(rounded.amount, unit);
}

const SUMMED: Localized = {
  vi: 'Bảng chỉ ghi tổng đã làm tròn; đây là tổng các khoản.',
  en: 'The table gives only a rounded total; this is the sum of its items.',
};

/** The amount of a row of a total, in the column of money or after the words. */
function totalIn(row: readonly Entry[] | null, money: MoneyUse, notes: Note[]): Total | null {
  if (!row) return null;
  const amount = row.find(
    ({ column, cell, text }) =>
      column.role === 'amount' && /\d/.test(text) && readMoneyCell(cell.lines).lines[0]?.label === '',
  );
  const labels = row.filter((entry) => entry !== amount && entry.text !== '' && /\p{L}/u.test(entry.text));
  if (amount) {
    const [line] = readMoneyCell(amount.cell.lines).lines;
    const written = line?.amount ?? amount.text;
    const beside = amountWords(line?.remark ?? '');
    const said = beside === null ? labels.find(({ text }) => wordsAfterLabel(text) !== null) : amount;
    return {
      amount: amountText(written, money),
      words: beside ?? (said ? wordsAfterLabel(said.text) : null),
      from: [amount, ...labels].map(placeOf),
      wordsFrom: said ? [placeOf(said)] : [],
    };
  }
  for (const entry of labels) {
    const found = amountInTotal(entry.cell.lines.join(' '));
    if (!found) continue;
    const place = placeOf(entry);
    if (found.rest !== '') notes.push(noteAt('unplaced-text', { ...place, text: found.rest }));
    return { amount: amountText(found.amount, money), words: found.words, from: [place], wordsFrom: [place] };
  }
  const parts = row.filter(({ column, text }) => isPart(column.role) && text !== '');
  return parts.length > 0 ? sumOfParts(parts, labels, money) : null;
}

/** The words of an amount after the label of a total: `Tổng cộng: Sáu mươi triệu đồng`; null without such words. */
function wordsAfterLabel(text: string): string | null {
  const words = /:\s*\(?([^:()]*đồng(?: chẵn)?)[\s./)]*$/iu.exec(text)?.[1];
  return words !== undefined && readWords(words).ok ? words : null;
}

/** A total that is only printed column by column. */
function sumOfParts(parts: readonly Entry[], labels: readonly Entry[], money: MoneyUse): Total | null {
  const worths = parts.map(({ cell }) =>
    worthOf(readMoneyCell(cell.lines).lines[0]?.amount ?? '', money.unit),
  );
  if (worths.some((worth) => worth === null)) return null;
  const sum = worths.reduce<Dong>((all, worth) => all + (worth ?? 0n), 0n);
  const amount = amountText(String(sum), { unit: null, isDoubtful: false });
  return { amount, words: null, from: [...parts, ...labels].map(placeOf), wordsFrom: [] };
}

/** The words of a line below the annex: `(Bằng chữ: …)`. */
function wordsBelow(
  lines: readonly Line[],
): { readonly text: string; readonly from: readonly Place[] } | null {
  for (const { text, place } of lines) {
    const words = BELOW.exec(text)?.[1];
    // Wrong words are for the rules to find.
    if (words && COUNTS.test(words)) return { text: words, from: [place] };
  }
  return null;
}

const BELOW = /^\(?\s*(?:(?:tổng )?số tiền |(?:được )?viết |ghi )*bằng chữ\s*:\s*(.*?)[\s./]*\)?[\s./]*$/iu;
const COUNTS = /(?<!\p{L})(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|mươi|mười|đồng)(?!\p{L})/iu;

/** Where the money comes from, from a line such as `Nguồn kinh phí: …`. */
function sourceIn(lines: readonly Line[]): Draft | null {
  for (const { text, place } of lines) {
    const source = /^(?:[-–+]\s*)?nguồn kinh phí(?: thực hiện)?\s*:\s*(.+)$/iu.exec(text)?.[1];
    if (source) return textDraft(source, [place]);
  }
  return null;
}

const TOTAL_LINE =
  /^(?:[-–+*•]\s*|\d+[.)]\s*|[a-zđ]\)\s*)?(?:tổng (?:cộng|số tiền|dự toán|nhu cầu|mức)?\s*(?:dự kiến\s+)?(?:kinh phí|dự toán|chi phí)?[^:\d]{0,60}|kinh phí (?:thực hiện|dự kiến)[^:\d]{0,40})(?:(?:năm|số) \d+[^:\d]{0,20})?(?::|là)\s*(?=\d)/iu;

/** The total in a paragraph: `Tổng kinh phí thực hiện: 470.000.000 đồng (Bằng chữ: …)`. */
function totalInText(lines: readonly Line[], money: MoneyUse): Total | null {
  const line = lines.find(({ text }) => TOTAL_LINE.test(text));
  const found = line && amountInTotal(line.text);
  return found
    ? {
        amount: amountText(found.amount, money),
        words: found.words,
        from: [line.place],
        wordsFrom: [line.place],
      }
    : null;
}

/** The words of a row `Bằng chữ: …`. */
function wordsIn(row: readonly Entry[]): { readonly text: string; readonly from: readonly Place[] } | null {
  const filled = row.filter(({ text }) => text !== '');
  const text = filled.map(({ cell }) => cell.lines.join(' ')).join(' ');
  const words = text
    .replace(/^\(?\s*(?:số tiền |tổng số tiền |viết |ghi )*bằng chữ\s*:?\s*/iu, '')
    .replace(/[)\s]*[./]*[)\s]*$/, '');
  return words === '' ? null : { text: words, from: filled.map(placeOf) };
}
